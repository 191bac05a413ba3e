// The search engine's side: which passages have what is asked for, and how many are under each facet.
//
// In a large edition its records are statements, not passages: it counts statements then, and the passages are found
// by reading them.
//
// The engine (Pagefind) finds words by their stems and beginnings, knows one phrase at a time, and takes stems for
// words in phrases, too. So its answers are candidates: what a passage really has is read from its words.

import { FACETS, chosen } from "./asked.js";
import { OWN, passagesOf } from "./passages.js";
import { reader } from "./reading.js";
import { root } from "./site.js";

const LOCAL = { passage: 100, statement: 20 }; // Up to so many candidates, every passage is read before anything is counted.

const NOTHING_BEGINS_SO = "\uffff"; // Beyond all parts of the index, so that none is loaded for it.
const EVERY = "everyrecordhasthis"; // What `edition.publish.search.pagefind` lets the engine find in every record.

let engine;
/** The engine, loaded at the first call; rejected where there is no index. */
export function load() {
  engine ??= import(new URL("pagefind/pagefind.js", root).href).then(async (made) => {
    await made.options({ excerptLength: 0, noWorker: true }); // Lines are made here; a worker is 40 KB more to load.
    await made.init();
    await made.search(NOTHING_BEGINS_SO); // What it needs for any query is loaded now, not at the first letter.
    return made;
  });
  return engine;
}

const filtersOf = (facets) => Object.fromEntries(Object.entries(facets)
  .filter(([, values]) => values.length).map(([name, values]) => [name, { any: values }]));

// Without words nothing is more relevant than another.
const orderOf = (sort, { words }) => (sort === "relevance" && !words.length ? "place" : sort);
const optionsOf = ({ sort }, query, filters) => ({ filters, sort: orderOf(sort, query) === "date" ? { date: "asc" } : {} });

// Records are numbered as the texts read.
const byPlace = (results) => [...results].sort((a, b) => (a.id < b.id ? -1 : 1));

// Each phrase is asked for alone, and the single words together; what all answers have in common is meant.
async function candidates(query, asked, filters = {}) {
  const made = await load();
  const options = optionsOf(asked, query, filters);
  const parts = [...query.phrases.map(({ text }) => `"${text}"`), ...(query.words.length ? [query.rest] : [])];
  // Asked for nothing, the engine would load its whole index.
  const answers = await Promise.all((parts.length ? parts : [EVERY]).map((part) => made.search(part, options)));
  const others = answers.slice(0, -1).map(({ results }) => new Set(results.map(({ id }) => id)));
  const common = answers.at(-1).results.filter(({ id }) => others.every((ids) => ids.has(id)));
  const placed = common.filter(({ words }) => !parts.length || words.length); // Else only something beside its words has it.
  // No answer counts what all have in common; the smallest one's counts come nearest.
  const least = answers.reduce((a, b) => (b.results.length < a.results.length ? b : a));
  const results = orderOf(asked.sort, query) === "place" ? byPlace(placed) : placed;
  return { results, counts: least.filters, exact: placed.length === common.length && answers.length === 1 };
}

const holds = (record, facets, besides) => Object.entries(facets).every(([name, values]) =>
  name === besides || !values.length || values.some((value) => record.filters[name]?.includes(value)));

function count(records, name) {
  const counts = {};
  for (const value of records.flatMap((record) => record.filters[name] ?? [])) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

// What no candidate has. Without any candidate, only a single word or phrase can be told to be the one.
function lacked(records, { words, phrases }) {
  const wanted = [...phrases.map(({ text }) => text), ...words];
  if (!records.length) return wanted.length === 1 ? wanted : [];
  return wanted.filter((each) => records.every(({ missing }) => missing.includes(each)));
}

// All candidates are here: the facets are worked out from their passages.
async function here(base, query, { facets }) {
  const read = (await Promise.all(base.results.map((result) => passagesOf(result, query)))).flatMap(({ passages }) => passages);
  const all = read.filter(({ missing }) => !missing.length);
  const records = all.filter((record) => holds(record, facets));
  return {
    total: records.length, unit: "passage", within: all.length, exact: true, missing: lacked(read, query),
    take: async (many) => records.slice(0, many),
    left: (shown) => shown < records.length,
    counts: async (name) => count(all.filter((record) => holds(record, facets, name)), name),
  };
}

// There are too many to read: the engine counts, and only what is shown is read.
async function afar(base, query, asked, { unit, missing, none }) {
  const any = chosen(asked.facets).length;
  const { results, exact } = any ? await candidates(query, asked, filtersOf(asked.facets)) : base;
  const wanted = ({ missing: lacks, ...record }) => !lacks.length && holds(record, asked.facets);
  const reading = reader(none ? [] : results, query, wanted, unit);
  return {
    total: none ? 0 : results.length, unit, within: none ? 0 : base.results.length, missing,
    exact: exact && !query.phrases.length && query.words.length < 2 && (unit === "passage" || !OWN.some((name) => asked.facets[name].length)),
    take: reading.take,
    left: reading.left,
    counts: async (name) => (none ? {} : counted(query, asked, name)),
  };
}

// A filter that names no value loads the values and leaves the passages as they are.
async function counted(query, asked, name) {
  const { counts } = await candidates(query, asked, { ...filtersOf(asked.facets), [name]: { any: [] } });
  return counts[name] ?? {};
}

const NOTHING = {
  total: 0, unit: "passage", within: 0, exact: true, missing: [], take: async () => [], left: () => false, counts: async () => ({}),
};

// What the best candidate tells of all: the sort of record, and the words that it only seems to have.
async function tried({ results: [first] }, query) {
  const { whole, passages } = first ? await passagesOf(first, query) : { passages: [] };
  const missing = lacked(passages, query);
  const none = query.words.length === 1 && Boolean(first) && missing.length > 0; // The engine fell back on the beginning of the word.
  return { unit: whole ? "statement" : "passage", missing, none };
}

/**
 * The passages that have what is asked for: `{total, unit, within, exact, missing, take, left, counts}`. The numbers
 * count `unit`s, passages or statements; `within` is that without regard to facets; `exact` says whether they are
 * certain or the most there can be; `take(many)` reads the first so many passages, `left(shown)` says whether there
 * may be more, and `counts(name)` gives the numbers for each value of a facet.
 */
export async function search(asked, query) {
  const words = query.phrases.length + query.words.length;
  if (!words && (asked.q || !chosen(asked.facets).length)) return NOTHING;
  const base = await candidates(query, asked);
  const best = await tried(base, query);
  const doubtful = best.unit === "statement" || query.phrases.length || query.words.length > 1 || !base.exact;
  return doubtful && base.results.length <= LOCAL[best.unit] ? here(base, query, asked) : afar(base, query, asked, best);
}

/** The chosen facets that no passage of the edition has, `[name, value]` each. */
export async function unknown({ facets }) {
  const made = await load();
  const names = Object.keys(FACETS).filter((name) => facets[name].length);
  if (!names.length) return [];
  // A word that nothing begins with: only the values are wanted.
  const { filters } = await made.search(NOTHING_BEGINS_SO, { filters: Object.fromEntries(names.map((name) => [name, { any: [] }])) });
  return chosen(facets).filter(([name, value]) => !Object.hasOwn(filters[name] ?? {}, value));
}
