"""A progress bar for work in named steps."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def steps(console: Console, total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar of `total` steps while the block runs; call what it gives with the Danish name of each step begun.

    The bar goes when the block ends; where nobody watches a terminal there is none.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    done = count()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Begynder", total=total)
        yield lambda words: bar.update(task, description=words, completed=next(done))
