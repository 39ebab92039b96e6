// Where does a link lead? Within the page it stays in the frame; all others open in a window of their own.

import { tellAnyone } from "./parent.js";

/** @param {string} secret WordPress's: its frames may open no window, but may ask it to follow a link of their own site */
export function openOutside(secret) {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || isHere(link) || link.download || !/^https?:$/.test(link.protocol)) return;
    Object.assign(link, { target: "_blank", rel: "noopener" });
    if (!secret || link.host !== location.host) return;
    event.preventDefault();
    tellAnyone({ message: "link", value: link.href, secret });
  }, { capture: true });
}

/** @param {HTMLAnchorElement} link */
const isHere = ({ href }) => href.includes("#") && cut(href) === cut(location.href);

/** @param {string} address */
const cut = (address) => address.split("#")[0];
