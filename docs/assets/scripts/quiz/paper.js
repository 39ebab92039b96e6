// What is on the paper of a test? Its questions, what is answered so far, and in the end what each answer is worth.

import { readDraft, readGiven, readKept, writeGiven } from "./given.js";
import { listQuestions } from "./question.js";
import { tellStep } from "./steps.js";
import { lines, shareOf, tellAnswer } from "./talk.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./result.js").Scored} Scored */

/** The questions of one test as they lie in the page. */
export class Paper {
  /** @param {HTMLElement} place @param {any} kit */
  constructor(place, kit) {
    this.place = place;
    this.kit = kit;
    this.questions = listQuestions(place, kit);
    for (const [at, question] of this.questions.entries()) question.number(at + 1, this.questions.length, kit.test.question);
  }

  /** @param {Element} target @returns {Question | undefined} the question that it is a part of */
  find(target) {
    return this.questions.find(({ form }) => form.contains(target));
  }

  /** Puts in what was answered. @param {Record<string, unknown>} given */
  fill(given) {
    for (const question of this.questions) {
      if (given[question.id] !== undefined) writeGiven(question.form, given[question.id]);
      this.tell(question);
    }
  }

  /** Says at the way to a question whether it is answered. @param {Question} question */
  tell({ id, form }) {
    tellStep(this.place, id, readGiven(form).given === undefined ? undefined : "given", this.kit.verdict);
  }

  /** @returns {Record<string, unknown>} every answer as it stands there */
  read() {
    const given = this.questions.map(({ id, form }) => [id, readDraft(form)]);
    return Object.fromEntries(given.filter(([, draft]) => draft !== undefined));
  }

  /** Marks every answer; nothing can be changed then. @returns {Scored[]} */
  mark() {
    return this.questions.map((question) => {
      const { given } = readGiven(question.form);
      const score = given === undefined ? undefined : question.tell(given);
      question.close();
      tellStep(this.place, question.id, score === undefined ? undefined : question.verdict, this.kit.verdict);
      return { question, score, given };
    });
  }

  /** Tells how it stands; what was not handed in has no score. @param {string} seed @param {Scored[]} [scores] @param {string} [day] */
  sumUp(seed, scores, day) {
    const given = Object.fromEntries(this.questions.map(({ id, form }) => [id, readKept(form)]));
    const state = lines.packState(this.questions, /** @type {import("./state.js").State} */ ({ given, seed, day }));
    const score = scores ? shareOf(scores, this.questions.length) : null;
    const answers = scores?.flatMap((one) => (one.given === undefined ? [] : [tellAnswer(one.question, one.given, one.score ?? 0)]));
    return { room: /** @type {const} */ ("test"), score, done: !!scores, state, answers };
  }
}
