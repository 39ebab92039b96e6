// How does a chart look? The report says what to draw (data-plot); Observable Plot draws it, in the page's direction.
//
// An entry of its own: it is fetched only when a chart nears the screen. Colours are CSS variables (charts.css), so both
// schemes fit without drawing anew; series differ by dash, marker, outline and pattern too.

import { plot } from "@observablehq/plot";
import { scaleX, scaleY } from "./plot/axes.js";
import { explain } from "./plot/legend.js";
import { tail } from "./plot/lying.js";
import { marksOf } from "./plot/marks.js";
import { Picture } from "./plot/picture.js";

/** @typedef {{ label: string, unit: string }} Axis */
/** @typedef {{ kind: string, channels: Record<string, string | number | null>, series?: string, label?: string }} Mark */
/** @typedef {{ x: Axis, y: Axis, marks: Mark[], columns: string[], rows: (string | number | null)[][], units?: string[] }} Spec */

/**
 * Draws a chart into its canvas, whose size the page has set.
 * @param {HTMLElement} canvas @param {Spec} spec @param {{ language: string, label: string }} page
 */
export function draw(canvas, spec, { language, label }) {
  const picture = new Picture(spec, language);
  const stage = document.createElement("div");
  stage.className = "assess-stage";
  canvas.replaceChildren(...explain(picture, stage));
  const { clientWidth: width, clientHeight: height } = stage;
  if (!width || !height) return;
  picture.height = height;
  const [x, y] = [scaleX(picture, width), scaleY(picture, height)];
  const margins = picture.margins(x, y, tail(picture));
  const { marginLeft: left, marginRight, marginTop: top, marginBottom } = margins;
  picture.frame = { left, right: width - marginRight, top, bottom: height - marginBottom };
  const svg = /** @type {SVGSVGElement} */ (
    plot({
      width,
      height,
      className: "assess-plot",
      ...margins,
      x: x.scale,
      y: y.scale,
      marks: [...y.marks, ...x.marks, ...marksOf(picture)],
    })
  );
  name(svg, label);
  stage.replaceChildren(svg);
}

/** Gives the picture one name; the library's own names of its parts are English. @param {SVGSVGElement} svg @param {string} label */
function name(svg, label) {
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
}
