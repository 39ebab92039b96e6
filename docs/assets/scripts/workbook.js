// What happens in the page of plans? What this browser keeps is read, Python draws it, and changes are kept again.
//
// Prevents: a change that cannot be taken back (but for deleting everything, which asks first), anything sent anywhere.
// Does not attempt: words (they come in the section's kit), reading what was typed, drawing plans (Python does both).

import { Charts } from "./charts.js";
import { client } from "./client.js";
import { Conversation } from "./conversation.js";
import { compose, isolate } from "./field.js";
import { forgetAll } from "./keep.js";
import { openOnPaper, put } from "./report.js";
import { download, print, readFile } from "./save.js";
import { Status } from "./status.js";
import { ask } from "./workbook/dialog.js";
import { fillChoice, writeDates } from "./workbook/head.js";
import { Plans } from "./workbook/plans.js";

/** @typedef {import("./workbook/plans.js").Book} Book */
/** @typedef {import("./workbook/plans.js").Plan} Plan */
/** @typedef {import("./conversation.js").Answer & { book?: Book, changed?: import("./workbook/plans.js").Typed, told?: string }} Answer */
/** @typedef {{ words: Record<string, string>, tools: string[], first: string, most: number }} Kit */

/** The workbook in its page. */
class Workbook {
  /** Whether answers may be asked for again: Python works the other plans out one by one. */
  refines = true;
  /** How all plans stood before each change, the latest last. @type {Book[]} */
  #before = [];

  /** @param {HTMLElement} section */
  constructor(section) {
    const { language = "", runtime = "" } = section.dataset;
    this.section = section;
    this.language = language;
    /** @type {Kit} */
    this.kit = JSON.parse(this.#find("script[data-kit]").textContent ?? "");
    this.plans = new Plans(this.kit.tools, this.kit.first);
    this.status = new Status(section, this.kit.words);
    this.report = this.#find("[data-report]");
    this.blank = this.report.innerHTML;
    this.choice = /** @type {HTMLSelectElement} */ (this.#find("[data-plans]"));
    this.file = /** @type {HTMLInputElement} */ (this.#find("[data-file]"));
    const python = client(runtime, (done, all) => this.status.tellProgress(done, all));
    const hello = /** @type {any} */ ({ workbook: true, language });
    this.conversation = new Conversation(python, hello, /** @type {any} */ (this));
    openOnPaper(this.report);
    this.charts = new Charts(this.report, language);
    this.#listen();
    this.#begin();
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.section.querySelector(selector));
  }

  #listen() {
    this.section.addEventListener("click", (event) => this.#act(/** @type {Element} */ (event.target)));
    this.report.addEventListener("change", ({ target }) => this.#tick(/** @type {HTMLInputElement} */ (target)));
    this.choice.addEventListener("change", () => this.#change((book) => void (book.current = Number(this.choice.value))));
    this.file.addEventListener("change", () => void this.#upload());
    addEventListener("storage", () => this.#follow()); // a tool in another window has something new
    addEventListener("pageshow", ({ persisted }) => persisted && this.#follow());
    addEventListener("beforeprint", () => writeDates(this.report, this.language));
  }

  /** What is kept counts as a wish to see it, but not where data is dear. */
  #begin() {
    this.#head();
    if (!this.plans.any) return;
    if (/** @type {any} */ (navigator).connection?.saveData === true) this.#find(".assess-wake").hidden = false;
    else this.conversation.renew();
  }

  /** Shows what is kept now. */
  #follow() {
    this.#head();
    if (this.plans.any) return this.conversation.renew();
    this.conversation.close();
    put(this.report, this.blank, "workbook");
  }

  /** Lets the choice of plans and what can be done with them follow. */
  #head() {
    const { plans, current } = this.plans.read();
    fillChoice(this.choice, plans.map(({ name }) => name), current);
    for (const name of ["new", "copy"])
      /** @type {HTMLButtonElement} */ (this.#find(`[data-do=${name}]`)).disabled = plans.length >= this.kit.most;
  }

  /** @returns {any} all plans, which take the place of a form here */
  read() {
    return this.plans.read();
  }

  /** @param {Answer} answer */
  take(answer) {
    if (answer.broken) return this.status.say("broken");
    if (answer.refused) return this.status.refuse(0, answer.refused.map(({ message }) => message));
    if (answer.html === undefined || !this.plans.any) return;
    put(this.report, answer.html, "workbook");
    writeDates(this.report, this.language);
    this.charts.refresh();
  }

  /** @param {import("./conversation.js").State} state */
  enter(state) {
    this.section.dataset.state = state;
    this.#find(".assess-wake").hidden = true;
    if (state === "waking") this.status.tellProgress(0, Number(this.section.dataset.size));
    if (state === "ready") this.status.settle();
  }

  /** @param {string} reason */
  fail(reason) {
    this.status.fail(reason);
  }

  /** @param {Element} target */
  #act(target) {
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-do], [data-carry]"));
    if (button?.dataset.carry) return void this.#carry(button.dataset.carry);
    /** @type {Record<string, () => unknown>} */
    const deeds = {
      new: () => this.#add("", { typed: {}, done: [] }),
      copy: () => this.#add(compose(this.kit.words.copy_of ?? "", { name: this.#plan.name }), this.#plan),
      rename: () => this.#rename(),
      remove: () => this.#remove(),
      print: () => this.#print(),
      json: () => this.#save(),
      upload: () => this.file.click(),
      forget: () => this.#forget(),
      wake: () => this.conversation.renew(),
      retry: () => this.conversation.retry(),
      undo: () => this.#undo(),
    };
    void deeds[button?.dataset.do ?? ""]?.();
  }

  /** The plan that lies open. */
  get #plan() {
    const { plans, current } = this.plans.read();
    return /** @type {Plan} */ (plans[current]);
  }

  /**
   * Changes the plans, keeps them, and says what was done.
   * @param {(book: Book) => void} deed @param {string} [told]
   */
  #change(deed, told) {
    const book = this.plans.read();
    const before = this.plans.read();
    deed(book);
    const kept = this.plans.write(book);
    if (kept) this.#before.push(before);
    this.#follow();
    this.status.note(kept ? told : this.kit.words.unkept, this.#before.length > 0);
  }

  #undo() {
    const before = this.#before.pop();
    if (before) this.plans.write(before);
    this.#follow();
    this.status.note(this.kit.words.undone, this.#before.length > 0);
  }

  /** @param {string} word @param {string} name */
  #say(word, name) {
    return compose(this.kit.words[word] ?? "", { name: isolate(name) });
  }

  /** @param {string} suggested @param {Omit<Plan, "name">} content */
  async #add(suggested, { typed, done }) {
    const name = await this.#askName(suggested);
    if (!name) return;
    this.#change((book) => void (book.current = book.plans.push({ name, typed, done }) - 1), this.#say("made", name));
  }

  async #rename() {
    const name = await this.#askName(this.#plan.name);
    if (!name) return;
    this.#change(({ plans, current }) => void (/** @type {Plan} */ (plans[current]).name = name), this.kit.words.renamed);
  }

  /** @param {string} suggested */
  #askName(suggested) {
    return ask(/** @type {HTMLDialogElement} */ (this.#find("[data-ask=name]")), suggested);
  }

  /** Takes the open plan away; where it was the only one, an empty one is left. */
  #remove() {
    const { name } = this.#plan;
    this.#change((book) => {
      book.plans.splice(book.current, 1);
      if (!book.plans.length) book.plans.push({ name: this.kit.first, typed: {}, done: [] });
      book.current = Math.min(book.current, book.plans.length - 1);
    }, this.#say("removed", name));
  }

  /** Keeps what is ticked off; nothing is drawn anew for that. @param {HTMLInputElement} box */
  #tick({ dataset, checked }) {
    const key = dataset.tick;
    if (!key) return;
    const book = this.plans.read();
    const plan = /** @type {Plan} */ (book.plans[book.current]);
    plan.done = plan.done.filter((each) => each !== key).concat(checked ? [key] : []);
    this.plans.write(book);
  }

  /** @param {string} carry */
  async #carry(carry) {
    const answer = /** @type {Answer | undefined} */ (await this.conversation.request({ carry }));
    const { changed = {}, told } = answer ?? {};
    if (answer?.broken) return this.take(answer);
    if (told) this.#change(({ plans, current }) => void Object.assign(/** @type {Plan} */ (plans[current]).typed, changed), told);
  }

  async #save() {
    const answer = await this.conversation.request({ as: "json" });
    if (answer?.save) download(answer.save);
    else if (answer) this.take(answer);
  }

  async #upload() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const text = await readFile(file);
    this.file.value = ""; // so that the same file can be chosen again
    const answer = /** @type {Answer | undefined} */ (await this.conversation.request({ file: text }));
    const { book, told } = answer ?? {};
    if (book) this.#change((old) => void Object.assign(old, book), told);
    else if (answer) this.take(answer);
  }

  async #print() {
    await this.conversation.ask();
    await print(this.charts);
  }

  async #forget() {
    if (!(await ask(/** @type {HTMLDialogElement} */ (this.#find("[data-ask=forget]"))))) return;
    forgetAll();
    this.#before = [];
    this.#follow();
    this.status.note(this.kit.words.forgotten, false);
  }
}

for (const section of document.querySelectorAll("section.assess[data-workbook]")) {
  new Workbook(/** @type {HTMLElement} */ (section));
}
