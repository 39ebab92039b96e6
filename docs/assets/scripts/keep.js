// What did the reader type here last time? Kept in this browser only; where storage is refused, nothing is kept.

/** @param {string} tool */
const place = (tool) => `peyvand:${tool}`;

/** @template T @param {() => T} access @returns {T | undefined} */
function attempt(access) {
  try {
    return access();
  } catch {
    return undefined; // storage is full, switched off or forbidden in a frame: the tool works without it
  }
}

/** @param {string} tool @param {Record<string, string>} typed */
export const keep = (tool, typed) => attempt(() => localStorage.setItem(place(tool), JSON.stringify(typed)));

/** @param {string} tool */
export const forget = (tool) => attempt(() => localStorage.removeItem(place(tool)));

/** @param {string} tool @returns {Record<string, string> | undefined} */
export function recall(tool) {
  const kept = attempt(() => JSON.parse(localStorage.getItem(place(tool)) ?? "null"));
  if (typeof kept !== "object" || !kept || Array.isArray(kept)) return undefined;
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === "string"));
}
