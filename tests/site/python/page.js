// The least that a page does with Python: asks, shows what comes, tries again.
import { Python } from "./python.js";

const [answer, progress] = document.querySelectorAll("output");
const form = document.querySelector("form");
const [, retry] = form.querySelectorAll("button");
const python = new Python(document.documentElement.dataset.python ?? "PYTHON", {
  onProgress: (done, all) => (progress.value = `${done} of ${all}`),
});
window.python = python;
window.outcomes = [];

const ask = () => python.ask({ tool: "greeting", language: "fa", typed: { name: form.elements.name.value } });

/** @param {() => Promise<any>} work */
async function show(work) {
  answer.value = "waiting";
  try {
    const told = await work();
    window.outcomes.push(told?.html ?? null);
    if (told) answer.value = told.html ?? JSON.stringify(told.refused ?? told.broken);
  } catch (error) {
    answer.value = error.reason;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(ask);
});
retry.addEventListener("click", () => show(() => python.retry().then(ask)));
