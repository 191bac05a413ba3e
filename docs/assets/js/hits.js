// The hits of a search as a concordance: lines with the words asked for one below the other, or readable blocks.

import { SHOWN } from "./asked.js";
import { lines, pieces, quoted, reach } from "./concordance.js";
import { make, root } from "./site.js";

const BLOCK = 560; // Pixels: in less room than this there is no column to align.
const LEFT = 0.44; // The part of a line before the words asked for.
const AROUND = 80; // Characters on each side in a block.
const OPENING = 220; // Characters of a passage that was found by its facets alone.

const TITLE = "title-1"; // What has no number is a statement's title.

const pen = document.createElement("canvas").getContext("2d");
const laid = new WeakMap(); // What each line is made of.

/** The address of a passage that was found, with the words to mark there. */
function addressOf({ path, id, words, marks }) {
  const url = new URL(path, root);
  if (marks.length) url.searchParams.set("h", quoted(words, marks));
  url.hash = id || TITLE;
  return url.href;
}

const marked = (found) => found.map((piece) => (piece.marked ? make("mark", { textContent: piece.text }) : piece.text));

function fill(line, block, width) {
  const { record: { words, marks }, place } = laid.get(line);
  if (!place) {
    const end = reach(words, 0, 1, OPENING, (text) => text.length);
    return line.replaceChildren(make("span", { className: "on", textContent: words.slice(0, end) }, end < words.length ? " …" : ""));
  }
  const measure = block ? (text) => text.length : (text) => pen.measureText(text).width;
  const [left, right] = block ? [AROUND, AROUND] : [width * LEFT - 24, width * (1 - LEFT) - 24];
  const start = reach(words, place.start, -1, left, measure);
  // The words asked for are shown whole, even where the room is too short for them.
  const end = Math.max(place.end, reach(words, place.start, 1, right, measure));
  const before = make("span", { className: "left" }, ...marked(pieces(words, start, place.start, marks)));
  const after = make("span", { className: "on" }, ...marked(pieces(words, place.start, end, marks)));
  before.toggleAttribute("data-cut", start > 0);
  after.toggleAttribute("data-cut", end < words.length);
  return line.replaceChildren(before, after);
}

/** Make the lines as long as there is room. */
export function lay(list) {
  const width = list.clientWidth;
  // With large letters a wide list has room for few words, too.
  const block = width < BLOCK || width < 26 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  list.toggleAttribute("data-block", block);
  const all = list.querySelectorAll(".line");
  if (all.length) pen.font = getComputedStyle(all[0]).font;
  for (const line of all) fill(line, block, width);
}

function lineOf(record, place) {
  const line = make("p", { className: place ? "line" : "line opening" });
  if (record.lang) Object.assign(line, { lang: record.lang, dir: record.dir }); // The list around it is in English.
  laid.set(line, { record, place });
  return line;
}

function hit(record, { grouped, dated, themeLink }) {
  const label = record.number ? `¶\u00a0${record.number}` : "title";
  const whole = `${record.title}, ${label}`;
  const link = make("a", { className: "place", href: addressOf(record), textContent: grouped ? label : whole });
  if (grouped) link.setAttribute("aria-label", whole);
  const { chosen, rest } = lines(record.centres);
  const themes = record.themes.map(themeLink);
  const of = make("p", { className: "of" }, link, ...(dated && record.date ? [make("span", { className: "when", textContent: record.date })] : []), ...themes);
  const more = rest ? [make("p", { className: "rest", textContent: `and ${rest} more in this passage` })] : [];
  const cited = make("p", { className: "cited", textContent: `${whole}. ${new URL(record.path, root)}${record.id && `#${record.id}`}` });
  return make("li", { className: "hit" }, of, ...(chosen.length ? chosen : [null]).map((place) => lineOf(record, place)), ...more, cited);
}

const listOf = (records, how) => make("ol", {}, ...records.map((record) => hit(record, how)));

// Under their statements, in the order of the texts.
function groups(records, how) {
  const by = new Map();
  for (const record of records) by.set(record.slug, [...(by.get(record.slug) ?? []), record]);
  return [...by.values()].map((some) => make("section", { className: "of-statement" },
    make("h3", {}, make("a", { href: new URL(some[0].path, root).href, textContent: some[0].title })), listOf(some, { ...how, grouped: true })));
}

/** Show records in a list; `sort` decides how, `themeLink` gives a link to a theme by its name. */
export function show(list, records, { sort, themeLink }) {
  const how = { dated: sort === "date", themeLink };
  list.replaceChildren(...(sort === "place" ? groups(records, how) : [listOf(records, how)]));
  lay(list);
}

/** The links to the passages, in their order. */
export const links = (list) => [...list.querySelectorAll("a.place")];

/** What "more" says: how many come next, as far as that is known. */
export const next = (shown, { total, unit }) => (unit === "passage" ? Math.min(SHOWN, total - shown) : SHOWN);
