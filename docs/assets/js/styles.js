// A citation in several styles as a choice of one. Without script all of them stand under their names.

import { make } from "./site.js";
import { lasting } from "./storage.js";

const KEY = "edition.style";

const blocks = () => document.querySelectorAll("[data-citations]");

// What is chosen once is chosen for every citation of the page.
function show(style) {
  for (const block of blocks()) {
    for (const each of block.querySelectorAll("[data-style]")) each.hidden = each.dataset.style !== style;
    for (const radio of block.querySelectorAll(".styles input")) radio.checked = radio.value === style;
  }
}

function choice(names, index) {
  const labels = names.map((name) => {
    const radio = make("input", { type: "radio", name: `style-${index}`, value: name });
    return make("label", {}, radio, make("span", { textContent: name }));
  });
  const made = make("fieldset", { className: "styles" }, make("legend", { textContent: "Style" }), ...labels);
  made.addEventListener("change", ({ target }) => {
    lasting.write(KEY, target.value);
    show(target.value);
  });
  return made;
}

const stylesOf = (block) => [...block.querySelectorAll("[data-style]")].map((each) => each.dataset.style);

export function start() {
  const found = [...blocks()].filter((block) => stylesOf(block).length > 1);
  if (!found.length) return;
  found.forEach((block, index) => {
    block.prepend(choice(stylesOf(block), index));
    block.classList.add("chosen");
  });
  const names = stylesOf(found[0]);
  const kept = lasting.read(KEY);
  show(names.includes(kept) ? kept : names[0]);
}
