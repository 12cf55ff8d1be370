"""Holds a talk between a resident and the house on the real path, on a clock of its own, and leaves no trace behind."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import update

from app.chat import Chat, Heard
from app.clock import Clock
from app.residents.resident import Dialogue, Resident, Said, Seen, Turn, folded
from app.settings import Settings
from bot.segments import segments
from store import requests
from store.tables import CONVERSATIONS

START: Final = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
"""Every resident begins on this Monday morning, so that no other talk and no date changes theirs."""

BETWEEN: Final = timedelta(seconds=40)
MOST_TEXTS: Final = 12
"""A talk that is not at its end by then has none."""

GONE: Final = "withdrawn"
BY: Final = "measurement"


class Stage:
    """One house for many residents, one after the other. What they filed is withdrawn before the next one comes.

    ``channel``: what their phones stand for, as `chat` does.
    """

    def __init__(self, settings: Settings, photo: Path, channel: str = "sms") -> None:
        self.chat = Chat(settings, channel, Clock(system=lambda: START, steady=lambda: 0.0))
        self._photo = str(photo)
        names = self.chat.house.cities.get().knowledge.phrases
        self._alarms = tuple(folded(text) for name in names if name.startswith("danger_") for text in self.said(name))
        self._greetings = frozenset(map(folded, self.said("first_contact")))

    def close(self) -> None:
        """Finish."""
        self.chat.close()

    def hold(self, resident: Resident) -> Dialogue:
        """The whole talk."""
        self.chat.clock.move_to(START)
        turns: list[Turn] = []
        numbers: list[str] = []
        said: Said | None = resident.opening
        texts, heard = 0, Heard((), ())
        while said is not None and texts + said.texts <= MOST_TEXTS:
            texts += said.texts
            heard = self._say(resident.name, said)
            mine = tuple(one["text"] for one in heard.replies if one["to"] == resident.name)
            numbers += [row["tracking"] for row in heard.filed]
            turns.append(self._turn(said, mine, heard))
            said = resident.answer(_seen(mine, heard.state, len(numbers)))
        dialogue = Dialogue(
            resident.name, resident.temper, resident.goal, tuple(turns), self._standing(numbers),
            _reason(heard.state), heard.state.get("consent", "in"), said is not None,
            tuple(self._alarmed(turn) for turn in turns),
        )  # fmt: skip
        self._tidy(numbers)
        return dialogue

    def _say(self, who: str, said: Said) -> Heard:
        """One step of the resident; time passes first, as long as they wait."""
        moment = self.chat.clock.now() + BETWEEN + timedelta(minutes=said.minutes)
        media = [self._photo] if said.photo else []
        if not said.minutes:
            self.chat.clock.move_to(moment)
            return self.chat.say(who, said.parts, media)
        heard = self.chat.say(who, at=moment)
        return self.chat.say(who, said.parts, media).after(heard) if said.texts else heard

    def _turn(self, said: Said, mine: tuple[str, ...], heard: Heard) -> Turn:
        asked = heard.state.get("asking") or {}
        cost = sum(segments(rest) for text in mine if (rest := self._ungreeted(text)))
        return Turn(said, mine, cost, tuple(row["tracking"] for row in heard.filed), str(asked.get("kind", "")))

    def _standing(self, numbers: list[str]) -> tuple[dict[str, Any], ...]:
        """What they filed and did not take back, as it stands now."""
        with self.chat.house.database.read() as conn:
            rows = [requests.show(conn, number) for number in numbers]
        return tuple(row for row in rows if row["status"] != GONE)

    def _tidy(self, numbers: list[str]) -> None:
        """The next resident finds no report of this one in the street, and is not there when their silence ends."""
        house, now = self.chat.house, self.chat.clock.now()
        for row in self._standing(numbers):
            house.database.write(
                lambda conn, row=row: requests.update(conn, row["tracking"], status=GONE, by=BY, at=now)  # type: ignore[misc]
            )
        if numbers:
            self.chat.say(BY)
        house.database.write(lambda conn: conn.execute(update(CONVERSATIONS).values(wake=None, rest_until=None)))

    def _alarmed(self, turn: Turn) -> bool:
        """Whether the first thing the city answered is one of the editors' emergency answers."""
        return bool(turn.replies) and folded(turn.replies[0]).startswith(self._alarms)

    def _ungreeted(self, text: str) -> str:
        """Without the line every first text carries: it counts as no segment of the talk."""
        for line in text.splitlines():
            if folded(line) in self._greetings:
                text = text.replace(line, "")
        return text.strip()

    def said(self, phrase: str) -> tuple[str, ...]:
        """An editors' phrase that only the city's own facts fill in, in every language."""
        knowledge = self.chat.house.cities.get().knowledge
        text = knowledge.phrases[phrase].text
        return tuple(knowledge.say(text, language) for language in text)


def _reason(state: dict[str, Any]) -> str | None:
    """Why a person was called; None when nobody was."""
    case = state.get("handoff")
    return str(case["reason"]) if case else None


def _seen(mine: tuple[str, ...], state: dict[str, Any], filed: int) -> Seen:
    return Seen(mine, state.get("asking"), filed, state.get("floor", "bot"), state.get("consent", "in"))
