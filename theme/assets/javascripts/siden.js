// Every page: fetches the scripts that this page has use for.
import { visTemaknap } from "./tema.js";

const has = (selector) => document.querySelector(selector) !== null;

visTemaknap();
if (has(".referat")) import("./kopier.js").then((module) => module.visKopier());
if (has("[data-fold]")) import("./fold.js").then((module) => module.fold());
if (has("a.ord")) import("./ord.js").then((module) => module.forklar());
if (has("[data-filterliste]")) import("./filterliste.js").then((module) => module.filterlister());
if (has("[data-register]")) import("./register.js").then((module) => module.register());
if (has("[data-foelg], [data-siden-sidst], [data-foelger]")) import("./siden-sidst.js").then((module) => module.sidenSidst());
