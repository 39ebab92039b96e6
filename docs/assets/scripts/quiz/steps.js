// How does each question stand? Said at the way to it: in a word, in a shape, in a colour.

/** @param {ParentNode} root @param {string} id @param {string | undefined} verdict @param {Record<string, string>} words */
export function tellStep(root, id, verdict, words) {
  const step = /** @type {HTMLElement | null} */ (root.querySelector(`[data-step="${id}"]`));
  if (!step) return;
  step.dataset.verdict = verdict ?? "none";
  const said = /** @type {Element} */ (step.querySelector("span"));
  said.textContent = ` ${words[verdict ?? "none"] ?? ""}`;
}

/** Shows the ideas that have to be read again, and none else. @param {ParentNode} root @param {Set<string>} ideas */
export function tellAgain(root, ideas) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-again]")))
    line.hidden = !ideas.has(line.dataset.again ?? "");
  /** @type {HTMLElement} */ (root.querySelector("[data-read]")).hidden = !ideas.size;
}

/** Draws the ways to other questions, by the pattern of those that are there. @param {ParentNode} root @param {string[]} ids */
export function drawSteps(root, ids) {
  const nav = /** @type {HTMLElement} */ (root.querySelector(".quiz-steps")?.cloneNode(true));
  const language = /** @type {HTMLElement} */ (/** @type {Element} */ (root.querySelector(".quiz-steps")).closest("[data-language]")).dataset.language;
  const list = /** @type {HTMLElement} */ (nav.querySelector("ol"));
  const pattern = /** @type {HTMLElement} */ (list.querySelector("li"));
  list.replaceChildren(...ids.map((id, at) => drawStep(/** @type {HTMLElement} */ (pattern.cloneNode(true)), id, (at + 1).toLocaleString(language))));
  return nav.outerHTML;
}

/** @param {HTMLElement} line @param {string} id @param {string} number */
function drawStep(line, id, number) {
  const step = /** @type {HTMLAnchorElement} */ (line.querySelector("a"));
  step.dataset.step = id;
  step.setAttribute("href", `#q-${id.replaceAll(".", "-")}`);
  step.firstChild?.replaceWith(number);
  return line;
}
