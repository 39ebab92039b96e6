// How do the two editions of SCORM say the same? Names of calls and of what is kept, and what stands there.

import { writeClock, writeDecimal, writeDuration, writePoints } from "./formats.js";
import { tellAnswer12, tellAnswer2004 } from "./interactions.js";

/** @typedef {import("./line.js").Edition} Edition */

/** @type {Edition} */
export const SCORM_12 = {
  name: "1.2",
  api: "API",
  calls: { start: "LMSInitialize", read: "LMSGetValue", write: "LMSSetValue", keep: "LMSCommit", end: "LMSFinish" },
  mode: "cmi.core.lesson_mode",
  state: "cmi.suspend_data",
  status: "cmi.core.lesson_status",
  bar: "cmi.student_data.mastery_score",
  points: "cmi.core.score.raw",
  measure: writePoints,
  tellScore: (score) => tellScore("cmi.core.score", score),
  tellEnd: (passed) => [["cmi.core.lesson_status", passed === undefined ? "completed" : passed ? "passed" : "failed"]],
  tellTime: (seconds) => ["cmi.core.session_time", writeClock(seconds)],
  tellExit: (finished) => ["cmi.core.exit", finished ? "" : "suspend"],
  tellAnswer: tellAnswer12,
};

/** @type {Edition} */
export const SCORM_2004 = {
  name: "2004",
  api: "API_1484_11",
  calls: { start: "Initialize", read: "GetValue", write: "SetValue", keep: "Commit", end: "Terminate" },
  mode: "cmi.mode",
  state: "cmi.suspend_data",
  status: "cmi.completion_status",
  bar: "cmi.scaled_passing_score",
  points: "cmi.score.raw",
  measure: (score) => writeDecimal(score),
  tellScore: (score) => [["cmi.score.scaled", writeDecimal(score)], ...tellScore("cmi.score", score)],
  tellEnd: (passed) => [
    ["cmi.completion_status", "completed"],
    ...(passed === undefined ? [] : /** @type {[string, string][]} */ ([["cmi.success_status", passed ? "passed" : "failed"]])),
  ],
  tellTime: (seconds) => ["cmi.session_time", writeDuration(seconds)],
  tellExit: (finished) => ["cmi.exit", finished ? "normal" : "suspend"],
  tellAnswer: tellAnswer2004,
};

/** @param {string} place @param {number} score @returns {[string, string][]} */
const tellScore = (place, score) => [
  [`${place}.min`, "0"],
  [`${place}.max`, "100"],
  [`${place}.raw`, writePoints(score)],
];
