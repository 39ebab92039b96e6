// What is answered to a request? What is kept of this version, else the host, else a page that says what is not here.

import { worker } from "./scope.js";
import { take } from "./shelf.js";
import { addressOf, describe, drawAway, isFrame } from "./site.js";

/** @param {import("./scope.js").Fetching} event @param {string} path @returns {Promise<Response>} */
export async function answer({ request, clientId }, path) {
  if (request.mode !== "navigate" && (request.cache === "reload" || (await isFramed(clientId)))) return renew(request, path);
  return (await take(path)) ?? (await redirect(request, path)) ?? ask(request, path);
}

/** Whether a page made for frames may be asking: never kept itself, it gets all from the host, of one version. @param {string} clientId */
async function isFramed(clientId) {
  const client = clientId ? await worker.clients.get(clientId) : undefined;
  if (!client?.url.startsWith("blob:")) return client !== undefined && isFrame(client.url);
  const pages = await worker.clients.matchAll({ type: "window" }); // a worker does not say whose it is
  return pages.some(({ url }) => isFrame(url));
}

/** Whoever doubts what is kept, or is not of it, gets the host's, and what is kept only where the host has none. @param {Request} request @param {string} path */
async function renew(request, path) {
  const fresh = await fetch(request).catch(() => undefined);
  return (fresh?.ok ? fresh : undefined) ?? (await take(path)) ?? fresh ?? Response.error();
}

/** A page is kept under its address with the slash at its end. @param {Request} request @param {string} path */
async function redirect({ mode, url }, path) {
  const whole = `${path}/`;
  if (mode !== "navigate" || !describe(whole) || !(await take(whole))) return undefined;
  const { search, hash } = new URL(url);
  return Response.redirect(addressOf(whole) + search + hash);
}

/** @param {Request} request @param {string} path */
async function ask(request, path) {
  try {
    const response = await fetch(request);
    if (response.status === 404 && describe(path)) lookForNewer();
    return response;
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    return new Response(drawAway(path), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

/** What is listed and gone from the host was replaced: there must be a newer version. */
const lookForNewer = () => void worker.registration.update().catch(() => {});
