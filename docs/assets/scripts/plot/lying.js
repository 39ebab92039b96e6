// How are bars drawn that lie along the page, each under its name?

import { barX, rect, text } from "@observablehq/plot";
import { phrase, widest, writer } from "./figures.js";
import { FONT } from "./axes.js";
import { dress, ink } from "./styles.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./picture.js").Row} Row */
/** @typedef {import("../plot.js").Mark} Mark */

/** From one figure to another. @param {Picture} picture @param {Mark} mark */
export function bars(picture, mark) {
  const [x1, x2, y] = ["x1", "x2", "y"].map((channel) => picture.reader(mark, channel));
  const lying = rect(picture.rows, /** @type {any} */ ({ x1, x2, y, ...inset(picture), ...dress(picture.place(mark)) }));
  return [lying, names(picture)];
}

/** Parts of a whole, one behind another. @param {Picture} picture @param {Mark} mark */
export function stack(picture, mark) {
  const [x, y, part] = ["x", "y", "part"].map((channel) => picture.reader(mark, channel));
  const parts = picture.parts(mark);
  const fill = { value: (/** @type {Row} */ row) => picture.patterns.fill(parts.indexOf(String(part?.(row)))), scale: null };
  const edge = { stroke: "var(--md-default-bg-color)", strokeWidth: 1 };
  const lying = barX(picture.rows, /** @type {any} */ ({ x, y, fill, ...edge, ...inset(picture) }));
  return [() => picture.patterns.define(), lying, names(picture)];
}

/** So much of all, with the figure at its end. @param {Picture} picture @param {Mark} mark */
export function share(picture, mark) {
  const [x, y] = ["x", "y"].map((channel) => picture.reader(mark, channel));
  const room = inset(picture);
  const whole = rect(picture.rows, /** @type {any} */ ({ x1: 0, x2: 1, y, fill: "var(--assess-none)", ...room }));
  const lying = rect(picture.rows, /** @type {any} */ ({ x1: 0, x2: x, y, ...room, ...dress(picture.place(mark)) }));
  const write = writer("share", picture.language);
  const figures = text(picture.rows, /** @type {any} */ ({
    x,
    y,
    text: (/** @type {Row} */ row) => (typeof x?.(row) === "number" ? write(x(row)) : "—"),
    textAnchor: picture.mirrored ? "end" : "start",
    dx: picture.mirrored ? -5 : 5,
    dy: (room.insetTop - room.insetBottom) / 2,
    fontSize: 12,
    fill: ink,
  }));
  return [whole, lying, figures, names(picture)];
}

/** How much room a share of all needs behind its bar. @param {Picture} picture */
export const tail = (picture) => (picture.marks("share").length ? widest([writer("share", picture.language)(1)], FONT) + 10 : 0);

/** The bar keeps off the name above it. @param {Picture} picture */
function inset({ lane }) {
  return { insetTop: Math.min(20, lane / 2), insetBottom: Math.max(3, lane - 44) };
}

/** Each name once, above its bar. @param {Picture} picture */
function names(picture) {
  return text(picture.categories("y"), {
    y: (/** @type {string} */ name) => name,
    text: (/** @type {string} */ name) => phrase(name, picture.language),
    frameAnchor: picture.mirrored ? "right" : "left",
    dy: 10 - picture.lane / 2,
    fontSize: 12.5,
    fill: ink,
  });
}
