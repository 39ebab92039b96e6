// How is a language kept without standing in anybody's way? A little at a time, and never while a tool wakes.

import { ask } from "./asking.js";

/** @typedef {import("./asking.js").Told} Told */

const REST = 1000; // milliseconds between two looks whether a tool still wakes

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits while a tool fetches Python: the line is the reader's. */
async function rest() {
  while (document.querySelector('[data-state="waking"]')) await pause(REST);
}

/**
 * Keeps a group to its end, or until it fails.
 * @param {string} group @param {(told: Told) => void} [tell] @returns {Promise<Told>}
 */
export async function keepWhole(group, tell = () => {}) {
  for (;;) {
    await rest();
    const told = await ask({ deed: "keep", group });
    tell(told);
    if (told.whole || told.failed) return told;
  }
}

/** Keeps the language of the page, or only what was visited where the reader saves data; and Python once it was used. @param {string} language */
export async function keepOn(language) {
  if (savesData()) await ask({ deed: "visit", paths: listVisited() });
  else await keepWhole(language);
}

/** @returns {boolean} */
const savesData = () => Boolean(/** @type {any} */ (navigator).connection?.saveData);

/** Whatever this page has loaded from this site. @returns {string[]} */
function listVisited() {
  const root = new URL("../../", import.meta.url).href;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return [location.origin + location.pathname, ...loaded].filter((name) => name.startsWith(root)).map((name) => name.slice(root.length));
}
