// Where does what is kept lie? In one cache for each kind of files and each version of it; a new build finds its own empty.
//
// Its names end in the base, so that copies of the site on one origin leave each other alone.

import { addressOf, base, kindOf, kinds } from "./site.js";

const MARK = "peyvand-";
const WANTED = `wanted ${base.pathname}`;
const TRIED = new URL(`?tried=${kinds.map(([, version]) => version).join("-")}`, base).href;

/** @param {string} kind @param {string} version */
const nameOf = (kind, version) => `${MARK}${kind}-${version} ${base.pathname}`;
const names = new Map(kinds.map(([kind, version]) => [kind, nameOf(kind, version)]));

/** @param {string} path */
const open = (path) => self.caches.open(names.get(kindOf(path)) ?? "");

/** What is kept under a path. @param {string} path @returns {Promise<Response | undefined>} */
export async function take(path) {
  try {
    return await (await open(path)).match(addressOf(path));
  } catch {
    return undefined; // storage that throws is as good as empty
  }
}

/** @param {string} path @param {Response} response */
export const put = async (path, response) => (await open(path)).put(addressOf(path), response);

/** The addresses of all that this version has kept. @returns {Promise<Set<string>>} */
export async function listKept() {
  const kept = new Set();
  for (const name of names.values()) for (const { url } of await (await self.caches.open(name)).keys()) kept.add(url);
  return kept;
}

/** The caches of other versions of this site. */
export async function listOlder() {
  const ours = (await self.caches.keys()).filter((name) => name.startsWith(MARK) && name.endsWith(` ${base.pathname}`));
  return ours.filter((name) => ![...names.values(), MARK + WANTED].includes(name));
}

/** Drops all that other versions kept, and what was noted of this one before it led. */
export async function sweep() {
  for (const name of await listOlder().catch(() => [])) await self.caches.delete(name);
  await self.caches.open(MARK + WANTED).then((notes) => notes.delete(TRIED), () => {});
}

/** How many milliseconds ago this version was tried first; the first question notes it. @returns {Promise<number>} */
export async function sinceFirstTried() {
  const notes = await self.caches.open(MARK + WANTED);
  const noted = await notes.match(TRIED);
  if (!noted) await notes.put(TRIED, new Response(String(Date.now())));
  return noted ? Date.now() - Number(await noted.text()) : 0;
}

/** Which groups are to be kept whole, in later versions too? @returns {Promise<string[]>} */
export async function readWanted() {
  try {
    const kept = await (await self.caches.open(MARK + WANTED)).match(base.href);
    return (await kept?.json()) ?? [];
  } catch {
    return [];
  }
}

/** @param {string} group */
export async function want(group) {
  const wanted = await readWanted();
  if (wanted.includes(group)) return;
  await (await self.caches.open(MARK + WANTED)).put(base.href, Response.json([...wanted, group]));
}
