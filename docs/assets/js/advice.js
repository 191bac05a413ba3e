// What may help where a search finds nothing.

import { write } from "./asked.js";
import { make, modified } from "./site.js";
import { suggest, words } from "./suggest.js";

/** So many passages, or statements, in words. */
export const many = (number, unit) => `${number.toLocaleString("en")} ${unit}${number === 1 ? "" : "s"}`;

/**
 * Sentences, each a list of texts and links: what the facets keep away; or which word is not there, what may have been
 * meant, and the words without their order. `choose` is given the link that was followed.
 */
export async function advice(found, query, { asked, choose }) {
  const other = (q, text) => {
    const link = make("a", { href: write({ ...asked, q }), textContent: text });
    link.addEventListener("click", (event) => {
      if (modified(event)) return;
      event.preventDefault();
      choose(link);
    });
    return link;
  };
  // Without the facets there are hits, so the words are right: only the facets are to blame.
  if (found.within) return [[`${many(found.within, found.unit)} without the chosen facets.`]];
  const meant = suggest(asked.q, await words());
  const bare = asked.q.replace(/["“”„]/g, " ").replace(/\s+/g, " ").trim();
  return [
    ...found.missing.map((word) => [`No passage has “${word}”.`]),
    ...(meant ? [["Did you mean ", other(meant, meant), "?"]] : []),
    ...(query.phrases.length ? [["Search ", other(bare, "without quotation marks"), ", for the words in any order and with other endings."]] : []),
  ];
}
