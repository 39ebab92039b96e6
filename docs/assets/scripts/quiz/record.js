// How did each question go the last time? By its id: the score and the day, in this browser only.
//
// Prevents: a list that somebody spoilt by hand breaking a page; what cannot be read counts as never answered.

import { forget, isObject, keep, recallRaw } from "../keep.js";

const SHELF = "quiz";
const PROBE = "probe";
const FINE = 1000; // a score keeps three digits after the point

/** @typedef {[score: number, day: string]} Result */

/** @returns {Map<string, Result>} */
export function recallResults() {
  const kept = recallRaw(SHELF);
  return new Map(isObject(kept) ? /** @type {[string, Result][]} */ (Object.entries(kept).filter(([, told]) => isResult(told))) : []);
}

/** @param {unknown} told */
const isResult = (told) =>
  Array.isArray(told) && typeof told[0] === "number" && told[0] >= 0 && told[0] <= 1 && typeof told[1] === "string";

/** Keeps new scores beside the others. @param {[id: string, score: number][]} scores */
export function keepScores(scores) {
  const results = recallResults();
  for (const [id, score] of scores) results.set(id, [Math.round(score * FINE) / FINE, today()]);
  keep(SHELF, Object.fromEntries(results));
}

/** @returns {boolean} whether this browser keeps anything for us at all */
export function canKeep() {
  keep(PROBE, {});
  const kept = recallRaw(PROBE) !== undefined;
  forget(PROBE);
  return kept;
}

/** @returns {string} the day, as 2026-11-23 */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
