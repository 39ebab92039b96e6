// What happens where a course package frames the page that we host? What that page reports goes to the course system.
//
// Prevents: believing any other window or origin; waiting for ever for a page that does not come.

import { compose } from "../embed/parent.js";
import { readGuest } from "./guest.js";
import { Wrap } from "./wrap.js";

const PATIENCE = 15_000; // milliseconds
const MISSED = 2000; // milliseconds after the page stands: it said hello, perhaps before anybody listened

/** The course's side of one frame. */
class Relay {
  /** What the course kept. */
  #state = "";
  /** In which dialect the page speaks, once it does. @type {"ours" | "splice" | undefined} */ #dialect;
  #wrap = new Wrap();

  /** @param {HTMLIFrameElement} frame */
  constructor(frame) {
    this.frame = frame;
    this.origin = new URL(frame.src).origin;
    this.address = frame.src;
    document.addEventListener("peyvand:restore", (event) => (this.#state = /** @type {CustomEvent} */ (event).detail.state));
    addEventListener("message", (event) => this.#hear(event));
    frame.addEventListener("load", () => setTimeout(() => this.#ask(), MISSED), { once: true });
    this.#wrap.begin();
    this.#wrap.bar.say("waiting");
    setTimeout(() => this.#dialect ?? this.#wrap.bar.say("unreached"), PATIENCE);
  }

  /** Loads the page once more where it was not heard. */
  #ask() {
    if (!this.#dialect) this.frame.src = this.address;
  }

  /** @param {MessageEvent} event */
  #hear({ source, origin, data }) {
    if (source !== this.frame.contentWindow || origin !== this.origin) return;
    const { hello, height, change, asks } = readGuest(data);
    if (hello) this.#welcome("ours", compose("welcome", { state: this.#state }));
    if (asks) this.#welcome("splice", { subject: "SPLICE.getState.response", message_id: asks, state: this.#state });
    if (height) this.frame.style.blockSize = `${height}px`;
    if (change && this.#dialect) this.#report(change);
  }

  /** Answers in the dialect that was spoken first, so that nothing is reported twice. @param {"ours" | "splice"} dialect @param {object} answer */
  #welcome(dialect, answer) {
    if (this.#dialect && this.#dialect !== dialect) return;
    if (!this.#dialect) this.#wrap.bar.say(this.#wrap.word || (this.#state && "resumed"));
    this.#dialect = dialect;
    this.frame.contentWindow?.postMessage(answer, this.origin);
  }

  /** @param {import("./course.js").Change} change */
  #report(change) {
    this.#state = change.state; // should the page be loaded again
    document.dispatchEvent(new CustomEvent("peyvand:change", { detail: change }));
  }
}

for (const frame of document.querySelectorAll("iframe[data-relay]")) new Relay(/** @type {HTMLIFrameElement} */ (frame));
