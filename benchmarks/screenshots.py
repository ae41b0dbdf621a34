"""Pictures of one page of every kind of a built site, to be looked at with the question "would I choose to read here?".

    python benchmarks/screenshots.py site pictures [--kinds forside,referat] [--full]

Four widths, light and dark, strong contrast and forced colours, without scripts, and print as PDF. Also prints what
each page weighs.
"""

import argparse
import functools
import gzip
import http.server
import re
import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import chromium

SIZES = {"bred": (1280, 900), "telefon": (390, 844), "stor": (1920, 1080), "smal": (320, 640)}
WAYS = {
    "lys": {"color_scheme": "light"},
    "moerk": {"color_scheme": "dark"},
    "kontrast": {"contrast": "more"},
    "tvungne-farver": {"forced_colors": "active", "color_scheme": "dark"},
    "uden-script": {"java_script_enabled": False},
}
"""By the name in the picture's file: how the browser is set."""
_KIND = re.compile(rb'<body class="side side--([a-z0-9-]+)"')


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def pages_by_kind(site: Path) -> dict[str, str]:
    """For every kind of page the address of the one with the most on it."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("*.html")):
        data = path.read_bytes()
        if match := _KIND.search(data):
            kind, address = match[1].decode(), path.relative_to(site).as_posix().removesuffix("index.html")
            if kind == "side":
                kind = f"side-{path.parent.name}"
            found[kind] = max(found.get(kind, (0, "")), (len(data), address))
    return {kind: address for kind, (_, address) in found.items()}


def weigh(site: Path, address: str) -> str:
    """Bytes of the page as they stand and as gzip sends them."""
    path = site / (address + "index.html" if not address.endswith(".html") else address)
    data = path.read_bytes()
    return f"{len(data) / 1000:6.1f} kB, gzip {len(gzip.compress(data)) / 1000:5.1f} kB"


def _complain(message: ConsoleMessage) -> None:
    if message.type == "error":
        print("KONSOL", message.location["url"], message.text)


def shoot(browser: Browser, root: str, pages: dict[str, str], out: Path, *, full: bool) -> None:
    """Every page in every size and way, and as PDF."""
    for size, (width, height) in SIZES.items():
        for way, settings in WAYS.items():
            context = browser.new_context(
                viewport={"width": width, "height": height}, reduced_motion="reduce", **settings
            )
            page = context.new_page()
            page.on("console", _complain)
            for kind, address in pages.items():
                page.goto(root + address, wait_until="networkidle")
                if way != "uden-script" and page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    print("BREDERE END SKÆRMEN", size, address)
                page.screenshot(path=out / f"{kind}-{size}-{way}.png", full_page=full)
            context.close()
    page = browser.new_page()
    for kind, address in pages.items():
        page.goto(root + address, wait_until="networkidle")
        page.pdf(path=out / f"{kind}.pdf", format="A4", print_background=True)
    page.close()


def main() -> None:
    """Read the arguments, serve the site, take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kinds", default="", help="only these, with commas between")
    parser.add_argument("--full", action="store_true", help="whole pages, not only what is seen first")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    pages = pages_by_kind(options.site)
    wanted = set(filter(None, options.kinds.split(",")))
    for kind, address in pages.items():
        print(f"{kind:22} {weigh(options.site, address)}  /{address}")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(options.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.ARGUMENTS))
        chosen = {kind: address for kind, address in pages.items() if not wanted or kind in wanted}
        shoot(browser, f"http://127.0.0.1:{server.server_address[1]}/", chosen, options.out, full=options.full)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
