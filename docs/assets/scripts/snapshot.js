// What did Python look like once it was awake? A copy of its memory, kept by this browser for the next visit.
//
// Prevents: building the same interpreter again at every visit, and trusting a memory on any doubt. It is made of a
// Python that answered our examples and nothing else, so nothing that a reader typed is in it. It serves only the build
// that its address names, in the browser that made it, and only whole: a checksum stands before it. Whoever begins with
// it leaves a mark and takes that away once the self-test has passed: a mark that nobody holds is of a visit that never
// came so far, and the memory is not used again.
// Does not attempt: to be needed. Where storage is full, forbidden or broken, Python starts as on a first visit.

import { forget, SHELF } from "./shelf.js";

/** @typedef {{ browser: string, head: number, size: number, runs: number[][], question: string, answer: string }} About */
/** @typedef {{ about: About, body: Uint8Array<ArrayBuffer>, settle: () => Promise<unknown> }} Kept */

const DIGEST = 32; // bytes of SHA-256, before everything else
const START = DIGEST + 4; // behind the length of what is told about the memory

const FORMAT = 1; // another number for another way to keep it

/** What the copy depends on besides the build: how it is kept, the engine, and what of WebAssembly it knows. */
export const describe = () => [FORMAT, navigator.userAgent, ...Object.getOwnPropertyNames(WebAssembly).sort()].join(" ");

/** @param {Uint8Array<ArrayBuffer>} bytes */
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Returns the memory kept for a runtime, or nothing. @param {string} base @returns {Promise<Kept | undefined>} */
export async function recall(base) {
  try {
    const shelf = await self.caches.open(SHELF);
    const [kept, marks] = await Promise.all([shelf.match(`${base}memory`), shelf.keys()]);
    if (!kept) return undefined;
    const settle = mark(shelf, base);
    const read = open(new Uint8Array(await kept.arrayBuffer()));
    const [{ about, body }, settled] = await Promise.all([read, settle, refuseCrashed(marks)]);
    return { about, body, settle: settled };
  } catch {
    await forget();
    return undefined;
  }
}

/** Keeps the memory of a runtime in place of any other. @param {string} base @param {About} about @param {Blob} body */
export async function keep(base, about, body) {
  const told = new self.TextEncoder().encode(JSON.stringify(about));
  const whole = await new Blob([Uint32Array.of(told.length), told, body]).arrayBuffer();
  await forget();
  const memory = new Blob([await digest(new Uint8Array(whole)), whole]);
  await (await self.caches.open(SHELF)).put(`${base}memory`, new Response(memory));
}

/** Reads what was kept; whatever is not as it was written ends it. @param {Uint8Array<ArrayBuffer>} bytes */
async function open(bytes) {
  const found = await digest(bytes.subarray(DIGEST));
  if (found.some((byte, at) => byte !== bytes[at])) throw new Error("damaged");
  const from = START + new DataView(bytes.buffer).getUint32(DIGEST, true);
  /** @type {About} */
  const about = JSON.parse(new TextDecoder().decode(bytes.subarray(START, from)));
  if (about.browser !== describe()) throw new Error("another browser");
  return { about, body: bytes.subarray(from) };
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

/** Ends it where a mark was left by a start that is over. @param {readonly Request[]} kept */
async function refuseCrashed(kept) {
  const marks = kept.map(({ url }) => url).filter((url) => url.includes("/began/"));
  if (!marks.length) return;
  const { held = [] } = await navigator.locks.query();
  if (!marks.every((url) => held.some(({ name }) => name === url))) throw new Error("crashed");
}
