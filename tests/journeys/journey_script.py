"""Reads a journey and plays it: what is said is really said, what is written is really expected."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from app.agents import Refused
from app.chat import CAPABILITIES, DIRECT, Chat, Heard
from app.clock import Clock
from app.desk import Desk
from app.journey import filed, plain, waited
from app.settings import Settings
from bot.segments import folded
from bot.wire import StaffAct
from bot.wording import ONE_LINE
from casework.budget import UNLIMITED, Budget, Limits
from casework.card import Room, write_rooms
from casework.request import Status
from store.cards import ROOMS
from store.people import set_role

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CODE = re.compile(r"(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])")
"""A pairing code as it is told."""
GREETING = re.compile(r"^\s*(?:This is Rivertown 311\. (?:[^/]*STOP to opt out\.|…)|Rivertown 311\.? …|…)( / | |$)")
"""The first contact of a text, which not every channel's law asks for."""
HINT = re.compile(r" / (A photo helps, if you have one\.|Una foto ayuda, si la tiene\.)(?= / |$)")
"""What is left out where it would cost another segment, and said where nothing is counted in segments."""
WRITTEN = {
    "A machine answers first. Not for emergencies: call 911. Write STOP to end these messages. / rivertown.example": (
        "Not for emergencies: call 911. Msg & data rates may apply. HELP for help, STOP to opt out."
    ),
    "Write STOP to end these messages.": "Msg & data rates may apply. Text STOP to opt out.",
    "no more messages from us": "no more texts from us",
    "messages are on again": "texts are on again",
    "Write to us any time": "Write to us any time",
}
"""What is said where people do not text, and the same as it is told by text."""
COST = re.compile(r"\d+ segments?")
PHONES = ("resident", "neighbor", "crew", "liaison", "agent", "maria", "luis")
DESK = "desk"
CARD = re.compile(r"(URGENT: )?Handoff \w+ \(")
"""How a card in words begins; what an agent alone is told does not name the reason."""
DEPARTMENT = "+12125550122"
ABROAD = {"tourist": "+447700900150", "islander": "+18765550151"}


@dataclass
class Play:
    """One journey being played."""

    folder: Path
    restart: bool = False
    url: str = ""
    """The database's address; "": the folder's own."""
    numbers: list[str] = field(default_factory=list)
    heard: Heard | None = None
    said: list[tuple[str, str]] = field(default_factory=list)
    who: str = "resident"
    roles: dict[str, str] = field(default_factory=dict)
    case: str = ""
    card: str = ""
    presses: int = 0
    limits: Limits = UNLIMITED
    channel: str = "sms"
    """Where it is said until the journey goes elsewhere; what differs there is read off its capabilities."""
    privately: bool = False
    """Where there is a public, everybody writes directly all the same."""
    code: str = ""
    deliveries: int = 1

    def __post_init__(self) -> None:
        self.who = DIRECT + self.who if self.privately else self.who
        self.settings = ordinary().model_copy(update={"data_dir": self.folder, "database_url": self.url})
        self.clock = Clock(START - datetime.now(UTC))
        self.chat = self._open()

    def run(self, path: Path) -> None:
        """Play every line; AssertionErrors name the line."""
        for number, row in enumerate(path.read_text().splitlines(), 1):
            line = row.strip()
            if line and not line.startswith("#"):
                try:
                    self._line(line)
                except AssertionError as error:
                    raise AssertionError(f"{path.name}, line {number}: {line}\n{error}") from None
        self._nothing_left()
        self.chat.close()

    def _line(self, line: str) -> None:
        if line.startswith("["):
            self._bracket(line)
        elif line.startswith("city"):
            self._expect(line)
        else:
            who, _, text = line.partition(">")
            assert who.removeprefix(DIRECT) in PHONES or who in ABROAD, f"nobody is called {who}"
            self._say(who, text.strip().split(" | "), [])

    def _say(self, who: str, parts: list[str], media: list[str]) -> None:
        self._nothing_left()
        if self.restart:
            self.chat.close()
            self.chat = self._open()
        self.who = DIRECT + who if self.privately and not who.startswith(DIRECT) else who
        texts = [self._numbered(part) for part in parts if part]
        self._took(self.chat.say(phone(self.who), texts, media))

    def _took(self, heard: Heard) -> None:
        self.heard = heard
        for reply in heard.replies:
            if code := CODE.search(reply["text"]):
                self.code = code[0]
            name, text = name_of(reply["to"]), CODE.sub("{code}", told(reply))
            if name != DESK or text not in (self.card, ""):  # an edit that says the same in words
                self.said.append((name, text))
            self.card = text if name == DESK and CARD.match(text) else self.card
        self.numbers += [row["tracking"] for row in heard.filed]
        if heard.state.get("handoff"):
            self.case = heard.state["handoff"]["id"]

    def _bracket(self, line: str) -> None:
        for pattern, step in STEPS:
            if found := re.fullmatch(pattern, line):
                step(self, *[group or "" for group in found.groups()])
                return
        raise AssertionError(f"this line means nothing; see README.md: {line}")

    def _expect(self, line: str) -> None:
        head, _, wanted = line.partition(">")
        to = head.removeprefix("city").removeprefix(" to ").strip() or self.who.removeprefix(DIRECT)
        at = next((n for n, (who, _) in enumerate(self.said) if who == to), None)
        assert at is not None, f"the city said nothing to {to}; it said {self.said}"
        _, text = self.said.pop(at)
        able, heard = CAPABILITIES[self.channel], [text]
        ways = [wanted] if able.opt_out_law else [wanted, GREETING.sub(_rest, wanted)]
        fold = str.strip
        if able.counts != "segments":
            ways, heard, fold = [COST.sub("…", one) for one in ways], [text, HINT.sub("", text)], _bare
        heard += [_texted(one) for one in heard] if able.variants else []
        assert any(re.fullmatch(_pattern(one, fold), fold(said)) for one in ways for said in heard), f"it said: {text}"

    def _nothing_left(self) -> None:
        assert not self.said, f"the city also said: {self.said}"

    def _numbered(self, text: str) -> str:
        text = text.replace("{code}", self.code)
        back = {"{number}": -1, "{number 2}": -2, "{number 3}": -3}
        for name, place in back.items():
            if name in text:
                text = text.replace(name, self.numbers[place])
        return text

    def _open(self) -> Chat:
        chat = Chat(self.settings, self.channel, self.clock, self.limits)
        chat.deliveries = self.deliveries
        for who, role in self.roles.items():
            chat.role(phone(who), role)  # type: ignore[arg-type]
        return chat

    def on(self, channel: str) -> None:
        """The rest is said on another channel, where everybody is still the same."""
        self._nothing_left()
        self.channel, self.privately = channel, False
        self.who = self.who.removeprefix(DIRECT)
        self.chat.close()
        self.chat = self._open()

    def files(self, wanted: str) -> None:
        assert self.heard is not None
        assert wanted in [filed(row) for row in self.heard.filed], f"filed: {[filed(row) for row in self.heard.filed]}"

    def files_nothing(self) -> None:
        assert self.heard is not None
        assert not self.heard.filed, f"filed: {[filed(row) for row in self.heard.filed]}"

    def asks(self, kind: str) -> None:
        assert self.heard is not None
        asking = self.heard.state["asking"]
        assert (asking["kind"] if asking else "nothing") == kind, f"it asks {asking}"

    def wait(self, line: str) -> None:
        self._nothing_left()
        moment = waited(line, self.clock.now())
        assert moment is not None
        self._took(self.chat.say(phone(self.who), at=moment))

    def photo(self, bad: str, who: str, words: str) -> None:
        path = self._picture()
        if bad:
            path.write_bytes(b"%PDF-1.7 not a picture")
        self._say(who or "resident", [words], [str(path)])

    def _picture(self) -> Path:
        path = self.folder / f"picture-{len(list(self.folder.glob('picture-*')))}.jpg"
        Image.new("RGB", (640, 480), (90, 90, 90)).save(path)
        return path

    def status(self, tracking: str, status: str, note: str, reason: str, days: str, photo: str) -> None:
        self._nothing_left()
        now = self.clock.now()
        wanted: Status = status  # type: ignore[assignment]
        desk = Desk(self.settings, now)
        desk.update(
            self._numbered(tracking),
            status=wanted,
            by="crew chief",
            note=note,
            reason=reason,
            photo=self._picture() if photo else None,
            due=now + timedelta(days=int(days)) if days else None,
        )
        desk.close()
        self._took(self.chat.say(phone(self.who)))

    def correct(self, tracking: str, service: str, place: str) -> None:
        self._nothing_left()
        desk = Desk(self.settings, self.clock.now())
        try:
            desk.correct(self._numbered(tracking), by="Ana", service=service, place=place)
        except Refused as error:
            self.said.append(("Ana", plain(str(error))))
        finally:
            desk.close()
        self._took(self.chat.say(phone(self.who)))

    def handoff(self, reason: str) -> None:
        assert self.heard is not None
        found = self.heard.state["handoff"]
        assert (found["reason"] if found else "nobody") == reason, f"handoff: {found}"

    def agent(self, act: str, by: str, words: str) -> None:
        self._nothing_left()
        desk = Desk(self.settings, self.clock.now())
        try:
            desk.on_case(act, self.case, by=by, text=words)
        except Refused as error:
            self.said.append((by, str(error)))
        finally:
            desk.close()
        self._took(self.chat.say(phone(self.who)))

    def room(self) -> None:
        self.chat.house.meta.set(ROOMS, write_rooms([Room("simulator", "", DESK, "America/New_York")]))

    def at_the_desk(self, by: str, act: str, words: str) -> None:
        """A button of the newest card, or words below it."""
        self._nothing_left()
        house, self.presses = self.chat.house, self.presses + 1
        now = house.database.now()
        house.database.write(lambda conn: set_role(conn, "simulator", by, "agent", now=now, name=by))
        house.intake((StaffAct("simulator", f"press-{self.presses}", by, self.case, act, words),))
        self._took(self.chat.say(phone(self.who)))

    def written(self, by: str, words: str) -> None:
        self.at_the_desk(by, "talk", words)

    def block(self, who: str, un: str) -> None:
        desk = Desk(self.settings, self.clock.now())
        desk.mark("simulator", phone(who), "unblock" if un else "block", by="Ana", reason="abuse")
        desk.close()

    def budget(self) -> None:
        self.limits = Limits(Budget(10, 0.5))  # slow enough for a test on a busy machine
        self.chat.close()
        self.chat = self._open()

    def role(self, who: str, role: str) -> None:
        self.roles[who] = role
        self.chat.role(phone(who), role)  # type: ignore[arg-type]


STEPS: list[tuple[str, Callable[..., None]]] = [
    (r"\[files nothing\]", Play.files_nothing),
    (r"(\[files .+\])", Play.files),
    (r"\[asks (\w+)\]", Play.asks),
    (r"\[silence\]", lambda play: play._nothing_left()),
    (r"(\[wait \d+\s*[mhd]\w*\])", Play.wait),
    (r"\[photo( bad)?(?: from (\w+))?\]\s*(.*)", Play.photo),
    (
        r"\[status (\S+(?: \d\})?) (\w+)(?:, note (.+?))?(?:, reason (.+?))?(?:, due in (\d+)d)?(, photo)?\]",
        Play.status,
    ),
    (r"\[correct (\S+(?: \d\})?)(?: service (\w+))?(?: place (.+))?\]", Play.correct),
    (r"\[handoff (\w+)\]", Play.handoff),
    (r"\[(claim|release|close|use|file) by (\w+)()\]", Play.agent),
    (r"\[(reply|note|service|place|release) by (\w+): (.+)\]", Play.agent),
    (r"\[staff have a room\]", Play.room),
    (r"\[(\w+) presses (\w+)(?:: (.+))?\]", Play.at_the_desk),
    (r"\[(\w+) writes: (.+)\]", Play.written),
    (r"\[(\w+) is (un)?blocked\]", Play.block),
    (r"\[(\w+) is (\w+)\]", Play.role),
    (r"\[on (sms|slack|x)\]", Play.on),
    (r"\[texts have a budget\]", Play.budget),
]


def _rest(greeting: re.Match[str]) -> str:
    """What stays of a greeting nobody says: … may stand for more than the greeting."""
    return "… " if "…" in greeting[0] else ""


def _texted(said: str) -> str:
    """The same as it would be told by text."""
    for written, texted in WRITTEN.items():
        said = said.replace(written, texted)
    return said


def _pattern(wanted: str, fold: Callable[[str], str]) -> str:
    """What matches these words; … stands for any."""
    return r"\s*" + r"[\s\S]*".join(re.escape(fold(part)) for part in wanted.split("…")) + r"\s*"


def _bare(text: str) -> str:
    """Without accents and typographic signs, which texts leave out where they would cost a segment."""
    return "".join(one for one in unicodedata.normalize("NFKD", folded(text)) if not unicodedata.combining(one)).strip()


@lru_cache(maxsize=1)
def ordinary() -> Settings:
    """Every setting as it comes; to read the environment takes as long as a turn."""
    return Settings()


def phone(who: str) -> str:
    """An invented number for each name."""
    direct, name = (DIRECT, who.removeprefix(DIRECT)) if who.startswith(DIRECT) else ("", who)
    return ABROAD.get(who) or f"{direct}+1215555015{PHONES.index(name)}"


def told(reply: dict[str, Any]) -> str:
    """A text as journeys show it, and whether a photo came with it."""
    buttons = [plain(f"{one['key']} {one['label']}") for one in reply.get("buttons", ())]
    shown = "  ".join(buttons) if len("  ".join(buttons)) <= ONE_LINE else " / ".join(buttons)
    return " / ".join(filter(None, (plain(reply["text"]), shown))) + (" [photo]" if reply["media"] else "")


def name_of(address: str) -> str:
    """The name of a number; on-call staff are "staff", and a department that is told by text is "department"."""
    if address == DEPARTMENT:
        return "department"
    known = (*PHONES, *ABROAD)
    return address if address == DESK else next((who for who in known if phone(who) == address), "staff")


__all__ = ["Play"]
