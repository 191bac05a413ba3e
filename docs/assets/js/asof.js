// An address that was cited on some day says what has changed in the text since.

import { isDay, spelt } from "./days.js";
import { labelOf } from "./locate.js";
import { make, statement } from "./site.js";

function changeOf({ published = "", revised = "" }, day) {
  if (published > day) return "added";
  return revised.split(/\s+/).some((each) => each > day) ? "changed" : "";
}

// Beside the words, never in them: the apparatus is the editors' place.
function badge(passage, change, words) {
  const link = document.getElementById("revisions");
  const made = make(link ? "a" : "span", { className: "since", textContent: `${change} since ${words}` });
  if (link) made.href = "#revisions";
  const beside = passage.querySelector(".apparatus") ?? passage.appendChild(make("div", { className: "apparatus" }));
  beside.prepend(made);
}

function list(passages) {
  return passages.flatMap((passage, index) => {
    const { id } = passage.querySelector(".p");
    return [index ? ", " : " ", make("a", { href: `#${id}`, textContent: labelOf(id) })];
  });
}

function count(passages, change) {
  const was = passages.length === 1 ? "passage was" : "passages were";
  return passages.length ? [`${passages.length} ${was} ${change}:`, ...list(passages), ". "] : [];
}

function summary(day, words, changed, added) {
  if (!words) return [`“${day}” in this address is no date: it should look like 2026-11-23.`];
  if (!changed.length && !added.length) return [`This address is of ${words}. No passage has changed since.`];
  return [`This address is of ${words}. Since then, `, ...count(changed, "changed"), ...count(added, "added")];
}

export function start() {
  const day = new URLSearchParams(location.search).get("asof");
  const text = statement()?.querySelector(".text");
  if (day === null || !text) return;
  const words = isDay(day) ? spelt(day) : "";
  const since = { changed: [], added: [] };
  for (const passage of words ? text.querySelectorAll(".passage") : []) {
    const change = changeOf(passage.dataset, day);
    if (!change) continue;
    since[change].push(passage);
    badge(passage, change, words);
  }
  text.prepend(make("p", { className: "asof", role: "status" }, ...summary(day, words, since.changed, since.added)));
}
