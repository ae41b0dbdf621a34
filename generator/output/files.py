"""Output files → a folder."""

from collections.abc import Iterable
from pathlib import Path

from generator.model.output import OutputFile


class DuplicateOutputError(Exception):
    """Two parts of the generator want to write the same file."""


def write_files(folder: Path, files: Iterable[OutputFile]) -> int:
    """Write every file below `folder`; gives how many.

    Raises:
        DuplicateOutputError: a path comes twice, or something else has written it already.
        OSError: a file cannot be written.

    """
    made: set[Path] = set()
    count = 0
    for file in files:
        path = folder / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        try:
            with path.open("xb") as stream:
                stream.write(file.data)
        except FileExistsError as error:
            raise DuplicateOutputError(f"{file.path} is written twice") from error
        count += 1
    return count
