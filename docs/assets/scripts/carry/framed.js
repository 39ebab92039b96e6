// What happens where a tool stands in a frame of pages that were carried?

import { open } from "./opening.js";

open(() => import("../embed/tool.js"));
