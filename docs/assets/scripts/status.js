// What is going on, said aloud politely? Progress as it comes, the outcome once the reader pauses.

import { compose } from "./field.js";

const PAUSE = 700; // milliseconds of quiet before an answer is announced
const REST = 4000; // milliseconds that a sentence about what was done stays, if nothing graver comes
const MEGABYTE = 1_000_000;

/** The status line of one tool. */
export class Status {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** Until when what was done is not talked over. */
  #rest = 0;

  /** @param {HTMLElement} section @param {Record<string, string>} words */
  constructor(section, words) {
    this.section = section;
    this.words = words;
    this.line = /** @type {HTMLElement} */ (section.querySelector("[data-status]"));
    this.button = /** @type {HTMLElement} */ (section.querySelector("[data-do=retry]"));
    this.button.textContent = words.retry ?? "";
    this.undo = /** @type {HTMLElement | null} */ (section.querySelector("[data-do=undo]"));
    if (this.undo) this.undo.textContent = words.undo ?? "";
  }

  /** @param {number} done @param {number} all bytes */
  tellProgress(done, all) {
    if (this.section.dataset.state !== "waking" || performance.now() < this.#rest) return;
    const whole = done >= all;
    const [had, wanted] = [done, all].map((bytes) => this.#number(bytes / MEGABYTE, 1));
    const share = all ? Math.min(1, done / all) : 0;
    this.section.style.setProperty("--assess-done", String(share));
    this.#write(whole ? "starting" : "waking", { done: had ?? "", all: wanted ?? "" });
    this.line.setAttribute("aria-busy", String(done > 0 && !whole)); // seen at each step, announced at the ends only
  }

  /** Python is awake: what was said of waking no longer holds; what is about to be said does. */
  settle() {
    if (performance.now() > this.#rest) this.#show("");
  }

  /** Says a sentence after a pause, and with it what the answer says first. @param {string} word @param {string} [more] */
  say(word, more = "") {
    this.#soon(this.words[word] ?? "", more);
  }

  /** @param {number} count of fields to mend @param {string[]} homeless messages that belong to no field */
  refuse(count, homeless) {
    const refused = compose(this.words.refused ?? "", { count: this.#number(count, 0) });
    this.#soon([...(count ? [refused] : []), ...homeless].join(" "));
  }

  /** @param {string} reason */
  fail(reason) {
    this.#now(this.words[reason] ?? this.words.crashed ?? "");
  }

  /** Says at once what was done. @param {string | undefined} text @param {boolean} undoable whether something can be undone */
  note(text, undoable) {
    if (this.undo) this.undo.hidden = !undoable;
    if (!text) return;
    this.#rest = performance.now() + REST;
    this.#now(text);
  }

  /** @param {number} value @param {number} digits after the point */
  #number(value, digits) {
    return value.toLocaleString(this.section.dataset.language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }

  /** @param {string} text @param {string} [more] */
  #soon(text, more) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(text, more), Math.max(PAUSE, this.#rest - performance.now()));
  }

  /** @param {string} text @param {string} [more] what stands in the report too: seen only where that is out of sight */
  #now(text, more) {
    clearTimeout(this.#timer);
    this.#show(text, more);
  }

  /** @param {string} text @param {string} [more] */
  #show(text, more) {
    this.button.hidden = this.section.dataset.state !== "failed";
    this.line.setAttribute("aria-busy", "false");
    this.line.textContent = text;
    if (!more) return;
    const echo = document.createElement("span");
    echo.textContent = ` ${more}`;
    this.line.append(echo);
  }

  /** @param {string} word @param {Record<string, string>} figures */
  #write(word, figures) {
    clearTimeout(this.#timer);
    this.button.hidden = this.section.dataset.state !== "failed";
    this.line.textContent = compose(this.words[word] ?? "", figures);
  }
}
