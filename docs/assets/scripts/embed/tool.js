// What happens where a tool stands in a frame? It waits to be asked, and tells what came of it.

import "./frame.js";
import { Wrapped } from "./wrapped.js";

for (const section of document.querySelectorAll("section.assess[data-tool]")) new Wrapped(/** @type {HTMLElement} */ (section)).open();
