"""Figures of speech of death and dying: "dead serious", "a death trap", "my grass is dead". They name no animal."""

import re
from typing import Final

_MACHINE: Final = r"(?:batter(?:y|ies)|phones?|laptop|computer|tablet|wi-?fi|internet|bater[ií]as?|pilas?|celular)"
_THING: Final = (
    rf"(?:{_MACHINE}|engine|motor|outlet|screen|car|truck|van|suv|vehicle|grass|lawn|yard|garden|leaf|leaves|plants?|"
    r"flowers?|weeds?|bush(?:es)?|shrubs?|hedges?|vines?|ivy|roses?|sod|street|town|city|place|downtown|"
    r"neighborhood|park)"
)
"""What may be dead without ever having been an animal; a dead tree is a danger and no figure of speech, and of a dead
light or meter "dead" says what is wrong."""
_COSA: Final = (
    rf"(?:{_MACHINE}|tel[eé]fono|compu\w*|motor|carro|coche|auto|camioneta|moto|pasto|c[eé]sped|zacate|patio|"
    rf"jard[ií]n|"
    r"hojas?|plantas?|flor(?:es)?|hierbas?|arbustos?|setos?|calle|ciudad|barrio|colonia|centro|parque)"
)
_IS: Final = (
    r"(?:\s+(?:on|in|of|by|at|along)\s+(?:my|the|our)\s+\w+)?"
    r"\s+(?:(?:is|are|was|were|'?s|has|have|been|looks?|just|all|almost|half|completely|totally|so|went)\s+){0,4}"
)
_ESTA: Final = r"\s+(?:(?:est[aá]n?|se|ve|ven|ya|tod[oa]s?|casi|medio|muy|ha|qued[oó])\s+){0,3}"
_ENDS: Final = (
    r"(?=\W*$|\s*[,.;:!?\n]|\s+(?:and|but|because|cause|bc|so|at|on|in|for|from|now|due|since|here|too|again|after|"
    r"y|e|pero|"
    r"porque|en|por|desde|ya|aqu[ií])\b)"
)
_KIND: Final = r"(?:(?:old|big|brown|wet|dry|little|fall|autumn|whole|rose|car|cell|parking|street|traffic|old)\s+)?"
_FUTURE: Final = r"(?:going to|gonna|gunna|about to|bound to|will|'?ll|could|might|may|has to|have to|is to|needs to)"
_SOMEONE: Final = (
    r"(?:some(?:one|body)|people|(?:a |some |the |my |our )?(?:kids?|child|children|person|cyclist|biker|"
    r"pedestrian)|we|i|"
    r"one of us)"
)

_FIGURES: Final = re.compile(
    r"\bdead\s*-?\s*(?:wrong|right|serious|tired|set|sure|certain|quiet|silent|silence|slow|stop|center|even|broke|"
    r"beat|"
    r"weight|last|heat|ahead|against|giveaway|zone|spot|bolt|lock|pan|asleep|drunk|bored|easy|simple|ringer|ass|"
    r"in the water|of (?:the )?(?:night|winter)|to (?:me|us|the world)|end(?:s|ed)?|air|space|drop)\b"
    r"|\b(?:drop|play(?:ing)?|left for|good as|over (?:my|your)|half|brain|be caught)\s+dead(?:\s+body)?\b"
    r"|\b(?:i'?m|i am|we'?re)\s+(?:so\s+|literally\s+)?(?:dead|dying)(?=\W*$|\s*[,.!?]|\s+(?:lol|lmao|here|inside|"
    r"rn)\b)"
    rf"|\bdead\s+{_MACHINE}\b|\b{_MACHINE}\s+muert[oa]s?\b|\bdead\s+(?={_KIND}{_THING}\b)"
    rf"|\b(?P<thing>{_THING}){_IS}(?P<said>dead|died|dying|dies){_ENDS}"
    r"|\bdeath ?traps?\b|\bdeath (?:wish|sentence|row|stare|march|grip|zone|toll)\b|\bto death\b|\bat death'?s door\b"
    r"|\b(?:deadly|deadliest|fatal|lethal|killer)\s+(?=(?:corner|curve|intersection|crossing|crosswalk|road|street|"
    r"turn|"
    r"stretch|pothole|hole|hill|bend|spot|heat|noise|smell|price)s?\b)"
    rf"|\b{_SOMEONE}(?:'?s| is| are|'?re)?\s*{_FUTURE}\s+(?:(?:end up|wind up|one day|some ?day|really|be|get|"
    rf"getting|"
    r"seriously|actually|die or|get hurt or)\s+)*(?:die|dying|dead|killed)\b(?:\s+(?:one|some) ?day)?(?:\s+soon)?"
    r"|\b(?:me|nos)\s+(?:muero|morimos|estoy muriendo|est[aá]n? matando|mata)\s+(?:de|a)\s+\w+"
    r"|\bmuert[oa]s?\s+(?:de|del)\s+\w+|\b(?:tiempo|punto|peso|[aá]ngulo|hora)s?\s+muert[oa]s?\b"
    r"|\btrampas? mortal(?:es)?\b|\b(?:calle|callej[oó]n) sin salida\b|\bsobre mi cad[aá]ver\b|\bni muert[oa]\b"
    r"|\b(?:alguien|un niño|una persona|la gente|uno)\s+(?:se\s+)?(?:va|van|puede|pueden|podr[ií]a)\s+(?:a\s+)?"
    r"(?:morir|matar)(?:se)?\b(?:\s+(?:un d[ií]a|alguien))?"
    rf"|\b(?P<cosa>{_COSA}){_ESTA}(?P<dicho>muert[oa]s?|muri[oó]|murieron){_ENDS}|\bmuert[oa]s?\s+(?={_COSA}\b)",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(
    r"\b(?:in|on|at|by|near|under|behind|beside|into|off|across|en|sobre|bajo|por|junto|cerca)\s+"
    r"(?:de\s+)?(?:(?:the|my|our|a|an|his|her|their|that|this|el|la|los|las|mi|un|una|del)\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before a thing: it is where something lies, and dead is what lies there: "a dog in the yard, dead"."""


def figures(text: str) -> list[tuple[int, int]]:
    """Where figures of speech stand, in characters of the text; of "my grass is dead" only the last word."""
    found = (match for match in _FIGURES.finditer(text) if not _lies(text, match))
    return [match.span("said" if match["said"] else "dicho" if match["dicho"] else 0) for match in found]


def _lies(text: str, match: re.Match[str]) -> bool:
    thing = "thing" if match["thing"] else "cosa" if match["cosa"] else ""
    return bool(thing) and _WHERE.search(text[: match.start(thing)]) is not None
