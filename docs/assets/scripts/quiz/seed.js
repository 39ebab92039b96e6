// Which test is wanted? Its number as people type it or as the address has it, like assess/quiz/drawing.py reads it.

import { readNumber } from "./number.js";

const MOST = 999_999_999;

/** @param {string} text @returns {string | undefined} the number, or nothing where it is none of a test */
export function readSeed(text) {
  const value = readNumber(text, "", false);
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST ? String(value) : undefined;
}

const wanted = () => new URLSearchParams(location.hash.slice(1)).get("seed");

/** @returns {string | undefined} the number of the test in the address */
export const readAddress = () => readSeed(wanted() ?? "");

/** @returns {boolean} whether the address asks for a test by what is no number of one */
export const isMisled = () => wanted() !== null && readAddress() === undefined;

/** @returns {string} the number of some other test */
export const pickSeed = () => String(1 + Math.floor(Math.random() * 9999));
