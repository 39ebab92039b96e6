// Is there a newer version? It is offered, and loaded when the reader says so: never in the middle of typing.

const HOUR = 3_600_000; // milliseconds: a page that stood open for longer asks again when it is looked at

/** @typedef {import("./bar.js").Bar} Bar */

/** Offers every newer version of the site. @param {ServiceWorkerRegistration} registration @param {Bar} bar */
export function offer(registration, bar) {
  const host = navigator.serviceWorker;
  let current = host.controller;
  let chosen = false;
  const load = () => {
    chosen = true;
    if (registration.waiting) registration.waiting.postMessage({ deed: "lead" });
    else location.reload(); // another page has let it lead
  };
  const say = () => bar.say("newer", "load", load);
  if (registration.waiting && registration.active) say();
  registration.addEventListener("updatefound", () => follow(registration, say));
  host.addEventListener("controllerchange", () => {
    if (chosen) location.reload();
    else if (current) say();
    current = host.controller; // the first one of a visit takes over unseen
  });
  lookAgain(registration);
}

/** Waits until what comes is complete; the first version of all needs no offer. @param {ServiceWorkerRegistration} registration @param {() => void} say */
function follow({ installing, active }, say) {
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed" && active) say();
  });
}

/** @param {ServiceWorkerRegistration} registration */
function lookAgain(registration) {
  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - looked < HOUR) return;
    looked = performance.now();
    registration.update().catch(() => {});
  });
}
