"""What becomes of a report before and after its writer wanted no more texts."""

from script import Script
from test_turn_people import reasons
from test_turn_report import POTHOLE

from bot.effects import File
from bot.events import Silent
from bot.moves import OptOut


def test_a_report_from_before_the_opt_out_is_still_filed_without_a_word() -> None:
    chat = Script()
    chat.does(POTHOLE)
    chat.does(OptOut())
    assert chat.turn.wake is not None
    assert chat.after(minutes=30).happens(Silent()) == ""
    assert len(chat.done(File)) == 1


def test_a_report_told_while_opted_out_goes_to_a_person() -> None:
    chat = Script()
    chat.does(OptOut())
    assert chat.does(POTHOLE) == ""
    assert chat.turn.wake is not None
    assert chat.after(minutes=30).happens(Silent()) == ""
    assert (chat.done(File), reasons(chat)) == ([], ["silent"])
