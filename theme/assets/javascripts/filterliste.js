// A field that narrows the list in the page. What is typed stands in the address.
import { foldet } from "./ordform.js";

function matches(post, words) {
  const text = (post.dataset.tekst ??= foldet(post.textContent));
  return words.every((word) => text.includes(word));
}

function narrow(form, list) {
  const typed = form.elements.q.value.trim();
  const words = foldet(typed).split(/\s+/).filter(Boolean);
  let shown = 0;
  const posts = list.querySelectorAll("[data-filterpost]");
  for (const post of posts) {
    // What is marked "soegt" stands in no whole list: it answers who asks for it.
    post.hidden = !matches(post, words) || (post.dataset.filterpost === "soegt" && !words.length);
    if (!post.hidden) shown += 1;
  }
  for (const group of list.querySelectorAll("[data-filtergruppe]")) {
    group.hidden = !group.querySelector("[data-filterpost]:not([hidden])");
  }
  const narrowed = words.length > 0;
  const fold = list.closest("[data-filterfold]");
  if (fold) fold.open = narrowed;
  form.querySelector("output").textContent = narrowed ? (shown ? `${shown} af ${posts.length}` : "Ingen passer") : "";
  const query = narrowed ? new URLSearchParams({ q: typed }).toString() : "";
  history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
}

export function filterlister() {
  for (const form of document.querySelectorAll("[data-filterliste]")) {
    const list = document.getElementById(form.dataset.filterliste);
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) form.elements.q.value = asked;
    // Also what was typed before the script had come, or what the browser put back.
    if (form.elements.q.value.trim()) narrow(form, list);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // A municipality that is found is where the reader wants to go.
      const left = list.querySelectorAll("[data-filterpost]:not([hidden])");
      if (left.length === 1 && list.matches(".kommuner")) left[0].querySelector("a")?.click();
    });
    form.addEventListener("input", () => narrow(form, list));
  }
}
