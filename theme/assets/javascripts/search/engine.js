/** A question → an answer: everything that happens between the field and the list of hits. */
import { key } from "./analysis.js";
import { COLUMNS, countFacets, passing } from "./facets.js";
import { shownHit } from "./hit.js";
import { matches } from "./match.js";
import { parse, plain } from "./query.js";
import { Tally } from "./rank.js";
import { withSynonyms } from "./synonyms.js";

export const PAGE = 10;
const PHRASES_CHECKED = 300;
/** What is about the meeting itself says less than what was talked about. */
export const FORMAL = 0.45;
/** A match at least as near as this is as good as any for "all words are there". */
const NEAR = 0.3;

/**
 * question: `{text, facets: {klynge: [...]}, sort, page, typing, count}`; `plain` turns everything but stems off.
 * answer: `{total, hits, page, facets, meant, …}`; `page` is the last where there are not as many as asked for.
 */
export async function search(index, question) {
  const query = parse(question.text ?? "");
  const before = new Set(index.store.missing);
  const clauses = question.plain ? query.clauses : withSynonyms(query.clauses, index);
  const typing = question.typing && query.typing;
  const tallies = await Promise.all(
    clauses.map((clause, place) => tallyOf(index, clause, { plain: question.plain, typing: typing && place === clauses.length - 1 })),
  );
  const excluded = await documentsWith(index, query.without);
  let ranked = rank(index, tallies, excluded, question.plain);
  const wanted = wantedOf(clauses, tallies);
  const facets = await mergedFacets(index, question.facets ?? {}, query.filters);
  if (!clauses.length) ranked = everything(index, facets, query, excluded);
  const all = ranked;
  const filter = await passing(index, facets);
  let hits = all.filter(({ document }) => filter(document));
  if (query.phrases.length) hits = await withPhrases(index, hits, query.phrases);
  if (!question.plain) hits = enough(hits, clauses.length);
  sort(index, hits, question.sort);
  const count = question.size ?? PAGE;
  const page = Math.max(1, Math.min(question.page ?? 1, Math.ceil(hits.length / count)));
  const start = (page - 1) * count;
  const showing = Promise.all(hits.slice(start, start + count).map((hit) => shownHit(index, hit, wanted)));
  const counting = query.phrases.length ? hits : all;
  const counted = question.count === false ? null : await countFacets(index, enough(counting, clauses.length), facets, question.open ?? []);
  let shown = await showing;
  if (clauses.length > 1 && !question.plain && (question.sort ?? "relevans") === "relevans") shown = closest(shown);
  if (!question.plain) shown = gathered(shown);
  return {
    total: hits.length,
    hits: shown,
    page,
    facets: counted,
    chosen: facets,
    meant: meantText(question.text, clauses, tallies),
    words: clauses.length,
    sought: clauses.length + query.phrases.length + query.without.length + query.filters.length > 0,
    full: hits.length && clauses.length ? hits.filter(({ covered }) => covered === clauses.length).length : hits.length,
    incomplete: index.store.missing.size > before.size || shown.some((hit) => hit.incomplete),
  };
}

async function tallyOf(index, clause, options) {
  const matched = [];
  let meant = null;
  const results = await Promise.all(
    clause.alternatives.map((words) => Promise.all(words.map((word) => matches(index, word, { ...options, repair: !clause.exact && clause.alternatives.length === 1 })))),
  );
  for (const [place, words] of results.entries()) {
    const factor = place >= (clause.own ?? clause.alternatives.length) ? clause.synonym : place > 0 && clause.exact ? 0.4 : 1;
    const common = words.length > 1 ? inAll(words) : null;
    for (const { found, meant: instead } of words) {
      meant ??= instead;
      for (const match of found) {
        const nearer = { ...match, nearness: match.nearness * factor, strong: match.strong && factor === 1 };
        if (common) nearer.posting = restricted(match.posting, common);
        matched.push(nearer);
      }
    }
  }
  matched.sort((a, b) => Number(b.strong) - Number(a.strong) || b.nearness - a.nearness);
  const tally = new Tally(index.documents, matched.reduce((sum, { posting }) => sum + posting.documents.length, 0));
  for (const match of matched) tally.add(match);
  return Object.assign(tally, { matched, meant });
}

function inAll(words) {
  const sets = words.map(({ found }) => new Set(found.flatMap(({ posting }) => [...posting.documents])));
  return new Set([...sets[0]].filter((document) => sets.every((set) => set.has(document))));
}

function restricted(posting, documents) {
  const kept = [...posting.documents.keys()].filter((place) => documents.has(posting.documents[place]));
  return {
    ...posting,
    documents: Uint32Array.from(kept, (place) => posting.documents[place]),
    frequencies: Uint8Array.from(kept.flatMap((place) => [...posting.frequencies.subarray(place * 5, place * 5 + 5)])),
  };
}

async function documentsWith(index, words) {
  const found = await Promise.all(words.map((word) => matches(index, word, { plain: true })));
  return new Set(found.flatMap((result) => result.found.flatMap(({ posting }) => [...posting.documents])));
}

function rank(index, tallies, excluded, plain) {
  const weights = tallies.map((tally) => tally.idf(index.documents));
  const enough = tallies.map((tally) => Math.min(NEAR, 0.8 * Math.max(0, ...tally.matched.map(({ nearness }) => nearness))));
  const documents = new Set(tallies.flatMap((tally) => tally.touched));
  const found = [];
  for (const document of documents) {
    if (excluded.has(document)) continue;
    let score = 0;
    let covered = 0;
    tallies.forEach((tally, place) => {
      if (!tally.nearest[document]) return;
      covered += plain || tally.nearest[document] >= enough[place] ? 1 : 0.5;
      score += weights[place] * tally.score(document, index.lengths[document], index.average);
    });
    found.push({ document, covered, score: index.formal[document] ? score * FORMAL : score });
  }
  return found.sort((a, b) => (plain ? 0 : b.covered - a.covered) || b.score - a.score || b.document - a.document);
}

/** Without words, filters alone choose: the newest first. */
function everything(index, facets, query, excluded) {
  const asked = Object.values(facets).some((values) => values.length) || query.without.length;
  if (!asked) return [];
  const all = Array.from({ length: index.documents }, (_, document) => ({ document, covered: 0, score: 0 }));
  return all.filter(({ document }) => !excluded.has(document)).reverse();
}

/** Hits with all words; where they do not fill a page, those with the most words besides. */
function enough(hits, words) {
  const least = words > 1 ? 1 : 0;
  let covered = words;
  while (covered > least && hits.filter((hit) => hit.covered >= covered).length < PAGE) covered -= 0.5;
  return hits.filter((hit) => hit.covered >= covered);
}

function sort(index, hits, order) {
  if (order !== "nyeste" && order !== "aeldste") return;
  const sign = order === "nyeste" ? -1 : 1;
  const date = (hit) => index.meetings[index.meetingOf[hit.document]].date;
  hits.sort((a, b) => (date(a) === date(b) ? 0 : date(a) < date(b) ? -sign : sign));
}

async function withPhrases(index, hits, phrases) {
  const sought = phrases.map((phrase) => ` ${plain(phrase)} `);
  const checked = await Promise.all(
    hits.slice(0, PHRASES_CHECKED).map(async (hit) => {
      const record = await index.text(hit.document);
      const whole = record ? ` ${plain([record.title, record.decision, record.text, record.names, record.where].join(" "))} ` : "";
      return sought.every((phrase) => whole.includes(phrase)) ? hit : null;
    }),
  );
  return checked.filter(Boolean);
}

/** On one page, hits whose words stand together come before those whose words stand apart. */
function closest(hits) {
  const worth = (hit) => hit.score * (1 + (hit.together ?? 0));
  return [...hits].sort((a, b) => b.covered - a.covered || worth(b) - worth(a));
}

/** On one page, the hits of a meeting that has many stand together behind its best. */
const MANY = 4;
function gathered(hits) {
  const done = new Set();
  return hits.flatMap((hit) => {
    const group = hits.filter((other) => other.meeting === hit.meeting && other.covered === hit.covered);
    if (group.length < MANY) return [hit];
    const name = `${hit.meeting} ${hit.covered}`;
    if (done.has(name)) return [];
    done.add(name);
    return group.map((member, place) => ({ ...member, gathered: place > 0 }));
  });
}

function wantedOf(clauses, tallies) {
  return tallies.map((tally, place) => {
    const keys = new Set(tally.matched.filter(({ form }) => form !== "+").map((match) => match.key));
    const words = clauses[place].alternatives.flat().concat(tally.meant ?? []);
    const inside = tally.matched.some(({ form }) => form === "+") || tally.meant ? words.filter((word) => !/\d/.test(word)).map((word) => key(word)) : [];
    return { keys, inside };
  });
}

async function mergedFacets(index, facets, filters) {
  const merged = Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values]]));
  for (const [facet, typed] of filters) {
    const values = await valuesOf(index, facet);
    const sought = plain(typed);
    const found = values.filter(([slug, name]) => plain(slug) === sought || plain(name) === sought);
    const near = found.length ? found : values.filter(([slug, name]) => sought.split(" ").every((word) => ` ${plain(slug)} ${plain(name)}`.includes(` ${word}`)));
    merged[facet] = [...new Set([...(merged[facet] ?? []), ...(near.length ? near.map(([slug]) => slug) : [typed])])];
  }
  return merged;
}

async function valuesOf(index, facet) {
  if (COLUMNS.includes(facet)) return (await index.column(facet)).map(({ slug, name }) => [slug, name]);
  if (facet === "aar") return [...new Set(index.meetings.map(({ date }) => date.slice(0, 4)))].map((year) => [year, year]);
  return index[facet];
}

function meantText(text, clauses, tallies) {
  if (!tallies.some(({ meant }) => meant)) return null;
  return tallies.reduce((words, { meant }, place) => (meant ? words.replace(clauses[place].typed, meant) : words), text.toLowerCase());
}

