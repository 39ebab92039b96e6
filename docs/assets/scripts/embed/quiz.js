// What happens where a chapter, its questions or the test stand in a frame? The same as in their page.

import "./frame.js";
import "../quiz/lines.js";
import "../quiz.js";
