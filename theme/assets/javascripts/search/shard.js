/** Reading what `generator/search/shards.py` and `lexicon.py` wrote. */
import { Reader } from "./bytes.js";

export const FIELDS = 5;
export const TEXT = 2;
const COUNTED = 32;

export function readShard(data, start) {
  const reader = new Reader(data);
  const entries = [];
  for (let left = reader.number(), key = ""; left > 0; left--) {
    key = reader.next(key);
    const forms = [];
    for (let more = reader.number(), form = key; more > 0; more--) {
      form = reader.next(form);
      forms.push({ form, count: reader.number() });
    }
    entries.push({ key, forms });
  }
  const [gaps, marks, counts] = Array.from({ length: 3 }, () => new Reader(reader.stream()));
  for (const { forms } of entries)
    for (const posting of forms) {
      posting.documents = gaps.ascending(posting.count, start);
      posting.frequencies = new Uint8Array(posting.count * FIELDS);
      for (let place = 0; place < posting.count; place++) {
        const mark = marks.data[marks.place++];
        for (let field = 0; field < FIELDS; field++)
          if (mark & (1 << field)) posting.frequencies[place * FIELDS + field] = mark & COUNTED ? counts.data[counts.place++] : 1;
      }
    }
  return { beginningWith: (prefix) => entries.filter(({ key }) => key.startsWith(prefix)) };
}

export function readLexicon(data) {
  const reader = new Reader(data);
  const rows = [];
  for (let text = ""; !reader.done; ) {
    text = reader.next(text);
    rows.push([text, reader.number()]);
  }
  return rows;
}
