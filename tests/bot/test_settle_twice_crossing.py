"""Two streets that cross twice: an answer of their names alone cannot choose between the crossings."""

import pytest
from script import Script

from bot.moves import Report, SetPlace
from places.place import Finding, Parts, Place

NAME = "Elm St & Loop Rd"
CROSSINGS = tuple(Place("intersection", NAME, None, ("Elm St", "Loop Rd"), lat=lat, lon=-75.1) for lat in (40.1, 40.2))


def either(street: str = "Elm St", cross: str = "Loop Rd") -> Finding:
    texts = tuple(f"{street} & {cross} ({side} crossing)" for side in ("northern", "southern"))
    return Finding(
        "clarify", "intersection", options=CROSSINGS, option_texts=texts, parts=Parts(street=street, cross=cross)
    )


def test_after_two_such_answers_the_first_is_read_back_verified() -> None:
    chat = Script()
    assert "southern crossing" in chat.does(Report("pothole", 0.9, finding=either()))
    assert "southern crossing" in chat.does(SetPlace("d1", either()), text="elm and loop")
    assert f"Pothole at {NAME}." in chat.does(SetPlace("d1", either("Loop Rd", "Elm St")), text="loop and elm")
    assert chat.talk.drafts[0].place.found == CROSSINGS[0]


@pytest.mark.parametrize("answers", [("idk", "hello??"), ("not sure", "idk")])
def test_who_answers_nothing_has_chosen_none(answers: tuple[str, ...]) -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=either()))
    for answer in answers:
        chat.says(answer)
    assert all(draft.place.found is None for draft in chat.talk.drafts)


@pytest.mark.parametrize("answer", ["the southern one", "southern"])
def test_what_tells_them_apart_chooses(answer: str) -> None:
    chat = Script()
    chat.does(Report("pothole", 0.9, finding=either()))
    chat.says(answer)
    assert chat.talk.drafts[0].place.found == CROSSINGS[1]
