/** Words that are not in the index: one letter wrong, or damaged by a scan. */
import { key } from "./analysis.js";

const DAMAGE = {
  å: "(?:å|aa|a|d|e|&|4)",
  ø: "(?:ø|oe|o|g|e|a|s|@|9|6|0|q|p|c|gg|oa|[aoe]?@)",
  æ: "(?:æ|ae|ee|ze|ea|2e|aa|oe|a|e|z|c|2|x|ce|as|eae|se)",
};
const LOST = /[æøåaeogdszcpqx@&0-9]/g;
const SHORTEST = 4;
const MOST_CORRECTIONS = 3;
const MOST_ENDINGS = 6;

export const skeleton = (word) => word.replace(LOST, "");

/** What a word may have become in a damaged text; letters typed without Danish signs count as such. */
function pattern(word) {
  let out = "";
  for (let place = 0; place < word.length; place++) {
    const pair = word.slice(place, place + 2);
    const letter = word[place];
    if (pair === "ae" || letter === "æ") out += DAMAGE.æ;
    else if (letter === "å" || letter === "a") out += DAMAGE.å;
    else if (letter === "ø" || letter === "o") out += DAMAGE.ø;
    else out += letter.replace(/[^\p{L}\p{N}]/gu, "\\$&");
    if (pair === "ae") place++;
  }
  return new RegExp(`^${out}$`, "u");
}

/** Keys of damaged texts that may be the word. */
export async function damagedKeys(index, word) {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const own = key(word);
  const bones = skeleton(own);
  const rows = await index.lexicon("skadet", `${bones} `);
  const shape = pattern(own);
  // A stem loses the second of two equal letters at its end, also where damage made them equal: "undersøg" is "undersgg".
  const fits = (name) => shape.test(name) || shape.test(name + name.at(-1));
  return [...rows.keys()].map((row) => row.slice(bones.length + 1)).filter(fits);
}

/** Keys that end with the word, the most usual first: "læring" in "oplæring". */
export async function endings(index, word) {
  const own = key(word);
  if (own.length < SHORTEST || /\d/.test(word)) return [];
  const rows = await index.lexicon("bagfra", reversed(own));
  return [...rows].sort((a, b) => b[1] - a[1]).slice(0, MOST_ENDINGS).map(([text]) => reversed(text));
}

/** Keys one letter away, the most usual first. */
export async function corrections(index, word) {
  const own = key(word);
  if (own.length < SHORTEST || /\d/.test(word)) return [];
  const half = Math.max(2, Math.floor(own.length / 2));
  const backwards = reversed(own);
  const [forwards, from] = await Promise.all([
    index.lexicon("forfra", own.slice(0, half)),
    index.lexicon("bagfra", backwards.slice(0, Math.max(2, own.length - half - 1))),
  ]);
  const candidates = new Map(forwards);
  for (const [text, frequency] of from) candidates.set(reversed(text), frequency);
  return [...candidates]
    .filter(([name]) => oneAway(own, name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CORRECTIONS)
    .map(([name]) => name);
}

const reversed = (text) => [...text].reverse().join("");

/** Whether two words are one insertion, deletion, substitution or swap of neighbours apart. */
export function oneAway(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

