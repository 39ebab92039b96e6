// How does a room of questions fit into a line that a course can keep, and what does such a line say?
//
// `1;questions;number;day;answers;seal`: numbers and places only, so it holds no text of a reader's or of ours.
// Prevents: a line that is broken, cut, of another bank or of somebody else's making being taken for answers; its seal
// comes of all the rest. Whatever is wrong with it, the room starts clean.

import { mix } from "./mix.js";

const VERSION = "1";
const BASE = 36;
const PLACE = /^\d{1,2}$/;
const SEED = /^\d{0,9}$/;
const DAY = /^(\d{4}-\d\d-\d\d)?$/;
const FURTHEST = Number.MAX_VALUE; // what a reader types may be more than a double holds

/** @typedef {{ id: string, kind: string, key: any }} Asked a question, as far as it tells one answer from another */
/** @typedef {number | (number | null)[]} Kept an answer; of pairs that are not all chosen, null for those that are not */
/** @typedef {{ given: Record<string, Kept>, seed?: string, day?: string }} State */

/** @param {Asked[]} questions @param {State} state @returns {string} */
export function packState(questions, { given, seed = "", day = "" }) {
  const answers = questions.map(({ id }) => writeAnswer(given[id]));
  const line = [VERSION, nameQuestions(questions), seed, day, answers.join("/")].join(";");
  return `${line};${sealOf(line)}`;
}

/** @param {unknown} text @param {Asked[]} questions @returns {State | undefined} nothing where it is no state of theirs */
export function readState(text, questions) {
  const [name, seed = "", day = "", answers = ""] = open(text) ?? [];
  const texts = answers.split("/");
  if (name !== nameQuestions(questions) || texts.length !== questions.length) return undefined;
  const given = questions.map((question, at) => readAnswer(question, texts[at] ?? ""));
  if (given.includes(undefined) || !SEED.test(seed) || !DAY.test(day)) return undefined;
  const told = questions.map(({ id }, at) => [id, given[at]]).filter(([, one]) => one !== null);
  return { given: Object.fromEntries(told), seed, day };
}

/** Which test is it of? That has to be known before its questions are. @param {unknown} text @returns {string} "" for none */
export const readStateSeed = (text) => open(text)?.[1] ?? "";

/** @param {unknown} text @returns {string[] | undefined} what the line holds, where it is whole */
function open(text) {
  if (typeof text !== "string") return undefined;
  const line = text.trim(); // systems that keep it in XML may put space around it
  const end = line.lastIndexOf(";");
  const [version, ...fields] = line.slice(0, end).split(";");
  return version === VERSION && line.slice(end + 1) === sealOf(line.slice(0, end)) ? fields : undefined;
}

/** @param {string} line */
const sealOf = (line) => mix(line).toString(BASE);

/** @param {Asked[]} questions */
const nameQuestions = (questions) => sealOf(questions.map(({ id }) => id).join(" "));

/** @param {Kept | undefined} given */
const writeAnswer = (given) => [given ?? ""].flat().map((one) => (typeof one === "number" ? writeNumber(one) : "")).join(",");

/** @param {number} value */
const writeNumber = (value) => String(Math.max(-FURTHEST, Math.min(FURTHEST, value)));

/** @param {Asked} question @param {string} text @returns {Kept | null | undefined} null where there is none, undefined for what cannot be one */
function readAnswer({ kind, key }, text) {
  if (!text) return null;
  if (kind === "number") return writeNumber(Number(text)) === text ? Number(text) : undefined;
  const places = text.split(",").map((one) => (PLACE.test(one) ? Number(one) : null));
  if (!(FITS[kind] ?? isOne)(places, key.size ?? key.worth.length)) return undefined;
  return kind in FITS ? places : places[0];
}

/** @typedef {(places: (number | null)[], count: number) => boolean} Fits */

/** @type {Fits} */
const areThere = (places, count) => places.every((place) => place !== null && place < count) && new Set(places).size === places.length;

/** @type {Fits} */
const isOne = (places, count) => places.length === 1 && areThere(places, count);

/** @type {Record<string, Fits>} */
const FITS = {
  multiple: areThere,
  order: (places, count) => places.length === count && areThere(places, count),
  match: (places, count) => places.length === count && places.every((place) => place === null || place < count),
};
