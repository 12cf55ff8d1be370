"""Corrections, requests that exist, the law, danger, people, photos and shared positions."""

from dataclasses import replace

import pytest
from cities import NOW
from hearing import CARRIER, ELM, FACTS, NUMBER, acts, asking, confirming, draft, filed, hear, placing, request, told

from bot.facts import Facts
from bot.moves import AddPhotos, Close, Danger, Report
from bot.talk import Staff, Talk, Watch

READ_BACK = Talk((draft("d1", "street_light", ELM),), (confirming("d1"),))
OAK = draft("d1", "pothole", replace(ELM, text="12 Oak St", streets=("Oak St",)))

CORRECTIONS = [
    (Talk((OAK,), (confirming("d1"),)), "no, I meant Oak Avenue", ["set_place d1 @ 12 Oak Ave"]),
    (Talk((OAK,), (confirming("d1"),)), "no, quise decir oak avenue", ["set_place d1 @ 12 Oak Ave"]),
    (READ_BACK, "wrong address it's 14 elm", ["set_place d1 @ 14 Elm St"]),
    (
        READ_BACK,
        "not the streetlight, the traffic light",
        ["not_service d1 street_light", "set_service d1 traffic_signal"],
    ),
    (READ_BACK, "sorry, 40 oak st", ["set_place d1 @ 40 Oak St"]),
    (READ_BACK, "never mind", ["drop d1"]),
    (READ_BACK, "olvídalo", ["drop d1"]),
    (READ_BACK, "please cancel my report", ["drop d1"]),
    (Talk(filed=(filed(),)), "wrong", [f"withdraw {NUMBER} yes"]),
    (Talk(filed=(filed(),)), "2", [f"withdraw {NUMBER} yes"]),
    (Talk(filed=(filed(30),)), "2", [f"withdraw {NUMBER} yes"]),
    (Talk(filed=(filed(3000),)), "2", ["unclear"]),
    (Talk(filed=(filed(),)), "sorry, it's 14 elm st", [f"amend {NUMBER} @ 14 Elm St"]),
    (Talk(filed=(filed(),)), "wait the address is 14 elm st", [f"amend {NUMBER} @ 14 Elm St"]),
    (READ_BACK, "no that's wrong", ["refuse d1"]),
    (READ_BACK, "that is incorrect", ["refuse d1"]),
    (Talk(filed=(filed(),)), "cancel my report", [f"withdraw {NUMBER}"]),
]


@pytest.mark.parametrize(("talk", "text", "expected"), CORRECTIONS)
def test_only_the_corrected_thing_changes(talk: Talk, text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=talk)) == expected


ONE = replace(FACTS, own=(request("AAAAA-AAAAA"),))
SEVERAL = replace(FACTS, own=(request("AAAAA-AAAAA"), request("BBBBB-BBBBB", "graffiti")))
CLOSED = replace(FACTS, own=(request("CCCCC-CCCCC", status="closed"),))

OWN = [
    (FACTS, NUMBER, [f"ask_status {NUMBER}"]),
    (FACTS, f"what's going on with {NUMBER.lower()}?", [f"ask_status {NUMBER}"]),
    (FACTS, f"{NUMBER} is still there", [f"reopen {NUMBER}"]),
    (FACTS, f"please cancel {NUMBER}, withdraw it", [f"withdraw {NUMBER}"]),
    (SEVERAL, "what about my pothole?", ["ask_status pothole"]),
    (SEVERAL, "what about the graffiti", ["ask_status graffiti"]),
    (SEVERAL, "and my pothole?", ["ask_status pothole"]),
    (SEVERAL, "any update on the graffiti", ["ask_status graffiti"]),
    (FACTS, "what about my pothole?", ["ask_status pothole"]),
    (CLOSED, "it's still there", ["reopen CCCCC-CCCCC"]),
    (CLOSED, "the pothole is not fixed", ["reopen CCCCC-CCCCC"]),
    (ONE, "still there", ["reopen AAAAA-AAAAA"]),
    (FACTS, "pothole at 12 elm st still there", ["report pothole @ 12 Elm St"]),
]


@pytest.mark.parametrize(("facts", "text", "expected"), OWN)
def test_words_about_own_requests(facts: Facts, text: str, expected: list[str]) -> None:
    assert told(acts(text, facts=facts)) == expected


def test_still_there_answers_a_survey() -> None:
    survey = Talk(asks=(asking("rating", about=("CCCCC-CCCCC",), expects="rating"),))
    assert told(acts("no, it's still there", talk=survey, facts=CLOSED)) == ["reopen CCCCC-CCCCC"]


def test_a_crew_closes_with_number_note_and_photo() -> None:
    crew = replace(FACTS, role="crew")
    reading = hear(f"{NUMBER} filled with cold patch", facts=crew, photos=("p1",))
    assert reading.moves[0].act == Close(NUMBER, "filled with cold patch", ("p1",))
    assert reading.moves[0].by == "crew"
    assert len(reading.moves) == 1


def test_a_photo_with_a_number_is_added_to_that_request() -> None:
    assert told(acts(f"photo for {NUMBER}", photos=("p1",))) == [f"add_to {NUMBER} p1"]


PHOTOS = [
    (Talk(), "", ["add_photos p1"]),
    (Talk(), "pothole at 12 elm st", ["add_photos p1", "report pothole @ 12 Elm St"]),
    (Talk((draft("d1", "pothole"),), (placing(),)), "", ["add_photos d1 p1"]),
    (Talk((draft("d1", "pothole"),), (placing(),)), "12 elm st", ["add_photos d1 p1", "set_place d1 @ 12 Elm St"]),
    (
        Talk((draft("d1", "pothole"),), (placing(),)),
        "graffiti at 40 oak st",
        ["add_photos p1", "report graffiti @ 40 Oak St"],
    ),
]


@pytest.mark.parametrize(("talk", "text", "expected"), PHOTOS)
def test_photos_land_where_they_belong(talk: Talk, text: str, expected: list[str]) -> None:
    assert told(acts(text, talk=talk, photos=("p1",))) == expected


def test_a_shared_position_is_a_place() -> None:
    waiting = Talk((draft("d1", "pothole"),), (placing(),))
    assert told(acts("", talk=waiting, location=(40.0, -75.0))) == ["set_place d1 @ near 12 Elm St"]
    assert told(acts("pothole here", location=(40.0, -75.0))) == ["report pothole @ near 12 Elm St"]
    assert told(acts("", location=(40.0, -75.0))) == ["report @ near 12 Elm St"]


LAW = [
    ("STOP", "", ["opt_out yes"]),
    ("please quit texting me", "", ["opt_out"]),
    ("HELP", "", ["help yes"]),
    ("anything", "STOP", ["opt_out yes"]),
    ("Unstop", "START", ["opt_in yes"]),
]


@pytest.mark.parametrize(("text", "mark", "expected"), LAW)
def test_the_law_comes_first(text: str, mark: str, expected: list[str]) -> None:
    facts = replace(FACTS, capabilities=CARRIER)
    assert told(acts(text, talk=READ_BACK, facts=facts, carrier_keyword=mark)) == expected


def test_where_no_carrier_stands_in_between_we_answer_the_keyword() -> None:
    assert told(acts("STOP", talk=READ_BACK)) == ["opt_out"]


def test_messages_beside_a_lawful_one_are_still_read() -> None:
    assert told(acts("STOP", "pothole at 12 elm st")) == ["opt_out", "report pothole @ 12 Elm St"]


def test_danger_is_told_and_its_place_is_kept() -> None:
    found = acts("gas leak at 12 elm st")
    assert found[-1] == Danger("gas")
    assert isinstance(found[0], Report)
    assert (found[0].hazard, found[0].service) == ("gas", None)
    waiting = Talk((draft("d1", "pothole"),), (placing(),))
    assert told(acts("i smell a gas leak at 12 elm st", talk=waiting))[-1] == "danger gas"


def test_danger_files_nothing() -> None:
    assert told(acts("yes but there is a fire", talk=READ_BACK)) == ["danger fire"]


def test_danger_split_over_messages_is_danger() -> None:
    assert Danger("gas") in acts("there is a gas", "leak")


def test_a_past_danger_only_raises_the_report() -> None:
    found = acts("last week a branch almost hit me, fallen tree at 12 elm st")
    assert [act.urgent for act in found if isinstance(act, Report)] == [True]
    assert not any(isinstance(act, Danger) for act in found)


def test_all_clear_ends_a_watch() -> None:
    assert told(acts("false alarm", talk=Talk(watch=Watch("fire", NOW)))) == ["all_clear"]


@pytest.mark.parametrize(
    ("what", "text"), [("weapon", "hes gone now"), ("crime", "they left"), ("injury", "im ok thanks")]
)
def test_a_danger_by_people_ends_with_them(what: str, text: str) -> None:
    assert told(acts(text, talk=Talk(watch=Watch(what, NOW)))) == ["all_clear"]


@pytest.mark.parametrize(
    ("what", "text"), [("injury", "hes gone"), ("gas", "im ok"), ("fire", "they left"), ("crisis", "im ok")]
)
def test_other_dangers_do_not(what: str, text: str) -> None:
    assert "all_clear" not in told(acts(text, talk=Talk(watch=Watch(what, NOW))))


def test_a_person_is_called_and_the_report_is_kept() -> None:
    found = told(acts("I want a person. pothole at 12 elm st"))
    assert sorted(found) == ["report pothole @ 12 Elm St", "want_person"]


def test_while_a_person_speaks_the_same_is_read() -> None:
    spoken = Talk(floor=Staff("c1", "Sam", NOW))
    assert told(acts("pothole at 12 elm st", talk=spoken)) == ["report pothole @ 12 Elm St"]


def test_loose_photos_before_a_reopening() -> None:
    found = acts("still there", facts=CLOSED, photos=("p1",))
    assert isinstance(found[0], AddPhotos)
    assert told(found)[1] == "reopen CCCCC-CCCCC"


@pytest.mark.parametrize(
    "text",
    [
        "forgot to say it has a broken side window too",
        "plate is LKM 4471",
        "license plate: LKM4471",
        "forgot to mention the wheelchair ramp is broken too",
        "usually starts around 11pm",
        "se me olvidó decir que es muy hondo",
    ],
)
def test_what_is_said_late_goes_to_what_was_just_filed(text: str) -> None:
    assert told(acts(text, talk=Talk(filed=(filed(),)))) == [f"add_to {NUMBER}"]


@pytest.mark.parametrize("text", ["forgot to say theres also graffiti at 40 oak st", "i forgot my password"])
def test_somewhere_else_or_something_else_is_not_added(text: str) -> None:
    assert "add_to" not in " ".join(told(acts(text, talk=Talk(filed=(filed(),)))))
