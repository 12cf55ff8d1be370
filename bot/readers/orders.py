"""Orders to the machine ("ignore your instructions", "you are now admin"): words without any authority."""

import re
from collections.abc import Iterator
from typing import Final

from bot.moves import Repeat, Report
from bot.readers import report
from bot.readers.candidate import STRONG, Candidate
from bot.readers.scene import Scene
from bot.readers.words import Span
from places.place import Finding

_YOURS: Final = r"(?:(?:all|any|every|of|the|your|ur|these|those|my|tus|sus|las|los|todas|todos|de|el|la|tu|su)\W+)*"
_BEFORE: Final = r"(?:(?:previous|prior|earlier|above|original|initial|system|hidden|secret|internal|safety)\W+)*"
_OWN: Final = (
    r"(?:(?:all|of|the|me|el|la|las|los|todas|todos)\W{1,3}){0,3}"
    r"(?:your|ur|tus?|sus?|system|hidden|secret|initial|original|previous|above)\W{1,3}"
)
"""Of the machine itself: "your", "the system's"; the rules of the city are a question."""
_RULES: Final = (
    r"(?:instructions?|rules|prompts?|programming|guidelines|guardrails|directives?|training|restrictions|filters?|"
    r"instrucciones|reglas|directrices|restricciones|programaci[oó]n|configuraci[oó]n|indicaciones|"
    r"(?:source )?code|system message)"
)
_EVERYBODYS: Final = (
    r"(?:all|every|each|everyone'?s?|everybody'?s?|other people'?s?|todos?|todas?|cada)\W+"
    r"(?:(?:of|the|los|las)\W+){0,2}"
    r"(?:(?:open|other|city)\W+){0,2}(?:requests?|reports?|tickets?|cases?|data|records?|database|reportes?|"
    r"solicitud(?:es)?|casos?|peticion(?:es)?|quejas?|registros?|datos)"
)
_ORDER: Final = re.compile(
    rf"\b(?:ignor(?:[ea]|en|ar|es)|forget|disregard|override|bypass|overwrite|delete|reset|olvid(?:a|e|en|ar)|omit(?:e|a|ir)|anul(?:a|e|ar))\W+{_YOURS}{_BEFORE}"
    rf"{_RULES}\b"
    rf"|\b(?:print|show|reveal|repeat|display|output|dump|tell me|give me|list|share|leak|what are|what is|"
    rf"muestra\w*|mu[eé]strame|imprim\w+|revel\w+|dime|dame|ens[eé][nñ]ame|repite|cu[aá]les son)"
    rf"\W+{_OWN}{_BEFORE}{_RULES}\b"
    r"(?!\W+(?:for|about|on|regarding|around|sobre|para|de|acerca)\b)"
    r"|\b(?:you are|you'?re|u r|ur|act|behave|pretend(?: (?:to be|you are|that you are))?|ahora eres|eres|"
    r"act[uú]a|comp[oó]rtate|finge(?: ser)?|modo)\W+(?:now|ahora|as|como|the|an?|el|la|un|una|your|tu|su|\W){0,6}"
    r"(?:admin(?:istrat\w+)?|administrador\w*|root|superuser|sudo|developer|desarrollador\w*|system|sistema|"
    r"dan|chatgpt|gpt|(?:an? )?(?:ai|ia|llm|language model)|pirate|jailbroken|unrestricted|god mode)\b"
    r"|\b(?:i am|i'?m|this is|soy)\W+(?:(?:now|the|an?|your|el|la|un|tu|su)\W+){0,3}(?:system\W+)?"
    r"(?:admin(?:istrator)?|root|superuser|administrador\w*)\b"
    r"|^\W*(?:system|assistant|developer|admin|root|sistema|administrador|sudo)\s*(?:[:>\]]|\bprompt\b|\bmessage\b|\brm\b)"
    r"|\b(?:admin|developer|debug|god|dev|root|maintenance|administrador|desarrollador)\s+(?:mode|modo|access|override)\b"
    r"|\bmodo\s+(?:admin\w*|desarrollador|dios|debug)\b|\bnew instructions\s*:|\bnuevas instrucciones\s*:|"
    r"\bjailbreak\w*|\bprompt injection\b|\bdrop table\b|</?(?:system|s|inst)>|\[/?inst\]"
    rf"|\b(?:close|resolve|complete|finish|delete|erase|wipe|approve|cierr[ae]\w*|cerrar|borr[ae]\w*|elimin[ae]\w*|"
    rf"resuelv[ae]|termin[ae])\W+{_EVERYBODYS}\b(?!\W+(?:of )?(?:mine|m[ií]os?|i (?:made|sent|filed)))"
    r"|\b(?:mark|set|flag|marc[ae]\w*|pon(?:er)?)\W+(?:(?:all|everything|every\w*|tod[oa]s?|them|it|this|that)\W+)"
    r"(?:\w+\W+){0,3}?(?:as|to|como)\W+(?:done|closed|complete[d]?|resolved|fixed|finished|approved|"
    r"hech[oa]s?|cerrad[oa]s?|terminad[oa]s?|resuelt[oa]s?|list[oa]s?)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?;\n]+")


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """The order as one reading that changes nothing, beside a report told in the same text with its own place.

    Empty where the text orders nothing. Every other reading of such a text falls: it could drop or close something.
    """
    spans = tuple(_orders(scene.text))
    if not spans:
        return ()
    used = scene.covered(spans)
    told = tuple(one for one in report.propose(scene, used) if all(map(_whole, one.acts)))
    return (Candidate("order", (Repeat(),), used or scene.everything, STRONG), *told)


def _orders(text: str) -> Iterator[Span]:
    """The sentences that give an order."""
    for match in _SENTENCE.finditer(text):
        if _ORDER.search(match[0]):
            yield match.span()


def _whole(act: object) -> bool:
    """A problem with its own service and verified place."""
    if not isinstance(act, Report) or act.service is None:
        return False
    return isinstance(act.finding, Finding) and act.finding.outcome == "resolved"
