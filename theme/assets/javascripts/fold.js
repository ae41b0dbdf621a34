// Long texts show their beginning until someone wants the rest. Paper, search engines and readers without scripts get all.
const FORGIVEN = 1.4; // a text only a little longer than the opening is shown whole

function open(part, button) {
  part.classList.add("fold--aaben");
  button.setAttribute("aria-expanded", "true");
  button.textContent = "Vis mindre";
}

function close(part, button) {
  part.classList.remove("fold--aaben");
  button.setAttribute("aria-expanded", "false");
  button.textContent = part.dataset.fold;
}

export function fold() {
  for (const part of document.querySelectorAll("[data-fold]")) {
    const content = part.querySelector(".fold__indhold");
    if (content.scrollHeight < content.clientHeight * FORGIVEN) {
      part.classList.add("fold--aaben");
      continue;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "knap knap--lille fold__knap";
    close(part, button);
    button.addEventListener("click", () => {
      if (part.classList.contains("fold--aaben")) {
        close(part, button);
        part.scrollIntoView({ block: "nearest" });
      } else open(part, button);
    });
    // Whoever tabs or searches into the hidden rest gets to see it.
    content.addEventListener("focusin", () => open(part, button));
    content.addEventListener("scroll", () => {
      content.scrollTop = 0;
      open(part, button);
    });
    part.append(button);
  }
}
