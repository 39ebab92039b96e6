// Did WordPress put its mark on the address? It is taken off, so that nobody reads it as somebody's figures.

const MARK = /#\?secret=([^#]*)$/;

/** @returns {string} the secret that WordPress wants to hear in return; "" where there is none */
export function takeSecret() {
  const [mark, secret = ""] = MARK.exec(location.hash) ?? [];
  if (mark) location.replace(location.hash.slice(0, -mark.length) || "#"); // a frame without an origin may do this, too
  return /^\w{1,64}$/.test(secret) ? secret : "";
}
