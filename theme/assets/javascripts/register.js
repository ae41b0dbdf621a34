// The register of decisions, narrowed by body, level, outcome, project, year and words. A year's data is fetched when
// it is needed, newest first, so that twenty thousand decisions cost no more than the years that are looked at.
import { foldet } from "./ordform.js";

const SHOWN = 40;
const MONTHS = ["jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];

function longDate(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day}.\u00a0${MONTHS[month - 1]} ${year}`;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function words(form, name) {
  return new Map([...form.elements[name].options].map((option) => [option.value, option.textContent]));
}

function entry([url, title, sentence, outcome, day, bodies], names, root) {
  const post = element("li", "indgang");
  post.dataset.punkt = `/${url}`;
  const about = element("div", "indgang__om");
  const time = element("time", "", longDate(day));
  time.dateTime = day;
  about.append(time, ` · ${bodies.map((slug) => names.klynge.get(slug) ?? slug).join(" og ")}`);
  const heading = element("h3", "indgang__titel");
  const link = element("a", "", title);
  link.href = root + url;
  heading.append(link);
  post.append(about, heading);
  if (sentence) post.append(element("p", "indgang__tekst", sentence));
  if (outcome) {
    const place = element("p", "indgang__udfald");
    place.append(element("span", `udfald udfald--${outcome}`, names.udfald.get(outcome) ?? outcome));
    post.append(place);
  }
  return post;
}

function matcher(values) {
  const sought = foldet(values.q ?? "").split(/\s+/).filter(Boolean);
  return ([, title, sentence, outcome, , bodies, level, projects]) =>
    (!values.klynge || bodies.includes(values.klynge)) &&
    (!values.niveau || level === values.niveau) &&
    (!values.udfald || outcome === values.udfald) &&
    (!values.projekt || projects.includes(values.projekt)) &&
    (sought.length === 0 || ((text) => sought.every((word) => text.includes(word)))(foldet(`${title} ${sentence}`)));
}

export function register() {
  const form = document.querySelector("[data-register]");
  const section = document.querySelector("[data-registerliste]");
  const list = section.querySelector(".indgange");
  if (!list) return;
  const heading = section.querySelector("h2");
  const more = section.querySelector("[data-flere]");
  const status = form.querySelector("[data-status]");
  const reset = form.querySelector("[type=reset]");
  const original = { posts: [...list.children], heading: heading.textContent };
  const root = document.body.dataset.rod;
  const names = { klynge: words(form, "klynge"), udfald: words(form, "udfald") };
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
    const matches = matcher(values);
    const wanted = form.dataset.aar.split(" ").filter((number) => !values.aar || number === values.aar);
    for (const number of wanted) yield* (await year(number)).filter(matches);
  }

  async function fill(found, mine) {
    const rows = [];
    let last = { done: false };
    while (rows.length < SHOWN && !(last = await found.next()).done) rows.push(last.value);
    if (mine !== round) return;
    list.append(...rows.map((row) => entry(row, names, root)));
    const count = list.children.length;
    if (count === 0) list.append(element("li", "tomt", "Ingen beslutninger passer. Prøv med færre ord eller et andet valg."));
    const noun = count === 1 ? "beslutning" : "beslutninger";
    status.textContent = last.done ? `${count.toLocaleString("da-DK")} ${noun}` : `De nyeste ${count} ${noun}`;
    more.hidden = last.done;
  }

  async function attempt(found, mine) {
    try {
      await fill(found, mine);
    } catch {
      years.clear();
      if (mine === round) status.textContent = "Beslutningerne kunne ikke hentes. Brug listerne år for år.";
    }
  }

  async function show() {
    const mine = ++round;
    const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
    const query = new URLSearchParams(values).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    reset.hidden = !query;
    more.hidden = true;
    if (!query) {
      list.replaceChildren(...original.posts);
      heading.textContent = original.heading;
      status.textContent = "";
      return;
    }
    status.textContent = "Henter …";
    list.replaceChildren();
    heading.textContent = "Beslutninger, der passer";
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
