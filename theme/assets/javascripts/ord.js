// Explanations of abbreviations for those who have no mouse: they can be focused, and a touch shows them.
export function forklar() {
  for (const word of document.querySelectorAll("abbr[title]")) {
    const text = word.title;
    word.removeAttribute("title");
    word.dataset.forklaring = text;
    word.tabIndex = 0;
    word.setAttribute("role", "term");
    word.setAttribute("aria-label", `${word.textContent}: ${text}`);
    word.addEventListener("keydown", (event) => {
      if (event.key === "Escape") word.blur();
    });
  }
}
