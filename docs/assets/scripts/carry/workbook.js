// What happens in the page of plans that was carried?

import { open } from "./opening.js";

open(() => import("../workbook.js"));
