// Where do the axes run and what stands at their ticks?

import { axisX, axisY, gridX, gridY, ruleY } from "@observablehq/plot";
import { ticks, widest, writer } from "./figures.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {{ scale: any, marks: any[], room: number }} Axis */

export const FONT = "12px sans-serif";
const GRID = { stroke: "var(--assess-grid)", strokeOpacity: 1 };
const TICK = { fontSize: 12, fill: "var(--md-default-fg-color--light)", tickSize: 0, label: null };

/** @param {Picture} picture @param {number} width @returns {Axis} */
export function scaleX(picture, width) {
  const names = picture.categories("x");
  if (names.length) return { scale: { domain: names, reverse: picture.mirrored, type: "band" }, marks: [axisX(TICK)], room: 28 };
  const { unit } = picture.spec.x;
  const write = writer(unit, picture.language);
  const domain = picture.ends("x");
  const widths = widest(ticks(...domain, 6, unit).map(write), FONT);
  const values = ticks(...domain, Math.min(10, Math.floor(width / (widths + 32))), unit);
  const axis = axisX(values, { ...TICK, tickFormat: write, tickPadding: 8 });
  const lines = picture.isLying ? [gridX(values, GRID)] : [];
  return { scale: { domain, reverse: picture.mirrored, type: "linear" }, marks: [...lines, axis], room: 28 };
}

/** @param {Picture} picture @param {number} height @returns {Axis} */
export function scaleY(picture, height) {
  const names = picture.categories("y");
  if (names.length) return { scale: { domain: names, type: "band", padding: 0.15, label: null, axis: null }, marks: [], room: 14 };
  const { unit } = picture.spec.y;
  const write = writer(unit, picture.language);
  const [low, high] = picture.ends("y");
  const values = ticks(low, high, Math.floor(height / 45), unit);
  const room = widest(values.map(write), FONT) + 14;
  const axis = axisY(values, { ...TICK, anchor: picture.mirrored ? "right" : "left", tickFormat: write, tickPadding: 8 });
  const ground = low < 0 && high > 0 ? [ruleY([0], { stroke: "var(--md-default-fg-color--light)" })] : [];
  const lines = picture.marks("cell").length ? [] : [gridY(values, GRID), ...ground];
  return { scale: { domain: [low, high], type: "linear" }, marks: [...lines, axis], room };
}
