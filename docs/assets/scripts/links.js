// Which belongs to which? A list of links follows the rows that it points to, while they come, go and change.

import { make } from "./field.js";

/** @param {Element} row @returns {HTMLInputElement | null} where its id stands, if it has one */
export const idOf = (row) => row.querySelector("input[type=hidden][name$='.id']");

/** @param {Element} row */
export const titleOf = (row) => /** @type {HTMLElement} */ (row.querySelector("[data-row-title]"));

/** @param {ParentNode} form @returns {HTMLElement[]} */
export const listLinks = (form) => Array.from(form.querySelectorAll("[data-links]"));

/** Lets every list hold what there is to link to. @param {ParentNode} form */
export function followLinks(form) {
  for (const [to, places] of Map.groupBy(listLinks(form), ({ dataset }) => dataset.to)) {
    const rows = Array.from(form.querySelectorAll(`[data-rows="${to}"] [data-row]`));
    const items = rows.map((row) => ({ id: idOf(row)?.value ?? "", title: titleOf(row).textContent }));
    for (const place of places) arrange(place, items);
  }
}

/** Keeps the boxes that stay as they are, ticks included. @param {HTMLElement} place @param {{ id: string, title: string }[]} items */
function arrange(place, items) {
  const list = /** @type {HTMLElement} */ (place.querySelector("[data-link-list]"));
  const old = new Map(Array.from(list.children, (label) => [boxOf(label).value, label]));
  items.forEach(({ id, title }, at) => {
    const label = old.get(id) ?? make(place, "data-link-blank");
    Object.assign(boxOf(label), { name: place.dataset.links, value: id });
    const text = /** @type {Element} */ (label.querySelector("span"));
    if (text.textContent !== title) text.textContent = title;
    if (list.children[at] !== label) list.insertBefore(label, list.children[at] ?? null);
  });
  for (const label of Array.from(list.children).slice(items.length)) label.remove();
  /** @type {HTMLElement} */ (place.querySelector("[data-link-none]")).hidden = items.length > 0;
}

/** @param {Element} label */
const boxOf = (label) => /** @type {HTMLInputElement} */ (label.querySelector("input"));

/** Finds the lists in which an item is ticked. @param {ParentNode} form @param {string} to @param {string} id */
export const findLinks = (form, to, id) =>
  listLinks(form).filter((place) => place.dataset.to === to && boxesOf(place).some((box) => box.checked && box.value === id));

/** @param {HTMLElement[]} places @param {string} id */
export function tickLinks(places, id) {
  for (const box of places.flatMap(boxesOf)) box.checked ||= box.value === id;
}

/** @param {HTMLElement} place */
const boxesOf = (place) => Array.from(place.querySelectorAll("input"));
