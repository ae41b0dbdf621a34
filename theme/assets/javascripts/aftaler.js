// A promise in the list of follow-up: its data is what `promise_data.py` writes, its form that of `aftale.html`.
import { day, element, link } from "./element.js";

const DOT = "\u00a0· ";

export const noun = ["aftale", "aftaler"];

export const text = ([words, , title, , , who]) => `${words} ${title} ${who.map(([, name]) => name).join(" ")}`;

/** What each choice of the form is held against. */
export const choices = ([, , , , bodies, who, , state]) => ({
  hvem: who.map(([slug]) => slug),
  klynge: bodies,
  tilstand: [state],
});

export function post([words, url, title, date, bodies, who, due, state, done], names) {
  const made = element("li", "aftale");
  const about = element("p", "svag");
  about.append(day(date), DOT, link(url, title));
  for (const slug of bodies) about.append(DOT, link(`klynger/${slug}/`, names.klynge.get(slug) ?? slug));
  who.forEach(([slug, name], place) => about.append(place ? ", " : DOT, slug ? link(`deltagere/${slug}/`, name) : name));
  if (due) about.append(`${DOT}Frist: ${due}`);
  made.append(element("p", "aftale__tekst", words), about);
  if (done) {
    const kept = element("p", "traad traad--genoptaget", "Vendte tilbage: ");
    kept.append(link(...done));
    made.append(kept);
  } else if (state === "over-frist") {
    made.append(element("p", "traad traad--over", "Fristen er gået, og portalen har ikke set, at punktet er vendt tilbage."));
  }
  return made;
}
