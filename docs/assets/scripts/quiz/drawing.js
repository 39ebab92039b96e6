// Which questions make up a test? By the rules of assess/quiz/drawing.py, so that a number draws the same everywhere.

import { shuffle } from "./mix.js";

/** @typedef {[chapter: string, ids: string[]]} Chapter */

export const SIZE = 30;

/**
 * Draws a test from all parts of the book.
 * @param {Chapter[]} chapters in the order of the book @param {string} seed @param {number} [size]
 * @returns {string[]} ids in the order of the book
 */
export function drawTest(chapters, seed, size = SIZE) {
  const asking = chapters.filter(([, ids]) => ids.length);
  const names = new Set(asking.map(([chapter]) => partOf(chapter)));
  const parts = Array.from(names, (name) => asking.filter(([chapter]) => partOf(chapter) === name));
  const most = parts.map((part) => part.flatMap(([, ids]) => ids).length);
  const shares = shareOut(size, parts.map(({ length }) => length), most);
  const drawn = new Set(parts.flatMap((part, at) => rank(part, seed).slice(0, shares[at])));
  return asking.flatMap(([, ids]) => ids).filter((id) => drawn.has(id));
}

/** @param {string} chapter */
const partOf = (chapter) => chapter.split("/")[0];

/** One to each part, then to whichever lacks most of its share. @param {number} size @param {number[]} weights @param {number[]} most */
function shareOut(size, weights, most) {
  const [whole, limit] = [sum(weights), Math.min(size, sum(most))];
  const shares = weights.map(() => 1);
  while (sum(shares) < limit) {
    const lacks = shares.map((share, at) => (share < (most[at] ?? 0) ? size * (weights[at] ?? 0) - share * whole : -Infinity));
    const neediest = lacks.indexOf(Math.max(...lacks));
    shares[neediest] = (shares[neediest] ?? 0) + 1;
  }
  return shares;
}

/** One of each chapter, then the second of each, the chapters in mixed order. @param {Chapter[]} part @param {string} seed */
function rank(part, seed) {
  const chapters = shuffle(part, ([chapter]) => `${seed}:${chapter}`).map(([, ids]) => shuffle(ids, (id) => `${seed}:${id}`));
  const rounds = Math.max(...chapters.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => chapters.flatMap((ids) => ids[round] ?? [])).flat();
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
