// How far has the reader come? What this browser keeps is set beside each idea, in words; and one thing to do next.

import { compose, writeCount } from "../field.js";
import { forget } from "../keep.js";
import { ask } from "../workbook/dialog.js";
import { writeShare } from "./question.js";
import { canKeep, recallResults } from "./record.js";
import { DRAFTS } from "./drafts.js";

const WEAK = 0.6; // below this share, reading again helps more than answering on
const FIRM = 0.8; // from this share on, with every question answered, an idea holds
const NEXT = ["again", "hand", "begun"]; // what helps most comes first

/** @typedef {{ answered: number, of: number, share: number }} Sum */

/** The page of progress. */
export class Progress {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.kit = JSON.parse(section.querySelector("script[data-kit]")?.textContent ?? "");
    this.ideas = /** @type {HTMLElement[]} */ (Array.from(section.querySelectorAll("[data-idea]")));
    this.dialog = /** @type {HTMLDialogElement} */ (section.querySelector("dialog"));
    section.querySelector("[data-do=reset]")?.addEventListener("click", () => void this.#reset());
    addEventListener("storage", () => this.#tell());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#tell());
    for (const part of ["[data-head]", "[data-reset]"]) this.#find(part).hidden = false;
    section.toggleAttribute("data-live", true);
    this.#tell();
  }

  /** @param {string} selector @param {ParentNode} [root] */
  #find(selector, root = this.section) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  /** @param {string} [told] what is said first */
  #tell(told) {
    const results = recallResults();
    const sums = this.ideas.map((idea) => sumUp((idea.dataset.questions ?? "").split(" ").filter(Boolean), results));
    for (const [at, idea] of this.ideas.entries()) this.#tellIdea(idea, /** @type {Sum} */ (sums[at]));
    this.#tellAll(sums, told);
    this.#tellNext();
  }

  /** @param {HTMLElement} idea @param {Sum} sum */
  #tellIdea(idea, sum) {
    const state = stateOf(sum);
    const [chip, told] = [this.#find("[data-state]", idea), this.#find("[data-told]", idea)];
    chip.hidden = told.hidden = !sum.of;
    chip.dataset.state = idea.dataset.state = state;
    chip.textContent = this.kit.state[state];
    told.textContent = this.#write(sum.answered ? "share" : "answered", sum);
    fill(idea, sum.answered ? (sum.share * sum.answered) / sum.of : 0);
  }

  /** @param {Sum[]} sums @param {string} [told] */
  #tellAll(sums, told) {
    const all = sums.reduce((whole, { answered, of, share }) => ({
      answered: whole.answered + answered,
      of: whole.of + of,
      share: whole.share + share * answered,
    }), { answered: 0, of: 0, share: 0 });
    if (all.answered) all.share /= all.answered;
    const said = canKeep() ? this.#write(all.answered ? "some" : "none", all) : this.kit.progress.unkept;
    this.#find("[data-status]").textContent = told ?? said;
    fill(this.#find("[data-head]"), all.of ? all.answered / all.of : 0);
  }

  /** Names one idea to go on with, and the way to its pages. */
  #tellNext() {
    const next = NEXT.map((state) => this.ideas.find((idea) => idea.dataset.state === state && idea.dataset.questions)).find(Boolean);
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (this.section.querySelectorAll("[data-next]"))) {
      line.hidden = line.dataset.next !== (next?.dataset.state ?? "test");
      const name = next?.querySelector(".quiz-idea")?.textContent ?? "";
      const way = next?.querySelector("[data-lessons]")?.cloneNode(true);
      line.querySelector("[data-way]")?.replaceChildren(name, ...(way ? [": ", way] : []));
    }
  }

  /** @param {string} word @param {Sum} sum */
  #write(word, { answered, of, share }) {
    const [done, all] = [answered, of].map((count) => writeCount(count, this.section));
    return compose(this.kit.progress[word], { answered: done ?? "", of: all ?? "", share: writeShare(share, this.section) });
  }

  async #reset() {
    if (!(await ask(this.dialog))) return;
    for (const shelf of ["quiz", DRAFTS]) forget(shelf);
    this.#tell(this.kit.progress.forgotten);
  }
}

/** @param {string[]} ids @param {Map<string, import("./record.js").Result>} results @returns {Sum} */
function sumUp(ids, results) {
  const scores = ids.flatMap((id) => results.get(id)?.[0] ?? []);
  const share = scores.reduce((all, score) => all + score, 0) / (scores.length || 1);
  return { answered: scores.length, of: ids.length, share };
}

/** @param {Sum} sum */
function stateOf({ answered, of, share }) {
  if (!answered) return "begun";
  if (share < WEAK) return "again";
  return answered === of && share >= FIRM ? "holds" : "hand";
}

/** @param {HTMLElement} place @param {number} share */
function fill(place, share) {
  const bar = /** @type {HTMLElement} */ (place.querySelector(".quiz-bar > span"));
  bar.style.inlineSize = `${share * 100}%`;
}
