// Reading the engine's hits one after another, as far as there are passages wanted.

import { passagesOf } from "./passages.js";

const STATEMENTS = 3; // So many statements are read at once: they are long, and the first may have enough passages.
const MOST = { passage: 100, statement: 30 }; // So many hits are read at most for one request.

/**
 * A reader of hits: `take(many)` gives the first so many passages that are `wanted`, or those read until there are
 * `enough`; `left(shown)` says whether there may be more.
 */
export function reader(results, query, wanted, unit) {
  const found = [];
  let at = 0;
  let last = Promise.resolve();

  async function fill(many, enough) {
    const stop = at + Math.max(MOST[unit], unit === "passage" ? many : 0);
    while (found.length < enough && at < Math.min(stop, results.length)) {
      const next = results.slice(at, at + (unit === "passage" ? many - found.length : STATEMENTS));
      at += next.length;
      const read = await Promise.all(next.map((result) => passagesOf(result, query)));
      found.push(...read.flatMap(({ passages }) => passages).filter(wanted));
    }
    return found.slice(0, many);
  }

  return {
    take: (many, enough = many) => (last = last.then(() => fill(many, enough))), // One request after another: each goes on where the last one stopped.
    left: (shown) => shown < found.length || at < results.length,
  };
}
