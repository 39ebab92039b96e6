// How does a reader who comes back see their own report sooner? Python starts before anything of the page is here.
//
// Only where this browser keeps figures for the page's tool: its scripts ask for Python then in any case. They take the
// worker over with all that it has told, or start one themselves where this one never ran.

import { isDataDear } from "./dear.js";
import { employ } from "./employ.js";
import { isObject, recallRaw } from "./keep.js";

/** @typedef {{ base: string, worker: Worker, told: any[] }} Early */

const { early = "", runtime = "", worker = "" } = document.currentScript?.dataset ?? {};
const find = (/** @type {string} */ way) => new URL(way, document.baseURI).href;

/** @param {string} base @returns {Early} */
function start(base) {
  const started = { base, worker: employ(find(worker), { base, cache: "default", keeping: false }), told: /** @type {any[]} */ ([]) };
  started.worker.onmessage = ({ data }) => started.told.push(data);
  started.worker.onerror = (event) => {
    event.preventDefault();
    Object.assign(self, { early: undefined });
  };
  return started;
}

if (isObject(recallRaw(early)) && !isDataDear())
  try {
    Object.assign(self, { early: start(find(runtime)) });
  } catch {
    // what does not start now is told by whoever needs it
  }
