// What is left of a room that works only from a server? All that can be read: its example, with charts; and on paper.
//
// Prevents: a form that takes figures and answers nothing.

import { Charts } from "../charts.js";
import { openOnPaper } from "../report.js";
import { print } from "../save.js";
import { bring } from "./bring.js";

const LIVE = "[data-do=print], textarea[readonly]"; // what does not need the server, or is there to be copied

/** @param {HTMLElement} room */
export function rest(room) {
  for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (room.querySelectorAll("input, select, textarea, button")))
    control.disabled = !control.matches(LIVE);
  room.querySelector("[data-still]")?.remove(); // it asks for figures
  const report = /** @type {HTMLElement | null} */ (room.querySelector("[data-report]"));
  if (report) show(room, report);
}

/** @param {HTMLElement} room @param {HTMLElement} report */
function show(room, report) {
  const charts = new Charts(report, room.dataset.language ?? "", bringLibrary);
  openOnPaper(report);
  room.querySelector("[data-do=print]")?.addEventListener("click", () => void print(charts));
}

/** @type {import("../charts.js").Load} */
const bringLibrary = () =>
  bring(new URL("carry/plot.js", import.meta.url).href).then(
    () => /** @type {any} */ (globalThis).peyvandPlot.draw,
    () => undefined,
  );
