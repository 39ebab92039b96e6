// What does a person answer to a question that must be answered first? Asked in a dialog of the page's own HTML.

/**
 * Opens a dialog and waits until it is closed.
 * @param {HTMLDialogElement} dialog @param {string} [text] what stands in its field at first
 * @returns {Promise<string | undefined>} what stands in its field then, or its answer; nothing where it was called off
 */
export function ask(dialog, text = "") {
  const field = dialog.querySelector("input");
  if (field) field.value = text;
  dialog.returnValue = "";
  dialog.showModal();
  field?.select();
  return new Promise((resolve) => {
    const close = () => resolve(dialog.returnValue ? (field?.value.trim() ?? dialog.returnValue) : undefined);
    dialog.addEventListener("close", close, { once: true });
  });
}
