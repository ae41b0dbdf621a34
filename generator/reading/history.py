"""When each file of ``content/`` was changed, and under which items of the agenda, as git knows it."""

import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

_RECORD = "\x1e"
_FIELD = "\x1f"
_MINUTES = "referater"
_ITEM = re.compile(r"##[ \t]+(?:punkt[ \t]+)?(\d+(?:\.\w+)*)", re.IGNORECASE)
"""The number that an item's heading begins with; nothing else of the heading is kept, for the item may be closed."""
_PLACE = re.compile(r"@@ -\S+ \+\S+ @@ ?(.*)")
"""Where a patch says that a changed place begins, and under which heading."""


def read_history(root: Path) -> Mapping[str, tuple[tuple[date, str, tuple[str, ...]], ...]]:
    """Commits by path relative to `root`, newest first: date, first line of the message, numbers of the items changed.

    Numbers are known of minutes that were changed after they came; they are those of the headings at that time.
    Empty outside a git checkout, and where git is not installed: the portal is built all the same.
    """
    try:
        changed = _items_changed(root)
        commits = _git(root, (), "--name-only", f"--format={_RECORD}%H{_FIELD}%as{_FIELD}%s", "--", ".")
    except (OSError, subprocess.CalledProcessError):
        return {}
    history: dict[str, list[tuple[date, str, tuple[str, ...]]]] = {}
    for record in commits.split(_RECORD)[1:]:
        head, _, names = record.partition("\n")
        commit, day, summary = head.split(_FIELD, 2)
        for name in filter(None, names.split("\n")):
            items = changed.get((commit, name), ())
            history.setdefault(name, []).append((date.fromisoformat(day), summary, tuple(items)))
    return {name: tuple(changes) for name, changes in history.items()}


def _items_changed(root: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Numbers of the items that each commit changed in each file of minutes that was there before."""
    if not (root / _MINUTES).is_dir():
        return {}
    with tempfile.TemporaryDirectory() as folder:
        attributes = Path(folder) / "attributes"
        attributes.write_text("*.md diff=referat\n", "utf-8")
        # git names the heading that a changed place stands under, when it is told what a heading is.
        settings = (f"core.attributesFile={attributes}", "diff.referat.xfuncname=^##[ \t].*$")
        form = f"--format={_RECORD}%H"
        patches = _git(root, settings, "-p", "-U0", "--diff-filter=M", "--no-ext-diff", form, "--", _MINUTES)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for record in patches.split(_RECORD)[1:]:
        commit, _, patch = record.partition("\n")
        for part in re.split(r"^diff --git ", patch, flags=re.MULTILINE)[1:]:
            name = re.search(r"^\+\+\+ b/(.+?)\t?$", part, re.MULTILINE)
            if name:
                found[commit, name[1]] = tuple(dict.fromkeys(_numbers(part)))
    return found


def _numbers(patch: str) -> Iterator[str]:
    under = None
    for line in patch.split("\n"):
        if place := _PLACE.match(line):
            under = _ITEM.match(place[1])
        elif line.startswith(("-", "+")):
            # A heading that is itself changed ends what stands above it.
            under = _ITEM.match(line[1:]) or under
            if under:
                yield under[1]


def _git(root: Path, settings: tuple[str, ...], *arguments: str) -> str:
    options = [part for setting in ("core.quotepath=off", *settings) for part in ("-c", setting)]
    command = ["git", *options, "log", "--no-renames", "--relative", "--src-prefix=a/", "--dst-prefix=b/", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8", errors="replace")
    return done.stdout
