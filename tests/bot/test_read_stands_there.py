"""What stands at a place, in answer to where: the place of the report asked about, and no report of its own."""

import pytest
from rivertown import rivertown
from script import Script

pytestmark = pytest.mark.slow


def told_where(*texts: str) -> list[str]:
    """What lies where after a text that told a problem, and these answers."""
    chat = Script(city=rivertown())
    for text in texts:
        chat.says(text)
    return [
        f"{one.service.value if one.service else '?'} @ {one.place.found.text if one.place.found else '?'}"
        for one in chat.talk.drafts
    ]


@pytest.mark.parametrize(
    ("problem", "answer", "expected"),
    [
        ("somebody dumped a whole kitchen on the empty lot", "that lot is at 849 elm st", "illegal_dumping"),
        ("somebody dumped a whole kitchen on the empty lot", "lot beside 849 elm st, use 849", "illegal_dumping"),
        ("mosquitoes everywhere", "the old pool is at 849 elm st", "mosquitoes"),
        ("a rat ran over my foot", "its the brick building at 849 elm st", "rats"),
        ("a rat ran over my foot", "es el edificio en 849 elm st", "rats"),
        ("there is a big pothole", "my house is at 849 elm st", "pothole"),
        ("there is a big pothole", "the lot next to 849 elm st", "pothole"),
        ("there is a big pothole", "a house near 849 elm st", "pothole"),
        ("needles again, right where the kids catch the bus", "849 elm st, the corner", "needles"),
    ],
)
def test_it_fills_what_was_asked(problem: str, answer: str, expected: str) -> None:
    assert told_where(problem, answer) == [f"{expected} @ 849 Elm St"]
    assert told_where(problem, answer, answer)[0] == f"{expected} @ 849 Elm St"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("the street light is also out at 849 elm st", "street_light"),
        ("the graffiti is at 849 elm st", "graffiti"),
        ("the tree at 849 elm st fell down", "fallen_tree"),
        ("somebody dumped tires at 849 elm st", "illegal_dumping"),
        ("a dead cat next to 849 elm st", "dead_animal"),
        ("a dead raccoon by 849 elm st", "dead_animal"),
        ("a couch by 849 elm st", "illegal_dumping"),
    ],
)
def test_another_problem_is_one(answer: str, expected: str) -> None:
    assert told_where("there is a big pothole", answer) == ["pothole @ ?", f"{expected} @ 849 Elm St"]
