// What an address of the search page asks for, and the address of what is asked. No DOM.

export const FACETS = {
  theme: "theme", subtheme: "sub-theme", statement: "statement", state: "State", speaker: "speaker",
  body: "body", year: "year", instrument: "instrument", name: "name",
};
export const SORTS = ["relevance", "place", "date"];
export const SHOWN = 20; // So many hits at first, and so many more each time.

const unique = (values) => [...new Set(values.map((value) => value.trim()).filter(Boolean))];

/** `{q, facets, sort, show, strange}`: `strange` holds a sentence on each thing that cannot be meant. */
export function read(search) {
  const asked = new URLSearchParams(search);
  const strange = [];
  const sort = asked.get("sort") ?? SORTS[0];
  if (!SORTS.includes(sort)) strange.push(`There is no order “${sort}”: the passages stand by relevance.`);
  const facets = Object.fromEntries(Object.keys(FACETS).map((name) => [name, unique(asked.getAll(name))]));
  const show = Math.max(SHOWN, Math.min(1000, Math.trunc(Number(asked.get("show"))) || 0));
  return { q: asked.get("q")?.trim() ?? "", facets, sort: SORTS.includes(sort) ? sort : SORTS[0], show, strange };
}

/** The query of an address, with its question mark; empty when nothing is asked. What is usual is left out. */
export function write({ q, facets, sort, show }) {
  const asked = new URLSearchParams();
  if (q) asked.set("q", q);
  for (const name of Object.keys(FACETS)) for (const value of facets[name] ?? []) asked.append(name, value);
  if (sort !== SORTS[0]) asked.set("sort", sort);
  if (show > SHOWN) asked.set("show", show);
  const written = asked.toString();
  return written && `?${written}`;
}

/** The facets that are chosen, `[name, value]` each. */
export const chosen = (facets) => Object.entries(facets).flatMap(([name, values]) => values.map((value) => [name, value]));

/** A facet chosen or given up; the facets given stay as they are. */
export function toggled(facets, name, value) {
  const had = facets[name] ?? [];
  return { ...facets, [name]: had.includes(value) ? had.filter((each) => each !== value) : [...had, value] };
}

/** In words, for headings: in quotation marks, or in its own where it has some; the facets where there is no query. */
export function inWords({ q, facets }) {
  const own = q.replace(/["“”„]([^"“”„]*)["“”„]/g, "“$1”");
  if (q) return own === q && !own.includes("“") ? `“${q}”` : own;
  return chosen(facets).map(([, value]) => value).join(", ");
}
