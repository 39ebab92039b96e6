// What did the reader type here last time? Kept in this browser only; where storage is refused, nothing is kept.

const OURS = "peyvand:";

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Shelf */

/** Where it is kept; asked for anew each time, since the question alone may be refused. @type {() => Shelf} */
let shelf = () => localStorage;

/** Keeps everything elsewhere from now on: in a course, what a reader did is the course's to keep. @param {Shelf} other */
export function useShelf(other) {
  shelf = () => other;
}

/** @param {string} tool */
const place = (tool) => `${OURS}${tool}`;

/** @template T @param {() => T} access @returns {T | undefined} */
function attempt(access) {
  try {
    return access();
  } catch {
    return undefined; // storage is full, switched off or forbidden in a frame: the tool works without it
  }
}

/** @param {string} tool @param {object} typed */
export const keep = (tool, typed) => attempt(() => shelf().setItem(place(tool), JSON.stringify(typed)));

/** @param {string} tool */
export const forget = (tool) => attempt(() => shelf().removeItem(place(tool)));

/** Keeps nothing of ours any more. */
export const forgetAll = () =>
  attempt(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(OURS)) localStorage.removeItem(name);
  });

/** @param {string} tool @returns {Record<string, string> | undefined} */
export function recall(tool) {
  const kept = attempt(() => JSON.parse(shelf().getItem(place(tool)) ?? "null"));
  return isObject(kept) ? listTexts(kept) : undefined;
}

/** Whatever is kept under a name, which anybody may have changed: undefined where nothing is, null where it is no JSON. @param {string} name */
export function recallRaw(name) {
  const kept = attempt(() => shelf().getItem(place(name)));
  return kept ? (attempt(() => JSON.parse(kept)) ?? null) : undefined;
}

/** @param {unknown} kept @returns {kept is Record<string, unknown>} */
export const isObject = (kept) => typeof kept === "object" && !!kept && !Array.isArray(kept);

/** @param {Record<string, unknown>} kept @returns {Record<string, string>} what of it is text */
export const listTexts = (kept) =>
  /** @type {Record<string, string>} */ (Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === "string")));
