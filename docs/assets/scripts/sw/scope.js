// What does a service worker have around it? Only what is used here: the types of pages know nothing of it.

/** @typedef {{ waitUntil: (work: Promise<unknown>) => void }} Extendable */
/** @typedef {Extendable & { request: Request, clientId: string, respondWith: (answer: Promise<Response>) => void }} Fetching */
/** @typedef {Extendable & { data: any, ports: readonly MessagePort[] }} Telling */
/** @typedef {{ url: string }} Client */
/**
 * @typedef {{
 *   SITE: import("./site.js").Site,
 *   registration: ServiceWorkerRegistration,
 *   clients: { claim: () => Promise<void>, get: (id: string) => Promise<Client | undefined>,
 *     matchAll: (which: { type: "window" }) => Promise<readonly Client[]> },
 *   skipWaiting: () => Promise<void>,
 *   addEventListener: {
 *     (kind: "install" | "activate", listen: (event: Extendable) => void): void,
 *     (kind: "fetch", listen: (event: Fetching) => void): void,
 *     (kind: "message", listen: (event: Telling) => void): void,
 *   },
 * }} Scope
 */

export const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
