"""What goes wrong around Slack: the right answer or silence, a clear line for the administrator, nothing lost."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_town import Workplace, workplace

from app.readiness import checks
from store.people import set_role

ANN, EVE, MAX, CREW, ROOM = "U0ANN", "U0EVE", "U0MAX", "C0CREW", "C0ROOM"
REPORT = "pothole at 12 main st"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """Eve is of a crew."""
    with workplace(tmp_path, slack_crew_channel=CREW) as made:
        made.house.database.write(lambda conn: set_role(conn, "slack", EVE, "crew", now=made.clock()))
        yield made


def files(place: Workplace) -> str:
    """Ann reports; the number."""
    for words in (REPORT, "yes"):
        place.slack.write(ANN, words)
        place.settle()
    (row,) = place.rows("select tracking from requests")
    return str(row.tracking)


def statuses(place: Workplace) -> list[str]:
    return [row.status for row in place.rows("select status from requests")]


def test_a_crew_closes_with_a_photo_after_the_words(place: Workplace, photo: Path) -> None:
    tracking = files(place)
    place.slack.write(EVE, f"done {tracking}", CREW)
    place.settle()
    assert "Close it?" in place.slack.posts[-1].text
    assert statuses(place) == ["received"]
    said = next(one for one in place.slack.ledger.messages.values() if one.user == EVE)
    place.slack.write(EVE, "", CREW, thread=said.ts, photos=[("image/jpeg", photo.read_bytes())])
    place.settle()
    assert statuses(place) == ["closed"]
    words, shown = [one for one in place.slack.posts if one.channel == "D0ANN"][-2:]
    assert words.text.startswith("Done: Pothole")
    assert (words.files, shown.text, len(shown.files)) == ([], "", 1)


@pytest.mark.parametrize(("fault", "on"), [("error", "fetch"), ("reset_before", "media"), ("error_after", "create")])
def test_a_photo_that_could_not_be_shown_is_shown_later_and_once(
    place: Workplace, photo: Path, fault: str, on: str
) -> None:
    """The words are there meanwhile, and are not said again."""
    tracking = files(place)
    heard = len(place.slack.told(ANN))
    upload = place.house.channels["slack"]._show  # type: ignore[attr-defined]

    def failing(post: object) -> object:
        place.house.channels["slack"]._show = upload  # type: ignore[attr-defined]
        place.slack.order(fault, on=on)  # type: ignore[arg-type]
        return upload(post)

    place.house.channels["slack"]._show = failing  # type: ignore[attr-defined]
    place.slack.write(EVE, f"done {tracking}", CREW, photos=[("image/jpeg", photo.read_bytes())])
    place.settle(90)
    told = place.slack.told(ANN)[heard:]
    assert [text.startswith("Done: Pothole") for text in told] == [True]
    assert len([one for one in place.slack.posts if one.channel == "D0ANN" and one.files]) == 1
    assert place.slack.twice() == []
    assert not place.rows("select id from handoffs")


def test_an_edit_of_what_was_deleted_brings_nothing_back_by_itself(place: Workplace) -> None:
    message = place.slack.said(ANN, REPORT)
    assert place.slack.tell(message).taken
    place.settle()
    assert place.slack.delete(message).taken
    place.settle()
    assert place.slack.edit(message, "graffiti at 40 elm st").taken
    assert place.slack.delete(message).taken
    place.settle()
    place.slack.write(ANN, "yes")
    place.settle()
    assert not place.rows("select tracking from requests")


def test_a_deletion_of_what_we_never_had_leaves_nothing(place: Workplace) -> None:
    strange = place.slack.said(EVE, "lunch?", ROOM)
    assert place.slack.delete(strange).taken
    assert place.slack.edit(strange, "no lunch").taken
    place.settle()
    assert not place.rows("select id from inbox")
    assert place.slack.posts == []


def test_revoked_tokens_lose_nothing(place: Workplace, caplog: pytest.LogCaptureFixture) -> None:
    place.slack.write(ANN, REPORT)
    good, place.slack.api.token = place.slack.api.token, "xoxb-another"
    with caplog.at_level(logging.ERROR):
        place.slack._event({"type": "tokens_revoked", "tokens": {"bot": ["U0BOT"]}})
    assert any("Slack revoked tokens of our app" in one.message for one in caplog.records)
    place.settle(3)
    assert place.slack.posts == []
    assert [row.error for row in place.rows("select error from outbox")] == ["misconfigured"]
    place.slack.api.token = good
    place.settle(60)
    assert len(place.slack.told(ANN)) == 1


def test_40_000_letters_and_blocks_without_text_are_answered_once(place: Workplace) -> None:
    place.slack.write(ANN, "so there is this road " * 1_800)
    place.settle()
    assert len(place.slack.told(ANN)) == 1
    place.slack.write(MAX, f"{'so there is this road ' * 1_800}. {REPORT}")
    place.settle()
    assert ["Pothole at 12 Main St" in one for one in place.slack.told(MAX)] == [True]
    blocks = [{"type": "section", "text": {"type": "plain_text", "text": REPORT}}]
    said = place.slack.said(EVE, "", "D0EVE")
    inner = {**place.slack.says.message(said, []), "text": "", "blocks": blocks}
    place.slack._event(inner)
    place.settle()
    assert "Pothole at 12 Main St" in place.slack.told(EVE)[-1]


def test_a_missing_scope_is_said_and_nothing_is_lost(place: Workplace) -> None:
    place.slack.api.errors[ANN] = place.slack.api.errors["D0ANN"] = "missing_scope"
    place.slack.write(ANN, REPORT)
    place.settle(3)
    assert place.slack.posts == []
    assert "FRONTDOOR_SLACK_BOT_TOKEN" in checks(place.house, {})["provider"]
    place.slack.api.errors.clear()
    place.settle(60)
    assert len(place.slack.told(ANN)) == 1
    assert checks(place.house, {})["provider"] == ""
