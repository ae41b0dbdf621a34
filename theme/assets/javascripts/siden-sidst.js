// What came since the reader's last visit. The day, and what is followed, are kept in this browser and nowhere else.
import { gem, hent } from "./lager.js";

const SAME_VISIT = 4 * 60 * 60 * 1000;
const dateWords = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });

function followed() {
  return new Set((hent("foelger") ?? "").split("\n").filter(Boolean));
}

function follow(keys) {
  gem("foelger", keys.size ? [...keys].join("\n") : null);
}

/** The visit before this one, as a date; null on a first visit. */
function lastVisit() {
  const now = Date.now();
  const seen = Number(hent("set"));
  if (!seen) {
    gem("set", String(now));
    return null;
  }
  if (now - seen > SAME_VISIT) gem("forrige", String(seen));
  gem("set", String(now));
  const before = Number(hent("forrige"));
  return before ? new Date(before) : null;
}

function followButtons() {
  for (const button of document.querySelectorAll("[data-foelg]")) {
    const key = button.dataset.foelg;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(followed().has(key)));
    button.title = "Gemmes kun i denne browser. Se nyt på siden »Siden sidst«.";
    button.addEventListener("click", () => {
      const keys = followed();
      if (!keys.delete(key)) keys.add(key);
      follow(keys);
      button.setAttribute("aria-pressed", String(keys.has(key)));
    });
  }
}

const isNew = (post, since) => since !== null && new Date(post.dataset.udgivet) >= new Date(since.toDateString());

const isFollowed = (post, keys) =>
  post.dataset.klynge.split(" ").some((slug) => keys.has(`klynge:${slug}`)) ||
  post.dataset.projekt.split(" ").some((slug) => keys.has(`projekt:${slug}`));

function mark(post, text, className) {
  const word = document.createElement("span");
  word.className = className;
  word.textContent = text;
  post.querySelector("h2").append(word);
}

function newsPage(since) {
  const section = document.querySelector("[data-foelger]");
  if (!section) return;
  const names = JSON.parse(document.querySelector("[data-navne]").textContent);
  const list = section.querySelector("[data-foelger-liste]");
  const posts = [...document.querySelectorAll(".nyhed")];
  const keys = followed();
  const text = section.querySelector("[data-foelger-tekst]");
  const show = () => {
    list.replaceChildren(
      ...[...keys].map((key) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "knap knap--lille";
        button.textContent = `${names[key] ?? key} ✕`;
        button.setAttribute("aria-label", `Følg ikke længere ${names[key] ?? key}`);
        button.addEventListener("click", () => {
          keys.delete(key);
          follow(keys);
          show();
        });
        item.append(button);
        return item;
      }),
    );
    const fresh = posts.filter((post) => isNew(post, since) && (keys.size === 0 || isFollowed(post, keys))).length;
    const visit = since ? `Dit forrige besøg var den ${dateWords.format(since)}. ` : "";
    const count = since ? (fresh ? `${fresh} ${fresh === 1 ? "nyt referat" : "nye referater"} siden da. ` : "Intet nyt siden da. ") : "";
    const rule = keys.size ? "" : "Du følger ikke noget endnu: tryk på »Følg« på en klynges eller et projekts side.";
    text.textContent = visit + count + rule;
  };
  show();
  for (const post of posts) {
    if (isNew(post, since)) mark(post, "Nyt", "ny");
    if (isFollowed(post, keys)) mark(post, "Følger", "ny ny--foelger");
  }
  section.querySelector("[data-glem]").addEventListener("click", () => {
    for (const key of ["foelger", "set", "forrige"]) gem(key, null);
    keys.clear();
    list.replaceChildren();
    text.textContent = "Alt er glemt.";
  });
}

async function frontPage(since) {
  const section = document.querySelector("[data-siden-sidst]");
  if (!section || since === null) return;
  const answer = await fetch(`${document.body.dataset.rod}nyt/`);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const keys = followed();
  const posts = [...page.querySelectorAll(".nyhed")].filter((post) => isNew(post, since));
  const mine = keys.size ? posts.filter((post) => isFollowed(post, keys)) : posts;
  const text = section.querySelector("[data-siden-sidst-tekst]");
  const link = document.createElement("a");
  link.href = `${document.body.dataset.rod}nyt/`;
  link.textContent = mine.length === 1 ? "1 nyt referat" : `${mine.length} nye referater`;
  if (mine.length) text.append(link, `${keys.size ? " om det, du følger," : ""} siden dit besøg den ${dateWords.format(since)}.`);
  else return;
  section.hidden = false;
}

export function sidenSidst() {
  const since = lastVisit();
  followButtons();
  newsPage(since);
  frontPage(since);
}
