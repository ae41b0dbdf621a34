"""A new site takes the old one's place whole, or not at all."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.output import swap
from generator.output.files import DuplicateOutputError, write_files


def _site(folder: Path, word: str) -> None:
    write_files(folder, [OutputFile("index.html", word.encode()), OutputFile("a/b.html", word.encode())])


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_site_takes_the_old_ones_place(tmp_path: Path):
    site = tmp_path / "site"
    for word in ("gammel", "ny"):
        _site(swap.staging_for(site), word)
        swap.swap_in(site)
        assert (site / "a/b.html").read_text() == word
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_moved_aside_comes_back(tmp_path: Path):
    site = tmp_path / "site"
    _site(tmp_path / ".site.gammel", "gammel")
    _site(swap.staging_for(site), "halv")
    swap.recover(site)
    assert (site / "index.html").read_text() == "gammel"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_pages_at_one_address_are_refused(tmp_path: Path):
    with pytest.raises(DuplicateOutputError):
        write_files(tmp_path, [OutputFile("x/index.html", b"1"), OutputFile("x/index.html", b"2")])


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX'")
def test_a_swap_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path):
    """A process swaps without end and is killed; whatever the moment, a whole site stands after recovery."""
    site = tmp_path / "site"
    _site(site, "0")
    program = textwrap.dedent("""
        import sys
        from itertools import count
        from pathlib import Path
        from generator.model.output import OutputFile
        from generator.output.files import write_files
        from generator.output.swap import staging_for, swap_in
        site = Path(sys.argv[1])
        for n in count(1):
            write_files(staging_for(site), [OutputFile(f"{k}.html", str(n).encode()) for k in range(40)])
            swap_in(site)
            print(n, flush=True)
    """)
    for pause in (0.0, 0.013, 0.029):
        process = subprocess.Popen([sys.executable, "-c", program, str(site)], stdout=subprocess.PIPE, cwd=Path.cwd())
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        assert site.is_dir()
        swap.recover(site)
        words = {(site / f"{k}.html").read_text() for k in range(40)}
        assert len(words) == 1


@pytest.mark.parametrize("make", [lambda site: site.write_text("mit"), lambda site: site.symlink_to(site.parent)])
def test_what_is_no_folder_is_left_alone(tmp_path: Path, make: Callable[[Path], object]):
    """A file or a link where the site should stand is someone's own."""
    site = tmp_path / "site"
    make(site)
    with pytest.raises(NotADirectoryError):
        swap.recover(site)
    assert site.is_symlink() or site.read_text() == "mit"
