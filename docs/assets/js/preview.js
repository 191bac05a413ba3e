// A link to a passage shows its words, and a name's link its gloss, to those who point at it or reach it by keyboard.

import { isPlace, labelOf, rangeOf } from "./locate.js";
import { make, root, statement } from "./site.js";

const PAUSE = 300; // Milliseconds: a pointer that passes over a link opens nothing, one on its way to the box closes nothing.
const PLACES = ".p, .unnumbered, h1 .line";
const KEPT = /^(SUP|EM|STRONG|BR)$/; // What a source's marks mean; all else in a passage is the page's.

let open = null; // {box, link, title}: one at a time.
let timer;
const pages = new Map(); // What was asked for, by address without query and fragment.

function pageOf(url) {
  if (url.protocol === "file:") return null; // Nothing can be fetched from disk.
  const address = url.origin + url.pathname;
  if (!pages.has(address)) {
    const asked = fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    pages.set(address, asked.catch(() => { pages.delete(address); return null; })); // The next one asks again.
  }
  return pages.get(address);
}

// The words alone, with what the marks of their source mean.
function copyOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return [node.data];
  const inner = [...node.childNodes].flatMap(copyOf);
  if (KEPT.test(node.tagName)) return [make(node.tagName, {}, ...inner)];
  return node.tagName === "P" ? [...inner, " "] : inner;
}

function passageIn(page, fragment) {
  const range = rangeOf(fragment);
  const target = page.getElementById(range?.from ?? fragment);
  const place = target?.closest(PLACES);
  const { name } = page.querySelector(".statement[data-statement]")?.dataset ?? {};
  if (!place || !name) return null;
  const shown = target.dataset.moved === undefined ? target : place;
  const { lang, dir } = place;
  return { words: copyOf(shown), tongue: lang ? { lang, dir } : {}, label: labelOf(shown.id) + (range ? ` (to ${labelOf(range.to)})` : ""), name };
}

async function passageOf(link) {
  const here = link.pathname === location.pathname && statement();
  const page = here ? document : await pageOf(new URL(link.href));
  const passage = page && passageIn(page, link.hash.slice(1));
  if (!passage) return [];
  // A segment of a reading map names the passage's theme as well.
  const label = link.closest(".map") ? link.textContent.trim() : passage.label;
  return [make("p", { className: "where" }, make("b", { textContent: label }), ` · ${passage.name}`), make("p", { className: "verbatim", ...passage.tongue }, ...passage.words)];
}

function close() {
  clearTimeout(timer);
  if (!open) return;
  const { box, link, title } = open;
  open = null;
  link.removeAttribute("aria-describedby");
  if (title) link.title = title;
  box.remove();
}

async function show(link, still) {
  const content = link.dataset.gloss ? [make("p", { textContent: link.dataset.gloss })] : await passageOf(link);
  if (!content.length || !link.isConnected || !still()) return;
  close();
  const { title } = link;
  link.removeAttribute("title"); // The browser would show it over the words.
  const box = make("div", { className: "preview", id: "preview", role: "tooltip", popover: "manual" }, ...content);
  open = { box, link, title };
  link.setAttribute("aria-describedby", box.id); // The style sheet places the preview at this link.
  box.toggleAttribute("data-high", link.getBoundingClientRect().top > innerHeight / 2); // Or else away from it.
  document.body.append(box);
  box.showPopover();
}

let wanted = null; // The link that was pointed at or reached last.
function want(link) {
  clearTimeout(timer);
  wanted = link;
  if (link && link === open?.link) return;
  if (link) timer = setTimeout(() => show(link, () => wanted === link), PAUSE);
  else timer = setTimeout(close, PAUSE);
}

function leadsToPassage(link) {
  if (!link.href.startsWith(`${root}statements/`) || !isPlace(link.hash.slice(1))) return false;
  // A hit of the search shows its words, and a passage its own number.
  return !link.closest(".md-search, .hits, .way-back, .statement .passage > .n");
}

function linkAt(target) {
  const link = target.closest?.("a[href]");
  return link && (link.matches(".name[data-gloss]") || leadsToPassage(link)) ? link : null;
}

// What the keyboard opened stays while the focus does, wherever the pointer is.
const held = () => (open?.link === document.activeElement && open?.link.matches(":focus-visible") ? open.link : null);

function pointed({ target, pointerType }) {
  if (pointerType === "touch") return; // A finger follows a link; nothing is in its way.
  if (open?.box.contains(target)) return want(open.link);
  const link = linkAt(target) ?? held();
  if (link !== wanted) want(link);
}

function escape(event) {
  if (event.key !== "Escape" || !open) return;
  event.stopPropagation(); // Closing it is all that the key does.
  event.preventDefault();
  close();
}

export function start() {
  if (!("popover" in HTMLElement.prototype)) return;
  document.addEventListener("pointerover", pointed);
  document.addEventListener("focusin", ({ target }) => { if (target.matches(":focus-visible")) want(linkAt(target)); });
  document.addEventListener("focusout", ({ target }) => { if (target === wanted) want(null); });
  document.addEventListener("keydown", escape, true);
  document.addEventListener("click", ({ target }) => { if (!open?.box.contains(target)) { wanted = null; close(); } }, true);
  // A pointer that leaves the window comes over no other element.
  document.documentElement.addEventListener("pointerleave", () => want(held()));
}
