// Where do the axes run and what stands at their ticks?

import { axisX, axisY, gridX, gridY } from "@observablehq/plot";
import { round, ticks, widest, writer } from "./figures.js";
import { BOTTOM } from "./picture.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {{ scale: any, marks: any[], room: number, tip?: number }} Axis */

export const FONT = "12px sans-serif";
const GRID = { stroke: "var(--assess-grid)", strokeOpacity: 1 };
const TICK = { fontSize: 12, fill: "var(--md-default-fg-color--light)", tickSize: 0, label: null, fontVariant: "normal" };

/** @param {Picture} picture @param {number} width @returns {Axis} */
export function scaleX(picture, width) {
  const names = picture.categories("x");
  if (names.length) return { scale: { domain: names, reverse: picture.mirrored, type: "band" }, marks: [axisX(TICK)], room: BOTTOM };
  const { unit } = picture.spec.x;
  const write = writer(unit, picture.language);
  const domain = picture.ends("x");
  const widths = widest(ticks(...domain, 6, unit).map(write), FONT);
  const values = ticks(...domain, Math.min(10, Math.floor(width / (widths + 32))), unit);
  const axis = axisX(values, { ...TICK, tickFormat: write, tickPadding: 8 });
  const lines = picture.isLying ? [gridX(values, GRID)] : [];
  const tip = widths / 2 + 2; // half of a label at the very end
  return { scale: { domain, reverse: picture.mirrored, type: "linear" }, marks: [...lines, axis], room: BOTTOM, tip };
}

/** @param {Picture} picture @param {number} height @returns {Axis} */
export function scaleY(picture, height) {
  const names = picture.categories("y");
  if (names.length) return { scale: { domain: names, type: "band", padding: 0, label: null, axis: null }, marks: [], room: 14 };
  const { unit } = picture.spec.y;
  const write = writer(unit, picture.language);
  const [low, top] = picture.ends("y");
  const high = picture.isGrounded ? round(low, top, Math.floor(height / 36), unit) : top;
  const values = ticks(low, high, Math.floor(height / 36), unit);
  const room = widest(values.map(write), FONT) + 14;
  const axis = axisY(values, { ...TICK, anchor: picture.mirrored ? "right" : "left", tickFormat: write, tickPadding: 8 });
  const lines = picture.marks("cell").length ? [] : [gridY(values, GRID)];
  return { scale: { domain: [low, high], type: "linear" }, marks: [...lines, axis], room };
}
