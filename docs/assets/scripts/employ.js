// How does a page start a worker? As an address that holds its code: only such a worker is bound by the page's policy, and
// starts without an origin. What it is to do is its name, which it reads at once: a message would wait until the page has
// time to pass it on.

/** @typedef {{ base: string, cache: RequestCache, keeping: boolean }} Order what Python is made of, and whether to keep its memory */

/** @param {string | URL} script @param {Order} order @returns {Worker} */
export function employ(script, order) {
  const [code, type] = [`import ${JSON.stringify(script)}`, "text/javascript"];
  const held = self.origin === "null" ? `data:${type},${encodeURIComponent(code)}` : URL.createObjectURL(new Blob([code], { type }));
  return new Worker(held, { type: "module", name: JSON.stringify(order) });
}
