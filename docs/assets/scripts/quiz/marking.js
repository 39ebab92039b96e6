// How right is an answer, from 0 to 1, and what is said to it? By the rules of assess/quiz/marking.py: no page, no words.
//
// An answer is given by places in the lists of the bank, whatever order the page shows them in.

/** @typedef {number | number[]} Given */
/** @typedef {"right" | "partly" | "wrong"} Grade */
/** @typedef {{ score: number, says: string[], marks: Record<string, Grade> }} Marked marks of single places, as far as given */
/** @typedef {{ worth: number[] }} Choice */
/** @typedef {{ right: number, tolerance: number, slips: [value: number, tolerance: number][], percent: boolean }} Figure */

const NEAR = 1e-9; // of the number itself: 0.4 is within 0.1 of 0.3, whatever a double makes of it

/** @param {string} kind @param {any} key @param {any} given an answer that the question takes @returns {Marked} */
export function mark(kind, key, given) {
  return (MARKERS[kind] ?? markChoice)(key, given);
}

/** Only all of it is right, any of it partly. @param {number} score @returns {Grade} */
export const grade = (score) => (score >= 1 ? "right" : score > 0 ? "partly" : "wrong");

/** @param {Choice} key @param {number} given @returns {Marked} */
function markChoice({ worth }, given) {
  const score = worth[given] ?? 0;
  return { score, says: [String(given)], marks: { [given]: grade(score) } };
}

/** Right ones less wrong ones, as a share of all right ones. @param {Choice} key @param {number[]} given @returns {Marked} */
function markChoices({ worth }, given) {
  const marks = Object.fromEntries(given.map((place) => [place, grade(worth[place] ?? 0)]));
  const right = given.filter((place) => worth[place]).length;
  const score = Math.max(0, (2 * right - given.length) / worth.filter(Boolean).length);
  return { score, says: Object.keys(marks), marks };
}

/** @param {Figure} key @param {number} given @returns {Marked} */
function markNumber({ right, tolerance, slips }, given) {
  if (isNear(given, right, tolerance)) return { score: 1, says: ["right"], marks: {} };
  const slip = slips.findIndex(([value, reach]) => isNear(given, value, reach));
  return { score: 0, says: [slip < 0 ? "wrong" : `slip-${slip}`], marks: {} };
}

/** @param {number} given @param {number} value @param {number} tolerance */
const isNear = (given, value, tolerance) => Math.abs(given - value) <= tolerance + NEAR * Math.max(1, Math.abs(value));

/** Pairs in the right order less pairs that are not, as a share of all. @param {unknown} _ @param {number[]} given @returns {Marked} */
function markOrder(_, given) {
  const pairs = given.flatMap((first, at) => given.slice(at + 1).map((second) => first < second));
  const score = Math.max(0, (2 * pairs.filter(Boolean).length) / pairs.length - 1);
  return { ...markPlaces(given), score };
}

/** @param {unknown} _ @param {number[]} given @returns {Marked} */
function markPairs(_, given) {
  const told = markPlaces(given);
  return { ...told, score: told.says.length / given.length };
}

/** Tells what stands in its own place; of an order by what it is, of pairs by the left. @param {number[]} given @returns {Marked} */
function markPlaces(given) {
  const marks = Object.fromEntries(given.map((place, at) => [at, place === at ? "right" : "wrong"]));
  const says = Object.keys(marks).filter((place) => marks[place] === "right");
  return { score: 0, says, marks: /** @type {Record<string, Grade>} */ (marks) };
}

/** @type {Record<string, (key: any, given: any) => Marked>} */
const MARKERS = { multiple: markChoices, number: markNumber, order: markOrder, match: markPairs };
