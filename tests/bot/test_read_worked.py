"""A crew tells of work by its place: which request it is gets looked up; other texts with a place are left alone."""

from dataclasses import replace

import pytest
from hearing import ELM, FACTS, acts, told

from bot.moves import Close, CloseAt

CREW = replace(FACTS, role="crew")

WORK = """
fixed 12 elm|12 elm done|12 elm st is done|done at 12 elm st|we patched 12 elm st|12 elm all done|12 elm st, fixed
filled the pothole at 12 elm st|pothole at 12 elm st filled|12 elm st graffiti removed|cleaned up 12 elm st now
listo 12 elm st|12 elm st ya está listo|arreglamos 12 elm st|finished 12 elm
"""

OTHERWISE = """
couldn't fix 12 elm st|12 elm st not done yet|cant find 12 elm st|is 12 elm st done?|who fixed 12 elm
fixed 12 elm st but there is another pothole at 40 oak st|pothole at 12 elm st|12 elm st|on my way to 12 elm st
there is a done up couch at 12 elm st|no access at 12 elm st|still need to finish 12 elm st
"""


def _each(lines: str) -> list[str]:
    return [one for line in lines.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize("text", _each(WORK))
def test_work_at_a_place(text: str) -> None:
    (found,) = acts(text, facts=CREW)
    assert isinstance(found, CloseAt), found
    assert ELM.text in [place.text for place in found.places]


@pytest.mark.parametrize("text", _each(OTHERWISE))
def test_no_work_is_told(text: str) -> None:
    assert not [one for one in acts(text, facts=CREW) if isinstance(one, Close | CloseAt)]


def test_the_words_may_name_what_it_was_and_two_places_are_two_jobs() -> None:
    (one,) = acts("filled the pothole at 12 elm st", facts=CREW)
    assert isinstance(one, CloseAt)
    assert one.services == ("pothole",)
    both = acts("fixed 12 elm st and 40 oak st", facts=CREW)
    assert [act.places[0].text for act in both if isinstance(act, CloseAt)] == ["12 Elm St", "40 Oak St"]


def test_from_anybody_else_they_are_only_words() -> None:
    assert "close_at" not in " ".join(told(acts("fixed 12 elm st")))
