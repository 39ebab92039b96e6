// How high is what stands here? The page around is told, in every dialect that such pages know.
//
// Prevents: a flood (ten messages a second at most), trembling (less than two pixels are nothing), and a frame that
// grows for ever: what is measured does not hang on how high the frame is.

import { compose, is, listen, tellAnyone } from "./parent.js";

const PAUSE = 100; // milliseconds from one message to the next
const STEP = 2; // pixels
const SPARE = 1; // pixel, so that a change too small to be told brings no bar

/** The height of this page. */
class Height {
  /** What was told the last time. */
  #told = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** @param {string} secret */
  constructor(secret) {
    this.secret = secret;
    queueMicrotask(() => this.#tell()); // once the rooms are open, which may be higher then
    new ResizeObserver(() => this.#notice()).observe(document.documentElement);
    listen((told) => {
      if (is(told, "measure") || told.message === "ready") this.#repeat();
    });
  }

  #notice() {
    this.#timer ??= setTimeout(() => this.#tell(), PAUSE);
  }

  /** Somebody came too late to hear it. */
  #repeat() {
    this.#told = 0;
    this.#notice();
  }

  #tell() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const needed = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!needed || Math.abs(needed - this.#told) < STEP) return; // a frame that is not shown has no height
    this.#told = needed;
    this.#notice(); // a bar beside the text may go now, and browsers put off what they do for frames out of sight
    const height = needed + SPARE;
    tellAnyone(compose("height", { height }));
    tellAnyone({ subject: "lti.frameResize", height }); // Canvas
    tellAnyone({ type: "iframe-resized", height }); // open-iframe-resizer
    if (this.secret) tellAnyone({ message: "height", value: height, secret: this.secret }); // WordPress
  }
}

/** @param {string} secret WordPress's, "" where there is none */
export const tellHeight = (secret) => void new Height(secret);
