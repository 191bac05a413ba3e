// What can be taken away from a search: the passages as text with their citations, or as a table. No DOM.

/** The citation of a passage, or of the statement where there is no number, with the day of the edition in its address. */
export const citationOf = ({ cite, whole, number, page, edition, id }) =>
  // As functions: in a text put in, `replaceAll` would read "$&" and the like as signs of its own.
  (number ? cite.replaceAll("{locator}", () => number) : whole).replaceAll("{address}", () => `${page}?asof=${edition}${id && `#${id}`}`);

/** Passages as text, each quoted with its citation; `heading` says what was searched. */
export const asText = (heading, passages) =>
  [heading, ...passages.map(({ words, citation }) => `“${words}” ${citation}`)].join("\n\n") + "\n";

const COLUMNS = ["place", "statement", "number", "words", "themes", "address", "citation"];

// A spreadsheet takes what begins so for a formula and runs it; the apostrophe tells it that this is text.
const harmless = (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const cell = (value) => `"${harmless(String(value)).replaceAll('"', '""')}"`;

/** Passages as a table by RFC 4180, with a first row of names. */
export const asCsv = (passages) =>
  [COLUMNS.join(","), ...passages.map((passage) => COLUMNS.map((name) => cell(passage[name] ?? "")).join(","))].map((row) => `${row}\r\n`).join("");
