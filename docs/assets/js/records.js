// What the search page's index says of a record, beside its words and its facets.

const said = ({ id }) => Object.fromEntries(new URLSearchParams(id));

/**
 * What `edition.publish.search.pagefind` wrote of a hit: `{page, statement, title, date, whole, lang, dir}` of its statement
 * (`whole` where the record is all of it; `lang` and `dir` where its words are not in English), and its passages, `{id, number, themes, facets, from}` each: `from` is the
 * number of words before the first of theirs.
 */
export function about({ anchors: [first, ...parts] }) {
  const passages = parts.map((part) => {
    const { themes, facets, ...own } = said(part);
    return { ...own, themes: JSON.parse(themes), facets: JSON.parse(facets), from: part.location };
  });
  return { ...said(first), passages };
}
