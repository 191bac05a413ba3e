// A query, the words of a passage that it names, and the lines of a concordance. No DOM: everything is an argument.

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const QUOTED = /["“”„]([^"“”„]*)["“”„]/g;
const CENTRES = 3; // So many lines of one passage.
const APART = 60; // Characters: an occurrence nearer than this to a line's own is seen on that line.

/** A word as it is compared: without regard to case, accents and the form of an apostrophe. */
export const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

/** The words of a text, `{start, end, form}`; the parts of a compound are words of their own. */
export const wordsOf = (text) => [...text.matchAll(WORD)].map(({ 0: word, index }) =>
  ({ start: index, end: index + word.length, form: fold(word) }));

const forms = (text) => wordsOf(text).map(({ form }) => form);

/** What is asked for: phrases in quotation marks, `{text, forms}`, and the forms of single words with their text. */
export function parse(text) {
  const phrases = [...text.matchAll(QUOTED)].map(([, inner]) => ({ text: inner.trim(), forms: forms(inner) }));
  const rest = text.replace(QUOTED, " ").replace(/["“”„]/g, " ").replace(/\s+/g, " ").trim();
  return { phrases: phrases.filter((phrase) => phrase.forms.length), words: [...new Set(forms(rest))], rest };
}

function shared(a, b) {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  return at;
}

/** Whether a form is a word asked for, begins with it, or differs by an ending. The engine decides; this only checks. */
export function akin(form, word) {
  // “dying”, “lying”, “tying” have only their first letter in common with “die”, “lie”, “tie”.
  const plain = word.replace(/^([dlt])ying$/, "$1ie");
  if (form.startsWith(plain)) return true;
  const same = shared(form, plain);
  return same >= Math.max(3, plain.length / 2) && Math.max(form.length, plain.length) - same <= 5;
}

// Where the words of a phrase follow each other.
function phraseIn(words, wanted) {
  const found = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((form, i) => words[at + i].form === form)) continue;
    found.push({ start: words[at].start, end: words[at + wanted.length - 1].end });
  }
  return found;
}

// The engine counts what stands between spaces; of a compound only the part is meant that was asked for.
function loose(text, query, locations) {
  const tokens = [...text.matchAll(/\S+/g)];
  const at = new Set(locations);
  return [...at].filter((location) => tokens[location]).flatMap((location) => {
    const { 0: token, index } = tokens[location];
    const parts = wordsOf(token);
    if (!parts.length) return [];
    const whole = { start: parts[0].start, end: parts.at(-1).end, form: parts.map(({ form }) => form).join("") };
    const together = query.words.some((word) => whole.form.startsWith(word) && !parts[0].form.startsWith(word)); // "longterm"
    const meant = together ? [] : parts.filter(({ form }) => query.words.some((word) => akin(form, word)));
    return (meant.length ? meant : [whole]).map(({ start, end, form }) => ({ start: index + start, end: index + end, form }));
  });
}

// In order and without overlaps; what only a space or a hyphen divides is one.
function merge(text, places) {
  const merged = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && (start <= last.end || /^[\s‐-]*$/.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * Where a text has what is asked for, `{marks, centres, missing}`: every place; those that lines are built round
 * (the phrases, where there are any); and the words asked for that it does not have. `locations` are the engine's.
 */
export function find(text, query, locations = []) {
  const words = wordsOf(text);
  const phrases = query.phrases.map((phrase) => phraseIn(words, phrase.forms));
  const single = loose(text, query, locations);
  const missing = [
    ...query.phrases.filter((_, i) => !phrases[i].length).map((phrase) => phrase.text),
    ...query.words.filter((word) => !single.some(({ form }) => akin(form, word))),
  ];
  const marks = merge(text, [...phrases.flat(), ...single]);
  return { marks, centres: query.phrases.length ? merge(text, phrases.flat()) : marks, missing };
}

/** Where a text has the phrases of a query, or words that begin with its words: all that an address can say of a hit. */
export function begins(text, query) {
  const words = wordsOf(text);
  const single = words.filter(({ form }) => query.words.some((word) => (word.length > 2 ? form.startsWith(word) : form === word)));
  return merge(text, [...query.phrases.flatMap((phrase) => phraseIn(words, phrase.forms)), ...single]);
}

/** The words found, as a query that finds these forms and no others. */
export const quoted = (text, marks) =>
  [...new Set(marks.map(({ start, end }) => `"${fold(text.slice(start, end)).replace(/\s+/g, " ")}"`))].join(" ");

/** The occurrences that get a line, far enough from each other; `rest` counts those that no line shows. */
export function lines(centres) {
  const chosen = [];
  let rest = 0;
  for (const place of centres) {
    const last = chosen.at(-1);
    if (last && place.start - last.end < APART) continue;
    if (chosen.length < CENTRES) chosen.push(place);
    else rest += 1;
  }
  return { chosen, rest };
}

/** How far a line reaches from `from`, by whole words: back if `step` is -1, on if it is 1; `measure` gives a width. */
export function reach(text, from, step, room, measure) {
  const stops = [...text.matchAll(/\s+/g)].map(({ index, 0: space }) => (step < 0 ? index + space.length : index));
  const ends = step < 0 ? [...stops.filter((stop) => stop <= from).reverse(), 0] : [...stops.filter((stop) => stop >= from), text.length];
  let reached = from;
  for (const end of ends) {
    if (measure(step < 0 ? text.slice(end, from) : text.slice(from, end)) > room) break;
    reached = end;
  }
  return reached;
}

/** A stretch of a text in pieces, `{text, marked}`. */
export function pieces(text, start, end, marks) {
  const found = [];
  let at = start;
  for (const mark of marks.filter((each) => each.end > start && each.start < end)) {
    if (mark.start > at) found.push({ text: text.slice(at, mark.start), marked: false });
    found.push({ text: text.slice(Math.max(at, mark.start), Math.min(end, mark.end)), marked: true });
    at = Math.min(end, mark.end);
  }
  if (at < end) found.push({ text: text.slice(at, end), marked: false });
  return found;
}
