"""The repairs of a scanned text as a patch to be read."""

from generator.importing.repair import Repair
from generator.importing.restoration import as_patch
from generator.importing.source import Line, Source

TEXT = "Radet holder naeste made pa kajen, " + "og sagen tages op igen der, " * 6 + "hvis alle er med pa det."
SOURCE = Source("skan.txt", "text", (Line("Referat", 1), Line(TEXT, 2)))


def _repair(old: str, new: str, *, certain: bool = True, last: bool = False) -> Repair:
    start = TEXT.rindex(old) if last else TEXT.index(old)
    return Repair(2, start, start + len(old), old, new, certain=certain, reason="Også “mæde” kan have stået der")


def test_repairs_near_each_other_are_shown_at_once() -> None:
    """One stretch with all of them put in, cut between words; what stands far away has a stretch of its own."""
    repairs = [_repair("Radet", "Rådet"), _repair("naeste", "næste"), _repair("pa", "på", last=True)]
    patch = as_patch("skan.txt", repairs, SOURCE).splitlines()
    assert patch[:2] == ["# Sikre rettelser: 3", "@@ skan.txt, linje 2: Radet → Rådet, naeste → næste @@"]
    assert patch[3].startswith("+Rådet holder næste made pa kajen, og sagen tages")
    assert patch[3].endswith(" …")
    assert patch[4] == "@@ skan.txt, linje 2: pa → på @@"
    assert patch[6].startswith("+… ")
    assert patch[6].endswith("hvis alle er med på det.")


def test_doubtful_repairs_stand_apart_with_what_else_fits() -> None:
    """They are not made, so each is a question of its own."""
    patch = as_patch("skan.txt", [_repair("made", "møde", certain=False)], SOURCE).splitlines()
    assert patch[0] == "# Sikre rettelser: 0"
    assert patch[1] == "# Tvivlsomme rettelser (ikke foretaget): 1"
    assert patch[2] == "@@ skan.txt, linje 2: made → møde? Også “mæde” kan have stået der @@"
    assert patch[4].startswith("+Radet holder naeste møde pa")
