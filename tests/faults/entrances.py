"""The doors beside Twilio's: a resident writes in Slack or on X, by messages in private or posts before everybody."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, Protocol

from channels.fakes import Fault, Faults
from channels.slack.fake import SECRET as SLACK_SECRET
from channels.slack.fake import TOKEN as SLACK_TOKEN
from channels.slack.fake import FakeSlack, direct
from channels.twitter.fake import ACCESS, BEARER, HANDLE, KEY, SECRET, US, FakeX
from tests.faults.history import Told
from tests.faults.replay import Found

CHANCES: Mapping[Fault, float] = {
    "throttle": 0.02, "error": 0.02, "reset_before": 0.02, "reset_after": 0.03, "error_after": 0.02, "wrong_json": 0.02,
    "slow": 0.05,
}  # fmt: skip
Written = tuple[str, str, Callable[[], bool]]
"""What the inbox calls it, whose talk it belongs to, and a try to tell the application: True when it promised."""


class Entrance(Protocol):
    """One provider's side. ``who`` is a user there."""

    def settings(self) -> dict[str, str]:
        """What the application is configured with."""
        ...

    def leads_to(self, url: str) -> None:
        """Where the application listens."""
        ...

    def write(self, who: str, words: str, *, aloud: bool) -> Written:
        """Somebody writes; nobody is told of it yet."""
        ...

    def answers(self, who: str) -> list[tuple[str, str]]:
        """(what tells it from others, words) of what this user was told."""
        ...

    def told(self, found: Found) -> list[Told]:
        """Everything the provider took, in its order."""
        ...


@contextmanager
def others(doors: tuple[str, ...], seed: int) -> Iterator[dict[str, Entrance]]:
    """Those of Slack and X among these doors, with a faulty provider behind each."""
    faults = Faults(CHANCES, retry_after=0.2, slow_seconds=0.15, seed=seed)
    with ExitStack() as stack:
        made: dict[str, Entrance] = {}
        if "slack" in doors:
            made["slack"] = SlackDoor(stack.enter_context(FakeSlack(faults=faults)))
        if "x" in doors:
            made["x"] = XDoor(stack.enter_context(FakeX(faults=faults)))
        yield made


class SlackDoor:
    """Direct messages in a workspace."""

    def __init__(self, fake: FakeSlack) -> None:
        self._fake = fake
        fake.poster.retries = 0  # the resident's side tries until it is promised

    def settings(self) -> dict[str, str]:
        """What the application is configured with."""
        return {
            "FRONTDOOR_SLACK_BOT_TOKEN": SLACK_TOKEN,
            "FRONTDOOR_SLACK_SIGNING_SECRET": SLACK_SECRET,
            "FRONTDOOR_SLACK_API_BASE": self._fake.url,
        }

    def leads_to(self, url: str) -> None:
        """Where the application listens."""
        self._fake.poster.app_url = url

    def write(self, who: str, words: str, *, aloud: bool) -> Written:
        """A direct message."""
        message = self._fake.said(who, words)
        return f"{self._fake.api.team}:{message.channel}:{message.ts}", who, lambda: self._fake.tell(message).taken

    def answers(self, who: str) -> list[tuple[str, str]]:
        """What this user was told, copies under one id."""
        return [(one.our_id, one.text) for one in self._fake.posts if one.channel == direct(who)]

    def told(self, found: Found) -> list[Told]:
        """Everything that was posted: Slack keeps our id with it."""
        people = {direct(post["address"]): post["address"] for post in found.posts if post["channel"] == "slack"}
        return [Told(people.get(one.channel, one.channel), one.our_id, one.text) for one in self._fake.posts]


class XDoor:
    """Direct messages by push, posts that name the city by push or left for the poll."""

    def __init__(self, fake: FakeX) -> None:
        self._fake = fake
        fake.poster.retries = 0
        fake.api.reset_after = 1.0

    def settings(self) -> dict[str, str]:
        """What the application is configured with."""
        given = {"ENABLED": "true", "HANDLE": HANDLE, "USER_ID": US, "BEARER_TOKEN": BEARER, "API_KEY": KEY,
                 "API_SECRET": SECRET, "ACCESS_TOKEN": ACCESS, "ACCESS_SECRET": "fake", "API_BASE": self._fake.url,
                 "POLL_SECONDS": "5", "CALLS_PER_DAY": "0", "DOLLARS_PER_DAY": "0"}  # fmt: skip
        return {f"FRONTDOOR_X_{name}": value for name, value in given.items()}

    def leads_to(self, url: str) -> None:
        """Where the application listens."""
        self._fake.poster.app_url = url

    def write(self, who: str, words: str, *, aloud: bool) -> Written:
        """A direct message; or a post naming the city, which is a talk of its own."""
        if not aloud:
            one = self._fake.write(who, words)
            return one.id, who, lambda: self._fake.push(one).taken
        one = self._fake.post(who, f"@{HANDLE} {words}")
        return one.id, f"{who}/{one.thread}", lambda: self._fake.push(one).taken

    def answers(self, who: str) -> list[tuple[str, str]]:
        """What this user was told: copies hang on one post, or say the same."""
        return [(f"{one.replies_to} {one.text}", one.text) for one in self._fake.said if one.to == who]

    def told(self, found: Found) -> list[Told]:
        """Everything it took. It keeps no id of ours: ours is the post that knows its id, else the one so worded."""
        ours = [post for post in found.posts if post["channel"] == "x"]
        known = {post["provider_id"]: post["our_id"] for post in ours if post["provider_id"]}
        return [
            Told(f"{one.to}/{one.thread}" if one.thread else one.to, known.get(one.id) or _alike(one, ours), one.text)
            for one in self._fake.said
        ]


def _alike(one: Any, ours: list[dict[str, Any]]) -> str:
    """Our id of the post with these words to that person, on that post; the provider's own where there is none."""
    alike = (post["our_id"] for post in ours if (post["address"], post["text"]) == (one.to, one.text)
             and (not one.thread or post["answers"] == one.replies_to))  # fmt: skip
    return next(alike, f"x:{one.id}")
