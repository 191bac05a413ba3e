// Copying. Where the browser does not let a page copy, the words are shown, selected, for the reader to copy by hand.

import { make } from "./site.js";

// As browsers copied before they had a clipboard for pages, which they give on safe connections only: what is selected
// in a field. The reader's own selection and focus come back afterwards.
function fromField(text) {
  const { activeElement: focused } = document;
  const selection = getSelection();
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const field = make("textarea", { className: "ed-said", value: text, readOnly: true });
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
  focused?.focus({ preventScroll: true });
  return copied;
}

async function given(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return fromField(text);
  }
}

let count = 0; // Each field has a name of its own, which its label needs.
function byHand(text) {
  count += 1;
  const id = `by-hand-${count}`;
  const label = make("label", { htmlFor: id, textContent: "This browser does not let the page copy. Copy it from here:" });
  return make("div", { className: "by-hand" }, label, make("textarea", { readOnly: true, value: text, rows: 4, id }));
}

/**
 * Copy a text; true when it is copied. Where it cannot be, `show` is given an element with the text, to put it where
 * the reader looks; the text in it is then selected.
 */
export async function copy(text, show) {
  if (await given(text)) return true;
  const shown = byHand(text);
  show(shown);
  const field = shown.querySelector("textarea");
  field.focus();
  field.select();
  return false;
}

const squeeze = (element) => element.textContent.trim().replace(/\s+/g, " ");

async function copyFrom(button) {
  const said = button.textContent;
  button.parentElement.querySelector(":scope > .by-hand")?.remove();
  const copied = await copy(squeeze(document.getElementById(button.dataset.copyFrom)), (shown) => button.after(shown));
  // A second click meanwhile must not take "Copied" for the button's own words.
  if (!copied || said === "Copied") return;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = said; }, 1600);
}

/** Buttons that copy the text of an element; they are hidden where there is no script. */
export function start() {
  for (const button of document.querySelectorAll("[data-copy-from]")) {
    button.hidden = false;
    button.addEventListener("click", () => copyFrom(button));
  }
}
