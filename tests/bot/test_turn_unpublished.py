"""A service unpublished between question and answer: nothing is filed under it, and it is asked anew."""

from dataclasses import replace

import pytest
from rivertown import rivertown
from script import Script

from bot.effects import File


@pytest.mark.parametrize(
    ("told", "answer"), [("big pothole", "12 main st"), ("big pothole at 12 main st", "1"), ("big pothole", "3")]
)
def test_a_service_unpublished_meanwhile_is_asked_anew(told: str, answer: str) -> None:
    chat = Script(city=rivertown())
    chat.says(told)
    known = chat.city.knowledge
    left = {code: service for code, service in known.services.items() if code != "pothole"}
    chat.city = replace(chat.city, knowledge=replace(known, services=left))
    chat.says(answer)
    assert not chat.done(File)
    assert len(chat.talk.drafts) == 1
    assert chat.ask is not None
    assert chat.ask.kind == "service"
    assert "pothole" not in str(chat.ask.options)
