// What did Python look like once it was awake? A copy of its memory, kept by this browser for the next visit.
//
// Prevents: building the same interpreter again at every visit. It is made of a Python that answered our examples and
// nothing else, so nothing that a reader typed is in it. Its name holds the runtime's hash: a new build finds none.
// Does not attempt: to be needed. Where storage is full, forbidden or broken, Python starts as on a first visit.

const SHELF = "python";

/** Returns the memory kept for a runtime, or nothing. @param {string} base @returns {Promise<ArrayBuffer | undefined>} */
export async function recall(base) {
  try {
    const kept = await (await self.caches.open(SHELF)).match(`${base}memory`);
    return await kept?.arrayBuffer();
  } catch {
    return undefined;
  }
}

/** Keeps the memory of a runtime in place of any other. @param {string} base @param {Uint8Array<ArrayBuffer>} memory */
export async function keep(base, memory) {
  await forget();
  await (await self.caches.open(SHELF)).put(`${base}memory`, new Response(memory));
}

/** Keeps nothing any more. */
export const forget = async () => self.caches.delete(SHELF);
