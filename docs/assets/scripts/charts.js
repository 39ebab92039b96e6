// When is a chart drawn? When it nears the screen, and again when its figures or its width change.
//
// Prevents: fetching the chart library for a reader who never scrolls to a chart; long tasks (each chart has its own).

/** @typedef {() => Promise<typeof import("./plot.js").draw | undefined>} Load nothing where the library did not come */

const NEAR = "400px 0px";

/** The charts of one report. */
export class Charts {
  /** What each canvas shows. @type {WeakMap<HTMLElement, string>} */
  #shown = new WeakMap();
  /** @type {Set<HTMLElement>} */ #near = new Set();
  /** @type {Set<HTMLElement>} */ #due = new Set();
  /** @type {Set<HTMLElement>} */ #watched = new Set();
  /** @type {Promise<void> | undefined} */ #drawing;

  /** @param {HTMLElement} report @param {string} language @param {Load} [load] */
  constructor(report, language, load = fetchLibrary) {
    this.report = report;
    this.language = language;
    this.load = load;
    this.approach = new IntersectionObserver((entries) => this.#notice(entries), { rootMargin: NEAR });
    this.measure = new ResizeObserver((entries) => {
      for (const { target } of entries) this.#call(/** @type {HTMLElement} */ (target.closest("figure")));
    });
    this.refresh();
  }

  /** Takes up what a new report brought: frames that came or went, figures that changed. */
  refresh() {
    const figures = new Set(this.#figures);
    for (const figure of this.#watched) if (!figures.has(figure)) this.#leave(figure);
    for (const figure of figures) {
      if (!this.#watched.has(figure)) this.#meet(figure);
      this.#call(figure);
    }
  }

  /** Draws all that there is, for paper. @returns {Promise<void>} */
  async drawAll() {
    for (const figure of this.#figures) this.#near.add(figure);
    this.refresh();
    await this.#drawing;
  }

  /** @returns {HTMLElement[]} */
  get #figures() {
    return Array.from(this.report.querySelectorAll("figure[data-plot]"));
  }

  /** @param {HTMLElement} figure */
  #meet(figure) {
    this.#watched.add(figure);
    this.approach.observe(figure);
    this.measure.observe(canvasOf(figure));
  }

  /** @param {HTMLElement} figure */
  #leave(figure) {
    this.approach.unobserve(figure);
    this.measure.unobserve(canvasOf(figure));
    for (const set of [this.#watched, this.#near, this.#due]) set.delete(figure);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #notice(entries) {
    for (const { target, isIntersecting } of entries) {
      const figure = /** @type {HTMLElement} */ (target);
      if (isIntersecting) this.#near.add(figure);
      else this.#near.delete(figure);
      this.#call(figure);
    }
  }

  /** Asks for a drawing where one is wanted and the canvas shows something else. @param {HTMLElement} figure */
  #call(figure) {
    if (!this.#near.has(figure) || this.#shown.get(canvasOf(figure)) === signature(figure)) return;
    this.#due.add(figure);
    this.#drawing ??= this.#draw()
      .catch(reportError)
      .finally(() => (this.#drawing = undefined));
  }

  async #draw() {
    const draw = await this.load();
    if (!draw) return this.#due.clear();
    for (const figure of this.#due) {
      await pause();
      this.#due.delete(figure);
      if (!figure.isConnected) continue;
      const canvas = canvasOf(figure);
      this.#shown.set(canvas, signature(figure));
      const label = figure.querySelector("figcaption")?.textContent ?? "";
      try {
        draw(canvas, JSON.parse(figure.dataset.plot ?? ""), { language: this.language, label });
      } catch (error) {
        reportError(error); // a chart that cannot be drawn leaves its table, and the others
      }
    }
  }
}

let failed = 0; // browsers remember an address that did not come, and never ask for it again

/** The chart library is a file of its own beside this one; without it, the tables stay. @type {Load} */
const fetchLibrary = () => {
  const address = new URL(failed ? `plot.js?${failed}` : "plot.js", import.meta.url);
  return import(address.href).then(({ draw }) => draw, () => void failed++);
};

/** Lets the page breathe, so that keys come before pictures. @returns {Promise<void>} */
const pause = () =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 250 });
    else setTimeout(resolve);
  });

/** @param {HTMLElement} figure */
const canvasOf = (figure) => /** @type {HTMLElement} */ (figure.querySelector("[data-canvas]"));

/** @param {HTMLElement} figure */
const signature = (figure) => `${canvasOf(figure).clientWidth} ${figure.dataset.plot}`;
