// How do people edit a table? Its rows fold; they are added, copied, moved and removed, and numbered anew each time.
//
// Prevents: radio buttons of two rows that share a name for a moment and so lose an answer; an id that is used twice,
// or given again while its first owner may still come back; losing the focus.

import { compose, isolate, keepFocus, listFields, make, tellChange, writeCount } from "./field.js";
import { findLinks, followLinks, idOf, tickLinks, titleOf } from "./links.js";

/** One table: names `channels.0.reach`, ids `channels-channels-0-reach`, places `channels[0].reach`. */
export class Rows {
  /** The last id that was given. */
  #last = 0;

  /** @param {HTMLElement} element */
  constructor(element) {
    const { rows = "", least = "0", most = "0" } = element.dataset;
    const tool = /** @type {HTMLElement} */ (element.closest("[data-tool]")).dataset.tool;
    const [dotted, hyphened] = [rows.replaceAll(".", "\\."), `${tool}-${rows.replaceAll(".", "-")}`];
    this.element = element;
    this.block = rows;
    this.least = Number(least);
    this.most = Number(most);
    this.list = /** @type {HTMLElement} */ (element.querySelector("[data-row-list]"));
    this.form = /** @type {HTMLElement} */ (element.closest("form"));
    this.number = new RegExp(`(^|\\s)(${dotted}[.[]|${hyphened}-)(?:\\d+|#)(?![^\\].\\s-])`, "g");
  }

  /** @returns {HTMLElement[]} */
  get rows() {
    return /** @type {HTMLElement[]} */ (Array.from(this.list.children));
  }

  /** Makes as many rows as these names speak of; where none does, the fewest, and blank. @param {string[]} names */
  fit(names) {
    const own = names.filter((name) => name.startsWith(`${this.block}.`));
    const count = Math.min(Math.max(0, ...own.map((name) => parseInt(name.slice(this.block.length + 1)) + 1 || 0)), this.most);
    this.drop(this.rows.slice(count));
    while (this.rows.length < Math.max(count, this.least)) this.insert();
    this.#last = 0;
  }

  /** @param {HTMLElement} [row] a new one where none is given @param {Element | null} [before] at the end without one */
  insert(row = make(this.element, "data-row-blank"), before = null) {
    this.#write(row, "#");
    this.list.insertBefore(row, before);
    this.#renumber();
    return row;
  }

  /** Takes rows away, and nothing is told of it. @param {HTMLElement[]} rows */
  drop(rows) {
    for (const row of rows) row.remove();
    this.#renumber();
  }

  /** Does what a button says. @param {HTMLElement} button */
  act(button) {
    const row = /** @type {HTMLElement} */ (button.closest("[data-row]"));
    /** @type {Record<string, () => void>} */
    const deeds = {
      add: () => this.#enter(this.insert()),
      copy: () => this.#enter(this.insert(this.#copy(row), row.nextElementSibling)),
      up: () => this.#move(row, row.previousElementSibling, button),
      down: () => this.#move(row, row.nextElementSibling?.nextElementSibling ?? null, button),
      remove: () => this.#remove(row),
    };
    deeds[button.dataset.rowDo ?? ""]?.();
  }

  /** Gives every row its id, its title and the buttons that can do something. */
  follow() {
    const { rows } = this;
    this.#identify();
    rows.forEach((row, place) => {
      const title = titleOf(row);
      const text = /** @type {HTMLInputElement | null} */ (row.querySelector("[data-title]"))?.value.trim();
      title.textContent = text || compose(title.dataset.blank ?? "", { n: writeCount(place + 1, row) });
    });
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (this.element.querySelectorAll("[data-row-do]"))) {
      const full = rows.length >= this.most;
      const place = rows.findIndex((row) => row.contains(button));
      /** @type {Record<string, boolean>} */
      const idle = { add: full, copy: full, remove: rows.length <= this.least, up: !place, down: place === rows.length - 1 };
      button.disabled = idle[button.dataset.rowDo ?? ""] ?? false;
    }
  }

  /** @param {HTMLElement} row what was chosen in it is not copied by the browser */
  #copy(row) {
    const copy = /** @type {HTMLElement} */ (row.cloneNode(true));
    const chosen = row.querySelectorAll("select");
    copy.querySelectorAll("select").forEach((select, place) => (select.value = chosen[place]?.value ?? ""));
    const id = idOf(copy);
    if (id) id.value = "";
    return copy;
  }

  /** Unfolds a new row and begins with its first field. @param {HTMLElement} row */
  #enter(row) {
    tellChange(this.element);
    for (const part of row.querySelectorAll("details")) part.open ||= part.parentElement === row;
    listFields(row).find((field) => field.type !== "hidden")?.focus();
  }

  /** @param {HTMLElement} row @param {Element | null} before @param {HTMLElement} button */
  #move(row, before, button) {
    this.list.insertBefore(row, before);
    this.#renumber();
    tellChange(this.element);
    keepFocus(button);
  }

  /** @param {HTMLElement} row */
  #remove(row) {
    const [place, links] = [this.rows.indexOf(row), findLinks(this.form, this.block, idOf(row)?.value ?? "")];
    const told = this.#tellRemoved(row, links.map(titleAround));
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    const next = neighbour?.querySelector("summary") ?? this.element.querySelector("[data-row-do=add]");
    this.drop([row]);
    const undo = () => {
      this.insert(row, this.list.children[place]);
      followLinks(this.form);
      tickLinks(links, idOf(row)?.value ?? "");
      tellChange(this.element);
      row.querySelector("summary")?.focus();
    };
    tellChange(this.element, { told, undo });
    /** @type {HTMLElement | null} */ (next)?.focus();
  }

  /** Says what went, and which links with it: those to the row and its own. @param {HTMLElement} row @param {string[]} to */
  #tellRemoved(row, to) {
    const { toldRemoved = "", toldRemovedLinked = toldRemoved } = this.element.dataset;
    const own = Array.from(row.querySelectorAll("[data-links] :checked"), (box) => box.closest("label")?.textContent.trim() ?? "");
    const names = Array.from(new Set([...to, ...own]), isolate);
    const links = new Intl.ListFormat(document.documentElement.lang, { type: "unit" }).format(names);
    return compose(names.length ? toldRemovedLinked : toldRemoved, { name: isolate(titleOf(row).textContent), links });
  }

  /** Numbers the rows as they stand; what is ticked stays ticked. */
  #renumber() {
    const ticked = /** @type {NodeListOf<HTMLInputElement>} */ (this.list.querySelectorAll("input:checked"));
    this.rows.forEach((row, place) => this.#write(row, String(place)));
    for (const box of ticked) box.checked = true;
  }

  /** Names, ids and whatever points to them; never what somebody typed. @param {HTMLElement} row @param {string} number */
  #write(row, number) {
    for (const { attributes } of row.querySelectorAll("*"))
      for (const attribute of attributes) {
        const now = attribute.value.replace(this.number, `$1$2${number}`);
        if (attribute.name !== "value" && attribute.value !== now) attribute.value = now;
      }
  }

  /** Gives every row an id that nobody had, not even one that is gone and may come back. */
  #identify() {
    const { idPrefix = "" } = this.element.dataset;
    const ids = this.rows.flatMap((row) => idOf(row) ?? []);
    this.#last = Math.max(this.#last, ...ids.map(({ value }) => Number(value.slice(idPrefix.length)) || 0));
    for (const id of ids) id.value ||= idPrefix + ++this.#last;
  }
}

/** @param {Element} place within a row */
const titleAround = (place) => titleOf(/** @type {Element} */ (place.closest("[data-row]"))).textContent;
