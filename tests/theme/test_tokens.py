"""The colours: text can be read on every ground it is put on, in both schemes."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[2] / "theme/assets/stylesheets"
PAIRS = [
    *((text, ground) for text in ("tekst", "tekst-svag", "link", "varm") for ground in ("flade", "flade-2", "flade-3")),
    ("accent-tekst", "accent"),
    ("accent-svag", "accent"),
    ("markering-tekst", "markering"),
    *((f"{hue}-tekst", hue) for hue in ("groen", "lime", "blaa", "sand", "gul", "roed", "lilla", "graa")),
]


def _tokens() -> dict[str, tuple[str, str]]:
    css = (STYLES / "tokens.css").read_text("utf-8")
    return {
        name: (light, dark)
        for name, light, dark in re.findall(r"--([a-z0-9-]+): light-dark\((#\w{6}), (#\w{6})\)", css.split("@media")[0])
    }


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_has_a_contrast_of_four_and_a_half(text: str, ground: str):
    tokens = _tokens()
    for scheme in (0, 1):
        assert _contrast(tokens[text][scheme], tokens[ground][scheme]) >= 4.5


def test_a_browser_without_light_dark_gets_the_light_values():
    css = (STYLES / "tokens.css").read_text("utf-8")
    plain = dict(re.findall(r"--([a-z0-9-]+): (#\w{6});", css.split("@supports")[0]))
    assert {name: light for name, (light, _) in _tokens().items()} == plain


def test_every_token_that_a_stylesheet_uses_is_defined():
    css = "\n".join(path.read_text("utf-8") for path in STYLES.glob("*.css"))
    assert set(re.findall(r"var\(--([a-z0-9-]+)", css)) <= set(re.findall(r"--([a-z0-9-]+):", css))
