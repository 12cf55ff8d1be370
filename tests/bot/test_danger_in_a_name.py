"""A street's name is no danger, whatever else of the text is danger, nearly was, or is none."""

import pytest
from hearing import acts

from bot.moves import Report


def kinds(text: str) -> list[str]:
    return [act.kind for act in acts(text)]


@pytest.mark.parametrize(
    "text",
    ["pothole at 26 sparks st", "pothole at 26 sparks st, my grandfather almost went down in it"],
)
def test_a_street_named_like_a_danger_is_none(text: str) -> None:
    assert "danger" not in kinds(text)


def test_what_nearly_happened_there_makes_the_report_urgent() -> None:
    (report,) = acts("pothole at 26 sparks st, my grandfather almost went down in it")
    assert isinstance(report, Report)
    assert report.urgent


def test_a_danger_told_beside_the_name_is_one() -> None:
    assert "danger" in kinds("wire down and sparking at 26 sparks st")
