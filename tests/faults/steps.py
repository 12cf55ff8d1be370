"""A Frontdoor in which every effectful step is counted, and the n-th of them fails: with an error, or as a death.

Steps are the beginning of a write, its commit and the moment after it, a provider call and the moment after it, the
fetching and the judging of a photo. Nothing of ours is patched: what counts stands around the parts when the town is
put together.
"""

import io
import json
import os
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from app.intake import CannotKeep
from app.photos import Photographer
from bot.wire import MediaRef, Post, Receipt, SendFailed
from casework.request import IllegalMove
from channels.contract import MediaRefused
from photos.judge import judge
from photos.judged import Judged
from store import handoffs
from store.asking import side_by_side
from store.changing import Step, take
from store.engine import Database
from store.failures import NotDurable
from store.handoffs import Held
from store.people import set_role
from tests.faults.histories import Provider, Town, rivertown
from tests.faults.rehearsal import MONDAY, settings_for

DIED = 75
"""The exit status of a process that died as ordered."""

BETWEEN = timedelta(minutes=5)
"""From one act to the next: more than the longest doubt takes to be cleared up, so that clocks agree again."""

ROUNDS, ROUND = 14, timedelta(seconds=20)


class Steps:
    """Counts, and breaks at the n-th step (0: never)."""

    def __init__(self, at: int = 0, *, dies: bool = False) -> None:
        self.at, self.dies, self.names = at, dies, list[str]()

    def __call__(self, name: str, error: Exception) -> None:
        """One step of this name; ``error`` is what it raises when it is its turn."""
        self.names.append(name)
        if len(self.names) == self.at:
            if self.dies:
                os._exit(DIED)
            raise error


class CountedDatabase(Database):
    """Writes are three steps: before, in the transaction before its commit, and after it."""

    steps: Steps = Steps()

    def write(self, unit: Any, *, within: float = 2.0, lax: bool = False, together: str = "") -> Any:
        """As the database does."""
        self.steps("write", NotDurable("io"))

        def counted(conn: Any) -> Any:
            result = side_by_side(conn, [unit(conn)])[0]
            self.steps("commit", NotDurable("io"))
            return result

        result = super().write(counted, within=within, lax=lax, together=together)
        self.steps("committed", NotDurable("slow"))
        return result


class CountedProvider(Provider):
    """A provider whose book survives our process, as the real one's does."""

    def __init__(self, steps: Steps, book: Path) -> None:
        super().__init__()
        self._steps, self._book = steps, book
        lines = book.read_text().splitlines() if book.exists() else []
        self.took = [Post(**{**json.loads(line), "first_attempt_at": None}) for line in lines]

    def send(self, post: Post) -> Receipt:
        """The call, and what lies around it."""
        self._steps("send", SendFailed("unavailable"))
        receipt = super().send(post)
        self._steps("sent", SendFailed("in_doubt", "read timeout"))
        return receipt

    def look_up(self, post: Post, taken: frozenset[str]) -> Receipt | None:
        """A question."""
        self._steps("look up", SendFailed("unavailable"))
        return super().look_up(post, taken)

    def fetch(self, media: MediaRef, limit: int) -> bytes:
        """A grey picture."""
        self._steps("fetch", MediaRefused("unavailable", again=True))
        picture = io.BytesIO()
        Image.new("RGB", (320, 240), (90, 90, 90)).save(picture, "JPEG")
        return picture.getvalue()

    def _take(self, post: Post) -> Receipt:
        with self._book.open("a") as book:
            book.write(json.dumps(asdict(post), default=str) + "\n")
        return super()._take(post)


class CountedTown(Town):
    """A town of counted parts. Opened again on the same folder it is the next process."""

    def __init__(self, folder: Path, url: str, steps: Steps) -> None:
        self.steps = steps
        super().__init__(folder, rivertown(), url)
        self.provider = CountedProvider(steps, folder / "provider")
        self.deliver._channels = {"sms": self.provider}

    def new_id(self) -> str:
        """Unique across processes."""
        return secrets.token_hex(6)

    def database(self) -> Database:
        """The counted one."""
        database = CountedDatabase.open(self.url, self.clock)
        assert isinstance(database, CountedDatabase)
        database.steps = self.steps
        return database

    def judge(self, raw: bytes) -> Judged:
        """The judge, a step of its own."""
        self.steps("judge", OSError("no more processes"))
        return judge(raw, child=False)


@dataclass(frozen=True)
class Do:
    """One act of somebody. ``after`` is how long after the one before it happens, besides the usual time."""

    who: str
    act: str = "says"
    words: str = ""
    photos: int = 0
    after: timedelta = timedelta()


Script = tuple[Do, ...]


class Play:
    """Acts out a script on a folder; one that was broken off is taken up where the last process left it."""

    def __init__(self, folder: Path, url: str, script: Script, steps: Steps) -> None:
        self.script, self._progress = script, folder / "progress"
        self.town = CountedTown(folder, url, steps)
        self.photos = Photographer(self.town.db, settings_for(folder, "http://127.0.0.1:9"),
                                   {"sms": self.town.provider}, self.town.judge)  # fmt: skip
        self._done, at = 0, MONDAY
        if self._progress.exists():
            done, moment = self._progress.read_text().split()
            self._done, at = int(done), datetime.fromisoformat(moment)
        self.town.clock.now = at

    def go(self) -> None:
        """To the end of the script."""
        begins = MONDAY
        for number, do in enumerate(self.script):
            begins += BETWEEN + do.after
            if number >= self._done:
                self.town.clock.now = max(begins, self.town.clock.now)
                self._note(number)
                self._settle()  # what silence brought about meanwhile
                self._outlived(lambda number=number, do=do: self._act(number, do))  # type: ignore[misc]
                self._settle()
                self._note(number + 1)

    def _note(self, done: int) -> None:
        self._done = done
        text = f"{done} {self.town.clock.now.isoformat()}"
        self._progress.with_suffix(".new").write_text(text)
        self._progress.with_suffix(".new").replace(self._progress)

    @staticmethod
    def _outlived(step: Callable[[], Any]) -> Any:
        """What a loop, a provider or a clerk does after an error: the same thing once more."""
        with suppress(OSError, CannotKeep):
            return step()
        return step()

    # -- what people do; each may be said again without harm, as its doer does not know what became of it

    def _act(self, number: int, do: Do) -> None:
        match do.act:
            case "says":
                words = do.words.replace("{number}", self._newest()["tracking"] if "{" in do.words else "")
                self.town.intake((self.town.inbound(do.who, words, f"SM{number}", do.photos),))
            case "is crew":
                self.town.write(lambda conn: set_role(conn, "sms", do.who, "crew", now=self.town.clock.now))
            case "claim" | "release" | "reply":
                self._staff(do)
            case status:
                self._move(status)

    def _staff(self, do: Do) -> None:
        case = self.town.rows("select id from handoffs order by opened_at desc")[0]["id"]
        said = self.town.rows("select 1 from inbox where payload like :words", words=f"%{do.words}%")
        if do.act == "reply" and said:
            return
        words = (do.words,) if do.act == "reply" else ()
        with suppress(Held):  # done already
            self.town.write(lambda conn: getattr(handoffs, do.act)(conn, case, *words, "ana", self.town.clock.now))

    def _move(self, status: str) -> None:
        row = self._newest()
        if row["status"] != status:
            step = Step(row["tracking"], "works", self.town.clock.now, status, "On it.")  # type: ignore[arg-type]
            with suppress(IllegalMove):
                self.town.write(lambda conn: take(conn, step))

    def _newest(self) -> Mapping[str, Any]:
        return self.town.rows("select tracking, status from requests order by id desc")[0]

    # -- what the runner does

    def _settle(self) -> None:
        """Everything there is to do, and again as time passes, until all is quiet."""
        for _ in range(ROUNDS):
            self._outlived(self._think)
            while self._outlived(self.photos.step) or self._outlived(self.town.deliver.step):
                self._outlived(self._think)
            if not self._open():
                return
            self.town.clock.now += ROUND
            self._note(self._done)

    def _think(self) -> None:
        memory = self.town.memory
        while waiting := [*memory.unread(), *memory.due_wakes(self.town.clock.now)]:
            for conversation in waiting:
                with memory.hold(conversation) as mine:
                    assert mine
                    self.town.manager.think(conversation)

    def _open(self) -> bool:
        left = ("select 1 from inbox where state = 'unread'", "select 1 from photos where state = 'wanted'",
                "select 1 from outbox where state in ('waiting', 'sending', 'doubt')")  # fmt: skip
        return any(self.town.rows(sql) for sql in left)

    # -- the books afterwards

    def books(self) -> dict[str, Any]:
        """What a stranger would find, without what may differ: numbers and ids."""
        town = self.town
        numbers = [row["tracking"] for row in town.rows("select tracking from requests")]
        numbers += [row["id"] for row in town.rows("select id from handoffs")]
        first = list({post.our_id: post for post in town.provider.took}.values())
        return {
            "filed": sorted(str((row["service"], row["number"], row["streets"], row["status"]))
                            for row in town.rows("select * from requests")),
            "told": {who: [_plain(post.text, numbers) for post in first if post.address == who]
                     for who in sorted({post.address for post in first})},
            "consent": sorted((row["address"], row["consent"]) for row in town.rows("select * from addresses")),
            "cases": sorted(str((row["reason"], row["state"])) for row in town.rows("select * from handoffs")),
            "photos": sorted(row["state"] for row in town.rows("select state from photos")),
        }  # fmt: skip

    def wrongs(self) -> list[str]:
        """What must never be, whatever failed."""
        town = self.town
        posts = {row["our_id"]: row for row in town.rows("select * from outbox order by id")}
        copies = Counter(post.our_id for post in town.provider.took)
        wrong = [f"open: {row}" for row in town.rows("select state from inbox where state != 'read'")]
        wrong += [f"open: {row['state']}" for row in posts.values() if row["state"] not in ("sent", "replaced")]
        wrong += [f"told {times} times: {our_id}" for our_id, times in copies.items()
                  if times > 1 + posts[our_id]["resent_after_doubt"]]  # fmt: skip
        return wrong if _in_order(posts, town.provider.took) else [*wrong, "told out of order"]

    def close(self) -> None:
        """The process ends."""
        self.town.db.close()


def act_out(folder: Path, url: str, script: Script, steps: Steps) -> tuple[dict[str, Any], list[str]]:
    """Play a script with this failure to its end: the books, and what is wrong with them."""
    if steps.dies:
        assert _dies(lambda: _once(folder, url, script, steps)), "there is no such step"
    else:
        _once(folder, url, script, steps)
    with closing(Play(folder, url, script, Steps())) as play:
        play.go()
        return play.books(), play.wrongs()


def _once(folder: Path, url: str, script: Script, steps: Steps) -> None:
    with closing(Play(folder, url, script, steps)) as play:
        play.go()


def _dies(run: Callable[[], None]) -> bool:
    """Run in a process of its own. Whether it died as ordered; else it must have come to its end."""
    child = os.fork()
    if not child:
        try:
            run()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, DIED), f"it ended with {code}"
    return code == DIED


def _plain(text: str, numbers: Iterable[str]) -> str:
    for number in numbers:
        text = text.replace(number, "{number}")
    return text


def _in_order(posts: dict[str, Any], took: list[Post]) -> bool:
    order: dict[str, list[int]] = {}
    for our_id in dict.fromkeys(post.our_id for post in took):
        order.setdefault(posts[our_id]["address"], []).append(posts[our_id]["id"])
    return all(ids == sorted(ids) for ids in order.values())
