// Where an address leads on a statement's page: scrolled to, marked, focused; or a word on what is missing.

import { cleaned, compare, labelOf, rangeOf } from "./locate.js";
import { make, onMove, say, shownBefore, statement } from "./site.js";

const PLACES = ".p, .unnumbered, .statement h1 .line";
const passages = () => [...(statement()?.querySelectorAll(".passage > .p[id]") ?? [])];
const firstOf = (id) => document.getElementById(id)?.closest(".statement .p");

/** What a fragment lacks on this page, `{missing, nearest, last}` as ids; null when all of it is here. */
export function lacking(fragment) {
  const range = rangeOf(fragment);
  const missing = (range ? [range.from, range.to] : [fragment]).find((id) => !document.getElementById(id));
  if (!missing) return null;
  const all = passages().map((p) => p.id);
  return { missing, nearest: nearestTo(missing, all), last: all.at(-1) };
}

// The same passage without its sentence, else the one before it, else the first.
function nearestTo(id, all) {
  const [, part, count] = id.match(/^([a-z]+)-(\d+)$/) ?? [];
  if (part) {
    const like = [...document.querySelectorAll(`.statement [id^="${part}-"]`)].map((each) => each.id);
    return like.findLast((each) => Number(each.split("-")[1]) < Number(count)) ?? all[0];
  }
  if (!/^p\d/.test(id)) return all[0];
  const wanted = id.replace(/s.*$/, "");
  return all.findLast((each) => compare(each, wanted) <= 0) ?? all[0];
}

function clear() {
  for (const marked of document.querySelectorAll(".here")) marked.classList.remove("here");
  for (const notice of document.querySelectorAll(".notice")) notice.remove();
}

function notice(place, words, id) {
  const close = make("button", { type: "button", className: "dismiss", textContent: "Dismiss" });
  const link = make("a", { href: `#${id}`, textContent: labelOf(id) });
  const box = make("div", { className: "notice", role: "status", tabIndex: -1 }, make("p", {}, ...words(link)), close);
  close.addEventListener("click", () => { box.remove(); firstOf(id)?.focus({ preventScroll: true }); });
  place(box);
  return box;
}

let keep = false; // Whether the page stays as it is scrolled.

function show(element, focused = element) {
  // An open menu keeps the focus, and the passage its place: it was opened at this very passage.
  if (document.activeElement?.closest(".passage-menu, dialog")) return;
  if (!keep) element.scrollIntoView({ block: "start", behavior: "instant" });
  if (!focused.hasAttribute("tabindex")) focused.tabIndex = -1;
  focused.focus({ preventScroll: true });
  if (document.readyState === "complete") return;
  // A browser that is still loading goes to the fragment once more in its own way, before it is done.
  const again = () => { if ([document.body, focused].includes(document.activeElement)) show(element, focused); };
  addEventListener("load", () => setTimeout(again), { once: true });
}

function landOn(id) {
  const target = document.getElementById(id);
  const place = target.closest(PLACES);
  if (!place) return;
  place.classList.add("here");
  if (target.dataset.moved) {
    notice((box) => place.closest(".passage").before(box), (link) => [`${labelOf(id)} has moved: its words are now part of `, link, "."], place.id);
    say(`${labelOf(id)} is now part of ${labelOf(place.id)}.`);
    return show(place);
  }
  if (target !== place) target.classList.add("here");
  show(target, place);
}

function landOnRange({ from, to }) {
  const all = passages();
  const ends = [from, to].map((id) => all.indexOf(firstOf(id))).sort((a, b) => a - b);
  const marked = all.slice(ends[0], ends[1] + 1);
  for (const p of marked) p.classList.add("here");
  if (!marked.length) return;
  show(marked[0]);
  say(`${marked.length} passages are marked, from ${labelOf(marked[0].id)} to ${labelOf(marked.at(-1).id)}.`);
}

function sayMissing(fragment) {
  const { missing, nearest } = lacking(fragment);
  const text = statement().querySelector(".text") ?? statement();
  if (!nearest) return;
  const sentence = /^p\d/.test(missing) || /^(title|salutation|heading|speaker|note|closing)-/.test(missing);
  const box = notice((made) => text.prepend(made), (link) => (sentence
    ? [`There is no ${labelOf(missing)} in this statement. The nearest is `, link, "."]
    : [`There is no place called “${missing}” in this statement. Its text begins at `, link, "."]), nearest);
  show(box);
}

/** Show what the address names; without scrolling where the reader came `back`. */
export function land(back) {
  clear();
  keep = back;
  if (!statement()) return;
  const raw = location.hash.slice(1);
  const fragment = document.getElementById(raw) ? raw : cleaned(raw) || raw;
  if (!fragment) return;
  // What was pasted onto an address is taken off it, so that it is not passed on.
  if (fragment !== raw && !lacking(fragment)) return location.replace(`#${fragment}`);
  if (lacking(fragment)) sayMissing(fragment);
  else if (rangeOf(fragment)) landOnRange(rangeOf(fragment));
  else landOn(fragment);
}

export function start() {
  land(shownBefore);
  onMove(land);
}
