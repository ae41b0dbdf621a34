/**
 * lunr.js and its Danish, as the build copies them from the installed package.
 *
 * They are scripts of the AMD kind; a worker made of modules gives them the `define` they ask for.
 */
const FOLDER = "../vendor/";

async function factory(name) {
  let made = null;
  globalThis.define = Object.assign((given) => (made = given), { amd: true });
  await import(new URL(FOLDER + name, import.meta.url).href);
  delete globalThis.define;
  return made;
}

const lunr = (await factory("lunr.js"))();
(await factory("lunr.stemmer.support.js"))()(lunr);
(await factory("lunr.da.js"))()(lunr);

const kept = (word) => lunr.da.stopWordFilter(new lunr.Token(word)) !== undefined;
const stem = (word) => lunr.da.stemmer(new lunr.Token(word)).toString();

export { kept, lunr, stem };
