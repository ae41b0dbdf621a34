/** Facets: what may be chosen, what is chosen, and how many hits each choice would give. */
export const FACETS = ["klynge", "niveau", "aar", "udfald", "projekt", "person"];
export const COLUMNS = ["udfald", "projekt", "person"];
/** Columns no larger than this come at once; larger ones when their list is opened. */
const SMALL = 6000;

/** A test for documents that have one of the chosen values of every facet. */
export async function passing(index, facets, except = null) {
  const tests = [];
  for (const facet of FACETS) {
    const chosen = facets[facet] ?? [];
    if (!chosen.length || facet === except) continue;
    const holds = await holding(index, facet, new Set(chosen));
    tests.push(holds);
  }
  return (document) => tests.every((test) => test(document));
}

async function holding(index, facet, chosen) {
  if (COLUMNS.includes(facet)) {
    const documents = new Set();
    for (const value of await index.column(facet)) if (chosen.has(value.slug)) value.documents.forEach((number) => documents.add(number));
    return (document) => documents.has(document);
  }
  const value = valueOf(index, facet);
  return (document) => chosen.has(value(document));
}

function valueOf(index, facet) {
  const meeting = (document) => index.meetings[index.meetingOf[document]];
  if (facet === "klynge") return (document) => index.klynge[meeting(document).body][0];
  if (facet === "niveau") return (document) => index.niveau[meeting(document).level][0];
  return (document) => meeting(document).date.slice(0, 4);
}

/** facet → `[{slug, name, count}]`, or null for a column that nobody has opened. Own choices do not narrow a facet. */
export async function countFacets(index, hits, facets, open) {
  const counted = {};
  for (const facet of FACETS) {
    const wanted = !COLUMNS.includes(facet) || index[facet][1] <= SMALL || open.includes(facet) || facets[facet]?.length;
    if (!wanted) {
      counted[facet] = null;
      continue;
    }
    const test = await passing(index, facets, facet);
    const documents = hits.filter(({ document }) => test(document)).map(({ document }) => document);
    counted[facet] = COLUMNS.includes(facet) ? await countColumn(index, facet, documents) : countValues(index, facet, documents);
  }
  return counted;
}

async function countColumn(index, facet, documents) {
  const inside = new Uint8Array(index.documents);
  documents.forEach((document) => (inside[document] = 1));
  const values = await index.column(facet);
  return sorted(values.map(({ slug, name, documents: own }) => ({ slug, name, count: own.reduce((sum, number) => sum + inside[number], 0) })));
}

function countValues(index, facet, documents) {
  const value = valueOf(index, facet);
  const counts = new Map();
  for (const document of documents) counts.set(value(document), (counts.get(value(document)) ?? 0) + 1);
  const names = new Map(index[facet] ?? []);
  const rows = [...counts].filter(([slug]) => slug).map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count }));
  return facet === "aar" ? rows.sort((a, b) => (a.slug < b.slug ? 1 : -1)) : sorted(rows);
}

const sorted = (rows) => rows.filter(({ count }) => count).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "da"));
