// Which figures does the address hold? The fragment is read once given and written a little after each answer.

const PAUSE = 400; // milliseconds; browsers refuse an address that changes too often

/** Returns a shared link as a question, or nothing where the fragment is a place in the page. @param {string} [address] */
export function readFragment(address = location.href) {
  const fragment = new URL(address).hash.slice(1);
  if (!fragment.includes("=") || document.getElementById(fragment)) return undefined;
  return { given: Array.from(new URLSearchParams(fragment)) };
}

/** The address bar. */
export class Address {
  /** @type {string | undefined} */ #fragment;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** Shows these pairs, soon. @param {string[][]} pairs */
  hold(pairs) {
    this.#fragment = new URLSearchParams(pairs).toString();
    this.#timer ??= setTimeout(() => this.write(), PAUSE);
  }

  /** Shows them now. */
  write() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#fragment === undefined) return;
    const { pathname, search, hash } = location;
    const fragment = this.#fragment && `#${this.#fragment}`;
    if (fragment === hash || (!fragment && !hash.includes("="))) return;
    try {
      history.replaceState(history.state, "", pathname + search + fragment);
    } catch {
      // asked too often, or a page without an address: the link is written after the next answer
    }
  }
}
