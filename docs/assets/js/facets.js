// The facets beside the hits: values with their counts, and the chosen ones as chips that can be taken away.

import { FACETS, chosen } from "./asked.js";
import { make } from "./site.js";

const MOST = 12; // So many values at first.
const opened = new Set(); // The facets of which all values were asked for.

const capital = (text) => text[0].toUpperCase() + text.slice(1);

// Themes as the codebook has them, years as they run; of all else the most frequent first.
function ordered(name, values, themes) {
  const rank = (value) => (name === "theme" ? themes.indexOf(value) : 0);
  return [...values].sort(([a, m], [b, n]) => rank(a) - rank(b) || (name === "year" ? 0 : n - m) || a.localeCompare(b, "en"));
}

function row(name, value, number, checked) {
  const box = make("input", { type: "checkbox", name, value, checked });
  return make("li", {}, make("label", {}, box, make("span", { className: "value", textContent: value }), " ", make("span", { className: "number", textContent: number })));
}

/** Fill a facet with its values; those that no passage has are left out unless they are chosen. */
export function fill(group, counts, values, themes) {
  const { facet: name } = group.dataset;
  // The boxes are made anew, and the one that has the focus would lose it.
  const focused = group.contains(document.activeElement) ? document.activeElement.value : null;
  const all = ordered(name, Object.entries({ ...Object.fromEntries(values.map((value) => [value, 0])), ...counts })
    .filter(([value, number]) => number || values.includes(value)), themes);
  const few = opened.has(name) ? all : all.filter(([value], index) => index < MOST || values.includes(value));
  const rows = few.map(([value, number]) => row(name, value, number, values.includes(value)));
  group.querySelector("ul").replaceChildren(...rows);
  group.querySelector(".all")?.remove();
  if (few.length < all.length) group.querySelector("fieldset").append(allButton(group, all.length, () => fill(group, counts, values, themes)));
  group.hidden = !all.length;
  if (focused !== null) (rows.map((each) => each.querySelector("input")).find(({ value }) => value === focused) ?? group.querySelector("summary")).focus();
}

function allButton(group, number, again) {
  const button = make("button", { type: "button", className: "all", textContent: `All ${number}` });
  button.addEventListener("click", () => {
    const at = group.querySelectorAll("li").length;
    opened.add(group.dataset.facet);
    again();
    group.querySelectorAll("input")[at]?.focus();
  });
  return button;
}

/** How many values of a facet are chosen, beside its name. */
export function tally(group, { length }) {
  group.querySelector(".chosen").textContent = length ? ` · ${length} chosen` : "";
}

/** The chosen facets as buttons that take them away; `strange` are those that nothing has. */
export function chips(list, facets, strange, remove, clear) {
  const all = chosen(facets);
  const lost = (name, value) => strange.some(([n, v]) => n === name && v === value);
  const buttons = all.map(([name, value]) => {
    const text = `${capital(FACETS[name])}: ${value}${lost(name, value) ? " (unknown)" : ""}`;
    const chip = make("button", { type: "button", className: "chip", "aria-label": `Remove ${text}`, textContent: text });
    chip.addEventListener("click", () => remove(name, value));
    return make("li", {}, chip);
  });
  if (all.length > 1) {
    const button = make("button", { type: "button", className: "chip clear", textContent: "Remove all" });
    button.addEventListener("click", clear);
    buttons.push(make("li", {}, button));
  }
  list.replaceChildren(...buttons);
  list.hidden = !all.length;
}

/** A sentence on facets that nothing in the edition has. */
export const strangers = (strange) => strange.map(([name, value]) => `No passage of this edition has the ${FACETS[name]} “${value}”: it is left out of the search.`);
