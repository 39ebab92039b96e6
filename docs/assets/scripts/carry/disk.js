// What differs where a page was opened from a file? No worker starts and nothing is fetched: others stand in for them.
//
// The first script of every carried page; from a server it does nothing at all.

import { fetchBeside } from "./beside.js";
import { FrameWorker } from "./frame.js";

const standIns = { fetch: fetchBeside, Worker: FrameWorker, IFrameWorker: FrameWorker };

if (location.protocol === "file:") Object.assign(globalThis, standIns);
