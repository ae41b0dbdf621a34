"""Writing and reading are each other's inverse."""

from datetime import date, time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.danish.slug import slugify
from generator.model.meeting import AgendaItem, Attendance, Meeting, Presence, Section, SectionKind, Status
from generator.model.outcome import Outcome
from generator.reading.closed import says_closed
from generator.reading.meeting import read_meeting
from generator.writing.meeting import write_meeting

CASES = Path(__file__).parent.parent / "reading" / "cases"

_LETTERS = st.sampled_from("abcæøå ABCÆØÅ019.,:;-–()[]{}\"'#&*!|>%@`?/\\=+~éü½")
_LINE = st.text(_LETTERS, max_size=40).map(lambda text: " ".join(text.split()))
_NAME = (
    st.text(st.sampled_from("abcæøåABCÆØÅ -.'é"), min_size=1, max_size=20)
    .map(lambda t: " ".join(t.split()))
    .filter(bool)
)
_WORD = st.text(st.sampled_from("abcæøå ABC-"), min_size=1, max_size=12).map(lambda t: " ".join(t.split())).filter(bool)
_TEXT = (
    st.lists(st.text(st.sampled_from("abcæøå 019.,:;-|*\"'"), max_size=30).map(str.rstrip), max_size=5)
    .map(lambda lines: "\n".join(lines).strip("\n").rstrip())
    .filter(lambda text: not text or text.split("\n")[0].strip())
)
_TIMES = st.one_of(
    st.just((None, None)),
    st.tuples(st.times().map(lambda t: t.replace(second=0, microsecond=0)), st.none()),
    st.tuples(*(st.times().map(lambda t: t.replace(second=0, microsecond=0)),) * 2),
)
_ATTENDANCES = st.builds(
    Attendance,
    name=_NAME,
    role=_LINE,
    organisation=_LINE,
    presence=st.sampled_from(Presence),
    substitute_for=st.one_of(st.just(""), _NAME),
    function=st.one_of(st.just(""), _WORD),
    remark=_LINE,
)
_SECTIONS = st.builds(Section, kind=st.sampled_from(sorted(set(SectionKind) - {SectionKind.ATTACHMENTS})), text=_TEXT)
_TITLE = st.builds(
    lambda first, rest: " ".join(f"{first}{rest}".split()),
    st.sampled_from(["A", "Æ", "72-timers", "2024 ", "8. september", "(Gen)"]),
    st.text(st.sampled_from("abcæøå 019.,:;-–()\"'&"), max_size=30),
).filter(lambda title: not says_closed(title))


@st.composite
def _items(draw: st.DrawFn) -> tuple[AgendaItem, ...]:
    made = []
    for number in range(1, draw(st.integers(0, 4)) + 1):
        start, end = draw(_TIMES)
        sections = list(draw(st.lists(_SECTIONS, max_size=3)))
        made.append(
            AgendaItem(
                number=draw(st.sampled_from([str(number), f"{number}.{number}", f"{number}.a"])),
                title=draw(_TITLE),
                # A first text without a heading would be read as the sagsfremstilling it is written under.
                sections=tuple(sections),
                case_number=draw(_WORD.map(slugify)),
                duration_minutes=draw(st.one_of(st.none(), st.integers(0, 600))),
                start=start,
                end=end,
                presenters=tuple(draw(st.lists(_NAME, max_size=3))),
                projects=tuple(draw(st.lists(st.sampled_from(["IPS", "Et, med komma", "Akut"]), max_size=2))),
                outcome=draw(st.one_of(st.none(), st.sampled_from(Outcome))),
            )
        )
    return tuple(made)


@st.composite
def _meetings(draw: st.DrawFn) -> Meeting:
    start, end = draw(_TIMES)
    day = draw(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
    return Meeting(
        src_uri=f"referater/vest/{day.isoformat()}-politisk.md",
        bodies=draw(st.sampled_from([("vest",), ("vest", "midt")])),
        level="politisk",
        date=day,
        start=start,
        end=end,
        place=draw(_LINE),
        status=draw(st.sampled_from(Status)),
        title=draw(_LINE),
        chair=draw(_LINE),
        minute_taker=draw(_LINE),
        attendances=tuple(draw(st.lists(_ATTENDANCES, max_size=3))),
        items=draw(_items()),
        source=draw(_LINE),
    )


@given(_meetings())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read_as_the_same_meeting(meeting: Meeting):
    text = write_meeting(meeting)
    reading = read_meeting(text, meeting.src_uri)
    assert reading.meeting == meeting, text


def test_what_was_read_from_a_messy_file_is_written_plainly_and_read_the_same():
    uri = "referater/nordby/2023-09-08-fagligt-strategisk.md"
    meeting = read_meeting((CASES / "alt-i-formatet.md").read_text("utf-8"), uri).meeting
    assert meeting is not None
    assert read_meeting(write_meeting(meeting), uri).meeting == meeting


def test_a_written_file_reads_well():
    meeting = Meeting(
        "referater/vest/2023-11-20-politisk.md",
        ("vest",),
        "politisk",
        date(2023, 11, 20),
        time(16),
        time(18),
        "Rådhuset, lokale 2",
        Status.APPROVED,
        attendances=(
            Attendance("Anna Berg", "Direktør", "Lolland Kommune"),
            Attendance("Bo Dahl", presence=Presence.APOLOGIES),
        ),
        items=(
            AgendaItem(
                "1", "Budget", (Section(SectionKind.DECISION, "Godkendt."),), case_number="A-1", duration_minutes=5
            ),
        ),
    )
    assert write_meeting(meeting) == (Path(__file__).parent / "laesbart.md").read_text("utf-8")
