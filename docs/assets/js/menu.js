// The menu at a passage's number: what can be copied of the passage. The number stays a link.

import * as clipboard from "./clipboard.js";
import { make, modified, say, statement } from "./site.js";
import * as words from "./words.js";

let open = null; // {box, number}: one at a time.
let pressed = {}; // {range, menu}: what was selected, and whose menu was open, when a number was pressed. Pressing ends both.

const selection = () => {
  const chosen = getSelection();
  return chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0).cloneRange() : null;
};

function offers(number) {
  const passage = number.closest(".passage");
  const p = passage.querySelector(".p");
  const page = words.pageAddress();
  const copy = words.of(p, number.textContent.trim(), page, statement().dataset);
  const chosen = words.selected(p, selection() ?? pressed.range);
  const items = [["Copy link", copy.link], ["Copy quotation with citation", copy.quotation], ["Cite", copy.citation], ["Copy text only", copy.words]];
  if (passage.classList.contains("tombstone")) items.splice(1, 3, ["Cite", copy.citation]); // It has no words to quote.
  if (chosen) {
    items.unshift(
      ["Copy link to this sentence", `${page}#${chosen.sentence}`],
      ["Copy link to the selected words", words.wordsAddress(page, chosen)],
    );
  }
  return { urn: copy.urn, items };
}

const close = () => open?.box.hidePopover();

async function copy(item, name, text) {
  const shown = open;
  const copied = await clipboard.copy(text, (field) => shown.box.replaceChildren(field));
  if (!copied) return;
  say(`Copied: ${name.replace(/^Copy /, "")}`);
  item.textContent = "Copied";
  setTimeout(() => { if (open === shown) close(); }, 700);
}

function openAt(number) {
  const { urn, items } = offers(number);
  const buttons = items.map(([name, text]) => {
    const item = make("button", { type: "button", role: "menuitem", tabIndex: -1, textContent: name });
    item.addEventListener("click", () => copy(item, name, text));
    return item;
  });
  const menu = make("div", { role: "menu", "aria-label": number.getAttribute("aria-label"), "aria-describedby": "passage-urn" }, ...buttons);
  const box = make("div", { className: "passage-menu", popover: "auto", tabIndex: -1 }, menu, make("p", { id: "passage-urn", className: "urn", textContent: urn }));
  box.addEventListener("keydown", steer);
  box.addEventListener("beforetoggle", ({ newState }) => {
    open = newState === "open" ? { box, number } : null;
    number.setAttribute("aria-expanded", String(open !== null)); // The style sheet places the menu at this number.
  });
  box.addEventListener("toggle", ({ newState }) => { if (newState === "closed") box.remove(); });
  document.body.append(box);
  number.focus({ preventScroll: true }); // What has the focus now is where the browser gives it back.
  box.showPopover();
  buttons[0].focus({ preventScroll: true });
}

function steer(event) {
  event.stopPropagation(); // The theme has keys of its own, such as "n" for the next page.
  if (event.key === "Tab") return close(); // It then moves on from the number.
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  if (!items.length || event.ctrlKey || event.metaKey || event.altKey) return;
  const wrapped = (index) => items[(index + items.length) % items.length];
  const to = { ArrowDown: wrapped(at + 1), ArrowUp: wrapped(Math.max(at, 0) - 1), Home: items[0], End: items.at(-1) }[event.key]
    ?? [...items.slice(at + 1), ...items].find((item) => event.key.length === 1 && event.key !== " " && item.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
  if (!to) return;
  event.preventDefault();
  to.focus({ preventScroll: true }); // A browser would scroll the page, too, and the menu goes along with it.
  event.currentTarget.scrollTop = to.offsetTop - (event.currentTarget.clientHeight - to.offsetHeight) / 2;
}

// A passage that is on the screen stays where it is: it must not move away from under the pointer.
function landAt(number) {
  if (number.hash === location.hash) return;
  const top = number.closest(".passage").getBoundingClientRect().top;
  const kept = top >= parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) && top < innerHeight - 100 ? scrollY : null;
  location.hash = number.hash;
  if (kept !== null) scrollTo({ top: kept, behavior: "instant" });
}

const numberOf = (event) => event.target.closest?.(".statement .passage > a.n");

function activate(event) {
  const number = numberOf(event);
  if (!number || modified(event)) return;
  event.preventDefault();
  const closed = pressed.menu === number; // By that press.
  pressed.menu = null;
  if (closed) return number.focus({ preventScroll: true });
  landAt(number);
  openAt(number);
}

function prepare() {
  for (const number of statement()?.querySelectorAll(".passage > a.n") ?? []) {
    number.setAttribute("aria-haspopup", "menu");
    number.setAttribute("aria-expanded", "false");
  }
  statement()?.addEventListener("click", activate);
}

export function start() {
  if (!("popover" in HTMLElement.prototype)) return; // The number is still a link.
  document.addEventListener("pointerdown", (event) => {
    pressed = numberOf(event) ? { range: selection(), menu: open?.number } : {};
  });
  // Or the press itself would end the selection and move the focus, before the click.
  document.addEventListener("mousedown", (event) => { if (numberOf(event) && !modified(event)) event.preventDefault(); });
  document.addEventListener("keydown", (event) => {
    const number = event.key === " " && !modified(event) ? numberOf(event) : null;
    if (!number) return;
    event.preventDefault();
    number.click();
  });
  prepare();
}
