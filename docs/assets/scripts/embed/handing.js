// How are answers handed in where a frame may send no forms? A form of ours sends nothing: it only says that it is done.

/** Says so in the browser's place, which would say nothing in a frame that is shut in. */
export const handInOurselves = () =>
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest?.("button");
    if (!button?.form || button.type !== "submit") return;
    event.preventDefault();
    button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
  });
