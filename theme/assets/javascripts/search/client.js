/** The page's end of the worker: one worker a page, the newest question of each channel wins. */
let worker = null;
let last = 0;
const waiting = new Map();

function started() {
  if (worker) return worker;
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data: { id, answer, error } }) => {
    const asked = waiting.get(id);
    if (!asked) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error));
    else asked.resolve(answer);
  });
  worker.addEventListener("error", () => {
    for (const asked of waiting.values()) asked.reject(new Error("worker"));
    waiting.clear();
    worker = null;
  });
  return worker;
}

/** Fetch what every search needs, before anything is asked. */
export function preload() {
  started().postMessage({ id: 0, channel: "preload" });
}

/** The answer, or a promise that never settles where a newer question of the channel has taken its place. */
export function ask(channel, question) {
  const id = ++last;
  for (const [old, asked] of waiting) if (asked.channel === channel) waiting.delete(old);
  return new Promise((resolve, reject) => {
    waiting.set(id, { channel, resolve, reject });
    started().postMessage({ id, channel, question });
  });
}

export const ROOT = new URL("../../../", import.meta.url);
