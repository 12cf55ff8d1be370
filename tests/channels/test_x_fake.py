"""The fake network is strict where the real one is: calls, credentials, summons."""

import json
import urllib.error
import urllib.request
from typing import Any

import pytest

from channels.twitter.fake import HANDLE, US, FakeX
from channels.twitter.fake.calls import OutOfLine, check
from channels.twitter.signature import signed

MENTIONS = f"/2/users/{US}/mentions"
GOOD: list[tuple[str, str, object]] = [
    ("GET", f"{MENTIONS}?max_results=100&since_id=5&tweet.fields=author_id,entities", None),
    ("GET", f"{MENTIONS}?max_results=5&start_time=2026-11-18T15:00:00Z&until_id=9", None),
    ("GET", "/2/dm_events?max_results=1&event_types=MessageCreate", None),
    ("GET", "/2/tweets/search/recent?query=in_reply_to_tweet_id:1%20from:2&max_results=10", None),
    ("POST", "/2/tweets", {"text": "a", "reply": {"in_reply_to_tweet_id": "1"}, "media": {"media_ids": ["1"] * 4}}),
    ("POST", "/2/dm_conversations/with/7/messages", {"attachments": [{"media_id": "1"}]}),
    ("POST", "/2/media/upload", {"media": "QUJD", "media_category": "dm_image", "media_type": "image/png"}),
]
BAD: list[tuple[str, str, object]] = [
    ("GET", f"{MENTIONS}?max_results=1000", None),
    ("GET", f"{MENTIONS}?max_results=4", None),
    ("GET", f"{MENTIONS}?since_id=abc", None),
    ("GET", f"{MENTIONS}?post.fields=text", None),
    ("GET", f"{MENTIONS}?start_time=yesterday", None),
    ("GET", "/2/users/City/mentions", None),
    ("GET", "/2/tweets/search/recent?query=pothole", None),
    ("GET", "/2/tweets", None),
    ("DELETE", "/2/tweets/1", None),
    ("POST", "/1.1/media/upload.json", {"media": "QUJD"}),
    ("POST", "/2/tweets", {"text": "not an answer"}),
    ("POST", "/2/tweets", {"reply": {"in_reply_to_tweet_id": "1"}}),
    ("POST", "/2/tweets", {"text": "a", "reply": {"in_reply_to_tweet_id": 1}}),
    ("POST", "/2/tweets", {"text": "a", "reply": {"in_reply_to_tweet_id": "1"}, "media": {"media_ids": ["1"] * 5}}),
    ("POST", "/2/tweets", {"text": "a", "reply": {"in_reply_to_tweet_id": "1"}, "poll": {}}),
    ("POST", "/2/dm_conversations/with/7/messages", {}),
    ("POST", "/2/dm_conversations/with/7/messages", {"text": "a", "attachments": [{"media_id": "1"}] * 2}),
    ("POST", "/2/media/upload", {"media": "QUJD"}),
    ("POST", "/2/media/upload", {"media": "?", "media_category": "tweet_image", "media_type": "image/png"}),
    ("POST", "/2/tweets", ["a list"]),
]


@pytest.mark.parametrize(("method", "target", "body"), GOOD)
def test_calls_in_line(method: str, target: str, body: object) -> None:
    check(method, target, json.dumps(body).encode() if body is not None else b"")


@pytest.mark.parametrize(("method", "target", "body"), BAD)
def test_calls_out_of_line(method: str, target: str, body: object) -> None:
    with pytest.raises(OutOfLine):
        check(method, target, json.dumps(body).encode() if body is not None else b"")


def test_a_call_out_of_line_is_refused_and_remembered() -> None:
    with FakeX() as fake:
        asked = urllib.request.Request(
            f"{fake.url}{MENTIONS}?max_results=1000", headers={"Authorization": "Bearer fake-bearer"}
        )
        with pytest.raises(urllib.error.HTTPError, match="400"):
            urllib.request.urlopen(asked, timeout=10)
        assert len(fake.api.violations) == 1
        asked.add_header("Authorization", "Bearer another")
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(asked, timeout=10)


def test_an_answer_carries_the_names_of_its_thread_before_its_words() -> None:
    with FakeX() as fake:
        first = fake.post("31", f"@{HANDLE} pothole")
        answer = fake.post("32", "so true", onto=first.id)
        assert answer.text == f"@user31 @{HANDLE} so true"
        assert answer.begins == len(answer.text) - len("so true")
        assert fake.event(answer)["data"]["event_type"] == "post.reply.create"
        first.deleted = True
        assert fake.event(first)["data"]["payload"] == {"id": first.id, "author_id": "31"}


def test_it_is_steered_from_another_process() -> None:
    def ask(path: str, given: dict[str, str] | None = None) -> Any:
        data = json.dumps(given).encode() if given else None
        with urllib.request.urlopen(urllib.request.Request(fake.url + path, data=data), timeout=10) as answer:
            return json.loads(answer.read())

    with FakeX() as fake:
        made = ask("/fake/post", {"from": "31", "text": f"@{HANDLE} pothole"})
        assert fake.world.written[made["id"]].author == "31"
        assert ask("/fake/state") == {"said": [], "twice": [], "violations": []}


def test_the_published_algorithm() -> None:
    """X's own description: ``sha256=`` and the base64 of HMAC-SHA256 over the raw body with the consumer secret."""
    assert signed("key", b"The quick brown fox jumps over the lazy dog") == (
        "sha256=97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg="
    )
