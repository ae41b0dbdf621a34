/**
 * Every page: fields marked data-traef show hits as one types. Without a script each is a plain form that leads to
 * /soeg/, so it is called a combobox, and gets its list, only here. "/" gives focus to the first that can be seen.
 */
const fields = [...document.querySelectorAll("input[data-traef]")];

function upgrade(field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-liste`;
  list.className = "traefmenu";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Træf");
  const status = document.createElement("p");
  status.id = `${field.id}-status`;
  status.className = "kun-laest";
  status.setAttribute("role", "status");
  field.parentElement.append(list, status);
  const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "aria-keyshortcuts": "/" };
  for (const [name, value] of Object.entries(states)) field.setAttribute(name, value);
  const begin = () => import("./combobox.js").then(({ takeOver }) => takeOver(field, list, status));
  if (document.activeElement === field) begin();
  else field.addEventListener("focus", begin, { once: true });
}

fields.forEach(upgrade);
document.addEventListener("keydown", (event) => {
  const busy = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
  if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = fields.find((one) => one.checkVisibility?.() ?? one.offsetParent);
  if (!field) return;
  event.preventDefault();
  field.focus();
});
