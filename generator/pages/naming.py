"""What meetings, levels and outcomes are called on pages."""

from generator.danish.dates import long_date
from generator.danish.slug import slugify
from generator.linking.portal import Item, Portal
from generator.model.meeting import CLOSED_TITLE, Meeting
from generator.model.outcome import Outcome

_GENITIVES = ("Bornholms", "Københavns", "Nordfyns", "Vesthimmerlands")
_ADJECTIVE_ENDINGS = ("isk", "ig", "igt")


def level_name(level: str) -> str:
    """A level as a reader meets it.

    >>> level_name("fagligt-strategisk"), level_name("chefforum")
    ('Fagligt-strategisk niveau', 'Chefforum')
    """
    if not level:
        return ""
    name = level[0].upper() + level[1:]
    return f"{name} niveau" if level.endswith(_ADJECTIVE_ENDINGS) else name


def body_name(portal: Portal, slug: str) -> str:
    """A body's name; its slug where no register knows it."""
    body = portal.bodies.get(slug)
    return body.name if body else slug


def short_name(portal: Portal, slug: str) -> str:
    """A body's short name, such as "Syd"; its whole name where it has none."""
    body = portal.bodies.get(slug)
    return (body.short_name or body.name) if body else slug


def municipality_name(name: str) -> str:
    """A municipality without the word, and without the genitive that four of them stand in before it.

    >>> municipality_name("Københavns Kommune"), municipality_name("Horsens Kommune")
    ('København', 'Horsens')
    """
    short = name.removesuffix(" Kommune").removesuffix(" Regionskommune")
    return short[:-1] if short in _GENITIVES else short


def bodies_name(portal: Portal, meeting: Meeting) -> str:
    """Who met: "Sundhedsklynge Syd", or "Sundhedsklynge Syd og Sundhedsklynge Vest"."""
    return " og ".join(body_name(portal, slug) for slug in meeting.bodies)


def meeting_title(portal: Portal, meeting: Meeting) -> str:
    """The meeting in one line: "Sundhedsklynge Syd, fagligt-strategisk niveau, 23. oktober 2023"."""
    level = level_name(meeting.level)
    who = meeting.title or ", ".join(filter(None, (bodies_name(portal, meeting), level[:1].lower() + level[1:])))
    return f"{who}, {long_date(meeting.date)}"


def item_title(item: Item) -> str:
    """An item's title, "Lukket punkt" for a closed one."""
    return CLOSED_TITLE if item.item.closed else item.item.title


def outcome_word(outcome: Outcome) -> str:
    """The outcome as a reader meets it.

    >>> outcome_word(Outcome.NOTED), outcome_word(Outcome.OTHER)
    ('Taget til efterretning', 'Besluttet')
    """
    return "Besluttet" if outcome is Outcome.OTHER else outcome.value.capitalize()


def outcome_slug(outcome: Outcome) -> str:
    """The outcome in a class name: ``taget-til-efterretning``."""
    return slugify(outcome.value)
