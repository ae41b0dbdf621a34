/** Matches → scores: lunr's formula (BM25 with lunr's idf), field by field. */
import { FIELDS, TEXT } from "./shard.js";

const K1 = 1.2;
const B = 0.75;
/** title, decision, text, names, place */
export const BOOSTS = [3, 1.6, 1, 2.5, 0.4];

export const classLength = (number, steps) => (number ? 2 ** ((number - 1) / steps) : 0);

/** Frequencies of one clause in the documents that hold it, field by field, each match counted as much as it is near. */
export class Tally {
  /** `most`: how many documents may be touched, counted with their repetitions. */
  constructor(documents, most) {
    this.nearest = new Float32Array(documents);
    this.slots = new Uint32Array(documents);
    this.touched = [];
    this.frequencies = new Float32Array(Math.min(documents, most) * FIELDS);
    this.strong = new Float32Array(FIELDS);
    this.weak = new Float32Array(FIELDS);
  }

  add({ posting, nearness, strong }) {
    const { documents, frequencies } = posting;
    for (let place = 0; place < documents.length; place++) {
      const document = documents[place];
      if (this.nearest[document] === 0) this.slots[document] = this.touched.push(document) - 1;
      if (nearness > this.nearest[document]) this.nearest[document] = nearness;
      const slot = this.slots[document] * FIELDS;
      for (let field = 0; field < FIELDS; field++) {
        const frequency = frequencies[place * FIELDS + field];
        if (!frequency) continue;
        if (this.frequencies[slot + field] === 0) (strong ? this.strong : this.weak)[field]++;
        this.frequencies[slot + field] += frequency * nearness;
      }
    }
  }

  /** lunr's idf: documents are counted once in each field. */
  idf(documents) {
    const sum = (counts) => counts.reduce((total, count) => total + count, 0);
    const count = sum(this.strong) || sum(this.weak);
    return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
  }

  score(document, length, average) {
    const slot = this.slots[document] * FIELDS;
    let score = 0;
    for (let field = 0; field < FIELDS; field++) {
      const frequency = this.frequencies[slot + field];
      if (!frequency) continue;
      const relative = field === TEXT ? length / average : 1;
      score += (BOOSTS[field] * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * relative) + frequency);
    }
    return score;
  }
}
