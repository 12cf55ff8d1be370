"""Buttons, edits and deletions: a press answers its own question, an edit takes back what the message had said."""

import pytest
from rivertown import rivertown
from script import Script

from bot.effects import Change, File
from bot.events import Heard, Message


def talk() -> Script:
    return Script(city=rivertown())


def edits(chat: Script, first: str, text: str = "", *, gone: bool = False, **more: object) -> str:
    chat.said += 1
    message = Message(f"m{chat.said}", text, chat.now, corrects=first, gone=gone, **more)  # type: ignore[arg-type]
    return chat.happens(Heard((message,)))


def presses(chat: Script, ask: str, key: str) -> str:
    chat.said += 1
    return chat.happens(Heard((Message(f"m{chat.said}", key, chat.now, ask=ask),)))


def drafts(chat: Script) -> list[tuple[str, str]]:
    return [
        (one.service.value if one.service else "", one.place.found.text if one.place.found else "")
        for one in chat.talk.drafts
    ]


def test_a_button_answers_its_own_question_while_a_newer_one_stands() -> None:
    chat = talk()
    chat.says("pothole at 12 main st")
    assert chat.ask
    read_back = chat.ask.id
    chat.says("also the street light is out")
    assert chat.ask
    assert chat.ask.id != read_back
    assert "Filed: Pothole at 12 Main St" in presses(chat, read_back, "1")
    assert len(chat.done(File)) == 1


def test_a_button_of_a_settled_question_says_so_and_files_nothing() -> None:
    chat = talk()
    chat.says("pothole at 12 main st")
    assert chat.ask
    read_back = chat.ask.id
    presses(chat, read_back, "1")
    assert presses(chat, read_back, "1") == ""  # a finger that was too quick
    chat.after(minutes=15)
    assert presses(chat, read_back, "1") == "That question is no longer open."
    assert presses(chat, "a99", "2") == "That question is no longer open."
    assert len(chat.done(File)) == 1


def test_an_unknown_button_puts_the_open_question_again() -> None:
    chat = talk()
    chat.says("pothole")
    answer = presses(chat, "a99", "1")
    assert answer.startswith("That question is no longer open.")
    assert "where is it?" in answer


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("pothole at 12 main st", "pothole at 14 main st", [("pothole", "14 Main St")]),
        ("pothole at 12 main st", "street light out at 12 main st", [("street_light", "12 Main St")]),
        ("pothole at 12 main st", "there is a pothole", [("pothole", "")]),
        ("graffiti at 12 main st", "hay grafiti en 14 main st", [("graffiti", "14 Main St")]),
        ("hay un bache en 12 main st", "hay un bache en 14 main st", [("pothole", "14 Main St")]),
        ("pothole at 12 main st and graffiti at 9 oak st", "pothole at 12 main st", [("pothole", "12 Main St")]),
        ("pothole at 12 main st", "pothole at 12 main st!!", [("pothole", "12 Main St")]),
    ],
)
def test_an_edit_takes_the_place_of_what_the_message_had_said(first: str, then: str, left: list[object]) -> None:
    chat = talk()
    chat.says(first)
    edits(chat, "m1", then)
    assert drafts(chat) == left


def test_only_what_the_message_said_is_taken_back() -> None:
    chat = talk()
    chat.says("pothole")
    chat.says("12 main st")
    edits(chat, "m2", "14 main st")
    assert drafts(chat) == [("pothole", "14 Main St")]
    edits(chat, "m1", "the street light is out")
    assert drafts(chat) == [("street_light", "14 Main St")]


def test_half_a_place_keeps_what_another_message_gave() -> None:
    chat = talk()
    chat.says("pothole on main st")
    chat.says("12")
    assert drafts(chat) == [("pothole", "12 Main St")]
    edits(chat, "m2", "14")
    assert drafts(chat) == [("pothole", "14 Main St")]
    edits(chat, "m2", gone=True)
    assert drafts(chat) == [("pothole", "")]
    assert chat.talk.drafts[0].place.parts.street


def test_a_third_version_takes_back_the_second() -> None:
    chat = talk()
    chat.says("pothole at 12 main st")
    edits(chat, "m1", "pothole at 14 main st")
    edits(chat, "m1", "graffiti at 16 main st")
    assert drafts(chat) == [("graffiti", "16 Main St")]


def test_a_deleted_message_is_no_report_and_no_edit_brings_it_back() -> None:
    chat = talk()
    chat.says("pothole at 12 main st")
    assert edits(chat, "m1", gone=True) == ""
    assert (drafts(chat), chat.ask) == ([], None)
    assert edits(chat, "m1", "pothole at 14 main st") == ""
    assert drafts(chat) == []


def test_photos_go_with_a_deleted_message_and_stay_with_an_edited_one() -> None:
    chat = talk()
    chat.says("pothole at 12 main st", photos=("p1",))
    edits(chat, "m1", "pothole at 14 main st", was=("p1",))
    assert chat.talk.drafts[0].photos == ("p1",) or chat.talk.loose == ("p1",)
    edits(chat, "m1", gone=True, was=("p1",))
    assert (drafts(chat), chat.talk.loose) == ([], ())


def test_an_edit_in_one_breath_with_its_message_is_all_that_was_said() -> None:
    chat = talk()
    both = (
        Message("m1", "pothole at 12 main st", chat.now),
        Message("m2", "graffiti at 9 oak st", chat.now, corrects="m1"),
    )
    chat.happens(Heard(both))
    assert [code for code, _ in drafts(chat)] == ["graffiti"]


def filed_pothole() -> Script:
    chat = talk()
    chat.says("pothole at 12 main st")
    chat.says("1")
    assert len(chat.done(File)) == 1
    return chat


@pytest.mark.parametrize(
    ("words", "service", "place"),
    [
        ("pothole at 14 main st", "", "14 Main St"),
        ("sorry, graffiti at 12 main st", "graffiti", None),
        ("14 main st", "", "14 Main St"),
        ("hay un bache en 14 main st", "", "14 Main St"),
        ("the street light is out at 12 main st", "street_light", None),
    ],
)
def test_an_edit_after_filing_amends_the_request(words: str, service: str, place: str | None) -> None:
    chat = filed_pothole()
    edits(chat, "m1", words)
    changes = [one for one in chat.done(Change) if isinstance(one, Change)]
    assert [(one.service, one.place.text if one.place else None) for one in changes] == [(service, place)]
    assert drafts(chat) == []


@pytest.mark.parametrize("words", ["Pothole at 12 Main St.", "thanks!", "pothole at 12 main st, thank you", "2", ""])
def test_an_edit_that_changes_nothing_is_silent(words: str) -> None:
    chat = filed_pothole()
    assert edits(chat, "m1", words) == ""
    assert (chat.done(Change), drafts(chat)) == ([], [])


def test_what_is_deleted_after_filing_is_still_worked_on() -> None:
    chat = filed_pothole()
    assert edits(chat, "m1", gone=True) == ""
    assert chat.done(Change) == []


def test_danger_in_an_edit_is_answered_as_danger() -> None:
    chat = filed_pothole()
    assert "911" in edits(chat, "m1", "pothole at 12 main st and now a house is on fire")


def test_an_edit_of_an_answer_answers_nothing_else() -> None:
    chat = filed_pothole()
    chat.says("graffiti at 9 oak st")
    asked = chat.ask
    assert edits(chat, "m2", "2") == ""
    assert chat.ask == asked


@pytest.mark.parametrize("together", [True, False])
def test_a_first_version_that_arrives_after_its_newer_words_says_nothing(together: bool) -> None:
    chat = talk()
    newer = Message("m7", "graffiti at 12 main st", chat.now, corrects="m9")
    first = Message("m9", "pothole at 20 darby ct", chat.now)
    if together:
        chat.happens(Heard((newer, first)))
    else:
        chat.happens(Heard((newer,)))
        assert chat.happens(Heard((first,))) == ""
    assert drafts(chat) == [("graffiti", "12 Main St")]
    chat.says("1")
    assert len(chat.done(File)) == 1
