"""``referat import`` as a secretariat uses it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.importing import COMMAND

MINUTES = """Referat fra møde i Sundhedsklynge Prøve, politisk niveau, den 3. maj 2024 kl. 14.00-15.00
Sted: Rådhuset
Deltagere: Anne Berg, direktør, Prøve Kommune

1. Status på projektet “Hjem igen”
Beslutning
Taget til efterretning. Skriv til anne@example.dk.

2. Lukket punkt: Personsag
Beslutning
Hemmelige ord.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with minutes in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "referat.txt").write_text(MINUTES, "utf-8")
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(COMMAND, list(arguments))


def test_writes_one_draft_and_a_register_file_for_a_new_body(folder: Path) -> None:
    """The draft lies where its address says, and the body has a file, so that it can be published."""
    result = _run("referat.txt")
    assert result.exit_code == 0, result.output
    draft = folder / "content/referater/sundhedsklynge-proeve/2024-05-03-politisk.md"
    text = draft.read_text("utf-8")
    assert "status: udkast" in text
    assert "anne@example.dk" not in text
    assert "Hemmelige" not in text
    assert (folder / "content/klynger/sundhedsklynge-proeve.md").exists()


def test_never_overwrites_unless_told_to(folder: Path) -> None:
    """What is there stays, the difference is shown, and --overwrite replaces it."""
    _run("referat.txt")
    draft = folder / "content/referater/sundhedsklynge-proeve/2024-05-03-politisk.md"
    draft.write_text(draft.read_text("utf-8").replace("Taget til", "Alt taget til"), "utf-8")
    again = _run("referat.txt")
    assert "findes allerede" in again.output
    assert "Alt taget til" in again.output
    assert "Alt taget til" in draft.read_text("utf-8")
    _run("referat.txt", "--overwrite")
    assert "Alt taget til" not in draft.read_text("utf-8")


def test_says_when_nothing_has_changed(folder: Path) -> None:
    """A file imported again gives the same draft."""
    assert folder.exists()
    _run("referat.txt")
    assert "intet er ændret" in _run("referat.txt").output


def test_prints_nothing_but_json(folder: Path) -> None:
    """--json gives an array on standard output, and writes no file."""
    result = CliRunner().invoke(COMMAND, ["referat.txt", "--json"])
    meetings = json.loads(result.stdout)
    assert [meeting["date"] for meeting in meetings] == ["2024-05-03"]
    assert [item["number"] for item in meetings[0]["items"]] == ["1", "2"]
    assert "Taget til efterretning" in meetings[0]["items"][0]["text"]
    assert "Hemmelige" not in result.stdout
    assert not (folder / "content").exists()


def test_writes_nothing_on_a_dry_run(folder: Path) -> None:
    """It says what it would do."""
    assert "Ville skrive" in _run("referat.txt", "--dry-run").output
    assert not (folder / "content").exists()


def test_goes_on_when_one_file_is_bad(folder: Path) -> None:
    """The bad one is named with its reason, the exit status is 1, and the others are written."""
    (folder / "tom.txt").write_bytes(b"")
    (folder / "billede.gif").write_bytes(b"GIF89a")
    result = _run("tom.txt", "billede.gif", "referat.txt", "--report", "regnskab.json")
    assert result.exit_code == 1
    reports = json.loads((folder / "regnskab.json").read_text("utf-8"))
    assert [bool(report["fejl"]) for report in reports] == [True, True, False]
    assert list(folder.glob("content/referater/*/*.md"))


def test_accounts_for_every_line_without_repeating_what_is_secret(folder: Path) -> None:
    """The report's words add up; words of closed items and personal data are counted and not given."""
    _run("referat.txt", "--report", "regnskab.json")
    text = (folder / "regnskab.json").read_text("utf-8")
    meeting = json.loads(text)[0]["møder"][0]
    assert meeting["ord_i_kilden"] == meeting["ord_i_udkastet"] + meeting["ord_i_regnskabet"]
    assert "emmelige" not in text
    assert "anne@example" not in text
    assert meeting["personoplysninger"] == [{"art": "e-mailadresse", "linjer": [7]}]


def test_offers_new_names_and_other_forms_of_known_ones(folder: Path) -> None:
    """A known person under a longer name is suggested as an alias; a new project is ready to paste."""
    (folder / "content/klynger").mkdir(parents=True)
    (folder / "content/klynger/proeve.md").write_text("---\nnavn: Sundhedsklynge Prøve\n---\n", "utf-8")
    (folder / "content/deltagere").mkdir()
    (folder / "content/deltagere/anne.md").write_text("---\nnavn: Anne Kjær Berg\n---\n", "utf-8")
    output = _run("referat.txt").output
    assert "Anne Berg ligner Anne Kjær Berg" in output
    assert "content/projekter/hjem-igen.md" in output
    assert (folder / "content/referater/proeve/2024-05-03-politisk.md").exists()


def test_answers_wrong_use_with_2(folder: Path) -> None:
    """A file that is not there is no file with errors."""
    assert folder.exists()
    assert _run("findes-ikke.txt").exit_code == 2
    assert _run().exit_code == 2


def test_shows_a_difference_by_lines_and_not_in_the_words_of_programs(folder: Path) -> None:
    """A stretch begins with the line it stands on in what lies there; a draft in another encoding is compared too."""
    _run("referat.txt")
    draft = folder / "content/referater/sundhedsklynge-proeve/2024-05-03-politisk.md"
    draft.write_bytes(draft.read_text("utf-8").replace("Taget til", "Rådet tog til").encode("cp1252"))
    output = _run("referat.txt").output
    assert "    linje " in output
    assert "@@" not in output
    assert "+Taget til" in output


def test_counts_what_came_of_many_files(folder: Path) -> None:
    """The last line says how many were written, were there already, and could not be read."""
    (folder / "tom.txt").write_text("")
    assert "2 filer: 1 skrevet, 1 fil kunne ikke læses." in _run("referat.txt", "tom.txt").output
    assert "2 filer: 1 fandtes allerede, 1 fil kunne ikke læses." in _run("referat.txt", "tom.txt").output


def test_says_where_it_could_not_write(folder: Path) -> None:
    """A folder that is a file, and a report without a folder, are told in Danish and end with 1."""
    (folder / "optaget").write_text("")
    draft = _run("referat.txt", "--into", "optaget/referater")
    assert draft.exit_code == 1
    assert "Udkastet kan ikke skrives" in draft.output
    report = _run("referat.txt", "--report", "findes/ikke.json")
    assert report.exit_code == 1
    assert "Regnskabet kan ikke gemmes" in report.output
