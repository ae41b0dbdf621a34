// "Kopiér henvisning" beside every item and decision: who, when, which item, and the address.
const WORD = "Kopiér";
const DONE = "Kopieret";

function citation(link) {
  const item = link.closest(".punkt");
  const meeting = document.querySelector(".referat").dataset.citat;
  const heading = item.querySelector("h2").innerText.replace(/\s+/g, " ").replace(/^Punkt /, "").replace(" ", ": ");
  const what = link.closest(".beslutning") ? "beslutning under punkt" : "punkt";
  return `${meeting}, ${what} ${heading}. ${new URL(link.getAttribute("href"), location.href)}`;
}

export function visKopier() {
  if (!navigator.clipboard) return;
  for (const link of document.querySelectorAll(".punkt .permalink")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kopier";
    button.textContent = WORD;
    button.title = "Kopiér en henvisning med dato, punkt og adresse";
    button.setAttribute("aria-label", link.getAttribute("aria-label").replace("Link til", "Kopiér en henvisning til"));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation(link));
      button.textContent = DONE;
      setTimeout(() => (button.textContent = WORD), 2000);
    });
    link.after(button);
  }
}
