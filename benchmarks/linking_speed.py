"""CPU seconds that linking costs, without the rendering of Markdown, and its share of reading, rendering and linking.

    python benchmarks/linking_speed.py FOLDER

FOLDER is a content tree such as ``../shared/bench/make_corpus.py 2000 FOLDER`` writes. Rendering and the plain text of
what was rendered are measured on their own: they are needed whether or not anything is linked.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.linking import passages
from generator.linking.build import link
from generator.reading.corpus import read_content

Value = TypeVar("Value")


def measured(work: Callable[[], Value]) -> tuple[float, Value]:
    start = time.process_time()
    value = work()
    return time.process_time() - start, value


def main() -> None:
    reading, corpus = measured(lambda: read_content(Path(sys.argv[1])))
    render, text_of = passages.render, passages.text_of
    rendered: dict[str, str] = {}
    texts: dict[str, str] = {}
    passages.render = lambda text: rendered.setdefault(text, render(text))
    passages.text_of = lambda html: texts.setdefault(html, text_of(html))
    everything, portal = measured(lambda: link(corpus))
    passages.render = rendered.__getitem__
    passages.text_of = texts.__getitem__
    linking, _ = measured(lambda: link(corpus))
    rendering, _ = measured(lambda: [render(text) for text in rendered])
    plain, _ = measured(lambda: [text_of(html) for html in texts])
    size = sum(len(text) for text in rendered)
    print(f"{len(corpus.meetings)} meetings, {len(portal.all_items())} items, {size / 1e6:.1f} million characters")
    print(f"reading {reading:.2f} s, rendering {rendering:.2f} s, plain text {plain:.2f} s, linking {linking:.2f} s")
    print(f"linking is {linking / (reading + everything):.0%} of these together")
    names = len(portal.people) + len(portal.projects) + len(portal.organisations) + len(portal.terms)
    references = sum(len(item.references) for item in portal.all_items())
    print(f"{names} things with names, {references} references, {len(portal.gaps)} gaps")


if __name__ == "__main__":
    main()
