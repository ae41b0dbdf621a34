/** What was typed → clauses, phrases, exclusions and filters. */
import { chunks, fold, forms } from "./analysis.js";
import { isDay, isNumber, spelledQuantities } from "./quantities.js";

const FILTERS = { klynge: "klynge", niveau: "niveau", person: "person", deltager: "person", projekt: "projekt", aar: "aar", år: "aar", udfald: "udfald" };
const PIECE = /([+-]?)(?:(\p{L}+):)?(?:"([^"]*)"?|„([^“”]*)[“”]?|“([^”]*)”?|(\S+))/gu;
const WHOLE_FIRST = /[-‐‑'’()@&]/;

/**
 * `clauses`: each a list of alternatives, each alternative a list of words that must all be there.
 * `phrases`: texts to be found word for word. `without`: words that must not be there.
 * `filters`: facet → values as typed.
 */
export function parse(text) {
  const query = { clauses: [], phrases: [], without: [], filters: [], words: 0 };
  let free = "";
  for (const [whole, sign, name, quoted, low, curly, bare] of text.normalize("NFC").matchAll(PIECE)) {
    const phrase = quoted ?? low ?? curly;
    const facet = FILTERS[name?.toLowerCase()];
    const value = phrase ?? bare ?? "";
    if (facet && value) query.filters.push([facet, value]);
    else if (sign === "-" && !/^[\d-]/.test(value)) query.without.push(...wordsOf(value));
    else if (phrase !== undefined) {
      if (phrase.trim()) query.phrases.push(phrase.trim());
      free += ` ${phrase} `;
    } else free += ` ${whole.replace(/^\+/, "")}`;
  }
  query.clauses = clausesOf(free);
  query.typing = /[\p{L}\p{N}]$/u.test(text);
  return query;
}

const wordsOf = (text) => [...chunks(text)].flatMap(([chunk]) => forms(chunk).slice(0, 1));

function clausesOf(text) {
  const found = [];
  let rest = text;
  for (const { start, end, forms: canonical } of spelledQuantities(text)) {
    found.push({ place: start, alternatives: canonical.map((form) => [form]), typed: text.slice(start, end), exact: true });
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  for (const match of chunks(rest)) {
    const [chunk] = match;
    const all = forms(chunk);
    if (!all.length) continue;
    const place = match.index;
    if (isDay(chunk) || isNumber(chunk)) found.push({ place, alternatives: all.slice(0, 2).map((form) => [form]), typed: chunk, exact: true });
    else if (all.length > 1 && (WHOLE_FIRST.test(chunk) || /\d/.test(chunk)))
      found.push({ place, alternatives: [[all[0]], all.slice(1)], typed: chunk });
    else for (const form of all) found.push({ place, alternatives: [[form]], typed: form });
  }
  return found.sort((a, b) => a.place - b.place);
}

/** The same words typed in another way are one: facet values are compared by this. */
export const plain = (text) => fold(text.toLowerCase()).replace(/[^a-z0-9]+/g, " ").trim();
