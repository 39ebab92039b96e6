// Does the address ask for something that is folded away? Then it is opened; not every browser does so by itself.

/** Opens what holds the place that the address names, and goes there. */
function open() {
  const place = document.getElementById(location.hash.slice(1));
  const folded = place?.closest("[data-downloads] details");
  if (!(folded instanceof HTMLElement) || folded.hasAttribute("open")) return;
  folded.toggleAttribute("open", true);
  place?.scrollIntoView();
}

addEventListener("hashchange", open);
open();
