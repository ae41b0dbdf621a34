"""The command line as a secretariat meets it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.reading.meeting import read_meeting

BIN = Path(sys.executable).parent


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BIN / "referat", *words], cwd=folder, capture_output=True, encoding="utf-8", check=False)


ROOT = Path(__file__).resolve().parent.parent.parent


def test_help_is_danish_and_names_every_command(portal_folder: Path):
    told = _run(portal_folder, "--help").stdout
    for command in ("build", "serve", "check", "import", "new"):
        assert f"  {command} " in told
        more = _run(portal_folder, command, "--help").stdout
        assert more.startswith(f"Brug: referat {command}")
        assert not {"Usage", "Options", "Show this", "default:"} & set(more.replace("[", " ").split())


@pytest.mark.parametrize(
    "words",
    [
        ("bygg",),
        ("build", "--hurtigt"),
        ("new",),
        ("new", "vest", "31-02-2024"),
        ("new", "vst", "1.3.2024"),
        ("check", "findes-ikke"),
        ("check", "site_config.yml"),
    ],
)
def test_wrong_use_is_explained_in_danish_with_status_2(portal_folder: Path, words: tuple[str, ...]):
    done = _run(portal_folder, *words)
    assert done.returncode == 2
    assert "Fejl:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_referat_has_the_bodys_members_and_is_read_without_a_fault(portal_folder: Path):
    done = _run(portal_folder, "new", "Sundhedsklynge Vest", "8.9.2027", "--niveau", "Politisk")
    assert done.returncode == 0, done.stderr
    path = portal_folder / "content/referater/vest/2027-09-08-politisk.md"
    reading = read_meeting(path.read_text("utf-8"), "referater/vest/2027-09-08-politisk.md")
    assert reading.diagnostics == ()
    assert reading.meeting is not None
    assert reading.meeting.attendances
    assert reading.meeting.items[0].title == "Godkendelse af dagsorden"
    before = path.read_bytes()
    assert _run(portal_folder, "new", "vest", "8.9.2027", "--niveau", "politisk").returncode == 1
    assert path.read_bytes() == before


def test_a_check_names_file_line_and_remedy_in_three_forms(portal_folder: Path):
    path = portal_folder / "content/referater/vest/2023-11-20-politisk.md"
    path.write_text(path.read_text("utf-8").replace("\nniveau:", "\nnivau:"), "utf-8")
    line = path.read_text("utf-8").split("\n").index("nivau: politisk") + 1
    name = "content/referater/vest/2023-11-20-politisk.md"
    text = _run(portal_folder, "check")
    assert text.returncode == 1
    assert name in text.stdout
    assert f"linje {line}: fejl F104" in text.stdout
    assert "→ Mente du »niveau«?" in text.stdout
    github = _run(portal_folder, "check", "--format", "github", name)
    assert f"::error file={name},line={line},title=F104::" in github.stdout
    (found,) = [
        row
        for row in json.loads(_run(portal_folder, "check", "--format", "json", name).stdout)
        if row["kode"] == "F104"
    ]
    assert found["fil"] == name
    assert found["linje"] == line
    other = _run(portal_folder, "check", "--format", "json", "content/referater/syd")
    assert {row["fil"] for row in json.loads(other.stdout)} <= {
        "content/referater/syd/2023-10-23-fagligt-strategisk.md"
    }
    assert other.returncode == 0


def test_the_portals_own_content_has_no_errors(portal_folder: Path):
    assert _run(portal_folder, "check").returncode == 0


@pytest.mark.parametrize(
    "settings", [b"{{{", b"- a\n", b"site_name: \xe6\n", b"docs_dir: 3\n", b"docs_dir: findes-ikke\n"]
)
@pytest.mark.parametrize("command", [("check",), ("new", "vest", "2024-01-01")])
def test_unusable_settings_are_explained_with_status_2(tmp_path: Path, settings: bytes, command: tuple[str, ...]):
    """No traceback, whatever stands in the file."""
    (tmp_path / "site_config.yml").write_bytes(settings)
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli.main import main; main()", *command],
        cwd=tmp_path, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr, "site_config.yml" in done.stderr) == (2, False, True)
