/**
 * The worker: keeps the index, answers questions.
 *
 * Nothing is imported at the top: a worker that waits for modules loses what is said to it meanwhile.
 */
const newest = {};
let opening = null;

async function open() {
  const [{ search }, { Index }, { Store }] = await Promise.all([import("./engine.js"), import("./index.js"), import("./store.js")]);
  const index = await Index.open(new Store(new URL("../../../soegeindeks/", import.meta.url)));
  index.words();
  return (question) => search(index, question);
}

addEventListener("message", async ({ data: { id, channel, question } }) => {
  newest[channel] = id;
  const stale = () => newest[channel] !== id;
  try {
    opening ??= open();
    const search = await opening;
    if (!question || stale()) return;
    const answer = await search(question);
    if (!stale()) postMessage({ id, answer });
  } catch (error) {
    opening = null;
    postMessage({ id, error: String(error?.message ?? error) });
  }
});
