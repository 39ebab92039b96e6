// What was answered in each test so far? Kept until it is taken anew, so that nothing is lost by closing the page.

import { isObject, keep, recallRaw } from "../keep.js";
import { readSeed } from "./seed.js";

export const DRAFTS = "test";

/** @typedef {{ given: Record<string, unknown>, handed?: string }} Draft what was answered, and the day it was handed in */

/** @returns {{ last?: string, tests: Record<string, Draft> }} */
function recallAll() {
  const kept = recallRaw(DRAFTS);
  if (!isObject(kept) || !isObject(kept.tests)) return { tests: {} };
  return /** @type {any} */ (kept);
}

/** @returns {string | undefined} the number of the test that lay open the last time */
export function recallLast() {
  const { last } = recallAll();
  return typeof last === "string" ? readSeed(last) : undefined;
}

/** Has it open the next time too, with nothing answered yet. @param {string} seed */
export const keepLast = (seed) => keep(DRAFTS, { ...recallAll(), last: seed });

/** @param {string} seed @returns {Draft} */
export function recallDraft(seed) {
  const draft = /** @type {unknown} */ (recallAll().tests[seed]);
  if (!isObject(draft) || !isObject(draft.given)) return { given: {} };
  return { given: draft.given, handed: typeof draft.handed === "string" ? draft.handed : undefined };
}

/** @param {string} seed @param {Draft} [draft] nothing, to begin anew */
export function keepDraft(seed, draft) {
  const { tests } = recallAll();
  const others = Object.entries(tests).filter(([name]) => name !== seed);
  keep(DRAFTS, { last: seed, tests: Object.fromEntries(draft ? [...others, [seed, draft]] : others) });
}
