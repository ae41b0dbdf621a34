/** The sentence that matched, with the matching words marked. */
import { chunks, fold, forms, key, words } from "./analysis.js";

const LONGEST = 260;
const BEFORE = 90;
const SHORTEST_INSIDE = 3;

export function sentencesOf(text) {
  return text
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[A-ZÆØÅ0-9"(])/u))
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** What is gained where all words stand in one sentence, and where they follow one another. */
const IN_ONE = 0.2;
const IN_ORDER = 0.5;

/** What a sentence is worth by where it stands. */
const SOURCES = { beslutning: 5, tekst: 0, navne: -4, sted: -4 };

/**
 * The best of some sentences `[source, sentence]`, or null where none holds a word.
 * `wanted`: one `{keys, inside}` a clause; keys that match, and beginnings that match inside words.
 */
function bestOf(sentences, wanted, titleMarks) {
  let found = null;
  let together = closeness(titleMarks, wanted.length);
  for (const [place, [source, sentence]] of sentences.entries()) {
    const marks = marksIn(sentence, wanted);
    if (!marks.length) continue;
    together = Math.max(together, closeness(marks, wanted.length));
    const clauses = new Set(marks.map((mark) => mark.clause)).size;
    const worth = clauses * 10 + SOURCES[source] + Math.min(marks.length, 4) * 0.3 - place * 0.001;
    if (!found || worth > found.worth) found = { worth, sentence, marks, source };
  }
  return found && { source: found.source, parts: cut(found.sentence, found.marks), together };
}

/** The best sentence of a whole text. */
export function best({ decision, text, names, where }, wanted, titleMarks) {
  const texts = [["beslutning", decision], ["tekst", text], ["navne", names], ["sted", where]];
  const sentences = texts.flatMap(([source, whole]) => sentencesOf(whole).map((sentence) => [source, sentence]));
  const first = sentences.find(([source]) => source !== "sted")?.[1] ?? "";
  const opening = { source: decision ? "beslutning" : "tekst", parts: cut(first, []), together: closeness(titleMarks, wanted.length) };
  return bestOf(sentences, wanted, titleMarks) ?? opening;
}

/** How near the words stand to one another in a sentence. */
function closeness(marks, words) {
  if (words < 2 || new Set(marks.map(({ clause }) => clause)).size < words) return 0;
  for (let first = 0; first + words <= marks.length; first++) {
    const run = marks.slice(first, first + words);
    const near = run.every((mark, place) => place === 0 || mark.start - run[place - 1].end <= 2);
    if (near && run.every((mark, place) => mark.clause === place)) return IN_ORDER;
  }
  return IN_ONE;
}

export function marksIn(text, wanted) {
  const found = [];
  for (const match of chunks(text)) {
    const whole = clauseOf(match[0], wanted);
    if (whole < 0) continue;
    const pieces = [...words(match[0])].map((piece) => ({ piece, clause: clauseOf(piece[0], wanted) })).filter(({ clause }) => clause >= 0);
    if (!pieces.length) pieces.push({ piece: { 0: match[0], index: 0 }, clause: whole });
    for (const { piece, clause } of pieces) {
      const start = match.index + piece.index;
      found.push({ start, end: start + piece[0].length, clause });
    }
  }
  return found;
}

/** The clause that a piece of text matches; −1 for none. What shares no beginning with any key is not looked at closer. */
function clauseOf(piece, wanted) {
  wanted.beginnings ??= new Set(wanted.flatMap(({ keys, inside }) => [...keys, ...inside].map((name) => name.slice(0, 2))));
  if (!/\d/.test(piece)) {
    const folded = fold(piece.toLowerCase());
    let some = false;
    for (let place = 0; !some && place < folded.length; place++) some = wanted.beginnings.has(folded.slice(place, place + 2));
    if (!some) return -1;
  }
  const known = (wanted.known ??= new Map());
  if (!known.has(piece)) known.set(piece, matched(piece, wanted));
  return known.get(piece);
}

function matched(piece, wanted) {
  const names = forms(piece).map(key);
  const folded = fold(piece.toLowerCase());
  return wanted.findIndex(
    ({ keys, inside }) => names.some((name) => keys.has(name)) || inside.some((part) => part.length >= SHORTEST_INSIDE && folded.includes(part)),
  );
}

/** Marked and unmarked stretches, `[text, marked]`, cut to a length that can be read at a glance. */
export function cut(text, marks) {
  let start = 0;
  let end = text.length;
  if (text.length > LONGEST) {
    const first = marks[0]?.start ?? 0;
    start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    end = start + LONGEST < text.length ? text.lastIndexOf(" ", start + LONGEST) : text.length;
    if (end <= start) end = start + LONGEST;
  }
  const parts = start > 0 ? [["… ", false]] : [];
  let place = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    if (mark.start > place) parts.push([text.slice(place, mark.start), false]);
    parts.push([text.slice(mark.start, mark.end), true]);
    place = mark.end;
  }
  parts.push([text.slice(place, end) + (end < text.length ? " …" : ""), false]);
  return parts.filter(([part]) => part);
}
