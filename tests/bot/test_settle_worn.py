"""No question for ever: after some rounds in which nothing about its report changed, a person comes."""

from script import Script

from bot.effects import CallStaff
from bot.settle import MOST_PUTS


def test_a_question_put_again_and_again_beside_other_talk_goes_to_a_person() -> None:
    chat = Script()
    chat.says("there is a pothole")
    for _ in range(MOST_PUTS - 1):
        assert "where is it" in chat.says("hold on")
    chat.says("hold on")
    assert [one.reason for one in chat.done(CallStaff)] == ["not_understood"]
    assert chat.ask is None
    assert chat.talk.drafts[0].parked


def test_what_changes_the_report_begins_anew() -> None:
    chat = Script()
    chat.says("there is a pothole")
    for _ in range(MOST_PUTS - 1):
        chat.says("hold on")
    assert "Pothole at 12 Elm St" in chat.says("12 elm st")
    assert "Pothole at 12 Elm St" in chat.says("hold on")
