// What happens where an instructor makes the code of a frame? What is chosen is shown at once: the frame, and its code.
//
// Prevents: losing what was typed, markup out of what was typed, frames of anything but this site.
// Does not attempt: words (they come in the section's kit), code of its own (the template comes from Python).

import { compose } from "./field.js";
import { Address, readFragment } from "./link.js";
import { readNumber } from "./quiz/number.js";
import { copy } from "./save.js";
import { Choice } from "./snippet/choice.js";
import { leadTo, writeCode } from "./snippet/code.js";
import { Preview } from "./snippet/preview.js";
import { readStart } from "./snippet/start.js";

/** @typedef {{ titles: Record<string, string>, full: string, height: number }} Room */
/** @typedef {{ names: string[], starts: Record<string, Record<string, string>> }} Tool */
/**
 * @typedef {{ site: string, homes: Record<string, string>, code: string, script: string, least: number, most: number,
 *   rooms: Record<string, Room>, tools: Record<string, Tool>, said: Record<string, string>, refused: Record<string, string>,
 *   languages: Record<string, string>}} Kit
 */

const PAUSE = 300; // milliseconds of quiet before what is typed is shown

/** The maker in its page. */
class Maker {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #turn = 0;

  /** @param {HTMLElement} section */
  constructor(section) {
    const { language = "", root = "" } = section.dataset;
    this.section = section;
    this.language = language;
    /** @type {Kit} */
    this.kit = JSON.parse(this.#find("script[data-kit]").textContent ?? "");
    this.here = new URL(root, location.href).href;
    this.form = /** @type {HTMLFormElement} */ (this.#find("form"));
    this.code = /** @type {HTMLTextAreaElement} */ (this.#find("[data-code]"));
    this.choice = new Choice(this.form, this.kit, language);
    this.preview = new Preview(this.#find("[data-live]"), () => this.#fit());
    this.address = new Address();
    this.#listen();
    this.#begin();
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.section.querySelector(selector));
  }

  #listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => this.#hear(/** @type {HTMLInputElement} */ (target)));
    this.section.addEventListener("click", ({ target }) => this.#act(/** @type {Element} */ (target)));
    addEventListener("hashchange", () => this.#open());
  }

  #begin() {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.section.querySelectorAll("[data-needs-script]"))) part.hidden = false;
    if (this.here !== this.kit.site) this.#find("[data-site]").textContent = this.kit.said.elsewhere ?? "";
    this.choice.follow();
    if (!this.#open()) void this.#renew();
  }

  /** Shows what the address asks for, if it asks for anything. */
  #open() {
    const asked = readFragment();
    if (!asked) return false;
    this.choice.write(asked.given);
    void this.#renew();
    return true;
  }

  /** @param {HTMLInputElement} field */
  #hear(field) {
    this.choice.follow();
    clearTimeout(this.#timer);
    const typing = field.matches("[type=text]");
    if (typing) this.#timer = setTimeout(() => void this.#renew(field), PAUSE);
    else void this.#renew(field);
  }

  /** Shows the code and the frame of what is chosen now. @param {HTMLInputElement} [field] what was changed */
  async #renew(field) {
    const turn = ++this.#turn;
    const start = await this.#readStart(field?.name === "link");
    if (turn !== this.#turn) return; // something else was chosen meanwhile
    const { kit } = this;
    const choices = this.choice.read();
    const wish = { ...choices, start, height: this.#readHeight(choices) };
    const title = kit.rooms[wish.room]?.titles[this.language] ?? "";
    this.code.value = writeCode(kit, wish);
    this.preview.show(this.here + leadTo(kit, wish), compose(kit.said.frame ?? "", { title }), wish.height);
    this.#find("[data-asleep]").hidden = !start;
    this.#fit();
    this.address.hold(this.choice.tell());
  }

  /** Returns the figures that a tool opens with, as the fragment of its address. @param {boolean} pasted whether a link came just now */
  async #readStart(pasted) {
    const { room, language, example, link } = this.choice.read();
    const { kit } = this;
    this.#say("");
    const told = link.trim() ? await readStart(link, room, kit, [kit.site, this.here]) : this.#readExample(room, language, example);
    const other = told.language && told.language !== language ? told.language : "";
    if (other && !told.refused && pasted) this.#switch(other);
    const refused = told.refused ?? (other && !pasted ? "language" : "");
    this.#refuse("link", refused, { tool: this.#name(room), other: this.#name(told.other ?? ""), language: kit.languages[other] ?? "" });
    return refused ? "" : (told.start ?? "");
  }

  /** @param {string} room @param {string} language @param {string} example @returns {import("./snippet/start.js").Start} */
  #readExample(room, language, example) {
    return { start: this.kit.tools[room]?.starts[language]?.[example] };
  }

  /** @param {string} room */
  #name(room) {
    return this.kit.rooms[room]?.titles[this.language] ?? "";
  }

  /** The figures of a link are read rightly in its own language. @param {string} language */
  #switch(language) {
    this.choice.speak(language);
    this.#say(compose(this.kit.said.switched ?? "", { language: this.kit.languages[language] ?? "" }));
  }

  /** @param {import("./snippet/choice.js").Choices} choices */
  #readHeight({ room, height }) {
    const { least, most, rooms } = this.kit;
    const usual = rooms[room]?.height ?? least;
    const wanted = readNumber(height, "", false) ?? Number.NaN;
    const taken = Number.isInteger(wanted) && wanted >= least && wanted <= most;
    this.#refuse("height", taken ? "" : "height", { height: this.#write(usual) });
    return taken ? wanted : usual;
  }

  /** Tells beside a field why it was not taken. @param {string} name @param {string} word @param {Record<string, string>} [parts] */
  #refuse(name, word, parts = {}) {
    const place = this.#find(`[data-field=${name}]`);
    const error = /** @type {HTMLElement} */ (place.querySelector(".assess-error"));
    const message = compose(this.kit.refused[word] ?? "", parts);
    if (error.textContent !== message) error.textContent = message;
    error.hidden = !message;
    /** @type {HTMLElement} */ (place.querySelector("input")).setAttribute("aria-invalid", String(!!message));
  }

  /** @param {number} count in the digits of the page */
  #write(count) {
    return count.toLocaleString(this.language, { useGrouping: false });
  }

  /** Lets the frame follow its content where that was chosen; says how high that is, once the frame has told. */
  #fit() {
    const { told, height } = this.preview;
    const { fit } = this.choice.read();
    if (fit && told) this.preview.fit(told);
    const word = fit ? "follows" : told > height ? "taller" : "fits";
    this.#find("[data-told]").textContent = told ? compose(this.kit.said[word] ?? "", { height: this.#write(told) }) : "";
    this.#find("[data-do=take]").hidden = fit || told <= height || told > this.kit.most;
  }

  /** Makes the frame as high as its content is. */
  #take() {
    this.form.height.value = this.#write(this.preview.told);
    this.form.height.focus(); // the button has nothing more to do
    void this.#renew();
  }

  /** @param {Element} target */
  #act(target) {
    /** @type {Record<string, () => unknown>} */
    const deeds = { copy: () => this.#copy(), share: () => this.#share(), take: () => this.#take() };
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-do]"));
    void deeds[button?.dataset.do ?? ""]?.();
  }

  async #copy() {
    const copied = await copy(this.code.value);
    if (!copied) this.#select();
    this.#say(this.kit.said[copied ? "copied" : "by_hand"]);
  }

  #select() {
    this.code.focus();
    this.code.select();
  }

  async #share() {
    this.address.write();
    this.#say(this.kit.said[(await copy(location.href)) ? "shared" : "share_by_hand"]);
  }

  /** @param {string | undefined} text */
  #say(text) {
    this.#find("[data-status]").textContent = text ?? "";
  }
}

for (const section of document.querySelectorAll("section[data-snippet]")) new Maker(/** @type {HTMLElement} */ (section));
