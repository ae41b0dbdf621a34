/** Hits under a field while one types (a combobox): one instance a field. Enter goes to /soeg/, or to the hit that is chosen. */
import { addressOf } from "./address.js";
import { ROOT, ask, preload } from "./client.js";
import { paced } from "./pace.js";
import { address, element, levelName, longDate, marked } from "./result.js";

const SHOWN = 6;
const number = (count) => count.toLocaleString("da");
/** A day that stays on one line. */
const day = (date) => longDate(date).replaceAll(" ", "\u00a0");
const search = (text) => new URL(`soeg/${addressOf({ text })}`, ROOT).href;

/** Take over a field with its list and its status line: called once, when the field first gets focus. */
export function takeOver(field, list, status) {
  const choice = (name, href, kind, ...children) =>
    element("li", { role: "option", id: `${field.id}-${name}`, class: `traefmenu__${kind}`, "aria-selected": "false", "data-href": href }, ...children);

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    select(null);
  }

  function select(chosen) {
    for (const other of list.querySelectorAll("[aria-selected=true]")) other.setAttribute("aria-selected", "false");
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", chosen.id);
    } else field.removeAttribute("aria-activedescendant");
  }

  function option(hit, place) {
    const where = [hit.body, levelName(hit.level), day(hit.date)].filter(Boolean).join(" · ");
    const part = (kind, ...children) => element("span", { class: `traefmenu__${kind}` }, ...children);
    const made = choice(place, address(hit.url), "traef", part("titel", ...marked(hit.title)), part("om", where), part("saetning", ...marked(hit.sentence)));
    made.dataset.punkt = `/${hit.url}`;
    return made;
  }

  function draw(answer) {
    const hits = answer.hits.filter((hit) => !hit.incomplete);
    const text = field.value.trim();
    const rest = choice("alle", search(text), "vej", answer.total ? `Vis alle ${number(answer.total)} træf` : "Ingen træf – se, hvad du kan prøve");
    const meant = answer.meant ? choice("mente", search(answer.meant), "vej", `Mente du »${answer.meant}«?`) : null;
    list.replaceChildren(...[...hits.map(option), meant, rest].filter(Boolean));
    list.dataset.total = String(answer.total);
    list.hidden = false;
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", "true");
    field.removeAttribute("aria-activedescendant");
    const found = answer.total ? `${number(answer.total)} træf. Brug pil ned for at vælge.` : "Ingen træf.";
    status.textContent = answer.meant ? `${found} Mente du ${answer.meant}?` : found;
  }

  async function typed() {
    const text = field.value.trim();
    if (text.length < 2) {
      status.textContent = "";
      return close();
    }
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await ask("field", { text, typing: true, count: false, size: SHOWN });
      if (document.activeElement === field) draw(answer);
    } catch {
      status.textContent = "Søgningen kunne ikke hentes.";
      close();
    }
    list.setAttribute("aria-busy", "false");
  }

  function move(step) {
    const options = [...list.querySelectorAll("[role=option]")];
    const now = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    select(now < 0 && step < 0 ? options.at(-1) : (options[now + step] ?? null));
  }

  function pressed(event) {
    if (event.isComposing) return;
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

  preload();
  field.addEventListener("input", paced(typed));
  field.addEventListener("keydown", pressed);
  field.addEventListener("blur", () => setTimeout(() => document.activeElement !== field && close(), 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-href]");
    if (chosen) location.href = chosen.dataset.href;
  });
  if (field.value) typed();
}
