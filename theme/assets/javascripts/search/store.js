/** The index's files, each fetched once; a file that cannot be fetched is remembered and said. */
import { inflate } from "./inflate.js";

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

  /** A file's inflated content. A file that fails is asked for again next time. */
  file(path, dictionary = null) {
    let known = this.files.get(path);
    if (!known) {
      known = this.#fetched(path).then(async (response) => inflate(new Uint8Array(await response.arrayBuffer()), (await dictionary) ?? undefined));
      known.then(
        () => this.missing.delete(path),
        () => this.files.delete(path),
      );
      this.files.set(path, known);
    }
    return known;
  }

  /** A file that has been read need not be kept as it came. */
  forget(path) {
    this.files.delete(path);
  }

  /** The same, or null where it cannot be had: search goes on without, and says so. */
  async fileOrNull(path, dictionary = null) {
    try {
      return await this.file(path, dictionary);
    } catch {
      this.missing.add(path);
      return null;
    }
  }
}
