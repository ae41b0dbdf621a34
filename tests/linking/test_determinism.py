"""The portal is the same wherever and whenever it is linked."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PRINT = (
    "import hashlib; from pathlib import Path; from generator.linking.build import link;"
    "from generator.reading.corpus import read_content;"
    "print(hashlib.sha256(repr(link(read_content(Path('content')))).encode()).hexdigest())"
)


def test_the_order_of_sets_shows_nowhere():
    """Python shuffles its sets anew in every process; two processes make the same portal of content/."""
    made = {
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(made) == 1
