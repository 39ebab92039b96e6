// Which number did the reader write? Persian, Arabic and Latin digits with the marks of each, as assess/numerals.py reads them.

const INVISIBLE = /[\u200c\u200e\u200f\u202a-\u202c\u2066-\u2069\ufeff]/g;
const SLASH = /(?<=[۰-۹٠-٩])\/(?=[۰-۹٠-٩])/g; // ۱۲/۵ is how many write twelve and a half
const GROUP_GAPS = /(?<=\d)[ \u00a0\u2009\u202f'_](?=\d{3}(?!\d))/g;
const PLAIN = /^(?=\.?\d)(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d*)?$/;

/**
 * Reads a number as people type it.
 * @param {string} text @param {string} [unit] which people write too, though it stands beside the field
 * @param {boolean} [percent] whether a percentage is asked for: then 12.5 and 12.5% are the same
 * @returns {number | undefined}
 */
export function readNumber(text, unit = "", percent = true) {
  const shown = toLatin(text);
  const bare = shown.replace("%", "").replace(toLatin(unit), "");
  const [, before = "", digits = "", after = ""] = /^([+-]?)\s*(.*?)\s*(-?)$/s.exec(bare.trim()) ?? [];
  const plain = digits.replace(GROUP_GAPS, ",");
  if (!PLAIN.test(plain) || (before && after)) return undefined;
  const value = Number(plain.replaceAll(",", "")) / (shown.includes("%") && !percent ? 100 : 1);
  return before === "-" || after ? -value : value;
}

/** @param {string} text */
export const toLatin = (text) =>
  text
    .replace(INVISIBLE, "")
    .replace(SLASH, ".")
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll("٫", ".")
    .replace(/[٬،]/g, ",")
    .replaceAll("٪", "%")
    .replace(/[−–‒﹣－]/g, "-");
