/** The page /soeg/: field, facets, hits; its address always says what is shown. */
import { addressOf, questionOf } from "./address.js";
import { ask, preload } from "./client.js";
import { FACETS } from "./facets.js";
import { paced } from "./pace.js";
import { element, hitElement, levelName } from "./result.js";

const TITLES = { klynge: "Klynge", niveau: "Niveau", aar: "År", udfald: "Udfald", projekt: "Projekt", person: "Person" };
const PAGE = 10;
const SHOWN = 8;
const WIDE = matchMedia("(min-width: 60rem)");
let outerOpen = false;
let later = 0;
const open = new Set();
const spread = new Set();

const at = (id) => document.getElementById(id);
const results = at("soegeresultater");
const field = at("soegefelt");
const order = at("soegesortering");
let question = questionOf(location.search);

function say(text) {
  at("soegestatus").textContent = text;
}

async function show() {
  results.setAttribute("aria-busy", "true");
  document.title = question.text ? `${question.text} – ${TITLE}` : TITLE;
  try {
    draw(await ask("page", { ...question, open: [...open] }));
  } catch {
    results.replaceChildren(element("p", { class: "soegning__fejl" }, "Søgningen kunne ikke hentes. Tjek din forbindelse, og prøv igen."));
    results.removeAttribute("data-total");
    say("Søgningen kunne ikke hentes.");
    results.setAttribute("aria-busy", "false");
  }
}

function draw(answer) {
  const asked = question.text || FACETS.some((facet) => question.facets[facet].length);
  results.dataset.total = String(answer.total);
  question = { ...question, page: answer.page };
  const parts = [];
  if (answer.incomplete) parts.push(element("p", { class: "soegning__fejl", role: "alert" }, "En del af søgningen kunne ikke hentes, så træf kan mangle. Prøv igen om lidt."));
  if (answer.meant) parts.push(meant(answer.meant));
  if (answer.total) parts.push(element("ol", { class: "traefliste" }, ...answer.hits.map(hitElement)), pages(answer.total));
  else if (asked) parts.push(nothing(answer));
  else parts.push(element("p", { class: "soegning__intet" }, "Skriv et eller flere ord. Du kan også søge på navne, datoer, beløb og sagsnumre."));
  results.replaceChildren(...parts.filter(Boolean));
  say(asked ? count(answer) : "");
  results.setAttribute("aria-busy", "false");
  // Hits are what is waited for; the lists beside them are drawn in a task of their own, so that neither is long.
  clearTimeout(later);
  later = setTimeout(drawFacets, 0, answer, asked);
}

function count(answer) {
  if (!answer.total) return "Ingen træf.";
  const total = answer.total.toLocaleString("da");
  const some = answer.words > 1 && answer.full < answer.total ? `, heraf ${answer.full.toLocaleString("da")} med alle ord` : "";
  return `${total} træf${some}.`;
}

function meant(text) {
  const link = element("a", { href: addressOf({ ...question, text, page: 1 }) }, text);
  return element("p", { class: "soegning__mente" }, "Mente du ", link, "?");
}

function nothing(answer) {
  if (question.text && !answer.sought) return element("p", { class: "soegning__intet" }, `Der er ingen ord at søge efter i »${question.text}«. Småord som »og« og tegn alene tæller ikke med.`);
  const tips = ["Prøv med færre ord eller et enkelt ord.", "Prøv et andet ord for det samme, fx »genoptræning« i stedet for »rehabilitering«.", "Skriv kun begyndelsen af ordet."];
  if (FACETS.some((facet) => question.facets[facet].length)) tips.unshift("Fjern et eller flere af de valg, der afgrænser søgningen.");
  return element("div", { class: "soegning__intet" }, element("p", {}, question.text ? `Der er intet om »${question.text}«.` : "Der er ingen træf."), element("ul", {}, ...tips.map((tip) => element("li", {}, tip))));
}

function pages(total) {
  const last = Math.ceil(total / PAGE);
  if (last < 2) return null;
  const link = (page, text, rel) => element("a", { href: addressOf({ ...question, page }), rel }, text);
  const now = element("span", { "aria-current": "page" }, `Side ${question.page} af ${last}`);
  return element("nav", { class: "soegning__sider", "aria-label": "Sider med træf" }, question.page > 1 ? link(question.page - 1, "Forrige", "prev") : null, now, question.page < last ? link(question.page + 1, "Næste", "next") : null);
}

function drawFacets(answer, asked) {
  const box = at("soegefacetter");
  const focused = document.activeElement?.dataset?.value;
  if (!asked || !answer.facets) return box.replaceChildren();
  const groups = FACETS.map((facet) => group(facet, answer.facets[facet], answer.chosen[facet] ?? [])).filter(Boolean);
  const outer = element("details", { class: "facetter", open: WIDE.matches || outerOpen }, element("summary", {}, "Afgræns søgningen"), ...groups);
  outer.addEventListener("toggle", () => (outerOpen = outer.open));
  box.replaceChildren(outer);
  if (focused) box.querySelector(`[data-value="${CSS.escape(focused)}"]`)?.focus();
}

function group(facet, rows, chosen) {
  const wide = facet !== "projekt" && facet !== "person" && (rows || facet !== "udfald");
  if (rows && !rows.length && !chosen.length) return null;
  const details = element("details", { class: "facet", open: wide || open.has(facet) || chosen.length > 0 }, element("summary", {}, TITLES[facet]));
  if (rows) {
    const known = new Set(rows.map(({ slug }) => slug));
    const all = [...chosen.filter((slug) => !known.has(slug)).map((slug) => ({ slug, name: slug, count: 0 })), ...rows];
    const visible = spread.has(facet) ? all : all.filter(({ slug }, place) => place < SHOWN || chosen.includes(slug));
    details.append(element("ul", { role: "list" }, ...visible.map((row) => choice(facet, row, chosen))));
    if (visible.length < all.length) {
      const more = element("button", { type: "button", class: "facet__flere" }, `Vis alle ${all.length}`);
      more.addEventListener("click", () => {
        spread.add(facet);
        show();
      });
      details.append(more);
    }
  }
  details.addEventListener("toggle", () => {
    if (details.open === open.has(facet)) return;
    details.open ? open.add(facet) : open.delete(facet);
    if (details.open && !rows) show();
  });
  return details;
}

function choice(facet, { slug, name, count }, chosen) {
  const box = element("input", { type: "checkbox", "data-value": `${facet}:${slug}`, checked: chosen.includes(slug) });
  box.addEventListener("change", () => {
    const values = box.checked ? [...chosen, slug] : chosen.filter((value) => value !== slug);
    go({ facets: { ...question.facets, [facet]: values }, page: 1 });
  });
  const label = facet === "niveau" ? levelName(name) : name;
  return element("li", {}, element("label", {}, box, element("span", {}, label[0].toUpperCase() + label.slice(1)), element("span", { class: "facet__antal" }, count.toLocaleString("da"))));
}

function go(change, replace = false) {
  question = { ...question, ...change };
  history[replace ? "replaceState" : "pushState"](null, "", location.pathname + addressOf(question));
  order.value = question.sort;
  show();
}

const TITLE = document.title;

field.value = question.text;
order.value = question.sort;
field.addEventListener("focus", preload, { once: true });
const typed = paced(() => field.value.trim() !== question.text && go({ text: field.value.trim(), page: 1 }, true));
field.addEventListener("input", typed);
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ text: field.value.trim(), page: 1 });
});
order.addEventListener("change", () => go({ sort: order.value, page: 1 }));
results.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || !link.getAttribute("href").startsWith("?") || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  history.pushState(null, "", location.pathname + link.getAttribute("href"));
  revisit();
  at("soegestatus").focus?.();
  window.scrollTo(0, 0);
});
function revisit() {
  question = questionOf(location.search);
  field.value = question.text;
  order.value = question.sort;
  show();
}
addEventListener("popstate", revisit);
document.documentElement.classList.add("soegning-koerer");
show();
