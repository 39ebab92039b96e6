// What happens where questions stand in a page? A chapter's are checked one by one, a test's together; progress is told.
//
// Does not attempt: words (they come in each section's kit and in the questions), sending anything anywhere.

import { Chapter } from "./quiz/chapter.js";
import { Progress } from "./quiz/progress.js";
import { Test } from "./quiz/test.js";

/** @type {Record<string, new (section: HTMLElement) => unknown>} */
const ROOMS = { "[data-quiz]": Chapter, "[data-test]": Test, "[data-progress]": Progress };

for (const [where, Room] of Object.entries(ROOMS))
  for (const section of document.querySelectorAll(`section.quiz${where}`)) new Room(/** @type {HTMLElement} */ (section));
