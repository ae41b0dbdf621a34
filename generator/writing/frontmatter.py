"""Front matter that reads well and means what it says to any YAML reader."""

import re

_PLAIN = re.compile(r"[^\W\d_](?:[^:#\n\"'\[\]{}|>&*!%@`,\\]|:(?=\S)|,(?= ))*", re.UNICODE)
_WORDS_OF_YAML = {"yes", "no", "true", "false", "null", "on", "off", "y", "n", "nej", "ja"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"\d{2}\.\d{2}-\d{2}\.\d{2}")


def scalar(text: str) -> str:
    """A value on one line, quoted only where YAML would read it as something else."""
    flat = " ".join(text.split())
    if _DATE.fullmatch(flat) or _SPAN.fullmatch(flat):
        return flat
    if _PLAIN.fullmatch(flat) and flat.lower() not in _WORDS_OF_YAML and not flat.endswith(":"):
        return flat
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pair(key: str, text: str, indent: str = "") -> str:
    """A key and its value on a line."""
    return f"{indent}{key}: {scalar(text)}"
