// What differs where a tool stands in a frame or a course package? It waits to be asked, and tells what came of it.
//
// Prevents: several tools of a page that each fetch Python unasked, a word about figures that are not the reader's own.

import { isDataDear } from "../dear.js";
import { Tool } from "../room.js";
import { Start } from "./start.js";

const LONGEST = 3000; // letters of a state
const SHUT = ["offline", "blocked"]; // what a host that lets no strangers in looks like to a page without an origin

/** @typedef {import("../conversation.js").Question} Question */
/** @typedef {import("../conversation.js").Answer} Answer */

/** One tool within somebody else's page. */
export class Wrapped extends Tool {
  /** Whether the reader has changed anything; only then there is something to tell. */
  #own = false;
  /** The way to the whole page, with the figures that are shown here. */
  #full = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".embed-end a"));
  #start = new Start(this.section, this.kit.words, () => void this.conversation.ask());

  open() {
    super.open();
    if (this.#waits && isDataDear() && this.conversation.state === "still") this.#start.show("asleep");
  }

  get #waits() {
    return "waits" in this.section.dataset;
  }

  listen() {
    super.listen();
    this.form.element.addEventListener("input", () => (this.#own = true));
    this.file.addEventListener("change", () => (this.#own = true));
    this.examples.addEventListener("change", () => (this.#own = false));
    document.addEventListener("peyvand:restore", (event) => this.#recall(/** @type {CustomEvent} */ (event).detail));
  }

  /** A finger that scrolls past is no touch. */
  waitForTouch() {
    if (!this.#waits) return super.waitForTouch();
    for (const event of ["focusin", "input"])
      this.form.element.addEventListener(event, () => void this.conversation.ask(), { once: true });
  }

  /** @param {Question} question */
  hold(question) {
    if (!this.#waits) return super.hold(question);
    this.conversation.open(question, true);
    if ("given" in question) this.#carry(question.given);
    this.#start.show("given" in question ? "given" : "held");
  }

  /** @param {Question} [question] */
  bring(question) {
    const held = question && "given" in question && this.conversation.state === "still";
    if (held) this.hold(question);
    else super.bring(question);
  }

  /** Takes up what whoever holds this page has kept; not over what the reader has begun. @param {unknown} detail */
  #recall(detail) {
    const { state } = Object(detail);
    if (this.#own || typeof state !== "string" || state.length > LONGEST || !state.includes("=")) return;
    this.bring({ given: Array.from(new URLSearchParams(state)) });
  }

  /** Lets the way to the whole page take the figures along. @param {string[][]} pairs */
  #carry(pairs) {
    if (this.#full) this.#full.hash = new URLSearchParams(pairs).toString();
  }

  get link() {
    return this.#full?.href ?? super.link;
  }

  /** @param {Answer} answer @param {Question} [opening] */
  take(answer, opening) {
    super.take(answer, opening);
    this.#start.leave();
    if (answer.refused || answer.broken) return;
    this.#carry(answer.link ?? []);
    if (this.#own && !answer.refining && this.find("[data-still]").hidden) tell(answer.link ?? []);
  }

  /** @param {import("../conversation.js").State} state */
  enter(state) {
    super.enter(state);
    if (state === "ready") this.#start.leave();
  }

  /** @param {string} reason */
  fail(reason) {
    const shut = SHUT.includes(reason) && self.origin === "null" && navigator.onLine;
    super.fail(shut ? "shut" : reason);
    this.#start.leave();
    if (shut && this.#full) this.status.line.append(" ", this.#full.cloneNode(true));
  }
}

/** Tells whoever holds this page of an answer to the reader's own figures. @param {string[][]} link */
function tell(link) {
  const fragment = new URLSearchParams(link).toString();
  const state = fragment.length > LONGEST ? "" : fragment;
  document.dispatchEvent(new CustomEvent("peyvand:change", { detail: { room: "tool", score: null, done: true, state } }));
}
