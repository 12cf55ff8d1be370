"""Acts of agents by their cards, against a whole house: the same domain as the command line's, and nobody surprised."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from staff_hall import Hall, open_hall

from app.desk import Desk
from app.settings import Settings
from bot.wire import StaffAct


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall of one's own."""
    with open_hall(tmp_path) as it:
        yield it


def test_the_first_wins_and_the_other_hears_who(hall: Hall) -> None:
    hall.texts("i want a person")
    assert hall.card.state == "waiting"
    hall.does("claim")
    hall.does("claim", by="U2")
    assert (hall.card.state, hall.card.by) == ("claimed", "Ann")
    assert [one.text for one in hall.whispers("U2")] == [f"Handoff {hall.card.case} is held by Ann."]
    assert hall.whispers("U1") == []


def test_a_button_pressed_twice_is_one_act(hall: Hall) -> None:
    hall.texts("i want a person")
    hall.does("claim")
    assert hall.does("reply", "Hello, this is Ann.", key="same") == ["Hello, this is Ann."]
    assert hall.does("reply", "Hello, this is Ann.", key="same") == []
    assert [one.text for one in hall.whispers()] == ["On its way to the resident: 1 segment, in English."]


def test_words_below_a_card_are_notes_until_they_are_sent(hall: Hall) -> None:
    hall.texts("i want a person")
    below = next(f"sim-{post.our_id}" for post in hall.posts if post.card)
    assert hall.does("talk", "before my claim", thread=below) == []
    assert hall.whispers() == []
    hall.does("claim")
    assert hall.does("talk", "She sounds upset", thread=below) == []
    assert hall.does("talk", "Luis thinks so too", thread=below, by="U2") == []
    assert hall.whispers("U2") == []
    assert hall.does("talk", "> We come tomorrow.", thread=below) == ["We come tomorrow."]
    hall.does("talk", "Mañana vamos a su calle", thread=below)
    offer = hall.whispers()[-1]
    assert offer.text == (
        "A note: staff see it, the resident does not. To the resident it would be 1 segment, in Spanish, but the "
        "resident writes English."
    )
    assert hall.does("send_note", offer.note) == ["Mañana vamos a su calle"]
    assert hall.remarks() == ["We come tomorrow.", "Mañana vamos a su calle"]


def test_an_agent_corrects_files_and_leaves(hall: Hall) -> None:
    hall.texts("the street light is out at 12 main st")
    hall.texts("agent please")
    hall.does("claim")
    (report,) = hall.card.matter.reports
    assert (report.place, report.verified) == ("12 Main St", True)
    assert hall.does("service", "pothole") == []
    assert hall.does("place", "40 elm st") == []
    (report,) = hall.card.matter.reports
    assert (report.service, report.place) == (("pothole", "Pothole"), "40 Elm St")
    (filed,) = hall.does("file")
    assert filed.startswith("Filed: Pothole at 40 Elm St.")
    hall.does("file")
    assert hall.whispers()[-1].text == "There is nothing to file."
    hall.does("service", "unicorns")
    assert hall.whispers()[-1].text.startswith("There is no service unicorns")
    hall.does("place", "no such street anywhere 12")
    assert "is not one place of Rivertown" in hall.whispers()[-1].text
    (left,) = hall.does("close")
    assert left.startswith("The person has closed this talk.")
    assert hall.card.state == "closed"


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("there", "Graffiti at 40 Elm St. Is that right?"),
        ("service", "at 40 Elm St"),
        ("anew", "The person has left this talk."),
    ],
)
def test_the_bot_goes_on_where_the_agent_says(hall: Hall, where: str, asked: str) -> None:
    hall.texts("graffiti at 40 elm st")
    hall.texts("agent")
    hall.does("claim")
    (said,) = hall.does("release", where)
    assert said.startswith("The person has left this talk.")
    assert asked in said
    assert ("Is that right?" in said) == (where == "there")
    hall.does("release", "elsewhere")
    assert hall.whispers()[-1].text.startswith("Where shall the bot go on?")


def test_the_suggested_reply_is_one_key_away(hall: Hall) -> None:
    hall.texts("agent")
    hall.does("claim")
    assert hall.texts("graffiti at 40 elm st") == []
    assert (hall.card.matter.suggested or "").startswith("Graffiti at 40 Elm St. Is that right?")
    assert hall.card.matter.costs == "1 segment"
    assert hall.does("use")[0].startswith("Graffiti at 40 Elm St. Is that right?")
    assert not hall.card.matter.suggested
    hall.does("use")
    assert hall.whispers()[-1].text.startswith("There is nothing to send")


def test_nobody_is_offered_what_was_said_already_nor_that_a_person_comes(hall: Hall) -> None:
    for text in ("agent", "I smell gas at 12 Main St", "I want to talk to a person about the noise on Elm St"):
        assert hall.texts(text)
        assert not hall.card.matter.suggested, "the bot has said all that itself"
    hall.does("claim")
    assert hall.texts("I want a person") == []
    assert not hall.card.matter.suggested, "one is there"


def test_after_filing_for_a_resident_only_what_is_left_is_offered(hall: Hall) -> None:
    hall.texts("agent")
    hall.does("claim")
    hall.texts("pothole at 12 main st and graffiti on elm")
    (filed,) = hall.does("file")
    assert filed.startswith("Filed: Pothole at 12 Main St.")
    assert hall.whispers()[-1].text.startswith("What was ready is filed. The rest: It has no verified place yet")
    left = hall.card.matter.suggested or ""
    assert "Filed" not in left
    assert left.endswith("?")
    hall.texts("at 40 elm st")
    hall.does("file")
    assert not hall.card.matter.suggested, "it has been told"


def test_who_is_no_agent_may_do_nothing(hall: Hall) -> None:
    hall.texts("agent")
    for act in ("claim", "reply", "note", "file", "close", "talk"):
        hall.does(act, "> hello", by="U3")
    assert hall.card.state == "waiting"
    assert {one.text for one in hall.whispers("U3")} == {
        "Only agents may do that. Ask your administrator to add you: "
        "frontdoor users add U3 --channel hall --role agent --name NAME."
    }
    assert len(hall.whispers("U3")) == 6


def test_acts_on_cases_that_are_not_there_are_acknowledged(hall: Hall) -> None:
    hall.house.intake((StaffAct("hall", "x1", "U1", "nosuch", "claim"),))
    hall.house.intake((StaffAct("hall", "x2", "U1", "", "talk", "> hi", "nowhere"),))
    assert hall.settles() == []


def test_nobody_who_opted_out_is_written_to(hall: Hall) -> None:
    hall.texts("agent")
    hall.does("claim")
    hall.texts("stop texting me")
    assert hall.card.opted_out
    assert hall.does("reply", "Hello?") == []
    assert hall.whispers()[-1].text == "They have opted out and must not be written to. Nothing was sent."


def test_the_command_line_and_the_card_never_disagree(hall: Hall, tmp_path: Path) -> None:
    """Acts on one are read on the other, step by step."""
    hall.texts("graffiti at 40 elm st")
    hall.texts("agent")

    def line(act: str, by: str, text: str = "") -> None:
        desk = Desk(Settings(data_dir=tmp_path), None)
        desk.on_case(act, hall.card.case, by=by, text=text)
        desk.close()
        hall.settles()

    def same() -> None:
        desk = Desk(Settings(data_dir=tmp_path), None)
        (row,) = desk.cases(True)
        shown = hall.card
        desk.close()
        assert (row["state"], row["by"] or "", row["reason"]) == (shown.state, shown.by, shown.reason)
        assert (row["suggested"] or "") == (shown.matter.suggested or "")
        assert [one["place"]["found"]["text"] for one in row["drafts"]] == [one.place for one in shown.matter.reports]

    same()
    line("claim", "Luis")
    same()
    hall.does("claim")
    assert hall.whispers()[-1].text.endswith("is held by Luis.")
    line("note", "Luis", "called before")
    assert hall.remarks() == ["called before"]
    hall.does("reply", "Hello, Luis here.", by="U2")
    same()
    hall.does("service", "pothole", by="U2")
    same()
    line("release", "Luis", "service")
    same()
    assert hall.card.outcome == "released"
