"""What hangs on the right service: counted and judged alike, whoever puts a request right."""

from datetime import UTC, datetime, timedelta

import pytest

from casework.correction import NOTHING, Correction, correction, priority_after, priority_of
from knowledge_base.files import load_city
from knowledge_base.service import Promise

FILED = datetime(2026, 11, 23, 15, tzinfo=UTC)
SERVICES = load_city("rivertown")[1].services


def by_days(promise: Promise, start: datetime) -> datetime:
    """A calendar in which everybody always works."""
    return start + (timedelta(days=promise.amount) if promise.unit == "work_days" else timedelta(hours=promise.amount))


def test_neither_service_nor_danger_changes_nothing() -> None:
    assert correction(None, "", FILED, FILED, by_days) == NOTHING == Correction(None, "", None)


def test_a_danger_alone_changes_the_urgency_alone() -> None:
    assert correction(None, "wires", FILED, FILED, by_days) == Correction(None, "hazard", None)


def test_a_service_brings_its_promise_counted_from_the_filing() -> None:
    pothole = SERVICES["pothole"]
    now = FILED + timedelta(hours=3)
    assert correction(pothole, "", FILED, now, by_days) == Correction(
        by_days(pothole.promised, FILED), "routine", False
    )


def test_a_date_gone_by_is_not_promised_again() -> None:
    pothole = SERVICES["pothole"]
    now = by_days(pothole.promised, FILED)
    assert correction(pothole, "", FILED, now, by_days).due == by_days(pothole.promised, now)


def test_hazards_and_private_matters_are_known_by_their_service() -> None:
    assert correction(SERVICES["hanging_branch"], "", FILED, FILED, by_days).priority == "hazard"
    assert correction(SERVICES["no_heat"], "", FILED, FILED, by_days).private is True


def test_past_danger_raises_and_a_danger_named_is_a_hazard() -> None:
    pothole = SERVICES["pothole"]
    assert [priority_of(pothole, ""), priority_of(pothole, "", urgent=True), priority_of(pothole, "gas", urgent=True)] \
        == ["routine", "raised", "hazard"]  # fmt: skip


@pytest.mark.parametrize(
    ("present", "wanted", "hazard", "after"),
    [
        ("routine", "", "", "routine"),
        ("routine", "hazard", "", "hazard"),
        ("hazard", "routine", "", "routine"),
        ("raised", "routine", "", "raised"),  # followers count
        ("hazard", "routine", "wires", "hazard"),  # what people told of danger stays
        ("raised", "", "", "raised"),
    ],
)
def test_what_was_told_of_danger_outlasts_the_service(present: str, wanted: str, hazard: str, after: str) -> None:
    assert priority_after(present, wanted, hazard) == after
