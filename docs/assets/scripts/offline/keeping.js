// How is a language kept without standing in anybody's way? A little at a time, and never while a tool wakes.

import { ask } from "./asking.js";

/** @typedef {import("./asking.js").Told} Told */

const REST = 1000; // milliseconds between two looks whether a tool still wakes
const PATIENCE = 300_000; // milliseconds, after which browsers end a worker that is still at it
const SILENT = { done: 0, all: 0, whole: false, failed: "offline" };

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits while a tool fetches Python: the line is the reader's. */
export async function rest() {
  while (document.querySelector('[data-state="waking"]')) await pause(REST);
}

/** Keeps a group to its end, or until it fails, and tells the page of each step. @param {string} group @returns {Promise<Told>} */
export async function keepWhole(group) {
  for (;;) {
    await rest();
    const told = await ask({ deed: "keep", group }, PATIENCE).catch(() => SILENT);
    tellPage(group, told);
    if (told.whole || told.failed) return told;
  }
}

/** Whoever shows what is kept hears of it; the document names the groups that are there. @param {string} group @param {Told} told */
function tellPage(group, told) {
  const { dataset } = document.documentElement;
  if (told.whole) dataset.kept = `${dataset.kept ?? ""} ${group}`.trim();
  document.dispatchEvent(new CustomEvent("peyvand:keeping", { detail: { group, told } }));
}

/** Keeps the language of the page; no more than the visited page where the reader saves data. @param {string} root @returns {Promise<boolean>} whether all of it is there */
export async function keepReading(root) {
  if (!savesData()) return (await keepWhole(document.documentElement.lang)).whole;
  await ask({ deed: "visit", paths: listVisited(root) });
  return false;
}

/** Keeps Python, which this browser has just fetched. @returns {Promise<boolean>} whether it is there and was not before */
export async function keepPython() {
  const before = await ask({ deed: "tell" });
  const { whole } = await keepWhole("python");
  return whole && !before.python.whole;
}

/** @returns {boolean} */
const savesData = () => Boolean(/** @type {any} */ (navigator).connection?.saveData);

/** What this page has loaded from the site, itself included. @param {string} root @returns {string[]} */
function listVisited(root) {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const ours = [location.origin + location.pathname, ...loaded].filter((name) => name.startsWith(root));
  return ours.map((name) => name.slice(root.length).replace(/(^|\/)index\.html$/, "$1"));
}
