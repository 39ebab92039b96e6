// What does the learner see of the course system? One line that says how it stands, and a button to be through.
//
// Does not attempt: words (they come in the bar's kit).

import { compose } from "../field.js";

/** The bar below a room. */
export class Bar {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.words = JSON.parse(place.querySelector("script[data-kit-course]")?.textContent ?? "{}").words ?? {};
    this.line = /** @type {HTMLElement} */ (place.querySelector("[data-course-status]"));
    this.button = /** @type {HTMLButtonElement} */ (place.querySelector("[data-course-do=finish]"));
  }

  /** @param {string} word @param {number | null} [score] which is said, too */
  say(word, score = null) {
    const points = (100 * (score ?? 0)).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
    const so_far = score === null ? "" : compose(this.words.so_far ?? "", { score: points });
    const text = [this.words[word], so_far].filter(Boolean).join(" ");
    this.place.dataset.course = word;
    if (this.line.textContent !== text) this.line.textContent = text; // the same is not read out twice
  }

  /** @param {boolean} ready whether there is nothing left to do here */
  offer(ready) {
    this.button.hidden = !ready;
  }
}
