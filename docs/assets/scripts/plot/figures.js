// How are figures written on a chart? In the page's digits, short, the per cent sign where the language puts it.

const [ISOLATE, RELEASE, RTL] = ["\u2066", "\u2069", "\u2067"];

/** @typedef {(value: number) => string} Write */

/** Returns the writer of a unit. @param {string} unit @param {string} language @returns {Write} */
export function writer(unit, language) {
  if (unit === "share" || unit === "fine") return percent(language);
  if (unit === "points") return (value) => isolate(plain(language).format(value * 100), language);
  if (unit === "money" || unit === "count") {
    const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
    return (value) => phrase(short.format(value), language);
  }
  return (value) => isolate(plain(language).format(value), language);
}

/** Lets a Persian phrase run from the right inside a picture that runs from the left. @param {string} text @param {string} language */
export const phrase = (text, language) => (language === "fa" ? RTL + text + RELEASE : text);

/** @param {string} language */
const plain = (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/** @param {string} text @param {string} language */
const isolate = (text, language) => (language === "fa" ? ISOLATE + text + RELEASE : text);

/** @param {string} language @returns {Write} */
function percent(language) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (value) => {
    const shown = number.format(value * 100);
    return language === "fa" ? RTL + isolate(shown, language) + "٪" + RELEASE : `${shown}%`;
  };
}

const WHOLE = new Set(["periods", "count", "ordinal"]);

/** The round distance between about so many ticks. @param {number} low @param {number} high @param {number} count @param {string} unit */
function stride(low, high, count, unit) {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10;
  return WHOLE.has(unit) ? Math.max(1, times === 2.5 && power < 10 ? 5 * power : times * power) : times * power;
}

/** The next tick above an end, so that no line leaves the grid. @param {number} low @param {number} high @param {number} count @param {string} unit */
export function round(low, high, count, unit) {
  const step = stride(low, high, count, unit);
  return Math.ceil(high / step - 1e-9) * step;
}

/** Returns about so many round numbers between two ends. @param {number} low @param {number} high @param {number} count @param {string} unit */
export function ticks(low, high, count, unit) {
  const step = stride(low, high, count, unit);
  const [from, to] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => (from + place) * step);
}

const brush = document.createElement("canvas").getContext("2d");

/** How wide a text is when drawn, in pixels. @param {string[]} texts @param {string} font */
export function widest(texts, font) {
  if (brush) brush.font = font;
  return Math.max(0, ...texts.map((text) => brush?.measureText(text).width ?? text.length * 7));
}
