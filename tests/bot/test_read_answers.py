"""Answers: options by digit, word and place in the list, yes and no, scores, details, and what outweighs them."""

import pytest
from cities import FakeClassifier, small_city
from hearing import (
    ELM,
    FACTS,
    NUMBER,
    acts,
    asking,
    choosing,
    confirming,
    detail,
    draft,
    filed,
    hear,
    nearby,
    placing,
    told,
)

from bot.moves import FileThem, Withdraw
from bot.talk import Option, Talk, Where
from places.place import Parts

CHOICE = Talk(
    (draft("d1", guesses=("pothole", "street_light", "traffic_signal")),),
    (choosing("pothole", "street_light", "traffic_signal"),),
)
BROAD = Talk((draft("d1", "pothole"),), (placing("12 N Broad St", "12 S Broad St"),))
READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
TWO = Talk((draft("d1", "pothole", ELM), draft("d2", "street_light", ELM)), (confirming("d1", "d2"),))
NEAR = Talk((draft("d1", "pothole", ELM),), (nearby(),))
RATING = Talk(asks=(asking("rating", about=(NUMBER,), expects="rating"),))
WHERE = Talk((draft("d1", "graffiti", ELM),), (detail("On the road", "On the sidewalk"),))
FREE = Talk((draft("d1", "graffiti", ELM),), (detail(),))
PHOTO = Talk((draft("d1", "graffiti", ELM),), (asking("photo"),))

ANSWERS = [
    (CHOICE, "2", ["set_service d1 street_light"]),
    (CHOICE, "#2.", ["set_service d1 street_light"]),
    (CHOICE, "option 2 please", ["set_service d1 street_light"]),
    (CHOICE, "opción 2", ["set_service d1 street_light"]),
    (CHOICE, "two", ["set_service d1 street_light"]),
    (CHOICE, "the second one", ["set_service d1 street_light"]),
    (CHOICE, "la segunda", ["set_service d1 street_light"]),
    (CHOICE, "the last one", ["set_service d1 traffic_signal"]),
    (CHOICE, "street light", ["set_service d1 street_light"]),
    (CHOICE, "traffic", ["set_service d1 traffic_signal"]),
    (CHOICE, "potholes", ["set_service d1 pothole"]),
    (CHOICE, "0", ["not_service d1 pothole/street_light/traffic_signal"]),
    (CHOICE, "2 and it is at 12 elm st", ["set_service d1 street_light", "set_place d1 @ 12 Elm St"]),
    (BROAD, "1", ["set_place d1 @ 12 N Broad St"]),
    (BROAD, "the south one", ["set_place d1 @ 12 S Broad St"]),
    (BROAD, "north", ["set_place d1 @ 12 N Broad St"]),
    (BROAD, "40 oak st", ["set_place d1 @ 40 Oak St"]),
    (READ_BACK, "1", ["file_them d1"]),
    (READ_BACK, "yes", ["file_them d1"]),
    (READ_BACK, "Sí", ["file_them d1"]),
    (READ_BACK, "yes thank you", ["file_them d1"]),
    (READ_BACK, "yes that is correct", ["file_them d1"]),
    (READ_BACK, "ok", ["file_them d1"]),
    (READ_BACK, "👍", ["file_them d1"]),
    (READ_BACK, "dale", ["file_them d1"]),
    (READ_BACK, "no", ["refuse d1"]),
    (READ_BACK, "2", ["refuse d1"]),
    (READ_BACK, "thanks", ["thanks"]),
    (TWO, "yes", ["file_them d1/d2"]),
    (TWO, "only the light", ["drop d1", "file_them d2"]),
    (TWO, "solo el bache", ["drop d2", "file_them d1"]),
    (NEAR, "yes", ["follow d1 A"]),
    (NEAR, "no", ["differs d1 A"]),
    (NEAR, "mine is different", ["differs d1 A"]),
    (RATING, "4", [f"rate {NUMBER} 4"]),
    (RATING, "five stars!", [f"rate {NUMBER} 5"]),
    (RATING, "cinco", [f"rate {NUMBER} 5"]),
    (RATING, "great job, 5", [f"rate {NUMBER} 5"]),
    (WHERE, "2", ["set_detail d1 where on the sidewalk"]),
    (WHERE, "sidewalk", ["set_detail d1 where on the sidewalk"]),
    (WHERE, "on the wall of the shop", ["set_detail d1 where on the wall of the shop"]),
    (FREE, "no", ["set_detail d1 where no"]),
    (FREE, "on the wall", ["set_detail d1 where on the wall"]),
    (FREE, "pothole at 40 oak st", ["report pothole @ 40 Oak St"]),
    (FREE, "when does the library open?", ["question library_hours"]),
    (FREE, "skip", ["skip d1 where"]),
    (PHOTO, "no photo", ["skip d1 photo"]),
    (PHOTO, "skip", ["skip d1 photo"]),
]


@pytest.mark.parametrize(("talk", "text", "expected"), ANSWERS)
def test_answers_to_the_open_question(talk: Talk, text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=talk)) == expected


def test_the_words_beside_a_score_are_kept() -> None:
    rated = acts("2 - it came back after a day", talk=RATING)[0]
    assert getattr(rated, "words", "") == "it came back after a day"


def test_a_late_digit_means_what_was_shown_when_the_newest_question_has_no_such_option() -> None:
    talk = Talk(
        (draft("d1", guesses=("pothole",)), draft("d2", "graffiti")), (choosing("pothole", "graffiti"), placing())
    )
    assert told(acts("2", talk=talk)) == ["set_service d1 graffiti"]


def test_the_newest_question_wins_over_an_older_one() -> None:
    talk = Talk((draft("d1", "pothole"),), (choosing("pothole", "graffiti"), placing("12 N Broad St", "12 S Broad St")))
    assert told(acts("2", talk=talk)) == ["set_place d1 @ 12 S Broad St"]


def test_a_house_number_beats_an_older_questions_option() -> None:
    waiting = draft("d1", "pothole")
    half = type(waiting)("d1", waiting.service, place=Where(parts=Parts(street="elm")))
    talk = Talk((half,), (choosing("pothole", "graffiti"), placing()))
    assert told(acts("2", talk=talk)) == ["set_place d1 @ 2 Elm St"]


def test_a_silent_question_only_explains_its_digit() -> None:
    undo = asking("other", Option("2", "", (Withdraw(NUMBER, undo=True),)), about=(NUMBER,), silent=True)
    talk = Talk(asks=(undo,), filed=(filed(),))
    assert told(acts("2", talk=talk)) == [f"withdraw {NUMBER} yes"]
    assert told(acts("no", talk=talk)) in (["unclear"], ["thanks"])
    assert told(acts("thanks", talk=talk)) == ["thanks"]


def test_a_change_beside_yes_is_read_back_before_it_is_filed() -> None:
    found = acts("yes but it's 14 elm st", talk=READ_BACK)
    assert not any(isinstance(act, FileThem) for act in found)
    assert "set_place d1 @ 14 Elm St" in told(found)


@pytest.mark.parametrize(
    "text",
    ["2", "yes", "no", "sí", "12 elm st", "0", "the second one", "thanks", "STOP", "👍", "elm and 5th", "12", "???"],
)
@pytest.mark.parametrize("talk", [Talk(), CHOICE, BROAD, READ_BACK, RATING, WHERE])
def test_exact_answers_and_bare_addresses_never_reach_the_classifier(text: str, talk: Talk) -> None:
    city = small_city()
    hear(text, talk=talk, facts=FACTS, city=city)
    assert isinstance(city.classifier, FakeClassifier)
    assert city.classifier.seen == []


@pytest.mark.parametrize(
    "text",
    [
        "Yes, thank you.",
        "sí, gracias",
        "yes hurry",
        "yes please hurry its dangerous",
        "thanks thats right",
        "looks good thanks!",
        "yes asap please",
        "correct, thanks for your help",
    ],
)
def test_a_yes_beside_thanks_or_haste_is_a_yes(text: str) -> None:
    talk = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
    assert told(acts(text, talk=talk)) == ["file_them d1"]


@pytest.mark.parametrize("text", ["thanks", "thank you so much", "no thanks", "yes but the number is 14"])
def test_thanks_alone_or_a_yes_with_more_files_nothing(text: str) -> None:
    talk = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
    assert "file_them" not in " ".join(told(acts(text, talk=talk)))


@pytest.mark.parametrize(
    "text",
    [
        "actually forget it, my neighbor cleaned it up himself. dont send nobody",
        "actually dont worry about it they came",
        "no need anymore thx",
        "dont send anyone",
        "ya no es necesario, ya la recogieron. quite mi reporte por favor",
    ],
)
def test_what_is_not_wanted_any_more_is_dropped(text: str) -> None:
    talk = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
    assert told(acts(text, talk=talk)) == ["drop d1"]


@pytest.mark.parametrize("text", ["yes but the exact house is 14", "almost. 14 elm st", "almost, its 14"])
def test_yes_but_at_another_number(text: str) -> None:
    talk = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
    assert told(acts(text, talk=talk)) == ["set_place d1 @ 14 Elm St"]


@pytest.mark.parametrize(
    "text", ["wait not 12 its 14", "oh wait i gave u the wrong number its 14 not 12", "thx but its not 12 its 14"]
)
def test_another_number_after_filing(text: str) -> None:
    assert told(acts(text, talk=Talk(filed=(filed(),)))) == [f"amend {NUMBER} @ 14 Elm St"]


def test_the_same_correction_once_more_is_a_yes() -> None:
    talk = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))
    assert told(acts("yes but the exact house is 12 elm st", talk=talk)) == ["file_them d1"]
