// Where on a grid is a value reached? Straight pieces through the grid's cells (marching squares).

/** @typedef {{ x: number, y: number, value: number }} Corner */
/** @typedef {{ x1: number, y1: number, x2: number, y2: number }} Piece */

/**
 * @template Row
 * @param {Row[]} rows @param {[(row: Row) => number, (row: Row) => number]} along @param {(row: Row) => number | null} of
 * @param {number} level @returns {Piece[]}
 */
export function contour(rows, [x, y], of, level) {
  const [across, up] = [x, y].map((axis) => [...new Set(rows.map(axis))].sort((one, other) => one - other));
  /** @type {Map<string, Corner>} */
  const corners = new Map();
  for (const row of rows) {
    const value = of(row);
    if (value !== null) corners.set(`${x(row)} ${y(row)}`, { x: x(row), y: y(row), value });
  }
  return pairs(across ?? []).flatMap(([left, right]) =>
    pairs(up ?? []).flatMap(([low, high]) => {
      const around = [`${left} ${low}`, `${right} ${low}`, `${right} ${high}`, `${left} ${high}`].map((at) => corners.get(at));
      return around.every((corner) => corner !== undefined) ? cross(around, level) : [];
    }),
  );
}

/** @param {number[]} places @returns {[number, number][]} neighbours */
const pairs = (places) => places.slice(1).map((place, before) => [/** @type {number} */ (places[before]), place]);

/** The pieces inside one cell: from side to side where the level is crossed. @param {Corner[]} corners @param {number} level */
function cross(corners, level) {
  /** @type {[number, number][]} */
  const crossed = [];
  corners.forEach((one, place) => {
    const other = /** @type {Corner} */ (corners[(place + 1) % 4]);
    if (one.value < level === other.value < level) return;
    const share = (level - one.value) / (other.value - one.value);
    crossed.push([one.x + share * (other.x - one.x), one.y + share * (other.y - one.y)]);
  });
  /** @type {Piece[]} */
  const pieces = [];
  for (let place = 0; place + 1 < crossed.length; place += 2) {
    const [[x1, y1], [x2, y2]] = /** @type {[[number, number], [number, number]]} */ (crossed.slice(place, place + 2));
    pieces.push({ x1, y1, x2, y2 });
  }
  return pieces;
}
