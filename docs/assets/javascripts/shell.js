// Two small things that the theme leaves undone: a place kept between languages, and wide tables under the keyboard.

/** @type {HTMLAnchorElement | null} */
const twin = document.querySelector("a.twin")

/** Going to the other language, the fragment, which may hold a tool's inputs, goes along. */
function keepPlace() {
  if (twin) twin.hash = location.hash
}

/** What scrolls within the page can be reached and scrolled by keyboard, and only while it has something to scroll. */
function reachWideTables() {
  for (const wide of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (wide.scrollWidth > wide.clientWidth) wide.setAttribute("tabindex", "0")
    else wide.removeAttribute("tabindex")
  }
}

for (const moment of ["pointerdown", "focus", "click"]) twin?.addEventListener(moment, keepPlace)
for (const moment of ["load", "resize"]) addEventListener(moment, reachWideTables)
