// What stands in the form, and which of it was refused?

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** The form of one tool. Fields are found by walking, never by a name that came from outside. */
export class Form {
  /** @param {HTMLElement} element @param {Record<string, Record<string, string>>} units */
  constructor(element, units) {
    this.element = element;
    this.units = units;
  }

  /** @returns {Field[]} */
  get fields() {
    return Array.from(this.element.querySelectorAll("input[name], select[name]"));
  }

  /** @returns {Record<string, string>} */
  read() {
    return Object.fromEntries(this.fields.map(({ name, value }) => [name, value]));
  }

  /** @param {Record<string, string>} typed @param {Set<string>} [except] fields that the reader has changed since */
  fill(typed, except = new Set()) {
    for (const field of this.fields) {
      const text = Object.hasOwn(typed, field.name) && !except.has(field.name) ? typed[field.name] : field.value;
      if (text !== field.value) field.value = text ?? "";
    }
    this.follow();
  }

  /** Lets what depends on the answers follow: the units beside the fields, and whether paper shows a field. */
  follow() {
    const typed = this.read();
    for (const field of this.fields) field.toggleAttribute("data-empty", !field.value);
    for (const unit of this.element.querySelectorAll("[data-unit]")) {
      const kind = /** @type {HTMLElement} */ (unit).dataset.unit ?? "";
      const label = this.units[kind]?.[typed[kind] ?? ""];
      if (label !== undefined) unit.textContent = label;
    }
  }

  /**
   * Tells beside each field why it was refused and clears the others.
   * @param {{ path: string, message: string }[]} refusals @returns {string[]} the messages that belong to no field
   */
  refuse(refusals) {
    const homeless = new Set(refusals);
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-field]"))) {
      const here = refusals.filter(({ path }) => path === place.dataset.field);
      here.forEach((refusal) => homeless.delete(refusal));
      mark(place, here.map(({ message }) => message).join(" "));
    }
    return Array.from(homeless, ({ message }) => message);
  }
}

/** @param {HTMLElement} place @param {string} message empty where the field is well */
function mark(place, message) {
  const error = /** @type {HTMLElement} */ (place.querySelector(".assess-error"));
  const field = place.querySelector("input, select");
  const wasWell = error.hidden;
  if (error.textContent !== message) error.textContent = message;
  error.hidden = !message;
  if (!message) return field?.removeAttribute("aria-invalid");
  field?.setAttribute("aria-invalid", "true");
  const folded = place.closest("details");
  if (folded && wasWell) folded.open = true;
}
