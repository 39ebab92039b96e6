// How do a room, the course system and the learner meet? What the room tells goes to the system and into the bar.
//
// Prevents: losing what was typed by leaving, in whichever way a browser leaves; staying silent after coming back.

import { openOutside } from "../embed/leaving.js";
import { Bar } from "./bar.js";
import { Course } from "./course.js";

const PAUSE = 2000; // milliseconds without a key before what is not graded is told

/** A room within a course. */
export class Wrap {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** Whether the learner said that this is all. */
  #finished = false;

  constructor() {
    this.bar = new Bar(/** @type {HTMLElement} */ (document.querySelector("[data-course]")));
    this.course = new Course(/** @type {HTMLElement | null} */ (document.querySelector("[data-scorm]"))?.dataset.scorm);
    document.addEventListener("peyvand:change", (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
    document.addEventListener("visibilitychange", () => document.hidden && this.#save());
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", ({ persisted }) => persisted && void this.course.meet());
    this.bar.button.addEventListener("click", () => this.#finish());
    openOutside("");
  }

  /** Begins where the learner stopped. */
  begin() {
    const state = this.course.meet();
    this.bar.say(this.word);
    if (state) document.dispatchEvent(new CustomEvent("peyvand:restore", { detail: { state } }));
  }

  /** What there is to say before anything is done. */
  get word() {
    return !this.course.there ? "alone" : this.course.review ? "review" : "";
  }

  /** @param {import("./course.js").Change} change */
  #take(change) {
    this.course.take(change);
    this.bar.offer(!this.word && change.done);
    if (change.restored) return this.bar.say(this.word || "resumed", this.word ? null : change.score);
    clearTimeout(this.#timer);
    if (change.answers) this.#save();
    else this.#timer = setTimeout(() => this.#save(), PAUSE);
  }

  #save() {
    clearTimeout(this.#timer);
    if (!this.course.due) return;
    const word = this.course.save() ? "kept" : this.#finished ? "finished" : "unkept";
    this.#say(this.word || word);
  }

  /** Says how it stands with the score that counts. @param {string} word */
  #say(word) {
    if (this.course.outdone && word !== "unkept") this.bar.say("outdone");
    else this.bar.say(word, this.course.score);
  }

  #leave() {
    clearTimeout(this.#timer);
    this.course.leave();
  }

  #finish() {
    clearTimeout(this.#timer);
    this.#finished = this.course.finish();
    this.#say(this.#finished ? "finished" : "unkept");
    this.bar.offer(!this.#finished);
  }
}
