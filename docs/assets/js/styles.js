// A citation in several styles as a choice of one. Without script all of them stand under their names.

import { make, onPage } from "./site.js";

const KEY = "edition.style";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(style) {
  try {
    localStorage.setItem(KEY, style);
  } catch { /* Nothing may be kept here: the choice holds for this page. */ }
}

function show(block, style) {
  for (const each of block.querySelectorAll("[data-style]")) each.hidden = each.dataset.style !== style;
}

function offer(block, index) {
  if (block.querySelector(".styles")) return;
  const names = [...block.querySelectorAll("[data-style]")].map((each) => each.dataset.style);
  if (names.length < 2) return;
  const kept = remembered();
  const chosen = names.includes(kept) ? kept : names[0];
  const labels = names.map((name) => {
    const radio = make("input", { type: "radio", name: `style-${index}`, value: name, checked: name === chosen });
    return make("label", {}, radio, make("span", { textContent: name }));
  });
  const choice = make("fieldset", { className: "styles" }, make("legend", { textContent: "Style" }), ...labels);
  choice.addEventListener("change", ({ target }) => {
    remember(target.value);
    show(block, target.value);
  });
  block.prepend(choice);
  block.classList.add("chosen");
  show(block, chosen);
}

export function start() {
  onPage(() => document.querySelectorAll("[data-citations]").forEach(offer));
}
