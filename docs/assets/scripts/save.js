// How do figures leave the page and come back? As files, on paper, as a copied address.

const LARGEST = 1_000_000; // bytes; a saved report has some thousands

/** @param {{ name: string, type: string, text: string }} file */
export function download({ name, type, text }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Reads a file; what cannot be a report of ours comes back empty, and Python says the sentence. @param {File} file */
export async function readFile(file) {
  return file.size > LARGEST ? "" : file.text().catch(() => "");
}

/** @param {string} text @returns {Promise<boolean>} whether the browser let us */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints once every chart is drawn, wherever it stands. @param {{ drawAll: () => Promise<void> }} charts */
export async function print(charts) {
  await charts.drawAll();
  globalThis.print();
}
