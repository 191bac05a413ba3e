// What is kept from page to page. Where a browser keeps nothing, because it is told not to or has no room, what was to
// be kept holds for this page.

function shelf(open) {
  const here = new Map();
  return {
    /** The text kept under a key; null when there is none. */
    read(key) {
      try {
        return here.get(key) ?? open().getItem(key);
      } catch {
        return null;
      }
    },

    /** Keep a text under a key; null forgets it. */
    write(key, text) {
      here.delete(key);
      try {
        if (text === null) open().removeItem(key);
        else open().setItem(key, text);
      } catch {
        if (text !== null) here.set(key, text);
      }
    },
  };
}

/** Kept until the reader clears it. The name itself may be forbidden, so it is only looked up when it is used. */
export const lasting = shelf(() => localStorage);

/** Kept for this tab, over reloads. */
export const ofTab = shelf(() => sessionStorage);
