// Is there a newer version? It is offered, and loaded when the reader says so.

/** @param {ServiceWorkerRegistration} registration */
export function offer(registration) {
  void registration;
}
