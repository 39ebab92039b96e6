// What does this browser keep of the site? Once a page is there, a service worker is asked to keep the rest of its language.
//
// Prevents: standing in the way. It begins when the page has loaded and rests while a tool wakes; refused, it says nothing.
// Does not attempt: words. They come with the link to the manifest; a page without one is not to be kept.

import { keepOn } from "./offline/keeping.js";
import { offer } from "./offline/offer.js";
import { readWords } from "./offline/words.js";

const CALM = 2000; // milliseconds after the page has loaded, which the reader may use for a first touch

/** Whether this page may have a service worker at all: one of a site that is to be kept, and in nobody's frame. */
const isKeepable = () => readWords() !== undefined && self === self.top && "serviceWorker" in navigator;

async function begin() {
  const registration = await navigator.serviceWorker.register(new URL("../../sw.js", import.meta.url));
  offer(registration);
  await navigator.serviceWorker.ready;
  setTimeout(() => void keepOn(document.documentElement.lang), CALM);
}

if (isKeepable()) begin().catch(() => {}); // refused by the browser, by its owner, or not there: the host answers as before
