// Pyodide as its own documentation starts it, in a worker, with the same package: what ours is compared with.
self.onmessage = async ({ data: { base, question } }) => {
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const [python, archive] = await Promise.all([
    loadPyodide({ indexURL: base }),
    fetch(`${base}assess.zip`).then((response) => response.arrayBuffer()),
  ]);
  python.unpackArchive(archive, "zip");
  postMessage(python.pyimport("assess.browser").answer(JSON.stringify(question)));
};
