// "Go to ¶": one field that understands every form of address.

import { lacking } from "./landing.js";
import { labelOf, parse } from "./locate.js";
import { ownPlaces } from "./own.js";
import { go, make, onKey, root, statement, statements, urlOf } from "./site.js";

const dialog = document.getElementById("goto");
const field = dialog?.querySelector("input");
const error = dialog?.querySelector("[role=alert]");
const which = dialog?.querySelector("#goto-which");

function complain(text) {
  error.textContent = text;
  which.replaceChildren();
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

// Where the source has numbers of its own, a number may be meant as one of these: the reader says which.
function meanings(url) {
  const [, number] = url.pathname === location.pathname ? (url.hash.match(/^#p(\d+)$/) ?? []) : [];
  const own = number ? ownPlaces(number).filter((id) => id !== url.hash.slice(1)) : [];
  const ours = lacking(url.hash.slice(1)) ? [] : [[`${labelOf(url.hash.slice(1))} of this edition`, url.hash]];
  return own.length ? [...ours, ...own.map((id) => [`Paragraph ${number} of the source, here ${labelOf(id)}`, `#${id}`])] : [];
}

function ask(meant, leave) {
  const buttons = meant.map(([words, hash]) => {
    const button = make("button", { type: "button", textContent: words });
    button.addEventListener("click", () => leave(hash));
    return button;
  });
  which.replaceChildren(make("span", { textContent: "The source has numbers of its own. Which is meant?" }), ...buttons);
  buttons[0].focus();
}

async function submit(event) {
  event.preventDefault();
  const found = parse(field.value, { statements: await statements(), current: statement()?.dataset.statement, root });
  const url = found.error ? null : urlOf(found.address);
  const meant = found.error ? [] : meanings(url);
  const leave = (hash) => { dialog.close(); go(new URL(hash, url)); };
  complain("");
  if (meant.length > 1) return ask(meant, leave);
  if (meant.length) return leave(meant[0][1]);
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
  dialog.querySelector(".ed-answers [type=button]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // The theme's own keys rest.
  // A press beside the content, on the backdrop, is one on the dialog itself.
  dialog.addEventListener("mousedown", (event) => { if (event.target === dialog) dialog.close(); });
  field.addEventListener("input", () => complain(""));
  onKey("g", show);
}
