"""The search scripts as a browser runs them, over the project's own portal."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.linking.build import link
from generator.reading.corpus import read_content
from generator.search.document import SearchDocument, documents

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def own_documents() -> list[SearchDocument]:
    """What can be found in the project's own portal."""
    return list(documents(link(read_content(ROOT / "content"))))


@pytest.fixture
def page(chromium: "Browser") -> "Iterator[Page]":
    """An empty page; an error in its console fails the test."""
    context = chromium.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not errors


@pytest.fixture(scope="session")
def scripts(chromium: "Browser", site_url: str) -> "Iterator[Callable[[str, Any], Any]]":
    """Runs JavaScript on a page of the portal; ``load(name)`` gives a search module, ``open()`` the index."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(site_url + "om/")

    def run(body: str, argument: object = None) -> object:
        return page.evaluate(
            """async ([root, body, argument]) => {
                const load = (name) => import(`${root}assets/javascripts/search/${name}.js`);
                const open = async () => {
                    const [{ Index }, { Store }] = [await load("index"), await load("store")];
                    return Index.open(new Store(new URL("soegeindeks/", root)));
                };
                const Run = Object.getPrototypeOf(async () => {}).constructor;
                return new Run("load", "open", "argument", body)(load, open, argument);
            }""",
            [site_url, body, argument],
        )

    yield run
    context.close()
