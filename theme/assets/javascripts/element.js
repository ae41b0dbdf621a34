/** An element with a class and a text. */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function link(url, text) {
  const made = element("a", "", text);
  made.href = document.body.dataset.rod + url;
  return made;
}

const MONTHS = ["jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];

/** A day as lists write it. */
export function day(iso) {
  const [year, month, number] = iso.split("-").map(Number);
  const made = element("time", "", `${number}.\u00a0${MONTHS[month - 1]} ${year}`);
  made.dateTime = iso;
  return made;
}
