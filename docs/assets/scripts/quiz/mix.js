// How is an order shuffled so that everybody gets the same one? By a number that looks random and comes of a text alone.
//
// FNV-1a over UTF-8, then the last step of MurmurHash3; assess/quiz/mix.py says the same.

/** @param {string} text @returns {number} from 0 to 2³² − 1 */
export function mix(text) {
  let hash = 0x811c9dc5;
  for (const byte of new globalThis.TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sorts by what the name of each comes to. @template T @param {T[]} items @param {(item: T) => string} name @returns {T[]} */
export function shuffle(items, name) {
  const mixed = items.map((item) => /** @type {const} */ ([mix(name(item)), item]));
  return mixed.sort(([one], [other]) => one - other).map(([, item]) => item);
}
