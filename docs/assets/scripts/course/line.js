// How does a page call a course system? Text in, text out; whatever goes wrong on the other side is a "no", never an exception.

/** @typedef {[name: string, value: string]} Pair */
/**
 * @typedef {{ name: string, api: string, calls: Record<"start" | "read" | "write" | "keep" | "end", string>,
 *   mode: string, state: string, status: string, bar: string, points: string, measure: (score: number) => string, tellScore: (score: number) => Pair[],
 *   tellEnd: (passed?: boolean) => Pair[], tellTime: (seconds: number) => Pair, tellExit: (finished: boolean) => Pair,
 *   tellAnswer: (answer: import("../quiz/talk.js").Answered, when: number) => Pair[] }} Edition
 */

const SPARE = /\.(min|max|session_time|exit)$/; // some a system may be without, and on none of it hangs what the learner did
const STATUS = /^(not attempted|unknown|incomplete|completed|passed|failed|browsed)$/;

/** The line to a course system. */
export class Line {
  /** @param {import("./find.js").Found} found */
  constructor({ api, edition }) {
    this.api = api;
    this.edition = edition;
  }

  /** Opens it; a page that is loaded again may find it open, and then it answers though it does not start. */
  open() {
    return this.#does("start", "") || STATUS.test(this.read(this.edition.status));
  }

  /** @param {string} name @returns {string} "" for nothing */
  read(name) {
    return this.#call("read", name) ?? "";
  }

  /** @param {Pair[]} pairs @returns {boolean} whether all was taken that matters */
  write(pairs) {
    return pairs.map(([name, value]) => this.#does("write", name, value) || SPARE.test(name)).every(Boolean);
  }

  /** Lets the system keep what was written. */
  keep() {
    return this.#does("keep", "");
  }

  end() {
    return this.#does("end", "");
  }

  /** @param {keyof Edition["calls"]} call @param {string[]} given */
  #does(call, ...given) {
    return this.#call(call, ...given) === "true";
  }

  /** @param {keyof Edition["calls"]} call @param {string[]} given @returns {string | undefined} */
  #call(call, ...given) {
    try {
      return String(this.api[this.edition.calls[call]](...given) ?? "");
    } catch {
      return undefined; // the window is gone, or the system is broken
    }
  }
}
