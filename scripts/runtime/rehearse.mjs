// Runs an exercise in Pyodide and prints, as JSON, the answers and the files of the library's zip that were imported.
// node rehearse.mjs PYODIDE_FOLDER LIBRARY_ZIP PACKAGE_ZIP EXERCISE
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, library, archive, exercise] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const packed = await readFile(archive);
// The same options as in the page's worker: what they make Pyodide import must be seen.
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: library,
  lockFileContents: { info: JSON.parse(await readFile(`${folder}/pyodide-lock.json`, "utf8")).info, packages: {} },
  packageBaseUrl: "/",
  enableRunUntilComplete: false,
  env: { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" }, // the bytecode that travels has no columns to underline
  stdout: console.error,
});
python.FS.writeFile("/lib/assess.zip", packed);
python.pyimport("sys").path.append("/lib/assess.zip");
try {
  python.runPython("raise ValueError('an error that reaches JavaScript imports what describes it')");
} catch {
  // as meant
}
try {
  process.stdout.write(python.runPython(await readFile(exercise, "utf8")));
} catch (error) {
  console.error(String(error)); // Node itself would print the whole interpreter with it
  process.exitCode = 1;
}
