"""What the theme takes from Material is there, and is still what it was when we took it."""

import importlib.util
import re
from hashlib import sha256
from pathlib import Path

import pytest

THEME = Path(__file__).resolve().parents[2] / "theme"
ORIGINALS = {
    "main.html": "9948b55a7bc979c3",
    "404.html": "80c93494b5432b1b",
}
"""Templates of Material's that ours stand in for, with the digest of the original that we looked at."""


@pytest.fixture(scope="module")
def material() -> Path:
    spec = importlib.util.find_spec("material")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "templates"


def _sources() -> str:
    return "\n".join(path.read_text("utf-8") for path in THEME.rglob("*.html"))


def test_every_icon_that_a_template_includes_exists(material: Path):
    icons = set(re.findall(r'include "(\.icons/[^"]+)"', _sources()))
    assert icons
    assert [icon for icon in icons if not (material / icon).is_file()] == []


def test_every_danish_string_that_a_template_uses_exists(material: Path):
    keys = set(re.findall(r'dansk\.t\("([^"]+)"\)', _sources()))
    words = (material / "partials/languages/da.html").read_text("utf-8")
    assert keys
    assert [key for key in keys if f'"{key}":' not in words] == []


def test_no_template_stands_in_for_one_of_materials_by_accident(material: Path):
    shared = {
        path.relative_to(THEME).as_posix()
        for path in THEME.rglob("*.html")
        if (material / path.relative_to(THEME)).is_file()
    }
    assert shared == set(ORIGINALS)


@pytest.mark.parametrize("name", sorted(ORIGINALS))
def test_the_original_of_an_overridden_template_is_the_one_we_looked_at(material: Path, name: str):
    digest = sha256((material / name).read_bytes()).hexdigest()[:16]
    assert digest == ORIGINALS[name], f"{name} changed upstream: see whether ours should follow, then note the digest"
