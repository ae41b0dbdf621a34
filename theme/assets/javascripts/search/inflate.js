/**
 * Raw deflate (RFC 1951), behind a dictionary where there is one.
 *
 * The browser's own DecompressionStream knows no dictionary and takes milliseconds to start, which ten small blocks
 * at every keystroke are too many for. This is the decoder of zlib's `puff.c`, code by code.
 */
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
  16385, 24577,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;
const END = 256;

const lengthBits = (place) => (place < 8 || place === 28 ? 0 : (place - 4) >> 2);
const distanceBits = (place) => (place < 4 ? 0 : (place - 2) >> 1);

/** How many codes there are of each length, and their symbols in order. */
function codes(lengths) {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const starts = new Uint16Array(LONGEST + 2);
  for (let length = 1; length <= LONGEST; length++) starts[length + 1] = starts[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => length && (symbols[starts[length]++] = symbol));
  return { counts, symbols };
}

const fixed = {
  literals: codes(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  distances: codes(new Array(30).fill(5)),
};

export function inflate(data, dictionary = new Uint8Array(0)) {
  let out = new Uint8Array(5 * data.length + 256);
  let size = 0;
  let place = 0;
  let held = 0;
  let count = 0;

  function bits(wanted) {
    while (count < wanted) {
      if (place >= data.length) throw new Error("deflate: cut short");
      held |= data[place++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  function symbol({ counts, symbols }) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= bits(1);
      const many = counts[length];
      if (code - many < first) return symbols[index + (code - first)];
      index += many;
      first = (first + many) << 1;
      code <<= 1;
    }
    throw new Error("deflate: no such code");
  }

  function room(more) {
    if (size + more <= out.length) return;
    const larger = new Uint8Array(2 * (size + more));
    larger.set(out.subarray(0, size));
    out = larger;
  }

  function stored() {
    held = count = 0;
    const length = data[place] | (data[place + 1] << 8);
    place += 4;
    room(length);
    out.set(data.subarray(place, place + length), size);
    place += length;
    size += length;
  }

  function tables() {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const short = new Array(19).fill(0);
    for (let left = bits(4) + 4, at = 0; at < left; at++) short[ORDER[at]] = bits(3);
    const code = codes(short);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const value = symbol(code);
      if (value < 16) lengths.push(value);
      else {
        const repeated = value === 16 ? lengths.at(-1) : 0;
        for (let times = value === 16 ? 3 + bits(2) : value === 17 ? 3 + bits(3) : 11 + bits(7); times > 0; times--) lengths.push(repeated);
      }
    }
    return { literals: codes(lengths.slice(0, literals)), distances: codes(lengths.slice(literals)) };
  }

  function block({ literals, distances }) {
    for (;;) {
      const value = symbol(literals);
      if (value === END) return;
      if (value < END) {
        room(1);
        out[size++] = value;
        continue;
      }
      const length = LENGTHS[value - 257] + bits(lengthBits(value - 257));
      const far = symbol(distances);
      const distance = DISTANCES[far] + bits(distanceBits(far));
      room(length);
      for (let from = size - distance, end = size + length; size < end; ) out[size++] = from < 0 ? dictionary[dictionary.length + from++] : out[from++];
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else block(kind === 1 ? fixed : tables());
  }
  return out.slice(0, size);
}
