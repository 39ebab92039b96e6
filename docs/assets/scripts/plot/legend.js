// What stands around a picture? The names of series and axes, as text of the page, which knows its own direction.

import { make } from "./patterns.js";
import { colour, DASHES, OUTLINED, SYMBOLS } from "./styles.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("../plot.js").Mark} Mark */

const SHAPES = {
  circle: "M12 8m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
  diamond: "M12 2.5l4.5 5.5l-4.5 5.5l-4.5 -5.5z",
  triangle: "M12 3.5l5 8.5h-10z",
  square: "M8 4h8v8h-8z",
};

/** Returns what fills a canvas: the legend, the name of the upright axis, the stage, the name of the other axis.
 * @param {Picture} picture @param {HTMLElement} stage */
export function explain(picture, stage) {
  const named = picture.spec.marks.filter(({ label, kind }) => label && !["contour", "text", "stack"].includes(kind));
  const told = named.length > 1 || named[0]?.kind === "point" ? named : []; // one series alone is what the axis names
  const parts = picture.marks("stack").flatMap((mark) => picture.parts(mark).map((part, place) => list(cut(picture, place), part)));
  const entries = [...parts, ...told.map(entry(picture))];
  const { x, y } = picture.spec;
  const upright = picture.isLying ? "" : y.label;
  return [
    ...(entries.length > 0 ? [write("ul", "assess-legend", entries)] : []),
    ...(upright ? [write("p", "assess-axis", [upright])] : []),
    stage,
    write("p", "assess-axis assess-axis-x", [x.label]),
  ];
}

/** @param {string} tag @param {string} name @param {(string | Node)[]} children */
function write(tag, name, children) {
  const made = document.createElement(tag);
  made.className = name;
  made.ariaHidden = "true"; // the table beside the picture says it to those who do not see
  made.append(...children);
  return made;
}

/** @param {Picture} picture @returns {(mark: Mark) => Node} */
const entry = (picture) => (mark) => {
  const place = mark.kind === "point" ? picture.marks("point").indexOf(mark) : picture.place(mark);
  return list(swatch(mark.kind, place), mark.label ?? "");
};

/** @param {Node} drawn @param {string} label */
function list(drawn, label) {
  const item = document.createElement("li");
  item.append(drawn, label);
  return item;
}

/** Draws a piece of a stack's part. @param {Picture} picture @param {number} place */
function cut(picture, place) {
  const svg = stamp();
  svg.append(path("M1 1h22v14h-22z", { fill: picture.patterns.fill(place) }));
  return svg;
}

const stamp = () => make("svg", { viewBox: "0 0 24 16", width: 24, height: 16 });

/** Draws a small piece of the mark itself. @param {string} kind @param {number} place */
function swatch(kind, place) {
  const svg = stamp();
  const tint = colour(place);
  const shape = SHAPES[SYMBOLS[place] ?? "circle"];
  if (kind === "line") svg.append(path("M0 8h24", { stroke: tint, "stroke-width": "2.5", "stroke-dasharray": DASHES[place] ?? "" }));
  if (kind === "rule") svg.append(path("M0 8h24", { stroke: "currentColor", "stroke-width": "1.5", "stroke-dasharray": "3 3" }));
  if (kind === "bar" || kind === "bars" || kind === "share")
    svg.append(path("M4 2h16v12h-16z", { fill: tint, "fill-opacity": OUTLINED[place] ? "0.25" : "1", stroke: tint }));
  if (kind === "line" || kind === "dot") svg.append(path(shape, { fill: tint }));
  if (kind === "bubble") svg.append(path(SHAPES.circle, { fill: tint, "fill-opacity": "0.35", stroke: tint, "stroke-width": "2" }));
  if (kind === "gated") svg.append(path(SHAPES.circle, { fill: "none", stroke: "var(--assess-edge)", "stroke-width": "2" }));
  if (kind === "point") svg.append(path(shape, { fill: "var(--assess-point)" }));
  return svg;
}

/** @param {string} d @param {Record<string, string>} look */
const path = (d, look) => make("path", { d, ...look });
