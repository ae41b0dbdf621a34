/** The index as the worker knows it: its root at once, shards and texts when they are asked for. */
import { Reader, decoded } from "./bytes.js";
import { inflate } from "./inflate.js";
import { classLength } from "./rank.js";
import { readLexicon, readShard } from "./shard.js";

const VERSION = 2;
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAY = 86400000;
const MEETING_NAME = 2;

export class Index {
  static async open(store) {
    const manifest = await store.manifest();
    if (manifest.version !== VERSION) throw new Error("soegeindeks: version");
    return new Index(store, await store.file(`rod/${manifest.root}.bin`));
  }

  constructor(store, root) {
    const reader = new Reader(root);
    Object.assign(this, JSON.parse(decoded(reader.stream())));
    this.store = store;
    this.#readMeetings(reader);
    this.segments.forEach((segment) => this.#readTables(segment));
  }

  #readMeetings(reader) {
    const columns = Array.from({ length: 6 }, () => new Reader(reader.stream()));
    const names = reader.stream();
    const [counts, bodies, levels, days, formal, lengths] = columns;
    this.meetings = [];
    this.meetingOf = new Uint32Array(this.documents);
    this.formal = formal.data;
    this.lengths = Float32Array.from({ length: this.documents }, () => classLength(lengths.number(), this.steps));
    for (let start = 0, day = 0; start < this.documents; ) {
      const number = this.meetings.length;
      const count = counts.number();
      const step = days.number();
      day += step % 2 ? -(step + 1) / 2 : step / 2;
      const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
      const hash = names.subarray(number * MEETING_NAME, (number + 1) * MEETING_NAME);
      const name = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
      this.meetings.push({ start, body: bodies.number(), level: levels.number(), date, name });
      this.meetingOf.fill(number, start, start + count);
      start += count;
    }
  }

  #readTables(segment) {
    for (const kind of ["ord", "forfra", "bagfra", "skadet"]) {
      const [firsts, hashes] = segment[kind];
      const names = hashes.match(/.{8}/g) ?? [];
      segment[kind] = { firsts: names.length ? firsts.split(" ") : [], names };
    }
  }

  /** Files of a kind that may hold keys beginning with `prefix`, of one segment. */
  #covering(table, prefix) {
    const { firsts, names } = table;
    let first = 0;
    while (first + 1 < firsts.length && firsts[first + 1] <= prefix) first++;
    const end = prefix + "\uffff";
    const found = [];
    for (let place = first; place < firsts.length && (place === first || firsts[place] < end); place++) found.push(names[place]);
    return found;
  }

  #shard(name, start) {
    return this.store.fileOrNull(`ord/${name}.bin`, (data) => readShard(data, start));
  }

  /** Entries whose key begins with `prefix`, from at most `most` files of each segment. */
  async entries(prefix, most) {
    const found = await Promise.all(
      this.segments.map(async (segment) => {
        const names = this.#covering(segment.ord, prefix).slice(0, most);
        const shards = await Promise.all(names.map((name) => this.#shard(name, segment.start)));
        return shards.flatMap((shard) => (shard ? shard.beginningWith(prefix) : []));
      }),
    );
    return found.flat();
  }

  /** [key, how usual it is] of a lexicon whose order begins with `prefix`. */
  async lexicon(kind, prefix, most = 3) {
    const found = new Map();
    await Promise.all(
      this.segments.map(async (segment) => {
        for (const name of this.#covering(segment[kind], prefix).slice(0, most)) {
          const rows = (await this.store.fileOrNull(`${kind}/${name}.bin`, readLexicon)) ?? [];
          for (const [text, frequency] of rows)
            if (text.startsWith(prefix)) found.set(text, Math.max(found.get(text) ?? 0, frequency));
        }
      }),
    );
    return found;
  }

  words() {
    return this.store.file(`ordbog/${this.dictionary[0]}.bin`);
  }

  /** The texts of one document. */
  async text(number) {
    const meeting = this.meetings[this.meetingOf[number]];
    const place = number - meeting.start;
    const block = Math.floor(place / this.block);
    const data = await this.store.fileOrNull(`tekst/${this.klynge[meeting.body][0]}-${meeting.date}-${meeting.name}-${block}.bin`, async (data) => inflate(data, await this.words()));
    if (!data) return null;
    const [head, ...records] = decoded(data).split("\x1e");
    const folder = head || `referater/${this.klynge[meeting.body][0]}/${meeting.date}-${this.niveau[meeting.level][0]}/`;
    const [anchor, itemNumber, title, decision, text, names, where, outcome] = records[place % this.block].split("\x1f");
    return { folder, anchor, number: itemNumber, title, decision, text, names, where, outcome };
  }

  /** The column of a facet that a document may have several values of. */
  async column(facet) {
    return (await this.store.fileOrNull(`${facet}/${this[facet][0]}.bin`, readColumn)) ?? [];
  }
}

function readColumn(data) {
  const reader = new Reader(inflate(data));
  const values = [];
  for (let left = reader.number(), slug = ""; left > 0; left--) {
    slug = reader.next(slug);
    values.push({ slug, name: reader.string(), count: reader.number() });
  }
  const gaps = new Reader(reader.stream());
  for (const value of values) value.documents = gaps.ascending(value.count);
  return values;
}
