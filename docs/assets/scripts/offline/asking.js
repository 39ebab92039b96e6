// How is the service worker asked? By a message with a port for its answer; a worker that was put away wakes for it.
//
// Prevents: waiting for ever for one that was ended while it worked, or never hears.

/** How far a group is. @typedef {import("../sw/keep.js").Told} Told */

const PATIENCE = 15_000; // milliseconds for what it only has to look up

/** Asks, and fails where no answer comes. @param {object} order @param {number} [patience] milliseconds @returns {Promise<any>} */
export async function ask(order, patience = PATIENCE) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new self.MessageChannel();
    const timer = setTimeout(() => reject(new Error("silent")), patience);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    active?.postMessage(order, [port2]);
  });
}
