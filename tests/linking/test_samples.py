"""The five labelled samples, imported and linked, where they are on this machine (REFERAT_SAMPLES, or ``../shared``)."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", ROOT.parent / "shared")) / "minutes"

pytestmark = pytest.mark.skipif(
    not (SAMPLES / "entities.expected.json").exists(), reason="the samples are not on this machine"
)


@pytest.fixture(scope="module")
def benchmark_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("linking_accuracy", ROOT / "benchmarks" / "linking_accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reaches_the_goals(benchmark_module: ModuleType) -> None:
    """Projects are found, every dated meeting and every variant of a name is seen, no two people are made one."""
    figures = benchmark_module.measured()
    assert figures["projekter"].share >= 0.95
    assert figures["projekter"].wrong_share <= 0.03
    assert figures["datoer"].found == figures["datoer"].total > 0
    assert figures["udfald"].share >= 0.97
    for name in ("varianter", "varianter med register"):
        assert figures[name].found == figures[name].total > 0, figures[name].notes
        assert not figures[name].wrong, figures[name].notes
