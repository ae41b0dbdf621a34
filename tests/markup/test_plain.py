"""The quick way gives, byte for byte, what Python-Markdown gives."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markup.markdown import _render_marked
from generator.markup.plain import render_plain
from generator.reading.corpus import read_content

ROOT = Path(__file__).parent.parent.parent

_PIECES = st.sampled_from([
    "ord", "Æ ø", "1. ", "2. ", "10. ", "- ", "+ ", "-", "\n", "\n\n", "\n \n", "| a | b |", "| - | -: |", "|", "| :-: | - |\n", ":", ": ", "# ", "1)", "a) ", "  ",
    " ", "---", "===", "!", "~~~", "[a](https://x.dk/y)", "[a](b.pdf)", "https://x.dk", "(", ")", '"', "'", ".", "2023", "kr. 1.000", "å.", "\u00a0", "%", "=", "–",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join))
@settings(max_examples=1500, deadline=None)
def test_the_quick_way_says_the_same_or_nothing(text: str):
    quick = render_plain(text) if text.strip() else None
    if quick is not None:
        assert quick == _render_marked(text)


def test_most_of_the_portals_own_texts_go_the_quick_way():
    meetings = read_content(ROOT / "content").meetings
    texts = [
        section.text for meeting in meetings for item in meeting.items for section in item.sections if section.text
    ]
    quick = [render_plain(text) for text in texts]
    assert sum(html is not None for html in quick) > len(texts) / 2
    for text, html in zip(texts, quick, strict=True):
        assert html is None or html == _render_marked(text)
