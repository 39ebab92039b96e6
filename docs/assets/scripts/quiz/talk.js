// How does a room talk with whatever wraps it, a course or a frame? By two events on the page; alone it talks to nobody.

/** @typedef {{ id: string, kind: string, given: import("./marking.js").Given, score: number, key: any }} Answered */
/** @typedef {{ room: "quiz" | "test", score: number | null, done: boolean, state: string, answers?: Answered[],
 *   restored?: boolean }} Change whether it is what was kept, and nothing that was done here */

/** @typedef {Pick<typeof import("./state.js"), "packState" | "readState" | "readStateSeed">} Lines */

/** How a state becomes a line and is read again. Whoever wraps rooms brings it; on the site's own pages nobody asks. @type {Lines} */
export let lines = { packState: () => "", readState: () => undefined, readStateSeed: () => "" };

/** @param {Lines} brought */
export const bringLines = (brought) => void (lines = brought);

/** Tells how the room stands now. @param {Change} detail */
export const tellChange = (detail) => document.dispatchEvent(new CustomEvent("peyvand:change", { detail }));

/** Hands on what was kept of the room. @param {(state: unknown) => unknown} restore takes it as data, and what is no state as none */
export const hearRestore = (restore) =>
  document.addEventListener("peyvand:restore", (event) => void restore(/** @type {CustomEvent} */ (event).detail?.state));

/** @param {import("./question.js").Question} question @param {import("./marking.js").Given} given @param {number} score @returns {Answered} */
export const tellAnswer = ({ id, kind, key }, given, score) => ({ id, kind, given, score, key });

/** Of all questions: what has no answer counts as nought. @param {Iterable<{ score?: number }>} answers @param {number} of */
export const shareOf = (answers, of) => Array.from(answers).reduce((all, { score = 0 }) => all + score, 0) / of;
