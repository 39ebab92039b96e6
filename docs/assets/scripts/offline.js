// What does this browser keep of the site? Once a page is there, a service worker is asked to keep the rest of its language.
//
// Prevents: standing in the way. It begins when the page has loaded and rests while a tool wakes; refused, it says nothing.
// Does not attempt: words. They come with the link to the manifest; a page without one is not to be kept.

import { Bar } from "./offline/bar.js";
import { keepPython, keepReading, rest } from "./offline/keeping.js";
import { offer } from "./offline/offer.js";
import { Shelf } from "./offline/shelf.js";
import { readWords } from "./offline/words.js";

const CALM = 2000; // milliseconds after the page has loaded, which the reader may use for a first touch
const root = new URL("../../", import.meta.url); // of the site, as seen from the folder of scripts
const words = readWords();
const shelf = /** @type {HTMLElement | null} */ (document.querySelector("[data-offline]"));

async function begin() {
  const bar = new Bar(words ?? {}, new URL("assets/styles/offline.css", root));
  const calm = new Promise((resolve) => setTimeout(resolve, CALM));
  if (!shelf) await calm; // some engines never finish a registration whose page was left meanwhile
  await rest(); // nor all requests that are under way when the first service worker takes over
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root));
  offer(registration, bar);
  await navigator.serviceWorker.ready;
  if (shelf) await new Shelf(shelf).open();
  await calm;
  keep(bar).catch(() => {}); // a worker that hears nothing keeps nothing
}

/** The page's language first, then Python once a tool has used it. @param {Bar} bar */
async function keep(bar) {
  const whole = await keepReading(root.href);
  await usePython();
  if ((await keepPython()) && whole) bar.say("tools");
}

/** Waits until a tool of this page has its Python; on most pages that is never. @returns {Promise<void>} */
function usePython() {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('[data-state="ready"]')) return;
      watch.disconnect();
      resolve();
    };
    const watch = new self.MutationObserver(look);
    watch.observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
    look();
  });
}

/** Whether this page may have a service worker at all: one of a site that is to be kept, and in nobody's frame. */
const isKeepable = words !== undefined && self === self.top && "serviceWorker" in navigator;

// Refused by the browser, by its owner, or not there: the host answers as before.
if (isKeepable) begin().catch(() => Shelf.refuse(shelf));
else Shelf.refuse(shelf);
