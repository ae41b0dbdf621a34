"""The report on an import: what every line of the source became, for people and for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from generator.importing.draft import Draft


def _lines(numbers: Iterable[int]) -> str:
    """Line numbers, runs drawn together: "3-7, 12"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in runs[:12]]
    return ", ".join(shown) + (" …" if len(runs) > len(shown) else "")


def _name(draft: Draft) -> str:
    parts = [draft.body or "Ukendt klynge", draft.level, draft.day.strftime("%d-%m-%Y") if draft.day else "uden dato"]
    return ", ".join(part for part in parts if part)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def summary_of(draft: Draft) -> Iterator[str]:
    """The report's lines for the terminal."""
    account = draft.account
    closed = sum(item.closed for item in draft.items)
    yield _name(draft)
    items = _count(len(draft.items), "punkt", "punkter") + (f" ({closed} lukket)" if closed else "")
    people = _count(len(draft.people), "deltager", "deltagere") if draft.people else "ingen deltagere"
    yield f"{items}, {people}. Læst som {draft.layout}."
    for note in draft.notes:
        yield f"• {note}"
    rest = f"de øvrige {account.words_listed} er blevet til felter og overskrifter eller er udeladt:"
    told = rest if account.words_listed else "det er dem alle."
    yield f"Af kildens {account.words_in} ord står {account.words_in_draft} i udkastets tekst; {told}"
    reasons: Counter[str] = Counter()
    lines: dict[str, list[int]] = {}
    for record in account.records:
        reasons[record.reason] += record.words
        lines.setdefault(record.reason, []).append(record.line)
    for reason, words in reasons.most_common():
        yield f"  {words} ord: {reason} (linje {_lines(lines[reason])})"


def report_as_json(path: str, drafts: Iterable[Draft], error: str = "", patch: str = "") -> dict[str, Any]:
    """The whole report on one file. Words of closed items and personal data are counted and not repeated."""
    return {
        "fil": path,
        "fejl": error or None,
        "rettelser": patch.splitlines() or None,
        "møder": [
            {
                "klynge": draft.body or None,
                "niveau": draft.level or None,
                "dato": draft.day.isoformat() if draft.day else None,
                "adresse": draft.meeting.src_uri if draft.meeting else None,
                "læst_som": draft.layout,
                "ord_i_kilden": draft.account.words_in,
                "ord_i_udkastet": draft.account.words_in_draft,
                "ord_i_regnskabet": draft.account.words_listed,
                "bemærkninger": list(draft.notes),
                "personoplysninger": [{"art": found.kind, "linjer": list(found.lines)} for found in draft.personal],
                "linjer": [
                    {"linje": record.line, "grund": record.reason, "ord": record.words, "tekst": record.text or None}
                    for record in draft.account.records
                ],
            }
            for draft in drafts
        ],
    }
