"""Impatience about what was promised: "you said wednesday", "its been 3 weeks", "it was supposed to be done by now"."""

import re
from typing import Final

from bot.facts import RequestFacts
from bot.moves import AskStatus
from bot.readers.candidate import STRONG, Candidate
from bot.readers.naming import service_named
from bot.readers.own import requests_of
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, TEMPER, listed
from casework.request import OPEN

_DAY: Final = (
    r"(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tonight|tomorrow|yesterday|"
    r"(?:last|this|next) (?:week|month|\w+day)|(?:the )?\d{1,2}(?:st|nd|rd|th)|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*(?: \d{1,2}(?:st|nd|rd|th)?)?|"
    r"(?:within )?(?:an?|one|two|three|four|five|\d{1,2}) (?:work(?:ing)? |business )?(?:days?|weeks?|hours?)|"
    r"soon|asap)"
)
_SO_LONG: Final = (
    r"(?:(?:like|about|over|almost|nearly|more than|at least|already|now|a good|the last|past|for) )*"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|(?:a )?(?:couple|few)(?: of)?|\d{1,3}) "
    r"(?:\w{4,8} )?(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)|"
    r"ages|forever|so long|too long|(?:days|weeks|months)\b)"
)
_SAID: Final = (
    r"(?:you|u|ya|y'?all|they|it|the (?:city|text|message|bot)|ur (?:text|message)|your (?:text|message))"
    r"(?: (?:guys|people|all|literally|clearly|had|have|even))*"
    r" (?:said|told (?:me|us)|promised(?: (?:me|us))?|texted(?: (?:me|us))?|say|says|wrote)"
    r"(?: (?:that|it|its|it'?d|it'?ll|they'?d|they|would|will|be|was|were|is|gonna|going|to|fixed|done|"
    r"ready|come|coming|someone|somebody|here|by|for|on|til|until|till|before|in))*"
)
_DUE: Final = (
    r"(?:(?:it|this|that|they|you|y'?all|u)(?: (?:was|were|is|are))?|"
    r"(?:was|were)(?:n'?t)?(?: (?:it|this|that|they|you))?)"
    r"(?: \w{4,9})? (?:supposed|suposed|meant|due|scheduled|promised)"
    r"(?: to)?(?: (?:be|have been|get|come|fix|clean|happen|finish|done|fixed|ready|it|this|out|here|gone|up|picked|"
    r"over|complete|completed|by|on|for|in))*"
)

_WAITED: Final = re.compile(
    rf"\b{_SAID} {_DAY}"
    rf"|\b{_DUE}(?: (?:now|then|already|{_DAY}))?(?=\W|$)(?! (?:rain|snow|work|look|mean|know|go|do))"
    rf"|\b(?:it'?s|its|it has|it is|this has|that'?s|thats|been)(?: been)? {_SO_LONG}"
    rf"|\b(?:i'?ve|i have|i am|i'?m|im|ive|we'?ve|weve|we'?re|been|still)(?: (?:been|still))* waiting {_SO_LONG}"
    rf"|^\W*{_SO_LONG}(?= (?:now|already|later|and|with)\b|\W*$)"
    r"|\b(?:it'?s|its|you'?re|ur|you are|they'?re|they are|this is|that'?s|thats) (?:\w+ )?(?:late|overdue|past due)\b"
    r"|\b(?:is|are) (?:\w+ )?(?:late|overdue|past due|delayed|behind schedule)\b"
    r"|\b(?:the |that |your |ur )?(?:date|deadline|due date) (?:has |is |was |already |long )*"
    r"(?:passed|past|over|gone|came and went|come and gone)\b"
    r"|\b(?:me |nos )?(?:dijeron|dijiste|dijo|prometieron|quedaron)(?: (?:que|de|en|para|iba|iban|a|lo|la|era|sería|"
    r"seria|estaría|estaria|arreglar\w*|\w+[aí]an|venir|venían|listo|lista|hoy|el|este|antes|del?))*"
    r" (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|hoy|mañana|ayer|semana|mes|\d{1,2})\b"
    r"|\b(?:ya )?(?:van|pasaron|pas[oó]|hace|llevo|llevamos|tengo|tenemos)(?: (?:ya|como|casi|m[aá]s de|esperando))*"
    r" (?:una?|dos|tres|cuatro|cinco|seis|varios|varias|muchos|muchas|\d{1,3}) (?:d[ií]as?|semanas?|mes(?:es)?|años?)"
    r"(?: (?:ya|esperando))*"
    r"|\b(?:se supone|se supon[ií]a) que (?:\w+ ){0,3}(?:ya|hoy|ayer|list[oa]|arreglad[oa])\b"
    r"|\b(?:est[aá]n?|va[ns]?|van) (?:muy )?(?:tarde|atrasad[oa]s?|retrasad[oa]s?)\b",
    re.IGNORECASE,
)
"""What was promised, or how long one has waited."""

_SINCE: Final = re.compile(
    r"\b(?:since|after) (?:i|we) (?:\w+ )?(?:reported|texted|told|called|filed|asked|sent|wrote|complained)"
    r"(?: (?:it|this|that|you|you guys|the city|about it))*"
    r"|\b(?:and|y) (?:still |not |todav[ií]a |a[uú]n )*(?:nothing|nobody|no one|nada|nadie|no|sigue igual)\b"
    r"(?: (?:has|is|was|have|been|come|came|done|fixed|changed|happened|hecho|venido|pasa|yet))*"
    r"|\b(?:desde que|que) (?:lo |la )?(?:report[eé]|avis[eé]|dije|escrib[ií])\b",
    re.IGNORECASE,
)
"""What is said beside it that tells of nothing new."""

_BESIDE: Final = (
    GENERIC
    | TEMPER
    | listed(
        "crew crews truck wheres where's so well hey and but still yet nothing nobody anyone somebody fixed done come "
        "came wait waiting where when hello "
        "late right now day days thing remember it's its thought they're you're ur u y'all guys today tomorrow "
        "wednesday "
        "monday tuesday thursday friday saturday sunday really long gonna happened happening whats what's up "
        "pues entonces oigan nada nadie todavía todavia aún aun sigue esperando hoy mañana ayer fue era cuándo cuando"
    )
)
"""Words that may stand around it and name no problem."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """Where the request stands that was promised: lateness is admitted there. Nothing new is told, so nothing is filed.

    Of several open ones that which is named, else the only late one, else all.
    """
    if scene.draft is not None or scene.talk.watch is not None or not _free(scene):
        return ()
    said = scene.found(_WAITED)
    mine = [one for one in requests_of(scene) if one.mine and one.status in OPEN]
    if not said or not mine:
        return ()
    beside = scene.everything - said - scene.found(_SINCE)
    named = [one for one in mine if service_named(scene, one.service, beside)]
    about = {word for one in named for word in service_named(scene, one.service, beside)}
    if any(word.low not in _BESIDE and word not in about for word in scene.says(beside)):
        return ()
    return (Candidate("status", (_asked(named, mine),), scene.everything, STRONG),)


def _free(scene: Scene) -> bool:
    """Whether no question is open that this could answer; a list of one's requests is none."""
    return scene.ask is None or scene.ask.phrase == "status_list"


def _asked(named: list[RequestFacts], mine: list[RequestFacts]) -> AskStatus:
    late = [one for one in named or mine if one.late]
    meant = late if len(late) == 1 else named or mine
    return AskStatus(meant[0].tracking) if len(meant) == 1 else AskStatus()
