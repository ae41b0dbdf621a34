// A field, and sometimes choices, that narrow the list in the page. What is chosen stands in the address.
import { foldet } from "./ordform.js";

function matches(post, words, choices) {
  const text = (post.dataset.tekst ??= foldet(post.textContent));
  if (!words.every((word) => text.includes(word))) return false;
  return choices.every(([name, value]) => (post.dataset[name] ?? "").split(" ").includes(value));
}

function narrow(form, list) {
  const values = [...new FormData(form)].filter(([, value]) => value.trim());
  const words = foldet(values.find(([name]) => name === "q")?.[1] ?? "").split(/\s+/).filter(Boolean);
  const choices = values.filter(([name]) => name !== "q");
  let shown = 0;
  const posts = list.querySelectorAll("[data-filterpost]");
  for (const post of posts) {
    // What is marked "soegt" stands in no whole list: it answers who asks for it.
    post.hidden = !matches(post, words, choices) || (post.dataset.filterpost === "soegt" && !words.length);
    if (!post.hidden) shown += 1;
  }
  for (const group of list.querySelectorAll("[data-filtergruppe]")) {
    group.hidden = !group.querySelector("[data-filterpost]:not([hidden])");
  }
  const narrowed = values.length > 0;
  const fold = list.closest("[data-filterfold]");
  if (fold) fold.open = narrowed;
  form.querySelector("output").textContent = narrowed ? (shown ? `${shown} af ${posts.length}` : "Ingen passer") : "";
  const reset = form.querySelector("[type=reset]");
  if (reset) reset.hidden = !narrowed;
  const query = new URLSearchParams(values).toString();
  history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
}

export function filterlister() {
  for (const form of document.querySelectorAll("[data-filterliste]")) {
    const list = document.getElementById(form.dataset.filterliste);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    // Also what was typed before the script had come, or what the browser put back.
    const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
    if (chosen.length) narrow(form, list);
    const choices = form.querySelector("details");
    if (choices) choices.open = chosen.some(([name]) => name !== "q");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // A municipality that is found is where the reader wants to go.
      const left = list.querySelectorAll("[data-filterpost]:not([hidden])");
      if (left.length === 1 && list.matches(".kommuner")) left[0].querySelector("a")?.click();
    });
    form.addEventListener("input", () => narrow(form, list));
    form.addEventListener("reset", () => {
      form.elements.q.focus(); // the button that was pressed goes away
      setTimeout(() => narrow(form, list));
    });
  }
}
