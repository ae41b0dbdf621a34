"""The Jinja environment of the inner templates: everything is escaped unless it says otherwise."""

import re
from collections.abc import Callable, Sized
from datetime import date, time
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.danish.dates import MONTHS, WEEKDAYS, clock, long_date
from generator.linking.portal import Link
from generator.model.outcome import Outcome
from generator.pages.naming import level_name, outcome_slug, outcome_word
from generator.pages.slots import ROOT

_NO_BREAK = "\u00a0"
_DAY_AND_MONTH = re.compile(rf"(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)")
_SIGNS = str.maketrans(",-", ".\N{MINUS SIGN}")
_LONG_WORD = 20
"""Letters; Danish joins its nouns, and few browsers know where to part them."""


def number(value: int) -> str:
    """With Danish separators.

    >>> number(1743106)
    '1.743.106'
    """
    return f"{value:,}".translate(_SIGNS)


def kroner(value: int) -> str:
    """An amount of money, kept together on a line."""
    return f"{number(value)}{_NO_BREAK}kr."


def quantity(value: int | Sized, one: str, many: str) -> str:
    r"""A count with its noun.

    >>> quantity(1, "møde", "møder"), quantity(["a", "b"], "møde", "møder")
    ('1\xa0møde', '2\xa0møder')
    """
    count = value if isinstance(value, int) else len(value)
    return f"{number(count)}{_NO_BREAK}{one if count == 1 else many}"


def short_date(day: date) -> str:
    r"""For lists and narrow places.

    >>> short_date(date(2023, 9, 8))
    '8.\xa0sep. 2023'
    """
    name = MONTHS[day.month - 1]
    month = name if len(name) <= 4 else name[:3] + "."  # noqa: PLR2004 — "juni" is not worth a full stop
    return f"{day.day}.{_NO_BREAK}{month} {day.year}"


def weekday(day: date) -> str:
    """The day's name, for a date that stands beside it: "Fredag"."""
    return WEEKDAYS[day.weekday()].capitalize()


@cache
def time_element(day: date, write: Callable[[date], str] = long_date) -> Markup:
    """A date that people and machines can read."""
    return Markup(f'<time datetime="{day.isoformat()}">{write(day)}</time>')  # noqa: S704 — a date cannot do harm


def time_span(start: time | None, end: time | None) -> str:
    """Start and end of a meeting: "kl. 12.00–14.00"; empty where none is known."""
    if not start:
        return ""
    return f"kl.{_NO_BREAK}{clock(start)}" + (f"–{clock(end)}" if end else "")


def unbroken(text: str) -> str:
    r"""The same with its dates' days and months kept on one line.

    >>> unbroken("Klynge Syd, 8. september 2023")
    'Klynge Syd, 8.\xa0september 2023'
    """
    return _DAY_AND_MONTH.sub(_NO_BREAK, text)


def address(url: str) -> str:
    """An address as it is written in HTML: from the portal's root, unless it leads out of the portal."""
    return url if "://" in url else f"{ROOT}/{url}"


@lru_cache(maxsize=16_384)
def reference(link: Link, css_class: str = "") -> Markup:
    """A link, or only its words where it leads nowhere."""
    if not link.url:
        return escape(link.title)
    attribute = f' class="{css_class}"' if css_class else ""
    html = f'<a href="{escape(address(link.url))}"{attribute}>{escape(unbroken(link.title))}</a>'
    return Markup(html)  # noqa: S704 — its parts are escaped; Markup.format does the same ten times slower


@cache
def badge(outcome: Outcome | None) -> Markup:
    """The portal's reading of a decision, as a badge; nothing where there is none."""
    if outcome is None:
        return Markup("")
    html = f'<span class="udfald udfald--{outcome_slug(outcome)}">{outcome_word(outcome)}</span>'
    return Markup(html)  # noqa: S704 — words of our own


def title_class(title: str) -> Markup:
    """A class for a title with a word that a phone cannot hold in the largest letters; nothing otherwise.

    >>> title_class("Patientinddragelsesudvalget"), title_class("Syd")
    (Markup(' class="h1--lang"'), Markup(''))
    """
    is_long = max(map(len, title.split()), default=0) > _LONG_WORD
    return Markup(' class="h1--lang"') if is_long else Markup("")


def enumeration(parts: list[str] | tuple[str, ...]) -> str:
    """Words with commas and a last "og".

    >>> enumeration(("Aars", "Hobro", "Skagen"))
    'Aars, Hobro og Skagen'
    """
    return " og ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def capital(text: str) -> str:
    """With a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def environment(theme_dir: Path) -> Environment:
    """The environment for the templates in `theme_dir`; make one a process, it compiles each template once."""
    made = Environment(
        loader=FileSystemLoader(theme_dir),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(
        adresse=address,
        dato=time_element,
        kort_dato=lambda day: time_element(day, short_date),
        ugedag=weekday,
        kr=kroner,
        tal=number,
        maengde=quantity,
        niveau=level_name,
        udfald=badge,
        link=reference,
        opremsning=enumeration,
        titelklasse=title_class,
        stort=capital,
    )
    made.globals.update(tidsrum=time_span)
    return made
