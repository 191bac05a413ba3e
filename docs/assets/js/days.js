// Days of the calendar as they are written, 2021-12-31: so they are compared as texts. No DOM.

// In UTC every day has 24 hours.
const at = (day) => new Date(`${day}T00:00:00Z`);
const written = (date) => date.toISOString().slice(0, 10);

// Some browsers read 30 February as 2 March: a day must come back as it was written.
/** Whether a text is a day of the calendar. */
export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at(text).getTime()) && written(at(text)) === text;

/** So many days later. */
export function plus(day, days) {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** A day as it is printed: 31 December 2021. */
export const spelt = (day) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at(day));
