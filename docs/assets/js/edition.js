// Comforts only: every page reads completely without them.

import * as asof from "./asof.js";
import * as back from "./back.js";
import * as clipboard from "./clipboard.js";
import * as found from "./found.js";
import * as goto from "./goto.js";
import * as landing from "./landing.js";
import * as layer from "./layer.js";
import * as map from "./map.js";
import * as menu from "./menu.js";
import * as preview from "./preview.js";
import * as quick from "./quick.js";
import * as resolve from "./resolve.js";
import * as search from "./search.js";
import * as table from "./table.js";
import * as styles from "./styles.js";
import * as validity from "./validity.js";

// The header of the plain pages is one for all of them: mark the room that the reader is in.
for (const link of document.querySelectorAll(".plain .ed-rooms a")) {
  const room = new URL(link.href).pathname.replace(/index\.html$/, "");
  const path = location.pathname.replace(/index\.html$/, "");
  if (path.startsWith(room)) link.setAttribute("aria-current", path === room ? "page" : "true");
}

// In this order: what stands in the text comes before the landing, which scrolls to its place.
for (const part of [clipboard, layer, asof, back, menu, landing, found, map, preview, goto, resolve, search, quick, table, validity, styles]) part.start();
