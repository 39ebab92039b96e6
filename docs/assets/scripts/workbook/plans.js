// Which plans does this browser keep? The open one lies where the tools look for it, the others on a shelf of their own.
//
// Prevents: a tool that shows another plan than the workbook does; a shelf that somebody changed by hand breaking the page.

import { forget, isObject, keep, listTexts, recall, recallRaw } from "../keep.js";

/** @typedef {Record<string, Record<string, string>>} Typed what was typed, by tool */
/** @typedef {{ name: string, typed: Typed, done: string[] }} Plan */
/** @typedef {{ current: number, plans: Plan[], damaged?: boolean }} Book */

const SHELF = "plans";

/** The plans of this browser. */
export class Plans {
  /** @param {string[]} tools @param {string} first the name of a plan that nobody named */
  constructor(tools, first) {
    this.tools = tools;
    this.first = first;
  }

  /** @returns {Book} */
  read() {
    const kept = recallRaw(SHELF);
    const shelf = kept === undefined ? undefined : clean(kept);
    const { plans, current } = shelf ?? { plans: [{ name: this.first, typed: {}, done: [] }], current: 0 };
    /** @type {Plan} */ (plans[current]).typed = this.#gather();
    return { plans, current, damaged: kept !== undefined && (!shelf || shelf.damaged) };
  }

  /**
   * Puts the other plans away and lays the open one out for the tools.
   * @param {Book} book @returns {boolean} whether there was room: if not, all stays as it was
   */
  write({ plans, current }) {
    const shelf = { current, plans: plans.map((plan, at) => (at === current ? { ...plan, typed: {} } : plan)) };
    keep(SHELF, shelf);
    if (JSON.stringify(recallRaw(SHELF)) !== JSON.stringify(shelf)) return false;
    const { typed } = /** @type {Plan} */ (plans[current]);
    for (const tool of this.tools) {
      if (typed[tool]) keep(tool, typed[tool]);
      else forget(tool);
    }
    return true;
  }

  /** @returns {boolean} whether anything is kept at all */
  get any() {
    return recallRaw(SHELF) !== undefined || Object.keys(this.#gather()).length > 0;
  }

  /** @returns {Typed} what the tools keep now */
  #gather() {
    const kept = this.tools.map((tool) => /** @type {const} */ ([tool, recall(tool)]));
    return /** @type {Typed} */ (Object.fromEntries(kept.filter(([, typed]) => typed)));
  }
}

/** Takes of a shelf what can be read. @param {unknown} kept @returns {Book | undefined} */
function clean(kept) {
  if (!isObject(kept) || !Array.isArray(kept.plans)) return undefined;
  const plans = kept.plans.filter(isObject).map(cleanPlan);
  const current = Number(kept.current);
  if (!plans[current]) return plans.length ? { plans, current: 0, damaged: true } : undefined;
  return { plans, current, damaged: plans.length < kept.plans.length };
}

/** @param {Record<string, unknown>} kept @returns {Plan} */
function cleanPlan({ name, typed, done }) {
  const texts = isObject(typed) ? Object.entries(typed).filter(([, fields]) => isObject(fields)) : [];
  return {
    name: typeof name === "string" ? name : "",
    typed: Object.fromEntries(texts.map(([tool, fields]) => [tool, listTexts(/** @type {any} */ (fields))])),
    done: Array.isArray(done) ? done.filter((key) => typeof key === "string") : [],
  };
}
