/** Expressions of the glossary stand for each other: abbreviation for long form, and back. */
import { chunks, forms, key } from "./analysis.js";

const wordsOf = (text) => [...chunks(text)].flatMap(([chunk]) => forms(chunk).slice(0, 1));

const ABBREVIATION = 0.7;
const RELATED = 0.35;

/** Clauses with the synonyms of what they say as further alternatives; words of one expression become one clause. */
export function withSynonyms(clauses, { abbreviations, related }) {
  const expressions = [...expressionsOf(abbreviations, ABBREVIATION), ...expressionsOf(related, RELATED)];
  const out = [];
  for (let place = 0; place < clauses.length; ) {
    const found = expressions
      .filter(({ words }) => words.length && words.every((word, ahead) => says(clauses[place + ahead], word)))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (!found) {
      out.push(clauses[place++]);
      continue;
    }
    const taken = clauses.slice(place, place + found.words.length);
    const own = taken.length > 1 ? [taken.map((clause) => clause.alternatives[0][0])] : taken[0].alternatives;
    const others = found.group.filter((text) => text !== found.text).map(wordsOf).filter((words) => words.length);
    out.push({ ...taken[0], alternatives: [...own, ...others], own: own.length, synonym: found.worth, typed: taken.map(({ typed }) => typed).join(" ") });
    place += taken.length;
  }
  return out;
}

const expressionsOf = (groups, worth) => groups.flatMap((group) => group.map((text) => ({ words: wordsOf(text), group, text, worth })));

const says = (clause, word) => clause?.alternatives.length === 1 && clause.alternatives[0].length === 1 && key(clause.alternatives[0][0]) === key(word);
