// What happens in a test? One number, one set of questions; answered in any order, handed in together, told by part.
//
// Prevents: the wrong questions under a number (where they do not arrive, none are shown), answers lost by leaving.

import { compose, writeCount } from "../field.js";
import { copy } from "../save.js";
import { Bank } from "./bank.js";
import { keepDraft, keepLast, recallDraft, recallLast } from "./drafts.js";
import { readDraft, readGiven, writeGiven } from "./given.js";
import { listQuestions } from "./question.js";
import { keepScores, today } from "./record.js";
import { Result } from "./result.js";
import { isMisled, pickSeed, readAddress, readSeed } from "./seed.js";
import { drawSteps, tellStep } from "./steps.js";

/** The final test in its page. */
export class Test {
  /** @type {import("./question.js").Question[]} */ #questions = [];
  /** Which test lies open. */
  #seed = "";

  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.kit = JSON.parse(this.#find("script[data-kit]").textContent ?? "");
    this.place = this.#find("[data-questions]");
    this.form = /** @type {HTMLFormElement} */ (this.#find("form[data-seed]"));
    this.field = /** @type {HTMLInputElement} */ (this.#find("#test-seed"));
    this.first = { seed: section.dataset.test ?? "", html: this.place.innerHTML };
    this.bank = new Bank(section.dataset.bank ?? "");
    this.result = new Result(this.#find("[data-result]"), this.kit);
    this.#listen();
    for (const part of [this.form, this.#find("[data-hand]")]) part.hidden = false;
    section.toggleAttribute("data-live", true);
    void this.#follow();
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.section.querySelector(selector));
  }

  #listen() {
    this.section.addEventListener("click", ({ target }) => this.#act(/** @type {Element} */ (target)));
    this.place.addEventListener("input", ({ target }) => this.#note(/** @type {Element} */ (target)));
    this.place.addEventListener("submit", (event) => event.preventDefault()); // the whole test is handed in, below
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#choose();
    });
    addEventListener("hashchange", () => void this.#follow());
  }

  /** Opens the test in the address; where it names none, what is open or was the last time. */
  async #follow() {
    await this.#open(readAddress() ?? this.field.dataset.wanted ?? recallLast() ?? this.first.seed);
    if (isMisled()) this.#say(this.kit.test.unread);
  }

  /** @param {Element} target */
  #act(target) {
    /** @type {Record<string, () => unknown>} */
    const deeds = {
      other: () => this.#go(pickSeed()),
      share: () => this.#share(),
      print: () => globalThis.print(),
      retry: () => this.#open(this.field.dataset.wanted ?? this.#seed),
      hand: () => this.#handIn(),
      anyway: () => this.#mark(today()),
      "again-all": () => this.#again(),
    };
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-do]"));
    void deeds[button?.dataset.do ?? ""]?.();
  }

  /** Opens the test whose number stands in the field. */
  #choose() {
    const seed = readSeed(this.field.value);
    this.field.setAttribute("aria-invalid", String(seed === undefined));
    if (seed !== undefined) return this.#go(seed);
    this.#say(this.kit.test.unread);
    this.field.focus();
  }

  /** @param {string} seed */
  #go(seed) {
    this.#say("");
    history.pushState(history.state, "", `#seed=${seed}`);
    void this.#open(seed);
  }

  /** Shows a test and what was answered in it so far. @param {string} seed */
  async #open(seed) {
    if (seed === this.field.dataset.wanted && !this.section.hasAttribute("data-failed")) return;
    this.field.dataset.wanted = seed;
    this.field.value = this.#name(seed);
    this.field.setAttribute("aria-invalid", "false");
    const html = seed === this.first.seed ? this.first.html : await this.#draw(seed);
    if (this.field.dataset.wanted !== seed) return; // another was asked for meanwhile
    this.section.toggleAttribute("data-waiting", false);
    this.section.toggleAttribute("data-failed", !html);
    this.#find("[data-do=retry]").hidden = !!html;
    this.#say(html ? "" : this.kit.test.failed);
    this.#seed = html ? seed : "";
    if (html) this.#show(html);
  }

  /** Fetches the questions of a test; while they are on their way, no others are shown under its number. @param {string} seed */
  async #draw(seed) {
    this.section.toggleAttribute("data-waiting", true);
    this.#say(this.kit.test.waiting);
    const drawn = await this.bank.draw(seed);
    return drawn ? drawSteps(this.place, drawn.ids) + drawn.html : "";
  }

  /** @param {string} html */
  #show(html) {
    this.place.innerHTML = html;
    this.#find("[data-which]").textContent = compose(this.kit.test.which, { seed: this.#name(this.#seed) });
    this.#questions = listQuestions(this.place, this.kit);
    this.result.hide();
    this.#find("[data-open]").hidden = true;
    this.#find("[data-hand]").hidden = false;
    for (const [at, question] of this.#questions.entries()) question.number(at + 1, this.#questions.length, this.kit.test.question);
    if (this.#seed !== (recallLast() ?? this.first.seed)) keepLast(this.#seed);
    const { given, handed } = recallDraft(this.#seed);
    for (const question of this.#questions) {
      if (given[question.id] !== undefined) writeGiven(question.form, given[question.id]);
      this.#tell(question);
    }
    if (handed) this.#mark(handed, true);
  }

  /** @param {import("./question.js").Question} question */
  #tell({ id, form }) {
    tellStep(this.place, id, readGiven(form).given === undefined ? undefined : "given", this.kit.verdict);
  }

  /** Keeps an answer beside the others, which another window may have added to. @param {Element} target */
  #note(target) {
    const question = this.#questions.find(({ form }) => form.contains(target));
    if (!question) return;
    this.#tell(question);
    this.#listOpen();
    const { given } = recallDraft(this.#seed);
    const draft = this.#questions.map(({ id, form }) => [id, form === question.form ? readDraft(form) : given[id]]);
    keepDraft(this.#seed, { given: Object.fromEntries(draft) });
  }

  /** Keeps every answer as it is handed in. @param {string} handed the day */
  #keep(handed) {
    const given = this.#questions.flatMap(({ id, form }) => {
      const draft = readDraft(form);
      return draft === undefined ? [] : [[id, draft]];
    });
    keepDraft(this.#seed, { given: Object.fromEntries(given), handed });
  }

  /** Names what is still open first; where nothing is, marks it all. */
  #handIn() {
    if (!this.#listOpen()) return this.#mark(today());
    this.#find("[data-open]").hidden = false;
    this.#find("[data-open-count]").focus();
  }

  /** @returns {number} how many questions are still open */
  #listOpen() {
    const open = this.#questions.filter(({ form }) => readGiven(form).given === undefined);
    this.#find("[data-open-count]").textContent = compose(this.kit.test.open, { count: this.#write(open.length) });
    this.#find("[data-open-list]").replaceChildren(...open.map(({ id }) => this.#wayTo(id)));
    if (!open.length) this.#find("[data-open]").hidden = true;
    return open.length;
  }

  /** @param {string} id */
  #wayTo(id) {
    const line = document.createElement("li");
    line.append(this.#find(`[data-step="${id}"]`).cloneNode(true));
    return line;
  }

  /** Marks every answer; what has none counts as nought. @param {string} handed the day @param {boolean} [again] whether it was marked before */
  #mark(handed, again = false) {
    const scores = this.#questions.map((question) => {
      const { given } = readGiven(question.form);
      const score = given === undefined ? undefined : question.tell(given);
      question.close();
      tellStep(this.place, question.id, score === undefined ? undefined : question.verdict, this.kit.verdict);
      return { question, score };
    });
    this.#find("[data-open]").hidden = true;
    this.#find("[data-hand]").hidden = true;
    this.result.show(scores, this.#name(this.#seed), handed);
    if (again) return;
    this.#keep(handed);
    keepScores(scores.flatMap(({ question, score }) => (score === undefined ? [] : [[question.id, score]])));
    this.result.focus();
  }

  /** Takes the same test anew. */
  #again() {
    const seed = this.#seed;
    keepDraft(seed);
    delete this.field.dataset.wanted;
    void this.#open(seed).then(() => this.#find("[data-which]").focus());
  }

  async #share() {
    const address = new URL(`#seed=${this.#seed}`, location.href);
    history.replaceState(history.state, "", address.hash);
    this.#say((await copy(address.href)) ? this.kit.shared : this.kit.share_by_hand);
  }

  /** @param {string} text */
  #say(text) {
    this.#find("[data-status]").textContent = text;
  }

  /** Writes the number of a test as it is dictated: its figures alone. @param {string} seed */
  #name(seed) {
    return Number(seed).toLocaleString(this.section.dataset.language, { useGrouping: false });
  }

  /** @param {number} count */
  #write(count) {
    return writeCount(count, this.section);
  }
}
