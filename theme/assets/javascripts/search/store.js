/** The index's files, each fetched once while there is room; a file that cannot be fetched is remembered and said. */
import { inflate } from "./inflate.js";

/** Inflated files that are kept at most. */
const MOST = 60;

export class Store {
  constructor(folder, get = (url, options) => fetch(url, options)) {
    this.folder = folder;
    this.get = get;
    this.files = new Map();
    this.missing = new Set();
  }

  async #fetched(path, options) {
    const response = await this.get(new URL(path, this.folder), options);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  /** The manifest is the one file whose name stays: it is always asked for anew. */
  async manifest() {
    return (await this.#fetched("indeks.json", { cache: "no-cache" })).json();
  }

  /** A file as `read` makes it of its bytes. A file that fails is asked for again next time. */
  file(path, read = inflate) {
    let known = this.files.get(path);
    this.files.delete(path);
    if (!known) {
      known = this.#fetched(path).then(async (response) => read(new Uint8Array(await response.arrayBuffer())));
      known.then(
        () => this.missing.delete(path),
        () => this.files.delete(path),
      );
    }
    this.files.set(path, known);
    if (this.files.size > MOST) this.files.delete(this.files.keys().next().value);
    return known;
  }

  /** The same, or null where it cannot be had: search goes on without, and says so. */
  async fileOrNull(path, read) {
    try {
      return await this.file(path, read);
    } catch {
      this.missing.add(path);
      return null;
    }
  }
}
