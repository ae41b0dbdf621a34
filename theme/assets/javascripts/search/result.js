/** A hit as elements. Content only ever becomes text nodes. */
import { ROOT } from "./client.js";

const MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const SOURCES = { beslutning: "Beslutning", navne: "Nævnt", sted: "Sted" };

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const slug = (text) => text.replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa").replaceAll(" ", "-");

export const longDate = (day) => {
  const [year, month, date] = day.split("-").map(Number);
  return `${date}. ${MONTHS[month - 1]} ${year}`;
};

export const marked = (parts) => parts.map(([text, hit]) => (hit ? element("mark", {}, text) : text));

export const address = (url) => new URL(url, ROOT).href;

/** A level inside a sentence: "politisk niveau". */
export function levelName(level) {
  const name = /(isk|ig|igt)$/.test(level) ? `${level} niveau` : level;
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function about(hit) {
  const time = element("time", { datetime: hit.date }, longDate(hit.date));
  const where = [hit.body, levelName(hit.level)].filter(Boolean).join(", ");
  return element("p", { class: "traef__om" }, `${where} · `, time, hit.number ? ` · punkt ${hit.number}` : " · mødet");
}

/** A whole hit, for the page's list. */
export function hitElement(hit) {
  if (hit.incomplete) return element("li", { class: "traef traef--mangler" }, "Et træf kunne ikke hentes. Prøv igen om lidt.");
  const badge = hit.outcome ? element("span", { class: `udfald udfald--${slug(hit.outcome)}` }, hit.outcome) : null;
  const link = element("a", { href: address(hit.url) }, ...marked(hit.title));
  const source = SOURCES[hit.source];
  return element(
    "li",
    { class: hit.gathered ? "traef traef--samlet" : "traef", "data-punkt": `/${hit.url}` },
    element("h2", { class: "traef__titel" }, link, badge && " ", badge),
    about(hit),
    element("p", { class: "traef__saetning" }, source ? element("span", { class: "traef__kilde" }, `${source}: `) : null, ...marked(hit.sentence)),
  );
}
