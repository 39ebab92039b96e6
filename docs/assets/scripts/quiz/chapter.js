// What happens among the questions of a chapter? Each is checked on its own; below them stands what came of them all.

import { compose, writeCount } from "../field.js";
import { readGiven, writeGiven } from "./given.js";
import { grade } from "./marking.js";
import { listQuestions } from "./question.js";
import { keepScores, recallResults } from "./record.js";
import { tellAgain, tellStep } from "./steps.js";
import { hearRestore, lines, shareOf, tellAnswer, tellChange } from "./talk.js";

/** @typedef {import("./talk.js").Answered} Answered */

/** The questions of a chapter in its page. */
export class Chapter {
  /** How each question went, here or the last time. @type {Map<string, number>} */
  #scores = new Map();
  /** What was checked here, or wherever a course was begun. Trying again takes nothing back until it is checked. @type {Map<string, Answered>} */
  #answers = new Map();

  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.kit = JSON.parse(section.querySelector("script[data-kit]")?.textContent ?? "");
    this.questions = listQuestions(section, this.kit);
    for (const question of this.questions) this.#listen(question);
    section.toggleAttribute("data-live", true);
    this.#recall();
    addEventListener("pageshow", ({ persisted }) => persisted && this.#recall());
    hearRestore((state) => this.#restore(state));
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
    const answer = this.#note(question, score);
    this.#tell();
    tellChange({ ...this.#sumUp(), answers: [answer] });
  }

  /** @param {import("./question.js").Question} question @param {number} score */
  #note(question, score) {
    const given = /** @type {import("./marking.js").Given} */ (readGiven(question.form).given);
    const answer = tellAnswer(question, given, score);
    keepScores([[question.id, score]]);
    question.recall(undefined); // what is said now takes its place
    this.#scores.set(question.id, score);
    this.#answers.set(question.id, answer);
    return answer;
  }

  /** @returns {import("./talk.js").Change} */
  #sumUp() {
    const { length } = this.questions;
    const given = Object.fromEntries(Array.from(this.#answers, ([id, answer]) => [id, answer.given]));
    const state = lines.packState(this.questions, { given });
    return { room: "quiz", score: shareOf(this.#answers.values(), length), done: this.#answers.size === length, state };
  }

  /** Shows every answer again as it was marked. @param {unknown} state */
  #restore(state) {
    const { given = {} } = lines.readState(state, this.questions) ?? {};
    for (const question of this.questions) {
      if (given[question.id] === undefined) continue;
      writeGiven(question.form, given[question.id]);
      const whole = readGiven(question.form).given;
      if (whole !== undefined) this.#note(question, question.tell(whole));
    }
    this.#tell();
    if (this.#answers.size) tellChange({ ...this.#sumUp(), restored: true });
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
