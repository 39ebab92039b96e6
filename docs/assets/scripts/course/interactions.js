// What does a course system hear of a single answer? Its kind, what was given, what is right, how right it is.
//
// Places are letters, "a" the first in the bank's order, which is the same in every language and every page.

import { writeDecimal, writeTime, writeTimestamp } from "./formats.js";

/** @typedef {import("../quiz/talk.js").Answered} Answered */
/** @typedef {[name: string, value: string][]} Pairs */
/** @typedef {{ list: string, pair: string, truths: string[], wrong: string, range: (right: number, tolerance: number) => string }} Signs */

/** @type {Record<string, string>} */
const TYPES = { truth: "true-false", number: "numeric", order: "sequencing", match: "matching" };

/** @type {Signs} */
const SIGNS_12 = { list: ",", pair: ".", truths: ["t", "f"], wrong: "wrong", range: (right) => writeDecimal(right) };

/** @type {Signs} */
const SIGNS_2004 = {
  list: "[,]",
  pair: "[.]",
  truths: ["true", "false"],
  wrong: "incorrect",
  range: (right, tolerance) => [right - tolerance, right + tolerance].map((end) => writeDecimal(end)).join("[:]"),
};

/** @param {Answered} answer @param {number} when in milliseconds @returns {Pairs} */
export const tellAnswer12 = (answer, when) => [
  ...begin(answer),
  ["time", writeTime(when)],
  ["correct_responses.0.pattern", writeKey(answer, SIGNS_12)],
  ["weighting", "1"],
  ["student_response", writeGiven(answer, SIGNS_12)],
  ["result", writeResult(answer.score, SIGNS_12)],
];

/** @param {Answered} answer @param {number} when in milliseconds @returns {Pairs} */
export const tellAnswer2004 = (answer, when) => [
  ...begin(answer),
  ["timestamp", writeTimestamp(when)],
  ["correct_responses.0.pattern", writeKey(answer, SIGNS_2004)],
  ["weighting", "1"],
  ["learner_response", writeGiven(answer, SIGNS_2004)],
  ["result", writeResult(answer.score, SIGNS_2004)],
];

/** @param {Answered} answer @returns {Pairs} */
const begin = ({ id, kind }) => [
  ["id", id],
  ["type", TYPES[kind] ?? "choice"],
];

/** @param {Answered} answer @param {Signs} signs */
function writeGiven({ kind, given }, signs) {
  if (kind === "number") return writeDecimal(Number(given));
  return writePlaces(kind, [given].flat(), signs);
}

/** @param {Answered} answer @param {Signs} signs */
function writeKey({ kind, key }, signs) {
  if (kind === "number") return signs.range(key.right, key.tolerance);
  const places = Array.from({ length: key.size ?? key.worth.length }, (_, place) => place);
  return writePlaces(kind, key.worth ? places.filter((place) => key.worth[place] === 1) : places, signs);
}

/** @param {string} kind @param {number[]} places @param {Signs} signs */
function writePlaces(kind, places, { list, pair, truths }) {
  if (kind === "truth") return truths[places[0] ?? 0] ?? "";
  const parts = places.map((place, left) => (kind === "match" ? `${letter(left)}${pair}${letter(place)}` : letter(place)));
  return parts.join(list);
}

/** @param {number} place */
const letter = (place) => String.fromCharCode("a".charCodeAt(0) + place);

/** @param {number} score @param {Signs} signs */
const writeResult = (score, { wrong }) => (score >= 1 ? "correct" : score > 0 ? writeDecimal(score) : wrong);
