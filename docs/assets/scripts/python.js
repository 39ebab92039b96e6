// How does the page talk with Python? It wakes one worker, asks it one question at a time, and hears of every failure.
//
// Prevents: waiting for ever (silence is a failure with a name), answering what nobody asks any more, a second Python.
// Does not attempt: words. A failure carries a name in `reason`, and the page says it in the reader's language:
// missing, truncated, damaged, stalled, offline, blocked, version, no-wasm, memory, crashed.

import { employ } from "./employ.js";
import { forget } from "./shelf.js";

/** @typedef {{ id: number, html?: string, report?: object, refused?: object[], broken?: string }} Answer */
/** @typedef {(done: number, all: number) => void} OnProgress */
/** @typedef {import("./early.js").Early} Early */
/** @typedef {{ question: object, resolve: (answer: any) => void, reject: (error: Failure) => void }} Asked */

const IDLE = 3000; // milliseconds after the first answer before the memory for the next visit is made
const SILENCE = { loading: 10_000, starting: 12_000, answering: 10_000 }; // milliseconds without a sign of life
const [SECOND, LATE] = [1000, 250]; // milliseconds; a timer that comes later than that tells of a busy machine, or of sleep

/** A failure by name. */
export class Failure extends Error {
  /** @param {string} reason @param {string} [detail] */
  constructor(reason, detail) {
    super(detail ?? reason);
    this.reason = reason;
  }
}

/** Python in a worker. */
export class Python {
  /** @type {Worker | undefined} */ #worker;
  /** @type {Promise<void> | undefined} */ #awake;
  /** @type {(error?: Failure) => void} */ #woken = () => {};
  /** @type {Asked | undefined} */ #current;
  /** @type {Asked | undefined} */ #waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #watch;
  /** @type {keyof typeof SILENCE} */ #stage = "loading";
  /** @type {RequestCache} */ #cache = "default";
  #ready = false;
  #id = 0;
  /** Whether this visit began with the memory of an earlier one. */
  restored = false;

  /**
   * @param {string | URL} base the folder of the runtime, ending in its hash
   * @param {{ onProgress?: OnProgress, worker?: string | URL }} [options]
   */
  constructor(base, { onProgress = () => {}, worker = new URL("worker.js", import.meta.url) } = {}) {
    this.base = new URL(base, document.baseURI).href;
    this.onProgress = onProgress;
    this.script = worker;
  }

  /** Starts Python if it was not asked for yet; settles when it answers or has failed. @returns {Promise<void>} */
  wake() {
    this.#awake ??= new Promise((resolve, reject) => {
      this.#woken = (error) => (error ? reject(error) : resolve());
      this.#start();
    });
    return this.#awake;
  }

  /** Starts anew after a failure, past whatever the browser kept. @returns {Promise<void>} */
  retry() {
    if (!this.#worker) {
      this.#awake = undefined;
      this.#cache = "reload";
    }
    return this.wake();
  }

  /**
   * Asks; only the newest question waits. A question that a newer one overtook gets `undefined` for an answer.
   * @param {object} question @returns {Promise<Answer | undefined>}
   */
  ask(question) {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(undefined);
      const asked = { question: { ...question, id: ++this.#id }, resolve, reject };
      this.#waiting = asked;
      this.wake().then(
        () => this.#next(),
        (failure) => {
          reject(failure); // it may have failed while nobody asked
          if (this.#waiting === asked) this.#waiting = undefined;
        },
      );
    });
  }

  #start() {
    this.#listen("loading");
    const early = takeEarly(this.base);
    try {
      this.#worker = early?.worker ?? employ(this.script, { base: this.base, cache: this.#cache, keeping: false });
    } catch (error) {
      return this.#fail("blocked", String(error));
    }
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = async (event) => {
      event.preventDefault();
      this.#fail(this.#stage === "loading" ? await this.#explain() : "crashed", event.message);
    };
    for (const told of early?.told ?? []) this.#hear(told);
  }

  /** A worker that does not start does not say why: is its script there, and if it cannot be had, can anything? */
  #explain() {
    return fetch(this.script).then(
      ({ ok }) => (ok ? "blocked" : "missing"),
      () => fetch(`${this.base}manifest.json`, { cache: "no-store" }).then(() => "blocked", () => "offline"),
    );
  }

  /** @param {any} told */
  #hear(told) {
    if (told.failed) return this.#fail(told.failed, told.detail);
    if (told.all) this.onProgress(told.done, told.all);
    if (told.answer) return this.#deliver(JSON.parse(told.answer));
    if (told.ready) return this.#arrive(told.restored);
    this.#listen(told.starting ? "starting" : this.#stage);
  }

  /** @param {boolean} [restored] */
  #arrive(restored = false) {
    clearTimeout(this.#watch);
    this.#ready = true;
    this.restored = restored;
    if (!restored) setTimeout(() => void this.#keep(), IDLE);
    this.#woken();
  }

  /** Lets a second worker make the memory for the next visit, of files that this browser has kept anyway. */
  async #keep() {
    if (!(await canKeep()) || !this.#ready) return;
    const worker = employ(this.script, { base: this.base, cache: "only-if-cached", keeping: true });
    worker.onmessage = ({ data }) => {
      if (data.ready || data.failed) worker.terminate();
    };
    worker.onerror = (event) => event.preventDefault();
  }

  /** @param {Answer} answer */
  #deliver(answer) {
    clearTimeout(this.#watch);
    const asked = this.#current;
    this.#current = undefined;
    asked?.resolve(this.#waiting ? undefined : answer);
    this.#next();
  }

  #next() {
    if (!this.#ready || this.#current || !this.#waiting) return;
    [this.#current, this.#waiting] = [this.#waiting, undefined];
    this.#listen("answering");
    this.#worker?.postMessage(this.#current.question);
  }

  /** Waits for the next sign of life. A second counts only if its timer came on time: of a tab that was put away, or of a
   * machine that has no time for us, silence proves nothing.
   * @param {keyof typeof SILENCE} stage @param {number} [patience] */
  #listen(stage, patience = SILENCE[stage]) {
    this.#stage = stage;
    clearTimeout(this.#watch);
    const due = performance.now() + SECOND;
    this.#watch = setTimeout(() => {
      const left = performance.now() > due + LATE ? patience : patience - SECOND;
      if (left > 0) this.#listen(stage, left);
      else this.#fail(stage === "loading" ? "stalled" : "crashed");
    }, SECOND);
  }

  /** @param {string} reason @param {string} [detail] */
  #fail(reason, detail) {
    const failure = new Failure(reason, detail);
    const asked = [this.#current, this.#waiting];
    const woken = this.#woken;
    this.#stop();
    if (this.restored) void forget(); // it may be the memory's fault
    this.#awake = Promise.reject(failure); // whoever asks hears the same, until a retry
    this.#awake.catch(() => {});
    woken(failure);
    for (const each of asked) each?.reject(failure);
  }

  #stop() {
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = this.#awake = this.#current = this.#waiting = undefined;
    this.#ready = false;
  }
}

/** The worker that started with the page, where one did. @param {string} base @returns {Early | undefined} */
const takeEarly = (base) => {
  const shelf = /** @type {{ early?: Early }} */ (self);
  const { early } = shelf;
  shelf.early = undefined; // the next one starts anew
  return early?.base === base ? early : undefined;
};

/** Whether this browser lets the page keep anything: it may refuse by word or by deed. */
const canKeep = async () => {
  try {
    await self.caches.keys();
    return true;
  } catch {
    return false;
  }
};
