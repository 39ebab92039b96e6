// Going to the other language keeps the place: the fragment, which may hold a tool's inputs, goes along.

/** @type {HTMLAnchorElement | null} */
const twin = document.querySelector("a.twin")

/** Give the link the fragment that the address has at this moment. */
function keepPlace() {
  if (twin) twin.hash = location.hash
}

for (const moment of ["pointerdown", "focus", "click"]) twin?.addEventListener(moment, keepPlace)
