// What the other modules share: the site's root, its statements, and when a page or an address changes.

export const root = new URL("../../", import.meta.url).href;

/** The URL of an address of this site. On disk no server answers for a page's folder. */
export function urlOf(address) {
  const url = new URL(address, root);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url;
}

let asked = window.onDisk && Promise.resolve(window.onDisk.statements); // What a copy on disk cannot fetch is there.
/** The statements of the edition by slug; none when the list cannot be had. */
export function statements() {
  asked ??= fetch(new URL("statements.json", root))
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => { asked = null; return {}; }); // The next one asks again.
  return asked;
}

export const statement = () => document.querySelector(".statement[data-statement]");

/** An element with properties and children; text stays text. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

let voice;
/** Say something to those who listen to the page rather than see it. */
export function say(text) {
  voice ??= document.body.appendChild(make("p", { className: "ed-said", id: "ed-said", role: "status" }));
  voice.textContent = text;
}

const movers = [];
/** Run after each change of address on the same page. */
export const onMove = (run) => movers.push(run);

/** Run for each page: at once, and after each instant navigation. */
export const onPage = (run) => (window.document$ ?? { subscribe: (act) => act() }).subscribe(run);

// The theme fetches a page anew at the first move within it, and so would undo a selection and close a menu.
// The browser moves within a page well by itself: the theme hears only of moves to other pages. `heading` is
// the path that it shows or is about to show.
let heading = location.pathname;
let query = location.search;
let returning = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

// The layer's part of a query says how a page is shown, not which one it is, nor of which day.
const plain = (search) => search.slice(1).split("&").filter((part) => part && !/^layer(=|$)/.test(part));
const here = (url) => url.pathname === location.pathname && String(plain(url.search)) === String(plain(location.search));

/** Whether two URLs lead to one place, however that is shown. */
export const samePlace = (a, b) => a.pathname === b.pathname && a.hash === b.hash && String(plain(a.search)) === String(plain(b.search));

/** Write into the address how the page is shown, `off` or nothing; all else of it stays, and nothing moves. */
export function tellLayer(state) {
  const parts = plain(location.search).concat(state ? [`layer=${state}`] : []).join("&");
  query = parts ? `?${parts}` : "";
  if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
}

/** Write into the address what a page shows, as an entry of its own in the history if `push`; nothing moves. */
export function tell(search, push = false) {
  query = search;
  if (search === location.search) return;
  const address = location.pathname + search + location.hash;
  if (push) history.pushState(null, "", address);
  else history.replaceState(history.state, "", address);
}

/** Change the page while an element keeps its place on the screen. */
export function steady(element, change) {
  const { top } = element.getBoundingClientRect();
  change();
  scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
}

/** Whether a click or a key is the browser's: another button, or with a key held down. */
export const modified = (event) => event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** Run when a letter is pressed while nobody types and no dialog is open; true if it was of use. */
export function onKey(letter, run) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== letter || modified(event) || event.repeat || typing(event.target)) return;
    if (!document.querySelector("dialog[open]") && run() !== false) event.preventDefault(); // Or it would be typed.
  });
}

function moved() {
  query = location.search;
  movers.forEach((run) => run());
}

/** Whether the reader came back to a place left before, which keeps its scroll position. True once. */
export function comesBack() {
  const answer = returning;
  returning = false;
  return answer;
}

function restrain(theme) {
  const tell = theme.next.bind(theme);
  theme.next = (url) => {
    const same = url.pathname === heading;
    heading = url.pathname;
    if (same && window.event?.type === "popstate") return;
    tell(url);
    if (same) queueMicrotask(moved); // A hit of the search on this very page.
  };
}

function historyMoved({ state }) {
  returning = state?.y !== undefined; // The theme notes the position with each entry of the history.
  if (location.pathname !== shown) return;
  if (returning && history.scrollRestoration === "manual") scrollTo(state.x, state.y);
  if (location.search !== query) moved();
}

function keepWithin(event) {
  const link = event.target.closest?.("a[href]");
  if (!link?.hash || !here(link)) return;
  event.stopPropagation();
  if (event.defaultPrevented || modified(event)) return;
  // Following a link to where one is changes no address; the reader still wants to be shown the place.
  if (link.hash === location.hash) queueMicrotask(moved);
  if (link.search === location.search) return;
  event.preventDefault(); // The layer stays as it is.
  location.hash = link.hash;
}

let shown = location.pathname; // The path whose page is in the document.
if (window.location$) restrain(window.location$);
addEventListener("popstate", historyMoved);
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  returning = true; // The page was kept whole while the reader was elsewhere.
  moved();
});
addEventListener("hashchange", () => { if (location.pathname === shown) moved(); });
onPage(() => {
  shown = location.pathname;
  query = location.search;
  document.querySelector(".md-content")?.addEventListener("click", keepWithin);
});

/** Go to an address of this site, given as a whole URL. */
export function go(url) {
  const target = new URL(url);
  if (here(target) && target.hash) {
    if (target.hash === location.hash) moved();
    else location.hash = target.hash;
    return;
  }
  const link = make("a", { href: target.href, hidden: true });
  document.body.append(link);
  link.click(); // The theme follows it without loading everything anew, where it can.
  link.remove();
}
