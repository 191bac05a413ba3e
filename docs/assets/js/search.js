// The search page's door: what it needs is loaded where it stands, and the keys of search lead to its field.

import { modified, onMove } from "./site.js";

const field = () => document.querySelector("#search #query");
const writing = (target) => target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])");

// Before the theme hears of it, which would go to the header's field.
function toField(event) {
  if (!["/", "s", "f"].includes(event.key) || modified(event) || !field() || writing(event.target)) return;
  if (document.querySelector("dialog[open], [data-md-toggle=search]:checked")) return;
  event.preventDefault();
  event.stopPropagation();
  field().focus();
  field().select();
}

// What is asked in the header goes along to the page that finds more.
function takeAlong({ target }) {
  const link = target.closest?.(".ed-search-all");
  const asked = link && document.querySelector(".md-search__input")?.value.trim();
  if (link) link.search = asked ? `?${new URLSearchParams({ q: asked })}` : "";
}

// From disk neither the page's scripts nor its index can be read; the page says so.
const searches = () => field() && location.protocol !== "file:";

async function open() {
  const page = await import("./searchpage.js");
  page.open();
  onMove(page.moved);
}

export function start() {
  document.addEventListener("keydown", toField, true);
  for (const act of ["pointerdown", "focusin", "click"]) document.addEventListener(act, takeAlong, true);
  if (searches()) open();
}
