"""axe-core over one page of every kind of the built portal, in both schemes and at two widths."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
_KIND = re.compile(r'<body class="side side--([a-z0-9-]+)"')


def _one_of_each_kind(site: Path) -> dict[str, str]:
    """The longest page of every kind: it has the most that may be wrong."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        if match := _KIND.search(html):
            kind = f"side-{path.parent.name}" if match[1] == "side" else match[1]
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            found[kind] = max(found.get(kind, (0, "")), (len(html), address))
    return {kind: address for kind, (_, address) in found.items()}


def _violations(page: "Page") -> list[str]:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 — only browser tests need it

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_kind_of_page_has_a_violation_or_is_wider_than_its_window(
    chromium: "Browser", built_site: Path, site_url: str, width: int, scheme: str
):
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page = context.new_page()
    wrong: dict[str, object] = {}
    for kind, address in _one_of_each_kind(built_site).items():
        page.goto(site_url + address)
        if found := _violations(page):
            wrong[kind] = found
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong[f"{kind}: width"] = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wrong == {}
