// Who answers the tools of this page? One Python for all of them, asked one question at a time.

import { Python } from "./python.js";

/** @typedef {{ wake: () => Promise<void>, retry: () => Promise<void>, ask: (question: object) => Promise<any> }} Client */
/** @typedef {(done: number, all: number) => void} OnProgress */

/** @type {Map<string, { client: Client, listeners: Set<OnProgress> }>} */
const known = new Map();

/**
 * Returns the page's client for a runtime, without waking it.
 * @param {string} runtime the runtime's folder, relative to the page @param {OnProgress} onProgress @returns {Client}
 */
export function client(runtime, onProgress) {
  const { client, listeners } = known.get(runtime) ?? introduce(runtime);
  listeners.add(onProgress);
  return client;
}

/** @param {string} runtime */
function introduce(runtime) {
  /** @type {Set<OnProgress>} */
  const listeners = new Set();
  const python = new Python(runtime, { onProgress: (done, all) => listeners.forEach((tell) => tell(done, all)) });
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  const client = {
    wake: () => python.wake(),
    retry: () => python.retry(),
    // One after another, so that two tools of a page never overtake each other's questions.
    /** @param {object} question */
    ask(question) {
      const answer = turn.then(() => python.ask(question));
      turn = answer.catch(() => {});
      return answer;
    },
  };
  known.set(runtime, { client, listeners });
  return { client, listeners };
}
