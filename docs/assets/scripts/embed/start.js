// What stands on top, or where the report would be, while Python waits to be asked? What there is to know, and a button that asks.
//
// Does not attempt: words (they come in the section's kit).

import { compose } from "../field.js";
import { isDataDear } from "../dear.js";

const MEGABYTE = 1_000_000;

/** @typedef {"given" | "held" | "asleep"} Waiting figures that neither form nor report show, that the report does not show, none */

/** The place of one tool where Python is started by hand. */
export class Start {
  /** What waits meanwhile is not shown: the report of an example would be taken for it. @type {HTMLElement[]} */ #hidden = [];
  /** @type {HTMLElement | undefined} */ #place;

  /** @param {HTMLElement} section @param {Record<string, string>} words @param {() => void} start */
  constructor(section, words, start) {
    this.section = section;
    this.words = words;
    this.start = start;
    this.report = /** @type {HTMLElement} */ (section.querySelector("[data-report]"));
    this.still = /** @type {HTMLElement} */ (section.querySelector("[data-still]"));
  }

  /** @param {Waiting} waiting */
  show(waiting) {
    const held = waiting !== "asleep";
    this.#place?.remove();
    this.#place = this.#draw(waiting, held ? "start" : "wake");
    this.#hidden = held ? [this.report, this.still] : [];
    for (const part of this.#hidden) part.style.display = "none";
    const top = waiting === "given" && this.section.firstElementChild; // nobody fills in a form of others' figures
    (top || this.report).before(this.#place);
  }

  /** @param {Waiting} waiting @param {string} deed */
  #draw(waiting, deed) {
    const place = document.createElement("div");
    const [told, button] = [document.createElement("p"), document.createElement("button")];
    told.textContent = this.words[waiting] ?? "";
    button.textContent = this.#name(this.words[deed] ?? "");
    Object.assign(button, { type: "button", className: "md-button md-button--primary" });
    button.dataset.start = "";
    button.addEventListener("click", () => this.start());
    place.className = "assess-start";
    place.append(told, button);
    return place;
  }

  /** Says the size beside a deed where data is dear. @param {string} deed */
  #name(deed) {
    if (!isDataDear()) return deed;
    const { size, language } = this.section.dataset;
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return compose(this.words.sized ?? "", { deed, size: (Number(size) / MEGABYTE).toLocaleString(language, digits) });
  }

  /** Gives the place back to the report, and the focus with it. */
  leave() {
    const focused = this.#place?.contains(document.activeElement);
    for (const part of this.#hidden) part.style.display = "";
    this.#place?.remove();
    this.#place = undefined;
    if (!focused) return;
    this.report.tabIndex = -1;
    this.report.focus({ preventScroll: true });
  }
}
