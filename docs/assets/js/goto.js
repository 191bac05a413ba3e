// "Go to ¶": one field that understands every form of address.

import { lacking } from "./landing.js";
import { labelOf, parse } from "./locate.js";
import { go, onKey, root, statement, statements, urlOf } from "./site.js";

const dialog = document.getElementById("goto");
const field = dialog?.querySelector("input");
const error = dialog?.querySelector("[role=alert]");

function complain(text) {
  error.textContent = text;
  field.toggleAttribute("aria-invalid", false);
  if (text) field.setAttribute("aria-invalid", "true");
}

function show() {
  complain("");
  dialog.showModal();
  field.select();
  statements(); // Asked for now, to be there when the reader has typed.
}

// What is not on the page that is open is said before going there.
function objection(url) {
  const within = url.pathname === location.pathname && url.hash && lacking(url.hash.slice(1));
  if (!within) return "";
  const { missing, nearest, last } = within;
  const rest = nearest === last ? "its last is" : "the nearest is";
  return `${statement().dataset.statement} has no ${labelOf(missing)}; ${rest} ${labelOf(nearest)}.`;
}

async function submit(event) {
  event.preventDefault();
  const found = parse(field.value, { statements: await statements(), current: statement()?.dataset.statement, root });
  const url = found.error ? null : urlOf(found.address);
  const trouble = found.error ?? objection(url);
  complain(trouble);
  if (trouble) return field.select();
  dialog.close();
  go(url);
}

export function start() {
  if (!dialog) return;
  const button = document.querySelector(".ed-goto");
  button.hidden = false;
  button.addEventListener("click", show);
  dialog.querySelector("form").addEventListener("submit", submit);
  dialog.querySelector("[type=button]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // The theme's own keys rest.
  // A press beside the content, on the backdrop, is one on the dialog itself.
  dialog.addEventListener("mousedown", (event) => { if (event.target === dialog) dialog.close(); });
  field.addEventListener("input", () => complain(""));
  onKey("g", show);
}
