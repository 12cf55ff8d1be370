"""What goes out to X: replies, direct messages, photos, faults, and the look-up of what is in doubt."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from described_x import x_validator
from kit import post, refuses, sends

from bot.wire import MediaRef, Post
from channels.contract import Charges, MediaRefused, Polls, Sweeps, Uploads
from channels.fakes import Faults
from channels.twitter import Limits, TwitterX, XAccount
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX

RESIDENT = "3000000000000000001"
PATIENT, QUICK = Limits(connect=10.0, total=10.0), Limits(connect=0.5, total=0.5)
JPEG = b"\xff\xd8\xff made up"
described = functools.cache(x_validator)


@pytest.fixture
def fake() -> Iterator[FakeX]:
    """Every call is checked against our schema and, where it is there, the provider's description."""
    with FakeX(validate=described(), faults=Faults(hang_seconds=5)) as fake:
        yield fake
    assert fake.api.violations == []
    assert fake.api.leaks == []


@pytest.fixture
def make(fake: FakeX) -> Iterator[Callable[..., TwitterX]]:
    """Adapters bound to the fake."""
    made: list[TwitterX] = []

    def build(limits: Limits = PATIENT, picture: Callable[[str], bytes | None] | None = None, **more: Any) -> TwitterX:
        usual = {"bearer_token": BEARER, "api_base": fake.url}
        keys = {"api_key": KEY, "api_secret": SECRET, "access_token": ACCESS, "access_secret": "access-secret"}
        account = XAccount(HANDLE, US, **{**keys, **usual, **more})
        made.append(TwitterX(account, limits=limits, picture=picture))
        return made[-1]

    yield build
    for one in made:
        one.close()


def public(fake: FakeX, text: str = "Thanks! We take it from here by direct message.", **more: Any) -> Post:
    """An answer to somebody who named us."""
    asked = fake.post(RESIDENT, f"@{HANDLE} pothole")
    usual = post("p1", text, channel="x", account=US, address=RESIDENT, thread=asked.thread, answers=asked.id)
    return replace(usual, **more)


def private(text: str = "Where is it?", **more: Any) -> Post:
    """A direct message to the same person."""
    return replace(post("p2", text, channel="x", account=f"{US}/direct", address=RESIDENT), **more)


def test_it_is_what_the_house_needs(make: Callable[..., TwitterX]) -> None:
    x = make()
    assert isinstance(x, Polls)
    assert isinstance(x, Uploads)
    assert isinstance(x, Charges)
    assert not isinstance(x, Sweeps)


def test_the_kit(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    asked = fake.post(RESIDENT, f"@{HANDLE} pothole")
    sends(make(), lambda: [said.text for said in fake.said], address=RESIDENT, thread=asked.thread, answers=asked.id)


def test_the_kit_directly(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    sends(make(), lambda: [said.text for said in fake.said], address=RESIDENT)


def test_a_public_answer_hangs_on_the_post_that_summoned_us(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    given = public(fake)
    receipt = make().send(given)
    (said,) = fake.said
    assert (said.id, said.replies_to, said.text) == (receipt.provider_id, given.answers, given.text)


def test_news_hangs_on_the_first_post_of_the_thread(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    given = public(fake, answers="")
    make().send(given)
    assert fake.said[0].replies_to == given.thread


def test_a_direct_message(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    make().send(private("x" * 10_000))
    assert (fake.said[0].to, len(fake.said[0].text), fake.said[0].thread) == (RESIDENT, 10_000, "")


def test_it_reads_as_our_own_user_without_a_bearer_token(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    fake.post(RESIDENT, f"@{HANDLE} pothole")
    assert len(make(bearer_token="").poll("mentions", "", 0.0).arrivals) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": "x" * 281}, "too_long"),
        ({"text": "街" * 141}, "too_long"),
        ({"text": ""}, "rejected"),
        ({"address": "+12155550100"}, "bad_address"),
        ({"thread": "abc", "answers": ""}, "rejected"),
        ({"text": "Look at https://city.example/t/1"}, "rejected"),
        ({"text": "Look at city.gov"}, "rejected"),
        ({"media": ("a", "b", "c", "d", "e")}, "bad_media"),
        ({"media": ("a",)}, "bad_media"),
    ],
)
def test_what_never_leaves(fake: FakeX, make: Callable[..., TwitterX], changes: dict[str, Any], code: str) -> None:
    x = make()
    given = public(fake, **changes)
    refuses(lambda: x.send(given), code)
    assert fake.calls == []


def test_links_leave_where_the_city_pays_for_them(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    linked = public(fake, "Read city.gov")
    make(links=True).send(linked)
    assert fake.said[0].text == "Read city.gov"
    assert make().price(linked) > 10 * make().price(public(fake))
    make().send(private("Read https://city.gov/how-to"))


# -- photos


def test_photos_are_uploaded_before_and_at_most_four(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    make(picture=lambda address: JPEG + address[-1:].encode()).send(
        public(fake, media=("/m/a", "/m/b", "/m/c", "/m/d"))
    )
    assert [fake.world.uploads[number][-1:] for number in fake.said[0].media] == [b"a", b"b", b"c", b"d"]


def test_a_direct_message_takes_one_photo(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    make(picture=lambda _: JPEG).send(private(media=("/m/a", "/m/b")))
    assert [fake.world.uploads[number] for number in fake.said[0].media] == [JPEG]


@pytest.mark.parametrize("data", [None, b"x" * 5_000_001])
def test_a_photo_that_cannot_go_is_left_out_by_its_code(
    fake: FakeX, make: Callable[..., TwitterX], data: bytes | None
) -> None:
    refuses(lambda: make(picture=lambda _: data).send(public(fake, media=("/m/a",))), "bad_media")
    assert fake.said == []


@pytest.mark.parametrize(
    ("fault", "code"), [("error", "unavailable"), ("reset_after", "unavailable"), ("throttle", "throttled")]
)
def test_an_upload_that_fails_has_posted_nothing(
    fake: FakeX, make: Callable[..., TwitterX], fault: Any, code: str
) -> None:
    fake.order(fault, on="media")
    refuses(lambda: make(picture=lambda _: JPEG).send(public(fake, media=("/m/a",))), code)
    assert fake.said == []


def test_photos_come_from_the_networks_photo_host_without_credentials(
    fake: FakeX, make: Callable[..., TwitterX]
) -> None:
    fake.post(RESIDENT, f"@{HANDLE} look", media=[JPEG])
    (arrival,) = make().poll("mentions", "", 0.0).arrivals
    (photo,) = arrival.media  # type: ignore[union-attr]
    assert photo.url.startswith("https://pbs.twimg.com/")
    assert make().fetch(photo, 100) == JPEG


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://pbs.twimg.com.evil.example/a.jpg", "refused"),
        ("http://pbs.twimg.com/a.jpg", "refused"),
        ("https://pbs.twimg.com:8443/a.jpg", "refused"),
        ("https://user@pbs.twimg.com/a.jpg", "refused"),
        ("https://ton.twitter.com/1.1/dm/a.jpg", "refused"),
        ("file:///etc/passwd", "refused"),
        ("https://169.254.169.254/a", "refused"),
        ("", "refused"),
        ("https://pbs.twimg.com/media/none.jpg", "gone"),
    ],
)
def test_addresses_that_are_not_fetched(make: Callable[..., TwitterX], url: str, why: str) -> None:
    with pytest.raises(MediaRefused) as caught:
        make().fetch(MediaRef(url=url), 100)
    assert caught.value.why == why


# -- faults


@pytest.mark.parametrize("fault", ["denied", "throttle", "error", "error_after", "hang", "hang_after", "reset_before",
                                   "reset_after", "wrong_json", "slow"])  # fmt: skip
@pytest.mark.parametrize("kind", ["public", "direct"])
def test_faults(fake: FakeX, make: Callable[..., TwitterX], fault: Any, kind: str) -> None:
    """Nothing is lost and nothing is told twice: what may have been taken is in doubt, and looked up."""
    given = public(fake) if kind == "public" else private()
    given = replace(given, first_attempt_at=datetime.now(UTC))
    x = make(limits=QUICK if fault.startswith("hang") else PATIENT)
    fake.order(fault)
    if fault == "slow":
        x.send(given)
    else:
        failure = refuses(
            lambda: x.send(given), {"denied": "misconfigured", "throttle": "throttled"}.get(fault, "in_doubt")
        )
        assert given.text not in failure.detail
    found = make().look_up(given, frozenset())
    taken = fault in ("error_after", "hang_after", "reset_after", "wrong_json", "slow")
    assert (found is not None) == taken
    if found is not None:
        assert found.provider_id == fake.said[0].id
        assert make().look_up(given, frozenset({found.provider_id})) is None
    assert make().look_up(replace(given, text="never said"), frozenset()) is None


def test_a_limit_says_when_it_ends(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    fake.order("throttle")
    assert 890 <= (refuses(lambda: make().send(public(fake)), "throttled").retry_after or 0) <= 900


def test_who_blocked_us_is_not_asked_again(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    fake.world.blocked.add(RESIDENT)
    refuses(lambda: make().send(private()), "unreachable")


def test_a_deleted_post_is_not_answered(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    given = public(fake)
    fake.world.written[given.answers].deleted = True
    refuses(lambda: make().send(given), "rejected")


def test_nobody_is_answered_who_did_not_summon_us(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    stranger = fake.post(RESIDENT, "what a day")
    refuses(lambda: make().send(public(fake, thread=stranger.id, answers=stranger.id)), "rejected")


def test_a_wrong_token_is_the_citys_to_repair(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    refuses(lambda: make(access_token="revoked").send(public(fake)), "misconfigured")


# -- what is in doubt


def found_as(
    make: Callable[..., TwitterX], fake: FakeX, ours: Post, rewritten: Callable[[dict[str, Any]], None]
) -> bool:
    """Whether our post is found once the network shows it rewritten."""
    adapter = make(picture=lambda _: JPEG)
    mine = replace(ours, first_attempt_at=datetime.now(UTC))
    number = adapter.send(mine).provider_id
    world = fake.world
    shown = world.post if mine.thread else world.event

    def other(one: Any) -> dict[str, Any]:
        record = shown(one)
        rewritten(record)
        return record

    setattr(world, shown.__name__, other)
    found = adapter.look_up(mine, frozenset())
    return found is not None and found.provider_id == number


def test_a_message_with_a_photo_is_found_by_its_words(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    def with_its_link(record: dict[str, Any]) -> None:
        real = f"https://twitter.com/messages/media/{record['id']}"
        record["entities"] = {
            "urls": [{"start": 13, "end": 36, "url": "https://t.co/abcdefghij", "expanded_url": real}]
        }
        record["text"] += " https://t.co/abcdefghij"

    assert found_as(make, fake, private(media=("/m/a",)), with_its_link)


@pytest.mark.parametrize(
    "text", [f"Write to @{HANDLE} directly.", f"@{HANDLE}: we are here", f"Thanks!  Ask @{HANDLE.lower()}, please"]
)
def test_an_answer_that_names_us_is_found_by_its_words(fake: FakeX, make: Callable[..., TwitterX], text: str) -> None:
    def as_it_is(_record: dict[str, Any]) -> None:
        """The network changes nothing."""

    assert found_as(make, fake, public(fake, text), as_it_is)
    assert found_as(make, fake, private(text), as_it_is)


def test_other_words_are_not_ours(fake: FakeX, make: Callable[..., TwitterX]) -> None:
    def others(record: dict[str, Any]) -> None:
        record["text"] = f"Thanks, @{HANDLE}"

    assert not found_as(make, fake, public(fake, f"Welcome, @{HANDLE}"), others)
