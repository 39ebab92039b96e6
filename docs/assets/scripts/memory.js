// How does a later visit begin where Python was awake? It puts back the memory that this browser kept, if it proves itself.
//
// Prevents: keeping what would not do. Before the copy is made, Python answers every rehearsed question again, this time
// without the archives that it came from: what it gives then, it gives on a later visit, which fetches neither. What was
// put back must answer the first of these questions as it was answered here, before it is asked anything else.
// Does not attempt: to keep pages of zeros, a third of the memory. It lies beside Python's files and is checked as they
// are; a first visit does not fetch it.

import { describe, keep, recall } from "./snapshot.js";

/** @typedef {import("./snapshot.js").About} About */
/** @typedef {import("./snapshot.js").Kept} Kept */

export { recall };

const PAGE = 4096;
const ARCHIVES = ["/lib/python313.zip", "/lib/assess.zip"];

/** Lets Python answer what the package names for it, and keeps the memory of that. @param {string} base @param {any} python */
export async function remember(base, python) {
  const browser = python.pyimport("assess.browser");
  const questions = [...browser.rehearse()];
  const ask = () => questions.map((question) => browser.answer(question));
  const answers = ask();
  for (const archive of ARCHIVES) {
    python.FS.stat(archive); // emptying what is not there would prove nothing
    python.FS.writeFile(archive, "");
  }
  if (ask().join() !== answers.join()) throw new Error("an answer needs an archive");
  browser.destroy();
  const gc = python.pyimport("gc");
  gc.collect();
  gc.destroy();
  const [about, body] = pack(python.makeMemorySnapshot());
  await keep(base, { browser: describe(), question: questions[0], answer: answers[0], ...about }, body);
}

/**
 * Puts a kept memory back, and lets it prove itself.
 * @param {(options: object) => Promise<any>} load lets Pyodide load, with further options @param {Kept} kept
 */
export async function resume(load, { about, body, settle }) {
  const shelf = /** @type {{ _createPyodideModule: Make }} */ (/** @type {unknown} */ (self));
  const whole = shelf._createPyodideModule;
  const head = new Uint8Array(about.head);
  shelf._createPyodideModule = putBack(whole, about, head, body);
  const python = await load({ _loadSnapshot: head }).finally(() => (shelf._createPyodideModule = whole));
  if (python.pyimport("assess.browser").answer(about.question) !== about.answer) throw new Error("another answer");
  await settle();
  return python;
}

/** Leaves out the pages of zeros. @param {Uint8Array<ArrayBuffer>} snapshot @returns {[{ head: number, size: number, runs: number[][] }, Blob]} */
function pack(snapshot) {
  const head = new Uint32Array(snapshot.buffer)[1]; // what Pyodide writes before the memory, its build among it
  const memory = snapshot.subarray(head);
  const runs = findRuns(memory);
  const parts = runs.map(([from, to]) => memory.subarray(from, to));
  return [{ head, size: memory.length, runs }, new Blob([snapshot.subarray(0, head), ...parts])];
}

/** Finds where a memory is more than zeros, in whole pages. @param {Uint8Array<ArrayBuffer>} memory */
function findRuns(memory) {
  /** @type {number[][]} */
  const runs = [];
  for (let from = 0; from < memory.length; from += PAGE) {
    const words = new Uint32Array(memory.buffer, memory.byteOffset + from, PAGE / 4);
    if (!words.some(Boolean)) continue;
    if (runs.at(-1)?.[1] === from) runs[runs.length - 1][1] += PAGE;
    else runs.push([from, from + PAGE]);
  }
  return runs;
}

/** @typedef {(settings: object) => Promise<any>} Make */

/**
 * Lets Pyodide make its module with a kept memory in place of a new one; the pages may come while it is made.
 * @param {Make} make @param {About} about @param {Uint8Array} head for what Pyodide wrote before the memory @param {Promise<Uint8Array>} body @returns {Make}
 */
function putBack(make, { size, runs }, head, body) {
  return async (settings) => {
    const [module, kept] = await Promise.all([make(Object.assign(settings, { INITIAL_MEMORY: size })), body]);
    head.set(kept.subarray(0, head.length));
    const check = module.API.restoreSnapshot; // is it of this very build of Pyodide? It also reads what else was kept
    module.API.restoreSnapshot = (/** @type {Uint8Array} */ snapshot) => {
      const told = check(snapshot);
      fill(module.HEAPU8, runs, kept.subarray(head.length));
      return told;
    };
    return module;
  };
}

/** @param {Uint8Array} memory @param {number[][]} runs @param {Uint8Array} contents */
function fill(memory, runs, contents) {
  let done = 0;
  let taken = 0;
  for (const [from, to] of runs) {
    memory.fill(0, done, from); // what setting up the module wrote where the copy had nothing
    memory.set(contents.subarray(taken, (taken += to - from)), from);
    done = to;
  }
  memory.fill(0, done);
  if (taken !== contents.length) throw new Error("damaged");
}
