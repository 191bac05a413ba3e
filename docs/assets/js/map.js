// Where the reader is: the reading map's segment of the passage being read.

import { onMove, statement } from "./site.js";

const edge = document.documentElement;
let passages = [];
let segments = new Map();

const topOf = (passage) => passage.getBoundingClientRect().top;

// Passages are read where landings put them, a little below the header; over the last screen of the page,
// whose passages never come up there, the line sinks to its foot.
function lines() {
  const { scrollPaddingTop, fontSize } = getComputedStyle(edge);
  const strip = edge.hasAttribute("data-bare") ? 1.6 * parseFloat(fontSize) : 0; // The same line with and without it.
  const top = parseFloat(scrollPaddingTop) + strip + 8;
  const all = edge.scrollHeight - innerHeight;
  const last = Math.min(all, innerHeight);
  const sunk = last > 0 ? Math.max(0, 1 - (all - scrollY) / last) : 0;
  return { top, line: top + sunk * (innerHeight - top), ended: all - scrollY < 2 };
}

// The last passage that begins above the line; they stand in order.
function lastAbove(line) {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(passages[middle]) <= line) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1] ?? null;
}

// Where one has landed is what one reads: up there, or on the last screen as far up as the page goes.
function landedOn({ top, ended }) {
  const landed = passages.find((passage) => passage.querySelector(".here"));
  const at = landed && topOf(landed) - top;
  return Math.abs(at) <= 16 || (ended && at > 0 && at < innerHeight - top) ? landed : null;
}

/** The passage being read; null above the first. */
export function beingRead() {
  const now = lines();
  return landedOn(now) ?? lastAbove(now.line);
}

function mark() {
  const id = beingRead()?.querySelector(".p")?.id;
  for (const [key, segment] of segments) {
    if (key === id) segment.setAttribute("aria-current", "true");
    else segment.removeAttribute("aria-current");
  }
}

let asked = false;
function soon() {
  if (asked || !segments.size) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; mark(); });
}

function prepare() {
  passages = [...(statement()?.querySelectorAll(".text > .passage") ?? [])];
  segments = new Map([...(statement()?.querySelectorAll(":scope > .map a") ?? [])].map((link) => [link.hash.slice(1), link]));
  soon();
}

export function start() {
  prepare();
  onMove(soon);
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  addEventListener("load", soon);
}
