// Which figures does a tool open with? Those of a share link, if it is of this tool, in this language, and whole.
//
// Does not attempt: to know whether a figure can be taken. The tool says so itself, in the frame.

/** @typedef {import("../snippet.js").Kit} Kit */
/** @typedef {{ start?: string, language?: string, refused?: string, other?: string }} Start */

const LONGEST = 8000; // characters; the tools read no longer links
const PACKED = "z";
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g; // what chat programs leave around an address
const TOOL = /^(?:embed\/)?(tools\/[a-z]+)\/?(?:index\.html)?$/;

/** Reads a share link. @param {string} typed @param {string} room @param {Kit} kit @param {string[]} bases addresses of the site @returns {Promise<Start>} */
export async function readStart(typed, room, kit, bases) {
  const text = typed.replace(INVISIBLE, "");
  if (text.length > LONGEST) return { refused: "long" };
  const address = readAddress(text);
  if (!address) return { refused: "address" };
  const place = locate(address, bases);
  if (place === undefined) return { refused: "site" };
  const { tool, language } = name(place, kit);
  if (!tool) return { refused: "page" };
  if (tool !== room) return { refused: "tool", other: tool };
  return { language, ...(await readFigures(address.hash.slice(1), kit.tools[tool]?.names ?? [])) };
}

/** @param {string} text */
function readAddress(text) {
  try {
    const address = new URL(text);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the place of an address below the root of the site, if it is there. @param {URL} address @param {string[]} bases */
function locate({ host, pathname }, bases) {
  const base = bases.map((each) => new URL(each)).find((each) => each.host === host && pathname.startsWith(each.pathname));
  return base && pathname.slice(base.pathname.length);
}

/** @param {string} place @param {Kit} kit */
function name(place, { homes, tools }) {
  const fitting = Object.entries(homes).filter(([, home]) => place.startsWith(home));
  const [language, home] = /** @type {[string, string]} */ (fitting.sort(([, one], [, other]) => other.length - one.length)[0]);
  const [, tool = ""] = TOOL.exec(place.slice(home.length)) ?? [];
  return { language, tool: Object.hasOwn(tools, tool) ? tool : undefined };
}

/** @param {string} fragment @param {string[]} names of what the tool asks @returns {Promise<Start>} */
async function readFigures(fragment, names) {
  if (!fragment.includes("=")) return { refused: "bare" };
  const pairs = Array.from(new URLSearchParams(fragment));
  const [first] = pairs;
  const packed = pairs.length === 1 && first?.[0] === PACKED;
  const told = packed ? await unpack(first[1]) : pairs;
  return told && isWhole(told, names) ? { start: new URLSearchParams(pairs).toString() } : { refused: "damaged" };
}

/** Opens what assess/link.py packed; zlib seals it with a sum. @param {string} packed @returns {Promise<unknown>} */
async function unpack(packed) {
  try {
    const letters = self.atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const sealed = new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
    return JSON.parse(await new Response(sealed.stream().pipeThrough(new self.DecompressionStream("deflate"))).text());
  } catch {
    return undefined;
  }
}

/** @param {unknown} pairs @param {string[]} names */
function isWhole(pairs, names) {
  if (!Array.isArray(pairs)) return false;
  const named = pairs.every((pair) => Array.isArray(pair) && names.includes(pair[0]) && !String(pair[1]).includes("\ufffd"));
  return named && new Set(pairs.map(([each]) => each)).size === pairs.length;
}
