// What stands above a plan? The choice between all plans, and the date of today.

/** @param {HTMLSelectElement} choice @param {string[]} names @param {number} current the place of the open one */
export function fillChoice(choice, names, current) {
  const options = names.map((name, at) => {
    const option = document.createElement("option");
    return Object.assign(option, { value: String(at), textContent: name || "—", selected: at === current });
  });
  choice.replaceChildren(...options);
}

/** Writes today's date as the reader's calendar has it. @param {ParentNode} report @param {string} language */
export function writeDates(report, language) {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  for (const place of report.querySelectorAll("time")) {
    place.dateTime = parts.map((part) => String(part).padStart(2, "0")).join("-");
    place.textContent = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(now);
  }
}
