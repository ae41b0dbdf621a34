/** Every page: the header's field comes alive when it gets focus, and "/" gives it focus. */
const field = document.getElementById("topsoegning");

if (field) {
  field.addEventListener("focus", () => import("./combobox.js").then(({ takeOver }) => takeOver()), { once: true });
  document.addEventListener("keydown", (event) => {
    const busy = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // A phone's front page has its large field instead.
    (field.offsetParent ? field : document.getElementById("forside-q"))?.focus();
  });
}
