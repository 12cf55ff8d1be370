"""A question about what was filed a moment ago: no second report, an honest answer, and no offer of the same."""

import pytest
from rivertown import rivertown
from script import Script

from bot.readers.questions import asks_on

ON = [
    "oh wait do i need to wrap the mattress in plastic",
    "so what time ARE they allowed to start",
    "should i leave the couch on the curb overnight",
    "thx! how early can leaf blowers start",
    "just wondering if i should move the bed frame",
    "entonces tengo que sacar el colchón hoy",
    "hay que envolver el colchón",
    "is the mattress still out there?",
    "is anyone else reporting that pothole",
]
TOLD = [
    "hay un bache enorme",
    "when it rains the street floods",
    "which is dangerous for kids",
    "cuando llueve se inunda",
    "necesito reportar un bache",
    "do something about this pothole",
    "is leaking badly again",
    "what a big pothole",
]


@pytest.mark.parametrize(("text", "goes_on"), [*((one, True) for one in ON), *((one, False) for one in TOLD)])
def test_a_question_that_goes_on(text: str, goes_on: bool) -> None:
    assert asks_on(text) is goes_on


def filed(what: str) -> Script:
    chat = Script(city=rivertown())
    chat.says(what)
    assert "Filed" in chat.says("yes") or "Registrado" in chat.spoken[0].text
    return chat


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("please pick up a mattress and bed frame at 12 elm st", "oh wait do i need to wrap the mattress in plastic"),
        ("please pick up a couch at 12 elm st", "so should i cover the couch if it rains"),
        ("hay que recoger un colchon en 12 elm st", "una pregunta, tengo que envolver el colchon"),
        ("big pothole at 12 elm st", "wait should i put a cone on the pothole"),
    ],
)
def test_a_question_about_it_reports_nothing(what: str, text: str) -> None:
    chat = filed(what)
    answer = chat.says(text)
    assert (chat.talk.drafts, chat.ask) == ((), None)
    assert answer


@pytest.mark.parametrize(
    "text",
    [
        "do i need to report the pothole at 40 oak st too",
        "theres another pothole down the road",
        "can you also fix the street light at 40 oak st",
        "is there a pothole crew for 40 oak st? its a big pothole",
    ],
)
def test_what_is_told_anew_is_a_report(text: str) -> None:
    chat = filed("big pothole at 12 elm st")
    chat.says(text)
    assert len(chat.talk.drafts) == 1


def test_what_was_just_filed_is_not_offered() -> None:
    chat = filed("loud leaf blowers every morning at 12 elm st")
    assert "Quiet hours" in chat.says("so what time ARE they allowed to start")
    assert chat.ask is None
    assert "Do you want to report it" in chat.after(hours=2).says("are fireworks allowed")


def test_another_service_is_offered_as_ever() -> None:
    chat = filed("big pothole at 12 elm st")
    assert "Do you want to report it" in chat.says("are fireworks allowed")
