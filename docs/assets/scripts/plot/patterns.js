// How do the parts of a bar differ on grey paper? Each colour has a pattern of its own, cut out in the page's ground.

import { colour, SERIES } from "./styles.js";

const SVG = "http://www.w3.org/2000/svg";
const TILE = 8;
const CUTS = [
  "",
  "M-2 2l4-4M-2 10l12-12M6 10l4-4",
  "M4 4h.01",
  "M0 4h8",
  "M4 0v8",
  "M-2 6l4 4M-2-2l12 12M6-2l4 4",
  "M0 4h8M4 0v8",
  "M2 2h.01M6 6h.01",
];

let sets = 0;

/** The patterns of one picture, which its bars and its legend share. */
export class Patterns {
  constructor() {
    this.set = `assess-parts-${(sets += 1)}`; // no two pictures of a page share an id
  }

  /** @param {number} place */
  fill(place) {
    return `url(#${this.set}-${place % SERIES})`;
  }

  /** Draws the definitions, to stand in the picture. */
  define() {
    const defs = document.createElementNS(SVG, "defs");
    defs.append(...CUTS.map((cut, place) => this.#cut(cut, place)));
    return defs;
  }

  /** @param {string} cut @param {number} place */
  #cut(cut, place) {
    const pattern = make("pattern", { id: `${this.set}-${place}`, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" });
    const line = { "stroke-width": cut.includes(".01") ? 2.5 : 1.2, "stroke-linecap": "round", stroke: "var(--md-default-bg-color)" };
    pattern.append(make("rect", { width: TILE, height: TILE, fill: colour(place) }), make("path", { d: cut, ...line }));
    return pattern;
  }
}

/** @param {string} tag @param {Record<string, string | number>} look */
export function make(tag, look) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, String(value));
  return made;
}
