// What does a field hold, whatever kind it is? Text always: of boxes that are ticked, their values with spaces between.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** @param {ParentNode} root @returns {Field[]} what is asked there, in the order of the page */
export const listFields = (root) => Array.from(root.querySelectorAll("input[name], select[name], textarea[name]"));

/** @param {Field} field @returns {field is HTMLInputElement} whether it is answered by a tick */
export const isTick = (field) => field.type === "checkbox" || field.type === "radio";

/** @param {Field[]} fields @returns {Record<string, string>} */
export function readFields(fields) {
  /** @type {Record<string, string>} */
  const typed = {};
  for (const field of fields) {
    const { name, value } = field;
    if (!isTick(field)) typed[name] = value;
    else typed[name] = [typed[name], field.checked ? value : ""].filter(Boolean).join(" ");
  }
  return typed;
}

/** @param {Field} field @param {string} text */
export function writeField(field, text) {
  if (isTick(field)) field.checked = text.split(" ").includes(field.value);
  else if (field.value !== text) field.value = text; // writing the same again would move the caret
}

/**
 * Tells of a change that no key made, as a key would, and what can be said of it and undone.
 * @typedef {{ told?: string, undo?: () => void }} Deed
 * @param {HTMLElement} place @param {Deed} [deed]
 */
export const tellChange = (place, deed) => place.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: deed }));

/** Keeps the focus on a button, or hands it on where the button has nothing more to do. @param {HTMLElement} button */
export function keepFocus(button) {
  const others = /** @type {NodeListOf<HTMLElement>} */ (button.parentElement?.querySelectorAll("button:enabled"));
  (button.matches(":enabled") ? button : others[0])?.focus();
}

/** @param {string} sentence with {names} in it @param {Record<string, string>} parts */
export const compose = (sentence, parts) => sentence.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");

/** @param {string} name of another direction, perhaps: it must not turn the sentence around */
export const isolate = (name) => `\u2068${name}\u2069`;

/** Writes a count in the digits of the page. @param {number} count @param {Element} place */
export const writeCount = (count, place) =>
  count.toLocaleString(/** @type {HTMLElement} */ (place.closest("[data-language]")).dataset.language);

/** Makes what a template in that place holds. @param {Element} place @param {string} name */
export function make(place, name) {
  const template = /** @type {HTMLTemplateElement} */ (place.querySelector(`template[${name}]`));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
}
