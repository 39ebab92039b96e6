// What happens in the maker of frames that was carried?

import { open } from "./opening.js";

open(() => import("../snippet.js"));
