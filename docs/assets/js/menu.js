// The menu at a passage's number: what can be copied of the passage. The number stays a link.

import * as clipboard from "./clipboard.js";
import { make, modified, say, statement } from "./site.js";
import * as words from "./words.js";

let open = null; // {box, number}: one at a time.
let pressed = null; // The selection as it was when the number was pressed: a tap may clear it.

const selection = () => {
  const chosen = getSelection();
  return chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0).cloneRange() : null;
};

function offers(number) {
  const passage = number.closest(".passage");
  const p = passage.querySelector(".p");
  const page = words.pageAddress();
  const copy = words.of(p, number.textContent.trim(), page, statement().dataset);
  const chosen = words.selected(p, selection() ?? pressed);
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

function close({ focus = true } = {}) {
  if (!open) return;
  const { box, number } = open;
  open = null;
  number.setAttribute("aria-expanded", "false");
  if (focus && (box.contains(document.activeElement) || document.activeElement === document.body)) number.focus({ preventScroll: true });
  box.remove();
}

// Below the number, or above it where there is no room; never off the screen.
function place() {
  if (!open) return;
  const { box, number } = open;
  const [at, size] = [number.getBoundingClientRect(), box.getBoundingClientRect()];
  const edge = document.documentElement;
  const below = at.bottom + size.height + 8 <= edge.clientHeight || at.top - size.height < 0;
  const left = Math.max(8, Math.min(at.left, edge.clientWidth - size.width - 8));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(below ? at.bottom : at.top - size.height) + scrollY}px`;
}

async function copy(item, name, text) {
  const shown = open;
  const copied = await clipboard.copy(text, (field) => { shown.box.replaceChildren(field); place(); });
  if (!copied) return;
  say(`Copied: ${name.replace(/^Copy /, "")}`);
  item.textContent = "Copied";
  setTimeout(() => { if (open === shown) close(); }, 700);
}

function openAt(number) {
  const { urn, items } = offers(number);
  close({ focus: false });
  const buttons = items.map(([name, text]) => {
    const item = make("button", { type: "button", role: "menuitem", tabIndex: -1, textContent: name });
    item.addEventListener("click", () => copy(item, name, text));
    return item;
  });
  const menu = make("div", { role: "menu", "aria-label": number.getAttribute("aria-label"), "aria-describedby": "passage-urn" }, ...buttons);
  const box = make("div", { className: "passage-menu", tabIndex: -1 }, menu, make("p", { id: "passage-urn", className: "urn", textContent: urn }));
  box.addEventListener("keydown", steer);
  document.body.append(box);
  open = { box, number };
  number.setAttribute("aria-expanded", "true");
  place();
  buttons[0].focus({ preventScroll: true });
}

function steer(event) {
  event.stopPropagation(); // The theme has keys of its own, such as "n" for the next page.
  if (event.key === "Escape" || event.key === "Tab") {
    if (event.key === "Escape") event.preventDefault();
    return close(); // Tab then moves on from the number.
  }
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  if (!items.length || event.ctrlKey || event.metaKey || event.altKey) return;
  const wrapped = (index) => items[(index + items.length) % items.length];
  const to = { ArrowDown: wrapped(at + 1), ArrowUp: wrapped(Math.max(at, 0) - 1), Home: items[0], End: items.at(-1) }[event.key]
    ?? [...items.slice(at + 1), ...items].find((item) => event.key.length === 1 && event.key !== " " && item.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
  if (!to) return;
  event.preventDefault();
  to.focus();
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
  if (open?.number === number) return close();
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
  document.addEventListener("pointerdown", (event) => {
    const number = numberOf(event);
    pressed = number ? selection() : null;
    if (open && number !== open.number && !open.box.contains(event.target)) close({ focus: false });
  });
  document.addEventListener("mousedown", (event) => { if (numberOf(event) && !modified(event)) event.preventDefault(); });
  document.addEventListener("keydown", (event) => {
    const number = event.key === " " && !modified(event) ? numberOf(event) : null;
    if (!number) return;
    event.preventDefault();
    number.click();
  });
  addEventListener("resize", place);
  prepare();
}
