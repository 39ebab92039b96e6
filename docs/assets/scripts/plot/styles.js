// What tells one series from another? Colour, and beside it dash, marker and outline for those who see none.

export const DASHES = ["", "7 4", "2 4", "10 3 2 3"];
/** @type {("circle" | "diamond" | "triangle" | "square")[]} */
export const SYMBOLS = ["circle", "diamond", "triangle", "square"];
export const OUTLINED = [false, true, false, true];
export const ink = "var(--md-default-fg-color)";

/** @param {number} place */
export const colour = (place) => `var(--assess-series-${place + 1})`;
