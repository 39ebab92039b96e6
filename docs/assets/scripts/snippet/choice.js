// What is chosen in the form? Choices that an address can hold; of an address only what the form has is taken.

import { listFields, readFields, writeField } from "../field.js";

/** @typedef {import("../snippet.js").Kit} Kit */
/** @typedef {{ room: string, language: string, theme: string, height: string, example: string, link: string, fit: boolean }} Choices */

const QUIZ = /^quiz\//;
const BOOK = /^book\//;

/** The form of the maker. */
export class Choice {
  /** @param {HTMLFormElement} form @param {Kit} kit @param {string} language of the page */
  constructor(form, kit, language) {
    this.form = form;
    this.kit = kit;
    this.language = language;
    this.first = { page: form.room.value, language, theme: "auto" };
    this.follow();
  }

  get fields() {
    return listFields(this.form).filter((field) => !field.closest("[hidden]"));
  }

  /** @returns {Choices} */
  read() {
    const { room: page = "", part, language = "", theme = "", height = "", example = "", link = "", fit } = readFields(this.fields);
    const quiz = page.replace(BOOK, "quiz/");
    return { room: part === "quiz" ? quiz : page, language, theme, height, example, link, fit: fit === "yes" };
  }

  /** Returns what differs from a form that nobody touched, for the address. @returns {string[][]} */
  tell() {
    const { room, height, fit, ...others } = this.read();
    const typed = height === this.form.height.dataset.usual ? "" : height;
    const told = { page: room, ...others, height: typed, fit: fit ? "yes" : "" };
    return Object.entries(told).filter(([name, text]) => text && text !== /** @type {any} */ (this.first)[name]);
  }

  /** Fills in what an address tells. @param {string[][]} pairs */
  write(pairs) {
    const { page = "", ...told } = Object.fromEntries(pairs);
    const part = QUIZ.test(page) ? "quiz" : "chapter";
    this.form.reset();
    this.#put({ room: page.replace(QUIZ, "book/") });
    this.follow(); // now what is asked is what belongs to that page
    this.#put({ ...told, part });
    this.follow();
  }

  /** @param {Record<string, string | undefined>} told */
  #put(told) {
    for (const field of this.fields) {
      const text = told[field.name];
      const has = field instanceof HTMLSelectElement ? Array.from(field.options, ({ value }) => value).includes(text ?? "") : text;
      const other = field.type === "radio" && !this.#offers(field.name, text);
      if (text !== undefined && has && !other) writeField(field, text);
    }
  }

  /** @param {string} language of the frame */
  speak(language) {
    this.#put({ language });
  }

  /** @param {string} name @param {string | undefined} value */
  #offers(name, value) {
    return this.fields.some((field) => field.name === name && field.value === value);
  }

  /** Shows what can be chosen of this page, and the height that is usual for it unless another was typed. */
  follow() {
    const page = this.form.room.value;
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("[data-for]")))
      place.hidden = !page.startsWith(place.dataset.for ?? "");
    const { height } = this.form;
    const usual = this.kit.rooms[this.read().room]?.height.toLocaleString(this.language, { useGrouping: false }) ?? "";
    if (height.value === height.dataset.usual) height.value = usual;
    height.dataset.usual = usual;
  }
}
