/** One word → everything in the index that may be it, each with how near it is. */
import { fold, key } from "./analysis.js";
import { stem } from "./lunr.js";
import { corrections, damagedKeys, endings, oneAway } from "./repair.js";

/** How much a match of each kind is worth beside an exact one. */
export const NEARNESS = { exact: 1, stem: 0.9, folded: 0.8, restored: 0.7, part: 0.5, begins: 0.35, related: 0.25, ends: 0.4, repaired: 0.6 };
const PART = "+";
const RESTORED = "~";
const FILES = 2;
const FILES_WHILE_TYPING = 3;
const SHORTEST_BEGINNING = 3;
const SHORTEST_RELATED = 5;
/** Of a word that the stemmer may shorten once more: "budget". */
const ENDING = /e[trn]$/;

/** Matches of a word: `{posting, nearness, strong, form, key}`. */
export async function matches(index, word, { typing = false, plain = false, repair = true } = {}) {
  const found = await near(index, word, typing, plain);
  if (plain || found.some(({ nearness }) => nearness >= NEARNESS.begins)) return { found, meant: null };
  if (!repair) return { found, meant: null };
  const damaged = await damagedKeys(index, word);
  if (damaged.length) return { found: [...found, ...(await all(index, damaged, NEARNESS.restored))], meant: null };
  const longer = await endings(index, word);
  if (longer.length) return { found: [...found, ...(await all(index, longer, NEARNESS.ends))], meant: null };
  for (const name of await corrections(index, word)) {
    const entries = await entriesOf(index, name);
    const meant = likeliest(entries, name, word);
    const more = await near(index, meant, false, false);
    const weaker = (more.length ? more : entries).map((match) => ({ ...match, nearness: match.nearness * NEARNESS.repaired, strong: false }));
    if (weaker.length) return { found: [...found, ...weaker], meant };
  }
  return { found, meant: null };
}

async function all(index, names, nearness) {
  const found = await Promise.all(names.map((name) => entriesOf(index, name)));
  return found.flat().map((match) => ({ ...match, nearness, strong: false }));
}

async function entriesOf(index, name) {
  const entries = (await index.entries(name, 1)).filter((entry) => entry.key === name);
  return entries.flatMap((entry) => entry.forms.map((posting) => ({ posting, nearness: 1, strong: true, form: posting.form, key: entry.key })));
}

/** The form that is meant: one letter from what was typed, then the most usual; the key where compounds alone have it. */
function likeliest(found, name, word) {
  const real = found.filter(({ form }) => form !== PART && form !== RESTORED);
  const near = real.filter(({ form }) => oneAway(fold(form), fold(word)));
  if (!near.length && oneAway(name, word)) return name;
  return (near.length ? near : real).sort((a, b) => b.posting.count - a.posting.count)[0]?.form ?? name;
}

/** Whether the same word with Danish letters is more usual: then what was typed leaves them out, as damaged texts do. */
const hasDanishTwin = (entry, own) => entry.forms.some(({ form, count }) => form !== own.form && count >= own.count && fold(form) === own.form);

/**
 * The stemmer takes "et" from "budget" too, which "budgetter" keeps: forms that are the whole of what is left of a
 * longer one are that word.
 */
async function rootEntries(index, shorter, own) {
  const entries = (await index.entries(shorter, 1)).filter((entry) => entry.key === shorter);
  return entries
    .map(({ key: name, forms }) => ({ key: name, root: true, forms: forms.filter(({ form }) => fold(form) === own) }))
    .filter(({ forms }) => forms.length);
}

async function near(index, word, typing, plain) {
  const own = key(word);
  const stemmed = stem(word);
  const folded = fold(word);
  const beginning = own.length <= folded.length && folded.startsWith(own) ? own : folded.slice(0, own.length);
  const wide = typing && beginning.length < own.length;
  const prefix = wide ? beginning : own;
  let entries = await index.entries(prefix, typing ? FILES_WHILE_TYPING : 1);
  const shorter = plain || typing || !ENDING.test(own) ? own : key(own);
  if (shorter !== own && own.length >= SHORTEST_BEGINNING) entries = [...entries, ...(await rootEntries(index, shorter, own))];
  if (!plain && !typing && !entries.some((entry) => entry.key === own)) entries = await index.entries(prefix, FILES);
  const found = [];
  const digits = /\d/.test(word);
  const plainly = word === folded;
  for (const entry of entries)
    for (const posting of entry.forms) {
      const { form } = posting;
      const add = (nearness, strong) => found.push({ posting, nearness, strong, form, key: entry.key });
      if (entry.root) add(NEARNESS.stem, false);
      else if (entry.key === own) {
        if (form === PART) plain || add(NEARNESS.part, false);
        else if (form === RESTORED) plain || add(NEARNESS.restored, false);
        else if (plain) (digits ? form === word : stem(form) === stemmed) && add(1, true);
        else if (form === word) add(plainly && hasDanishTwin(entry, posting) ? NEARNESS.folded : NEARNESS.exact, true);
        else if (!digits && stem(form) === stemmed) add(NEARNESS.stem, true);
        else add(NEARNESS.folded, true);
      } else if (!plain && folded.length >= SHORTEST_BEGINNING) {
        const real = form === PART || form === RESTORED ? entry.key : form;
        if (real.startsWith(word) || (plainly && fold(real).startsWith(folded))) add(NEARNESS.begins, false);
        else if (!digits && own.length >= SHORTEST_RELATED) add(NEARNESS.related, false);
      }
    }
  return found;
}
