// Who comes from a search sees all the words that were searched, in the passage that was found.

import { begins, fold, parse } from "./concordance.js";
import { make, onMove, statement } from "./site.js";

const WORDS = ".p, .unnumbered, h1 .line";

const all = () => document.querySelectorAll(statement() ? WORDS : ".md-content__inner");
const here = () => statement()?.querySelectorAll(":is(.p, .unnumbered, .line).here") ?? [];

function clear() {
  for (const mark of document.querySelectorAll("mark[data-found]")) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    // Marking divided the text; words that lie on both sides of a cut are found only if it is one again.
    parentNode.normalize();
  }
}

function textsOf(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) =>
    (node.parentElement.closest("script, style, button, [hidden]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const texts = [];
  for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node, start: at, end: at + node.data.length });
    at += node.data.length;
  }
  return texts;
}

// From the end, so that what comes before keeps its place. Only text is wrapped: elements stay as they are.
function wrap({ node, start, end }, marks) {
  for (const mark of marks.filter((each) => each.start < end && each.end > start).reverse()) {
    const words = node.splitText(Math.max(mark.start, start) - start);
    words.splitText(Math.min(mark.end, end) - Math.max(mark.start, start));
    const wrapped = make("mark");
    wrapped.setAttribute("data-found", "");
    words.replaceWith(wrapped);
    wrapped.append(words);
  }
}

// How many places were marked.
function markIn(places, query) {
  let many = 0;
  for (const place of places) {
    const texts = textsOf(place);
    const marks = begins(texts.map(({ node }) => node.data).join(""), query);
    for (const text of texts) wrap(text, marks);
    many += marks.length;
  }
  return many;
}

function mark() {
  clear();
  const asked = new URLSearchParams(location.search).get("h");
  const query = asked && parse(asked);
  // In a statement its words alone: those of the place that the address names, if it has any; elsewhere the page.
  if (query && !markIn(here(), query)) markIn(all(), query);
}

// Those of the words typed in the header that its hit shows as found; all, where it shows none.
function wordsFor(link) {
  const { words, phrases } = parse(document.querySelector(".md-search__input")?.value ?? "");
  const asked = [...words, ...phrases.flatMap(({ forms }) => forms)];
  const shown = [...link.querySelectorAll("mark")].map(({ textContent }) => fold(textContent));
  const found = asked.filter((word) => shown.some((each) => each.split(/\s+/).some((one) => one.startsWith(word))));
  return (found.length ? found : asked).join(" ");
}

function takeAlong({ target }) {
  const link = target.closest?.("a.md-search-result__link");
  const words = link && wordsFor(link);
  if (!words) return;
  const url = new URL(link.href);
  url.searchParams.set("h", words);
  link.href = url.href;
}

export function start() {
  // Before the link is followed, however: a middle click or the browser's menu gives no click.
  for (const act of ["pointerdown", "focusin", "click"]) document.addEventListener(act, takeAlong, true);
  mark();
  onMove(mark);
}
