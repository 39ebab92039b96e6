// How is the service worker asked? By a message with a port for its answer; a worker that was put away wakes for it.

/** How far a group is. @typedef {import("../sw/keep.js").Told} Told */

/** @param {object} order @returns {Promise<any>} */
export async function ask(order) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new self.MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage(order, [port2]);
  });
}
