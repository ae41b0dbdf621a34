"""The frame and the rendered pages of the hand-made portal."""

import importlib.util
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.feeds.feed import feed_files
from generator.model.output import OutputFile
from generator.pages.frame import Frame
from generator.pages.render import render_pages
from generator.pages.slots import stub_context

sys.path.insert(0, str(Path(__file__).parent))
import sample_portal

THEME = Path(__file__).resolve().parents[2] / "theme"


def _material() -> Path:
    spec = importlib.util.find_spec("material")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "templates"


@pytest.fixture(scope="session")
def theme_dir() -> Path:
    """The project's own theme."""
    return THEME


@pytest.fixture(scope="session")
def frame() -> Frame:
    """``main.html`` as MkDocs' own environment renders it: without escaping, with Material's templates behind ours."""
    environment = Environment(loader=FileSystemLoader([THEME, _material()]), autoescape=False)  # noqa: S701
    html = environment.get_template("main.html").render(**stub_context(sample_portal.SITE), css_version="1")
    return Frame.of(html)


@pytest.fixture(scope="session")
def files(frame: Frame) -> dict[str, str]:
    """Every page of the hand-made portal and every feed that pages lead to, by path."""
    made: list[OutputFile] = [
        *render_pages(sample_portal.PORTAL, sample_portal.SITE, frame, THEME),
        *feed_files(sample_portal.PORTAL, sample_portal.SITE),
    ]
    paths = [file.path for file in made]
    assert len(paths) == len(set(paths))
    return {file.path: file.data.decode() for file in made}
