// Where is the course system that opened this page? In a window around it or behind it, under one of two names.
//
// Prevents: giving up at a window that we may not look into, walking in circles, taking something else of that name for it.

/** @typedef {import("./line.js").Edition} Edition */
/** @typedef {{ api: any, edition: Edition }} Found */

const FARTHEST = 500; // windows; systems nest frames deeply, but not that deeply

/** @param {Edition[]} editions the one that comes first is looked for everywhere before any other @returns {Found | undefined} */
export function findCourse(editions) {
  const windows = listWindows();
  for (const edition of editions)
    for (const one of windows) {
      const api = attempt(() => /** @type {any} */ (one)[edition.api]);
      if (attempt(() => typeof api[edition.calls.start]) === "function") return { api, edition };
    }
  return undefined;
}

/** All windows around this one, then those around the one that opened it, and so on. @returns {Window[]} */
function listWindows() {
  /** @type {Set<Window>} */
  const windows = new Set();
  for (const one of walk()) {
    if (windows.size >= FARTHEST) break;
    windows.add(one);
  }
  return Array.from(windows);
}

/** @returns {Generator<Window>} */
function* walk() {
  /** @type {Window[]} */
  const openers = [self];
  for (let start = openers.shift(), steps = 0; start && steps < FARTHEST; start = openers.shift()) {
    for (let here = start; steps < FARTHEST; steps++) {
      yield here;
      const opener = attempt(() => here.opener);
      if (opener) openers.push(opener);
      const above = attempt(() => here.parent);
      if (!above || above === here) break;
      here = above;
    }
    steps++;
  }
}

/** @template T @param {() => T} access @returns {T | undefined} */
function attempt(access) {
  try {
    return access();
  } catch {
    return undefined; // a window of another origin
  }
}
