// "Kopiér henvisning" beside every item and decision: who, when, which item, and the address.
const WORD = "Kopiér henvisning";
const DONE = "Kopieret";
const FAILED = "Kunne ikke kopieres";

function citation(link) {
  const item = link.closest(".punkt");
  const meeting = document.querySelector(".referat").dataset.citat;
  const heading = item.querySelector("h2").innerText.replace(/\s+/g, " ").replace(/^Punkt /, "").replace(" ", ": ");
  const what = link.closest(".beslutning") ? "beslutning under punkt" : "punkt";
  return `${meeting}, ${what} ${heading}. ${new URL(link.getAttribute("href"), location.href)}`;
}

export function visKopier() {
  if (!navigator.clipboard) return;
  const said = document.createElement("p");
  said.className = "kun-laest";
  said.setAttribute("role", "status");
  document.querySelector(".referat").append(said);
  for (const link of document.querySelectorAll(".punkt .permalink")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kopier";
    button.textContent = WORD;
    button.title = "Dato, punkt og adresse, klar til at sætte ind";
    button.setAttribute("aria-label", link.getAttribute("aria-label").replace("Link", WORD));
    button.addEventListener("click", async () => {
      button.textContent = await navigator.clipboard.writeText(citation(link)).then(
        () => DONE,
        () => FAILED,
      );
      said.textContent = button.textContent;
      setTimeout(() => (button.textContent = WORD), 2000);
    });
    link.after(button);
  }
}
