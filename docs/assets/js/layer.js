// The editorial layer's switch. Without the layer a statement's page is the bare text with its numbers.

import { beingRead } from "./map.js";
import { onKey, onMove, onPage, say, statement, steady, tellLayer } from "./site.js";

const KEY = "edition.layer"; // The head of each page reads it too, before anything is painted.
const page = document.documentElement;
const control = () => statement()?.querySelector(".layer");
let chosen = null; // Kept here where the browser remembers nothing.

function remembered() {
  try { return chosen ?? localStorage.getItem(KEY); } catch { return chosen; }
}

function remember(state) {
  try { localStorage.setItem(KEY, state); } catch { chosen = state; }
}

// An address that says how it is to be read counts for more than what was chosen before.
const asked = () => new URLSearchParams(location.search).get("layer") ?? remembered();

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
  if (!control()) return false;
  const off = !page.hasAttribute("data-bare");
  remember(off ? "off" : "on");
  if (off) keepFocus();
  steady(beingRead() ?? control(), () => show(off));
  tellLayer(off ? "off" : "");
  say(off ? "Editorial layer off: the bare text." : "Editorial layer on.");
  return true;
}

function settle() {
  if (!control()) return;
  control().hidden = false;
  const off = asked() === "off";
  const changes = off !== page.hasAttribute("data-bare");
  show(off);
  if (off) tellLayer("off");
  // The place in the history was noted with the page as it is now.
  if (changes && history.state?.y !== undefined) scrollTo(history.state.x, history.state.y);
}

export function start() {
  onPage(() => {
    settle();
    control()?.querySelector("button").addEventListener("click", flip);
  });
  onMove(settle);
  onKey("e", flip);
}
