// Where does this browser keep Python's memory? In one cache, which is there if a memory is.

export const SHELF = "python";

/** Whether there is a memory; a browser may refuse to keep anything by word or by deed. */
export const isKept = async () => self.caches.has(SHELF);

/** Keeps nothing any more. */
export const forget = async () => self.caches.delete(SHELF);
