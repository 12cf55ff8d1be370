"""A yes to what was read back, with the thanks, hurry and small talk that people put beside it; and what is none."""

from dataclasses import replace

import pytest
from cities import FakeClassifier, small_city
from hearing import ELM, acts, confirming, draft, told
from rivertown import rivertown

from bot.moves import Report
from bot.talk import Talk

READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
FILED = ["file_them d1"]

THANKED = """
    Yes, thank you.|yes, thanks|Yes. Thanks!|thanks, yes|thanks yes|correct, thank you|that's right, thanks so much
    yeah thats the one, thank u|👍 thanks|thank you 👍|ok, ty|Great, thanks|perfect, thank you
    Yes, that is correct. Thank you!
    yes and thanks for your help|thank you very much, yes|yep! thanks a lot|looks good, thanks in advance|1, thanks
    sí, gracias|si, muchas gracias|asi es gracias|gracias, sí|correcto, mil gracias
    sí, gracias por su ayuda|dale, gracias
"""
HURRIED = """
    yes hurry|yes pls hurry up|yes please come soon|yeah send a crew soon|yes its getting worse every day|yes asap
    yes somebody is going to get hurt|yes the big one|yes my name is Dolores|yes thats my house|ok yes come quick
    yes dont forget this time|si porfavor rapido|sí vengan pronto|si es ahí mismo apúrense
"""
SAID_AGAIN = """
    yes, 12|yes 12|yes 12 is right|12 is right|right, 12|ok 12|yes the number is 12|yes the address is 12 elm st
    yeah number 12 elm|yes 12 elm st send it|12 elm, correct|yes the pothole at 12|si, 12|sí, el bache en el 12
    correcto, 12 elm|si es el numero 12|yes send that|yes send that one|si mande eso|yes go with that
    now its right|thats the one|that's exactly the place|esa misma|there you go|thats better|ahora sí|asi si|you got it
"""


def _each(block: str) -> list[str]:
    return [text.strip() for line in block.strip().splitlines() for text in line.strip().split("|") if text]


@pytest.mark.parametrize("text", _each(SAID_AGAIN))
def test_a_yes_beside_what_was_read_back_files(text: str) -> None:
    assert told(acts(text, talk=READ_BACK)) == FILED


@pytest.mark.parametrize(
    "text",
    [
        "yes, 14",
        "yes 12 oak st",
        "14 is right",
        "12 is wrong",
        "yes not 12",
        "no, 12",
        "12 is right around the corner",
        "is 12 right?",
        "12",
        "elm",
        "better late than never",
        "no mejor así no",
    ],
)
def test_what_only_resembles_it_files_nothing(text: str) -> None:
    assert "file_them d1" not in told(acts(text, talk=READ_BACK))


def test_of_two_read_back_a_yes_beside_one_files_not_both() -> None:
    other = draft("d2", "graffiti", replace(ELM, text="40 Elm St", number=40))
    talk = Talk((draft("d1", "pothole", ELM), other), (confirming("d1", "d2"),))
    assert told(acts("yes 12 and 40", talk=talk)) == ["file_them d1/d2"]


@pytest.mark.parametrize("text", _each(THANKED + HURRIED))
def test_a_yes_beside_thanks_or_hurry_files(text: str) -> None:
    assert told(acts(text, talk=READ_BACK)) == FILED


@pytest.mark.parametrize("text", _each(THANKED))
def test_thanks_around_a_yes_reach_no_classifier(text: str) -> None:
    city = small_city()
    acts(text, talk=READ_BACK, city=city)
    assert isinstance(city.classifier, FakeClassifier)
    assert city.classifier.seen == []


@pytest.mark.parametrize(
    "text",
    [
        "thank you",
        "gracias",
        "thanks so much for your help",
        "thanks 🙏",
        "thanks but no",
        "no, thank you",
        "thanks, no",
        "yes but its the other side",
        "yes but not there",
        "yes i want to change it",
        "yes cancel it",
        "yes at 14 elm st",
        "correct the number to 14",
        "right by the school, thanks",
        "si no es ahí",
        "have a good day, thanks",
    ],
)
def test_what_looks_like_it_files_nothing(text: str) -> None:
    assert "file_them d1" not in told(acts(text, talk=READ_BACK))


def test_no_beside_thanks_is_a_no() -> None:
    assert told(acts("no, thank you", talk=READ_BACK)) == ["refuse d1"]


def test_nothing_filed_hears_no_yes() -> None:
    assert told(acts("yes, thanks")) == ["thanks"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "yes nobody came last time",
        "yes, nobody came last time",
        "yes its raining",
        "yes when will you come",
        "yes it has been there for weeks and nobody does anything",
        "sí lleva semanas y nadie hace nada",
    ],
)
def test_words_behind_a_yes_are_no_problem_of_their_own(text: str) -> None:
    assert told(acts(text, talk=READ_BACK, city=rivertown())) == FILED


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("yes and there is trash too", "report"),
        ("yes and also graffiti at 5 oak st", "report graffiti @ 5 Oak St"),
        ("yes, my trash was not picked up either", "report missed_trash"),
        ("yes, graffiti at 5 oak st", "report graffiti @ 5 Oak St"),
    ],
)
def test_a_problem_told_behind_a_yes_is_kept(text: str, more: str) -> None:
    found = told(acts(text, talk=READ_BACK, city=rivertown()))
    assert found[0] == "file_them d1"
    assert found[1].startswith(more)


ALREADY_RIGHT = """
    yes but its 12 elm st not 21, fat fingers|yes but its 12 elm st not 21, typed it wrong|yes 12 elm st, typo
    yes its 12 elm, sorry my mistake|yes 12 elm st not 21 elm st, autocorrect|yeah 12, i hit the wrong key
    yes but its 12 not 21|sí, pero es 12 elm st no 21, me equivoqué al escribir|si es 12 elm, no 21, fue un dedazo
"""


@pytest.mark.parametrize("text", _each(ALREADY_RIGHT))
def test_a_yes_that_puts_right_what_is_right_already_files(text: str) -> None:
    assert told(acts(text, talk=READ_BACK)) == FILED


@pytest.mark.parametrize(
    "text",
    [
        "yes but its 21 elm st not 12, fat fingers",
        "yes but 14 not 21, typo",
        "yes 14 elm, fat fingers",
        "sorry fat fingers, 14 elm st",
        "yes 12 elm not 12, typo",
        "yes but 12 elm and 40 oak, typo",
        "yes 12 elm st not the pothole, the graffiti, typo",
        "me equivoqué al escribir, es 14 elm st",
        "fat fingers",
    ],
)
def test_a_yes_that_puts_something_else_right_files_nothing(text: str) -> None:
    assert FILED[0] not in told(acts(text, talk=READ_BACK))


@pytest.mark.parametrize(
    "text",
    ["missed trash at 849 elm st, fat fingers", "trash not picked up 849 elm st not 489, i hit the wrong key"],
)
def test_an_excuse_for_a_slip_is_no_problem(text: str) -> None:
    reports = [act for act in acts(text, city=rivertown()) if isinstance(act, Report)]
    assert [act.service for act in reports] == ["missed_trash"]
