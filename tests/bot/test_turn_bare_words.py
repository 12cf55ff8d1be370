"""The law's words alone, on a channel where they mean nothing special: nobody reports a stop sign by "stop"."""

import pytest
from script import GREETED, Script

from bot.effects import Consent
from bot.facts import Facts
from bot.moves import Report
from bot.wire import Capabilities

ROOM = Facts(Capabilities("room", counts="characters", buttons=True, opt_out_law=False))
CAN, PUEDE = "Hi! You can report a problem", "¡Hola! Puede reportar un problema"
WHERE = "Pothole: where is it? Send an address, a corner or a landmark."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(
            (text, CAN)
            for text in ("stop", "STOP", "Stop.", "stop it", "stop please", "cancel", "info", "help", "START")
        ),
        *((text, CAN) for text in ("what can you do", "what can I do here", "how does this work?")),
        *((text, PUEDE) for text in ("alto", "ayuda", "información")),
    ],
)
def test_a_word_alone_opens_nothing_and_tells_what_can_be_done(text: str, told: str) -> None:
    chat = Script(facts=ROOM)
    said = chat.says(text)
    assert said.startswith(told)
    assert "STOP" not in said
    assert (chat.talk.drafts, chat.done(Consent)) == ((), [])


@pytest.mark.parametrize("text", ["stop", "help", "info"])
def test_an_open_report_stays_as_it_is(text: str) -> None:
    chat = Script(facts=ROOM, talk=GREETED)
    chat.does(Report("pothole", 0.9))
    before = chat.talk.drafts
    said = chat.says(text)
    assert (said.startswith(CAN), said.endswith(WHERE)) == (True, True)
    assert chat.talk.drafts == before


@pytest.mark.parametrize(
    "text", ["stop sign", "the stop sign is gone", "stop light out", "need a stop sign at 12 elm st"]
)
def test_a_sign_is_a_sign(text: str) -> None:
    assert not Script(facts=ROOM).says(text).startswith(CAN)


def test_a_cry_for_help_is_offered_a_person() -> None:
    assert "911" in Script(facts=ROOM).says("help me")


def test_who_wished_for_silence_comes_back_by_start() -> None:
    chat = Script(facts=ROOM)
    chat.says("please stop texting me")
    assert chat.says("what can you do").startswith("Rivertown 311")
    assert "on again" in chat.says("START")
    assert [one.state for one in chat.done(Consent)] == ["out", "in"]
