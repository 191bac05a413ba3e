// The editorial layer's switch. Without the layer a statement's page is the bare text with its numbers.

import { beingRead } from "./map.js";
import { onKey, onMove, say, statement, steady, tellLayer } from "./site.js";
import { lasting } from "./storage.js";

const KEY = "edition.layer"; // The head of each page reads it too, before anything is painted.
const page = document.documentElement;
const control = () => statement()?.querySelector(".layer");

// An address that says how it is to be read counts for more than what was chosen before.
const asked = () => new URLSearchParams(location.search).get("layer") ?? lasting.read(KEY);

// Without the layer, a name among the words is no link: it has no place in the order of the keyboard.
function linkNames(off) {
  for (const link of statement().querySelectorAll(":is(h1, .p, .unnumbered) a")) {
    const [from, to] = off ? ["href", "data-href"] : ["data-href", "href"];
    if (!link.hasAttribute(from)) continue;
    link.setAttribute(to, link.getAttribute(from));
    link.removeAttribute(from);
  }
}

function show(off) {
  page.toggleAttribute("data-bare", off);
  linkNames(off);
  const button = control().querySelector("button");
  button.setAttribute("aria-checked", String(!off));
  button.querySelector("span").textContent = `: ${off ? "off" : "on"}`;
}

// What disappears cannot keep the focus: it goes to the words it stood by, or to the switch.
function keepFocus() {
  const held = document.activeElement?.closest(".apparatus, .map, .legend, a.name");
  const words = held?.closest(".passage")?.querySelector(".p");
  if (held) (words ?? control().querySelector("button")).focus({ preventScroll: true });
}

function flip() {
  const off = !page.hasAttribute("data-bare");
  lasting.write(KEY, off ? "off" : "on");
  if (off) keepFocus();
  steady(beingRead() ?? control(), () => show(off));
  tellLayer(off ? "off" : "");
  say(off ? "Editorial layer off: the bare text." : "Editorial layer on.");
}

function settle() {
  const off = asked() === "off";
  // The head has set it before anything was painted: nothing moves now, so nothing is held in place.
  if (off === page.hasAttribute("data-bare")) show(off);
  else steady(beingRead() ?? control(), () => show(off));
  if (off) tellLayer("off");
}

export function start() {
  if (!control()) return;
  control().hidden = false;
  control().querySelector("button").addEventListener("click", flip);
  settle();
  onMove(settle);
  onKey("e", flip);
}
