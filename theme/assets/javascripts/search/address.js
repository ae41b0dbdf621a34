/** The page's address ↔ the question. */
import { FACETS } from "./facets.js";

export const SORTS = ["relevans", "nyeste", "aeldste"];

export function questionOf(search) {
  const given = new URLSearchParams(search);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, given.getAll(facet).filter(Boolean)]));
  const sort = SORTS.includes(given.get("sortering")) ? given.get("sortering") : SORTS[0];
  return { text: (given.get("q") ?? "").trim(), facets, sort, page: Math.max(1, Number.parseInt(given.get("side"), 10) || 1) };
}

export function addressOf({ text, facets = {}, sort = SORTS[0], page = 1 }) {
  const made = new URLSearchParams();
  if (text) made.set("q", text);
  for (const facet of FACETS) for (const value of facets[facet] ?? []) made.append(facet, value);
  if (sort !== SORTS[0]) made.set("sortering", sort);
  if (page > 1) made.set("side", page);
  const query = made.toString();
  return query ? `?${query}` : "";
}
