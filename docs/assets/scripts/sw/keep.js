// How does a file come to be kept? Fetched, compared with the list, and put away only if it is the very one.
//
// Prevents: keeping what a captive portal, a half-finished upload or a meddling host answered.
// Does not attempt: to hurry. A page asks for a little at a time and stops when it has something better to do.

import { listKept, put, readWanted, want } from "./shelf.js";
import { addressOf, describe, languages, listGroup } from "./site.js";

const SOME = { files: 6, bytes: 400_000 }; // what is fetched at one go

/** How far a group is. @typedef {{ done: number, all: number, whole: boolean, failed?: string }} Told */

/** What came otherwise than listed, and is not asked for again while this worker lives. @type {Set<string>} */
const spoilt = new Set();

/** Whether a file may yet come as it is listed. @param {string} path */
export const isHopeful = (path) => !spoilt.has(path);

/** A failure by its name. @param {string} reason */
const named = (reason) => Object.assign(new Error(reason), { reason });

/** @param {ArrayBuffer} body */
async function digest(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches a file if it is the one that is listed. @param {string} path @param {RequestCache} cache */
async function fetchListed(path, cache) {
  const response = await fetch(addressOf(path), { cache, mode: "same-origin", credentials: "same-origin" }).catch(() => {
    throw named("offline");
  });
  const body = response.ok ? await response.arrayBuffer().catch(() => new ArrayBuffer(0)) : new ArrayBuffer(0);
  return (await digest(body)) === describe(path)?.hash ? { body, headers: response.headers } : undefined;
}

/** What goes with a kept file: what the host says of it, but for how it came over the line. @param {string} path @param {Headers} given */
function label(path, given) {
  const headers = new self.Headers(given);
  for (const name of ["Content-Encoding", "Content-Length", "Vary", "Cache-Control", "Age"]) headers.delete(name);
  headers.set("ETag", `"${describe(path)?.hash}"`);
  return headers;
}

/** Keeps one file; what the browser's own cache has is fetched anew only if it is another. @param {string} path */
async function keepFile(path) {
  const found = (await fetchListed(path, "default")) ?? (await fetchListed(path, "reload"));
  if (!found) {
    spoilt.add(path);
    throw named("changed");
  }
  await put(path, new Response(found.body, { headers: label(path, found.headers) })).catch((error) => {
    throw named(error?.name === "QuotaExceededError" ? "full" : "refused");
  });
}

/** @param {string[]} paths @returns {Promise<string[]>} those that are not kept yet */
export async function listMissing(paths) {
  const kept = await listKept();
  return paths.filter((path) => describe(path) && !kept.has(addressOf(path)));
}

/** Keeps these files; names the first failure. @param {string[]} paths @returns {Promise<string | undefined>} */
export async function keepAll(paths) {
  const ends = await Promise.allSettled(paths.map(keepFile));
  const failures = ends.flatMap((end) => (end.status === "rejected" ? [end.reason?.reason ?? "refused"] : []));
  return failures.find((reason) => reason !== "changed") ?? failures[0];
}

/** @param {string[]} paths @returns {string[]} the first few */
export function takeSome(paths) {
  let bytes = 0;
  return paths.slice(0, SOME.files).filter((path, at) => (bytes += describe(path)?.bytes ?? 0) <= SOME.bytes || !at);
}

/** @param {string[]} paths */
const weigh = (paths) => paths.reduce((sum, path) => sum + (describe(path)?.bytes ?? 0), 0);

/** Keeps a few more files of a group, and tells how far that is. @param {string} group @returns {Promise<Told>} */
export async function keepSome(group) {
  const paths = listGroup(group);
  try {
    await want(group);
    const due = (await listMissing(paths)).filter(isHopeful);
    const failed = await keepAll(takeSome(due));
    return { ...(await tell(paths)), ...(failed && failed !== "changed" ? { failed } : {}) };
  } catch {
    return { done: 0, all: weigh(paths), whole: false, failed: "refused" };
  }
}

/** @param {string[]} paths @returns {Promise<Told>} */
async function tell(paths) {
  const missing = await listMissing(paths);
  const all = weigh(paths);
  const failed = missing.length && !missing.some(isHopeful) ? { failed: "changed" } : {};
  return { done: all - weigh(missing), all, whole: !missing.length, ...failed };
}

/** Keeps what a visit loaded, and nothing else. @param {string[]} paths */
export const keepPaths = async (paths) => keepAll(await listMissing(paths)).catch(() => {});

/** How far every group is, by name. @returns {Promise<Record<string, Told & { wanted: boolean }>>} */
export async function tellKept() {
  const wanted = await readWanted();
  const groups = [...languages, "python"];
  const told = await Promise.all(groups.map((group) => tell(listGroup(group)).catch(() => ({ done: 0, all: 0, whole: false }))));
  return Object.fromEntries(groups.map((group, at) => [group, { .../** @type {Told} */ (told[at]), wanted: wanted.includes(group) }]));
}
