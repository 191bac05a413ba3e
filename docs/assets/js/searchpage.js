// The search page: what is asked stands in its address, and what is found below its field.

import { advice, many } from "./advice.js";
import * as asking from "./asked.js";
import { settled } from "./back.js";
import { parse } from "./concordance.js";
import * as facets from "./facets.js";
import * as finder from "./finder.js";
import * as hits from "./hits.js";
import { make, say, shownBefore, tell } from "./site.js";
import { ofTab } from "./storage.js";
import * as take from "./take.js";

const PAUSE = 60; // Milliseconds between the last letter and the search for it.
const QUIET = 900; // Milliseconds of rest before the number is read out while one types.
const LEAST = 3; // Letters: fewer are searched when the reader says so.

let page; // The elements of the page that is open.
let asked; // What its address asks for.
let draft = false; // Whether the query in the address is still being typed.
let turn = 0; // Counts the searches: only the last one may show anything.
let pause;
let quiet;

const at = (name) => page.root.querySelector(name);
const themes = () => [...page.root.querySelectorAll(".themes a")];
const anything = () => Boolean(asked.q) || asking.chosen(asked.facets).length > 0;

const themeLink = (name) => themes().find((link) => link.dataset.theme === name)?.cloneNode(true) ?? "";

function headline(found) {
  const number = many(found.total, found.unit);
  const upTo = found.exact ? number : `Up to ${number}`;
  const none = found.left(0) ? `No passage in the first of up to ${number}` : "No passage"; // Not all of them are read.
  return `${found.none || !found.total ? none : upTo} for ${asking.inWords(asked)}`;
}

function choose(link) {
  change(asking.read(link.search));
  page.field.focus();
}

async function advise(found, query, current) {
  at(".advice").replaceChildren();
  const told = await advice(found, query, { asked, choose });
  if (current === turn) at(".advice").replaceChildren(...told.map((sentence) => make("p", {}, ...sentence)));
}

function showCount(found, shown) {
  at("#found").textContent = headline(found);
  const some = shown && found.left(shown);
  at(".shown").textContent = some ? `The first ${many(shown, "passage")} are shown.` : "";
  const more = at(".more");
  more.hidden = !some;
  more.textContent = `Show ${hits.next(shown, found)} more`;
  at(".take").hidden = !shown;
  at(".sorting").hidden = !shown;
  at(".facets").hidden = !found.within;
}

function voice(text, now) {
  clearTimeout(quiet);
  quiet = setTimeout(() => say(text), now ? 0 : QUIET);
}

async function showFacets(found, strange, current) {
  await Promise.all([...page.root.querySelectorAll(".facet")].map(async (group) => {
    const name = group.dataset.facet;
    facets.tally(group, asked.facets[name]);
    if (!group.open && !asked.facets[name].length) return;
    const counts = await found.counts(name);
    if (current !== turn) return;
    const values = asked.facets[name].filter((value) => !strange.some(([n, v]) => n === name && v === value));
    facets.fill(group, counts, values, themes().map((link) => link.textContent));
  }));
}

function clear() {
  turn += 1;
  at(".finding").hidden = true;
  at(".hits").replaceChildren();
  page.found = null;
  voice("", true);
}

function fail(error) {
  console.warn(error);
  at(".finding").hidden = true;
  at(".trouble").hidden = false;
}

// An address may name facets that nothing has: they are said, and left out of the search.
async function withoutStrangers() {
  const strange = await finder.unknown(asked);
  const known = (name, value) => !strange.some(([n, v]) => n === name && v === value);
  const kept = Object.fromEntries(Object.entries(asked.facets).map(([name, values]) => [name, values.filter((value) => known(name, value))]));
  return { strange, usable: { ...asked, facets: kept } };
}

async function run({ now = false } = {}) {
  turn += 1;
  const current = turn;
  if (!anything()) return clear();
  const query = parse(asked.q);
  try {
    const { strange, usable } = await withoutStrangers();
    const found = await finder.search(usable, query);
    if (found.unit === "statement" && !page.scroll) await showFirst(found, strange, query, current);
    const records = await found.take(asked.show);
    if (current !== turn) return;
    showResults(found, records, strange, query);
    voice(at("#found").textContent, now);
    await showFacets(found, strange, current);
  } catch (error) {
    if (current === turn) fail(error);
  }
}

// Where passages must be sought within statements, the first are shown while others are still being read.
async function showFirst(found, strange, query, current) {
  const records = await found.take(asked.show, 1);
  if (current !== turn || !records.length) return;
  showResults(found, records, strange, query);
  at(".more").hidden = true;
}

function showResults(found, records, strange, query) {
  page.found = { ...found, none: !records.length };
  page.strange = strange;
  at(".trouble").hidden = true;
  at(".finding").hidden = false;
  at(".hits").dataset.way = `results for ${asking.inWords(asked)}`;
  at(".remarks").replaceChildren(...[...asked.strange, ...facets.strangers(strange)].map((sentence) => make("p", { textContent: sentence })));
  facets.chips(at(".chips"), asked.facets, strange, remove, () => change({ ...asked, facets: asking.read("").facets }));
  hits.show(at(".hits"), records, { sort: asked.sort, themeLink });
  showCount(page.found, records.length);
  at(".nothing").hidden = !page.found.none;
  if (page.found.none) advise(found, query, turn);
  at(".this-search").textContent = location.href;
  if (!settled() && page.scroll) scrollTo({ left: 0, top: page.scroll, behavior: "instant" });
  page.scroll = 0;
}

// A change that the reader has made up: an entry of its own in the history.
function change(next) {
  clearTimeout(pause);
  draft = false;
  asked = { ...next, show: asking.SHOWN, strange: [] };
  tell(asking.write(asked), true);
  fillIn();
  return run({ now: true });
}

// The focus goes to the chip that takes the place of the one removed.
async function remove(name, value) {
  const index = [...page.root.querySelectorAll(".chip")].findIndex((chip) => chip === document.activeElement);
  await change({ ...asked, facets: asking.toggled(asked.facets, name, value) });
  const left = page.root.querySelectorAll(".chip:not(.clear)");
  (left[Math.min(index, left.length - 1)] ?? page.field).focus();
}

// The first letter opens an entry in the history, the others keep to it: Back leads to the search before.
function typed() {
  const q = page.field.value.trim();
  if (q === asked.q) return;
  const push = !draft && anything();
  draft = true;
  asked = { ...asked, q, show: asking.SHOWN, strange: [] };
  tell(asking.write(asked), push);
  clearTimeout(pause);
  if (q.length >= LEAST || !q) pause = setTimeout(run, PAUSE);
  else clear(); // What was found for other words would not be what the address says.
}

function submitted(event) {
  event.preventDefault();
  clearTimeout(pause);
  // What was typed last may not be searched yet; the pause that this begins anew is not waited for.
  typed();
  clearTimeout(pause);
  draft = false;
  run({ now: true });
}

function more() {
  const before = hits.links(at(".hits")).length;
  asked = { ...asked, show: asked.show + asking.SHOWN };
  tell(asking.write(asked));
  run({ now: true }).then(() => hits.links(at(".hits"))[before]?.focus());
}

// Arrows move through the hits, Escape leads back to the field.
function steer(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape") {
    event.preventDefault(); // The field keeps what is typed.
    return page.field.focus();
  }
  const all = hits.links(at(".hits"));
  const index = all.indexOf(target.closest(".hit")?.querySelector(".place") ?? target);
  if (!["ArrowDown", "ArrowUp"].includes(key) || (target !== page.field && index < 0)) return;
  const to = key === "ArrowDown" ? all[Math.min(index + 1, all.length - 1)] : all[index - 1] ?? page.field;
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function fillIn() {
  if (page.field.value.trim() !== asked.q) page.field.value = asked.q;
  at("[name=sort]").value = asked.sort;
}

function listen() {
  const { field, root } = page;
  field.addEventListener("focus", () => finder.load().catch(fail), { once: true });
  field.addEventListener("input", typed);
  field.addEventListener("change", () => { draft = false; });
  at("#search").addEventListener("submit", submitted);
  at(".more").addEventListener("click", more);
  at(".to-facets").addEventListener("click", () => at(".facet:not([hidden]) summary")?.focus());
  at("[name=sort]").addEventListener("change", ({ target }) => change({ ...asked, sort: target.value }));
  root.addEventListener("keydown", steer);
  at(".facets").addEventListener("change", ({ target }) => change({ ...asked, facets: asking.toggled(asked.facets, target.name, target.value) }));
  for (const group of root.querySelectorAll(".facet")) group.addEventListener("toggle", () => { if (group.open && page.found) showFacets(page.found, page.strange, turn); });
  take.listen(at(".take"), () => ({ found: page.found, heading: `${headline(page.found)}: ${location.href}` }));
}

// How far the page was scrolled: the browser cannot restore that before the hits are there.
const scrollKey = () => `edition.scroll${location.search}`;

/** The page is there: what its address asks for is searched, and nothing is loaded where it asks for nothing. */
export function open() {
  const root = document.querySelector(".search-page");
  page = { root, field: root.querySelector("#query"), found: null, scroll: shownBefore ? Number(ofTab.read(scrollKey())) : 0 };
  addEventListener("pagehide", () => ofTab.write(scrollKey(), String(scrollY)));
  at("#unsearched").hidden = true;
  at("#search").hidden = false;
  listen();
  new ResizeObserver(() => { hits.lay(at(".hits")); }).observe(at(".hits"));
  moved();
}

/** The address has changed by itself, as by the browser's Back. */
export function moved() {
  clearTimeout(pause);
  draft = false;
  asked = asking.read(location.search);
  fillIn();
  run({ now: true });
}
