"""What the conversation remembers: drafts (what we know), asks (what we asked), floor (who speaks). All frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, Final, Literal

from pydantic import Discriminator

from bot.moves import Act, Reporter
from casework.request import Status
from places.place import Finding, Parts, Place

SCHEMA: Final = 1

MessageId = str
PhotoId = str
DraftId = str
AskKind = Literal["service", "place", "detail", "photo", "confirm", "nearby", "rating", "language", "other"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A value, its message and its certainty (0 to 1): an edited message takes back exactly what it said."""

    value: str
    source: MessageId
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Where:
    """A place as far as it is known."""

    words: str = ""
    parts: Parts = Parts()
    found: Place | None = None
    source: MessageId = ""
    doubt: Finding | None = None
    """The last look-up that settled nothing (clarify, incomplete, not_found, repeat): what to ask is read from it.
    None of these: the place was wrong and is asked for again."""
    masked: bool = False
    """Taken from an earlier report of this address: shown without its house number."""
    before: "Where | None" = field(default=None, compare=False)
    """What was known before ``source`` completed or corrected it: what stands again when that message is taken back."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What the read-back promised, so that what is filed is what was read."""

    service: str
    place: str
    due: date
    revision: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A report not yet filed. A value: it can be parked under a code and adopted by another conversation."""

    id: DraftId
    service: Slot | None = None
    guesses: tuple[str, ...] = ()
    refused: frozenset[str] = frozenset()
    place: Where = Where()
    details: Mapping[str, Slot] = field(default_factory=dict)
    photos: tuple[PhotoId, ...] = ()
    words: tuple[MessageId, ...] = ()
    hazard: str | None = None
    urgent: bool = False
    """Past danger was mentioned: higher priority, no alarm."""
    incident: str | None = None
    waived: frozenset[str] = frozenset()
    """``place``, ``photo`` or a question's code: declined, or given up after two tries."""
    distinct_from: frozenset[str] = frozenset()
    quoted: Quote | None = None
    doubted: bool = False
    """The resident said the read-back is wrong, but not yet what."""
    unasked: bool = False
    """Told while opted out, when nobody could be asked about it: silence never files it."""
    parked: bool = False
    """With a person: not asked about until its owner says something new."""
    continues: str | None = None
    """The old request this one takes up again, after its reopen window."""
    undone: str | None = None
    """The request that was filed from this and taken back a moment later."""
    reporter: Reporter | None = None
    """Whose report it is, where somebody else tells it for them."""
    beside: DraftId = ""
    """The draft at whose place this one lies, once it is known."""


@dataclass(frozen=True, slots=True)
class Option:
    """One numbered answer, and what choosing it does."""

    key: str
    label: str
    means: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """What not answering means, and when."""

    after_minutes: int
    means: tuple[Act, ...] = ()
    remind: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One question that was put. A digit always means what this resident was shown."""

    id: str
    kind: AskKind
    phrase: str
    about: tuple[str, ...]
    put_at: datetime
    options: tuple[Option, ...] = ()
    expects: Literal["", "place", "detail", "rating", "words"] = ""
    question: str = ""
    """The editor's question code when ``expects`` is ``detail``."""
    silence: Silence | None = None
    tries: int = 0
    puts: int = 1
    """How often it was put while nothing about its drafts changed, whatever was answered."""
    reminded: bool = False
    silent: bool = False
    """Nothing was asked; it only says what a late digit means ("reply 2 if this is wrong")."""


@dataclass(frozen=True, slots=True)
class Bot:
    """The bot speaks."""

    kind: Literal["bot"] = "bot"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A person was called; until one comes the bot may go on collecting, if it was said so."""

    case: str
    since: datetime
    may_collect: bool = True
    kind: Literal["waiting"] = "waiting"


@dataclass(frozen=True, slots=True)
class Staff:
    """A person speaks; the bot is silent and keeps drafting."""

    case: str
    who: str
    since: datetime
    kind: Literal["staff"] = "staff"


Floor = Annotated[Bot | Waiting | Staff, Discriminator("kind")]


@dataclass(frozen=True, slots=True)
class Watch:
    """Danger or crisis: what, since when. The next message goes to a person first."""

    what: str
    since: datetime
    followed: bool = True
    """On-call staff are told what else is said. Over with an opt-out: later words are no answer to us."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A request this conversation filed or followed lately: for undo, late photos and "what about my pothole"."""

    tracking: str
    service: str
    place: str
    at: datetime
    draft: Draft
    followed: bool = False
    """Somebody else's: this draft ended with following it."""
    told_anew: bool = False
    """What was said of it last no longer offered a digit against it."""


@dataclass(frozen=True, slots=True)
class ToldFor:
    """Whose report it is that was filed here for somebody else."""

    name: str
    tracking: str


@dataclass(frozen=True, slots=True)
class News:
    """How one report stands, for a digest."""

    tracking: str
    service: str
    place: str
    status: Status
    note: str = ""
    due: datetime | None = None
    photo: str | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """What a department hears in the morning: the phrase, the request, and what was said of it."""

    phrase: str
    tracking: str
    service: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything one conversation remembers, per (channel address, thread)."""

    drafts: tuple[Draft, ...] = ()
    asks: tuple[Ask, ...] = ()
    """Newest last, at most three. The newest is on the table; older ones explain a late digit."""
    floor: Floor = Bot()
    watch: Watch | None = None
    watched: Watch | None = None
    """The danger that was on watch last: "the fire department never came" is of it, also when the watch has ended."""
    loose: tuple[PhotoId, ...] = ()
    language: str = "en"
    lost: int = 0
    """Messages in a row that changed nothing."""
    greeted: bool = False
    filed: tuple[Filed, ...] = ()
    """Newest last, at most three."""
    offered: frozenset[str] = frozenset()
    """Things offered once and not again (article codes)."""
    counter: int = 0
    """Source of draft and ask ids."""
    last_heard: datetime | None = None
    refrain: str = ""
    refrains: int = 0
    """How often in a row the very same words were said (a digest of them): machines talk in circles."""
    away: Draft | None = None
    """The draft that ended with whose job it is instead: a place put right soon after takes it up again."""
    away_at: datetime | None = None
    neighbour: str = ""
    """The town that draft's place is in: "and who do I call" is answered with its name."""
    left: tuple[Draft, ...] = ()
    """Read back and then left out or dropped, newest last, at most three: soon after they are taken up again."""
    left_at: datetime | None = None
    closed: str = ""
    """The request this crew closed last: a photo that soon follows is of its work."""
    closed_at: datetime | None = None
    whose_at: datetime | None = None
    """When the loose photos came with a number that is none: this crew is asked which request they are of."""
    code: str = ""
    """The pairing code under which what was begun in this public conversation waits to be taken up in private."""
    deleted: tuple[MessageId, ...] = ()
    """Messages taken back lately: what still arrives of them says nothing (`bot.edits`)."""
    replaced: tuple[MessageId, ...] = ()
    """Messages whose newer words have arrived: should they arrive themselves after these, they say nothing."""
    answered: str = ""
    """The article that answered last: "where do I do that" asks for it again."""
    told: str = ""
    """The request that was filed, or whose status was told, last: "the other one" is not it."""
    to_survey: tuple[str, ...] = ()
    """Closed requests whose survey waits for quiet and daytime."""
    unrated: str = ""
    unrated_at: datetime | None = None
    """The request whose survey lapsed last, and when: a mark given late still counts, while nothing else was asked."""
    behalf: Reporter | None = None
    """Whom the next report is told for."""
    told_for: tuple[ToldFor, ...] = ()
    """Whom reports were filed for here, newest last: "what about Mrs Ruiz's pothole" is of that one."""
    batch: tuple[str, ...] = ()
    """Reports filed many at once or for others, newest last: their news is gathered (`bot.digest`)."""
    news: tuple[News, ...] = ()
    news_since: datetime | None = None
    """What the next digest says, and when the first of it came."""
    owed: tuple[Owed, ...] = ()
    owed_since: datetime | None = None
    """What was said at night of requests, and since when it waits: no department is texted then (`bot.departments`)."""
    schema: int = SCHEMA


def on_table(talk: Talk) -> Ask | None:
    """The question the resident is looking at, if any."""
    return talk.asks[-1] if talk.asks and not talk.asks[-1].silent else None


LATELY: Final = timedelta(hours=1)
"""How long what was filed is still what one speaks of."""


def just_filed(talk: Talk, now: datetime) -> frozenset[str]:
    """The services filed or followed in this conversation a moment ago."""
    return frozenset(one.service for one in talk.filed if now - one.at <= LATELY)
