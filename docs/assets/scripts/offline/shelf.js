// What does the reader see of what is kept? For each part whether it is there, and a button that fetches the rest of it.

import { ask } from "./asking.js";
import { keepWhole } from "./keeping.js";

/** @typedef {import("./asking.js").Told} Told */

/** The part of a page that shows what is kept. */
export class Shelf {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(section.querySelector("script[data-kit]")?.textContent ?? "{}");
    this.rows = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-group]")]);
  }

  /** Where nothing can be kept, the page says so in the place of the buttons. @param {HTMLElement | null} section */
  static refuse(section) {
    section?.setAttribute("data-offline", "refused");
  }

  /** Shows what is kept, and lets the rest be fetched. */
  async open() {
    const told = await ask({ deed: "tell" });
    this.section.dataset.offline = "open";
    for (const row of this.rows) {
      this.#show(row, told[row.dataset.group ?? ""]);
      row.querySelector("button")?.addEventListener("click", () => void this.#keep(row));
    }
    document.addEventListener("peyvand:keeping", (event) => this.#follow(/** @type {CustomEvent} */ (event).detail));
  }

  /** Fetches a part to its end, and asks the browser not to give it up when space is short. @param {HTMLElement} row */
  async #keep(row) {
    if ("keeping" in row.dataset) return;
    row.dataset.keeping = "";
    void navigator.storage?.persist?.().catch(() => {});
    await keepWhole(row.dataset.group ?? "");
  }

  /** Shows a step of whoever keeps a part: the reader's press, or the page by itself. @param {{ group: string, told: Told }} step */
  #follow({ group, told }) {
    for (const row of this.rows.filter(({ dataset }) => dataset.group === group)) {
      row.toggleAttribute("data-keeping", !told.whole && !told.failed);
      this.#show(row, told);
    }
  }

  /** @param {HTMLElement} row @param {Told} told */
  #show(row, { done, all, whole, failed }) {
    const [line, progress, button] = ["[role=status]", "progress", "button"].map((one) => /** @type {any} */ (row.querySelector(one)));
    const keeping = "keeping" in row.dataset;
    const word = whole ? "whole" : (failed ?? (keeping ? "keeping" : done ? "part" : "none"));
    if (line.textContent !== this.words[word]) line.textContent = this.words[word] ?? "";
    progress.hidden = !keeping;
    progress.value = all ? done / all : 0;
    button.hidden = whole;
    button.setAttribute("aria-disabled", String(keeping)); // it keeps the focus while it works
  }
}
