// What this browser keeps for its reader, and nothing else does. Without storage everything is simply forgotten.
const PREFIX = "referat.";

export function hent(key) {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function gem(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // Private windows may refuse: the page works, it only does not remember.
  }
}
