// The numbers that a source gives its own paragraphs, where it has some: shown beside ours, and never mixed with them.

/** The source's own number of the passage with these words; empty where it has none, or only an item's label. */
export function ownOf(p) {
  const own = p.closest(".passage.body")?.querySelector("a.n")?.dataset.own ?? "";
  return /^\p{Nd}/u.test(own) ? own : "";
}

/** A number as it is cited: ours, with the source's own if it has one. */
export const cited = (locator, own) => (locator && own ? `${locator} (para. ${own} of the source)` : locator);

/** The ids of the passages of this page to which the source itself gives a number, which may be several. */
export function ownPlaces(number) {
  return [...document.querySelectorAll(".statement .passage.body > .p[id]")].filter((p) => ownOf(p) === number).map((p) => p.id);
}
