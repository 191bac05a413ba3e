// What is copied from a passage: its words, its addresses, its citation.

import { cited, ownOf } from "./own.js";
import { citationOf } from "./takeaway.js";

const squeeze = (text) => text.replace(/\s+/g, " ").trim();
const LONG = 80; // Of more characters than this, only some words of each end are put into an address.
const ENDS = 4; // So many words.

/** Everything that can be copied of the passage whose words are in `p`. */
export function of(p, locator, page, { urn, edition, cite }) {
  const words = squeeze(p.textContent);
  const citation = citationOf({ cite, number: cited(locator, ownOf(p)), page, edition, id: p.id });
  return {
    urn: `${urn}${locator}`,
    link: `${page}#${p.id}\n${urn}${locator}`,
    quotation: `“${words}” ${citation}`,
    citation,
    words,
  };
}

/** The page's address as it can be passed on: without a query, a fragment or a file name; on disk, the published one. */
export function pageAddress() {
  const published = location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.href;
  return published || location.origin + location.pathname.replace(/index\.html$/, "");
}

const letter = (character = "") => /[\p{L}\p{N}]/u.test(character);

// Where a point of the document falls among the characters of `p`.
function offsetIn(p, node, offset) {
  const before = document.createRange();
  before.setStart(p, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Selected words of `p`: `{sentence, words}`; null when the selection is empty or not of this passage alone. */
export function selected(p, range) {
  if (!range || range.collapsed || !p.contains(range.startContainer)) return null;
  const text = p.textContent;
  let start = offsetIn(p, range.startContainer, range.startOffset);
  let end = text.length;
  if (p.contains(range.endContainer)) end = offsetIn(p, range.endContainer, range.endOffset);
  else if (leavesWords(p, range)) return null;
  // Browsers find whole words only.
  while (start < end && /\s/.test(text[start])) start += 1;
  while (start > 0 && letter(text[start - 1]) && letter(text[start])) start -= 1;
  while (end < text.length && letter(text[end - 1]) && letter(text[end])) end += 1;
  const words = squeeze(text.slice(start, end));
  return words ? { sentence: sentenceAt(p, start), words } : null;
}

// A triple click reaches to the start of what follows: that is still this passage alone.
function leavesWords(p, range) {
  const rest = range.cloneRange();
  rest.setStartAfter(p);
  return rest.toString().trim() !== "";
}

function sentenceAt(p, start) {
  const spans = [...p.querySelectorAll(`span[id^="${p.id}s"]`)];
  return spans.find((span) => offsetIn(p, span, span.childNodes.length) > start)?.id ?? p.id;
}

// A hyphen of the words must not be taken for one of the syntax.
const encode = (words) => encodeURIComponent(words).replaceAll("-", "%2D");

/** The address of selected words, which also leads browsers that cannot find words to their sentence. */
export function wordsAddress(page, { sentence, words }) {
  const parts = words.split(" ");
  // Between two ends that leave nothing out there is no stretch to span.
  const long = words.length > LONG && parts.length > 2 * ENDS;
  const ends = long ? [parts.slice(0, ENDS), parts.slice(-ENDS)].map((some) => some.join(" ")) : [words];
  return `${page}#${sentence}:~:text=${ends.map(encode).join(",")}`;
}
