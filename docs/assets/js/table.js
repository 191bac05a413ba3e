// Tables that can be sorted by a column and filtered by their rows; without script they are plain tables.

import { make } from "./site.js";

const cellOf = (row, column) => row.cells[column];
const valueOf = (cell) => cell.dataset.value ?? cell.textContent.trim();

// Numbers before words, and each in its own order; rows that are even keep the order they had at first.
function compare(a, b) {
  const [x, y] = [a, b].map(Number);
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a.localeCompare(b, "en", { numeric: true });
}

function sortBy(table, header, first) {
  const heads = [...table.tHead.rows[0].cells];
  const column = heads.indexOf(header);
  const counts = table.closest(".matrix") && column > 0;
  const down = header.getAttribute("aria-sort") ? header.getAttribute("aria-sort") === "ascending" : counts;
  for (const each of heads) each.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", down ? "descending" : "ascending");
  const sign = down ? -1 : 1;
  const rows = [...first].sort((a, b) => sign * compare(valueOf(cellOf(a, column)), valueOf(cellOf(b, column))));
  table.tBodies[0].append(...rows);
}

function sortable(table) {
  const first = [...table.tBodies[0].rows];
  for (const header of table.tHead.rows[0].cells) {
    const button = make("button", { type: "button" }, ...header.childNodes);
    button.addEventListener("click", () => sortBy(table, header, first));
    header.append(button);
  }
}

function keeps(row, { group, stance, words }) {
  const stances = row.dataset.stances.split(" ");
  const text = row.textContent.toLowerCase();
  return (!group || row.dataset.group === group) && (!stance || stances.includes(stance))
    && words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function filter(form) {
  const rows = [...form.parentElement.querySelectorAll("tbody tr")];
  const run = () => {
    const wanted = Object.fromEntries(["group", "stance", "words"].map((name) => [name, form.elements[name].value.trim()]));
    for (const row of rows) row.hidden = !keeps(row, wanted);
    form.querySelector("output").textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`;
  };
  form.hidden = false;
  form.addEventListener("input", run);
  form.addEventListener("submit", (event) => event.preventDefault());
  run();
}

export function start() {
  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll("form.filter").forEach(filter);
}
