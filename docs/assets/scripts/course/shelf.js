// Where does a room in a course keep what it keeps? In this page's memory alone: the next learner may sit here.

/** @returns {import("../keep.js").Shelf} */
export function makeShelf() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}
