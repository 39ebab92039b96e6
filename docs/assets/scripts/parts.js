// What of the form is shown? Some parts hang on other answers, and the half of a matrix on its other half.

/** @typedef {Record<string, string>} Typed */

/** @param {ParentNode} form @param {Typed} typed what stands in the form */
export function followParts(form, typed) {
  const parts = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-part-of], [data-when]"));
  for (const part of parts) part.hidden = !(isChosen(part, typed) && isDue(part, typed));
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-mirror]"))) mirror(cell, form);
}

/** @param {string | undefined} names with spaces between */
const list = (names = "") => names.split(" ");

/** Whether all that a part speaks of was chosen. @param {HTMLElement} part @param {Typed} typed */
function isChosen({ dataset: { partOf, part } }, typed) {
  return partOf === undefined || list(part).every((name) => list(typed[partOf]).includes(name));
}

/** Whether the answer is the one that a part waits for. @param {HTMLElement} part @param {Typed} typed */
function isDue({ dataset: { when } }, typed) {
  const [name = "", value = ""] = when?.split("=") ?? [];
  return when === undefined || list(typed[name]).includes(value);
}

/** Shows the reciprocal of what was chosen in the cell across. @param {HTMLElement} cell @param {ParentNode} form */
function mirror(cell, form) {
  const across = cell.dataset.mirror?.replace(/([^.]+)\.([^.]+)$/, "$2.$1");
  const field = /** @type {HTMLSelectElement | null} */ (form.querySelector(`select[name="${across}"]`));
  cell.textContent = field ? turn(field) : "";
}

/** Writes the reciprocal of what was chosen, in the digits of the page. @param {HTMLSelectElement} field */
function turn({ value, selectedOptions: [chosen], options }) {
  const { text = "" } = chosen ?? {};
  if (!value || value === "1") return text;
  const one = Array.from(options).find((option) => option.value === "1")?.text;
  return text.split("/")[1] ?? `${one}/${text}`;
}
