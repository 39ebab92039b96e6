// Who answers when the host cannot? This service worker: with what this browser has kept of the site, checked file by file.
//
// Prevents: two versions in one page (what is kept is all of one build; a newer one waits until the reader asks for it).
// Does not attempt: to be needed. Where it is refused, or keeps nothing, every request goes to the host as before.

import { answer } from "./sw/answer.js";
import { inherit } from "./sw/inherit.js";
import { keepPaths, keepSome, tellKept } from "./sw/keep.js";
import { worker } from "./sw/scope.js";
import { sweep } from "./sw/shelf.js";
import { find } from "./sw/site.js";

/** What a page may ask for, by name. @type {Record<string, (order: any) => unknown>} */
const DEEDS = {
  keep: ({ group }) => keepSome(group),
  visit: ({ paths }) => keepPaths(paths),
  tell: () => tellKept(),
  lead: () => worker.skipWaiting(),
};

worker.addEventListener("install", (event) => event.waitUntil(inherit()));
worker.addEventListener("activate", (event) => event.waitUntil(sweep().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const path = find(event.request);
  if (path !== undefined) event.respondWith(answer(event, path));
});

worker.addEventListener("message", (event) => {
  const { deed, ...order } = event.data ?? {};
  const [port] = event.ports;
  if (Object.hasOwn(DEEDS, deed)) event.waitUntil(Promise.resolve(DEEDS[deed]?.(order)).then((told) => port?.postMessage(told)));
});
