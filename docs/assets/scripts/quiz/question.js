// What happens at one question? It is answered, checked, marked where it stands, and tried again; nothing given is lost.

import { compose, make, writeCount } from "../field.js";
import { readGiven } from "./given.js";
import { grade, mark } from "./marking.js";
import { sortBy } from "./sorting.js";

/** @typedef {{ verdict: Record<string, string>, mark: Record<string, string>, last: string }} Kit */

/** A question in its page. */
export class Question {
  /** @param {HTMLFormElement} form @param {Kit} kit */
  constructor(form, kit) {
    const { question = "", kind = "", idea = "", key = "{}" } = form.dataset;
    this.form = form;
    this.kit = kit;
    this.id = question;
    this.kind = kind;
    this.idea = idea;
    this.key = JSON.parse(key);
    this.trouble = this.#find(".assess-error");
    const list = form.querySelector(".question-order");
    if (list) sortBy(/** @type {HTMLElement} */ (list));
    list?.addEventListener("input", () => list.toggleAttribute("data-moved", true));
    form.addEventListener("input", () => this.clear());
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.form.querySelector(selector));
  }

  /** @returns {HTMLElement[]} what can be answered with */
  get fields() {
    return Array.from(this.form.querySelectorAll("input, select, [data-move]"));
  }

  /** Marks the answer, or says what is missing and leads there. @returns {number | undefined} the score */
  check() {
    const { given, trouble } = readGiven(this.form);
    if (given === undefined) this.miss(trouble ?? "missing");
    const score = given === undefined ? undefined : this.tell(given);
    this.focus();
    return score;
  }

  /** @param {string} trouble */
  miss(trouble) {
    this.trouble.hidden = false;
    for (const told of /** @type {NodeListOf<HTMLElement>} */ (this.trouble.querySelectorAll("[data-trouble]")))
      told.hidden = told.dataset.trouble !== trouble;
    for (const field of this.fields) describe(field, this.trouble.id, true);
  }

  /** Takes back whatever was said of an answer. */
  clear() {
    this.trouble.hidden = true;
    for (const field of this.fields) describe(field, this.trouble.id, false);
    delete this.form.dataset.told;
    for (const told of this.form.querySelectorAll(".question-told, fieldset [data-mark]")) told.remove();
    this.#key.open = false;
  }

  get #key() {
    return /** @type {HTMLDetailsElement} */ (this.form.querySelector("details"));
  }

  /** Says how right an answer is, and why. @param {import("./marking.js").Given} given @returns {number} */
  tell(given) {
    this.clear();
    const { score, says, marks } = mark(this.kind, this.key, given);
    const told = make(/** @type {Element} */ (this.form.closest("section")), "data-told");
    this.form.dataset.told = grade(score);
    this.#verdict(told, score);
    const lines = says.flatMap((name) => this.form.querySelector(`.question-key [data-say="${name}"]`)?.cloneNode(true) ?? []);
    told.querySelector("ul")?.append(...lines);
    this.#key.before(told);
    for (const [place, right] of Object.entries(marks)) this.#mark(place, right);
    return score;
  }

  /** @param {HTMLElement} told @param {number} score */
  #verdict(told, score) {
    const title = /** @type {HTMLElement} */ (told.querySelector("[data-verdict]"));
    const share = grade(score) === "partly" ? ` · ${writeShare(score, this.form)}` : "";
    title.dataset.verdict = grade(score);
    title.textContent = `${this.kit.verdict[grade(score)]}${share}`;
  }

  /** Sets a sign with a word beside what was answered. @param {string} place @param {string} right */
  #mark(place, right) {
    const spot = this.form.querySelector(`label:has([value="${place}"]), [data-item="${place}"]`);
    const sign = document.createElement("span");
    const word = document.createElement("span");
    sign.dataset.mark = right;
    word.className = "assess-said";
    word.textContent = this.kit.mark[right] ?? "";
    sign.append(word);
    spot?.prepend(sign);
  }

  /** @returns {string | undefined} how right the answer was that is marked now */
  get verdict() {
    return this.form.dataset.told;
  }

  /** Says which question this is. @param {number} number @param {number} of @param {string} words */
  number(number, of, words) {
    const [here, all] = [number, of].map((count) => writeCount(count, this.form));
    this.#find("[data-place]").textContent = compose(words, { number: here ?? "", of: all ?? "" });
  }

  /** Lets the answer be checked here and now. */
  open() {
    this.#find(".question-do").hidden = false;
  }

  /** Lets nothing be changed any more, and shows what the answer is. */
  close() {
    /** @type {HTMLFieldSetElement} */ (this.#find("fieldset")).disabled = true;
    if (this.verdict) return;
    this.form.dataset.told = "none";
    this.#last("none", this.kit.verdict.none);
  }

  /** Says how it went the last time. @param {string} [verdict] */
  recall(verdict = "") {
    this.#last(verdict, compose(this.kit.last, { verdict: this.kit.verdict[verdict] ?? "" }));
  }

  /** @param {string} verdict @param {string | undefined} text */
  #last(verdict, text = "") {
    const last = this.#find("[data-last]");
    last.hidden = !verdict;
    last.dataset.last = verdict;
    last.textContent = text;
  }

  /** Takes back what was said, and leads to the answer as it was given. */
  tryAgain() {
    this.clear();
    this.focus();
  }

  /** Leads to what can be answered, or to what was said of it. */
  focus() {
    const chosen = this.form.querySelector("input:checked");
    const first = this.form.querySelector("[data-verdict]") ?? chosen ?? this.fields.find((field) => field.matches(":enabled"));
    /** @type {HTMLElement | undefined} */ (first)?.focus();
  }
}

/** @param {ParentNode} root @param {Kit} kit @returns {Question[]} the questions there, in the order of the page */
export const listQuestions = (root, kit) =>
  Array.from(root.querySelectorAll("form.question"), (form) => new Question(/** @type {HTMLFormElement} */ (form), kit));

/** @param {HTMLElement} field @param {string} id @param {boolean} on whether what stands there is said of the field */
function describe(field, id, on) {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each && each !== id);
  if (on) ids.push(id);
  if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
}

/** @param {number} share @param {Element} place */
export const writeShare = (share, place) =>
  share.toLocaleString(/** @type {HTMLElement} */ (place.closest("[data-language]")).dataset.language, {
    style: "percent",
    maximumFractionDigits: 0,
  });
