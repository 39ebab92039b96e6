// What is there to keep, and which of it does an address mean? The build writes the list; every version has its own.

import { worker } from "./scope.js";

/** Hash and size of each file by its path below the base. @typedef {Record<string, [hash: string, bytes: number]>} Listed */
/**
 * @typedef {{
 *   versions: Record<string, string>,
 *   groups: Record<string, Listed>,
 *   homes: Record<string, string>,
 *   away: Record<string, string>,
 * }} Site
 */

const { groups, homes, away, versions } = worker.SITE;
const SHARED = "both";
const PYTHON = "python";
const FRAMES = "embed/";
const PAGE = /(^|\/|\.html|(^|\/)[^./]+)$/;

export const base = new URL(worker.registration.scope);

/** Every file by its path. */
const files = new Map(Object.values(groups).flatMap((listed) => Object.entries(listed)));

/** The two kinds of what is kept, each with the version of its files: Python changes less often than pages do. */
export const kinds = Object.entries(versions);

export const languages = Object.keys(homes);

/** @param {string} path */
export const kindOf = (path) => (groups[PYTHON] && path in groups[PYTHON] ? PYTHON : "site");

/** @param {string} path @returns {{ hash: string, bytes: number } | undefined} */
export function describe(path) {
  const [hash, bytes] = files.get(path) ?? [];
  return hash === undefined || bytes === undefined ? undefined : { hash, bytes };
}

/** The paths of all files. */
export const listAll = () => [...files.keys()];

/** The paths of a group; what both languages need comes with either. @param {string} group */
export function listGroup(group) {
  const shared = Object.hasOwn(homes, group) ? Object.keys(groups[SHARED] ?? {}) : [];
  return [...shared, ...Object.keys(groups[group] ?? {})];
}

/** @param {string} path */
export const addressOf = (path) => new URL(path, base).href;

/** Which language lives where this path is? @param {string} path */
const languageOf = (path) => languages.filter((each) => path.startsWith(homes[each] ?? "")).sort(byHome).at(-1) ?? "";
/** @param {string} one @param {string} other */
const byHome = (one, other) => (homes[one] ?? "").length - (homes[other] ?? "").length;

/** The page that says what is not here, in the language of the address. @param {string} path */
export const drawAway = (path) => (away[languageOf(path)] ?? "").replaceAll("{base}", base.pathname);

/** Whether an address is one of pages made for other people's frames, which are never kept. @param {string} url */
export function isFrame(url) {
  const path = pathOf(url);
  return path !== undefined && languages.some((each) => path.startsWith(homes[each] + FRAMES));
}

/** @param {string} url @returns {string | undefined} the path below the base; nothing outside of it */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, "$1");
  } catch {
    return undefined; // a broken address is the host's to refuse
  }
}

/** The path that a request means, if it is ours to answer: what is kept or could be, and pages that are not here. @param {Request} request */
export function find({ method, url, mode, headers }) {
  const path = method === "GET" && !headers.has("Range") && !isFrame(url) ? pathOf(url) : undefined;
  if (path === undefined || files.has(path)) return path;
  return mode === "navigate" && PAGE.test(path) ? path : undefined;
}
