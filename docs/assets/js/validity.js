// What a rule on papers that expire says of one paper and one day. The page brings the answers, made with it
// (edition/publish/views/expiry.py): here one is looked up, and its dates are filled in.

import { isDay, plus, spelt } from "./days.js";
import { make } from "./site.js";

/** The answer for a paper, by its place, and a day: `{case, until, why}`; null for what is no day to be asked about. */
export function answerOf(rule, paper, expiry) {
  if (!isDay(expiry) || expiry < rule.first || expiry > rule.last) return null;
  const found = rule.papers[paper].findLast(({ from }) => from <= expiry);
  const until = found.days ? plus(expiry, found.days) : found.until;
  const dates = { expiry, until };
  // Every second piece names a date.
  return { ...found, until, why: found.why.map((piece, i) => (i % 2 ? spelt(dates[piece]) : piece)).join("") };
}

const paragraph = (className, textContent) => make("p", { className, textContent });

// The words of the case, with the link to their passage, as they stand on the page.
const said = (form, place) => form.closest(".rule").querySelectorAll(".cases .said")[place].cloneNode(true);

function answer(form, rule) {
  const { paper, expiry } = form.elements;
  const found = answerOf(rule, Number(paper.value), expiry.value);
  if (found) expiry.removeAttribute("aria-invalid");
  else expiry.setAttribute("aria-invalid", "true");
  if (!found) {
    expiry.focus();
    return [paragraph("wrong", rule.wrong)];
  }
  const why = paragraph("why", found.why);
  return found.until ? [paragraph("new-date", spelt(found.until)), why, said(form, found.case)] : [why];
}

function prepare(form) {
  const rule = JSON.parse(form.dataset.rule);
  const box = form.querySelector(".answer");
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    box.replaceChildren(...answer(form, rule));
  };
  // An answer is always the one to what the fields hold.
  form.oninput = () => box.replaceChildren();
}

export const start = () => document.querySelectorAll("form.validity[data-rule]").forEach(prepare);
