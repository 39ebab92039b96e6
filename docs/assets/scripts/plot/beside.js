// Where does the name beside each bubble stand? Where it hides the least: inside the frame, off other bubbles and names.

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
/** @typedef {{ x: number, y: number, r: number, width: number }} Bubble */
/** @typedef {{ dx: number, dy: number, textAnchor: "start" | "middle" | "end" }} Spot */

const [TALL, GAP] = [16, 4];
const CUT = 1000; // a name that leaves the frame is cut, which is worse than any overlap

/** @param {Bubble[]} bubbles @param {Box} frame @param {boolean} mirrored @returns {Spot[]} */
export function place(bubbles, frame, mirrored) {
  const taken = bubbles.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return bubbles.map((bubble) => {
    const tried = spots(bubble, mirrored).map((spot) => ({ spot, box: cover(bubble, spot) }));
    const costs = tried.map(({ box }) => outside(box, frame) * CUT + taken.reduce((sum, other) => sum + overlap(box, other), 0));
    const best = /** @type {{ spot: Spot, box: Box }} */ (tried[costs.indexOf(Math.min(...costs))]);
    taken.push(best.box);
    return best.spot;
  });
}

/** Beside first, where reading goes on; then before, below, above, and a line further. @param {Bubble} bubble @param {boolean} mirrored @returns {Spot[]} */
function spots({ r, width }, mirrored) {
  const [side, off] = [r + GAP, r + TALL / 2 + 1];
  const right = { dx: side, textAnchor: /** @type {const} */ ("start") };
  const left = { dx: -side, textAnchor: /** @type {const} */ ("end") };
  const sides = mirrored ? [left, right] : [right, left];
  const level = [0, -TALL, TALL, -2 * TALL, 2 * TALL].flatMap((dy) => sides.map((each) => ({ ...each, dy })));
  const lines = [off, -off, off + TALL, -off - TALL, off + 2 * TALL, -off - 2 * TALL];
  const over = lines.flatMap((dy) => [0, -width / 3, width / 3].map((dx) => ({ dx, dy, textAnchor: /** @type {const} */ ("middle") })));
  return [...level.slice(0, 2), ...over, ...level.slice(2)];
}

/** @param {Bubble} bubble @param {Spot} spot @returns {Box} */
function cover({ x, y, width }, { dx, dy, textAnchor }) {
  const before = { start: 0, middle: width / 2, end: width }[textAnchor];
  const left = x + dx - before;
  return { left, right: left + width, top: y + dy - TALL / 2, bottom: y + dy + TALL / 2 };
}

/** @param {Box} one @param {Box} other */
const overlap = (one, other) =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/** @param {Box} box @param {Box} frame */
const outside = (box, frame) =>
  [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom].reduce((sum, over) => sum + Math.max(0, over), 0);
