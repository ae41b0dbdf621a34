/** Reading what `generator/search/packing.py` wrote. */
const text = new TextDecoder();

export class Reader {
  constructor(data) {
    this.data = data;
    this.place = 0;
  }

  get done() {
    return this.place >= this.data.length;
  }

  number() {
    let result = 0;
    let factor = 1;
    for (;;) {
      const byte = this.data[this.place++];
      result += (byte & 127) * factor;
      if (byte < 128) return result;
      factor *= 128;
    }
  }

  bytes(length) {
    this.place += length;
    return this.data.subarray(this.place - length, this.place);
  }

  stream() {
    return this.bytes(this.number());
  }

  /** All that is left. */
  rest() {
    return this.bytes(this.data.length - this.place);
  }

  string() {
    return text.decode(this.stream());
  }

  /** A string that shares its beginning with the one before. */
  next(previous) {
    const shared = this.number();
    return previous.slice(0, shared) + this.string();
  }

  /** Ascending numbers. */
  ascending(count, offset = 0) {
    const found = new Uint32Array(count);
    let previous = offset - 1;
    for (let place = 0; place < count; place++) found[place] = previous += this.number();
    return found;
  }
}

export const decoded = (data) => text.decode(data);
