"""Every journey in pieces, delivered twice and interrupted: the very same comes of it."""

from pathlib import Path

import pytest
from journey_variants import Delivered, Interrupted, Split, sampled
from test_journeys import JOURNEYS

FEW = 40
"""Every so manieth journey is told in each way among the fast tests, each way beginning at another one."""

WHOLE = {
    "automatic_reply_is_not_answered",  # a machine's text is known by all of it
    "correct_in_one_breath",  # "no, I meant …" by itself answers what stands there
    "it_stopped_do_not_file",  # "all good here" by itself is a yes
    "liaison_files_for_somebody_without_texts",  # a person and their number are one
    "place_beside_names_no_problem",  # "by the river" by itself may name River St
    "place_one_or_another",  # one of the two by itself is the place
    "question_announced_and_fragments",  # its texts are pieces already
    "several_numbers_as_answer",  # which number a street has not is known with its neighbour in the list
    "told_of_something_else_when_asked_where",  # "no water" is a problem without its house
    "told_twice_is_one_report",  # which of two problems is meant hangs on the sentence
    "yes_and_one_more",  # a yes files at once, and what follows it by itself is a report of its own
    "yes_and_one_more_place",  # the same
    "yes_with_another_number",  # "yes, the pothole" is an answer already
    "yes_in_yet_more_words",  # "yes, pothole" is an answer already
}
"""Journeys that hang on a text being one text."""

WAYS = {"split": Split, "delivered_twice": Delivered, "interrupted": Interrupted}


def tells(way: str, path: Path) -> bool:
    """Whether a journey can be told this way.

    On-call staff hear every text by itself, in two pieces two of them; where texts have a budget, each one counts.
    """
    told = path.read_text()
    if way == "split":
        return "city to staff>" not in told and path.stem not in WHOLE
    return way != "interrupted" or "[texts have a budget]" not in told


def tellings() -> list[object]:
    """Each journey in each way it can be told; all but a sample of them are slow, and two of three of those long."""
    return [
        pytest.param(path, way, id=f"{path.stem}-{way}", marks=[] if (at + shift) % FEW == 0 else sampled(at + shift))
        for shift, way in enumerate(WAYS)
        for at, path in enumerate(JOURNEYS)
        if tells(way, path)
    ]


@pytest.mark.parametrize(("path", "way"), tellings())
def test_journey_told_otherwise(path: Path, way: str, tmp_path: Path) -> None:
    WAYS[way](tmp_path).run(path)
