"""Opt-out, opt-in, help and a new number: what the law and the carriers ask us to hear before anything else.

Source: 47 CFR 64.1200(a)(10): any reasonable wording revokes consent; CTIA for HELP. An exact keyword of the
channel is told apart ("keyword"), because a carrier may have answered it already.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from classifier.rules import law_en, law_es
from classifier.rules.aim import elsewhere, topic
from classifier.rules.grammar import Grammar, Match
from classifier.rules.hit import Hit, Keyword
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.word_sets import word_set

_SETS: Final = {
    **law_en.SETS,
    **law_es.SETS,
}
_RULES: Final = {
    "new_number": ";".join((law_en.NEW_NUMBER, law_es.NEW_NUMBER)),
    "opt_out": ";".join((law_en.OPT_OUT, law_es.OPT_OUT)),
    "opt_in": ";".join((law_en.OPT_IN, law_es.OPT_IN)),
}
_WHOLE: Final = {
    "opt_out": ";".join((law_en.WHOLE_OUT, law_es.WHOLE_OUT)),
    "opt_in": ";".join((law_en.WHOLE_IN, law_es.WHOLE_IN)),
    "help": ";".join((law_en.WHOLE_HELP, law_es.WHOLE_HELP)),
}
_GRAMMAR: Final = Grammar(_SETS, _RULES)
_WHOLES: Final = Grammar(_SETS, _WHOLE)
_HIDDEN: Final = Grammar(_SETS, {"": ";".join((law_en.HIDDEN, law_es.HIDDEN))})
_OTHERS: Final = Grammar(_SETS, {"": law_en.NOT_FROM_OTHERS})

_FILLER: Final = frozenset(f"{law_en.FILLER} {law_es.FILLER}".split())
_OUT_FILLER: Final = _FILLER | frozenset(f"{law_en.OUT_FILLER} {law_es.OUT_FILLER}".split())
_HELP_FILLER: Final = _FILLER | frozenset(f"{law_en.HELP_FILLER} {law_es.HELP_FILLER}".split())
_ALONE: Final[Mapping[Keyword, frozenset[str]]] = {
    "STOP": frozenset(f"{law_en.SHORT_OUT} {law_es.SHORT_OUT}".split()),
    "START": frozenset(f"{law_en.SHORT_IN} {law_es.SHORT_IN}".split()),
    "HELP": frozenset(f"{law_en.SHORT_HELP} {law_es.SHORT_HELP}".split()),
}
_INTENT: Final[Mapping[Keyword, str]] = {"STOP": "opt_out", "START": "opt_in", "HELP": "help"}
_UNMISTAKABLE: Final = frozenset(["stop", "stopp", "sotp", "stpo", "unsubscribe", "optout", "basta", "stopall"])
_TO_US: Final = word_set(
    """
    text texts texting message messages txt msgs unsubscribe you yall u
    """
)
_ABOUT_US: Final = word_set(
    """
    text texts texting message messages number list signed subscribe consent spam phone who wrong mensaje
    mensajes numero lista spamming contact lawyer attorney asked asking told telling
    """
)
_IN_REPLY: Final = frozenset(["remove", "delete", "take", "erase"])
"""Enough in a sentence of its own, if another speaks of a number or a list ("who gave you my number? remove it")."""
_NOT_A_REQUEST: Final = frozenset(
    pair for verb in ("cancel", "revoke", "end") for pair in ((verb, "it"), ("it", verb), (verb, "the"), ("the", verb))
) | {("cancel", "this"), ("cancel", "that"), ("revoke", "this"), ("this", "end"), ("it", "stop"), ("this", "stop")}
"""Neighbours that speak of a request or a noise: "cancel it", "the end", "make it stop"."""
_LETTERS: Final = re.compile(r"[^A-Z]")
_TABLE: Final[Mapping[str, Keyword]] = {
    **dict.fromkeys(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"], "STOP"),
    **dict.fromkeys(("START", "UNSTOP"), "START"),
    **dict.fromkeys(("HELP", "INFO"), "HELP"),
}


def full_table() -> Mapping[str, Keyword]:
    """The words a US carrier acts on (Twilio's default and per-se words of the revocation rule)."""
    return _TABLE


def law(text: str, keywords: Mapping[str, Keyword]) -> Hit | None:
    """opt_out, opt_in, help or new_number, with detail "keyword" (exactly one of ``keywords``) or "words".

    ``keywords`` is the channel's table in capitals. With an empty one (Slack), a word alone means nothing special.
    """
    exact = keywords.get(_LETTERS.sub("", text.upper())) if len(text) <= 20 and _is_bare(text) else None
    if exact:
        return Hit(_INTENT[exact], "keyword", (0, len(text)))
    words = read(text)
    if not words:
        return None
    return _by_grammar(text) or (_alone(words, keywords) if keywords else None)


def _is_bare(text: str) -> bool:
    """Letters only, or the two words "opt out": what a carrier takes for a keyword."""
    stripped = text.strip()
    return stripped.isalpha() or stripped.upper() in ("OPT OUT", "OPT-OUT")


@lru_cache(maxsize=REMEMBERED)
def _by_grammar(text: str) -> Hit | None:
    words = read(text)
    hidden = _HIDDEN.covered(words)
    meant = [hit for hit in _GRAMMAR.find(words, hidden) if hit.label != "opt_out" or _of_ones_own(words, hit)]
    found = {hit.label: hit for hit in reversed(meant)}
    found |= {hit.label: hit for hit in reversed(_WHOLES.find(words)) if hit.last - hit.first + 1 == len(words)}
    for intent in ("new_number", "opt_out", "opt_in", "help"):
        hit = found.get(intent)
        if hit:
            return Hit(intent, "words", hit.span(words))
    return None


def one_topic(text: str) -> bool:
    """Whether an opt-out in words is only about one thing we text of: "stop texting me about my trash".

    Not "about this", and not where anything else of the text wants us to stop.
    """
    words = read(text)
    hits = [hit for hit in _GRAMMAR.find(words, _HIDDEN.covered(words)) if hit.label == "opt_out"]
    about = topic(words)
    if not hits or about is None:
        return False
    left = {word.text for word in words[about + 1 :]}
    return all(hit.last < about <= hit.last + _NEXT for hit in hits) and not left & (_UNMISTAKABLE | _CEASE)


_NEXT: Final = 3
"""Words between the wish and its "about"."""
_CEASE: Final = frozenset(f"{law_en.SETS['cease']} {law_es.SETS['es_out']}".split()) - {"para"}


def _of_ones_own(words: Sequence[Word], hit: Match) -> bool:
    """Whether an opt-out is about texts to oneself: not another's, and not one thing in them."""
    return not (_of_others(words, hit.first, hit.last) or elsewhere(words, hit.first, hit.last))


def _of_others(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether somebody else is meant to stop ("tell my neighbor to stop bothering me")."""
    used = {word.text for word in words[first : last + 1]}
    if used & _TO_US:
        return False
    return any(hit.first <= first <= hit.last for hit in _OTHERS.find(words))


def _alone(words: Sequence[Word], keywords: Mapping[str, Keyword]) -> Hit | None:
    """A keyword with nothing but courtesy around it: the whole text, or one clause of a text about us."""
    whole = (words[0].start, words[-1].end)
    for meaning in ("STOP", "START", "HELP"):
        core = _ALONE[meaning] | {word.lower() for word, means in keywords.items() if means == meaning}
        if _only(words, core, meaning):
            return Hit(_INTENT[meaning], "words", whole)
    clauses: dict[int, list[Word]] = {}
    for word in words:
        clauses.setdefault(word.clause, []).append(word)
    told = any(word.text in _ABOUT_US for word in words)
    for clause in clauses.values() if told else ():
        if _only(clause, _UNMISTAKABLE | _IN_REPLY, "STOP"):
            return Hit("opt_out", "words", (clause[0].start, clause[-1].end))
    return None


def _only(words: Sequence[Word], core: frozenset[str] | set[str], meaning: Keyword) -> bool:
    filler = _OUT_FILLER if meaning == "STOP" else _HELP_FILLER if meaning == "HELP" else _FILLER
    if len(words) > 8:
        return False
    texts = [_GRAMMAR.mended(word.text) for word in words]
    if any(pair in _NOT_A_REQUEST for pair in pairwise(texts)):
        return False
    return any(text in core for text in texts) and all(text in core or text in filler for text in texts)
