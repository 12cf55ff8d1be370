"""What the doctor asks X, and how it is found out which posts are gone."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from described_x import x_validator

from bot.wire import Inbound, SendFailed
from channels.fakes import Faults
from channels.twitter import Limits, TwitterX, XAccount
from channels.twitter.checkup import WANTED, check_up
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX

PUBLIC = "https://city.example"
HOOK = f"{PUBLIC}/channels/x/webhook"
ANA, BO = "3000000000000000001", "3000000000000000002"
Make = Callable[..., TwitterX]


@pytest.fixture
def fake() -> Iterator[FakeX]:
    with FakeX(validate=x_validator(), faults=Faults(hang_seconds=5)) as made:
        made.world.webhooks = [{"id": "7", "url": HOOK, "valid": True, "created_at": "2026-11-18T15:00:00Z"}]
        made.world.subscribed = list(WANTED)
        yield made
    assert made.api.violations == []


@pytest.fixture
def make(fake: FakeX) -> Iterator[Make]:
    made: list[TwitterX] = []

    def build(**more: Any) -> TwitterX:
        usual = {"handle": HANDLE, "user_id": US, "bearer_token": BEARER, "api_base": fake.url}
        keys = {"api_key": KEY, "api_secret": SECRET, "access_token": ACCESS, "access_secret": "access-secret"}
        made.append(TwitterX(XAccount(**{**usual, **keys, **more}), limits=Limits(10.0, 10.0)))
        return made[-1]

    yield build
    for one in made:
        one.close()


def told(x: TwitterX) -> list[tuple[str, str]]:
    """What a check-up says."""
    return list(check_up(x, x._account, PUBLIC))


def only(said: list[tuple[str, str]], state: str) -> str:
    """The one remark of this kind."""
    (words,) = [words for kind, words in said if kind == state]
    return words


def test_in_good_order_all_is_well(make: Make, fake: FakeX) -> None:
    assert [state for state, _ in told(make())] == ["well", "well"]
    assert fake.said == []
    assert [state for state, _ in told(make(handle=HANDLE.upper()))] == ["well", "well"]


def test_whose_token_it_is_and_what_it_may(make: Make, fake: FakeX) -> None:
    assert f"the account {US}" in only(told(make(user_id="42")), "wrong")
    fake.world.name = "RivertownCares"
    assert "called @RivertownCares now" in only(told(make()), "look")
    fake.world.name, fake.world.access = HANDLE, "read-write"
    assert "read-write" in only(told(make()), "wrong")
    fake.world.access = ""
    assert [state for state, _ in told(make())] == ["well", "well"]
    assert "developer portal" in only(told(make(access_token="revoked")), "wrong")
    fake.order("error", on="fetch")
    assert "later" in only(told(make()), "look")


def test_what_is_pushed(make: Make, fake: FakeX) -> None:
    fake.world.subscribed = ["post.mention.create", "dm.received", "post.like.create"]
    assert only(told(make()), "look").startswith("Not pushed yet: post.reply.create, post.delete")
    fake.world.webhooks[0]["valid"] = False
    assert "PUT /2/webhooks/7" in only(told(make()), "wrong")
    fake.world.webhooks[0]["url"] = "https://elsewhere.example/x"
    assert "no webhook is registered" in only(told(make()), "look")
    assert "FRONTDOOR_X_BEARER_TOKEN" in only(told(make(bearer_token="revoked")), "look")
    assert [state for state, _ in told(make(bearer_token=""))] == ["well"], "nobody else may ask"


def test_only_what_is_called_gone_is_gone(make: Make, fake: FakeX) -> None:
    there, deleted, hidden = (fake.post(who, f"@{HANDLE} hole") for who in (ANA, ANA, BO))
    deleted.deleted = True
    fake.world.hidden.add(BO)
    page = make().reread([(one.id, one.author) for one in (there, deleted, hidden)])
    assert [(one.corrects, one.address, one.gone) for one in page.arrivals if isinstance(one, Inbound)] == [
        (deleted.id, ANA, True), (hidden.id, BO, True),
    ]  # fmt: skip
    assert page.cost == pytest.approx(0.005)


def test_a_provider_in_trouble_deletes_nothing(make: Make, fake: FakeX, monkeypatch: pytest.MonkeyPatch) -> None:
    one = fake.post(ANA, f"@{HANDLE} hole")
    x = make()
    for document in (
        {},
        [],
        {"data": "x", "errors": "y"},
        {"errors": [{"value": one.id, "type": "https://api.twitter.com/2/problems/operational-disconnect"}]},
        {"errors": [{"value": "5", "type": "https://api.twitter.com/2/problems/resource-not-found"}]},
        {"errors": [{"type": "https://api.twitter.com/2/problems/resource-not-found"}]},
        {"data": [{"id": one.id}], "errors": [{"value": one.id, "type": "a/resource-not-found"}]},
    ):
        monkeypatch.setattr(x._client, "get_tweets", lambda *_a, said=document, **_k: json.loads(json.dumps(said)))
        assert x.reread([(one.id, ANA)]).arrivals == ()
    monkeypatch.undo()
    fake.order("error", on="fetch")
    with pytest.raises(SendFailed):
        x.reread([(one.id, ANA)])


def test_what_is_no_post_is_not_asked_for(make: Make, fake: FakeX) -> None:
    asked = len(fake.calls)
    assert make().reread([("123:gone", ANA), ("abc", ANA), ("5", "")]).arrivals == ()
    assert len(fake.calls) == asked
