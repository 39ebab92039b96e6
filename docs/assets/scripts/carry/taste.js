// What happens in a taste of a tool that was carried?

import { open } from "./opening.js";

open(() => import("../taste.js"));
