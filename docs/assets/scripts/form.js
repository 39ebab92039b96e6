// What stands in the form, and which of it was refused?

import { isTick, listFields, readFields, writeField } from "./field.js";
import { followLinks, listLinks } from "./links.js";
import { actOrder, followOrders } from "./order.js";
import { followParts } from "./parts.js";
import { Rows } from "./rows.js";

/** The form of one tool. Fields are found by walking, never by a name that came from outside. */
export class Form {
  /** @param {HTMLElement} element @param {Record<string, Record<string, string>>} units */
  constructor(element, units) {
    this.element = element;
    this.units = units;
    const tables = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-rows]"));
    this.tables = Array.from(tables, (table) => new Rows(table));
    element.addEventListener("click", ({ target }) => this.#act(/** @type {Element} */ (target)));
    if (this.tables.length) element.addEventListener("focusin", () => void this.#learnToPaste(), { once: true });
  }

  /** Fetches what understands a spreadsheet, a file of its own beside this one; until it came, a paste is the browser's. */
  async #learnToPaste() {
    /** @type {typeof import("./paste.js") | undefined} */
    const paste = await import(new URL("paste.js", import.meta.url).href).catch(() => undefined);
    if (paste) this.element.addEventListener("paste", (event) => paste.pasteCells(event, this.tables));
  }

  get fields() {
    return listFields(this.element);
  }

  /** @returns {Record<string, string>} an empty text, too, for links where there is nothing to link to */
  read() {
    const links = listLinks(this.element).map((place) => [place.dataset.links ?? "", ""]);
    return { ...Object.fromEntries(links), ...readFields(this.fields) };
  }

  /** @param {Record<string, string>} typed @param {Set<string>} [except] fields that the reader has changed since */
  fill(typed, except = new Set()) {
    if (this.fields.some(({ name }) => Object.hasOwn(typed, name)))
      for (const table of this.tables) if (!except.has(table.block)) table.fit([...Object.keys(typed), ...except]);
    this.#write(typed, except);
    this.follow();
    this.#write(typed, except); // now there is something to link to
    this.follow();
  }

  /** @param {Record<string, string>} typed @param {Set<string>} except fields, or whole tables */
  #write(typed, except) {
    const kept = this.tables.filter(({ block }) => except.has(block));
    for (const field of this.fields) {
      const free = !except.has(field.name) && !kept.some(({ list }) => list.contains(field));
      if (free && Object.hasOwn(typed, field.name)) writeField(field, typed[field.name] ?? "");
    }
  }

  /** Lets what depends on the answers follow: rows, links, orders, units, and whether paper shows a field. */
  follow() {
    for (const table of this.tables) table.follow();
    followLinks(this.element);
    const typed = this.read();
    followParts(this.element, typed);
    followOrders(this.element, typed);
    for (const field of this.fields) field.toggleAttribute("data-empty", !field.value && !isTick(field));
    for (const unit of this.element.querySelectorAll("[data-unit]")) {
      const kind = /** @type {HTMLElement} */ (unit).dataset.unit ?? "";
      const label = this.units[kind]?.[typed[kind] ?? ""];
      if (label !== undefined) unit.textContent = label;
    }
  }

  /** @param {Element} target what was pressed */
  #act(target) {
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-row-do], [data-order-do]"));
    if (button?.dataset.orderDo) actOrder(button);
    else if (button) this.tables.find(({ element }) => element.contains(button))?.act(button);
  }

  /**
   * Tells beside each field why it was refused and clears the others.
   * @param {{ path: string, message: string }[]} refusals @returns {string[]} the messages that belong to no field
   */
  refuse(refusals) {
    const homeless = new Set(refusals);
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-field]"))) {
      const seen = !place.closest("[hidden]");
      const here = refusals.filter(({ path }) => seen && path === place.dataset.field);
      here.forEach((refusal) => homeless.delete(refusal));
      mark(place, here.map(({ message }) => message).join(" "));
    }
    return Array.from(homeless, ({ message }) => message);
  }
}

/** @param {HTMLElement} place @param {string} message empty where the field is well */
function mark(place, message) {
  const fields = Array.from(place.querySelectorAll("input:not([type=radio], [type=hidden]), select, textarea")).filter(
    (field) => field.closest("[data-field]") === place,
  );
  const error = /** @type {HTMLElement | null} */ (place.querySelector(":scope > .assess-error")) ?? (message ? makeError(place, fields) : null);
  if (!error) return;
  const wasWell = error.hidden;
  if (error.textContent !== message) error.textContent = message;
  error.hidden = !message;
  for (const field of fields)
    if (message) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  if (message && wasWell) unfold(place);
}

/**
 * Makes room for what is wrong; few fields ever need it. @param {HTMLElement} place @param {Element[]} fields
 * @returns {HTMLElement}
 */
function makeError(place, fields) {
  const error = document.createElement("p");
  Object.assign(error, { className: "assess-error", id: `${place.dataset.field}-error`, hidden: true });
  place.append(error);
  for (const told of place.matches("fieldset") ? [place] : fields)
    told.setAttribute("aria-describedby", `${told.getAttribute("aria-describedby") ?? ""} ${error.id}`.trim());
  return error;
}

/** Opens everything that a place is folded away in. @param {Element | null} place */
function unfold(place) {
  for (let part = place?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
}
