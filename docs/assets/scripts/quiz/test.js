// What happens in a test? One number, one set of questions; answered in any order, handed in together, told by part.
//
// Prevents: the wrong questions under a number (where they do not arrive, none are shown), answers lost by leaving.

import { compose } from "../field.js";
import { copy } from "../save.js";
import { Bank } from "./bank.js";
import { keepDraft, keepLast, recallDraft, recallLast } from "./drafts.js";
import { readDraft } from "./given.js";
import { listOpen } from "./missing.js";
import { Paper } from "./paper.js";
import { keepScores, today } from "./record.js";
import { Result } from "./result.js";
import { isMisled, pickSeed, readAddress, readSeed } from "./seed.js";
import { drawSteps } from "./steps.js";
import { hearRestore, lines, tellChange } from "./talk.js";

/** The final test in its page. */
export class Test {
  /** @type {Paper | undefined} */ #paper;
  /** Which test lies open. */
  #seed = "";
  /** What a course kept of the test that is on its way. @type {unknown} */
  #kept;

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
    this.form.hidden = !this.bank.address; // in a course there is the one test
    this.#find("[data-hand]").hidden = false;
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
    hearRestore((state) => this.#restore(state));
  }

  /** Opens the test in the address; where it names none, what is open or was the last time. */
  async #follow() {
    if (!this.bank.address) return this.#open(this.first.seed);
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
    this.#paper = new Paper(this.place, this.kit);
    this.result.hide();
    this.#find("[data-open]").hidden = true;
    this.#find("[data-hand]").hidden = false;
    if (this.#seed !== (recallLast() ?? this.first.seed)) keepLast(this.#seed);
    this.#fill(this.#paper);
  }

  /** Puts in what was answered, here the last time or as a course kept it. @param {Paper} paper */
  #fill(paper) {
    const kept = lines.readState(this.#kept, paper.questions);
    this.#kept = undefined;
    const draft = kept ? { given: kept.given, handed: kept.day } : recallDraft(this.#seed);
    if (kept) keepDraft(this.#seed, draft);
    paper.fill(draft.given);
    if (draft.handed) this.#mark(draft.handed, true);
    if (kept && !draft.handed) tellChange({ ...paper.sumUp(this.#seed), restored: true });
  }

  /** Opens the test that a course kept, as it was. @param {unknown} state */
  #restore(state) {
    const seed = lines.readStateSeed(state);
    if (!seed || (!this.bank.address && seed !== this.first.seed)) return;
    this.#kept = state;
    delete this.field.dataset.wanted;
    void this.#open(seed);
  }

  /** Keeps an answer beside the others, which another window may have added to. @param {Element} target */
  #note(target) {
    const [paper, question] = [this.#paper, this.#paper?.find(target)];
    if (!paper || !question) return;
    paper.tell(question);
    this.#listOpen();
    const { given } = recallDraft(this.#seed);
    const draft = paper.questions.map(({ id, form }) => [id, form === question.form ? readDraft(form) : given[id]]);
    keepDraft(this.#seed, { given: Object.fromEntries(draft) });
    tellChange(paper.sumUp(this.#seed));
  }

  #listOpen() {
    return listOpen(this.section, this.#paper?.questions ?? [], this.kit.test.open);
  }

  /** Names what is still open first; where nothing is, marks it all. */
  #handIn() {
    if (!this.#listOpen()) return this.#mark(today());
    this.#find("[data-open]").hidden = false;
    this.#find("[data-open-count]").focus();
  }

  /** Marks every answer; what has none counts as nought. @param {string} handed the day @param {boolean} [again] whether it was marked before */
  #mark(handed, again = false) {
    const paper = /** @type {Paper} */ (this.#paper);
    const scores = paper.mark();
    this.#find("[data-open]").hidden = true;
    this.#find("[data-hand]").hidden = true;
    this.result.show(scores, this.#name(this.#seed), handed);
    if (!again) keepDraft(this.#seed, { given: paper.read(), handed });
    if (!again) keepScores(scores.flatMap(({ question, score }) => (score === undefined ? [] : [[question.id, score]])));
    tellChange({ ...paper.sumUp(this.#seed, scores, handed), restored: again });
    if (!again) this.result.focus();
  }

  /** Takes the same test anew. */
  #again() {
    const seed = this.#seed;
    keepDraft(seed);
    delete this.field.dataset.wanted;
    void this.#open(seed).then(() => {
      this.#find("[data-which]").focus();
      if (this.#paper) tellChange(this.#paper.sumUp(seed));
    });
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
}
