// What does the page in the frame say, as far as it may be believed? In our dialect or in SPLICE; all else is nothing.
//
// Prevents: exceptions, scores that are none, states and heights without end.

import { is } from "../embed/parent.js";

const LONGEST = 3000; // letters of a state
const PLAIN = /^[\x20-\x7e]*$/;
const TALLEST = 20_000; // pixels

/** @typedef {import("./course.js").Change} Change */
/** @typedef {{ hello?: true, height?: number, change?: Change, asks?: string }} Said `asks`: for the state, by this name of its question */

/** @param {unknown} data @returns {Said} nothing where it is nothing that we know */
export function readGuest(data) {
  const told = Object(data);
  if (is(told, "hello")) return { hello: true };
  if (is(told, "height")) return readHeight(told.height);
  if (is(told, "report")) return { change: readChange(told, told.done === true) };
  if (told.subject === "SPLICE.getState" && isPlain(told.message_id)) return { asks: told.message_id.slice(0, LONGEST) };
  if (told.subject === "SPLICE.reportScoreAndState") return { change: readChange(told, true) };
  return {};
}

/** @param {unknown} height @returns {Said} */
const readHeight = (height) => (typeof height === "number" && height > 0 ? { height: Math.min(TALLEST, Math.ceil(height)) } : {});

/** @param {{ score?: unknown, state?: unknown }} told @param {boolean} done @returns {Change} */
const readChange = ({ score, state }, done) => ({ score: clamp(score), done, state: isPlain(state) ? state.slice(0, LONGEST) : "" });

/** @param {unknown} score @returns {number | null} */
const clamp = (score) => (typeof score === "number" && !Number.isNaN(score) ? Math.min(1, Math.max(0, score)) : null);

/** @param {unknown} text @returns {text is string} */
const isPlain = (text) => typeof text === "string" && PLAIN.test(text.slice(0, LONGEST));
