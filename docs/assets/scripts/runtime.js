// Did every file of the runtime come over whole? Fetches them, tells how far they are, and checks each on arrival.
//
// Prevents: hanging. loadPyodide() never settles when a file is missing, cut short or of a wrong type, so nothing goes
// to it that was not checked against the manifest. What fails has a name that the page can put into words.
// Does not attempt: noticing silence. The page does that (python.js), because a dead worker cannot tell of itself.

/** @typedef {{ bytes: number, gzip: number, sha256: string }} Weight */
/** @typedef {{ hash: string, files: Record<string, Weight> }} Manifest */

const network = self.fetch.bind(self); // kept from before the worker puts its own in its place
const OFTEN = 50; // milliseconds between two tellings of progress

/** A failure with its name. @param {string} reason @param {unknown} [cause] */
export const named = (reason, cause) => Object.assign(new Error(reason, { cause }), { reason });

/** Unpacks the only entry of an archive; its header says where it lies. @param {Uint8Array<ArrayBuffer>} archive */
async function unwrap(archive) {
  const header = new DataView(archive.buffer);
  const size = header.getUint32(18, true);
  const from = 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = new Blob([archive.subarray(from, from + size)]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new self.DecompressionStream("deflate-raw"))).arrayBuffer());
}

/** Puts pieces together; a Blob would take each through another process. @param {Uint8Array[]} chunks @param {number} size */
function join(chunks, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The files of one runtime, on their way. */
export class Runtime {
  /** Bytes that came, by file. @type {Record<string, number>} */ #came = {};
  #toldAt = 0;

  /**
   * @param {string} base the folder, ending in the hash of its contents @param {RequestCache} cache
   * @param {(done: number, all: number) => void} onProgress
   */
  constructor(base, cache, onProgress) {
    this.base = base;
    this.cache = cache;
    this.onProgress = onProgress;
    /** @type {Promise<Manifest>} */
    this.manifest = this.#readManifest();
  }

  /** Asks for a file. @param {string} name @param {RequestCache} [cache] @returns {Promise<Response>} */
  async request(name, cache = this.cache) {
    const mode = self.origin === "null" ? "cors" : "same-origin"; // a frame without an origin of its own is a stranger
    const response = await network(this.base + name, { cache, mode }).catch((error) => {
      throw named("offline", error);
    });
    if (!response.ok) throw named("missing");
    return response;
  }

  /** Fetches a file whole and checked. @param {string} name @param {Promise<Response>} [response] */
  async take(name, response = this.request(name)) {
    return this.#check(name, await this.#read(name, await response));
  }

  /** Fetches an archive and takes out the one that it wraps. @param {string} name */
  async unpack(name) {
    return unwrap(await this.take(name));
  }

  /** Runs a module that was taken and is whole; it comes from the browser's cache. @param {string} name */
  run(name) {
    return import(this.base + name).catch((error) => {
      throw named("damaged", error);
    });
  }

  /** The manifest must be that of the very runtime that the page was built with. */
  async #readManifest() {
    const text = new TextDecoder().decode(await this.#read("manifest.json", await this.request("manifest.json")));
    /** @type {Manifest} */
    let told;
    try {
      told = JSON.parse(text);
    } catch (error) {
      throw named("damaged", error);
    }
    if (!this.base.endsWith(`/${told.hash}/`)) throw named("version");
    return told;
  }

  /** Reads a body to its end. @param {string} name @param {Response} response */
  async #read(name, response) {
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const chunks = [];
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    for (this.#came[name] = 0; ; ) {
      const { done, value } = await reader.read().catch((error) => {
        throw named("truncated", error);
      });
      if (done) return join(chunks, this.#came[name]);
      chunks.push(value);
      this.#came[name] += value.length;
      this.#tell();
    }
  }

  /** Compares what came with the manifest. @param {string} name @param {Uint8Array<ArrayBuffer>} body */
  async #check(name, body) {
    const { bytes, sha256 } = (await this.manifest).files[name] ?? {};
    if (body.length !== bytes) throw named(body.length < bytes ? "truncated" : "damaged");
    if (!crypto.subtle) return body; // a page without TLS: the size has to do
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex !== sha256) throw named("damaged");
    return body;
  }

  /** Tells the bytes that came, in the measure of the wire, often enough to be seen moving. */
  #tell() {
    const now = performance.now();
    if (now - this.#toldAt < OFTEN) return;
    this.#toldAt = now;
    this.manifest.then(({ files }) => {
      const weights = Object.entries(files);
      const done = weights.reduce((sum, [name, { bytes, gzip }]) => sum + ((this.#came[name] ?? 0) / bytes) * gzip, 0);
      this.onProgress(Math.round(done), weights.reduce((sum, [, { gzip }]) => sum + gzip, 0));
    }, () => {}); // that the manifest failed is told elsewhere
  }
}
