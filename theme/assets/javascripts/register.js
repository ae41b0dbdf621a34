// A long list narrowed by words and choices: the decisions, the promises. A year's data is fetched when it is needed,
// newest first, so that twenty thousand rows cost no more than the years that are looked at.
import * as aftaler from "./aftaler.js";
import * as beslutninger from "./beslutninger.js";
import { element } from "./element.js";
import { foldet } from "./ordform.js";

const KINDS = { aftaler, beslutninger };
const SHOWN = 40;

const words = (select) => new Map([...select.options].map((option) => [option.value, option.textContent]));

function matcher(kind, { q = "", aar, ...chosen }) {
  const sought = foldet(q).split(/\s+/).filter(Boolean);
  return (row) => {
    const has = kind.choices(row);
    if (!Object.entries(chosen).every(([name, value]) => has[name].includes(value))) return false;
    const said = sought.length ? foldet(kind.text(row)) : "";
    return sought.every((word) => said.includes(word));
  };
}

export function register() {
  const form = document.querySelector("[data-register]");
  const section = document.querySelector("[data-registerliste]");
  const list = section.querySelector("ol, ul");
  if (!list) return;
  const kind = KINDS[form.dataset.poster];
  const [one, many] = kind.noun;
  const pages = section.querySelector(".sider");
  const heading = section.querySelector("h2");
  const more = section.querySelector("[data-flere]");
  const status = form.querySelector("[data-status]");
  const reset = form.querySelector("[type=reset]");
  const original = { posts: [...list.children], heading: heading?.textContent };
  const names = Object.fromEntries([...form.querySelectorAll("select")].map((select) => [select.name, words(select)]));
  const years = new Map();
  let round = 0;

  const year = (number) => {
    if (!years.has(number)) {
      years.set(number, fetch(`${form.dataset.register}${number}.json`).then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json();
      }));
    }
    return years.get(number);
  };

  // Years are looked through newest first, and only until there is enough to show.
  async function* matching(values) {
    const matches = matcher(kind, values);
    const wanted = form.dataset.aar.split(" ").filter((number) => !values.aar || number === values.aar);
    for (const number of wanted) yield* (await year(number)).filter(matches);
  }

  async function fill(found, mine) {
    const rows = [];
    let last = { done: false };
    while (rows.length < SHOWN && !(last = await found.next()).done) rows.push(last.value);
    if (mine !== round) return;
    list.append(...rows.map((row) => kind.post(row, names)));
    const count = list.children.length;
    if (count === 0) list.append(element("li", "tomt", `Ingen ${many} passer. Prøv med færre ord eller et andet valg.`));
    const noun = count === 1 ? one : many;
    status.textContent = last.done ? `${count.toLocaleString("da-DK")} ${noun}` : `De nyeste ${count} ${noun}`;
    more.hidden = last.done;
  }

  async function attempt(found, mine) {
    try {
      await fill(found, mine);
    } catch {
      years.clear();
      if (mine === round) status.textContent = "Listen kunne ikke hentes. Prøv igen, eller brug siderne uden at afgrænse.";
    }
  }

  async function show() {
    const mine = ++round;
    const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
    const query = new URLSearchParams(values).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    reset.hidden = !query;
    more.hidden = true;
    if (pages) pages.hidden = Boolean(query);
    if (!query) {
      list.replaceChildren(...original.posts);
      if (heading) heading.textContent = original.heading;
      status.textContent = "";
      return;
    }
    status.textContent = "Henter …";
    list.replaceChildren();
    if (heading) heading.textContent = `${many[0].toUpperCase()}${many.slice(1)}, der passer`;
    const found = matching(values);
    more.querySelector("button").onclick = async () => {
      const first = list.children.length;
      await attempt(found, mine);
      list.children[first]?.querySelector("a")?.focus();
    };
    await attempt(found, mine);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  // Also what was chosen before the script had come, or what the browser put back.
  const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
  if (chosen.length) show();
  form.querySelector("details").open = chosen.some(([name]) => name !== "q");
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("reset", () => {
    form.elements.q.focus(); // the button that was pressed goes away
    setTimeout(show);
  });
}
