// Words of the glossary explain themselves where they stand: under the mouse, by keyboard, and at a first touch.
// Without a script the word is a link to the glossary, with the browser's own tooltip.
const EDGE = 8;
let shown = null;

function hide() {
  shown?.remove();
  shown = null;
}

function show(word) {
  hide();
  const text = word.dataset.forklaring;
  shown = document.createElement("span");
  shown.className = "forklaring";
  shown.setAttribute("role", "tooltip");
  shown.setAttribute("aria-hidden", "true"); // the word has it as its description already
  shown.textContent = text;
  word.append(shown);
  const over = shown.getBoundingClientRect().right - (document.documentElement.clientWidth - EDGE);
  if (over > 0) shown.style.left = `${-over}px`;
}

export function forklar() {
  for (const word of document.querySelectorAll("a.ord")) {
    const short = word.querySelector("abbr");
    if (!short?.title) continue;
    word.dataset.forklaring = short.title;
    word.setAttribute("aria-description", short.title);
    short.removeAttribute("title");
    word.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(word));
    word.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hide());
    word.addEventListener("focus", () => show(word));
    word.addEventListener("blur", hide);
    let touched = false;
    word.addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch" && !word.contains(shown)));
    word.addEventListener("click", (event) => {
      if (touched) {
        event.preventDefault();
        show(word);
      }
    });
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
