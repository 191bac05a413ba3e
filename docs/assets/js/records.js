// What the search page's index says of a record, beside its words and its facets.

/** What `edition.publish.full_text` wrote of a hit: place, statement, title, number, date, and themes as a list. */
export function about({ anchors }) {
  const said = Object.fromEntries(new URLSearchParams(anchors[0].id));
  return { ...said, themes: JSON.parse(said.themes) };
}
