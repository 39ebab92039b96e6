// How do examples come out of what the page carries? Each column of a table travels as one list, under "channels.*.reach".

/** @param {Record<string, string | string[]>} folded @returns {Record<string, string>} by the names of the fields */
export const unfold = (folded) =>
  Object.fromEntries(
    Object.entries(folded).flatMap(([name, texts]) => [texts].flat().map((text, row) => [name.replace("*", String(row)), text])),
  );
