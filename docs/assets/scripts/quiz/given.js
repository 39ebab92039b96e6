// What does the reader answer, as far as there is an answer? Fields in, places and numbers out, and back again.

import { readNumber } from "./number.js";
import { readThings, writeThings } from "./sorting.js";

/** @typedef {import("./marking.js").Given} Given */
/** @typedef {{ given?: Given, trouble?: "missing" | "unread" }} Answer */

/** @param {HTMLFormElement} form @returns {Answer} */
export function readGiven(form) {
  return /** @type {(form: HTMLFormElement) => Answer} */ (READERS[form.dataset.kind ?? ""] ?? readChoice)(form);
}

/** Puts an answer into the fields again; what does not fit them is passed over. @param {HTMLFormElement} form @param {unknown} given */
export function writeGiven(form, given) {
  const places = [given].flat().map((place) => (Number.isInteger(place) ? Number(place) : -1));
  const [list, field] = [listOf(form), fieldOf(form)];
  if (list) writeOrder(list, places);
  for (const box of boxesOf(form)) box.checked = places.includes(Number(box.value));
  for (const [at, choice] of choicesOf(form).entries()) {
    const options = Array.from(choice.options, ({ value }) => value);
    choice.selectedIndex = Math.max(0, options.indexOf(String(places[at])));
  }
  if (field && typeof given === "string") field.value = given;
  if (field && typeof given === "number") field.value = writeNumber(given, field);
}

/** Writes a number as a reader of the page would type it. @param {number} value @param {Element} place */
const writeNumber = (value, place) =>
  value.toLocaleString(/** @type {HTMLElement} */ (place.closest("[data-language]")).dataset.language, {
    maximumFractionDigits: 20,
    useGrouping: false,
  });

/** @param {HTMLElement} list @param {number[]} places */
function writeOrder(list, places) {
  const things = readThings(list);
  if (places.length !== things.length || !things.every((thing) => places.includes(thing))) return;
  list.toggleAttribute("data-moved", true);
  writeThings(list, places);
}

/** What of an answer is worth keeping until it is handed in: a number as it was typed, pairs as far as chosen. @param {HTMLFormElement} form */
export function readDraft(form) {
  const pairs = choicesOf(form).map(({ value }) => (value ? Number(value) : null));
  return pairs.some((place) => place !== null) ? pairs : fieldOf(form)?.value || readGiven(form).given;
}

/** The same without what only a reader would understand: a number as a number. @param {HTMLFormElement} form @returns {import("./state.js").Kept | undefined} */
export function readKept(form) {
  const draft = readDraft(form);
  return typeof draft === "string" ? readGiven(form).given : draft;
}

/** @param {HTMLFormElement} form @returns {Answer} */
function readChoice(form) {
  const chosen = boxesOf(form).find(({ checked }) => checked);
  return chosen ? { given: Number(chosen.value) } : { trouble: "missing" };
}

/** @param {HTMLFormElement} form @returns {Answer} */
function readChoices(form) {
  const given = boxesOf(form).filter(({ checked }) => checked).map(({ value }) => Number(value));
  return given.length ? { given: given.sort((one, other) => one - other) } : { trouble: "missing" };
}

/** @param {HTMLFormElement} form @returns {Answer} */
function readField(form) {
  const field = /** @type {HTMLInputElement} */ (fieldOf(form));
  const unit = field.parentElement?.querySelector(".assess-unit")?.textContent ?? "";
  if (!field.value.trim()) return { trouble: "missing" };
  const given = readNumber(field.value, unit, JSON.parse(form.dataset.key ?? "{}").percent);
  return given === undefined ? { trouble: "unread" } : { given };
}

/** An order that nobody touched is no answer: it is never the right one. @param {HTMLFormElement} form @returns {Answer} */
function readOrder(form) {
  const list = /** @type {HTMLElement} */ (listOf(form));
  return list.hasAttribute("data-moved") ? { given: readThings(list) } : { trouble: "missing" };
}

/** @param {HTMLFormElement} form @returns {Answer} */
function readPairs(form) {
  const values = choicesOf(form).map(({ value }) => value);
  return values.every(Boolean) ? { given: values.map(Number) } : { trouble: "missing" };
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const boxesOf = (form) => Array.from(form.querySelectorAll("input[type=radio], input[type=checkbox]"));

/** @param {HTMLFormElement} form @returns {HTMLSelectElement[]} */
const choicesOf = (form) => Array.from(form.querySelectorAll("select"));

/** @param {HTMLFormElement} form */
const fieldOf = (form) => /** @type {HTMLInputElement | null} */ (form.querySelector("input.num"));

/** @param {HTMLFormElement} form @returns {HTMLElement | null} */
const listOf = (form) => form.querySelector(".question-order");

/** @type {Record<string, (form: HTMLFormElement) => Answer>} */
const READERS = { multiple: readChoices, number: readField, order: readOrder, match: readPairs };
