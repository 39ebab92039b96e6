// What may a text become in this page? Markup that does nothing by itself, and scripts of this very copy of the site.
//
// Prevents: that a slip, ours or a library's, turns something typed, linked or fetched into code. The page's policy has
// the browser ask here before any text becomes markup or the address of a script; text that is to become code itself is
// refused without asking. It stands in the page, before all else that runs.
// Does not attempt: to clean. What is refused is refused whole, and the browser says so on its console.

const ACTIVE = "script, style, link, meta, base, template, iframe, frame, object, embed, svg, math, [srcdoc], [action], [formaction]";
const HELD = /^data:text\/javascript,import "([^"\\]+)"$/; // how a page without an origin starts a worker

/** @typedef {{ createHTML: (text: string) => string, createScriptURL: (text: string) => string | null }} Policy */
/** @type {{ createPolicy: (name: string, rules: object) => Policy } | undefined} */
const types = /** @type {any} */ (globalThis).trustedTypes;
const root = new URL(document.currentScript?.dataset.root || ".", document.baseURI).href; // a folder, whatever the page is called
const glass = document.createElement("template"); // in there nothing runs, and nothing is fetched
const look = types?.createPolicy("peyvand", { createHTML: (/** @type {string} */ text) => text });

/** @param {Element} element */
const isActive = (element) =>
  element.matches(ACTIVE) ||
  /** @type {HTMLAnchorElement} */ (element).protocol === "javascript:" ||
  element.getAttributeNames().some((name) => name.startsWith("on"));

/** Lets markup through that only shows something. @param {string} text */
function createHTML(text) {
  glass.innerHTML = look?.createHTML(text) ?? "";
  return Array.from(glass.content.querySelectorAll("*")).some(isActive) ? null : text;
}

/** Lets the address of a script through that is ours; what a blob: holds, a script of ours has put there. @param {string} text */
function createScriptURL(text) {
  const { href } = new URL(text, document.baseURI);
  const [, address = href] = HELD.exec(decodeURIComponent(href)) ?? [];
  return new URL(address).href.startsWith(root) || href.startsWith(`blob:${self.origin}/`) ? text : null;
}

types?.createPolicy("default", { createHTML, createScriptURL });
