// What tells one series from another? Colour, and beside it dash, marker, outline or pattern for those who see none.

export const SERIES = 8;
export const DASHES = ["", "7 4", "2 4", "10 3 2 3", "14 4", "5 2", "1 2", "10 2 2 2 2 2"];
/** @type {("circle" | "diamond" | "triangle" | "square")[]} */
export const SYMBOLS = ["circle", "diamond", "triangle", "square", "circle", "diamond", "triangle", "square"];
export const OUTLINED = [false, true, false, true, false, true, false, true];
export const ink = "var(--md-default-fg-color)";
export const HALO = { stroke: "var(--md-default-bg-color)", strokeWidth: 3, paintOrder: "stroke" };

/** @param {number} place */
export const colour = (place) => `var(--assess-series-${place + 1})`;

/** How a bar is filled. @param {number} place */
export const dress = (place) =>
  OUTLINED[place] ? { fill: colour(place), fillOpacity: 0.25, stroke: colour(place), strokeWidth: 1.5 } : { fill: colour(place), rx: 1.5 };
