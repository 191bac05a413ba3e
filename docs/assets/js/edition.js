// Comforts only: every page reads completely without them. Runs again after each instant navigation.

import * as asof from "./asof.js";
import * as back from "./back.js";
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
import { onPage } from "./site.js";
import * as styles from "./styles.js";
import * as validity from "./validity.js";

// Buttons that copy the text of an element; they are hidden where there is no script.
function copyButtons(root) {
  for (const button of root.querySelectorAll("[data-copy-from]")) {
    button.hidden = false;
    button.onclick = async () => {
      const text = document.getElementById(button.dataset.copyFrom).textContent.trim().replace(/\s+/g, " ");
      await navigator.clipboard.writeText(text);
      const said = button.textContent;
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = said; }, 1600);
    };
  }
}

// The header is not loaded anew by instant navigation: mark the room that the reader is in.
function currentRoom() {
  for (const link of document.querySelectorAll(".ed-rooms a")) {
    const room = new URL(link.href).pathname.replace(/index\.html$/, "");
    if (location.pathname.replace(/index\.html$/, "") === room) link.setAttribute("aria-current", "page");
    else if (location.pathname.startsWith(room)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

onPage(() => {
  copyButtons(document);
  currentRoom();
});

// In this order: what stands in the text comes before the landing, which scrolls to its place.
for (const part of [layer, asof, back, menu, landing, found, map, preview, goto, resolve, search, quick, table, validity, styles]) part.start();
