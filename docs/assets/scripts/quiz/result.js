// What came of a test? Points in all and by part, what to read again, and a line for paper.

import { compose } from "../field.js";
import { grade } from "./marking.js";
import { tellAgain } from "./steps.js";

/** @typedef {{ question: import("./question.js").Question, score: number | undefined,
 *   given: import("./marking.js").Given | undefined }} Scored */

/** The place for the result of a test. */
export class Result {
  /** @param {HTMLElement} place @param {any} kit */
  constructor(place, kit) {
    this.place = place;
    this.kit = kit;
    this.language = /** @type {HTMLElement} */ (place.closest("[data-language]")).dataset.language;
  }

  hide() {
    this.place.hidden = true;
  }

  focus() {
    this.#find("[data-result-title]").focus();
  }

  /** @param {Scored[]} scores @param {string} seed as it is shown @param {string} day when it was handed in */
  show(scores, seed, day) {
    this.#find("[data-points]").textContent = this.#write(scores);
    this.#find("[data-line]").textContent = compose(this.kit.test.line, { seed, date: this.#date(day) });
    const parts = Map.groupBy(scores, ({ question }) => question.id.split(".")[0]);
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (this.place.querySelectorAll("[data-part]"))) {
      const part = parts.get(row.dataset.part ?? "");
      row.hidden = !part;
      if (part) /** @type {Element} */ (row.querySelector("td")).textContent = this.#write(part);
    }
    const short = scores.filter(({ score = 0 }) => grade(score) !== "right");
    tellAgain(this.place, new Set(short.map(({ question }) => question.idea)));
    this.place.hidden = false;
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.place.querySelector(selector));
  }

  /** @param {Scored[]} scores */
  #write(scores) {
    const points = scores.reduce((all, { score = 0 }) => all + score, 0);
    const [shown, of] = [points, scores.length].map((figure) => figure.toLocaleString(this.language, { maximumFractionDigits: 1 }));
    return compose(this.kit.test.points, { points: shown ?? "", of: of ?? "" });
  }

  /** Writes a day as the reader's calendar has it. @param {string} day */
  #date(day) {
    const date = new Date(`${day}T12:00`);
    return Number.isNaN(date.getTime()) ? "" : new Intl.DateTimeFormat(this.language, { dateStyle: "long" }).format(date);
  }
}
