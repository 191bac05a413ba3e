// The header's search where it finds no passages, because they are too many for its one file: Enter asks the search page.

import { modified } from "./site.js";

function toSearchPage(event) {
  const link = document.querySelector(".ed-search-all[data-enter]");
  if (!link || event.key !== "Enter" || event.isComposing || modified(event)) return;
  if (!event.target.matches?.(".md-search__input") || !event.target.value.trim()) return;
  event.preventDefault();
  event.stopPropagation(); // The theme would open its own best hit.
  link.click(); // It takes along what is asked.
}

export function start() {
  document.addEventListener("keydown", toSearchPage, true);
}
