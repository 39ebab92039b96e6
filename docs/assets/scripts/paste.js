// What comes from a spreadsheet? Cells, which spread over the rows from the field on that they were pasted into.
//
// Does not attempt: to understand what fits no field; it goes in as it is, and Python says what is wrong.

import { compose, isTick, listFields, tellChange, writeCount } from "./field.js";

/** @typedef {import("./field.js").Field} Field */

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;

/** @param {ClipboardEvent} event @param {import("./rows.js").Rows[]} tables */
export function pasteCells(event, tables) {
  const field = /** @type {Field} */ (event.target);
  const table = tables.find(({ list }) => list.contains(field));
  const cells = cut(event.clipboardData?.getData("text/plain") ?? "");
  if (!table || cells.flat().length < 2 || (field.localName === "textarea" && !cells[0]?.[1])) return;
  event.preventDefault();
  spread(field, cells, table);
}

/** @param {string} text @returns {string[][]} */
function cut(text) {
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, quoted, plain = "", end] of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").matchAll(CELL)) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (!end) break;
    if (end === "\n") lines.push([]);
  }
  return lines;
}

/** @param {Field} field @param {string[][]} lines @param {import("./rows.js").Rows} table */
function spread(field, lines, table) {
  const first = table.rows.findIndex((row) => row.contains(field));
  const missing = Math.min(first + lines.length, table.most) - table.rows.length;
  const added = Array.from({ length: Math.max(0, missing) }, () => table.insert());
  const rows = table.rows.slice(first, first + lines.length).map(listColumns);
  const column = rows[0]?.findIndex((fields) => fields.includes(field));
  const places = rows.flatMap((columns, at) =>
    columns.slice(column).flatMap((fields, place) => ({ fields, text: lines[at]?.[place] })),
  );
  const held = places.flatMap(({ fields }) => fields.map(hold));
  for (const { fields, text } of places) if (text !== undefined) fill(fields, text);
  const undo = () => {
    for (const { field, state } of held) Object.assign(field, state);
    table.drop(added);
    tellChange(table.element);
    field.focus();
  };
  const { toldPasted = "", toldCrowded = "" } = table.element.dataset;
  const [count = "", left = ""] = [rows.length, lines.length - rows.length].map((each) => writeCount(each, table.element));
  const told = compose(lines.length > rows.length ? toldCrowded : toldPasted, { count, left });
  tellChange(table.element, { told, undo });
}

/** The fields that people see, those of one name together. @param {HTMLElement} row @returns {Field[][]} */
function listColumns(row) {
  const seen = listFields(row).filter((field) => field.type !== "hidden" && !field.closest("[hidden]"));
  return Array.from(Map.groupBy(seen, ({ name }) => name).values());
}

/** @param {Field} field */
const hold = (field) => ({ field, state: isTick(field) ? { checked: field.checked } : { value: field.value } });

/** Puts a cell where it fits: options go by their value or by what is written there. @param {Field[]} fields @param {string} text */
function fill(fields, text) {
  const [field] = fields;
  const wanted = text.split(/[,،;؛]/).map(plain);
  if (field instanceof HTMLSelectElement) {
    const option = Array.from(field.options).find(({ value, text: shown }) => [value, shown].map(plain).includes(plain(text)));
    if (option) field.value = option.value;
  } else if (field && isTick(field)) {
    const fits = fields.map((box) => [box.value, labelOf(box)].some((name) => wanted.includes(plain(name))));
    if (fits.includes(true)) fields.forEach((box, at) => Object.assign(box, { checked: fits[at] }));
  } else if (field) field.value = text;
}

/** @param {Field} field */
const labelOf = (field) => field.labels?.[0]?.textContent ?? "";

/** Writes the letters and digits of all keyboards alike. @param {string} text */
const plain = (text) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
