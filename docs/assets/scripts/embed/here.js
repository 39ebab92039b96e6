// Where are our modules, for a classic script in the folder beside theirs? The bundler puts this in the place of
// `import.meta.url`.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

export const HERE = new URL("../", script.src).href;
