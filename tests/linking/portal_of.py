"""Small corpora for tests, from a few lines."""

from datetime import date

from generator.danish.slug import slugify
from generator.model.corpus import Corpus
from generator.model.meeting import AgendaItem, Attendance, Meeting, Section, SectionKind
from generator.model.register import Body, Organisation, Participant, Project, Term

SYD = Body("syd", "Sundhedsklynge Syd", "Syd", municipalities=("Prøveby Kommune",), src_uri="klynger/syd.md")
VEST = Body("vest", "Sundhedsklynge Vest", "Vest", src_uri="klynger/vest.md")


def item(
    number: str, title: str, case: str = "", decision: str = "", kind: str = "Sagsfremstilling", **more: object
) -> AgendaItem:
    """An item with a case, its text, and a decision."""
    sections = [Section(SectionKind(kind), case, 10)] if case else []
    sections += [Section(SectionKind.DECISION, decision, 20)] if decision else []
    return AgendaItem(number, title, tuple(sections), line=5, **more)  # type: ignore[arg-type] — tests name the fields


def meeting(
    day: str, *items: AgendaItem, body: str = "syd", level: str = "politisk", people: tuple[str, ...] = ()
) -> Meeting:
    """A meeting; each of `people` is "name, role, organisation"."""
    listed = tuple(Attendance(*(part.strip() for part in line.split(","))) for line in people)
    when = date.fromisoformat(day)
    return Meeting(f"referater/{body}/{day}-{level}.md", (body,), level, when, attendances=listed, items=items)


def corpus(*meetings: Meeting, registers: str = "") -> Corpus:
    """Meetings with registers, one line a thing: "projekt: IPS | alias, alias | syd", "ord: PLO | long form"."""
    projects, people, organisations, terms = [], [], [], []
    for line in registers.strip().splitlines():
        kind, _, rest = line.partition(":")
        name, aliases, bodies = [part.strip() for part in f"{rest}||".split("|")[:3]]
        listed = tuple(part.strip() for part in aliases.split(",") if part.strip())
        homes = tuple(part.strip() for part in bodies.split(",") if part.strip())
        slug = slugify(name)
        match kind.strip():
            case "projekt":
                projects.append(Project(slug, name, listed, bodies=homes, src_uri=f"projekter/{slug}.md"))
            case "person":
                people.append(Participant(slug, name, listed, src_uri=f"deltagere/{slug}.md"))
            case "privat":
                people.append(Participant(slug, name, listed, private=True, src_uri=f"deltagere/{slug}.md"))
            case "ikke":
                people.append(Participant(slug, name, different_from=listed, src_uri=f"deltagere/{slug}.md"))
            case "organisation":
                organisations.append(
                    Organisation(slug, name, listed, bodies=homes, src_uri=f"organisationer/{slug}.md")
                )
            case "ord":
                terms.append(Term(name, aliases))
    return Corpus(meetings, (SYD, VEST), tuple(projects), tuple(people), tuple(organisations), tuple(terms))
