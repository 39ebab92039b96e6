// Does the reader pay for every byte? The browser was told so.

export const isDataDear = () => /** @type {any} */ (navigator).connection?.saveData === true;
