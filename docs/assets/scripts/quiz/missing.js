// What of a test is still open? Named before it is handed in, with the way to each question.

import { compose, writeCount } from "../field.js";
import { readGiven } from "./given.js";

/** @param {HTMLElement} section @param {import("./question.js").Question[]} questions @param {string} words @returns {number} how many */
export function listOpen(section, questions, words) {
  const open = questions.filter(({ form }) => readGiven(form).given === undefined);
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (section.querySelector(selector));
  find("[data-open-count]").textContent = compose(words, { count: writeCount(open.length, section) });
  find("[data-open-list]").replaceChildren(...open.map(({ id }) => drawWay(find(`[data-step="${id}"]`))));
  if (!open.length) find("[data-open]").hidden = true;
  return open.length;
}

/** @param {HTMLElement} step */
function drawWay(step) {
  const line = document.createElement("li");
  line.append(step.cloneNode(true));
  return line;
}
