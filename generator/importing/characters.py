"""Characters as the rest of the project wants them, whatever file they came from.

Files hold the same word in several disguises: a letter and its ring as two characters, a ligature from the font,
a hyphen that shows only at line ends, a blank that must not break. All are told apart by programs and by no reader.
"""

import re
import unicodedata

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
)
_HYPHENS = "\u2010\u2011"
_SYMBOL_BULLETS = {  # letters of the fonts Symbol and Wingdings that Word uses as list marks
    "\uf02d": "-",
    "\uf06c": "•",
    "\uf06e": "•",
    "\uf076": "•",
    "\uf0a7": "•",
    "\uf0a8": "•",
    "\uf0b7": "•",
    "\uf0d8": "•",
    "\uf0e0": "→",
    "\uf0fc": "✓",
}
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\u2028\u2029"
_CONTROL = [chr(code) for code in (*range(0x09), *range(0x0E, 0x1C), 0x1F, 0x7F)]
# Windows-1252 that was read as Latin-1: dashes and quotation marks where Unicode has nothing printable.
_MISREAD = {chr(code): bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)}
_SURROGATES = {chr(code): "\ufffd" for code in range(0xD800, 0xE000)}

_TABLE = str.maketrans(
    {
        **dict.fromkeys(_CONTROL, ""),
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_LINE_ENDS, "\n"),
        **_SYMBOL_BULLETS,
        **_LIGATURES,
        **_MISREAD,
        **_SURROGATES,
    },
)
_RUN_OF_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    r"""The text in NFC with ordinary blanks and hyphens, ligatures taken apart, and nothing invisible in it.

    Tabs and line ends stay; unusual line ends become ``\n``. Fractions, footnote digits and the like are left alone:
    NFKC would turn 1½ into 11⁄2.
    """
    return text if text.isascii() and text.isprintable() else unicodedata.normalize("NFC", text.translate(_TABLE))


def one_line(text: str) -> str:
    """The same, with every run of blanks, tabs and line ends as one blank, and none at the ends."""
    return _RUN_OF_BLANKS.sub(" ", plain(text)).strip()
