// What is said of keeping? The words of this page's language, which came with the link to the manifest.

/** @returns {Record<string, string> | undefined} */
export function readWords() {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="manifest"][data-words]'));
  return link ? JSON.parse(link.dataset.words ?? "{}") : undefined;
}
