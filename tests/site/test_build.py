"""A whole build: what it publishes, what it never does, and what a failed or killed one leaves."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.plugin import PublicationStoppedError, build_site

BIN = Path(sys.executable).parent


def _tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _readings(data: bytes) -> Iterator[bytes]:
    """A file's bytes, and everything in it that can be inflated, wherever in the file it begins."""
    yield data
    for offset in range(len(data)):
        for window in (-zlib.MAX_WBITS, zlib.MAX_WBITS | 32):
            engine = zlib.decompressobj(window)
            try:
                out = engine.decompress(data[offset:])
            except zlib.error:
                continue
            if len(out) > 3:
                yield out


def _meeting(portal: Path) -> Path:
    return portal / "content" / "referater" / "vest" / "2024-03-05-politisk.md"


def _build(portal: Path, *, strict: bool = False) -> Path:
    return build_site(portal / "site_config.yml", None, strict=strict).site_dir


def test_what_is_closed_stands_in_no_byte_of_the_site(small_portal: Path):
    site = _build(small_portal)
    seen = b""
    for path in site.rglob("*"):
        if not path.is_file() or "vendor" in path.parts:
            continue
        data = path.read_bytes()
        for reading in _readings(data) if path.suffix == ".bin" else (data,):
            seen += reading if b"OFFENTLIGT" in reading else b""
            text = reading.decode("utf-8", "ignore").lower()
            assert "hemmelig" not in text, path
        assert "hemmelig" not in path.name.lower()
    assert "OFFENTLIGT-ORD blev godkendt" in seen.decode("utf-8", "ignore")
    page = (site / "referater/vest/2024-03-05-politisk/index.html").read_text("utf-8")
    assert page.count("Lukket punkt") >= 2
    for name in ("referater/vest/bilag/aabent.txt", "bilag/tal.txt", "bilag/side.txt"):
        assert (site / name).exists(), name


def test_an_open_annex_is_linked_from_its_meetings_page(small_portal: Path):
    page = _build(small_portal) / "referater/vest/2024-03-05-politisk/index.html"
    targets = re.findall(r'href="([^"]*aabent\.txt)"', page.read_text("utf-8"))
    assert targets
    assert all((page.parent / target).resolve().is_file() for target in targets)


def test_two_builds_give_the_same_bytes(small_portal: Path):
    first = _tree(_build(small_portal))
    shutil.rmtree(small_portal / "site")
    assert _tree(_build(small_portal)) == first


@pytest.mark.parametrize("data", ["010165-5234", "skjult@postkasse.example", "Ring på 84 00 12 34"])
@pytest.mark.parametrize("place", ["referater/vest/2024-03-05-politisk.md", "klynger/vest.md", "index.md"])
def test_personal_data_anywhere_publishes_nothing_and_leaves_the_old_site(small_portal: Path, data: str, place: str):
    before = _tree(_build(small_portal))
    path = small_portal / "content" / place
    path.write_text(path.read_text("utf-8") + f"\nBorgeren ({data}) er orienteret.\n", "utf-8")
    with pytest.raises(PublicationStoppedError) as caught:
        _build(small_portal)
    (found,) = caught.value.diagnostics
    assert found.src_uri == place
    assert found.line == path.read_text("utf-8").count("\n")
    assert data not in str(caught.value)
    assert _tree(small_portal / "site") == before
    assert not (small_portal / ".site.ny").exists()


def test_an_allowed_address_is_published(small_portal: Path):
    config = small_portal / "site_config.yml"
    config.write_text(
        config.read_text("utf-8").replace("tilladte_adresser: []", 'tilladte_adresser: ["postkasse.example"]'), "utf-8"
    )
    path = _meeting(small_portal)
    path.write_text(
        path.read_text("utf-8").replace("Et afsnit", "Skriv til klynge@postkasse.example. Et afsnit"), "utf-8"
    )
    assert "klynge@postkasse.example" in (
        _build(small_portal) / "referater/vest/2024-03-05-politisk/index.html"
    ).read_text("utf-8")


def test_closed_text_in_a_public_repository_keeps_the_referat_back(small_portal: Path):
    config = small_portal / "site_config.yml"
    config.write_text(config.read_text("utf-8").replace("# offentligt_repo: ja", "offentligt_repo: ja"), "utf-8")
    report = build_site(config, None)
    assert report.set_aside == ("referater/vest/2024-03-05-politisk.md",)
    assert {found.code for found in report.diagnostics} == {"D404"}


def test_a_referat_that_cannot_be_read_is_set_aside_and_the_rest_is_published(small_portal: Path):
    path = _meeting(small_portal).with_name("2024-04-01-politisk.md")
    path.write_text("---\nklynge: vest\nniveau: politisk\ndato: i morgen\n---\n\n## 1. Et punkt\n", "utf-8")
    report = build_site(small_portal / "site_config.yml", None)
    assert report.set_aside == ("referater/vest/2024-04-01-politisk.md",)
    assert report.meetings == 1
    assert not (report.site_dir / "referater/vest/2024-04-01-politisk").exists()
    before = _tree(report.site_dir)
    with pytest.raises(PublicationStoppedError):
        _build(small_portal, strict=True)
    assert _tree(report.site_dir) == before


def test_a_strict_build_of_a_faultless_portal_passes(small_portal: Path):
    assert _build(small_portal, strict=True).is_dir()


def test_plain_mkdocs_builds_the_same_portal(small_portal: Path):
    ours = _tree(_build(small_portal))
    shutil.rmtree(small_portal / "site")
    command = [BIN / "mkdocs", "build", "-q", "-f", "site_config.yml", "--strict"]
    subprocess.run(command, cwd=small_portal, check=True, capture_output=True)
    assert _tree(small_portal / "site") == ours


def test_the_command_line_says_what_is_wrong_and_where(small_portal: Path):
    path = _meeting(small_portal)
    path.write_text(path.read_text("utf-8").replace("niveau:", "nivau:"), "utf-8")
    done = subprocess.run(
        [BIN / "referat", "build"], cwd=small_portal, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert "content/referater/vest/2024-03-05-politisk.md" in done.stderr
    assert "linje 3: fejl F104" in done.stderr
    assert "Mente du »niveau«?" in done.stderr
    wrong = subprocess.run(
        [BIN / "referat", "build", "--nej"], cwd=small_portal, capture_output=True, encoding="utf-8", check=False
    )
    assert wrong.returncode == 2
    assert "Valget" in wrong.stderr


@pytest.mark.parametrize(("folder", "remedy"), [("content", "Opret den"), ("theme", "Hent mappen »theme«")])
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_folder_that_is_not_there_is_named_with_a_remedy(small_portal: Path, folder: str, remedy: str, command: str):
    shutil.rmtree(small_portal / folder)
    done = subprocess.run(
        [BIN / "referat", command], cwd=small_portal, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 2
    said = " ".join(done.stderr.split())
    assert f"{small_portal / folder}" in said
    assert remedy in said


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX'")
def test_a_build_killed_at_any_moment_leaves_the_old_site_whole(small_portal: Path):
    before = _tree(_build(small_portal))
    page = "referater/vest/2024-03-05-politisk/index.html"
    path = _meeting(small_portal)
    path.write_text(path.read_text("utf-8").replace("Åbent punkt om", "Nyt punkt om"), "utf-8")
    started = time.monotonic()
    subprocess.run(
        [BIN / "referat", "build", "--site-dir", "proeve"], cwd=small_portal, check=True, capture_output=True
    )
    whole = time.monotonic() - started
    for part in (0.3, 0.6, 0.8, 0.9, 1.0):
        process = subprocess.Popen(
            [BIN / "referat", "build"], cwd=small_portal, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(whole * part)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        after = _tree(small_portal / "site")
        assert after == before or "Nyt punkt om" in (small_portal / "site" / page).read_text("utf-8")
        assert after.keys() == before.keys() or after != before
    _build(small_portal)
    assert "Nyt punkt om" in (small_portal / "site" / page).read_text("utf-8")
    assert not (small_portal / ".site.ny").exists()
