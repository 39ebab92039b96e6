// Does a carried room live? From a server it does; from a file it says why not, and how to have a server.

import { rest } from "./rest.js";

/** @param {() => Promise<unknown>} wake brings what makes it live */
export function open(wake) {
  if (location.protocol !== "file:") return void wake();
  for (const notice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-carried]"))) tell(notice);
  for (const room of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.assess"))) rest(room);
}

/** The way to the same page from a server takes along the figures in the address. @param {HTMLElement} notice */
function tell(notice) {
  notice.hidden = false;
  /** @type {HTMLAnchorElement} */ (notice.querySelector("a")).hash = location.hash;
}
