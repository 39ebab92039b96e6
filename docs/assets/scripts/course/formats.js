// How are numbers and times written for a course system? In ASCII digits with a point, as each edition of SCORM wants them.

const FURTHEST = 9_999_999_999; // systems read ten figures before the point
const FINE = 7; // digits after the point that the standard asks systems to keep
const MOST = 9999 * 3600; // seconds; four figures of hours

/** @param {number} value @param {number} [digits] after the point, at most */
export function writeDecimal(value, digits = FINE) {
  const near = Math.max(-FURTHEST, Math.min(FURTHEST, value));
  const text = near.toFixed(digits).replace(/\.0+$|(\.\d*?)0+$/, "$1");
  return text === "-0" ? "0" : text;
}

/** A share from 0 to 1 as points from 0 to 100. @param {number} share */
export const writePoints = (share) => writeDecimal(100 * share, 2);

/** @param {number} seconds @returns {string} as 0001:02:03.45 */
export function writeClock(seconds) {
  const { hours, minutes, rest } = split(seconds);
  return [pad(hours, 4), pad(minutes, 2), rest.toFixed(2).padStart(5, "0")].join(":");
}

/** @param {number} seconds @returns {string} as PT1H2M3.45S */
export function writeDuration(seconds) {
  const { hours, minutes, rest } = split(seconds);
  return `PT${hours}H${minutes}M${writeDecimal(rest, 2)}S`;
}

/** @param {number} when in milliseconds, as Date.now() tells it @returns {string} the time of the day where the learner is, as 07:15:58 */
export function writeTime(when) {
  const date = new Date(when);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part, 2)).join(":");
}

/** @param {number} when @returns {string} as 2026-11-23T07:15:58.00Z */
export const writeTimestamp = (when) => `${new Date(when).toISOString().slice(0, 19)}.00Z`;

/** @param {number} seconds in hundredths, so that nothing is rounded up to sixty later */
function split(seconds) {
  const all = Math.round(100 * Math.max(0, Math.min(MOST, seconds)));
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6_000) % 60, rest: (all % 6_000) / 100 };
}

/** @param {number} value @param {number} length */
const pad = (value, length) => String(value).padStart(length, "0");
