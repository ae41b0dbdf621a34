// Light, dark, or as the system has it.
import { gem, hent } from "./lager.js";

const NEXT = { "": "lys", lys: "moerk", moerk: "" };
const WORDS = { "": "Farver følger systemet", lys: "Lyse farver", moerk: "Mørke farver" };

export function visTemaknap() {
  const button = document.querySelector("[data-temaknap]");
  if (!button) return;
  const root = document.documentElement;
  const show = (theme) => {
    if (theme) root.dataset.tema = theme;
    else delete root.dataset.tema;
    const text = `${WORDS[theme]}. Skift`;
    button.querySelector("[data-tematekst]").textContent = text;
    button.title = text;
  };
  const stored = hent("tema");
  show(stored in NEXT ? stored : "");
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = NEXT[root.dataset.tema ?? ""];
    gem("tema", theme || null);
    show(theme);
  });
}
