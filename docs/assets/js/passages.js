// From the engine's hits to passages: their words, and what of them was asked for.

import { find } from "./concordance.js";
import { about } from "./records.js";

/** The facets that a passage has of its own; the others are its statement's. */
export const OWN = ["theme", "subtheme", "instrument", "name"];

// The words of each passage of a hit, and the places that the engine found among them, counted from its first word.
function divided({ content }, passages, places) {
  const starts = [...content.matchAll(/\S+/g)].map(({ index }) => index);
  return passages.map((passage, i) => {
    const end = passages[i + 1]?.from ?? Infinity;
    const words = content.slice(starts[passage.from] ?? content.length, starts[end] ?? content.length).trimEnd();
    return { passage, words, places: places.filter((place) => place >= passage.from && place < end).map((place) => place - passage.from) };
  });
}

function filtersOf(passage, filters) {
  const own = Object.fromEntries(OWN.map((name) => [name, passage.facets[name] ?? []]));
  return { ...filters, ...own };
}

/** `{whole, passages}` of one of the engine's hits; of each passage, `missing` are the words asked for that it lacks. */
export async function passagesOf({ words: places, data }, query) {
  const hit = await data();
  const { page: path, statement: slug, title, date, whole, lang, dir, passages } = about(hit);
  // Of a phrase the engine gives places of words with the same stems: phrases are sought in the words alone.
  const read = divided(hit, passages, query.words.length ? places : []).map(({ passage, words, places: here }) => {
    const { id, number, own = "", themes } = passage;
    return { words, path, id, number, own, slug, title, date, lang, dir, themes, filters: filtersOf(passage, hit.filters), ...find(words, query, here) };
  });
  return { whole: Boolean(whole), passages: read };
}
