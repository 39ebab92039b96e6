// How does a new report take the old one's place? By changing what differs: focus, scroll and open parts stay.

import { Idiomorph } from "idiomorph";

const KEYED = "[data-metric], [data-rule], [data-warning], [data-chart], [data-step], section[class], details[class]";

/** Names the parts, so that each is changed into itself and never into its neighbour. @param {ParentNode} root @param {string} tool */
function prepare(root, tool) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(KEYED))) {
    const { metric, rule, warning, chart, step, for: whose = "", path = "" } = part.dataset;
    const name = metric ?? rule ?? warning ?? chart ?? step ?? part.className;
    const key = [tool, part.localName, name, whose, path].filter(Boolean).join("-").replace(/\s+/g, "_");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    part.id ||= count ? `${key}-${count}` : key;
  }
}

/** @param {HTMLElement} report @param {string} html @param {string} tool */
export function put(report, html, tool) {
  const template = document.createElement("template");
  template.innerHTML = html;
  prepare(report, tool);
  prepare(template.content, tool);
  void Idiomorph.morph(report, Array.from(template.content.childNodes), {
    morphStyle: "innerHTML",
    callbacks: { beforeNodeMorphed: isOurs, beforeAttributeUpdated: isPythons },
  });
}

/** Opens everything while the page is printed. @param {HTMLElement} report */
export function openOnPaper(report) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(report.querySelectorAll("details:not([open])"));
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened.splice(0)) part.open = false;
  });
}

/** Drawings are the chart library's: a report brings only their empty frames. @param {Node} old */
const isOurs = (old) => !(old instanceof HTMLElement && old.dataset.canvas !== undefined);

/** Whether a part is open is the reader's. @param {string} name @param {Element} part */
const isPythons = (name, part) => !(name === "open" && part.localName === "details");
