// The way back: who followed a link to a passage is led back to where the link stands.

import { isPlace, labelOf, rangeOf } from "./locate.js";
import { go, make, modified, onMove, root, samePlace, shownBefore, statement, steady } from "./site.js";
import { ofTab } from "./storage.js";

const WAY = "edition.way"; // {to, from, name, link, x, y, new}: kept for this tab, so that a reload keeps it.
const RETURN = "edition.return"; // The same, on the way back.

function recall(key) {
  try { return JSON.parse(ofTab.read(key)); } catch { return null; }
}

const keep = (key, value) => ofTab.write(key, value && JSON.stringify(value));

const alike = (link) => [...document.querySelectorAll("main a[href]")].filter((each) => each.href === link);

// A short name of the place of a link: what its list calls itself, its passage, its section, or its page.
function nameOf(link, within) {
  const list = link.closest("[data-way]")?.dataset.way;
  if (list) return list;
  const of = statement()?.dataset.name;
  const number = link.closest(".passage")?.querySelector(".p").id;
  if (number) return within ? labelOf(number) : `${labelOf(number)} of ${of}`;
  const section = of && link.closest("section")?.querySelector("h2")?.textContent.trim();
  if (section) return within ? section : `${section} of ${of}`;
  if (within) return "where you were";
  return of ?? document.title.replace(` · ${document.querySelector(".ed-name")?.textContent}`, "");
}

// Its own number, the reading map and what leads back say where they lead; from them nobody strays.
const strays = (link) => !link.closest(".map, .notice, .way-back, .statement .passage > .n");

function note(event) {
  const link = event.target.closest?.("main a[href]");
  if (!link || modified(event) || link.target || !strays(link)) return;
  if (!link.href.startsWith(`${root}statements/`) || !isPlace(link.hash.slice(1))) return;
  const within = Boolean(statement()) && link.pathname === location.pathname;
  keep(WAY, {
    to: link.href, from: location.href, name: nameOf(link, within), x: scrollX, y: scrollY, new: true,
    // A page may have the same link several times: which one was followed is told by its place among them.
    link: link.href, nth: alike(link.href).indexOf(link),
  });
}

function leave() {
  keep(WAY, null);
  document.querySelector(".way-back")?.remove();
}

// Where the entry before this one is known not to be that place, its address is the way.
function back(way) {
  const before = window.navigation?.entries?.()[window.navigation.currentEntry.index - 1];
  leave();
  if (samePlace(new URL(way.from), location)) return restore(way);
  keep(RETURN, way);
  if (window.navigation && !(before && samePlace(new URL(before.url), new URL(way.from)))) go(way.from);
  else history.back();
}

function restore({ link, nth, x, y }) {
  scrollTo({ left: x, top: y, behavior: "instant" });
  const found = alike(link)[nth];
  found?.focus({ preventScroll: true });
  return Boolean(found);
}

let awaited = null; // The way back to a link that its page has yet to make.

/** A page that makes links says that they are there: true if the reader came back to one of them. */
export function settled() {
  const way = awaited;
  awaited = null;
  return Boolean(way) && restore(way);
}

function dismiss(passage) {
  const chip = document.querySelector(".way-back");
  const held = chip.contains(document.activeElement);
  steady(passage, leave);
  if (held) (passage.querySelector("[tabindex]") ?? passage).focus({ preventScroll: true });
}

function chipFor(way, passage) {
  const link = make("a", { href: way.from, textContent: `Back to ${way.name}` });
  const button = make("button", { type: "button", "aria-label": "Dismiss the way back", textContent: "×" });
  link.addEventListener("click", (event) => {
    if (modified(event)) return;
    event.preventDefault();
    event.stopPropagation();
    back(way);
  });
  button.addEventListener("click", () => dismiss(passage));
  const chip = make("nav", { className: "way-back", "aria-label": "Way back" }, link, button);
  chip.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dismiss(passage);
  });
  return chip;
}

// Right before the passage that was landed on, which has the focus: with the keyboard it is back past the passage's
// number, and what follows the passage still comes next.
function offer(way) {
  const fragment = location.hash.slice(1);
  const target = document.getElementById(rangeOf(fragment)?.from ?? fragment);
  const passage = target?.closest(".passage, .unnumbered, .head") ?? statement()?.querySelector(".text > *");
  passage?.before(chipFor(way, passage));
}

// `known` is false for a page that this tab has not shown before: where no link was followed, as in a new tab, which some
// browsers give a copy of what was kept, it has no way back.
function arrive(known) {
  document.querySelector(".way-back")?.remove();
  const way = recall(WAY);
  const kept = way && samePlace(new URL(way.to), location) && (way.new || known);
  if (kept) {
    keep(WAY, { ...way, new: false });
    offer(way);
  } else if (way) leave();
  const returning = recall(RETURN);
  keep(RETURN, null);
  awaited = null;
  if (!returning || !samePlace(new URL(returning.from), location)) return;
  // After the landing, which takes the focus to what the address names.
  queueMicrotask(() => { if (!restore(returning)) awaited = returning; });
}

export function start() {
  document.addEventListener("click", note, true);
  arrive(shownBefore);
  onMove(() => arrive(true));
}
