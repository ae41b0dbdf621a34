"""When each file of ``content/`` was changed, as git knows it."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

_RECORD = "\x1e"
_FIELD = "\x1f"


def read_history(root: Path) -> Mapping[str, tuple[tuple[date, str], ...]]:
    """Commits by path relative to `root`: date and first line of the message, newest first.

    Empty outside a git checkout, and where git is not installed: the portal is built all the same.
    """
    command = [
        "git",
        "-c",
        "core.quotepath=off",
        "log",
        "--no-renames",
        "--name-only",
        "--relative",
        f"--format={_RECORD}%as{_FIELD}%s",
        "--",
        ".",
    ]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8", errors="replace")
    except (OSError, subprocess.CalledProcessError):
        return {}
    history: dict[str, list[tuple[date, str]]] = {}
    for record in done.stdout.split(_RECORD)[1:]:
        head, _, names = record.partition("\n")
        day, _, summary = head.partition(_FIELD)
        for name in filter(None, names.split("\n")):
            history.setdefault(name, []).append((date.fromisoformat(day), summary))
    return {name: tuple(changes) for name, changes in history.items()}
