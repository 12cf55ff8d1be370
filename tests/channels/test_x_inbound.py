"""X's webhooks: golden, hostile, and what is none of our business."""

import base64
import hashlib
import hmac
import json

import pytest
from events_x import POST, RESIDENT, WORDS, challenge, direct, event, hook, mention, post, reply
from hypothesis import given, settings
from hypothesis import strategies as st
from kit import Case, check, edge, is_data

from bot.wire import Inbound
from channels.contract import Webhook
from channels.twitter import CAPABILITIES, TwitterX, XAccount
from channels.twitter.fake import HANDLE, SECRET, US
from channels.twitter.signature import HEADER

PHOTO = "https://pbs.twimg.com/media/abc.jpg"
OTHER = "3000000000000000002"
QUOTED = [{"type": "quoted", "id": "2080765813578191000"}]
RETWEETED = [{"type": "retweeted", "id": "2080765813578191000"}]
PLAIN = "pothole at 12 Oak St"


@pytest.fixture(scope="module")
def alone() -> TwitterX:
    """An adapter that never speaks to anybody."""
    return TwitterX(XAccount(HANDLE, US, "key", SECRET, "access", "access-secret"))


def photos(*urls: str) -> dict[str, object]:
    return {"media": [{"media_key": f"3_{n}", "type": "photo", "url": url} for n, url in enumerate(urls)]}


def keys(count: int) -> dict[str, list[str]]:
    return {"media_keys": [f"3_{n}" for n in range(count)]}


GOOD = [
    Case("post", event(), text=PLAIN, sender=RESIDENT, account=US, external_id=POST, media=()),
    Case(
        "name at the end",
        event(text=f"pothole, 12 Oak @{HANDLE}", entities={"mentions": [mention(17)]}),
        text="pothole, 12 Oak",
    ),
    Case(
        "name in the middle",
        event(text=f"hey @{HANDLE} a hole", entities={"mentions": [mention(4)]}),
        text="hey a hole",
    ),
    Case(
        "named twice, heard once",
        event(text=f"@{HANDLE}@{HANDLE} hole", entities={"mentions": [mention(0), mention(14)]}),
        text="hole",
    ),
    Case(
        "any case of our name",
        event(text="@rivertownhelp hole", entities={"mentions": [mention(0, "rivertownhelp")]}),
        text="hole",
    ),
    Case(
        "our name changed, our number not",
        event(text="@OldName hole", entities={"mentions": [mention(0, "OldName")]}),
        text="hole",
    ),
    Case(
        "our name changed, in the middle",
        event(text="hey @OldName a hole", entities={"mentions": [mention(4, "OldName")]}),
        text="hey a hole",
    ),
    Case("a dot before our name", event(text=f".@{HANDLE} hole", entities={"mentions": [mention(1)]}), text="hole"),
    Case(
        "a mention inside a mention",
        event(text=f"@@{HANDLE} @{HANDLE}2 hole", entities={"mentions": [mention(1), mention(16, "x", "42")]}),
        text="hole",
    ),
    Case(
        "another name that begins like ours",
        event(text=f"hole, ask @{HANDLE}2 @{HANDLE}", entities={"mentions": [mention(10, "x", "42"), mention(26)]}),
        text=f"hole, ask @{HANDLE}2",
    ),
    Case(
        "named without a number",
        event(entities={"mentions": [{"start": 0, "end": 14, "username": HANDLE}]}),
        text=PLAIN,
    ),
    Case("escaped letters", event(text=f"@{HANDLE} 5th &amp; Main &lt;here&gt;"), text="5th & Main <here>"),
    Case("unknown fields", event(whatever=1, geo={"place_id": "x"}), text=PLAIN),
    Case(
        "no words but a sign",
        event(text=f"@{HANDLE} 🕳", attachments=keys(1), includes=photos(PHOTO)),
        text="🕳",
        media=(PHOTO,),
    ),
    Case("photos, four at most", event(attachments=keys(6), includes=photos(*[PHOTO] * 6)), media=(PHOTO,) * 4),
    Case("photo that is not included", event(attachments=keys(1)), media=()),
    Case(
        "the photo's own link is no word",
        event(
            text=WORDS + " https://t.co/x",
            entities={
                "mentions": [mention(0)],
                "urls": [
                    {"url": "https://t.co/x", "expanded_url": "https://x.com/u/status/1/photo/1", "media_key": "3_0"}
                ],
            },
        ),
        text=PLAIN,
    ),
    Case(
        "other links as they were meant",
        event(
            text=f"@{HANDLE} https://t.co/y",
            entities={
                "mentions": [mention(0)],
                "urls": [{"url": "https://t.co/y", "expanded_url": "https://maps.app.example/abc"}],
            },
        ),
        text="https://maps.app.example/abc",
    ),
    Case(
        "long post",
        event(text=f"@{HANDLE} begins…", note_tweet={"text": f"@{HANDLE} {'long ' * 80}end"}),
        text="long " * 80 + "end",
    ),
    Case(
        "a point",
        event(geo={"coordinates": {"type": "Point", "coordinates": [-75.16, 39.95]}}),
        location=(39.95, -75.16),
    ),
    Case("nonsense for a point", event(geo={"coordinates": {"coordinates": [1e400, "x"]}}), text=PLAIN),
    Case(
        "half a character",
        hook(
            json.dumps(
                {"data": {"event_type": "post.mention.create", "payload": post(text=f"@{HANDLE} a\ud800b")}}
            ).encode()
        ),
        text="a\ud800b",
    ),
    Case("answer to us", reply("1", US, 15, f"@{HANDLE} 12 Oak St", mention(0)), text="12 Oak St"),
    Case(
        "summoned into a talk",
        reply("1", OTHER, 7, f"@other @{HANDLE} look", mention(0, "other", OTHER), mention(7)),
        text="look",
    ),
    Case("a quote that names us", event(referenced_tweets=QUOTED), text=PLAIN),
    Case("direct", direct(), text="hello", sender=RESIDENT, account=f"{US}/direct", external_id="2080765901528535096"),
    Case(
        "direct with a photo",
        direct(
            message_data={
                "text": "here https://t.co/p",
                "attachment": {"media": {"media_url_https": PHOTO}},
                "entities": {"urls": [{"url": "https://t.co/p", "expanded_url": "https://x.com/messages/media/1"}]},
            }
        ),
        text="here",
        media=(PHOTO,),
    ),
    Case(
        "direct with a post that is shared",
        direct(
            message_data={
                "text": "here https://t.co/p",
                "entities": {"urls": [{"url": "https://t.co/p", "expanded_url": "https://x.com/other/status/1"}]},
            }
        ),
        text="here https://x.com/other/status/1",
    ),
    Case(
        "direct, nothing but a photo",
        direct(message_data={"text": "", "attachment": {"media": {"media_url_https": PHOTO}}}),
        text="",
    ),
    Case("older envelope", hook({"for_user_id": US, **json.loads(direct().body)["data"]["payload"]}), text="hello"),
]
NOTHING = [
    Case("our own post", event(author_id=US), nothing=True),
    Case("retweet", event(text=f"RT @{HANDLE}: x", referenced_tweets=RETWEETED), nothing=True),
    Case(
        "quote that does not name us", event(text="look at this", entities={}, referenced_tweets=QUOTED), nothing=True
    ),
    Case(
        "carried over, not named",
        reply("1", OTHER, 22, f"@other @{HANDLE} so true", mention(0, "other", OTHER), mention(7)),
        nothing=True,
    ),
    Case(
        "carried over, range unknown",
        event(
            text=f"@other @{HANDLE} so true",
            display_text_range=None,
            in_reply_to_user_id=OTHER,
            referenced_tweets=[{"type": "replied_to", "id": "1"}],
            entities={"mentions": [mention(7)]},
        ),
        nothing=True,
    ),
    Case("somebody else of that name", event(entities={"mentions": [mention(0, HANDLE, "42")]}), nothing=True),
    Case(
        "only a name that begins like ours",
        event(text=f"@{HANDLE}2 hole", entities={"mentions": [mention(0, f"{HANDLE}2", "42")]}),
        nothing=True,
    ),
    Case("our name inside a word", event(text=f"mail me@{HANDLE} or a@{HANDLE}.gov", entities={}), nothing=True),
    Case("a reply among others", reply("1", OTHER, 7, "@other no", mention(0, "other", OTHER)), nothing=True),
    Case("our own direct message", direct(sender_id=US), nothing=True),
    Case("to another account", direct(target={"recipient_id": OTHER}), nothing=True),
    Case(
        "deleted by us",
        hook({"data": {"event_type": "post.delete", "payload": {"id": "1", "author_id": US}}}),
        nothing=True,
    ),
    *(
        Case(kind, event(kind), nothing=True)
        for kind in ("post.create", "post.quote.create", "post.repost.create", "dm.sent", "", "new.one")
    ),
    Case("access revoked", hook({"data": {"event_type": "oauth.revoke", "payload": {"user_id": US}}}), nothing=True),
    Case("a mark that it was read", hook({"direct_message_events": []}), nothing=True),
]
BAD = [
    Case("no JSON", hook(b"payload=1"), status=400),
    Case("not UTF-8", hook(b'{"data": "\xff\xfe"}'), status=400),
    Case("a list", hook([1]), status=400),
    Case("endless nesting", hook(b"[" * 60_000), status=400),
    Case("data is text", hook({"data": "x"}), status=400),
    Case("no payload", hook({"data": {"event_type": "post.mention.create"}}), status=400),
    Case("no id", event(id=None), status=400),
    Case("id of letters", event(id="abc"), status=400),
    Case("foreign digits", event(id="٣٣"), status=400),
    Case("no author", event(author_id=None), status=400),
    Case("direct without a sender", direct(sender_id=None), status=400),
    Case("no messages", hook({"data": {"event_type": "dm.received", "payload": {"users": {}}}}), status=400),
]


@pytest.mark.parametrize("case", [*GOOD, *NOTHING, *BAD], ids=lambda case: case.label)
def test_requests(alone: TwitterX, case: Case) -> None:
    check(alone, case)


@pytest.mark.parametrize("case", GOOD[:20], ids=lambda case: case.label)
def test_public_posts_are_public_and_direct_messages_are_not(alone: TwitterX, case: Case) -> None:
    ((arrival,), (message,)) = edge(alone, case.hook)[1], edge(alone, direct())[1]
    assert isinstance(arrival, Inbound)
    assert isinstance(message, Inbound)
    assert arrival.public
    assert arrival.thread == POST
    assert not message.public
    assert message.thread == ""
    assert arrival.account != message.account


def test_an_answer_that_does_not_name_us_counts_only_where_we_talk_already(alone: TwitterX) -> None:
    (answer,) = edge(alone, reply("1", US, 15, f"@{HANDLE} 12 Oak St", mention(0)))[1]
    (named,) = edge(alone, reply("1", US, 0, f"@{HANDLE} 12 Oak St", mention(0)))[1]
    assert isinstance(answer, Inbound)
    assert isinstance(named, Inbound)
    assert (answer.overheard, named.overheard) == (True, False)


def test_an_edit_takes_the_place_of_the_first_version(alone: TwitterX) -> None:
    (edited,) = edge(alone, event(edit_history_tweet_ids=["2080765813578191301", "2080765813578191302", POST]))[1]
    assert isinstance(edited, Inbound)
    assert (edited.corrects, edited.external_id) == ("2080765813578191301", POST)


def test_a_deletion_takes_back_what_its_author_said(alone: TwitterX) -> None:
    payload = {"id": POST, "author_id": RESIDENT}
    (gone,) = edge(alone, hook({"data": {"event_type": "post.delete", "payload": payload}}))[1]
    assert isinstance(gone, Inbound)
    assert (gone.gone, gone.corrects, gone.address, gone.text) == (True, POST, RESIDENT, "")
    assert gone.external_id != POST


# -- who signed it


@pytest.mark.parametrize(
    ("label", "changed"),
    [
        ("none", {HEADER: ""}),
        ("another", {HEADER: "sha256=" + "A" * 44}),
        ("foreign letters", {HEADER: "é" * 50}),
        ("bare", {HEADER: event().headers[HEADER].removeprefix("sha256=")}),
    ],
)
def test_unsigned_is_forged(alone: TwitterX, label: str, changed: dict[str, str]) -> None:
    assert edge(alone, hook(event().body, **changed)) == (403, ()), label


def test_what_was_tampered_with_is_refused(alone: TwitterX) -> None:
    good = event()
    without = {name: value for name, value in good.headers.items() if name != HEADER}
    assert edge(alone, Webhook("POST", good.path, "", without, good.body)) == (403, ())
    for body in (good.body + b" ", good.body[:-1], b"", good.body.replace(b"Oak", b"Elm")):
        assert edge(alone, Webhook("POST", good.path, "", good.headers, body)) == (403, ())
    assert edge(alone, hook(event().body, secret="another"))[0] == 403


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_signed_bytes_are_read_or_refused(body: bytes) -> None:
    alone = TwitterX(XAccount(HANDLE, US, "key", SECRET, "access", "access-secret"))
    assert edge(alone, hook(body))[0] in (200, 400)


@settings(max_examples=25)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda deeper: (
            st.lists(deeper, max_size=3) | st.dictionaries(st.sampled_from(sorted(post())), deeper, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_any_shape_of_a_field_is_read_or_refused(value: object) -> None:
    alone = TwitterX(XAccount(HANDLE, US, "key", SECRET, "access", "access-secret"))
    for name in post():
        assert edge(alone, event(**{name: value}))[0] in (200, 400), name
    assert edge(alone, event(includes=value))[0] in (200, 400)
    assert edge(alone, direct(message_data={"text": value, "entities": value, "attachment": value}))[0] in (200, 400)


# -- the challenge


def test_a_challenge_is_answered_with_our_secret(alone: TwitterX) -> None:
    asked = challenge("crc_token=9b4507b3-9040-4669-9ca3-6b94edb50553&nonce=x")
    assert edge(alone, asked) == (200, ())
    answer = alone.answer(asked, ())
    proof = hmac.new(SECRET.encode(), b"9b4507b3-9040-4669-9ca3-6b94edb50553", hashlib.sha256).digest()
    assert json.loads(answer.body) == {"response_token": "sha256=" + base64.b64encode(proof).decode()}
    assert answer.content_type == "application/json"


@pytest.mark.parametrize(
    "query", ["", "crc_token=", "x=1", "crc_token=%7B%22data%22%3A1%7D", "crc_token=a%20b", "crc_token=" + "a" * 201]
)
def test_nobody_gets_a_webhook_signed_by_asking(alone: TwitterX, query: str) -> None:
    """A challenge's answer is made like a signature: what could be a body is never answered."""
    assert edge(alone, challenge(query)) == (400, ())


def test_capabilities() -> None:
    is_data(CAPABILITIES)
    public = CAPABILITIES.heard_by_all(True)
    assert (public.public, public.counts, public.max_length) == (True, "weighted", 280)
    assert (CAPABILITIES.heard_by_all(False).public, CAPABILITIES.counts) == (False, "characters")
    assert not public.teaches
    assert not CAPABILITIES.teaches
