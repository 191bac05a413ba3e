// What a reader types or pastes, turned into an address of this edition. No DOM: everything is an argument.

const STEP = "(?:0(?=[a-rt-z])|[1-9][0-9]*)[a-rt-z]*"; // Letters of a later insertion leave out "s", which marks sentences.
const PASSAGE = `p${STEP}(?:-${STEP})?(?:s${STEP})?`;
const ID = `(?:${PASSAGE}|(?:title|salutation|heading|speaker|note|closing)-[1-9][0-9]*)`;
const NUMBER = `${STEP}(?:\\.${STEP})?`;
const SIGN = "(?:¶+|§+|paras?\\.?|paragraphs?|items?)";
const whole = (pattern) => new RegExp(`^${pattern}$`);
const IS_ID = whole(ID);
const IS_RANGE = whole(`(${PASSAGE})-(${PASSAGE})`);
const IS_NUMBER = whole(`${SIGN}? *(${NUMBER})(?: *(?:[-‐–—]|to) *${SIGN}? *(${NUMBER}))?`);
const IS_URN = /^urn:cts:([^:]*):([^:]*)(?::([^:]*))?$/;

const wrong = (error) => ({ error });
const listed = (names) => names.join(" and ");

/** The id of a printed number: `7.4` gives `p7-4`. */
export const idOf = (locator) => `p${locator.replace(".", "-")}`;

/** The printed number of an id, with its sign: `p7-4` gives `¶ 7.4`, `closing-1` gives `closing 1`. */
export function labelOf(id) {
  const [, passage, sentence] = id.match(/^p([^s]+)(?:s(.+))?$/) ?? [];
  if (!passage) return id.replace("-", " ");
  return `¶\u00a0${passage.replace("-", ".")}${sentence ? `, sentence ${sentence}` : ""}`;
}

/** Whether a fragment has the form of a passage's, a sentence's or a range's. */
export const isPlace = (fragment) => IS_ID.test(fragment) || IS_RANGE.test(fragment);

/** The two ends of `p5-p7`; null for anything else, such as the item `p7-4`. */
export function rangeOf(fragment) {
  const [, from, to] = fragment.match(IS_RANGE) ?? [];
  return from ? { from, to } : null;
}

// Numbers first, then letters: 5, 5a, 5b, 6; a paragraph comes before its items.
const keyOf = (id) => id.replace(/^p/, "").split(/[-s]/).map((step) => [parseInt(step, 10), step.replace(/\d/g, "")]);

/** Order of two ids of paragraphs or items as the text reads: negative when `a` comes first. */
export function compare(a, b) {
  const [left, right] = [keyOf(a), keyOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [[m, x], [n, y]] = [left[i] ?? [0, ""], right[i] ?? [0, ""]];
    if (m !== n) return m - n;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** What was meant by a fragment that other text may have been pasted onto; empty if nothing can be made of it. */
export function cleaned(fragment) {
  let text = fragment;
  try { text = decodeURIComponent(fragment); } catch { /* a stray per cent sign: read it as it stands */ }
  const start = text.toLowerCase().replace(/(:~:|urn:|https?:).*$/s, "").match(/^[\w-]+(?:\.\w+)?/)?.[0] ?? "";
  if (isPlace(start)) return start;
  return whole(NUMBER).test(start) ? idOf(start) : "";
}

// "5", "¶ 7.4", "5–7": the fragment, or an error; null where it is no number at all.
function numbered(text) {
  const [, from, to] = text.match(IS_NUMBER) ?? [];
  if (!from) return null;
  if (!to || from === to) return { fragment: idOf(from) };
  if (compare(idOf(from), idOf(to)) < 0) return { fragment: `${idOf(from)}-${idOf(to)}` };
  return wrong(`A range runs forwards: write ${to}-${from}, not ${from}-${to}.`);
}

function slugOf(name, statements) {
  if (Object.hasOwn(statements, name)) return name;
  return Object.keys(statements).find((slug) => statements[slug].formerly?.includes(name));
}

// The statement that a name means: its slug, a former slug, or the short part after the State.
function named(name, statements) {
  const slug = slugOf(name.replaceAll(".", "-"), statements);
  if (slug) return { slug };
  const short = Object.keys(statements).filter((each) =>
    [each, ...(statements[each].formerly ?? [])].some((known) => known.split("-")[1] === name));
  if (short.length === 1) return { slug: short[0] };
  if (short.length) return wrong(`“${name}” could be ${listed(short)}: write the whole name.`);
  const all = Object.keys(statements);
  if (!all.length) return wrong("The list of statements cannot be had just now: write a number of the statement that is open.");
  return wrong(`There is no statement “${name}” here. This edition has ${listed(all)}.`);
}

function fromUrn(text, statements) {
  const [, namespace, work, passage = ""] = text.match(IS_URN) ?? [];
  const known = Object.values(statements)[0]?.urn.split(":")[2];
  if (!work) return wrong("This URN is not complete: one looks like urn:cts:migstat:rus.gcm.en1:7.4.");
  if (known && namespace !== known) return wrong(`This URN is of “${namespace}”; those of this edition begin with urn:cts:${known}:.`);
  const found = named(work.split(".").slice(0, 2).join("-"), statements);
  const [version, present] = [work, statements[found.slug]?.urn.split(":")[3]].map((name) => name?.split(".")[2]);
  if (version && present && version !== present) return wrong(`This edition has version ${present} of ${found.slug}, not ${version}.`);
  if (found.error || !passage) return found;
  // What follows an @ names words within the passage; the passage is as near as an address comes.
  const place = numbered(passage.replace(/@[^-]*/g, ""));
  return { ...found, ...(place ?? wrong(`“${passage}” is no passage: a URN ends with a number such as 7.4, or a range such as 5-7.`)) };
}

function fromUrl(text, { statements, root }) {
  const url = new URL(text);
  const urn = url.searchParams.get("urn");
  if (urn) return fromUrn(urn.trim().toLowerCase(), statements);
  const path = url.pathname.replace(/index\.html$/, "").replace(/\/?$/, "/");
  for (const [slug, { path: present, formerly = [] }] of Object.entries(statements)) {
    const paths = [present, ...formerly.map((old) => present.replace(slug, old))];
    if (paths.some((known) => path.endsWith(`/${known}`))) {
      const asof = url.searchParams.get("asof");
      const plain = url.hash.match(/^#([a-z][\w-]*)$/)?.[1] ?? "";
      return { slug, query: asof ? `?asof=${encodeURIComponent(asof)}` : "", fragment: cleaned(url.hash.slice(1)) || plain };
    }
  }
  const unknown = path.match(/\/statements\/([^/]+)\/$/)?.[1];
  if (unknown) return named(unknown, statements);
  if (url.href.startsWith(root)) return { address: url.href.slice(root.length) };
  return wrong("This is the address of another site: paste one of a statement of this edition, or write, for example, rus-gcm 9.");
}

// "gcm 9", "rus-gcm ¶ 7.4", "rus-gcm#p7-4", "rus-gcm".
function fromWords(text, statements) {
  const [, name, rest] = text.match(/^([a-z]+[-.][a-z0-9]+|[a-z][a-z0-9]*)(?:[ #,:]+(.*))?$/) ?? [];
  if (!name) return null;
  const place = rest ? within(rest) : {};
  if (!place) return null;
  const found = named(name, statements);
  return found.error ? found : { ...found, ...place };
}

function within(text) {
  const bare = text.replace(/^#/, "");
  return isPlace(bare) ? { fragment: bare } : numbered(bare);
}

/**
 * `{address}`, relative to the site's root, or `{error}`, a sentence that says what would be right.
 * `statements` is statements.json, `current` the slug of the statement being read, `root` the site's URL.
 */
export function parse(input, { statements = {}, current = "", root = "" } = {}) {
  const text = input.normalize("NFC").replace(/\s+/g, " ").trim();
  const low = text.toLowerCase();
  if (!text) return wrong("Write a number, such as 5 or 7.4, or a statement and a number, such as rus-gcm 9.");
  const here = within(low);
  let found = here;
  if (here && !here.error && !current) return wrong(`Which statement? Name it before the number, for example rus-gcm ${text}.`);
  if (here && !here.error) found = { slug: current, ...here };
  else if (low.startsWith("urn:")) found = fromUrn(low, statements);
  else if (/^https?:\/\//.test(low) && URL.canParse(text)) found = fromUrl(text, { statements, root });
  else if (!here) found = fromWords(low, statements);
  found ??= wrong(`“${text}” is no address: write a number such as 5 or 7.4, a range such as 5-7, or a statement and a number such as rus-gcm 9.`);
  if (found.error) return wrong(found.error);
  if (found.address !== undefined) return { address: found.address };
  const { slug, query = "", fragment = "" } = found;
  const path = statements[slug]?.path ?? `statements/${slug}/`;
  return { address: `${path}${query}${fragment ? `#${fragment}` : ""}` };
}
