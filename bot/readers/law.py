"""What the law puts first: opting out and in, help, a new number. Nothing else of such a message is read."""

import re
from typing import Final, assert_never

from bot.events import Message
from bot.facts import Facts
from bot.moves import Act, Help, Move, NewNumber, OptIn, OptOut
from bot.wire import Keyword
from casework.request import OPEN
from classifier import rules


def read(message: Message, facts: Facts) -> Move | None:
    """The lawful move of one message, if it is one. The carrier's own mark beats every reading of the words."""
    act = _marked(message.carrier_keyword) or _worded(message.text, facts)
    return None if act is None else Move(act, message=message.id, span=(0, len(message.text)))


def one_request(text: str, facts: Facts) -> bool:
    """Whether a wish for silence is about one thing only, where we do text of something: then it is asked how far."""
    return any(one.status in OPEN for one in facts.own) and rules.one_topic(text)


def _marked(keyword: Keyword) -> Act | None:
    match keyword:
        case "STOP":
            return OptOut(carrier=True)
        case "START":
            return OptIn(carrier=True)
        case "HELP":
            return Help(carrier=True)
        case "":
            return None
        case _:
            assert_never(keyword)


def _worded(text: str, facts: Facts) -> Act | None:
    """``carrier`` only where a carrier stands in between and the text is exactly one of its words.

    A channel under the law but without a carrier knows the full table of words: we are the ones who answer.
    """
    carriers = facts.capabilities.carrier_keywords
    hit = rules.law(text, carriers or (rules.full_table() if facts.capabilities.opt_out_law else {}))
    if hit is None:
        return None if facts.capabilities.opt_out_law else _lone(text, facts)
    carrier = bool(carriers) and hit.detail == "keyword"
    if hit.intent == "opt_out" and one_request(text, facts):
        return None
    if hit.intent == "help" and hit.detail == "words" and _CRY.search(text) and rules.plea(text):
        return None  # "help me" may be a cry: it is told of 911
    match hit.intent:
        case "opt_out":
            return OptOut(carrier)
        case "opt_in":
            return OptIn(carrier)
        case "help":
            return Help(carrier)
        case "new_number":
            return NewNumber()
        case _:
            return None


_CRY: Final = re.compile(r"\b(?:me|us|nos|help help)\b|\bay[uú]d[ae]n?(?:me|nos)\b", re.IGNORECASE)


def _lone(text: str, facts: Facts) -> Act | None:
    """A word of the law alone where the law's words mean nothing special: it reports nothing and answers nothing.

    "Stop" is no sign that is missing; who wrote it, or "help", is shown what can be done here. Who once wished for
    silence comes back by the word that the law has for it.
    """
    hit = rules.law(text, rules.full_table())
    if hit is None or (hit.intent == "help" and len(text.split()) > 1):
        return None  # "help me" may be a cry: others read it
    return OptIn() if hit.intent == "opt_in" and facts.consent == "out" else Help()
