// The page that resolves an address: it says where the address leads, and goes there.

import { parse } from "./locate.js";
import { go, make, root, statements, urlOf } from "./site.js";

async function resolve(said, text) {
  const { address, error } = parse(text, { statements: await statements(), root });
  if (error) {
    said.textContent = error;
    return null;
  }
  const url = urlOf(address).href;
  said.replaceChildren("This address leads to ", make("a", { href: url, textContent: address || "the home page" }), ".");
  return url;
}

export async function start() {
  const form = document.getElementById("resolve");
  const said = document.getElementById("resolved");
  if (!form || !said) return;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const url = await resolve(said, form.elements.urn.value);
    if (url) go(url);
  });
  const asked = new URLSearchParams(location.search).get("urn");
  if (!asked) return;
  form.elements.urn.value = asked;
  const url = await resolve(said, asked);
  // Replaced, so that going back does not lead here again, and at once on.
  if (url) location.replace(url);
}
