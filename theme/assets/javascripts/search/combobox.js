/** The header's field: hits under itself while one types (a combobox), Enter goes to /soeg/. */
import { addressOf } from "./address.js";
import { ROOT, ask, preload } from "./client.js";
import { paced } from "./pace.js";
import { address, element, levelName, longDate, marked } from "./result.js";

const SHOWN = 6;
const field = document.getElementById("topsoegning");
const list = document.getElementById("topsoegning-liste");
const status = document.getElementById("topsoegning-status");

function close() {
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  select(null);
}

function select(option) {
  for (const other of list.querySelectorAll("[aria-selected=true]")) other.setAttribute("aria-selected", "false");
  if (option) {
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  } else field.removeAttribute("aria-activedescendant");
}

function option(hit, place) {
  const where = [hit.body, levelName(hit.level), longDate(hit.date)].filter(Boolean).join(" · ");
  const title = element("span", { class: "topsoegning__titel" }, ...marked(hit.title));
  const sentence = element("span", { class: "topsoegning__saetning" }, ...marked(hit.sentence));
  const attributes = { role: "option", id: `topsoegning-${place}`, "aria-selected": "false", "data-punkt": `/${hit.url}`, "data-href": address(hit.url) };
  return element("li", attributes, title, element("span", { class: "topsoegning__om" }, where), sentence);
}

function draw(answer) {
  const hits = answer.hits.filter((hit) => !hit.incomplete);
  const text = field.value.trim();
  const all = new URL(`soeg/${addressOf({ text })}`, ROOT).href;
  const rest = element("li", { role: "option", id: "topsoegning-alle", class: "topsoegning__alle", "aria-selected": "false", "data-href": all }, answer.total ? `Vis alle ${answer.total.toLocaleString("da")} træf` : "Ingen træf – se hvad du kan prøve");
  list.replaceChildren(...hits.map(option), rest);
  list.dataset.total = String(answer.total);
  list.hidden = false;
  field.setAttribute("aria-expanded", "true");
  field.removeAttribute("aria-activedescendant");
  const meant = answer.meant ? ` Mente du ${answer.meant}?` : "";
  status.textContent = answer.total ? `${answer.total.toLocaleString("da")} træf.${meant}` : "Ingen træf.";
}

async function typed() {
  const text = field.value.trim();
  if (text.length < 2) {
    status.textContent = "";
    return close();
  }
  list.setAttribute("aria-busy", "true");
  try {
    draw(await ask("field", { text, typing: true, count: false, size: SHOWN }));
  } catch {
    status.textContent = "Søgningen kunne ikke hentes.";
    close();
  }
  list.setAttribute("aria-busy", "false");
}

function move(step) {
  const options = [...list.querySelectorAll("[role=option]")];
  const now = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const next = now + step;
  select(now < 0 && step < 0 ? options.at(-1) : (options[next] ?? null));
}

function pressed(event) {
  if (event.key === "Escape") {
    if (list.hidden) field.value = "";
    close();
  } else if (list.hidden) {
    if (event.key === "ArrowDown") typed();
    return;
  } else if (event.key === "ArrowDown") move(1);
  else if (event.key === "ArrowUp") move(-1);
  else if (event.key === "Enter") {
    const chosen = list.querySelector("[aria-selected=true]");
    if (!chosen) return;
    location.href = chosen.dataset.href;
  } else return;
  event.preventDefault();
}

/** Take over the field: called once, when it first gets focus. */
export function takeOver() {
  preload();
  field.addEventListener("input", paced(typed));
  field.addEventListener("keydown", pressed);
  field.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-href]");
    if (chosen) location.href = chosen.dataset.href;
  });
  if (field.value) typed();
}
