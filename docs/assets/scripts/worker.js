// Where does Python live in the page? In this worker: it fetches the runtime, starts it and passes questions on as text.
//
// Prevents: hanging. loadPyodide() never settles when a file is missing, cut short or of a wrong type, so every file is
// fetched here, checked against the manifest, and handed to Pyodide as it asks for it; what fails is told by a name.
// Does not attempt: noticing silence. The page does that (python.js), because a dead worker cannot tell of itself.

/** @typedef {{ bytes: number, gzip: number, sha256: string }} Weight */
/** @typedef {{ hash: string, files: Record<string, Weight> }} Manifest */

const network = self.fetch.bind(self);
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** The folder of the runtime. */
let base = "";
/** How the caches are used: after a failure everything is fetched anew. @type {RequestCache} */
let cache = "default";
/** Bytes that came, by file. @type {Record<string, number>} */
const came = {};
/** @type {Promise<Manifest>} */
let manifest;
/** Python's `assess.browser.answer`. @type {(message: string) => string} */
let answer;

/** A failure whose name the page can put into words. @param {string} reason @param {unknown} [cause] */
const named = (reason, cause) => Object.assign(new Error(reason, { cause }), { reason });

/** @param {string} name @returns {Promise<Response>} */
async function request(name) {
  const response = await network(base + name, { cache }).catch((error) => {
    throw named("offline", error);
  });
  if (!response.ok) throw named("missing");
  return response;
}

/** Reads a body to its end, telling the page how far it is. @param {string} name @param {Response} response */
async function read(name, response) {
  const chunks = [];
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  for (came[name] = 0; ; ) {
    const { done, value } = await reader.read().catch((error) => {
      throw named("truncated", error);
    });
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value);
    came[name] += value.length;
    tellProgress();
  }
}

let toldAt = 0;
/** Tells the bytes that came, in the measure of the wire, often enough to be seen moving. */
function tellProgress() {
  const now = performance.now();
  if (now - toldAt < 50) return;
  toldAt = now;
  manifest.then(sumUp).catch(() => {}); // that the manifest failed is told elsewhere
}

/** @param {Manifest} manifest */
function sumUp({ files }) {
  const whole = Object.entries(files);
  const done = whole.reduce((sum, [name, { bytes, gzip }]) => sum + ((came[name] ?? 0) / bytes) * gzip, 0);
  postMessage({ done: Math.round(done), all: whole.reduce((sum, [, { gzip }]) => sum + gzip, 0) });
}

/** Compares what came with the manifest. @param {string} name @param {Uint8Array<ArrayBuffer>} body */
async function check(name, body) {
  const { bytes, sha256 } = (await manifest).files[name] ?? {};
  if (body.length !== bytes) throw named(body.length < bytes ? "truncated" : "damaged");
  if (!crypto.subtle) return body; // a page without TLS: the size has to do
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== sha256) throw named("damaged");
  return body;
}

/** Fetches a file whole and checked. @param {string} name @param {Promise<Response>} [response] */
const take = async (name, response = request(name)) => check(name, await read(name, await response));

/** Runs a module, once it is known to be whole; it then comes from the browser's cache. @param {string} name */
async function run(name) {
  await take(name);
  return import(base + name).catch((error) => {
    throw named("damaged", error);
  });
}

/** Fetches, checks and reads the manifest of the very runtime that the page was built with. */
async function readManifest() {
  const text = new TextDecoder().decode(await read("manifest.json", await request("manifest.json")));
  /** @type {Manifest} */
  let told;
  try {
    told = JSON.parse(text);
  } catch (error) {
    throw named("damaged", error);
  }
  if (!base.endsWith(`/${told.hash}/`)) throw named("version");
  return told;
}

/** Compiles the interpreter while it comes, whatever type the host gives it. @param {Promise<Response>} coming */
async function compile(coming) {
  const response = await coming;
  const typed = response.headers.get("Content-Type") === "application/wasm";
  return WebAssembly.compileStreaming(
    typed ? response : new Response(response.body, { headers: { "Content-Type": "application/wasm" } }),
  );
}

/** @param {unknown} error */
const isMemory = (error) => error instanceof RangeError || /memory|MemoryError/i.test(String(error));

/** Fetches everything at once, starts Python, finds the one door. */
async function wake() {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw named("no-wasm", error);
  }
  manifest = readManifest();
  const interpreter = request("pyodide.asm.wasm");
  const copy = interpreter.then((response) => response.clone());
  const module = copy.then(() => compile(interpreter));
  const whole = take("pyodide.asm.wasm", copy);
  const library = take("python_stdlib.zip");
  const program = take("assess.zip");
  const lock = take("pyodide-lock.json").then((body) => new TextDecoder().decode(body));
  const scripts = Promise.all([run("pyodide.js"), run("pyodide.asm.js")]);

  /** What Pyodide asks for is here already; nothing else leaves this worker. @param {any} asked */
  self.fetch = async (asked) => new Response(String(asked).endsWith(".zip") ? await library : null);
  /** The first failure: in the copy that is checked before it is seen in what is compiled of it. */
  const started = new Promise((resolve, reject) => {
    Promise.all([manifest, whole, library, program, lock, scripts]).then(() => postMessage({ starting: true }), reject);
    const failed = (/** @type {unknown} */ error) =>
      whole.then(() => reject(named(isMemory(error) ? "memory" : "no-wasm", error)), reject);
    module.catch(failed);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const compiled = await module;
      const instance = await WebAssembly.instantiate(compiled, imports).catch((error) => {
        failed(error);
        throw error;
      });
      return { module: compiled, instance };
    };
    scripts.then(([{ loadPyodide }]) => start(loadPyodide, lock, program)).then(resolve, reject);
  });
  const python = await started;
  answer = python.pyimport("assess.browser").answer;
}

/** @param {(options: object) => Promise<any>} loadPyodide @param {Promise<string>} lock @param {Promise<Uint8Array>} program */
const start = (loadPyodide, lock, program) =>
  loadPyodide({
    indexURL: base,
    packageBaseUrl: base,
    stdLibURL: `${base}python_stdlib.zip`,
    lockFileContents: lock,
    enableRunUntilComplete: false,
    env: { PYTHONPATH: "/lib/assess.zip" },
    /** @param {{ writeFile(path: string, body: Uint8Array): void }} files */
    fsInit: async (files) => files.writeFile("/lib/assess.zip", await program),
  });

/** Answers one question; an error of the model is an answer too. @param {{ id: number }} question */
function work(question) {
  let told;
  try {
    told = answer(JSON.stringify(question));
  } catch (error) {
    const type = /** @type {{ type?: string }} */ (error)?.type; // Python's name for it; none if the interpreter died
    if (!type) throw named(isMemory(error) ? "memory" : "crashed", error);
    told = JSON.stringify({ id: question.id, broken: type });
  }
  if (/"broken": ?"MemoryError/.test(told)) throw named("memory"); // what Python could not free, a new worker can
  postMessage({ answer: told });
}

self.onmessage = async ({ data }) => {
  try {
    if (!data.base) return work(data);
    ({ base, cache } = data);
    await wake();
    postMessage({ ready: true });
  } catch (error) {
    const reason = /** @type {{ reason?: string }} */ (error)?.reason ?? (isMemory(error) ? "memory" : "crashed");
    postMessage({ failed: reason, detail: String(/** @type {Error} */ (error)?.cause ?? error) });
  }
};
