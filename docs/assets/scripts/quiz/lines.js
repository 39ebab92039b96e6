// What does a room of questions need where a course or a frame wraps it? Lines that its state is kept in.

import * as state from "./state.js";
import { bringLines } from "./talk.js";

bringLines(state);
