// What matters most? A list that people put in order; the hidden field holds it, best first, = joins what stands level.
//
// A step is one place: a part that stands level with others leaves them first, and passes a level group in one step.

import { compose, isolate, keepFocus, tellChange, writeCount } from "./field.js";

/** @typedef {string[][]} Places names, best first; those of one place stand level */

/** Draws every order as its field says; a part that came back stands at the end. @param {ParentNode} form @param {Record<string, string>} typed */
export function followOrders(form, typed) {
  for (const order of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-order]"))) arrange(order, typed);
}

/** Does what a button says, and says what came of it. @param {HTMLElement} button */
export function actOrder(button) {
  const order = /** @type {HTMLElement} */ (button.closest("[data-order]"));
  const item = /** @type {HTMLElement} */ (button.closest("li"));
  const part = nameOf(item);
  const places = fit(order, Array.from(listShown(order), nameOf));
  const at = places.findIndex((place) => place.includes(part));
  if (button.dataset.orderDo === "tie") tie(places, at, part);
  else move(places, at, part, button.dataset.orderDo === "up" ? -1 : 1);
  write(order, places);
  tellChange(fieldOf(order));
  keepFocus(button);
  const count = writeCount(places.flat().length, order);
  const parts = { name: isolate(item.querySelector("[data-order-name]")?.textContent ?? ""), place: placeOf(item).textContent, count };
  /** @type {Element} */ (order.querySelector("[data-order-said]")).textContent = compose(order.dataset.told ?? "", parts);
}

/** @param {Places} places @param {number} at @param {string} part @param {number} step */
function move(places, at, part, step) {
  const here = places[at] ?? [];
  const next = places[at + step];
  if (here.length > 1) {
    here.splice(here.indexOf(part), 1);
    places.splice(step < 0 ? at : at + 1, 0, [part]);
  } else if (next) [places[at], places[at + step]] = [next, here];
}

/** Joins a part, and what stands level with it below, to the one above; or parts them. @param {Places} places @param {number} at @param {string} part */
function tie(places, at, part) {
  const here = places[at] ?? [];
  const inside = here.indexOf(part);
  if (inside > 0) places.splice(at, 1, here.slice(0, inside), here.slice(inside));
  else if (at > 0) places.splice(at - 1, 2, [...(places[at - 1] ?? []), ...here]);
}

/** @param {HTMLElement} order @returns {HTMLElement[]} */
const listShown = (order) => Array.from(order.querySelectorAll("li:not([hidden])"));

/** Reads the field, without the parts that are gone and with those that came. @param {HTMLElement} order @param {string[]} names @returns {Places} */
function fit(order, names) {
  const told = fieldOf(order).value.split(" ").map((place) => place.split("=").filter((name) => names.includes(name)));
  const missing = names.filter((name) => !told.flat().includes(name));
  return [...told.filter(({ length }) => length), ...missing.map((name) => [name])];
}

/** Where nobody told an order yet, nothing is told, and parts stand as they are listed where they are chosen. @param {HTMLElement} order @param {Record<string, string>} typed */
function arrange(order, typed) {
  const items = listShown(order);
  const byName = new Map(items.map((item) => [nameOf(item), item]));
  const chosen = typed[items[0]?.dataset.partOf ?? ""] ?? "";
  const places = fit(order, chosen.split(" ").filter((name) => byName.has(name)));
  if (fieldOf(order).value) write(order, places);
  const sorted = places.flat().flatMap((name) => byName.get(name) ?? []);
  if (sorted.some((item, at) => item !== items[at])) for (const item of sorted) item.parentElement?.append(item);
  for (const [at, place] of places.entries()) {
    const ahead = places.slice(0, at).flat().length;
    for (const [inside, item] of place.flatMap((name) => byName.get(name) ?? []).entries()) {
      placeOf(item).textContent = writeCount(ahead + 1, order);
      item.toggleAttribute("data-tied", inside > 0);
      const alone = place.length === 1;
      enable(item, { up: !alone || at > 0, down: !alone || at < places.length - 1, tie: ahead + inside > 0 });
    }
  }
}

/** @param {HTMLElement} item @param {Record<string, boolean>} able */
function enable(item, able) {
  for (const button of item.querySelectorAll("button")) {
    const { orderDo = "" } = button.dataset;
    button.disabled = !able[orderDo];
    if (orderDo === "tie") button.setAttribute("aria-pressed", String(item.hasAttribute("data-tied")));
  }
}

/** @param {HTMLElement} order */
const fieldOf = (order) => /** @type {HTMLInputElement} */ (order.querySelector("input"));

/** @param {HTMLElement} order @param {Places} places */
const write = (order, places) => (fieldOf(order).value = places.map((place) => place.join("=")).join(" "));

/** @param {HTMLElement} item */
const placeOf = (item) => /** @type {Element} */ (item.querySelector("[data-order-place]"));

/** @param {HTMLElement} item */
const nameOf = (item) => item.dataset.part ?? "";
