// How does anything come in where nothing may be fetched? As a classic script, which a page opened from a file may have.

/** @param {string} address @param {Document} [place] of this page, or of an empty frame in it @returns {Promise<HTMLScriptElement>} once it has run */
export const bring = (address, place = document) =>
  new Promise((resolve, reject) => {
    const script = place.createElement("script");
    script.addEventListener("load", () => resolve(script));
    script.addEventListener("error", () => reject(new TypeError(address)));
    script.src = trust(address);
    place.head.append(script);
  });

/** What this page lets through holds in its empty frames too, which have no say of their own. @param {string} address */
const trust = (address) => /** @type {any} */ (self).trustedTypes?.defaultPolicy?.createScriptURL(address) ?? address;
