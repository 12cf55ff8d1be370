"""A small model of what a front door owes: every operation of a history is replayed through it, and what was done
instead is said in words.

It knows five kinds of text (a report, its confirmation, a question about it, opting out and in again) and nothing of
how the product works. What it cannot foresee, a turn that failed and went to a person, it leaves to that person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.faults.history import History, Op, Told

REPORT, YES, ASKS, OUT, IN = "pothole at ", "1", "what about my pothole", "stop texting me", "START"
BYE = "you will get no more texts"
"""In the one text that may follow an opting out."""

RANKS = {"queued": 2, "sent": 4, "undelivered": 7, "delivered": 9}
OPEN = ("waiting", "sending", "doubt")


@dataclass(frozen=True)
class Found:
    """What stands in the database in the end."""

    inbox: list[dict[str, Any]]
    posts: list[dict[str, Any]]
    filed: list[tuple[str, str, str]]
    """(who, place in small letters, tracking number)."""
    moved: Counter[tuple[str, str]]
    """How often each request (tracking number) came to each status by a command."""
    turns: dict[int, list[str]]
    """The ids of the texts each turn answered."""
    cases: frozenset[int]
    """Conversations a person was called to."""
    failed: frozenset[str]
    """Residents whose turn failed: from there on a person answers."""


@dataclass
class Person:
    """What one resident may expect after each text."""

    who: str
    asked: str = ""
    out: bool = False
    filed: list[str] = field(default_factory=list)

    def texts(self, words: str) -> bool:
        """One text was read. Whether it is answered."""
        if words == OUT:
            self.out, self.asked, answered = True, "", not self.out
            return answered
        if words == IN:
            self.out = False
            return False
        if self.out:
            return False
        if words.startswith(REPORT):
            self.asked = words.removeprefix(REPORT).lower()
        elif words == YES and self.asked:
            self.filed.append(self.asked)
            self.asked = ""
        return True


class Replay:
    """The history of operations against what was found and what the provider took."""

    def __init__(self, history: History, found: Found, told: list[Told]) -> None:
        self.history, self.found, self.told = history, found, told
        self.people: dict[str, Person] = {}
        self.owed: set[str] = set()
        """Texts that are answered."""
        for op in history.ops:
            if op.kind == "text":
                person = self.people.setdefault(op.who, Person(op.who))
                if person.texts(op.words):
                    self.owed.add(op.key)
        self._posts = {post["our_id"]: post for post in found.posts}
        self._rows = {row["external_id"]: row for row in found.inbox if row["kind"] == "message"}

    def wrongs(self) -> dict[str, list[str]]:
        """What was lost, done twice, and so on: sentences by their kind, without the kinds that are empty."""
        lists = {
            "lost": self._lost(), "invented": self._invented(), "not_filed": self._not_filed(),
            "filed_twice": self._filed_twice(), "told_twice": self._told_twice(), "unanswered": self._unanswered(),
            "untold": self._untold(), "out_of_order": self._out_of_order(), "told_after_opting_out": self._after_out(),
            "receipts_lost": self._receipts_lost(), "unsettled": self._unsettled(),
        }  # fmt: skip
        return {kind: said for kind, sentences in lists.items() if (said := list(sentences))}

    # -- what came in

    def _lost(self) -> Iterator[str]:
        answered = {sid for sids in self.found.turns.values() for sid in sids}
        for op in self.history.kept("text"):
            row = self._rows.get(op.key)
            if row is None:
                yield f"{op} was promised and is in no inbox"
            elif row["state"] != "read":
                yield f"{op} was promised and is still {row['state']}"
            elif op.key not in answered:
                yield f"{op} is called read, but no turn heard it"
        for op in self.history.kept("command"):
            if not self.found.moved[(op.key, op.words)]:
                yield f"{op} was promised and is in no history of the request"

    def _invented(self) -> Iterator[str]:
        known = {op.key for op in self.history.ops if op.kind == "text"}
        for sid in self._rows:
            if sid not in known:
                yield f"the inbox has a text {sid} that nobody sent"
        for one in self.told:
            if one.our_id not in self._posts:
                yield f"{one.who} was told {one.words!r}, which no turn wrote"
        meant = {(who, place) for who, person in self.people.items() for place in person.filed}
        for who, place, tracking in self.found.filed:
            if (who, place) not in meant and who not in self.found.failed:
                yield f"request {tracking} of {who} at {place} was filed, and nobody confirmed it"

    # -- what was filed

    def _not_filed(self) -> Iterator[str]:
        there = {(who, place) for who, place, _ in self.found.filed}
        for who, person in self.people.items():
            for place in person.filed:
                if (who, place) not in there and who not in self.found.failed:
                    yield f"{who} confirmed the report at {place}, and it was not filed"

    def _filed_twice(self) -> Iterator[str]:
        times = Counter((who, place) for who, place, _ in self.found.filed)
        for (who, place), many in times.items():
            if many > 1:
                yield f"the report of {who} at {place} was filed {many} times"
        for (tracking, status), many in self.found.moved.items():
            if many > 1:
                yield f"request {tracking} came to {status} {many} times by one command"

    # -- what was told

    def _told_twice(self) -> Iterator[str]:
        for our_id, many in Counter(one.our_id for one in self.told).items():
            explained = self._posts[our_id]["resent_after_doubt"] if our_id in self._posts else 0
            if many > 1 + explained:
                words = next(one.words for one in self.told if one.our_id == our_id)
                yield f"the text {our_id} was told {many} times, {explained} of them explained by a doubt: {words!r}"
        turns = Counter(sid for sids in self.found.turns.values() for sid in sids)
        for sid, many in turns.items():
            if many > 1:
                yield f"the text {sid} was answered by {many} turns"
        replies = Counter(post["turn"] for post in self.found.posts if post["dialogue"])
        for turn, many in replies.items():
            if many > 1:
                yield f"turn {turn} wrote {many} replies"

    def _unanswered(self) -> Iterator[str]:
        took = {one.our_id for one in self.told}
        said: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for post in self.found.posts:
            said[post["turn"]].append(post)
        for op in self.history.kept("text"):
            row = self._rows.get(op.key)
            if row is None or not row["turn"] or op.key not in self.owed or op.who in self.found.failed:
                continue
            if not any(post["our_id"] in took or post["replaced_by"] for post in said[row["turn"]]):
                yield f"{op} was read and never answered"
        yield from self.history.impatient

    def _untold(self) -> Iterator[str]:
        """A command that was kept is told to the owner, unless the owner opted out then or later."""
        owners = {tracking: who for who, _, tracking in self.found.filed}
        heard: dict[str, str] = defaultdict(str)
        for one in self.told:
            heard[one.who] += one.words + "\n" if self._kind(one) == "push" else ""
        for op in self.history.kept("command"):
            who = owners.get(op.key, "")
            if f"({op.key})" not in heard[who] and who not in self.found.failed and not self._wants_none(who, op):
                yield f"{op} was never told to {who}"

    def _wants_none(self, who: str, command: Op) -> bool:
        """Whether this resident was out when the news of a command came to the conversation, or went out later.

        What counts is the order in the inbox: a START that nobody had acknowledged yet may come after the news.
        """
        news = [
            row["id"] for row in self.found.inbox if row["kind"] == "event" and f'"{command.key}"' in row["payload"]
        ]
        ways = [(self._rows[op.key]["id"], op.words) for op in self.history.ops
                if op.who == who and op.words in (OUT, IN) and op.key in self._rows]  # fmt: skip
        before = [words for row, words in sorted(ways) if row < min(news, default=0)]
        return before[-1:] == [OUT] or any(words == OUT and row > min(news, default=0) for row, words in ways)

    def _out_of_order(self) -> Iterator[str]:
        newest: dict[str, int] = {}
        for one in self._first_copies():
            written = self._posts[one.our_id]["id"] if one.our_id in self._posts else 0
            if 0 < written < newest.get(one.who, 0):
                yield f"{one.who} was told {one.words!r} after a text that was written later"
            newest[one.who] = max(written, newest.get(one.who, 0))
        turn = {sid: number for number, sids in self.found.turns.items() for sid in sids}
        heard: dict[str, Op] = {}
        for op in self.history.kept("text"):
            before_it = heard.get(op.who)
            if before_it and turn.get(op.key, 0) and turn.get(before_it.key, 0) > turn[op.key]:
                yield f"{op} was read before {before_it}"
            heard[op.who] = op

    def _kind(self, one: Told) -> str:
        return str(self._posts[one.our_id]["kind"]) if one.our_id in self._posts else ""

    def _first_copies(self) -> list[Told]:
        first: dict[str, Told] = {}
        for one in self.told:
            first.setdefault(one.our_id, one)
        return list(first.values())

    def _after_out(self) -> Iterator[str]:
        """Between the last word and the resident's own START nothing is told."""
        turn_of_start = defaultdict(list)
        for op in self.history.kept("text"):
            if op.words == IN and op.key in self._rows:
                turn_of_start[op.who].append(self._rows[op.key]["turn"] or 0)
        silent: dict[str, int] = {}
        for one in self.told:
            post = self._posts.get(one.our_id)
            if post is None or self._kind(one) == "alert":
                continue
            since = silent.get(one.who)
            if since is not None and any(since < start <= post["turn"] for start in turn_of_start[one.who]):
                del silent[one.who]
            elif since is not None and post["turn"] != since:
                yield f"{one.who} had opted out and was told {one.words!r}"
            if BYE in one.words:
                silent[one.who] = post["turn"]

    # -- how it stands

    def _receipts_lost(self) -> Iterator[str]:
        for op in self.history.kept("receipt"):
            our_id, _, word = op.key.partition(" ")
            post = self._posts.get(our_id)
            if post is not None and post["rank"] < RANKS.get(word, 0):
                yield f"{op} was promised, and the post stands at {post['provider_status'] or 'nothing'}"

    def _unsettled(self) -> Iterator[str]:
        for post in self.found.posts:
            if post["state"] in (*OPEN, "failed"):
                yield f"the post {post['our_id']} to {post['address']} is {post['state']} ({post['error']})"
            elif post["state"] == "dead" and post["conversation"] not in self.found.cases:
                yield f"the post {post['our_id']} was given up, and no person was told"
