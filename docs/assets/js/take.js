// The buttons that copy what was found, or download it as a table.

import { many } from "./advice.js";
import { copy } from "./clipboard.js";
import { cited } from "./own.js";
import { make, root, say } from "./site.js";
import { asCsv, asText, citationOf } from "./takeaway.js";

const MOST = 500; // So many passages at once.

let asked;
function citations() {
  asked ??= fetch(new URL("citations.json", root)).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
  asked.catch(() => { asked = null; });
  return asked;
}

async function passagesOf(found) {
  const { edition, cite } = await citations();
  return (await found.take(MOST)).map(({ path, id, number, own, slug, title, words, filters }) => {
    const page = new URL(path, root).href;
    return {
      place: number ? `${slug} ¶ ${number}` : `${slug} title`, statement: title, number, words, themes: (filters.theme ?? []).join("; "),
      address: page + (id && `#${id}`), citation: citationOf({ cite: cite[slug].passage, whole: cite[slug].whole, number: cited(number, own), page, edition, id }),
    };
  });
}

function download(text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  make("a", { href: url, download: "search.csv" }).click();
  // The browser may read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Let the buttons of `box` work; `current()` gives what was found last, and its heading. */
export function listen(box, current) {
  const told = (taken, found) => `${many(taken, "passage")}${found.left(taken) ? ` of ${many(found.total, found.unit)}, the most at once` : ""}`;
  box.querySelector("[data-take=text]").addEventListener("click", async () => {
    const { found, heading } = current();
    const passages = await passagesOf(found);
    box.querySelector(".by-hand")?.remove();
    if (await copy(asText(heading, passages), (shown) => box.append(shown))) say(`Copied: ${told(passages.length, found)}`);
  });
  box.querySelector("[data-take=csv]").addEventListener("click", async () => {
    const { found } = current();
    const passages = await passagesOf(found);
    download(asCsv(passages));
    say(`Downloaded: ${told(passages.length, found)}`);
  });
}
