// What happens in a tool that lies in a course package? The same as in its page; the course keeps the figures.

import { Wrapped } from "../embed/wrapped.js";
import { useShelf } from "../keep.js";
import { makeShelf } from "./shelf.js";
import { Wrap } from "./wrap.js";

useShelf(makeShelf());
for (const section of document.querySelectorAll("section.assess[data-tool]")) new Wrapped(/** @type {HTMLElement} */ (section)).open();
new Wrap().begin();
