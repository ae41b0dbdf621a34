// Runs before the page is drawn, so that nothing jumps: says that scripts run, and takes up the chosen colours.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("referat.tema");
    if (theme === "lys" || theme === "moerk") root.dataset.tema = theme;
  } catch {
    // A browser that keeps nothing shows the colours of the system.
  }
})();
