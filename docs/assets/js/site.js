// What the other modules share: the site's root, its statements, and when a page or an address changes.

export const root = new URL("../../", import.meta.url).href;

let asked;
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
const here = (url) => url.pathname === location.pathname && url.search === location.search;

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
  // Following a link to where one is changes no address; the reader still wants to be shown the place.
  if (!event.defaultPrevented && link.hash === location.hash) queueMicrotask(moved);
}

let shown = location.pathname; // The path whose page is in the document.
if (window.location$) restrain(window.location$);
addEventListener("popstate", historyMoved);
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
