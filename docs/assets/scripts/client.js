// Who answers the tools of this page? One Python for all of them, asked one question at a time.

import { Python } from "./python.js";

/** @typedef {{ python: Python, turn: Promise<unknown>, listeners: Set<(done: number, all: number) => void>,
 *   ask: (question: object) => Promise<any> }} Client */

/** @type {Map<string, Client>} */
const clients = new Map();

/**
 * Returns the page's client for a runtime, without waking it.
 * @param {string} runtime the runtime's folder, relative to the page
 * @param {(done: number, all: number) => void} onProgress @returns {Client}
 */
export function client(runtime, onProgress) {
  const known = clients.get(runtime) ?? introduce(runtime);
  known.listeners.add(onProgress);
  return known;
}

/** @param {string} runtime @returns {Client} */
function introduce(runtime) {
  const listeners = new Set();
  /** @param {number} done @param {number} all */
  const onProgress = (done, all) => listeners.forEach((listener) => listener(done, all));
  /** @type {Client} */
  const made = {
    python: new Python(runtime, { onProgress }),
    turn: Promise.resolve(),
    listeners,
    // One after another, so that two tools of a page never overtake each other's questions.
    ask(question) {
      const answer = made.turn.then(() => made.python.ask(question));
      made.turn = answer.catch(() => {});
      return answer;
    },
  };
  clients.set(runtime, made);
  return made;
}

/** Wakes Python; anew where it has failed. @param {Client} client @param {boolean} [again] */
export const awaken = ({ python }, again = false) => (again ? python.retry() : python.wake());
