// The search engine's side: which passages have what is asked for, and how many are under each facet.
//
// The engine (Pagefind) finds words by their stems and beginnings, knows one phrase at a time, and takes stems for
// words in phrases, too. So its answers are candidates: what a passage really has is read from its words.

import { FACETS, chosen } from "./asked.js";
import { find } from "./concordance.js";
import { about } from "./records.js";
import { root } from "./site.js";

const LOCAL = 100; // Up to so many candidates, every passage is read before anything is counted.

let engine;
/** The engine, loaded at the first call; rejected where there is no index. */
export function load() {
  engine ??= import(new URL("pagefind/pagefind.js", root).href).then(async (made) => {
    await made.options({ excerptLength: 0 }); // Lines are made here, not there.
    await made.init();
    return made;
  });
  return engine;
}

const filtersOf = (facets) => Object.fromEntries(Object.entries(facets)
  .filter(([, values]) => values.length).map(([name, values]) => [name, { any: values }]));

// An engine that sorts by place puts passages of equal rank into an order, too.
const sortOf = (sort, query) => ({ [sort === "relevance" && !query.words.length ? "place" : sort]: "asc" });
const optionsOf = ({ sort }, query, filters) => ({ filters, sort: sort === "relevance" && query.words.length ? {} : sortOf(sort, query) });

// Each phrase is asked for alone, and the single words together; what all answers have in common is meant.
async function candidates(query, options) {
  const made = await load();
  const parts = [...query.phrases.map(({ text }) => `"${text}"`), ...(query.words.length ? [query.rest] : [])];
  const answers = await Promise.all((parts.length ? parts : [null]).map((part) => made.search(part, options)));
  const others = answers.slice(0, -1).map(({ results }) => new Set(results.map(({ id }) => id)));
  const common = answers.at(-1).results.filter(({ id }) => others.every((ids) => ids.has(id)));
  const placed = common.filter(({ words }) => !parts.length || words.length); // Else only something beside its words has it.
  const least = answers.reduce((a, b) => (b.results.length < a.results.length ? b : a));
  return { results: placed, counts: least.filters, exact: placed.length === common.length && answers.length === 1 };
}

async function recordOf({ words, data }, query) {
  const hit = await data();
  const { place, number, statement: slug, title, date, themes } = about(hit);
  const [path, id = ""] = place.split("#");
  const found = find(hit.content, query, query.words.length ? words : []);
  return { words: hit.content, path, id, number, slug, title, date, themes, filters: hit.filters, ...found };
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

// All candidates are here: the facets are worked out from their records.
async function here(base, query, { facets }) {
  const read = await Promise.all(base.results.map((result) => recordOf(result, query)));
  const all = read.filter(({ missing }) => !missing.length);
  const records = all.filter((record) => holds(record, facets));
  return {
    total: records.length, within: all.length, exact: true, missing: lacked(read, query),
    take: async (many) => records.slice(0, many),
    counts: async (name) => count(all.filter((record) => holds(record, facets, name)), name),
  };
}

// There are too many to read: the engine counts, and only what is shown is read.
async function afar(base, query, asked) {
  const any = chosen(asked.facets).length;
  const { results, exact } = any ? await candidates(query, optionsOf(asked, query, filtersOf(asked.facets))) : base;
  const [first] = await Promise.all(results.slice(0, 1).map((result) => recordOf(result, query)));
  const none = query.words.length === 1 && first?.missing.length; // The engine fell back on the beginning of the word.
  const missing = first?.missing ?? lacked([], query);
  return {
    total: none ? 0 : results.length, within: none ? 0 : base.results.length, exact: exact && query.words.length < 2, missing,
    take: async (many) => (await Promise.all(results.slice(0, none ? 0 : many).map((result) => recordOf(result, query)))).filter(({ missing }) => !missing.length),
    counts: async (name) => (none ? {} : counted(query, asked, name)),
  };
}

// A filter that names no value loads the values and leaves the passages as they are.
async function counted(query, asked, name) {
  const { counts } = await candidates(query, optionsOf(asked, query, { ...filtersOf(asked.facets), [name]: { any: [] } }));
  return counts[name] ?? {};
}

const NOTHING = { total: 0, within: 0, exact: true, missing: [], take: async () => [], counts: async () => ({}) };

/**
 * The passages that have what is asked for: `{total, within, exact, missing, take, counts}`, of which `within` counts
 * without regard to facets, `exact` says whether the numbers are certain or the most there can be, `take(many)` reads
 * the first so many records, and `counts(name)` gives the passages for each value of a facet.
 */
export async function search(asked, query) {
  const words = query.phrases.length + query.words.length;
  if (!words && (asked.q || !chosen(asked.facets).length)) return NOTHING;
  const base = await candidates(query, optionsOf(asked, query, {}));
  const doubtful = query.phrases.length || query.words.length > 1 || !base.exact;
  return doubtful && base.results.length <= LOCAL ? here(base, query, asked) : afar(base, query, asked);
}

/** The chosen facets that no passage of the edition has, `[name, value]` each. */
export async function unknown({ facets }) {
  const made = await load();
  const names = Object.keys(FACETS).filter((name) => facets[name].length);
  if (!names.length) return [];
  // A word that nothing begins with: only the values are wanted.
  const { filters } = await made.search("0zz0", { filters: Object.fromEntries(names.map((name) => [name, { any: [] }])) });
  return chosen(facets).filter(([name, value]) => !Object.hasOwn(filters[name] ?? {}, value));
}
