// How does search run where no worker may start? In an empty frame, which does for the script what a worker would.
//
// The theme's script is made for it: where the page has an IFrameWorker, it waits until importScripts has brought all.

import { bring } from "./bring.js";

/** What stands in for a worker; nothing is brought before the first message. */
export class FrameWorker extends self.EventTarget {
  /** @type {Promise<Window> | undefined} */ #inside;

  /** @param {string | URL} address */
  constructor(address) {
    super();
    this.address = new URL(address, document.baseURI).href;
  }

  /** @param {unknown} data */
  postMessage(data) {
    this.#inside ??= this.#open();
    void this.#inside.then((inside) => inside.dispatchEvent(new self.MessageEvent("message", { data })));
  }

  async #open() {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    const inside = /** @type {Window} */ (frame.contentWindow);
    const answer = (/** @type {unknown} */ data) => this.dispatchEvent(new self.MessageEvent("message", { data }));
    Object.assign(inside, { importScripts: (/** @type {string[]} */ ...all) => bringAll(all, inside.document), postMessage: answer });
    await bring(this.address, inside.document);
    return inside;
  }
}

/** Brings one after another, as later ones build on earlier ones. @param {string[]} addresses @param {Document} page */
async function bringAll(addresses, page) {
  for (const address of addresses) await bring(address, page);
}
