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
    post.hidden = !matches(post, words, choices);
    if (!post.hidden) shown += 1;
  }
  for (const group of list.querySelectorAll("[data-filtergruppe]")) {
    group.hidden = !group.querySelector("[data-filterpost]:not([hidden])");
  }
  const narrowed = values.length > 0;
  form.querySelector("output").textContent = narrowed ? `${shown} af ${posts.length}` : "";
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
    if ([...new FormData(form)].some(([, value]) => value.trim())) narrow(form, list);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => narrow(form, list));
    form.addEventListener("reset", () => setTimeout(() => narrow(form, list)));
  }
}
