// A taste of a tool: a few questions, the first figures of the answer, and the way to the whole with what was typed.
//
// Does not attempt: to keep anything, or to draw a report. The tool's own page does both.

import { client } from "./client.js";
import { Conversation } from "./conversation.js";
import { Form } from "./form.js";
import { Status } from "./status.js";

/** @typedef {import("./conversation.js").Answer} Answer */

/** The few figures of one tool. */
class Taste {
  refines = false;

  /** @param {HTMLElement} section */
  constructor(section) {
    const { taste: tool = "", language = "", runtime = "" } = section.dataset;
    const { words, units } = JSON.parse(this.#find(section, "script[data-kit]").textContent ?? "");
    this.section = section;
    this.form = new Form(this.#find(section, "form"), units);
    this.status = new Status(section, words);
    this.way = /** @type {HTMLAnchorElement} */ (this.#find(section, ".md-button"));
    const python = client(runtime, (done, all) => this.status.tellProgress(done, all));
    this.conversation = new Conversation(python, { tool, language }, this);
    this.#listen();
  }

  /** @param {ParentNode} root @param {string} selector */
  #find(root, selector) {
    return /** @type {HTMLElement} */ (root.querySelector(selector));
  }

  #listen() {
    const touch = () => void this.conversation.ask();
    for (const event of ["focusin", "pointerdown", "input"]) this.form.element.addEventListener(event, touch, { once: true });
    this.form.element.addEventListener("submit", (event) => event.preventDefault());
    this.form.element.addEventListener("input", () => this.conversation.renew());
    this.status.button.addEventListener("click", () => void this.conversation.retry());
  }

  read() {
    return this.form.read();
  }

  /** @param {Answer} answer */
  take({ broken, refused, html = "", link = [], report }) {
    if (broken) return this.status.say("broken");
    const homeless = this.form.refuse(refused ?? []);
    if (refused) return this.status.refuse(refused.length - homeless.length, homeless);
    this.#show(html);
    this.way.hash = new URLSearchParams(link).toString();
    this.status.say("ready", report?.headline);
  }

  /** Of the whole report only what stands here changes. @param {string} html */
  #show(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    for (const part of [".assess-headline", ".assess-leading"])
      this.#find(this.section, part).replaceWith(this.#find(template.content, part));
  }

  /** @param {import("./conversation.js").State} state */
  enter(state) {
    this.section.dataset.state = state;
    if (state === "waking") this.status.tellProgress(0, Number(this.section.dataset.size));
    if (state === "ready") this.status.settle();
  }

  /** @param {string} reason */
  fail(reason) {
    this.status.fail(reason);
  }
}

for (const section of document.querySelectorAll("section[data-taste]")) new Taste(/** @type {HTMLElement} */ (section));
