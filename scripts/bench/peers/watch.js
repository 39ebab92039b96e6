// When does a number stand on the screen, and when the answer to what a reader did? Runs in a page before all else.
//
// A time is taken in the frame that paints what is waited for, in milliseconds since the page was asked for. The reader
// touches as soon as the page was read to its end, which is before any Python is there, and once. The answer is timed from
// that touch, and from the opening of the page, which is what visits to the same page are compared by.
const watch = ({ report, touch, number, answer, value }) => {
  const told = { blocked: 0 };
  const waiting = [];
  let changed = true; // to look for nothing new would take its time from those who show much
  const find = (selector) => document.querySelector(selector);

  /** Looks in every frame that shows something new for the texts that are waited for. */
  const look = () => {
    if (changed) {
      changed = false;
      const shown = find(report)?.innerHTML ?? "";
      for (const { text, resolve } of waiting.splice(0)) {
        if (shown.includes(text)) resolve(performance.now());
        else waiting.push({ text, resolve });
      }
    }
    requestAnimationFrame(look);
  };

  /** Waits for the frame that paints a text in the report. */
  const wait = (text) => {
    changed = true;
    return new Promise((resolve) => waiting.push({ text, resolve }));
  };

  const touches = {
    /** Goes to the field and types. */
    field(typed) {
      const input = find("[name=customers]");
      input.focus();
      input.value = typed;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    /** Changes the number in the code, and presses Run in the first moment in which it does anything. */
    code(typed) {
      const run = find(".pyodide [id$=run]");
      if (!run.onclick) return void requestAnimationFrame(() => touches.code(typed));
      const editor = window.ace.edit(find(".pyodide-editor"));
      editor.setValue(editor.getValue().replace(/"\d+"/, `"${typed}"`));
      run.click();
    },
  };

  /** Touches, and gives the milliseconds until the answer is painted. */
  const ask = async (typed, expected) => {
    const from = performance.now();
    touches[touch](typed);
    return (await wait(expected)) - from;
  };

  const long = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) told.blocked += Math.max(0, duration - 50);
  });
  long.observe({ type: "longtask", buffered: true });
  const sight = new MutationObserver(() => (changed = true));
  sight.observe(document, { subtree: true, childList: true, characterData: true });
  requestAnimationFrame(look);
  Promise.race([wait(number), wait(answer)]).then((at) => (told.number = at));
  addEventListener("DOMContentLoaded", async () => {
    const taken = await ask(value, answer);
    Object.assign(told, { answer: taken, opened: performance.now() });
  });
  window.bench = { told, ask };
};
