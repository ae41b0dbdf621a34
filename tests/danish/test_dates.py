"""Dates and times in the forms that people type."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.dates import Precision, find_dates, long_date, parse_date, parse_time_span

DAY = date(2023, 9, 8)


@pytest.mark.parametrize(
    "text",
    [
        "2023-09-08", "8.9.2023", "08-09-2023", "8/9/2023", "8/9-2023", "8/9 2023", "8. september 2023", "08.09.23",
        "den 8. sept. 2023", "Fredag d. 08. september 2023", "fredag den 8. september 2023", "8 september 2023", "8. september. 2023",
    ],
)  # fmt: skip
def test_every_form_gives_the_same_day(text: str):
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text", ["", "31-02-2023", "8. september", "2023", "1.743.106", "8.9.2023 og 9.9.2023", "i morgen"]
)
def test_what_is_no_single_date_is_none(text: str):
    assert parse_date(text) is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_a_written_date_is_read_back(day: date):
    assert parse_date(long_date(day)) == parse_date(day.isoformat()) == parse_date(f"{day:%d.%m.%y}") == day


@given(st.text())
def test_any_text_is_searched_without_a_fault(text: str):
    for mention in find_dates(text, 2023):
        assert 0 <= mention.start < mention.end <= len(text)


def test_dates_in_running_text_and_nothing_else():
    text = "På mødet d. 10. maj 2023, d.21. marts 2023 og den 18. august: sag 1-31-72-446-22, 1.743.106 kr., dok. 36512-23."
    found = [(m.date, m.precision) for m in find_dates(text, 2022)]
    assert found == [
        (date(2023, 5, 10), Precision.FULL),
        (date(2023, 3, 21), Precision.FULL),
        (date(2022, 8, 18), Precision.DAY_AND_MONTH),
    ]
    assert [m.date for m in find_dates("den 18. august")] == [None]


def test_hours_with_a_hyphen_are_no_date():
    """An hour and a half is written "kl. 9-10.30", and a day "9-10-30"."""
    assert find_dates("Mødet er kl. 9-10.30.") == []
    assert [m.date for m in find_dates("den 9-10-30 og den 9/10-30")] == [date(2030, 10, 9), date(2030, 10, 9)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("12.00-14.00", (time(12), time(14))), ("12:00 – 14:30", (time(12), time(14, 30))), ("kl. 12", (time(12), None)),
        ("kl. 9 til 11.15", (time(9), time(11, 15))), ("12:00-14:00", (time(12), time(14))), ("25.00", None), ("snart", None),
    ],
)  # fmt: skip
def test_times_of_day(text: str, span: object):
    assert parse_time_span(text) == span
