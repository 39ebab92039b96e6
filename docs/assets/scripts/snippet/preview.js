// How will the frame look? As the code says, but with this copy of the site in it, and as high as it tells.
//
// Prevents: taking a height from anything but our own frame, or one that is no height; markup made of the code.

import { make } from "../field.js";

const HIGHEST = 20_000; // pixels

/** The frame of the maker's page. */
export class Preview {
  /** @type {HTMLIFrameElement | undefined} */ #frame;
  #address = "";
  /** How high the content is, once the frame told. */
  told = 0;
  /** How high the code makes the frame. */
  height = 0;

  /** @param {HTMLElement} place @param {() => void} tell that the frame told */
  constructor(place, tell) {
    this.place = place;
    addEventListener("message", (event) => {
      const height = event.source && event.source === this.#frame?.contentWindow ? readHeight(event.data) : undefined;
      if (!height) return;
      this.told = height;
      tell();
    });
  }

  /** Shows what the code gives; a new address takes a new frame, so that going back leaves the page. @param {string} address @param {string} title @param {number} height */
  show(address, title, height) {
    this.height = height;
    const told = { title, height: String(height) };
    if (address === this.#address && this.#frame) return void Object.assign(this.#frame, told);
    this.told = 0;
    this.#address = address;
    this.#frame = /** @type {HTMLIFrameElement} */ (make(/** @type {Element} */ (this.place.parentElement), "data-frame-blank"));
    this.place.replaceChildren(Object.assign(this.#frame, told, { src: address }));
  }

  /** @param {number} height */
  fit(height) {
    if (this.#frame) this.#frame.height = String(height);
  }
}

/** @param {any} data @returns {number | undefined} */
function readHeight(data) {
  const { ns, v, type, height } = Object(data);
  const ours = ns === "peyvand" && v === 1 && type === "height" && Number.isFinite(height) && height > 0;
  return ours ? Math.min(Math.ceil(height), HIGHEST) : undefined;
}
