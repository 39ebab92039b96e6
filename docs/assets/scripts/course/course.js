// What does the course system hear of what is done in a room, and when?
//
// Nothing before the learner acts; then every graded answer at once, "incomplete" until the very end, since an early
// "completed" counts for good. Where a pass mark decides, the score comes with the end, too: a system that is told less
// before would have the learner failed whenever they leave half-way.
// Prevents: an exception or a lost answer where the system says no, breaks or goes away; whatever was not taken is told
// again with the next answer, and at the end.

import { SCORM_12, SCORM_2004 } from "./editions.js";
import { findCourse } from "./find.js";
import { writePoints } from "./formats.js";
import { Line } from "./line.js";

/** @typedef {import("../quiz/talk.js").Answered} Answered */
/** @typedef {{ score: number | null, done: boolean, state: string, answers?: Answered[], restored?: boolean }} Change */
/** @typedef {"on" | "leave" | "finish"} Way whether the learner goes on, leaves (and may come back), or is through */

const LONGEST = 3000; // letters of a state; SCORM 1.2 keeps 4,096
const OVER = ["completed", "passed", "failed"];

/** The course system, if there is one. */
export class Course {
  /** @type {Line | undefined} */ #line;
  /** Whether any system was found at the start. */
  there = false;
  /** Whether the learner only looks at what was done. */
  review = false;
  /** How the room stands. @type {Change | undefined} */ #change;
  /** What was graded and is not told yet. @type {[answer: Answered, when: number][]} */ #answers = [];
  /** Whether something was done that the system has not kept. */
  #due = false;
  /** Whether anything was done here at all. */
  #begun = false;
  /** Whether the system counts this as over since another day: that is not taken back. */
  #over = false;
  /** The points that it counted then: practising afterwards never makes them fewer. @type {number | undefined} */
  #best;
  /** When the line was opened, in milliseconds. @type {number | undefined} */ #since;

  /** @param {string} [edition] the one that this package is of: it is asked first */
  constructor(edition) {
    this.editions = edition === SCORM_2004.name ? [SCORM_2004, SCORM_12] : [SCORM_12, SCORM_2004];
  }

  /** Meets the system. @returns {string} what it kept of this room */
  meet() {
    this.there = !!findCourse(this.editions);
    const line = this.#reach();
    return line?.read(line.edition.state) ?? "";
  }

  /** @returns {Line | undefined} an open line; where it was lost, a new one */
  #reach() {
    if (this.#line) return this.#line;
    const found = findCourse(this.editions);
    const line = found && new Line(found);
    if (!line?.open()) return undefined;
    this.#since ??= performance.now();
    this.review = ["review", "browse"].includes(line.read(line.edition.mode));
    this.#over = OVER.includes(line.read(line.edition.status));
    this.#best = this.#over ? readNumber(line, line.edition.points) : undefined;
    return (this.#line = line);
  }

  /** Takes in what was done. @param {Change} change */
  take(change) {
    this.#change = change;
    if (change.restored) return;
    this.#begun = this.#due = true;
    for (const answer of change.answers ?? []) this.#answers.push([answer, Date.now()]);
  }

  /** What was reached so far. @returns {number | null} */
  get score() {
    return this.#change?.score ?? null;
  }

  /** Whether the system has a better result than what is done now. */
  get outdone() {
    return this.score !== null && this.#best !== undefined && Number(writePoints(this.score)) < this.#best;
  }

  /** Whether there is anything to tell. */
  get due() {
    return this.#due && this.there && !this.review;
  }

  /** Tells what is not told yet. @returns {boolean} whether the system has it */
  save() {
    return this.#tell("on");
  }

  /** The learner leaves, and may come back. Of who only looked around nothing is told, not even that they leave: some
   * systems take that for the end. */
  leave() {
    if (!this.#begun || this.review) return;
    const line = this.#reach();
    this.#tell("leave");
    this.#end(line);
  }

  /** The learner says that this is all. @returns {boolean} whether the system has it; until it has, nothing ends */
  finish() {
    const kept = this.#tell("finish");
    if (kept) this.#end(this.#line);
    return kept;
  }

  /** @param {Line} [line] */
  #end(line) {
    line?.end();
    this.#line = this.#since = undefined;
    this.#begun = false;
  }

  /** @param {Way} way @returns {boolean} */
  #tell(way) {
    const [line, change] = [this.#reach(), this.#change];
    if (!line || !change || this.review) return false;
    const taken = line.write(this.#say(line, change, way));
    if (taken) this.#tellAnswers(line);
    const kept = line.keep() && taken; // what was taken is kept, even where something was not
    this.#due = !kept;
    if (!kept) this.#line = undefined; // perhaps there is another, or the same one opens again
    return kept;
  }

  /** @param {Line} line @param {Change} change @param {Way} way @returns {import("./line.js").Pair[]} */
  #say(line, { score, done, state }, way) {
    const { edition } = line;
    const bar = readNumber(line, edition.bar);
    const over = done && way !== "on";
    const passed = score === null || bar === undefined ? undefined : Number(edition.measure(score)) >= bar;
    const told = this.outdone ? [] : [
      ...(score !== null && (done || bar === undefined) ? edition.tellScore(score) : []),
      ...(over ? edition.tellEnd(passed) : this.#over ? [] : /** @type {import("./line.js").Pair[]} */ ([[edition.status, "incomplete"]])),
    ];
    return [
      [edition.state, state.slice(0, LONGEST)],
      ...told,
      edition.tellTime((performance.now() - (this.#since ?? 0)) / 1000),
      edition.tellExit(way === "finish"), // with each answer, as some browsers end without a word
    ];
  }

  /** A system that takes no answers one by one, as it may, is not asked again. @param {Line} line */
  #tellAnswers(line) {
    for (const [answer, when] of this.#answers) {
      const place = `cmi.interactions.${Number(line.read("cmi.interactions._count")) || 0}`;
      line.write(line.edition.tellAnswer(answer, when).map(([name, value]) => [`${place}.${name}`, value]));
    }
    this.#answers = [];
  }
}

/** Reads a score that the system may have laid down or counted. @param {Line} line @param {string} name @returns {number | undefined} */
function readNumber(line, name) {
  const text = line.read(name).trim();
  return text && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
