// What happens among the questions of a chapter? Each is checked on its own; below them stands what came of them all.

import { compose, writeCount } from "../field.js";
import { grade } from "./marking.js";
import { listQuestions } from "./question.js";
import { keepScores, recallResults } from "./record.js";
import { tellAgain, tellStep } from "./steps.js";

/** The questions of a chapter in its page. */
export class Chapter {
  /** How each question went, here or the last time. @type {Map<string, number>} */
  #scores = new Map();

  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.kit = JSON.parse(section.querySelector("script[data-kit]")?.textContent ?? "");
    this.questions = listQuestions(section, this.kit);
    for (const question of this.questions) this.#listen(question);
    section.toggleAttribute("data-live", true);
    this.#recall();
    addEventListener("pageshow", ({ persisted }) => persisted && this.#recall());
  }

  /** @param {import("./question.js").Question} question */
  #listen(question) {
    question.open();
    question.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check(question);
    });
    question.form.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest("[data-do=again]")) question.tryAgain();
    });
  }

  /** @param {import("./question.js").Question} question */
  #check(question) {
    const score = question.check();
    if (score === undefined) return;
    keepScores([[question.id, score]]);
    question.recall(undefined); // what is said now takes its place
    this.#scores.set(question.id, score);
    this.#tell();
  }

  /** Shows how it went the last time. */
  #recall() {
    const results = recallResults();
    this.#scores = new Map(this.questions.flatMap(({ id }) => (results.has(id) ? [[id, results.get(id)?.[0] ?? 0]] : [])));
    for (const question of this.questions) {
      const score = this.#scores.get(question.id);
      question.recall(score === undefined ? undefined : grade(score));
    }
    this.#tell();
  }

  #tell() {
    const verdict = (/** @type {string} */ id) => (this.#scores.has(id) ? grade(this.#scores.get(id) ?? 0) : undefined);
    for (const { id } of this.questions) tellStep(this.section, id, verdict(id), this.kit.verdict);
    const [right, answered, of] = [this.questions.filter(({ id }) => verdict(id) === "right").length, this.#scores.size, this.questions.length];
    const word = right === of ? "all" : answered ? "some" : "none";
    const figures = Object.entries({ right, answered, of }).map(([name, count]) => [name, writeCount(count, this.section)]);
    /** @type {Element} */ (this.section.querySelector("[data-sum]")).textContent = compose(this.kit.sum[word], Object.fromEntries(figures));
    const short = this.questions.filter(({ id }) => this.#scores.has(id) && verdict(id) !== "right");
    tellAgain(this.section, new Set(short.map(({ idea }) => idea)));
  }
}
