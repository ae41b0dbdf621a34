/** Dates and amounts in one form each, however they are written; as `generator/search/quantities.py`. */
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH =
  "(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december" +
  "|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)";
const END = "(?![0-9A-Za-zÀ-ÖØ-öø-ɏ])";
const SPELLED = `(?<![0-9])([0-9]{1,2})\\.?\\s+${MONTH}${END}\\.?(?:\\s+([0-9]{4})${END})?`;
const AMOUNT = `([0-9]+(?:[.,][0-9]+)*)\\s*(mio|million(?:er)?|mia|milliard(?:er)?|tkr|t\\.\\s?kr)${END}`;
const DAY = /^(?:([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4}))$/;
const PLAIN = /^([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?$/;
const DECIMAL = /^([0-9]+)[.,]([0-9]{1,2})$/;
const UNITS = { mio: 1e6, million: 1e6, mia: 1e9, milliard: 1e9 };
const MILLION = 1e6;
const LONGEST = 12;

const two = (number) => String(Number(number)).padStart(2, "0");

export const isDay = (chunk) => DAY.test(chunk);
export const isNumber = (chunk) => PLAIN.test(chunk);

export function dayInFigures(chunk) {
  const figures = DAY.exec(chunk);
  const [year, month, day] = figures[1] ? figures.slice(1, 4) : [figures[6], figures[5], figures[4]];
  const real = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return real ? [`${year}${two(month)}${two(day)}`, `m${two(month)}${two(day)}`, year] : [];
}

function spelledForms([, day, name, year]) {
  const place = two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1) + two(day);
  return year ? [year + place, `m${place}`] : [`m${place}`];
}

export function amounts(number, unit = "") {
  const decimal = DECIMAL.exec(number);
  const plain = PLAIN.exec(number);
  let value;
  let whole;
  if (unit) {
    const factor = UNITS[unit.toLowerCase().replace(/er$/, "")] ?? 1000;
    if (decimal) value = Number(decimal[1]) * factor + Math.floor((Number(decimal[2]) * factor) / 10 ** decimal[2].length);
    else if (plain) value = Number(plain[1].replaceAll(".", "")) * factor;
    else return [];
    whole = String(value);
  } else if (plain) {
    whole = plain[1].replaceAll(".", "");
    value = Number(whole);
    if (plain[2] && !plain[1].includes(".")) whole = `${whole},${plain[2]}`;
  } else return [];
  if (value < MILLION || whole.length > LONGEST) return [whole];
  const tenths = Math.floor((value + MILLION / 20) / (MILLION / 10));
  return [whole, `${Math.floor(tenths / 10)},${tenths % 10}mio`];
}

/** Dates and amounts written with words, each with its place in the text and its forms. */
export function spelledQuantities(text) {
  const days = [...text.matchAll(new RegExp(SPELLED, "gi"))].map((match) => [match, spelledForms(match)]);
  const sums = [...text.matchAll(new RegExp(AMOUNT, "gi"))].map((match) => [match, amounts(match[1], match[2])]);
  return [...days, ...sums].map(([match, forms]) => ({ start: match.index, end: match.index + match[0].length, forms }));
}
