// What happens in a tool's page that was carried?

import { open } from "./opening.js";

open(() => import("../tool.js"));
