// What happens in a tool's page? Its room opens.

import { Tool } from "./room.js";

for (const section of document.querySelectorAll("section.assess[data-tool]")) new Tool(/** @type {HTMLElement} */ (section)).open();
