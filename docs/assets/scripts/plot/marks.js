// How is each kind of mark drawn?

import { barY, dot, link, lineY, rect, ruleX, ruleY, text } from "@observablehq/plot";
import { bubble } from "./bubble.js";
import { contour } from "./contour.js";
import { phrase } from "./figures.js";
import { bars, share, stack } from "./lying.js";
import { colour, DASHES, dress, HALO, ink, SYMBOLS } from "./styles.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./picture.js").Row} Row */
/** @typedef {import("../plot.js").Mark} Mark */

const MARKERS = 12;

/** @type {Record<string, (picture: Picture, mark: Mark) => any[]>} */
const KINDS = { line, dot: dots, bar, bars, stack, share, bubble, rule, cell, point, contour: contours, text: texts };

/** @param {Picture} picture @returns {any[]} */
export const marksOf = (picture) => picture.spec.marks.flatMap((mark) => KINDS[mark.kind]?.(picture, mark) ?? []);

/** @param {Picture} picture @param {Mark} mark @param {string} channel @returns {(row: Row) => any} */
const of = (picture, mark, channel) => picture.reader(mark, channel);

/** @param {Picture} picture @param {Mark} mark */
function line(picture, mark) {
  const place = picture.place(mark);
  const at = { x: of(picture, mark, "x"), y: of(picture, mark, "y") };
  const drawn = lineY(picture.rows, { ...at, stroke: colour(place), strokeWidth: 2.5, strokeDasharray: DASHES[place] ?? "" });
  const every = Math.ceil(picture.rows.length / MARKERS); // so many that the dashes between them are still seen
  return [drawn, marker(picture.rows.filter((_, row) => row % every === 0), at, place, 3.5)];
}

/** @param {Row[]} rows @param {object} at @param {number} place @param {number} r */
const marker = (rows, at, place, r) =>
  dot(rows, { ...at, r, symbol: SYMBOLS[place] ?? "circle", fill: colour(place), stroke: "var(--md-default-bg-color)" });

/** @param {Picture} picture @param {Mark} mark */
function dots(picture, mark) {
  const at = { x: of(picture, mark, "x"), y: of(picture, mark, "y") };
  return [marker(picture.data(mark), at, picture.place(mark), 4.5)];
}

/** Bars that stand: several series at one place share its width. @param {Picture} picture @param {Mark} mark */
function bar(picture, mark) {
  const look = dress(picture.place(mark));
  const y = of(picture, mark, "y");
  if (picture.categories("x").length) return [barY(picture.rows, { x: of(picture, mark, "x"), y, ...look })];
  const width = (picture.step(mark, "x") * 0.8) / picture.bars.length;
  const from = (picture.bars.indexOf(mark) - picture.bars.length / 2) * width;
  /** @param {number} edge @returns {(row: Row) => number | null} */
  const shift = (edge) => (row) => {
    const x = picture.value(mark, "x", row);
    return typeof x === "number" ? x + edge : null;
  };
  return [rect(picture.rows, { x1: shift(from), x2: shift(from + width), y1: 0, y2: y, insetLeft: 0.5, insetRight: 0.5, ...look })];
}

/** @param {Picture} picture @param {Mark} mark */
function rule(picture, mark) {
  // One with a name is a message and dashed; one without is the ground that the others stand on.
  const look = mark.label ? { stroke: ink, strokeWidth: 1.5, strokeDasharray: "3 3" } : { stroke: "var(--assess-edge)" };
  const [x, y] = [mark.channels.x ?? null, mark.channels.y ?? null];
  if (x !== null) return [ruleX(picture.data(mark), { x: of(picture, mark, "x"), ...look })];
  return y === null ? [] : [ruleY(picture.data(mark), { y: of(picture, mark, "y"), ...look })];
}

/** A heat map: every cell reaches half way to its neighbours. @param {Picture} picture @param {Mark} mark */
function cell(picture, mark) {
  const [x, y] = ["x", "y"].map((axis) => picture.step(mark, axis) / 2);
  /** @param {string} axis @param {number | undefined} reach @returns {(row: Row) => number} */
  const edge = (axis, reach) => (row) => Number(picture.value(mark, axis, row)) + (reach ?? 0);
  const share = shade(picture, mark);
  const fill = { value: (/** @type {Row} */ row) => share(picture.value(mark, "fill", row)), scale: null };
  const edges = { x1: edge("x", -(x ?? 0)), x2: edge("x", x), y1: edge("y", -(y ?? 0)), y2: edge("y", y) };
  return [rect(picture.rows, { ...edges, fill: /** @type {any} */ (fill), inset: 0.5 })];
}

/** Returns the colour of each value: pale where low, deep where high. @param {Picture} picture @param {Mark} mark */
function shade(picture, mark) {
  const places = picture.places(mark, "fill");
  /** @param {string | number | null} value */
  return (value) => {
    if (typeof value !== "number") return "var(--assess-none)";
    // By rank, as a few huge values near full retention would leave all others in one tone.
    const rank = places.length > 1 ? places.indexOf(value) / (places.length - 1) : 0.5;
    return `color-mix(in oklab, var(--assess-high) ${Math.round(rank * 100)}%, var(--assess-low))`;
  };
}

/** One place that matters, larger than the rest. @param {Picture} picture @param {Mark} mark */
function point(picture, mark) {
  const at = { x: of(picture, mark, "x"), y: of(picture, mark, "y") };
  const shape = { r: 6.5, symbol: SYMBOLS[picture.marks("point").indexOf(mark)] ?? "circle" };
  return [dot(picture.data(mark), { ...at, ...shape, fill: "var(--assess-point)", stroke: "var(--md-default-bg-color)", strokeWidth: 2 })];
}

/** The line along which a value is reached, with its name at the end. @param {Picture} picture @param {Mark} mark */
function contours(picture, mark) {
  const [value, ...along] = ["fill", "x", "y"].map((channel) => of(picture, mark, channel));
  const pieces = contour(picture.rows, /** @type {any} */ (along), /** @type {any} */ (value), Number(mark.channels.at));
  const ends = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" };
  const drawn = [6, 2.5].map((strokeWidth, top) =>
    link(pieces, { ...ends, stroke: top ? ink : "var(--md-default-bg-color)", strokeWidth, strokeLinecap: "round" }),
  );
  const last = pieces.reduce((best, piece) => (!best || piece.y2 > best.y2 ? piece : best), pieces[0]);
  const label = { x: "x2", y: "y2", text: () => phrase(mark.label ?? "", picture.language), fontSize: 12.5, fontWeight: 600, dy: 12 };
  return last ? [...drawn, text([last], { ...label, ...HALO, fill: ink })] : drawn;
}

/** @param {Picture} picture @param {Mark} mark */
function texts(picture, mark) {
  const at = { x: of(picture, mark, "x"), y: of(picture, mark, "y") };
  const said = (/** @type {Row} */ row) => phrase(String(picture.value(mark, "text", row) ?? mark.label ?? ""), picture.language);
  return [text(picture.data(mark), { ...at, text: said, fontSize: 12.5, dy: -10, ...HALO, fill: ink })];
}
