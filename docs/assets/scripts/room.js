// What happens in a tool's room? The form is read, Python is asked, and the answer takes the old one's place.
//
// Prevents: losing what was typed, touching the network before the reader does.
// Does not attempt: words (they come in the section's kit), reading numbers, drawing reports (Python does both).

import { Charts } from "./charts.js";
import { client } from "./client.js";
import { unfold } from "./columns.js";
import { Conversation } from "./conversation.js";
import { isDataDear } from "./dear.js";
import { Form } from "./form.js";
import { forget, keep, recall } from "./keep.js";
import { Address, readFragment } from "./link.js";
import { openOnPaper, put } from "./report.js";
import { copy, download, print, readFile } from "./save.js";
import { Status } from "./status.js";

/** @typedef {import("./conversation.js").Typed} Typed */
/** @typedef {import("./conversation.js").Question} Question */
/** @typedef {import("./conversation.js").Answer} Answer */
/** @typedef {import("./conversation.js").State} State */
/** @typedef {{ words: Typed, examples: Record<string, Record<string, string | string[]>>, units: Record<string, Typed> }} Kit */

const UNDOABLE = 50; // deeds; a row that went stays in memory for as long as it may come back

/** One tool in the page. Who takes it into a frame has ways of their own in the place of those that are not private. */
export class Tool {
  /** Whether the last question was refused: then no link belongs to what stands in the form. */
  #refused = false;
  /** The fields that the reader changed since something was opened. @type {Set<string>} */
  #touched = new Set();
  /** How to take back what was done, the latest last. @type {(() => void)[]} */
  #undos = [];

  /** @param {HTMLElement} section */
  constructor(section) {
    const { tool = "", language = "", runtime = "", home } = section.dataset;
    this.section = section;
    this.name = tool;
    /** @type {Kit} */
    this.kit = JSON.parse(this.find("script[data-kit]").textContent ?? "");
    this.form = new Form(this.find("form"), this.kit.units);
    this.status = new Status(section, this.kit.words);
    this.report = this.find("[data-report]");
    this.examples = /** @type {HTMLSelectElement} */ (this.find("[data-examples]"));
    this.file = /** @type {HTMLInputElement} */ (this.find("[data-file]"));
    this.address = new Address();
    const python = client(runtime, (done, all) => this.status.tellProgress(done, all));
    this.conversation = new Conversation(python, { tool, language, home }, this);
    openOnPaper(this.report);
    this.charts = new Charts(this.report, language);
  }

  /** Lets the reader in. */
  open() {
    this.listen();
    this.#restore();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.section.querySelector(selector));
  }

  /** The first touch wakes Python. */
  waitForTouch() {
    const touch = () => void this.conversation.ask();
    for (const event of ["focusin", "pointerdown", "input"]) this.section.addEventListener(event, touch, { once: true });
  }

  listen() {
    this.waitForTouch();
    this.form.element.addEventListener("submit", (event) => event.preventDefault());
    this.form.element.addEventListener("input", (event) => this.#change(event));
    this.section.addEventListener("click", (event) => this.#act(/** @type {Element} */ (event.target)));
    this.examples.addEventListener("change", () => this.#load(this.examples.value));
    this.file.addEventListener("change", () => void this.#upload());
    addEventListener("hashchange", ({ newURL }) => this.bring(readFragment(newURL))); // ours may have written since
  }

  /** Takes up what the address or this browser holds. It counts as a wish, but not where data is dear. */
  #restore() {
    const given = readFragment();
    const kept = given ? undefined : recall(this.name);
    if (kept) this.#fill(kept);
    else this.form.follow();
    if (given || kept) this.hold(given ?? { typed: this.form.read() });
  }

  /** @param {Question} question to be answered when there is time for it, or at the first touch */
  hold(question) {
    this.conversation.open(question, true);
    if (!isDataDear()) whenIdle(() => void this.conversation.ask());
  }

  /** @param {{ target: EventTarget | null, detail?: any }} event of a field, or of a table whose rows came, went or moved */
  #change({ target, detail }) {
    const { name, dataset } = /** @type {HTMLInputElement} */ (target);
    this.#touched.add(name || (dataset.rows ?? ""));
    this.examples.value = ""; // what stands in the form is nobody's example any more
    /** @type {import("./field.js").Deed} */
    const { told, undo } = detail || {};
    if (undo) this.#undos = [...this.#undos.slice(1 - UNDOABLE), undo];
    if (undo) this.status.note(told, true);
    this.#renew();
  }

  #undo() {
    this.#undos.pop()?.();
    this.examples.value = "";
    this.#renew();
    this.status.note(this.kit.words.undone, this.#undos.length > 0);
  }

  /**
   * Sets the form anew: nothing that was done before can be undone, but for this itself where the reader wished it.
   * @param {Typed} typed @param {boolean} [wished] @param {Set<string>} [except]
   */
  #fill(typed, wished = false, except) {
    const before = this.form.read();
    this.form.fill(typed, except);
    this.#undos = wished ? [() => this.#fill(before)] : [];
    this.status.note("", wished);
  }

  #renew() {
    this.form.follow();
    keep(this.name, this.form.read());
    this.conversation.renew();
  }

  /** Lets Python read what came from outside; its texts then fill the form. @param {Question} [question] */
  bring(question) {
    if (!question) return;
    this.#touched.clear();
    this.examples.value = "";
    this.conversation.open(question);
  }

  /** @param {string} example */
  #load(example) {
    const folded = this.kit.examples[example];
    if (!folded) return;
    this.conversation.close();
    this.#fill(unfold(folded), true);
    this.#renew();
  }

  get refines() {
    return "refines" in this.section.dataset;
  }

  read() {
    return this.form.read();
  }

  /** @param {Answer} answer @param {Question} [opening] */
  take(answer, opening) {
    const opened = !!opening && "file" in opening;
    if (opening && answer.typed) this.#fill(answer.typed, opened, this.#touched);
    if (opened && !answer.refused) keep(this.name, this.form.read());
    this.#touched.clear();
    this.#refused = !!(answer.refused || answer.broken);
    this.section.toggleAttribute("data-refining", !!answer.refining); // not for ever, where the rest cannot be had
    if (answer.broken) return this.status.say("broken");
    const homeless = this.form.refuse(answer.refused ?? []);
    if (answer.refused) return this.status.refuse(answer.refused.length - homeless.length, homeless);
    this.#show(answer);
  }

  /** @param {Answer} answer */
  #show({ html = "", refining = false, report, link = [], typed = {} }) {
    put(this.report, html, this.name);
    this.charts.refresh();
    this.address.hold(link);
    this.find("[data-still]").hidden = !isSame(typed, this.#first);
    this.status.say(refining ? "refining" : "ready", report?.headline);
  }

  /** @returns {Typed} the example that the page was built with */
  get #first() {
    return unfold(Object.values(this.kit.examples)[0] ?? {});
  }

  /** @param {State} state */
  enter(state) {
    this.section.dataset.state = state;
    if (state === "waking") this.status.tellProgress(0, Number(this.section.dataset.size));
    if (state === "ready") this.status.settle();
  }

  /** @param {string} reason */
  fail(reason) {
    this.section.removeAttribute("data-refining");
    this.status.fail(reason);
  }

  /** @param {Element} target */
  #act(target) {
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-do]"));
    /** @type {Record<string, () => unknown>} */
    const deeds = {
      share: () => this.#share(),
      print: () => print(this.charts),
      json: () => this.#save("json"),
      csv: () => this.#save("csv"),
      upload: () => this.file.click(),
      reset: () => this.#reset(),
      forget: () => this.#forget(),
      retry: () => this.conversation.retry(),
      undo: () => this.#undo(),
    };
    void deeds[button?.dataset.do ?? ""]?.();
  }

  async #share() {
    await this.conversation.ask();
    if (this.#refused || this.conversation.state !== "ready") return; // the status line says why
    this.address.write();
    this.status.say((await copy(this.link)) ? "shared" : "share_by_hand");
  }

  /** Where others find what stands here. */
  get link() {
    return location.href;
  }

  /** @param {"json" | "csv"} kind */
  async #save(kind) {
    const answer = await this.conversation.request({ as: kind });
    if (answer?.save) download(answer.save);
    else if (answer) this.take(answer);
  }

  async #upload() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    this.bring({ file: await readFile(file) });
    this.file.value = ""; // so that the same file can be chosen again
  }

  #reset() {
    this.#load(Object.keys(this.kit.examples)[0] ?? "");
    this.examples.value = "";
    this.form.refuse([]);
    forget(this.name);
    this.address.hold([]);
    this.address.write();
  }

  #forget() {
    forget(this.name);
    this.status.say("forgotten");
  }
}

/** @param {Typed} one @param {Typed} other */
const isSame = (one, other) => [one, other].every((each) => Object.keys(each).every((name) => one[name] === other[name]));

/** @param {() => void} work */
const whenIdle = (work) => ("requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work, 200));
