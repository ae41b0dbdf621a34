"""A small portal whose secrets are known."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

_MEETING = """---
klynge: vest
niveau: politisk
dato: 2024-03-05
tid: 12.00-14.00
status: godkendt
deltagere:
  - Anna Berg, Direktør, Thisted Kommune
---

## 1. Åbent punkt om rehabilitering

Et afsnit om rehabilitering, med [tal](../../bilag/tal.txt).

### Beslutning

Godkendt.

### Bilag

- [Åbent notat](bilag/aabent.txt)
- [HEMMELIGT-BILAGSNAVN](bilag/HEMMELIG-FIL.txt) (lukket)
- [Også hemmeligt](../../bilag/HEMMELIG-ANDETSTEDS.txt) (lukket)

## 2. HEMMELIG-TITEL (lukket)

- Sag: HEMMELIG-SAG
- Oplæg: Hemmeligsen Talersen

HEMMELIG-SAGSFREMSTILLING om rehabilitering.

### Beslutning

HEMMELIG-BESLUTNING.

## 3. Lukket punkt

### Offentlig beslutning

OFFENTLIGT-ORD blev godkendt.
"""


@pytest.fixture
def small_portal(tmp_path: Path) -> Path:
    """One cluster, one meeting with closed items, in a repository that is not public."""
    content = tmp_path / "content"
    (content / "klynger").mkdir(parents=True)
    (content / "klynger" / "vest.md").write_text(
        "---\nnavn: Sundhedsklynge Vest\nkommuner: [Thisted Kommune]\n---\n", "utf-8"
    )
    (content / "index.md").write_text("# Referater\n\nEn lille portal.\n", "utf-8")
    folder = content / "referater" / "vest"
    (folder / "bilag").mkdir(parents=True)
    (folder / "2024-03-05-politisk.md").write_text(_MEETING, "utf-8")
    (folder / "bilag" / "aabent.txt").write_text("Åbent bilag", "utf-8")
    (folder / "bilag" / "HEMMELIG-FIL.txt").write_text("HEMMELIGT-INDHOLD", "utf-8")
    (content / "bilag").mkdir()
    (content / "bilag" / "HEMMELIG-ANDETSTEDS.txt").write_text("HEMMELIGT-INDHOLD", "utf-8")
    (content / "bilag" / "tal.txt").write_text("1, 2, 3", "utf-8")
    (content / "bilag" / "side.txt").write_text("Til siden", "utf-8")
    (content / "om.md").write_text("---\ntitle: Om\n---\n\n# Om\n\nSe [bilaget](bilag/side.txt).\n", "utf-8")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "site_config.yml", tmp_path)
    return tmp_path
