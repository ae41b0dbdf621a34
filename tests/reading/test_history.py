"""What git tells of the files of ``content/``."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.reading.history import read_history

MINUTES = "---\ndato: 2024-03-05\n---\n\n## 1. Bus\n\nEn bus.\n\n### Beslutning\n\nUdsat.\n\n## Punkt 2: Hemmelig Hansen\n\nTekst.\n\n## 3.1 App\n\nTekst.\n"
PATH = "referater/vest/2024-03-05-politisk.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    if not shutil.which("git"):
        pytest.skip("no git")
    folder = tmp_path / "content"
    (folder / PATH).parent.mkdir(parents=True)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return folder


def _commit(content: Path, text: str, day: str) -> None:
    (content / PATH).write_text(text, "utf-8")
    names = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    subprocess.run(["git", "add", "."], cwd=content, check=True)
    command = ["git", *names, "commit", "-q", "-m", f"Den {day}", f"--date={day}T12:00:00"]
    subprocess.run(command, cwd=content, check=True)


def test_a_change_knows_its_day_and_the_numbers_of_the_items_it_touched_and_no_title(content: Path):
    _commit(content, MINUTES, "2024-03-10")
    corrected = MINUTES.replace("Udsat.", "Godkendt.").replace("## 3.1 App", "## 3.1 Ny app")
    _commit(content, corrected, "2024-03-12")
    _commit(content, corrected.replace("Hemmelig Hansen\n\nTekst", "Hemmelig Hansen\n\nMere"), "2024-03-14")
    _commit(content, corrected.replace("dato: 2024", "tid: 12.00\ndato: 2024"), "2024-03-15")
    days = {day: items for day, _, items in read_history(content)[PATH]}
    assert days == {
        date(2024, 3, 15): ("2",),
        date(2024, 3, 14): ("2",),
        date(2024, 3, 12): ("1", "3.1"),
        date(2024, 3, 10): (),
    }


def test_outside_a_checkout_there_is_no_history(tmp_path: Path):
    assert read_history(tmp_path) == {}
