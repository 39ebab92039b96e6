// How do three figures of one thing stand in a picture? As a bubble: two say where, the third how large.

import { dot, text } from "@observablehq/plot";
import { place } from "./beside.js";
import { phrase, widest } from "./figures.js";
import { colour, HALO, ink } from "./styles.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./picture.js").Row} Row */
/** @typedef {import("../plot.js").Mark} Mark */

const [SMALL, LARGE] = [5, 18];
const SIZE = 12.5;

/** One that is out of question is hollow and grey. @param {Picture} picture @param {Mark} mark */
export function bubble(picture, mark) {
  const [x, y, name, gated] = ["x", "y", "name", "gated"].map((channel) => picture.reader(mark, channel));
  const rows = picture.rows.filter((row) => typeof x?.(row) === "number" && typeof y?.(row) === "number");
  const tint = (/** @type {Row} */ row) => (gated?.(row) ? "var(--assess-edge)" : colour(picture.place(mark)));
  const look = { fill: as(tint), fillOpacity: as((row) => (gated?.(row) ? 0 : 0.35)), stroke: as(tint), strokeWidth: 2 };
  const size = sizes(picture, mark);
  const said = (/** @type {Row} */ row) => phrase(String(name?.(row) ?? ""), picture.language);
  const spots = place(
    rows.map((row) => ({ ...picture.locate(x?.(row), y?.(row)), r: size(row), width: widest([said(row)], `${SIZE}px sans-serif`) })),
    picture.frame,
    picture.mirrored,
  );
  const names = rows.map((row, at) => text([row], /** @type {any} */ ({ x, y, text: said, ...spots[at], ...HALO, fontSize: SIZE, fill: ink })));
  return [dot(rows, /** @type {any} */ ({ x, y, r: as(size), ...look })), ...names];
}

/** A channel that is drawn as it stands. @param {(row: Row) => any} value */
const as = (value) => ({ value, scale: null });

/** By area, as the eye reads it; nothing is too small to be seen. @param {Picture} picture @param {Mark} mark @returns {(row: Row) => number} */
function sizes(picture, mark) {
  const read = picture.reader(mark, "r");
  const most = Math.max(0, ...picture.places(mark, "r"));
  return (row) => Math.max(SMALL, LARGE * Math.sqrt(Math.max(0, Number(read(row) ?? 0)) / (most || 1)));
}
