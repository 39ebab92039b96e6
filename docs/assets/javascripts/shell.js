// Small things that the theme leaves undone: a place kept between languages, wide tables under the keyboard, notes under
// terms that go away when told to; and, once all is there, what keeps the site for later.

/** @type {HTMLAnchorElement | null} */
const twin = document.querySelector("a.twin")

const WIDE = ".md-typeset__scrollwrap, pre > code"

/** Going to the other language, the fragment, which may hold a tool's inputs, goes along. */
function keepPlace() {
  if (twin) twin.hash = location.hash
}

/** What scrolls within the page can be reached and scrolled by keyboard, and only while it has something to scroll. */
const reach = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    const part = target.closest(WIDE) ?? target
    if (part.scrollWidth > part.clientWidth) part.setAttribute("tabindex", "0")
    else part.removeAttribute("tabindex")
  }
})

/** Watches what may be too wide, and what is in it: the browser tells when it has laid them out, and is not made to. */
function reachWideParts() {
  for (const part of document.querySelectorAll(WIDE)) {
    for (const each of [part, ...part.children]) reach.observe(each)
  }
}

/** Escape puts away the note under a term, which may cover what is read, until the mouse or the keyboard has left it. */
function putNoteAway(/** @type {KeyboardEvent} */ { key }) {
  if (key !== "Escape") return
  for (const term of document.querySelectorAll(".term:is(:hover, :focus)")) {
    term.classList.add("term--away")
    const left = term.matches(":hover") ? "pointerleave" : "blur"
    term.addEventListener(left, () => term.classList.remove("term--away"), { once: true })
  }
}

// Where the theme's script did not come, nothing is shown that only it can do.
if (!("document$" in window)) document.documentElement.className = "no-js"
for (const moment of ["pointerdown", "focus", "click"]) twin?.addEventListener(moment, keepPlace)
for (const moment of ["load", "resize"]) addEventListener(moment, reachWideParts)
addEventListener("keydown", putNoteAway)
// What keeps the site for later comes last of all, and only in a page that is to be kept.
if (document.querySelector("link[rel=manifest]"))
  addEventListener("load", () => void import(new URL("../scripts/offline.js", import.meta.url).href).catch(() => {}))
