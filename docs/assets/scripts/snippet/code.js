// What is the code of a frame? The page's template, filled in so that nothing chosen or typed is taken for markup.

import { compose } from "../field.js";

/** @typedef {import("../snippet.js").Kit} Kit */
/** @typedef {{ room: string, language: string, theme: string, start: string, height: number, fit: boolean }} Wish */

/** @param {string} text */
const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Writes the code that an instructor pastes. @param {Kit} kit @param {Wish} wish */
export function writeCode(kit, wish) {
  const { room, language, start, height, fit } = wish;
  const { titles, full } = /** @type {import("../snippet.js").Room} */ (kit.rooms[room]);
  const parts = {
    src: kit.site + leadTo(kit, wish),
    title: titles[language] ?? "",
    height: String(height),
    full: kit.site + kit.homes[language] + full + (start && `#${start}`),
  };
  const safe = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, escape(part)]));
  return compose(kit.code, safe) + (fit ? kit.script : "");
}

/** Returns the way from the root of the site to what stands in the frame. @param {Kit} kit @param {Wish} wish */
export const leadTo = (kit, { room, language, theme, start }) =>
  `${kit.homes[language]}embed/${room}/` + (theme === "auto" ? "" : `?theme=${theme}`) + (start && `#${start}`);
