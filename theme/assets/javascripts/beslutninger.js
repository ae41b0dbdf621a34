// A decision in the register: its data is what `decision_data.py` writes, its form that of `indgang.html`.
import { day, element, link } from "./element.js";

export const noun = ["beslutning", "beslutninger"];

export const text = ([, title, sentence]) => `${title} ${sentence}`;

/** What each choice of the form is held against. */
export const choices = ([, , , outcome, , bodies, level, projects]) => ({
  klynge: bodies,
  niveau: [level],
  udfald: [outcome],
  projekt: projects,
});

export function post([url, title, sentence, outcome, date, bodies], names) {
  const made = element("li", "indgang");
  made.dataset.punkt = `/${url}`;
  const about = element("div", "indgang__om");
  about.append(day(date), ` · ${bodies.map((slug) => names.klynge.get(slug) ?? slug).join(" og ")}`);
  const heading = element("h3", "indgang__titel");
  heading.append(link(url, title));
  made.append(about, heading);
  if (sentence) made.append(element("p", "indgang__tekst", sentence));
  if (outcome) {
    const place = element("p", "indgang__udfald");
    place.append(element("span", `udfald udfald--${outcome}`, names.udfald.get(outcome) ?? outcome));
    made.append(place);
  }
  return made;
}
