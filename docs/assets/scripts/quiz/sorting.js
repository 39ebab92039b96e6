// Which comes first? A list whose things go up and down, by buttons or drawn by hand.

import { compose, isolate, keepFocus, tellChange, writeCount } from "../field.js";

/** Lets the buttons and handles of a list move its things. @param {HTMLElement} list */
export function sortBy(list) {
  list.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-move]"));
    if (button) step(list, button);
  });
  list.addEventListener("pointerdown", (event) => draw(list, event));
  follow(list);
}

/** @param {HTMLElement} list @returns {number[]} the things as they lie */
export const readThings = (list) => listThings(list).map(({ dataset }) => Number(dataset.item));

/** @param {HTMLElement} list @param {number[]} places */
export function writeThings(list, places) {
  const things = new Map(listThings(list).map((thing) => [Number(thing.dataset.item), thing]));
  list.append(...places.flatMap((place) => things.get(place) ?? []));
  follow(list);
}

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const listThings = (list) => Array.from(list.querySelectorAll("li"));

/** @param {HTMLElement} list @param {HTMLElement} button */
function step(list, button) {
  const thing = /** @type {HTMLElement} */ (button.closest("li"));
  if (button.dataset.move === "up") thing.previousElementSibling?.before(thing);
  else thing.nextElementSibling?.after(thing);
  tellMoved(list, thing);
  keepFocus(button);
}

/** Lets a thing follow the finger or the pointer that holds it by its handle. @param {HTMLElement} list @param {PointerEvent} event */
function draw(list, event) {
  const thing = /** @type {Element} */ (event.target).closest("[data-grip]")?.closest("li");
  if (!thing || event.button || thing.closest("fieldset:disabled")) return;
  event.preventDefault(); // no text is marked on the way
  const before = readThings(list).join();
  const follows = (/** @type {PointerEvent} */ { clientY }) => shift(list, thing, clientY);
  const leave = () => {
    list.removeEventListener("pointermove", follows);
    thing.removeAttribute("data-drawn");
    if (readThings(list).join() !== before) tellMoved(list, thing);
  };
  list.setPointerCapture(event.pointerId); // the list stays where it is, so the hold is not lost
  list.addEventListener("pointermove", follows);
  list.addEventListener("lostpointercapture", leave, { once: true });
  thing.setAttribute("data-drawn", "");
}

/** Puts a thing where the pointer is. @param {HTMLElement} list @param {HTMLElement} thing @param {number} y */
function shift(list, thing, y) {
  const others = listThings(list).filter((other) => other !== thing);
  const next = others.find((other) => y < middle(other));
  if (next ? next !== thing.nextElementSibling : thing.nextElementSibling) list.insertBefore(thing, next ?? null);
}

/** @param {HTMLElement} thing */
function middle(thing) {
  const { top, height } = thing.getBoundingClientRect();
  return top + height / 2;
}

/** @param {HTMLElement} list @param {HTMLElement} thing */
function tellMoved(list, thing) {
  follow(list);
  tellChange(list);
  const things = listThings(list);
  const said = /** @type {HTMLElement} */ (list.parentElement?.querySelector("[data-said]"));
  const name = isolate(thing.querySelector("[data-name]")?.textContent ?? "");
  const [place, count] = [things.indexOf(thing) + 1, things.length].map((figure) => writeCount(figure, list));
  said.textContent = compose(said.dataset.said ?? "", { name, place: place ?? "", count: count ?? "" });
}

/** The first cannot go up, nor the last down. @param {HTMLElement} list */
function follow(list) {
  const things = listThings(list);
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (list.querySelectorAll("[data-move]")))
    button.disabled = button.closest("li") === things.at(button.dataset.move === "up" ? 0 : -1);
}
