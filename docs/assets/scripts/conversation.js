// What is asked next, and which answers still count? One question at a time; of what was typed only the newest.
//
// Prevents: late answers to outdated questions, questions lost while Python wakes or fails.

/** @typedef {Record<string, string>} Typed what stands in the fields, by name */
/** @typedef {{ typed: Typed } | { given: string[][] } | { file: string }} Question */
/** @typedef {{ path: string, message: string }} Refusal */
/** @typedef {{ html?: string, refining?: boolean, report?: { headline?: string }, typed?: Typed, link?: string[][], refused?: Refusal[],
 *   save?: { name: string, type: string, text: string }, broken?: string }} Answer */
/** @typedef {"still" | "waking" | "ready" | "failed"} State */
/** @typedef {{ refines: boolean, read: () => Typed, take: (answer: Answer, opening?: Question) => void, enter: (state: State) => void,
 *   fail: (reason: string) => void }} Listener */

/** The talk between one tool's form and Python. */
export class Conversation {
  /** @type {State} */
  state = "still";
  /** What came from outside and is answered before what stands in the form. @type {Question | undefined} */
  #opening;
  /** Whether the form says something that was not answered yet. */
  #stale = false;
  /** Whether the page shows a quick answer, and the full one is still to be asked for. */
  #quick = false;
  /** Whether Python can be asked. It is told to the page as "ready" once what was waiting has been answered. */
  #awake = false;
  /** @type {Promise<void> | undefined} */ #asking;

  /**
   * @param {import("./client.js").Client} python @param {{ tool: string, language: string, home?: string }} hello
   * @param {Listener} page
   */
  constructor(python, hello, page) {
    this.python = python;
    this.hello = hello;
    this.page = page;
  }

  /** The form has changed: whatever was to be opened and is not yet read stays first. */
  renew() {
    this.#stale = true;
    void this.ask();
  }

  /** Something came from outside. @param {Question} question @param {boolean} [later] whether it waits for a touch */
  open(question, later = false) {
    this.#opening = question;
    if (!later) void this.ask();
  }

  /** What came from outside is not wanted any more. */
  close() {
    this.#opening = undefined;
  }

  /** Wakes Python and asks until nothing is left; whoever comes meanwhile waits for the same. @returns {Promise<void>} */
  ask() {
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = undefined;
      return this.#isDue ? this.ask() : undefined; // the form changed while the last of it was being settled
    });
    return this.#asking;
  }

  /** Whether anything waits for an answer that Python can give. */
  get #isDue() {
    return this.#awake && (!!this.#opening || this.#stale || this.#quick);
  }

  /** Asks what stands in the form for a purpose of its own. @param {object} purpose @returns {Promise<Answer | undefined>} */
  async request(purpose) {
    await this.ask();
    if (!this.#awake) return undefined;
    return this.#put({ typed: this.page.read(), ...purpose });
  }

  /** Tries again after a failure, with everything that waits for an answer. */
  async retry() {
    const waking = this.#await(this.python.retry());
    this.#enter("waking");
    await waking;
    return this.ask();
  }

  async #askAll() {
    if (this.state === "still") {
      const waking = this.#await(this.python.wake()); // before anything is said: it goes on meanwhile
      this.#enter("waking");
      await waking;
    }
    while (this.#isDue) await this.#askNext();
    if (this.#awake && this.state !== "ready") this.#enter("ready");
  }

  async #askNext() {
    const opening = this.#opening;
    const quick = this.page.refines && (!!opening || this.#stale);
    this.#quick = false;
    if (!opening) this.#stale = false;
    const question = opening ?? { typed: this.page.read() };
    const answer = await this.#put(quick ? { ...question, quick } : question);
    if (!answer) this.#stale ||= !opening;
    else if (opening ? this.#opening === opening : !this.#opening && !this.#stale) {
      this.#opening = undefined;
      this.#quick = !!answer.refining;
      this.page.take(answer, opening);
    }
  }

  /** @param {object} question @returns {Promise<Answer | undefined>} nothing where Python has failed */
  #put(question) {
    return this.python.ask({ ...this.hello, ...question }).catch((failure) => this.#fail(failure));
  }

  /** @param {Promise<void>} waking */
  #await(waking) {
    return waking.then(
      () => void (this.#awake = true),
      (failure) => this.#fail(failure),
    );
  }

  /** @param {State} state */
  #enter(state) {
    this.state = state;
    this.page.enter(state);
  }

  /** @param {{ reason?: string }} failure @returns {undefined} */
  #fail(failure) {
    this.#awake = false;
    this.#enter("failed");
    this.page.fail(failure.reason ?? "crashed");
  }
}
