"""What many tests share: the samples, a built site, a browser."""

import functools
import http.server
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent))
import chromium as chromium_setup

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def samples() -> Path:
    """Real minutes that lie beside the project; a test that needs them is skipped where they are not."""
    folder = Path(os.environ.get("REFERAT_SAMPLES", ROOT.parent / "shared"))
    if not (folder / "minutes").is_dir():
        pytest.skip(f"no sample minutes at {folder} (REFERAT_SAMPLES)")
    return folder


@pytest.fixture
def portal_folder(tmp_path: Path) -> Path:
    """A copy of the project's portal: settings, theme and content, to be changed and built."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "site_config.yml", tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own portal, built once."""
    from generator.plugin import build_site  # noqa: PLC0415 — MkDocs is slow to import; most tests need none of it

    folder = tmp_path_factory.mktemp("portal")
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    config = (ROOT / "site_config.yml").read_text("utf-8")
    (folder / "site_config.yml").write_text(config + "\nsite_url: https://portal.example/\n", "utf-8")
    build_site(folder / "site_config.yml", folder / "site")
    return folder / "site"


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The built portal on localhost; ends with a slash."""
    handler = functools.partial(_QuietHandler, directory=str(built_site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A running Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 — only browser tests need it

    path = chromium_setup.find()
    if not path:
        pytest.skip("no Chromium: run `make test` as someone who may install it, or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium_setup.ARGUMENTS))
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` writes today's answers over the expected files; read the difference before you commit."""
    parser.addoption("--update-golden", action="store_true")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))
