// What did Python look like once it was awake? A copy of its memory, kept by this browser for the next visit.
//
// Prevents: building the same interpreter again at every visit, and trusting a memory on any doubt. It is made of a
// Python that answered our examples and nothing else, so nothing that a reader typed is in it. It serves only the build
// that its address names, in the browser that made it, and only whole: a checksum of it is kept beside it. Whoever
// begins with it leaves a mark and takes that away once the self-test has passed. A mark that nobody holds is of a visit
// that never came so far: its reader may have gone on to another page, but after two the memory is not used again.
// Does not attempt: to be needed. Where storage is full, forbidden or broken, Python starts as on a first visit.

import { forget, SHELF } from "./shelf.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{ browser: string, head: number, size: number, runs: number[][], question: string, answer: string }} About */
/** @typedef {{ about: About, body: Promise<Bytes>, settle: () => Promise<unknown> }} Kept */

const DIGEST = 32; // bytes of SHA-256, before what is told about a memory
const DOUBTFUL = 2; // starts in a row that never came to their end

/** What the copy depends on besides the build: the engine, and what of WebAssembly it knows. */
export const describe = () => [navigator.userAgent, ...Object.getOwnPropertyNames(WebAssembly).sort()].join(" ");

/** @param {Bytes} bytes */
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/**
 * Returns the memory kept for a runtime, or nothing; its pages may be on their way still, and prove whole when they are here.
 * @param {string} base @returns {Promise<Kept | undefined>}
 */
export async function recall(base) {
  try {
    const shelf = await self.caches.open(SHELF);
    const [told, kept, marks] = await Promise.all([shelf.match(`${base}about`), shelf.match(`${base}memory`), shelf.keys()]);
    if (!told || !kept) return undefined;
    const settle = mark(shelf, base);
    const { sum, ...about } = await open(await take(told));
    const body = take(kept).then((bytes) => prove(bytes, sum));
    body.catch(() => {}); // whoever begins with it hears of it
    const [settled, stray] = await Promise.all([settle, findStray(marks)]);
    return { about, body, settle: () => Promise.all([settled(), ...stray.map((name) => shelf.delete(name))]) };
  } catch {
    await forget();
    return undefined;
  }
}

/** Keeps the memory of a runtime in place of any other. @param {string} base @param {About} about @param {Blob} body */
export async function keep(base, about, body) {
  const memory = new Uint8Array(await body.arrayBuffer());
  const told = new self.TextEncoder().encode(JSON.stringify({ ...about, sum: [...(await digest(memory))] }));
  await forget();
  const shelf = await self.caches.open(SHELF);
  await shelf.put(`${base}about`, new Response(new Blob([await digest(told), told])));
  await shelf.put(`${base}memory`, new Response(memory)); // the last: where it is, the other is
}

/** Reads what was told about a memory; what is not as it was written ends it. @param {Bytes} bytes @returns {Promise<About & { sum: number[] }>} */
async function open(bytes) {
  const told = await prove(bytes.subarray(DIGEST), bytes);
  const about = JSON.parse(new TextDecoder().decode(told));
  if (about.browser !== describe()) throw new Error("another browser");
  return about;
}

/** @param {Response} kept */
const take = async (kept) => new Uint8Array(await kept.arrayBuffer());

/** Gives bytes back if their checksum is the one that begins a list. @param {Bytes} bytes @param {ArrayLike<number>} sum */
async function prove(bytes, sum) {
  if ((await digest(bytes)).some((byte, at) => byte !== sum[at])) throw new Error("damaged");
  return bytes;
}

/** Leaves a mark for as long as this start takes; it is held, so that others know of it. @param {Cache} shelf @param {string} base */
async function mark(shelf, base) {
  const name = `${base}began/${crypto.randomUUID()}`;
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  await new Promise((held) => {
    void navigator.locks.request(name, () => (held(undefined), new Promise((resolve) => (release = resolve))));
  });
  await shelf.put(name, new Response());
  return () => shelf.delete(name).then(release);
}

/** Finds the marks of starts that are over without having come to their end; ends it where those are too many. @param {readonly Request[]} kept */
async function findStray(kept) {
  const marks = kept.map(({ url }) => url).filter((url) => url.includes("/began/"));
  if (!marks.length) return [];
  const { held = [] } = await navigator.locks.query();
  const stray = marks.filter((url) => !held.some(({ name }) => name === url));
  if (stray.length >= DOUBTFUL) throw new Error("crashed");
  return stray;
}
