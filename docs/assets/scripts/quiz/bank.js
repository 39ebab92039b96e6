// Which questions are there beside those in the page? All of them, fetched once, and only when a test asks for others.

import { drawTest } from "./drawing.js";

/** @typedef {{ chapters: import("./drawing.js").Chapter[], html: Record<string, string> }} Questions */

/** All questions as they stand in a page. */
export class Bank {
  /** @type {Questions | undefined} */ #all;

  /** @param {string} address */
  constructor(address) {
    this.address = address;
  }

  /** @param {string} seed @returns {Promise<{ ids: string[], html: string } | undefined>} its questions, or nothing where they do not arrive */
  async draw(seed) {
    try {
      const all = this.#all ?? /** @type {Questions} */ (await (await fetch(this.address)).json());
      const ids = drawTest(all.chapters, seed);
      if (!ids.every((id) => all.html[id])) return undefined;
      this.#all = all; // not before: what was no bank is asked for again
      return { ids, html: ids.map((id) => all.html[id]).join("") };
    } catch {
      return undefined;
    }
  }
}
