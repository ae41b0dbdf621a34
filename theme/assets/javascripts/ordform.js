// Words as they are compared: small letters, "å" as "aa", "æ" as "ae", "ø" as "oe".
const LETTERS = { å: "aa", æ: "ae", ø: "oe", é: "e", ü: "u", ö: "oe", ä: "ae" };

export const foldet = (text) => text.toLowerCase().replace(/[åæøéüöä]/g, (letter) => LETTERS[letter]);
