// What happens in a tool's page? The form is read, Python is asked, and the answer takes the old one's place.
//
// Prevents: losing what was typed, answering what is not asked any more, touching the network before the reader does.
// Does not attempt: words (they come in the section's kit), reading numbers, drawing reports (Python does both).

import { awaken, client } from "./client.js";
import { Charts } from "./charts.js";
import { Form } from "./form.js";
import { forget, keep, recall } from "./keep.js";
import { Address, readFragment } from "./link.js";
import { prepare, put } from "./report.js";
import { copy, download, print, readFile } from "./save.js";
import { Status } from "./status.js";

/** @typedef {Record<string, string>} Typed what stands in the fields, by name */
/** @typedef {{ path: string, message: string }} Refusal */
/** @typedef {{ typed: Typed } | { given: string[][] } | { file: string }} Question */
/** @typedef {{ html?: string, report?: { headline?: string }, typed?: Typed, link?: string[][], refused?: Refusal[],
 *   save?: { name: string, type: string, text: string }, broken?: string }} Answer */
/** @typedef {{ words: Typed, examples: Record<string, Typed>, units: Record<string, Typed> }} Kit */

/** One tool in the page. */
class Tool {
  /** What came from outside and fills the form once Python has read it. @type {Question | undefined} */
  #opening;
  /** Whether the form says something that was not answered yet. */
  #stale = false;
  /** Whether the last question was refused: then no link and no report belongs to what stands in the form. */
  #refused = false;
  /** The names of the fields that the reader changed since something was opened. @type {Set<string>} */
  #touched = new Set();
  /** @type {Promise<void> | undefined} */ #asking;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.name = section.dataset.tool ?? "";
    this.language = section.dataset.language ?? "";
    /** @type {Kit} */
    this.kit = JSON.parse(find(section, "script[data-kit]").textContent ?? "");
    this.form = new Form(find(section, "form"), this.kit.units);
    this.status = new Status(section, this.kit.words);
    this.report = find(section, "[data-report]");
    this.examples = /** @type {HTMLSelectElement} */ (find(section, "[data-examples]"));
    this.charts = new Charts(this.report, this.language);
    this.address = new Address();
    this.first = Object.keys(this.kit.examples)[0] ?? "";
    this.python = client(section.dataset.runtime ?? "", (done, all) => this.status.tellProgress(done, all));
    prepare(this.report, this.name);
    this.#listen();
    this.#restore();
  }

  #listen() {
    const touch = () => void this.#wake();
    for (const event of ["focusin", "pointerdown", "input"]) this.section.addEventListener(event, touch, { once: true });
    this.form.element.addEventListener("submit", (event) => event.preventDefault());
    this.form.element.addEventListener("input", (event) => this.#change(/** @type {HTMLInputElement} */ (event.target)));
    this.section.addEventListener("click", (event) => this.#act(/** @type {Element} */ (event.target)));
    this.examples.addEventListener("change", () => this.#load(this.examples.value));
    const file = /** @type {HTMLInputElement} */ (find(this.section, "[data-file]"));
    file.addEventListener("change", () => void this.#upload(file));
    addEventListener("hashchange", () => this.#follow());
  }

  /** Takes up what the address or this browser holds; it counts as a wish, but not on a dear connection. */
  #restore() {
    const given = readFragment();
    const kept = given ? undefined : recall(this.name);
    if (!given && !kept) return this.form.follow();
    if (kept) this.form.fill(kept);
    this.#opening = given ? { given } : { typed: this.form.read() };
    if (isDataDear()) return;
    whenIdle(() => void this.#ask());
  }

  #follow() {
    const given = readFragment();
    if (given) this.#open({ given });
  }

  /** @param {HTMLInputElement} field */
  #change(field) {
    if (!field.name) return;
    this.#touched.add(field.name);
    this.examples.value = ""; // what stands in the form is nobody's example any more
    this.#renew();
  }

  /** Answers what stands in the form now, and keeps it. */
  #renew() {
    this.form.follow();
    keep(this.name, this.form.read());
    this.#stale = true;
    void this.#ask();
  }

  /** Asks Python to read something that came from outside; its texts then fill the form. @param {Question} question */
  #open(question) {
    this.#touched.clear();
    this.examples.value = "";
    this.#opening = question;
    void this.#ask();
  }

  /** @param {string} example */
  #load(example) {
    const typed = this.kit.examples[example];
    if (!typed) return;
    this.#opening = undefined;
    this.form.fill(typed);
    this.#renew();
  }

  async #wake() {
    if (this.section.dataset.state === "ready") return;
    this.#enter("waking");
    try {
      await awaken(this.python);
      if (this.#opening) void this.#ask();
      this.#enter("ready");
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** Asks until nothing is left unanswered; whoever comes meanwhile waits for the same. @returns {Promise<void>} */
  #ask() {
    this.#asking ??= this.#askAll().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #askAll() {
    await this.#wake();
    while (this.section.dataset.state === "ready" && (this.#opening || this.#stale)) {
      const opening = this.#opening;
      const question = opening ?? { typed: this.form.read() };
      if (!opening) this.#stale = false;
      try {
        const answer = await this.#put(question);
        if (opening ? this.#opening === opening : !this.#stale && !this.#opening) this.#take(answer, opening);
      } catch (failure) {
        if (!opening) this.#stale = true;
        this.#fail(failure);
      }
    }
  }

  /** @param {object} question @returns {Promise<Answer>} */
  #put(question) {
    return this.python.ask({ tool: this.name, language: this.language, ...question });
  }

  /** @param {Answer} answer @param {Question} [opening] */
  #take(answer, opening) {
    if (opening) this.#opening = undefined;
    if (opening && answer.typed) {
      this.form.fill(answer.typed, this.#touched);
      if (!("typed" in opening)) this.#stale ||= this.#touched.size > 0;
      if ("file" in opening && !answer.refused) keep(this.name, this.form.read());
    }
    this.#touched.clear();
    this.#refused = !!(answer.refused || answer.broken);
    if (answer.broken) return this.status.say("broken");
    const homeless = this.form.refuse(answer.refused ?? []);
    if (answer.refused) return this.status.refuse(answer.refused.length - homeless.length, homeless);
    this.#show(answer);
  }

  /** @param {Answer} answer */
  #show({ html, report, link, typed }) {
    if (html !== undefined) put(this.report, html, this.name);
    this.charts.refresh();
    this.address.hold(link ?? []);
    find(this.section, "[data-still]").hidden = !isSame(typed ?? {}, this.kit.examples[this.first] ?? {});
    this.status.say("ready", report?.headline);
  }

  /** @param {unknown} failure */
  #fail(failure) {
    this.#enter("failed");
    this.status.fail(/** @type {{ reason?: string }} */ (failure)?.reason ?? "crashed");
  }

  /** @param {"waking" | "ready" | "failed"} state */
  #enter(state) {
    if (this.section.dataset.state === state) return;
    this.section.dataset.state = state;
    if (state === "waking") this.status.tellProgress(0, Number(this.section.dataset.size));
    if (state === "ready") this.status.settle();
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
      upload: () => find(this.section, "[data-file]").click(),
      reset: () => this.#reset(),
      forget: () => this.#forget(),
      retry: () => this.#retry(),
    };
    void deeds[button?.dataset.do ?? ""]?.();
  }

  async #share() {
    await this.#ask();
    if (this.#refused || this.section.dataset.state !== "ready") return;
    this.address.write();
    this.status.say((await copy(location.href)) ? "shared" : "share_by_hand");
  }

  /** @param {"json" | "csv"} kind */
  async #save(kind) {
    await this.#ask();
    if (this.section.dataset.state !== "ready") return;
    try {
      const answer = await this.#put({ typed: this.form.read(), as: kind });
      if (answer.save) download(answer.save);
      else this.#take(answer);
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** @param {HTMLInputElement} input */
  async #upload(input) {
    const file = input.files?.[0];
    if (!file) return;
    this.#open({ file: await readFile(file) });
    input.value = ""; // so that the same file can be chosen again
  }

  #reset() {
    this.#load(this.first);
    this.examples.value = "";
    forget(this.name);
    this.form.refuse([]);
    this.address.hold([]);
    this.address.write();
  }

  #forget() {
    forget(this.name);
    this.status.say("forgotten");
  }

  #retry() {
    this.#enter("waking");
    awaken(this.python, true).then(
      () => {
        this.#enter("ready");
        this.#stale ||= !this.#opening && this.#refused;
        void this.#ask();
      },
      (failure) => this.#fail(failure),
    );
  }
}

/** @param {Element} root @param {string} selector */
const find = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector));

/** @param {Typed} one @param {Typed} other */
const isSame = (one, other) => Object.keys(other).every((name) => one[name] === other[name]);

const isDataDear = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** @param {() => void} work */
const whenIdle = (work) => ("requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work, 200));

for (const section of document.querySelectorAll("section.assess[data-tool]")) {
  new Tool(/** @type {HTMLElement} */ (section));
}
