// What a reader may have meant whose words the edition does not have. No DOM: everything is an argument.

import { root } from "./site.js";

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

let asked;
/** Every word of the texts, the frequent ones first; none when the list cannot be had. Loaded at the first call. */
export function words() {
  asked ??= fetch(new URL("search/words.json", root))
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => { asked = null; return []; }); // The next one asks again.
  return asked;
}

// How many letters are wrong, missing, too many or exchanged with their neighbour; `most` and one if there are more.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    // No row after this one has a smaller number.
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** The word of the edition that differs least; empty when none differs by one letter, or by two of eight or more. */
export function nearest(word, known) {
  const most = word.length >= 8 ? 2 : 1;
  let [best, least] = ["", most + 1];
  for (const each of word.length < 4 ? [] : known) {
    const far = distance(word, each, least - 1);
    if (far < least) [best, least] = [each, far];
  }
  return best;
}

/** The query with each word that the edition does not have as the nearest one; empty when there is none to offer. */
export function suggest(query, known) {
  const has = new Set(known);
  const meant = query.replace(WORD, (word) => {
    const form = word.toLowerCase();
    return has.has(form) ? word : nearest(form, known) || word;
  });
  return meant === query ? "" : meant;
}
