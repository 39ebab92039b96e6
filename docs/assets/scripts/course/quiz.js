// What happens among questions in a course package? The same as in their page; the course keeps what was answered.

import { useShelf } from "../keep.js";
import "../quiz/lines.js";
import { Chapter } from "../quiz/chapter.js";
import { Test } from "../quiz/test.js";
import { makeShelf } from "./shelf.js";
import { Wrap } from "./wrap.js";

useShelf(makeShelf());
for (const section of document.querySelectorAll("section.quiz[data-quiz]")) new Chapter(/** @type {HTMLElement} */ (section));
for (const section of document.querySelectorAll("section.quiz[data-test]")) new Test(/** @type {HTMLElement} */ (section));
new Wrap().begin();
