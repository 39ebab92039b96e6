// What do we hold our own browser code to? Only what the type checker cannot see.

import js from "@eslint/js";

const names =
  "AbortController addEventListener Blob caches clearTimeout console crypto CustomEvent document fetch history HTMLElement " +
  "getComputedStyle HTMLAnchorElement HTMLSelectElement Intl IntersectionObserver localStorage location navigator performance postMessage queueMicrotask reportError requestIdleCallback ResizeObserver " +
  "Response self setTimeout SubmitEvent TextDecoder URL URLSearchParams WebAssembly Worker";

export default [
  js.configs.recommended,
  {
    files: ["docs/assets/**/*.js"],
    languageOptions: { globals: Object.fromEntries(names.split(" ").map((name) => [name, "readonly"])) },
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
];
