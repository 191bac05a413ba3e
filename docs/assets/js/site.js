// What the other modules share: the site's root, its statements, and when the address changes within a page.

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

// An entry of the history that was shown once carries a mark. Who comes to it again is where one was before: the
// browser then restores how far the page was scrolled, and nothing may scroll it elsewhere.
const seen = () => Boolean(history.state?.seen);

/** Whether this page was shown before at this place of the tab's history: after a reload, or the browser's Back. */
export const shownBefore = seen();

const movers = [];
/** Run after each change of address within the page; `run` is told whether the reader came back to a place left before. */
export const onMove = (run) => movers.push(run);

const markSeen = () => history.replaceState({ ...history.state, seen: true }, "");
markSeen();

let told = location.href; // The address that the movers know.
function moved(back = false) {
  told = location.href;
  markSeen();
  movers.forEach((run) => run(back));
}

// A popstate comes before the browser restores the scroll position, so what stands on the page is settled first. A new
// fragment is left to the hashchange that follows, for the browser scrolls to it in between.
addEventListener("popstate", () => { if (seen()) moved(true); });
addEventListener("hashchange", () => { if (location.href !== told) moved(); });
addEventListener("pageshow", ({ persisted }) => { if (persisted) moved(true); }); // The page was kept whole meanwhile.

// The layer's part of a query says how a page is shown, not which one it is, nor of which day.
const plain = (search) => search.slice(1).split("&").filter((part) => part && !/^layer(=|$)/.test(part));
const here = (url) => url.pathname === location.pathname && String(plain(url.search)) === String(plain(location.search));

/** Whether two URLs lead to one place, however that is shown. */
export const samePlace = (a, b) => a.pathname === b.pathname && a.hash === b.hash && String(plain(a.search)) === String(plain(b.search));

/** Write into the address what a page shows, as an entry of its own in the history if `push`; nothing moves. */
export function tell(search, push = false) {
  if (search === location.search) return;
  const address = location.pathname + search + location.hash;
  if (push) history.pushState({ seen: true }, "", address);
  else history.replaceState(history.state, "", address);
  told = location.href;
}

/** Write into the address how the page is shown, `off` or nothing; all else of it stays, and nothing moves. */
export function tellLayer(state) {
  const parts = plain(location.search).concat(state ? [`layer=${state}`] : []).join("&");
  tell(parts && `?${parts}`);
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

// Following a link to where one is changes no address; the reader still wants to be shown the place. Nor is a page
// loaded again for one of its own passages because the link does not say that the layer is off.
function keepWithin(event) {
  const link = event.target.closest?.("main a[href]");
  if (!link?.hash || !here(link) || event.defaultPrevented || modified(event)) return;
  if (link.hash === location.hash) queueMicrotask(moved);
  if (link.search === location.search) return;
  event.preventDefault();
  location.hash = link.hash;
}
document.addEventListener("click", keepWithin);

/** Go to an address of this site, given as a whole URL. */
export function go(url) {
  const target = new URL(url);
  if (!target.hash || !here(target)) location.assign(target);
  else if (target.hash === location.hash) moved();
  else location.hash = target.hash;
}
