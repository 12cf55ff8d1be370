"""A conversation as a script: moves or words in, texts out. Keeps state, facts and numbers as the manager would."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from settings_city import talking_city

from bot.city import City
from bot.effects import Change, Consent, Effect, File, Turn
from bot.events import Event, Heard, Message, What
from bot.facts import ByNumber, Facts, Near, Need, RequestFacts
from bot.manager import MAX_LOOKS, Spoken
from bot.moves import Act, Move
from bot.read import Reading, read
from bot.talk import Ask, Talk, on_table
from bot.turn import decide
from bot.wire import Capabilities
from bot.wording import compose
from bot.world import World
from casework.tracking import check_character

MONDAY = datetime(2026, 7, 20, 15, 0, tzinfo=UTC)
"""11 in the morning on the city's clocks."""
NUMBERS = tuple(f"7KQ2M-4XR{char}" + check_character(f"7KQ2M4XR{char}") for char in "TCDEFGHJKMNP")

GREETED = Talk(greeted=True)
PHONE = Facts(Capabilities("phone"))
NOTHING_YET = Turn(Talk())


@dataclass
class Script:
    """One resident's phone and what the city knows."""

    city: City = field(default_factory=talking_city)
    now: datetime = MONDAY
    talk: Talk = GREETED
    facts: Facts = PHONE
    near: tuple[RequestFacts, ...] = ()
    known: dict[str, RequestFacts] = field(default_factory=dict)
    language: str = "en"
    code: str = ""
    """The fresh pairing code every event brings."""
    turn: Turn = NOTHING_YET
    spoken: tuple[Spoken, ...] = ()
    said: int = 0
    effects: list[Effect] = field(default_factory=list)

    def does(self, *acts: Act, text: str = "") -> str:
        """The resident's message is read as these acts; → the texts of the answer, joined."""
        moves = tuple(Move(act, message=f"m{self.said + 1}") for act in acts)
        return self._heard(text, lambda *_: Reading(moves, self.language, ""))

    def says(self, *texts: str, photos: tuple[str, ...] = ()) -> str:
        """The resident writes; the real reader reads."""
        return self._heard("\n".join(texts), read, photos)

    def _heard(self, text: str, reads: Callable[..., Reading], photos: tuple[str, ...] = ()) -> str:
        self.said += 1
        return self.happens(Heard((Message(f"m{self.said}", text, self.now, photos),)), reads)

    def happens(self, what: What, reads: Callable[..., Reading] = read) -> str:
        """Any event."""
        used = sum(isinstance(one, File) for one in self.effects)
        event = Event(what, self.now, NUMBERS[used:], "case1", self.code)
        facts = self.facts
        for _ in range(MAX_LOOKS + 1):
            result = decide(self.talk, World(event, facts, self.city), reads)
            if isinstance(result, Turn):
                return self._kept(result, event, facts)
            facts = self._fetched(facts, result)
        raise AssertionError("asked for more facts than a turn may")

    def _fetched(self, facts: Facts, need: Need) -> Facts:
        near, by_number = dict(facts.near), dict(facts.by_number)
        for want in need.wants:
            match want:
                case Near():
                    near[want.key] = tuple(
                        one
                        for one in self.near
                        if (one.service == want.service if want.service else one.place == want.place.text)
                    )
                case ByNumber():
                    by_number[want.tracking] = self.known.get(want.tracking)
        return replace(facts, near=near, by_number=by_number)

    def _kept(self, turn: Turn, event: Event, facts: Facts) -> str:
        self.turn, self.talk = turn, turn.talk
        self.effects += turn.effects
        for effect in turn.effects:
            self._own(effect)
            if isinstance(effect, Consent):
                self.facts = replace(self.facts, consent=effect.state)
        self.spoken = compose(turn, event, facts, self.city)
        return "\n--\n".join(one.text for one in self.spoken if not one.to)

    def _own(self, effect: Effect) -> None:
        own = self.facts.own
        if isinstance(effect, File):
            draft = effect.ready
            place = draft.place.text if draft.place else draft.draft.place.words
            private = draft.service.privacy == "private"
            one = RequestFacts(
                effect.tracking, draft.service.code, "received", place, effect.due, self.now, True, private
            )
            own = (one, *own)
        elif isinstance(effect, Change) and effect.status:
            own = tuple(replace(one, status=effect.status) if one.tracking == effect.tracking else one for one in own)
        self.facts = replace(self.facts, own=own)

    def after(self, **time: float) -> "Script":
        """Time passes."""
        self.now += timedelta(**time)
        return self

    @property
    def ask(self) -> Ask | None:
        """The question on the table."""
        return on_table(self.talk)

    def done(self, kind: type[Effect]) -> Sequence[Effect]:
        """Every effect of this kind so far."""
        return [one for one in self.effects if isinstance(one, kind)]
