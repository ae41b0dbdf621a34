/** Reading what `generator/search/shards.py` and `lexicon.py` wrote. */
import { Reader, decoded } from "./bytes.js";
import { inflate } from "./inflate.js";

export const FIELDS = 5;
export const TEXT = 2;
const COUNTED = 32;

/** The keys of one file, each with its forms and where they stand; documents count from `start`. */
export function readShard(data, start) {
  const reader = new Reader(inflate(data));
  const entries = [];
  let total = 0;
  for (let left = reader.number(), key = ""; left > 0; left--) {
    key = reader.next(key);
    const forms = [];
    for (let more = reader.number(), form = key; more > 0; more--) {
      form = reader.next(form);
      const count = reader.number();
      total += count;
      forms.push({ form, count });
    }
    entries.push({ key, forms });
  }
  readPostings(reader, entries.flatMap(({ forms }) => forms), total, start);
  return { beginningWith: (prefix) => entries.filter(({ key }) => key.startsWith(prefix)) };
}

/** All documents and frequencies of a file lie in one array each; a form has a stretch of both. */
function readPostings(reader, postings, total, start) {
  const [gaps, marks, counts] = Array.from({ length: 3 }, () => new Reader(reader.stream()));
  const documents = new Uint32Array(total);
  const frequencies = new Uint8Array(total * FIELDS);
  let place = 0;
  for (const posting of postings) {
    const from = place;
    for (let previous = start - 1; place < from + posting.count; place++) {
      documents[place] = previous += gaps.number();
      const mark = marks.data[place];
      for (let field = 0; field < FIELDS; field++)
        if (mark & (1 << field)) frequencies[place * FIELDS + field] = mark & COUNTED ? counts.data[counts.place++] : 1;
    }
    posting.documents = documents.subarray(from, place);
    posting.frequencies = frequencies.subarray(from * FIELDS, place * FIELDS);
  }
}

/** Rows of `[text, class]`: a class is higher the more documents hold the key. */
export function readLexicon(data) {
  const reader = new Reader(inflate(data));
  const [shared, lengths, classes] = Array.from({ length: 3 }, () => new Reader(reader.stream()));
  const letters = decoded(reader.rest());
  const rows = [];
  for (let text = "", place = 0; !classes.done; ) {
    const end = place + lengths.number();
    text = text.slice(0, shared.number()) + letters.slice(place, end);
    place = end;
    rows.push([text, classes.number()]);
  }
  return rows;
}
