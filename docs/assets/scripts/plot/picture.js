// What does a chart's data say? Rows by name, the marks' channels, the ends of each axis.

import { Patterns } from "./patterns.js";
import { SERIES } from "./styles.js";

/** @typedef {import("../plot.js").Spec} Spec */
/** @typedef {import("../plot.js").Mark} Mark */
/** @typedef {Record<string, string | number | null>} Row */

const BARS = new Set(["bar", "bars"]);
const LYING = new Set(["bars", "stack", "share"]);
const GROUNDED = new Set(["line", "bar"]); // drawn against nought
const LOW = 1e-9;
const TOP = 8;
const BUBBLE = 0.12; // of an axis, so that no bubble leaves the frame
export const BOTTOM = 28; // pixels for the ticks below

/** A chart's data, ready to be drawn. */
export class Picture {
  /** @param {Spec} spec @param {string} language */
  constructor(spec, language) {
    this.spec = spec;
    this.language = language;
    /** In a Persian page time runs from the right and bars grow to the left. */
    this.mirrored = language === "fa";
    /** How tall the stage is, in pixels. */
    this.height = 0;
    /** Where data is drawn, in pixels. */
    this.frame = { left: 0, right: 0, top: 0, bottom: 0 };
    this.patterns = new Patterns();
    /** @type {Row[]} */
    this.rows = spec.rows.map((row) => Object.fromEntries(spec.columns.map((name, place) => [name, row[place] ?? null])));
    /** @type {string[]} */
    this.series = [...new Set(spec.marks.map(({ series }) => series).filter((name) => name !== undefined))];
  }

  /** Marks of these kinds. @param {...string} kinds */
  marks(...kinds) {
    return this.spec.marks.filter(({ kind }) => kinds.includes(kind));
  }

  /** Which colour, dash and marker a mark wears. @param {Mark} mark */
  place(mark) {
    return Math.max(0, this.series.indexOf(mark.series ?? "")) % SERIES;
  }

  /** What a mark's channel says in each row, or its fixed value. @param {Mark} mark @param {string} channel @param {Row} row */
  value(mark, channel, row) {
    const source = mark.channels[channel];
    return typeof source === "string" && this.spec.columns.includes(source) ? (row[source] ?? null) : (source ?? null);
  }

  /** Reads a mark's channel in any row. @param {Mark} mark @param {string} channel @returns {(row: Row) => any} */
  reader(mark, channel) {
    return (row) => this.value(mark, channel, row);
  }

  /** Whether a mark stands in one place, given by fixed values. @param {Mark} mark */
  isFixed(mark) {
    return !Object.values(mark.channels).some((source) => typeof source === "string" && this.spec.columns.includes(source));
  }

  /** The rows that a mark is drawn from. @param {Mark} mark @returns {Row[]} */
  data(mark) {
    return this.isFixed(mark) ? [{}] : this.rows;
  }

  /** The unit of what a channel holds. @param {Mark} mark @param {string} channel */
  unit(mark, channel) {
    const column = this.spec.columns.indexOf(String(mark.channels[channel]));
    return this.spec.units?.[column] ?? "number";
  }

  /** The categories of an axis, in the order of the rows; none where the axis is a measure. @param {"x" | "y"} axis */
  categories(axis) {
    const [mark] = this.marks("bar", "bars", "stack", "share", "cell", "dot");
    const found = mark ? this.rows.map((row) => this.value(mark, axis, row)) : [];
    return found.some((value) => typeof value === "string") ? [...new Set(found.map(String))] : [];
  }

  /** The lowest and highest number on an axis. @param {"x" | "y"} axis @returns {[number, number]} */
  ends(axis) {
    const numbers = this.spec.marks.flatMap((mark) =>
      [axis, `${axis}1`, `${axis}2`].flatMap((channel) => this.data(mark).map((row) => this.value(mark, channel, row))),
    );
    const found = numbers.filter((value) => typeof value === "number");
    if (axis === "y" && this.isGrounded) found.push(0);
    if (axis === "x") found.push(...this.#wholes());
    const [low, high] = [Math.min(...found), Math.max(...found)];
    const room = this.#room(axis) + (this.marks("bubble").length ? (high - low) * BUBBLE : 0);
    if (!(high - low > LOW * Math.abs(high))) return [low - (room || 0.5), high + (room || 0.5)];
    return [low - room, high + room];
  }

  /** Whether heights are read from nought. */
  get isGrounded() {
    return this.spec.marks.some(({ kind }) => GROUNDED.has(kind));
  }

  /** How much a cell or bar reaches over its own number. @param {"x" | "y"} axis */
  #room(axis) {
    const [mark] = this.spec.marks.filter(({ kind }) => kind === "cell" || (kind === "bar" && axis === "x"));
    return mark ? this.step(mark, axis) / 2 : 0;
  }

  /** Where lying bars begin and how far they reach: all of a share, the sum of the parts of a stack. @returns {number[]} */
  #wholes() {
    const sums = this.marks("stack").flatMap((mark) =>
      this.categories("y").map((name) => {
        const parts = this.rows.filter((row) => this.value(mark, "y", row) === name);
        return parts.reduce((sum, row) => sum + Number(this.value(mark, "x", row) ?? 0), 0);
      }),
    );
    return [...(sums.length ? [0, ...sums] : []), ...(this.marks("share").length ? [0, 1] : [])];
  }

  /** The parts of a stack, in the order of the rows. @param {Mark} mark */
  parts(mark) {
    return [...new Set(this.rows.map((row) => String(this.value(mark, "part", row))))];
  }

  /** Where two figures meet, in pixels. @param {number} x @param {number} y */
  locate(x, y) {
    const { left, right, top, bottom } = this.frame;
    const [across, up] = [share(x, this.ends("x")), share(y, this.ends("y"))];
    return { x: left + (right - left) * (this.mirrored ? 1 - across : across), y: bottom - (bottom - top) * up };
  }

  /** How far apart the numbers of a channel stand. @param {Mark} mark @param {string} channel */
  step(mark, channel) {
    const places = this.places(mark, channel);
    const gaps = places.slice(1).map((value, place) => value - /** @type {number} */ (places[place]));
    return gaps.length ? Math.min(...gaps) : 1;
  }

  /** The different numbers of a channel, rising. @param {Mark} mark @param {string} channel */
  places(mark, channel) {
    const numbers = this.data(mark).map((row) => this.value(mark, channel, row));
    return [...new Set(numbers.filter((value) => typeof value === "number"))].sort((one, other) => one - other);
  }

  /** Whether bars lie along the page, one under another. */
  get isLying() {
    return this.spec.marks.some(({ kind }) => LYING.has(kind));
  }

  /** @param {{ room: number, tip?: number }} x @param {{ room: number }} y the room that tick labels need @param {number} tail and what stands behind bars */
  margins(x, y, tail) {
    const [start, end] = [Math.max(y.room, x.tip ?? 0), Math.max(x.tip ?? 14, tail)];
    const [marginLeft, marginRight] = this.mirrored ? [end, start] : [start, end];
    return { marginLeft, marginRight, marginTop: TOP, marginBottom: x.room };
  }

  /** How much of the height each lying bar has, its name included. */
  get lane() {
    return (this.height - TOP - BOTTOM) / Math.max(1, this.categories("y").length);
  }

  /** Bars beside each other at one place. */
  get bars() {
    return this.spec.marks.filter(({ kind }) => BARS.has(kind));
  }
}

/** @param {number} value @param {[number, number]} ends */
const share = (value, [low, high]) => (value - low) / (high - low);
