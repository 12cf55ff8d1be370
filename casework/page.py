"""Pages shown beside a talk: somebody's own requests, and a form to fill in. Any channel that has pages shows them."""

from dataclasses import dataclass
from typing import Final, Literal

SHOW_FORM: Final = "form"
"""What a button of a page says when pressing it opens the form; all else is said as words."""

REPORT: Final = "report"
"""The form in which a whole report may be sent at once."""

STAFF: Final = "staff:"
"""How the names of forms, and of a card's buttons, begin that come back as an act of staff."""


TOO_LATE: Final = "The form could not be opened in time: press again."
"""What staff are told whose form did not open while their provider took its trigger."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    key: str
    label: str
    needed: bool = False
    long: bool = False
    """More than a line of words is welcome."""
    given: str = ""
    """What it holds from the start: words, or the key of a choice."""
    choices: tuple[tuple[str, str], ...] = ()
    """(key, label): one of these instead of words."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form, of use only while the provider takes ``trigger``: for seconds."""

    name: str
    """What it comes back under."""
    title: str
    send: str
    fields: tuple[Field, ...]
    missing: str = ""
    """Said beside a needed field that was left empty."""
    trigger: str = ""
    about: str = ""
    """The case it is about, where staff fill it in."""
    kind: Literal["form"] = "form"


@dataclass(frozen=True, slots=True)
class Home:
    """What somebody sees who opens our own page: it takes the place of the one shown before."""

    title: str
    lines: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...]
    """(what pressing it says, or `SHOW_FORM`; label)"""
    kind: Literal["home"] = "home"
