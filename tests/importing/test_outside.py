"""What stands outside the minutes themselves: running lines, and registers of other folders."""

from pathlib import Path

import pytest

from generator.cli.importing import known_bodies
from generator.importing.minutes import import_source
from generator.importing.source import Line, Source

MINUTES = (
    "Referat fra møde i Sundhedsudvalget den 3. maj 2023",
    "1. Godkendelse af dagsorden",
    "Beslutning",
    "Godkendt.",
)


def test_accounts_for_running_lines_without_repeating_personal_data() -> None:
    """A line that the source took away is listed with the source's reason, and an address in it is only counted."""
    lines = tuple(Line(text, number) for number, text in enumerate(MINUTES, 2))
    footer = Line("Udvalget skriv til navn@eksempel.dk", 1)
    account = import_source(Source("a.pdf", "pdf", lines, ((footer, "sidefod"),)))[0].account
    assert account.lost == ()
    assert "sidefod" in {record.reason for record in account.records if record.line == 1}
    assert "eksempel" not in " ".join(record.text for record in account.records)


def test_knows_the_portals_bodies_where_the_folder_has_registers_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bodies near the target folder come before those of the portal one stands in, and both are known."""
    for folder, slug, name in (
        ("content", "fjord", "Klynge Fjord"),
        ("ny", "eng", "Klynge Eng"),
        ("ny", "fjord", "Fjorden"),
    ):
        register = tmp_path / folder / "klynger"
        register.mkdir(parents=True, exist_ok=True)
        (register / f"{slug}.md").write_text(f"---\nnavn: {name}\n---\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert {body.slug: body.name for body in known_bodies(Path("ny/referater"))} == {
        "fjord": "Fjorden",
        "eng": "Klynge Eng",
    }
