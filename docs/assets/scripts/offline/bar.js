// Where is a word said that the reader did not ask for? In a bar at the edge of the page, which covers little and can be closed.

/** The one bar of a page. It is there from the beginning, empty, so that screen readers hear what comes into it. */
export class Bar {
  /** @param {Record<string, string>} words @param {URL} style of the bar, fetched when there is something to say */
  constructor(words, style) {
    this.words = words;
    this.style = style;
    this.element = document.createElement("div");
    this.element.setAttribute("role", "status");
    document.body.append(this.element);
    /** Where the keyboard was. @type {HTMLElement | null} */
    this.before = null;
    this.element.addEventListener("focusin", ({ relatedTarget }) => {
      if (!this.element.contains(/** @type {Node | null} */ (relatedTarget))) this.before = /** @type {any} */ (relatedTarget);
    });
  }

  /** Says a sentence; with a deed, offers to do it. What is offered already is not talked over. @param {string} word @param {string} [deed] @param {() => void} [act] */
  say(word, deed, act) {
    if (this.element.dataset.deed) return;
    this.#dress();
    this.element.dataset.deed = deed ?? "";
    const sentence = document.createElement("p");
    sentence.textContent = this.words[word] ?? "";
    const buttons = [...(deed && act ? [this.#draw(deed, act)] : []), this.#draw("close", () => this.#close())];
    this.element.replaceChildren(sentence, ...buttons);
  }

  #close() {
    if (this.element.contains(document.activeElement)) this.before?.focus();
    this.element.replaceChildren();
    this.element.removeAttribute("class");
    delete this.element.dataset.deed; // what was put away is offered no more
  }

  /** @param {string} word @param {() => void} act */
  #draw(word, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.do = word;
    button.className = word === "close" ? "md-button" : "md-button md-button--primary";
    button.textContent = this.words[word] ?? "";
    button.addEventListener("click", act);
    return button;
  }

  #dress() {
    this.element.className = "offline-bar md-typeset";
    if (document.querySelector(`link[href="${this.style.href}"]`)) return;
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: this.style.href });
    document.head.append(link);
  }
}
