/** Search at once after a pause, and behind a fast typist only when the fingers rest: bytes are the reader's. */
const PAUSE = 400;
const REST = 80;

export function paced(run) {
  let last = Number.NEGATIVE_INFINITY;
  let timer = 0;
  return () => {
    clearTimeout(timer);
    const now = performance.now();
    const rested = now - last > PAUSE;
    last = now;
    if (rested) run();
    else timer = setTimeout(run, REST);
  };
}
