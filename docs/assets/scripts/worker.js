// Where does Python live in the page? In this worker: it starts the runtime and passes questions on as text.
//
// Prevents: an error that crosses the worker as an object (some browsers cannot clone one), a reference to Python that
// nobody lets go, any request of Pyodide's own.
// Does not attempt: to know what a question or an answer says.

import { named, Runtime } from "./runtime.js";
import { forget, isKept } from "./shelf.js";

const SCRIPTS = ["pyodide.js", "pyodide.asm.js"]; // the one that loads, and what goes with the interpreter
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @typedef {Promise<Uint8Array<ArrayBuffer>>} Bytes */
/** @typedef {{ library: Bytes, program: Bytes }} Archives */
/** @typedef {{ whole: Promise<unknown>, module: Promise<WebAssembly.Module>, lock: Promise<string>, scripts: Promise<any[]>, gather: () => Archives }} Files */
/** @typedef {(load: (options: object) => Promise<any>) => Promise<any>} Resume */

/** Python's `assess.browser.answer`. @type {(message: string) => string} */
let answer;

/** Names what is not a fault of a file. @param {unknown} error */
function explain(error) {
  if (/** @type {{ reason?: string }} */ (error)?.reason) return error;
  if (error instanceof RangeError || /memory/i.test(String(error))) return named("memory", error);
  return named(error instanceof WebAssembly.CompileError ? "no-wasm" : "crashed", error);
}

/** Compiles the interpreter while it comes, whatever type the host gives it. @param {Response} response */
function compile(response) {
  const headers = { "Content-Type": "application/wasm" };
  const typed = response.headers.get("Content-Type") === headers["Content-Type"];
  return WebAssembly.compileStreaming(typed ? response : new Response(response.body, { headers }));
}

/**
 * Fetches the interpreter, which is compiled while it comes.
 * @param {Runtime} runtime @param {Promise<unknown>} before what has to be here first
 */
function fetchInterpreter(runtime, before) {
  const response = before.then(() => runtime.request("pyodide.asm.wasm"));
  const copy = response.then((whole) => whole.clone());
  const whole = runtime.take("pyodide.asm.wasm", copy);
  const compiled = copy.then(async () => compile(await response));
  return { whole, module: Promise.all([compiled, whole]).then(([module]) => module) }; // nothing of it runs unchecked
}

/** Asks for what every start needs, at once. @param {Runtime} runtime @returns {Files} */
function order(runtime) {
  // Whoever runs a script reads it once more, and would wait behind the interpreter.
  const scripts = Promise.all(SCRIPTS.map((name) => runtime.take(name)));
  const { whole, module } = fetchInterpreter(runtime, scripts);
  const files = {
    whole,
    module,
    lock: runtime.take("pyodide-lock.json").then((body) => new TextDecoder().decode(body)),
    scripts: scripts.then(() => Promise.all(SCRIPTS.map((name) => runtime.run(name)))),
    gather: () => ({
      library: runtime.unpack("python_stdlib.zip"),
      program: whole.then(() => runtime.unpack("assess.zip")), // it comes while Python starts, which needs the rest
    }),
  };
  for (const late of [runtime.manifest, whole, module, files.lock, files.scripts]) late.catch(() => {}); // each has its turn
  return files;
}

/**
 * Fetches everything and starts Python of it; fails with the name of the first fault.
 * @param {Runtime} runtime @param {boolean} keeping whether its memory will be kept @returns {Promise<any>}
 */
async function wake(runtime, keeping) {
  const remembered = findMemory(runtime); // its pages are read while the interpreter comes
  const files = order(runtime);
  const memory = await remembered;
  const archives = memory ? undefined : files.gather();
  const python = start(runtime.base, files, keeping ? { _makeSnapshot: true } : {}, archives, memory);
  python.catch(() => {}); // a fault of a file shows here, too, but has its own name there:
  await Promise.all([runtime.manifest, files.whole, files.lock, files.scripts, archives?.library, archives?.program]);
  postMessage({ starting: true });
  return python;
}

/** What puts memories back, and makes them: from the host where a first visit had no use for it. @param {Runtime} runtime */
async function bringMemory(runtime) {
  await runtime.take("memory.js", runtime.request("memory.js", "default"));
  return runtime.run("memory.js");
}

/** What resumes from the memory that this browser kept, if it did. @param {Runtime} runtime @returns {Promise<Resume | undefined>} */
async function findMemory(runtime) {
  try {
    if (runtime.cache !== "default" || !(await isKept())) return undefined;
    const { recall, resume } = await bringMemory(runtime);
    const kept = await recall(runtime.base);
    return kept && ((load) => resume(load, kept));
  } catch {
    return undefined;
  }
}

/**
 * Starts from the kept memory, or from the archives where there is none or it will not do.
 * @param {string} base @param {Files} files @param {object} further options @param {Archives} [archives] @param {Resume} [resume]
 */
async function start(base, files, further, archives, resume) {
  const options = {
    indexURL: base,
    packageBaseUrl: base,
    stdLibURL: `${base}python_stdlib.zip`,
    lockFileContents: files.lock.catch(() => new Promise(() => {})), // Pyodide would tell the console of it, nobody else
    enableRunUntilComplete: false,
    ...further,
  };
  if (!resume) return { python: await load(files, options, archives) };
  try {
    await files.scripts;
    return { python: await resume((more) => load(files, { ...options, ...more })), restored: true };
  } catch {
    await forget();
  }
  return { python: await load(files, options, files.gather()) };
}

/**
 * Lets Pyodide load: what it asks for is here already, and nothing else leaves this worker.
 * @param {Files} files @param {object} options @param {Archives} [archives]
 */
function load({ module, scripts }, options, archives) {
  return new Promise((resolve, reject) => {
    const library = archives?.library.catch(() => null); // that it did not come whole is told where it is awaited
    self.fetch = async (asked) => new Response(String(asked).endsWith(".zip") ? await library : null);
    // Pyodide only warns of an interpreter that cannot be compiled or set up, and waits for ever.
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const instance = module.then((compiled) => WebAssembly.instantiate(compiled, imports));
      instance.catch(reject);
      return { module: await module, instance: await instance };
    };
    const loading = scripts.then(([{ loadPyodide }]) => loadPyodide(options));
    loading.then(async (python) => (archives ? furnish(python, await archives.program) : python)).then(resolve, reject);
  });
}

/** Gives Python our package. @param {any} python @param {Uint8Array} program */
function furnish(python, program) {
  python.FS.writeFile("/lib/assess.zip", program);
  const { path } = python.pyimport("sys");
  path.append("/lib/assess.zip");
  path.destroy();
  return python;
}

/** Answers one question; a mistake of the tools is an answer too. @param {{ id: number }} question */
function work(question) {
  let told;
  try {
    told = answer(JSON.stringify(question));
  } catch (error) {
    const type = /** @type {{ type?: string }} */ (error)?.type; // Python's name for it; none if the interpreter died
    if (!type) throw error;
    told = JSON.stringify({ id: question.id, broken: type });
  }
  if (/"broken": ?"MemoryError/.test(told)) throw named("memory"); // what Python could not free, a new worker can
  postMessage({ answer: told });
}

/** @param {import("./employ.js").Order} order */
async function begin({ base, cache, keeping }) {
  try {
    new WebAssembly.Module(EMPTY_MODULE); // where WebAssembly is switched off, or too old, nothing is fetched
    new self.DecompressionStream("deflate-raw");
  } catch (error) {
    throw named("no-wasm", error);
  }
  if (cache === "reload") await forget().catch(() => {}); // what failed may have begun with it
  const runtime = new Runtime(base, cache, (done, all) => postMessage({ done, all }));
  const { python, restored } = await wake(runtime, keeping);
  if (keeping) await (await bringMemory(runtime)).remember(base, python);
  answer = python.pyimport("assess.browser").answer;
  postMessage({ ready: true, restored });
}

/** Tells the page by name what failed. @param {() => unknown} deed */
async function attempt(deed) {
  try {
    await deed();
  } catch (error) {
    const { reason, cause } = /** @type {{ reason: string, cause: unknown }} */ (explain(error));
    postMessage({ failed: reason, detail: String(cause ?? reason) });
  }
}

self.onmessage = ({ data }) => attempt(() => work(data));
void attempt(() => begin(JSON.parse(self.name)));
