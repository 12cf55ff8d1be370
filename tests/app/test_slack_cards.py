"""Cases worked in a Slack channel, from the signed button to what the resident reads, through a fake workspace."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_town import Workplace, agents, workplace

from bot.wire import Post, Receipt, SendFailed
from channels.slack.fake.ledger import Stored
from store.people import set_role

ANN, BEN, LUIS, EVE = "U0ANN", "U0BEN", "U0LUIS", "U0EVE"
CASES, CREW = "C0CASES", "C0CREW"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """Ben and Luis are agents; Ann writes to the city; Eve only reads along."""
    with workplace(tmp_path, slack_handoff_channel=CASES, slack_crew_channel=CREW) as made:
        agents(made, {BEN: "Ben", LUIS: "Luis"})
        yield made


def card(place: Workplace) -> Stored:
    """The one card of the one case."""
    (found,) = [post for post in place.slack.posts if post.channel == CASES and not post.thread_ts]
    return found


def words(post: Stored) -> str:
    """All that a post says."""
    return json.dumps(post.blocks, ensure_ascii=False)


def below(place: Workplace) -> list[str]:
    """What we wrote below the card."""
    return [post.text for post in place.slack.posts if post.channel == CASES and post.thread_ts]


def asks_for_a_person(place: Workplace) -> Stored:
    """Ann wants one, and the card is there."""
    place.slack.write(ANN, "I want to talk to a person")
    place.settle()
    return card(place)


def press(place: Workplace, who: str, label: str) -> None:
    """Somebody presses a button of the card as it is now."""
    assert place.slack.press(who, card(place), label).taken
    place.settle()


def test_a_case_from_the_claim_to_the_close(place: Workplace) -> None:
    assert "On Slack, from …NN, in English" in words(asks_for_a_person(place))
    press(place, BEN, "Claim")
    assert "Held by Ben" in words(card(place))
    heard = len(place.slack.told(ANN))
    root = card(place).ts
    place.slack.write(BEN, "She was here last week", CASES, thread=root)
    place.settle()
    assert len(place.slack.told(ANN)) == heard
    place.slack.write(BEN, "> Hello Ann, what is it?", CASES, thread=root)
    place.settle()
    assert place.slack.told(ANN)[-1] == "Hello Ann, what is it?"
    place.slack.write(ANN, "graffiti at 40 elm st &lt;!channel&gt;")
    place.settle()
    assert below(place)[-1] == "graffiti at 40 elm st &lt;!channel&gt;"
    press(place, BEN, "File it")
    assert place.slack.told(ANN)[-1].startswith("Filed: Graffiti at 40 Elm St.")
    press(place, BEN, "Close")
    assert place.slack.told(ANN)[-1].startswith("The person has closed this talk.")
    assert card(place).buttons == []
    assert place.slack.twice() == []


def test_the_second_hears_who_has_it_and_nobody_else_does(place: Workplace) -> None:
    waiting = asks_for_a_person(place)
    stale = Stored(**{name: getattr(waiting, name) for name in waiting.__dataclass_fields__})
    for who in (BEN, LUIS):
        assert place.slack.press(who, stale, "Claim").taken
    place.settle()
    (told,) = place.slack.ledger.whispers
    assert (told.only, told.channel, told.thread_ts) == (LUIS, CASES, waiting.ts)
    assert told.text.endswith("is held by Ben.")


def test_a_note_is_sent_by_its_own_button(place: Workplace) -> None:
    root = asks_for_a_person(place).ts
    press(place, BEN, "Claim")
    place.slack.write(BEN, "A crew comes tomorrow", CASES, thread=root)
    place.settle()
    offer = place.slack.ledger.whispers[-1]
    assert "characters, in English" in offer.text
    assert place.slack.press(BEN, offer, "Send it to the resident").taken
    place.settle()
    assert place.slack.told(ANN)[-1] == "A crew comes tomorrow"


def test_the_bot_goes_on_from_the_start(place: Workplace) -> None:
    asks_for_a_person(place)
    press(place, BEN, "Claim")
    press(place, BEN, "Back to the bot, from the start")
    assert place.slack.told(ANN)[-1].startswith("The person has left this talk.")
    assert "Back with the bot" in words(card(place))


def test_who_only_reads_along_cannot_act(place: Workplace) -> None:
    root = asks_for_a_person(place).ts
    press(place, EVE, "Claim")
    place.slack.write(EVE, "> I will help", CASES, thread=root)
    place.settle()
    assert "Waits for a person" in words(card(place))
    assert [one.only for one in place.slack.ledger.whispers] == [EVE, EVE]
    assert "Only agents may do that" in place.slack.ledger.whispers[0].text
    assert not [text for text in place.slack.told(ANN) if "I will help" in text]


def test_a_claim_that_runs_out_goes_back_and_says_so(place: Workplace) -> None:
    asks_for_a_person(place)
    press(place, BEN, "Claim")
    assert "Back in the queue at" in words(card(place))
    place.clock.forward(minutes=31)
    place.house.wake_due()
    place.settle()
    assert "Waits for a person" in words(card(place))
    assert place.slack.told(ANN)[-1].startswith("The person has left")
    assert place.slack.press(LUIS, card(place), "Claim").taken


def test_a_card_whose_post_was_in_doubt_is_there_once(place: Workplace) -> None:
    place.slack.write(ANN, "I want to talk to a person")
    place.slack.order("error_after")
    place.settle(90)
    assert card(place).buttons
    assert place.slack.twice() == []


def test_a_crew_closes_in_its_channel(place: Workplace, photo: Path) -> None:
    place.slack.write(ANN, "pothole at 12 main st")
    place.settle()
    place.slack.write(ANN, "yes")
    place.settle()
    (tracking,) = [row.tracking for row in place.rows("select tracking from requests")]
    place.house.database.write(lambda conn: set_role(conn, "slack", EVE, "crew", now=place.clock()))
    place.slack.write(EVE, f"done {tracking}", CREW, photos=[("image/jpeg", photo.read_bytes())])
    place.settle()
    assert [row.status for row in place.rows("select status from requests")] == ["closed"]
    assert place.slack.told(ANN)[-1].startswith("Done: Pothole")


def test_a_card_that_its_room_refused_is_shown_when_the_process_opens(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    adapter = place.house.channels["slack"]
    send = adapter.send

    def archived(post: Post) -> Receipt:
        if post.card:
            raise SendFailed("rejected", "is_archived")
        return send(post)

    with monkeypatch.context() as refusing:
        refusing.setattr(adapter, "send", archived)
        place.slack.write(ANN, "I want to talk to a person")
        place.settle()
    assert [post for post in place.slack.posts if post.channel == CASES] == []
    place.house.seat()
    place.settle()
    assert card(place).buttons


def stale(place: Workplace) -> Stored:
    """The card as it is now, for whoever does not look again."""
    now = card(place)
    return Stored(**{name: getattr(now, name) for name in now.__dataclass_fields__})


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Send what the bot would say", "It would say something else now: look again."),
        ("File it", "The reports are others now: look again."),
    ],
)
def test_only_what_the_agent_saw_is_done(place: Workplace, label: str, told: str) -> None:
    asks_for_a_person(place)
    press(place, BEN, "Claim")
    place.slack.write(ANN, "graffiti at 40 elm st")
    place.settle()
    before = stale(place)
    place.slack.write(ANN, "no, at 12 main st")
    place.settle()
    heard = place.slack.told(ANN)
    assert place.slack.press(BEN, before, label).taken
    place.settle()
    assert place.slack.told(ANN) == heard
    assert place.slack.ledger.whispers[-1].text == told
    press(place, BEN, label)
    assert "12 Main St" in place.slack.told(ANN)[-1]
