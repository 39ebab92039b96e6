// What may be said to whatever page holds this frame? Nothing private: anybody can be that page, and can listen.

export const NAMESPACE = "peyvand";
export const VERSION = 1;

export const isFramed = () => self.parent !== self;

/** @param {object} message */
export const tellAnyone = (message) => self.parent.postMessage(message, "*");

/** Says something in our own dialect. @param {string} type @param {object} [more] */
export const compose = (type, more) => ({ ns: NAMESPACE, v: VERSION, type, ...more });

/**
 * Hears what the page around the frame says, and nobody else.
 * @param {(told: Record<string, unknown>, origin: string) => void} hear what came may be anything at all
 */
export function listen(hear) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source === self.parent && isFramed() && typeof data === "object" && data) hear(data, origin);
  });
}

/** Whether a message is in our dialect and of this type. @param {Record<string, unknown>} told @param {string} type */
export const is = ({ ns, v, type: told }, type) => ns === NAMESPACE && v === VERSION && told === type;
