// What does a new version take over? What did not change, from the old one; the rest is fetched before the new one is offered.
//
// Prevents: a new version that has less than the old one, and one of which the host has only half.

import { isHopeful, keepAll, listMissing, takeSome } from "./keep.js";
import { listOlder, put, readWanted, sinceFirstTried } from "./shelf.js";
import { base, describe, listAll, listGroup } from "./site.js";

const DAY = 86_400_000; // milliseconds: a host that is still half renewed after that meddles with its files for good

/** Settles when this version can stand in for the older one; fails where that has to be tried again later. */
export async function inherit() {
  const older = await listOlder().catch(() => []);
  if (!older.length) return;
  const had = await copyUnchanged(older);
  const wanted = (await readWanted()).flatMap(listGroup);
  const due = [...new Set([...wanted, ...listAll().filter((path) => had.has(path))])];
  if ((await fetchRest(due)) || (await sinceFirstTried()) > DAY) return;
  throw new Error("the host has not all of this version yet");
}

/** Fetches what is due and not here; fails where the host is out of reach. @param {string[]} due @returns {Promise<boolean>} whether nothing came otherwise than listed */
async function fetchRest(due) {
  for (;;) {
    const missing = await listMissing(due);
    const hopeful = missing.filter(isHopeful);
    const failed = await keepAll(takeSome(hopeful));
    if (failed === "full") return true; // the old version makes room when it goes
    if (failed && failed !== "changed") throw new Error(failed);
    if (!hopeful.length) return !missing.length;
  }
}

/** Copies what has the same content under whatever name. @param {string[]} older @returns {Promise<Set<string>>} what paths there were */
async function copyUnchanged(older) {
  /** @type {Map<string, () => Promise<Response | undefined>>} */
  const byHash = new Map();
  const had = new Set();
  for (const name of older) {
    const cache = await self.caches.open(name);
    for (const request of await cache.keys()) {
      had.add(request.url.slice(base.href.length));
      const hash = (await cache.match(request))?.headers.get("ETag")?.replaceAll('"', "");
      if (hash) byHash.set(hash, () => cache.match(request));
    }
  }
  for (const path of await listMissing(listAll())) {
    const response = await byHash.get(describe(path)?.hash ?? "")?.();
    if (response) await put(path, response).catch(() => {}); // what finds no room is missing below, where its failure is named
  }
  return had;
}
