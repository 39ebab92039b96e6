// When does a number stand on the screen, and when the answer to what a reader did? Runs in a page before all else.
//
// A time is taken in the frame that paints what is waited for, in milliseconds since the page was asked for.
const watch = ({ report, number, answer, field, value }) => {
  const told = { blocked: 0 };
  const shows = (text) => document.querySelector(report)?.innerHTML.includes(text);

  /** Waits for the frame that paints a text in the report. */
  const wait = (text) =>
    new Promise((resolve) => {
      const look = () => (shows(text) ? resolve(performance.now()) : requestAnimationFrame(look));
      look();
    });

  /** What a reader does: goes to the field and types. */
  const touch = (typed) => {
    const input = document.querySelector(field);
    input.focus();
    input.value = typed;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** Touches, and gives the milliseconds until the answer is painted. */
  const ask = async (typed, expected) => {
    const from = performance.now();
    touch(typed);
    return (await wait(expected)) - from;
  };

  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) told.blocked += Math.max(0, duration - 50);
  });
  watch.observe({ type: "longtask", buffered: true });
  Promise.race([wait(number), wait(answer)]).then((at) => (told.number = at));
  addEventListener("DOMContentLoaded", async () => {
    told.touched = performance.now();
    told.answer = await ask(value, answer);
  });
  window.bench = { told, ask };
};
