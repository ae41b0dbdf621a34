/** Text → the forms and keys of the index; as `generator/search/analysis.py`, letter for letter. */
import { kept, stem } from "./lunr.js";
import { amounts, dayInFigures, isDay, isNumber } from "./quantities.js";

const LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏ";
const CHUNK = `[${LETTERS}]+(?:[-‐‑'’.,/:()@&]{1,2}[${LETTERS}]+)*`;
const HARD = /[.,/:]+/;
const SOFT = /[-‐‑'’()]+/;
const NUMERIC = /^[\d./-]+$/;
const SYNCOPE_L = /([bdfgkmnprstv])\1?el$/;
const SYNCOPE_R = /([bdfgkmnpstv])r$/;
const LATIN = /(?<=[ie])um$/;
const FOLDED = { æ: "ae", ä: "ae", ø: "o", å: "a", ß: "ss", đ: "d", ð: "d", ł: "l" };
const PLAIN = new RegExp(`^[${LETTERS}]+$`);

export const chunks = (text) => text.matchAll(new RegExp(CHUNK, "g"));
export const words = (chunk) => chunk.matchAll(new RegExp(`[${LETTERS}]+`, "g"));

export function fold(word) {
  return word
    .replace(/[æäøåßđðł]/g, (letter) => FOLDED[letter])
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("aa", "a")
    .replaceAll("oe", "o");
}

/** What a function said, kept while there is little of it. */
const MOST_KEPT = 20000;
function remembering(work) {
  const known = new Map();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      if (known.size > MOST_KEPT) known.clear();
      known.set(word, (answer = work(word)));
    }
    return answer;
  };
}

export const key = remembering(keyOf);

function keyOf(form) {
  if (/\d/.test(form)) return fold(form);
  let folded = fold(stem(form));
  if (folded.length >= 5) folded = folded.replace(LATIN, "").replace(SYNCOPE_L, "$1l");
  if (folded.length >= 4) folded = folded.replace(SYNCOPE_R, "$1");
  return folded;
}

export const forms = remembering((chunk) => split(chunk.toLowerCase()).filter((form) => form.length > 1 && kept(form)));

function split(chunk) {
  if (PLAIN.test(chunk) && !/\d/.test(chunk)) return [chunk];
  if (isDay(chunk)) return dayInFigures(chunk);
  if (isNumber(chunk)) return amounts(chunk);
  const found = [];
  const pieces = chunk.split(HARD);
  const digits = chunk.replace(/\D/g, "");
  if (pieces.length > 1 && NUMERIC.test(chunk) && digits.length >= 5) found.push(digits);
  for (const piece of pieces) {
    const parts = piece.split(SOFT).filter(Boolean);
    if (parts.length > 1) found.push(parts.join(""));
    found.push(...parts);
  }
  return found;
}
