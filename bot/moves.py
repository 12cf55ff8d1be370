"""What somebody did. Residents, agents, crews and timers share this one list."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Discriminator

from casework.handoff import Reason
from places.place import Finding, Place

Actor = Literal["resident", "liaison", "crew", "agent", "timer"]


@dataclass(frozen=True, slots=True)
class Reporter:
    """Somebody a report is told for. ``phone`` in E.164; "" where there is none that texts can reach."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OnBehalf:
    """What follows is told for this person."""

    reporter: Reporter
    kind: Literal["on_behalf"] = "on_behalf"


@dataclass(frozen=True, slots=True)
class Report:
    """A new problem. ``service`` is None when it is not yet clear which; ``guesses`` are then the choices."""

    service: str | None = None
    certainty: float = 0.0
    guesses: tuple[str, ...] = ()
    finding: Finding | None = None
    hazard: str | None = None
    urgent: bool = False
    incident: str | None = None
    words: str = ""
    """The place as it was written; never the sentence around it."""
    beside: str = ""
    """The draft whose place it shares, where that is not known yet: "the street light there is out too"."""
    kind: Literal["report"] = "report"


@dataclass(frozen=True, slots=True)
class SetService:
    draft: str
    service: str
    certainty: float = 1.0
    kind: Literal["set_service"] = "set_service"


@dataclass(frozen=True, slots=True)
class NotService:
    """ "Not the street light." Without a draft it refuses the newest one's service or guesses."""

    draft: str
    services: tuple[str, ...]
    kind: Literal["not_service"] = "not_service"


@dataclass(frozen=True, slots=True)
class SetPlace:
    """A place, verified or half-known. On a filled slot it is a correction, nothing more."""

    draft: str
    finding: Finding
    words: str = ""
    kind: Literal["set_place"] = "set_place"


@dataclass(frozen=True, slots=True)
class SetDetail:
    draft: str
    question: str
    value: str
    kind: Literal["set_detail"] = "set_detail"


@dataclass(frozen=True, slots=True)
class Remark:
    """More words about a draft that change nothing of it."""

    draft: str
    kind: Literal["remark"] = "remark"


@dataclass(frozen=True, slots=True)
class AddPhotos:
    """Photos for a draft, or loose ones (``draft`` empty)."""

    draft: str
    photos: tuple[str, ...]
    kind: Literal["add_photos"] = "add_photos"


@dataclass(frozen=True, slots=True)
class Drop:
    """Without a draft ("-") what the very same text told before it took that back.

    ``unsaid``: it was never meant, so nobody is told that it goes.
    """

    draft: str
    unsaid: bool = False
    kind: Literal["drop"] = "drop"


@dataclass(frozen=True, slots=True)
class Refuse:
    """ "No" to a read-back, without saying what is wrong: we ask what to change.

    ``right`` holds the drafts of the same read-back that are not meant.
    """

    drafts: tuple[str, ...]
    right: tuple[str, ...] = ()
    kind: Literal["refuse"] = "refuse"


@dataclass(frozen=True, slots=True)
class FileThem:
    """File these drafts. ``confirmed`` is False when silence decided."""

    drafts: tuple[str, ...]
    confirmed: bool = True
    kind: Literal["file_them"] = "file_them"


@dataclass(frozen=True, slots=True)
class AskStatus:
    """Of one request by number, of a service in plain words, or of all of them."""

    tracking: str = ""
    service: str = ""
    usual: bool = False
    """How long this service takes as a rule, not how one's own request stands."""
    kind: Literal["ask_status"] = "ask_status"


@dataclass(frozen=True, slots=True)
class Amend:
    tracking: str
    text: str = ""
    finding: Finding | None = None
    service: str = ""
    hazard: str = ""
    """The danger it turned out to be."""
    kind: Literal["amend"] = "amend"


@dataclass(frozen=True, slots=True)
class Withdraw:
    """``undo`` puts the draft back on the table, for ten minutes after filing.

    ``drafts`` may be meant instead: which of them is then asked.
    """

    tracking: str
    undo: bool = False
    drafts: tuple[str, ...] = ()
    kind: Literal["withdraw"] = "withdraw"


@dataclass(frozen=True, slots=True)
class Follow:
    draft: str
    tracking: str
    kind: Literal["follow"] = "follow"


@dataclass(frozen=True, slots=True)
class Differs:
    draft: str
    tracking: str
    kind: Literal["differs"] = "differs"


@dataclass(frozen=True, slots=True)
class Reopen:
    tracking: str
    reason: str = ""
    kind: Literal["reopen"] = "reopen"


@dataclass(frozen=True, slots=True)
class Rate:
    tracking: str
    score: int
    words: str = ""
    kind: Literal["rate"] = "rate"


@dataclass(frozen=True, slots=True)
class AddTo:
    """A late photo or note for a request that is already filed."""

    tracking: str
    photos: tuple[str, ...] = ()
    text: str = ""
    kind: Literal["add_to"] = "add_to"


@dataclass(frozen=True, slots=True)
class Close:
    """A crew is done: number and, with luck, a photo."""

    tracking: str
    note: str = ""
    photos: tuple[str, ...] = ()
    sure: bool = False
    kind: Literal["close"] = "close"


@dataclass(frozen=True, slots=True)
class CloseAt:
    """A crew is done at a place and gives no number: which request is meant is looked up, and asked.

    ``places``: the verified place, or all that its words may mean ("1420 Oak"); none where only the work was told.
    """

    places: tuple[Place, ...]
    services: tuple[str, ...] = ()
    """The services its words name, if any."""
    note: str = ""
    photos: tuple[str, ...] = ()
    kind: Literal["close_at"] = "close_at"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the knowledge base answers, or ("") nothing of it does. Opens no report."""

    article: str
    kind: Literal["question"] = "question"


@dataclass(frozen=True, slots=True)
class Idea:
    text: str
    kind: Literal["idea"] = "idea"


@dataclass(frozen=True, slots=True)
class Thanks:
    kind: Literal["thanks"] = "thanks"


@dataclass(frozen=True, slots=True)
class OffTopic:
    kind: Literal["off_topic"] = "off_topic"


@dataclass(frozen=True, slots=True)
class Vexed:
    """ "I already told you", "you are useless": tired of this talk."""

    kind: Literal["vexed"] = "vexed"


@dataclass(frozen=True, slots=True)
class Skip:
    """Give up on one thing of a draft: ``photo``, ``place``, ``service`` or a question's code."""

    draft: str
    what: str
    kind: Literal["skip"] = "skip"


@dataclass(frozen=True, slots=True)
class Repeat:
    """ "What?", MENU, BACK: put the open question again."""

    kind: Literal["repeat"] = "repeat"


@dataclass(frozen=True, slots=True)
class TakeUp:
    """A pairing code: go on here with the report that was begun in public."""

    code: str
    kind: Literal["take_up"] = "take_up"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A button or a lone digit answers a question that is settled or over by now, or was never put."""

    kind: Literal["lapsed"] = "lapsed"


@dataclass(frozen=True, slots=True)
class AboutUs:
    """ "Are you a robot?", "how many reports do you have?", "can somebody help?" and nothing else: about us.

    Besides these a question announced and not yet put, anger at the city that tells of nothing, whether a photo is
    needed, and how to hear of a report later.
    """

    what: Literal["machine", "figures", "aid", "question", "anger", "photo", "later"]
    kind: Literal["about_us"] = "about_us"


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that nobody could read. ``tries`` grows, unless there was nothing to read: "??", an oath, an emoji."""

    empty: bool = False
    kind: Literal["unclear"] = "unclear"


@dataclass(frozen=True, slots=True)
class WantPerson:
    reason: Reason = "asked"
    kind: Literal["want_person"] = "want_person"


@dataclass(frozen=True, slots=True)
class Threat:
    kind: Literal["threat"] = "threat"


@dataclass(frozen=True, slots=True)
class AllClear:
    """``nothing``: there never was a danger, so what was noted of it goes too."""

    nothing: bool = False
    kind: Literal["all_clear"] = "all_clear"


@dataclass(frozen=True, slots=True)
class OptOut:
    """``carrier`` is True when the carrier acted and answered: we record and stay silent."""

    carrier: bool = False
    kind: Literal["opt_out"] = "opt_out"


@dataclass(frozen=True, slots=True)
class OptIn:
    carrier: bool = False
    kind: Literal["opt_in"] = "opt_in"


@dataclass(frozen=True, slots=True)
class LessNews:
    """ "Stop texting me about my trash": of one's own request; whether all texts are meant is asked."""

    tracking: str
    kind: Literal["less_news"] = "less_news"


@dataclass(frozen=True, slots=True)
class Help:
    carrier: bool = False
    kind: Literal["help"] = "help"


@dataclass(frozen=True, slots=True)
class NewNumber:
    kind: Literal["new_number"] = "new_number"


@dataclass(frozen=True, slots=True)
class NotMe:
    """ "Wrong number", "new phone who dis": our texts are for whoever had this number before."""

    kind: Literal["not_me"] = "not_me"


@dataclass(frozen=True, slots=True)
class Danger:
    """``what``: fire, gas, wires, carbon_monoxide, injury, weapon, crime, flood, person, crisis (self-harm)."""

    what: str
    felt: float = 0.0
    """How likely the classifier held danger where no rule spoke; 0 where one did."""
    kind: Literal["danger"] = "danger"


Act = Annotated[
    OnBehalf | Report | SetService | NotService | SetPlace | SetDetail | Remark | AddPhotos | Drop | Refuse
    | FileThem | AskStatus | Amend | Withdraw | Follow | Differs | Reopen | Rate | AddTo | Close | CloseAt | Question
    | Idea | Thanks | OffTopic | Vexed | AboutUs | Skip | Repeat | TakeUp | Lapsed | Unclear | WantPerson | Threat
    | AllClear | OptOut | OptIn | LessNews | Help | NewNumber | NotMe | Danger,
    Discriminator("kind"),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """One act, who did it, in which message, and the part of the text it used (start, end)."""

    act: Act
    by: Actor = "resident"
    message: str = ""
    span: tuple[int, int] = (0, 0)
