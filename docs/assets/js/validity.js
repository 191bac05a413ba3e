// What a rule on papers that expire says of one paper and one day. The rule comes with the page; the edition's
// program answers in the same words (edition/publish/validity.py), and a test holds the two together.

import { make } from "./site.js";

const DAY = 86_400_000;
const MONTHS = "January February March April May June July August September October November December".split(" ");
// Days are compared as they are written, 2021-12-31, and counted in UTC, where every day has 24 hours.
const HOLDS = {
  on: (expiry, day) => expiry === day,
  after: (expiry, day) => expiry > day,
  before: (expiry, day) => expiry < day,
  from: (expiry, day) => expiry >= day,
  through: (expiry, day) => expiry <= day,
};

/** Whether something written is a day of the calendar, in the years that a rule may be asked about. */
export function isDay(written, [first, last]) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (!year || year < first || year > last) return false;
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.toISOString().startsWith(written);
}

const plus = (written, days) => new Date(Date.parse(`${written}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The case that applies, by its place, and the new date; or the cases for that day, which name other papers. */
export function evaluate(rule, paper, expiry) {
  if (!rule.papers[paper] || !isDay(expiry, rule.years)) return null;
  const covers = ({ limits }) => limits.every(([word, day]) => HOLDS[word](expiry, day));
  const near = rule.cases.filter(covers);
  const found = near.find(({ papers }) => papers.includes(paper));
  if (!found) return { case: null, until: null, near: near.map((one) => rule.cases.indexOf(one)) };
  return { case: rule.cases.indexOf(found), until: found.until || plus(expiry, found.days), near: [] };
}

/** A day as it is printed: 31 December 2021. */
export function spelt(written) {
  const [year, month, day] = written.split("-");
  return `${Number(day)} ${MONTHS[month - 1]} ${year}`;
}

const when = ({ limits }) => limits.map(([word, day]) => `${word} ${spelt(day)}`).join(" ");

function listed(papers) {
  const quoted = papers.map((paper) => `“${paper}”`);
  const last = quoted.pop();
  return quoted.length ? `${quoted.join(", ")} and ${last}` : last;
}

/** Why the answer is what it is: the rule that applies, or why the statement does not say. */
export function told(rule, paper, expiry, answer) {
  const found = rule.cases[answer.case];
  if (found?.until) return `The rule for papers expiring ${when(found)} names this date.`;
  if (found) {
    const reckoning = `${spelt(expiry)} + ${found.days} days = ${spelt(answer.until)}`;
    return `By the rule for papers expiring ${when(found)}: ${reckoning}.`;
  }
  if (answer.near.length) {
    const named = answer.near.map((place) => rule.cases[place])
      .map((one) => `its rule for papers expiring ${when(one)} names ${listed(one.named)}`);
    return `The statement does not say: ${named.join("; ")}, not “${rule.papers[paper]}”.`;
  }
  const rules = rule.cases.map(when).join(" or ");
  return `The statement does not say: it speaks of papers expiring ${rules}, not of any expiring on ${spelt(expiry)}.`;
}

const paragraph = (className, textContent) => make("p", { className, textContent });

// The words of the case, with the link to their passage, as they stand on the page.
function said(form, place) {
  const words = form.closest(".rule").querySelectorAll(".cases .said");
  return place === null ? [] : [words[place].cloneNode(true)];
}

function answer(form, rule) {
  const { paper, expiry } = form.elements;
  const place = Number(paper.value);
  const found = evaluate(rule, place, expiry.value);
  const whole = found !== null;
  if (whole) expiry.removeAttribute("aria-invalid");
  else expiry.setAttribute("aria-invalid", "true");
  if (!whole) {
    expiry.focus();
    const [first, last] = rule.years;
    return [paragraph("wrong", `Give a whole date, with day, month and a year from ${first} to ${last}.`)];
  }
  const why = paragraph("why", told(rule, place, expiry.value, found));
  const head = found.until ? paragraph("new-date", spelt(found.until)) : "";
  return [head, why, ...said(form, found.case)];
}

function prepare(form) {
  const rule = JSON.parse(form.dataset.rule);
  const box = form.querySelector(".answer");
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    box.replaceChildren(...answer(form, rule).filter(Boolean));
  };
  // An answer is always the one to what the fields hold.
  form.oninput = () => box.replaceChildren();
}

export const start = () => document.querySelectorAll("form.validity[data-rule]").forEach(prepare);
