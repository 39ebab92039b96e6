// Does the page around keep what is done here? Whoever answers our hello hears the score and the state; nobody else.
//
// Prevents: telling anything before the reader can know, as the first answer puts a line on top that names who hears it;
// telling anybody else, as an answer names its origin and only that is written to; believing what is said:
// a state is text of limited length that the room reads as data, and whatever is no such text is passed over.

import { makeShelf } from "../course/shelf.js";
import { useShelf } from "../keep.js";
import { compose, is, listen, tellAnyone } from "./parent.js";

const LONGEST = 3000;
const PLAIN = /^[\x20-\x7e]+$/;
const ROOMS = { tool: "section.assess[data-tool]", test: "section.quiz[data-test]", quiz: "section.quiz[data-quiz]" };

/** @typedef {{ score: number | null, done: boolean, state: string }} Result */
/** @typedef {(result: Result) => object} Dialect */

/** The talk with one page around. */
class Session {
  /** Where the page around is from; "" until it answers. */
  #origin = "";
  /** In which dialects it answered. @type {Set<Dialect>} */
  #dialects = new Set();
  /** What was done last. @type {Result | undefined} */
  #result;
  #restored = false;
  #asked = nameMessage();

  /** @param {string} room */
  constructor(room) {
    document.addEventListener("peyvand:change", (event) => this.#change(/** @type {CustomEvent} */ (event).detail));
    listen((told, origin) => this.#hear(told, origin));
    tellAnyone(compose("hello", { room }));
    tellAnyone({ subject: "SPLICE.getState", message_id: this.#asked });
  }

  /** @param {Record<string, unknown>} told @param {string} origin */
  #hear(told, origin) {
    if (is(told, "welcome")) this.#meet(origin, writeReport, told.state);
    else if (told.subject === "SPLICE.getState.response" && told.message_id === this.#asked) this.#meet(origin, writeSplice, told.state);
  }

  /** @param {string} origin one that can be written to @param {Dialect} dialect @param {unknown} state */
  #meet(origin, dialect, state) {
    if (!/^https?:\/\//.test(origin) || (this.#origin && origin !== this.#origin) || this.#dialects.has(dialect)) return;
    if (!this.#origin) disclose(origin);
    this.#origin = origin;
    this.#dialects.add(dialect);
    if (!this.#result) this.#restore(state); // a reader who was faster is heard of with the next change
  }

  /** @param {unknown} state */
  #restore(state) {
    if (this.#restored || !isState(state)) return;
    this.#restored = true;
    document.dispatchEvent(new CustomEvent("peyvand:restore", { detail: { state } }));
  }

  /** @param {unknown} detail */
  #change(detail) {
    const { score, done, state, restored } = Object(detail);
    if (restored) return; // what was kept is no news
    this.#result = { score: clamp(score), done: done === true, state: isState(state) ? state : "" };
    for (const dialect of this.#dialects) this.#tell(dialect, this.#result);
  }

  /** @param {Dialect} dialect @param {Result} result */
  #tell(dialect, result) {
    self.parent.postMessage(dialect(result), this.#origin);
  }
}

/** Says who hears of what is done from now on, and keeps nothing of it on this device. @param {string} origin */
function disclose(origin) {
  const line = /** @type {HTMLElement | null} */ (document.querySelector("[data-told-to]"));
  if (line) line.textContent = line.dataset.toldTo?.replace("{host}", new URL(origin).host) ?? "";
  line?.removeAttribute("hidden");
  document.querySelector(".assess-kept")?.remove(); // it says that nothing is sent
  useShelf(makeShelf());
}

/** @param {unknown} state @returns {state is string} */
const isState = (state) => typeof state === "string" && state.length <= LONGEST && PLAIN.test(state);

/** @param {unknown} score @returns {number | null} */
const clamp = (score) => (typeof score === "number" && score === score ? Math.min(1, Math.max(0, score)) : null);

/** @type {Dialect} */
const writeReport = (result) => compose("report", result);

/** @type {Dialect} */
const writeSplice = ({ score, state }) => ({
  subject: "SPLICE.reportScoreAndState",
  activity_id: location.href.split("#")[0],
  message_id: nameMessage(),
  score,
  state,
});

const nameMessage = () => Math.random().toString(36).slice(2);

/** Says hello. */
export function meetParent() {
  const room = Object.entries(ROOMS).find(([, place]) => document.querySelector(place))?.[0];
  if (room) new Session(room);
}
