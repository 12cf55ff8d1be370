"""Small words that say how a message hangs together with what was said before: corrected, another one, there."""

import re
from itertools import pairwise
from typing import Final, Literal

from bot.readers.words import Word

_STREET_KIND: Final = r"\s+(?:st|street|ave|avenue|rd|road|ln|lane|dr|drive|ct|court|pl|place|blvd|boulevard)\b"
"""Behind a word it is a street's name: "no, Water St" puts right what "no water" does not."""

PLACED_ANEW: Final = r"(?=\W+(?:(?:it'?s|its|at|es|en|el|la|no|on)\W+)*\d{1,5}\s+(?:de\s+|calle\s+)?[^\W\d]{2})"
"""Behind "nvm" an address, and no more: the report moves, and is not taken back."""
_HAVING: Final = r"(?:hay|tengo|tenemos|sirven?|funcionan?)"
SUPPLIES: Final = (
    r"(?:heat|heating|hot|power|electricity|electric|water|gas|pressure|agua|luz|calefacci[oó]n|electricidad|corriente|"
    rf"presi[oó]n)(?!{_STREET_KIND})"
)
_LACKED: Final = rf"(?:{_HAVING}|{SUPPLIES})"
"""What stands behind a "no" that puts nothing right: "no heat", "no hay luz". Everything a home may lack, once."""

CORRECTS: Final = re.compile(
    rf"(?:^\W*(?:no|nope|nah)\b(?!\s+(?:photo|pic|one|{_LACKED}|"
    r"(?:(?:lo|la|los|las|se|me|nos)\s+){0,2}(?:han|ha|\w+(?:aron|ieron))(?<!fueron))\b)|"
    r"\bmal\b(?=\W*[,.;:]|\s+(?:es|era|son)\b)|\bwrong\b|\bi mean[t]?\b|\bmeant\b|\bactually\b|\bsorry\b|\boops\b|"
    r"\bwait\b|\bhold on\b|\b(?:address|location|number|street|place) (?:is|should)\b|\bespera\b|"
    r"\b(?:direcci[oó]n|lugar|n[uú]mero|calle) (?:es|era)\b|\bscratch that\b|"
    r"^\W*(?:that'?s|that is|it'?s|this is) not (?:right|correct|it)\b|^\W*(?:eso )?no es (?:correcto|as[ií]|eso)\b|"
    rf"\b(?:nvm|never\s*mind|olv[ií]da(?:l[oa])?){PLACED_ANEW}|"
    r"\bmy bad\b|\bcorrection\b|\bshould (?:be|say|have)\b|\bchange (?:it|the|that|my|to)\b|\binstead\b|\brather\b|"
    r"\btypo\b|\bquise decir\b|\bperd[oó]n\b|\ben realidad\b|\bmejor dicho\b|\bequivo\w+|"
    r"\bincorrect\w*|\bcambi(?:a|e|ar)\b|\bcorrig\w+|\bcorrijo\b|\bdigo\b|\bmake (?:it|that)\b|"
    r"\bcorrecci[oó]n\b|\bsino\b|(?m:^\*+\w|\w\*+$)|"
    r"^\W*(?:almost|not quite|close|nearly|casi)\b(?=\W*(?:[,.;:!]|\d|its|it'?s|es\b))|"
    r"^\W*(?:(?:it'?s|that'?s) )?not (?:that|it|this)(?: one)?(?=\W*$|\s*[,.;:!–—-]|\s+(?:it|it'?s|but|i)\b))",
    re.IGNORECASE,
)
"""What follows puts something right."""

EVERY: Final = re.compile(r"\b(?:both|all of (?:them|it)|l[oa]s (?:dos|tres)|amb[oa]s|tod[oa]s)\b", re.IGNORECASE)
""" "Both are at 14": all that was told together."""

REFUSED_NUMBER: Final = re.compile(
    r"\b(?:not|no|(?:was|is|ai)n'?t)\s+(?:(?:at|in|en|on|number|n[uú]mero|el|la|era)\s+)*(?P<number>\d+)\b(?!\s*(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
""" "47, not 45": the house number that is wrong."""

EXCUSES: Final = re.compile(
    r"\b(?:(?:my |sorry,? )?(?:big )?fat[ -]?finger(?:s|ed|ing)?(?: (?:it|that|the number))?"
    r"|typos?|(?:i )?(?:mis-?typed|mis-?spelled|(?:typed|wrote|spelled|put|entered)(?= (?:it|that|the \w+) wrong\b))"
    r"(?: (?:it|that|the \w+)(?: wrong)?)?|(?:i )?(?:hit|pressed) (?:the|a) wrong (?:key|number|button|letter)"
    r"|(?:stupid |damn )?auto ?correct(?:ed)?(?: (?:it|got me|changed it|did that))?"
    r"|(?:me )?equivoqu[eé](?: (?:al escribir(?:lo)?|de (?:n[uú]mero|tecla)|escribiendo))?|(?:fue un )?dedazos?"
    r"|error(?:cito)? (?:de dedo|al escribir|m[ií]o)|(?:lo |la )?(?:escrib[ií]|puse|tecle[eé]) mal"
    r"|my (?:bad|mistake|fault|error)|mi error|culpa m[ií]a)(?!\w)",
    re.IGNORECASE,
)
"""How a wrong number came about: "fat fingers", "typed it wrong", "me equivoqué al escribir". It tells no problem."""

ANOTHER: Final = re.compile(
    r"\b(?:another|one more|a second|second one|also|too|as well|either|neither|additional|otr[oa]|también|tambien|"
    r"tampoco|además|ademas)\b",
    re.IGNORECASE,
)
"""The same kind of problem once more."""

ADDS: Final = re.compile(rf"{ANOTHER.pattern}|^\W*(?:and|plus|y|e)\b|&|\+", re.IGNORECASE)
"""One more problem, of any kind."""

BESIDES: Final = re.compile(
    r"^\W*(?:and|also|plus|y|e|tambi[eé]n|adem[aá]s)\W+(?:(?:also|too|tambi[eé]n|now)\W+)?"
    r"(?:the|that|my|el|la|los|las)\s"
    r"|^\W*(?:the|that|my|el|la|los|las)\s(?:.*\s)?(?:too|as well|also|tambi[eé]n)\b",
    re.IGNORECASE,
)
""" "And the street light too": one more thing at the place that was just spoken of."""

JOINS: Final = re.compile(r"^\W*(?:and|also|plus|but also|y|e|tambi[eé]n|adem[aá]s|pero tambi[eé]n)\b", re.IGNORECASE)
"""Behind a yes: something is added to it."""

DEFINITE: Final = re.compile(
    r"^\W*(?:no\W+)?(?:and |but |y |pero |sorry |oh |wait )*"
    r"(?:(?:the|that|my|el|la|los|las|ese|esa|mi)\s+|"
    r"(?!(?:an?|una?|another|otr[oa]|one more|there|hay|it|this|also)\b))"
    r"(?:[^\W\d][\w']*\s+){1,4}?"
    r"(?:is|are|was|were|s|está|esta|están|estan|es|son|queda|quedan|era)\s+(?:actually |really )?"
    r"(?:at|on|in|near|by|en|cerca)\b",
    re.IGNORECASE,
)
""" "The graffiti is at ...", "graffiti is at ...": a problem that was mentioned before; "a graffiti is at" is none."""

_NO_DISTANCE: Final = "".join(
    f"(?<!{word} )"
    for word in ("away", "across", "down", "up", "feet", "ft", "foot", "yards", "steps", "doors", "houses", "blocks")
)
""" "20 feet from it" says where another thing is."""

CONTINUES: Final = re.compile(
    r"^\W*(?:it|its|it's|they|they're|he|she|this|is|are|was|were|has|have|had|been|looks?|smells?|stinks?|blocks|"
    r"(?:the )?(?:whole|entire) (?:road|street|sidewalk|lane) is (?:\w+ )?(?:blocked|covered|impassable)|"
    r"bangs|rattles|clanks|wobbles|flickers|sags|wakes|keeps|gets|goes|sounds|feels|scares|hurts|"
    r"\w+ing|makes|causes|full|"
    rf"no(?!\s+(?:{_LACKED}|lights?|street|stop)\b)|not|never|still|so|very|"
    r"really|almost|i|we|you|please|because|since|which|that|who|"
    r"(?:just|only|solo|sólo|nomás|nomas) (?:the|a|el|la|un|una)|"
    r"(?:please |pls |plz |(?:can|could) (?:you|u) |por favor )?(?:\w+ (?:it|them)|\w+(?:en|ar)l[oa]s?)|"
    r"está|están|estan?\s+\w+[aie]ndo|es|son|fue|lleva|huele|bloque\w+|lo|la gente|ya|muy|casi|"
    r"yo(?!\W+(?:the\w*|this|that|its?|it's|i|we|an?|my|our|some\w*|what|can|got|you|u)\b)|porque|que)\b",
    re.IGNORECASE,
)
"""A piece that only goes on about what was named before: "is blocking the sidewalk", "smells awful"."""

OF_IT: Final = re.compile(
    rf"\b(?:in|on|of|under|over|around|inside|{_NO_DISTANCE}from|through) it\b|\b(?:inside|adentro)\W*$", re.IGNORECASE
)
"""A piece that says of what was named before what is in or on it: "trash inside"."""

INTRODUCES: Final = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hola|buen[ao]s \w+|good \w+)\W+)*"
    r"(?:my name|i live|i'm a resident|i am a resident|me llamo|mi nombre|vivo|soy (?:residente|vecin[oa]))\b",
    re.IGNORECASE,
)
"""Somebody says who they are or where they live: no problem yet, and not the place of one."""

LOCATIVE: Final = re.compile(
    r"^\W*(?:(?:it'?s|it is|está|esta|es|right|just|justo|somewhere|down|up|over)\s+)*"
    r"(?:(?:near|by|next to|close to|behind|in front of|across from|opposite|beside|between|under|outside|inside|at|in|"
    r"on|off|past|before|after|cerca de|al lado de|junto a|frente a|enfrente de|detr[aá]s de|entre|debajo de|fuera de|"
    r"en|por)\s+(?:the|a|an|my|our|that|el|la|los|las|un|una|mi|del|al|\w+'s)|"
    r"(?:al lado|cerca|frente|detr[aá]s|atr[aá]s) del)\b",
    re.IGNORECASE,
)
"""A place that is only described: "near the big tree"."""

LIES: Final = re.compile(
    r"^\W{0,9}(?:(?:it'?s|its|it is|est[aá]|right|just|directly|almost|somewhere|justo|casi)\s{1,3}){0,4}"
    r"(?:where|donde|past|before|behind|next (?:door )?to|across(?: the street)? from|near|by|beside|between|under|"
    r"close to|in front of|(?:down|up|over) (?:from|by)|around the corner from|opposite|on the (?:\w+ )?side of|"
    r"a few \w+ from|al lado|cerca|junto|detr[aá]s|atr[aá]s|frente|enfrente|debajo|entre|antes|pasando|a la vuelta)\s"
    r"(?!.{0,90}\b(?:there|theres|there's|is|are|was|were|has|have|had|keeps?|got|hay|est[aá]n?|tiran|tiraron)\b)",
    re.IGNORECASE,
)
"""Only what something lies next to, and nothing that happens there: "right past the stop sign"."""

LIKENS: Final = re.compile(
    r"^\W{0,9}(?:(?:it'?s|its|it is|is|just|almost|exactly|kinda|sorta|kind of|sort of|more|es|casi|as[ií])\s{1,3})"
    r"{0,4}"
    r"(?:like\s+(?:an?|some|one of (?:those|them|these))|as (?:if|though)|como\s+(?:una?|si))\s+"
    r"(?!(?:little |good )?(?:dozen|hundred|couple|few|bunch|lot|million|week|month|day|year|hour|minute|block|foot|"
    r"mile|docena|semana|mes|d[ií]a|año|hora|minuto|cuadra|metro|kil[oó]metro)\b)",
    re.IGNORECASE,
)
"""Only what something is like: "like a little fountain", "como si fuera un río"; never "like a week ago", and not
"looks like", by which people say what they take it for."""

LACKS: Final = re.compile(
    r"^\W*(?:(?:and|also|y|oh|btw|plus|tambi[eé]n)\W+)*"
    r"(?:(?:there (?:is|are)|there'?s|(?:i|we)(?:'ve)? (?:have|got)|still)\s+no|"
    rf"no\s+{_HAVING}|sin|"
    r"no(?!\W+(?:it'?s|it|the|at|on|in|i|el|la|es|en|number|that'?s|this|one|idea)\b))\s+"
    r"(?!(?:exact |real )?(?:address|number|idea|clue|direcci[oó]n|n[uú]mero)\b)[^\W\d]",
    re.IGNORECASE,
)
""" "No water at my house", "no hay luz": something is lacking, which is no answer to where; "there's no address" is."""

DENIES: Final = re.compile(
    r"^\W*(?:(?:no|nope|nah|but|pero|yo|well|hey)\W+)*"
    r"(?:i\s+(?:did\s?n['’]?t|did not|never|have\s?n['’]?t|have not)(?:\s+(?:even|ever|actually))?(?:\W*$|\s+"
    r"(?:do|done|did|say|said|tell|told|call|called|ask|asked|take|took|taken|send|sent|write|wrote|text|texted|mean|"
    r"report|reported|know|see|saw|want|order|request|touch|make|file|filed|agree|sign)\b)"
    r"|no\s+fui\s+yo\b|(?<=yo )no\s+fui\W*$|"
    r"no\s+(?:lo\s+|la\s+|les\s+|le\s+|te\s+)?(?:dije|llam[eé]|tom[eé]|mand[eé]|ped[ií]|hice|escrib[ií]|report[eé]|envi[eé])\b)",
    re.IGNORECASE,
)
""" "No, I didn't say that", "yo no fui": what the writer has not done, which is no problem in itself."""

AT_HOME: Final = re.compile(
    r"\b(?:in ?f[a-z]{3,5}t? ?(?:of|off)|outside(?: of)?|across from)\s+(?:my|our)\s+\w+"
    r"|\b(?:en ?frente|frente|afuera|fuera)\s+(?:de|a)\s+(?:mi|nuestra)\s+\w+",
    re.IGNORECASE,
)
""" "In front of my house", slips and all: where somebody lives, and nothing about a home."""

NEXT_TO: Final = re.compile(
    r"\b(?:(?:down|over|up|out|right|just)\s+)?(?:by|near|next to|close to|behind|beside|along|across from|past)\s+"
    r"(?:the|a|an|my|our|this|that)\s+(?:\w+\s+)?\w+"
    r"|\b(?:cerca|junto|al lado|detr[aá]s|atr[aá]s|enfrente|frente|(?:a la )?orillas?)\s+"
    r"(?:del|al|(?:de|a) (?:la|los|las|un|una))\s+\w+",
    re.IGNORECASE,
)
"""What something is next to: "by the river", "junto al arroyo"."""

BESIDE_IT: Final = re.compile(rf"{NEXT_TO.pattern}|\bpor\s+(?:el|la)\s+\w+", re.IGNORECASE)
"""The same, with "por la tienda", which is also said of what is fetched."""

_THERE: Final = re.compile(
    r"\b(?:same (?:place|spot|corner|location|address|block|street|area|intersection)|(?:right|over|down|up|out) there|"
    r"(?:ah[ií]|all[ií]|aqu[ií]) (?:mismo|mero)|(?<!soy )de (?:ah[ií]|all[ií])|"
    r"^\W*(?:(?:y|e|tambi[eé]n)\s+)*(?:ah[ií]|all[ií])(?=\s+(?!est[aá]))|"
    r"mism[oa] (?:lugar|sitio|esquina|dirección|direccion|cuadra|calle))\b"
    r"|\b(?:behind|next to|near|by|beside|besides|under|around|across from|in front of|on|inside|in|at|over|along)\s+"
    r"(?:it|that|them)\b(?!\s+\w+\s+(?:st|street|ave|avenue|rd|road)\b)"
    r"|\b(?:detr[aá]s|al lado|cerca|junto|enfrente|debajo|encima|alrededor|atr[aá]s)(?: (?:de"
    r"|a))? (?:eso|ello|[eé]l|ella|"
    r"ah[ií]|all[ií])\b"
    r"|\b(?:there|here|ahí|ahi|allí|alli|aquí|aqui)\s*(?:too|as well|also|también|tambien)?\s*(?:[.,;!?]|$)",
    re.IGNORECASE,
)
LAST_TIME: Final = re.compile(
    r"\b(?:last (?:time|one|report|week|month|year)|before|previous|earlier|as (?:always|usual)|"
    r"[uú]ltima vez|la vez pasada|otra vez|antes|siempre|anterior)\b",
    re.IGNORECASE,
)
"""Of "the same place": that of an older report, which is offered without its number."""
_LOCATIVE: Final = frozenset({"there", "ahí", "ahi", "allí", "alli"})


def there(text: str, words: tuple[Word, ...]) -> bool:
    """Whether a text points at the place spoken of: "the light there", "same corner", "there too", never "there is"."""
    if _THERE.search(text):
        return True
    return any(word.low in _LOCATIVE and before.says_something for before, word in pairwise(words))


_WRONG: Final = r"(?:wrong|incorrect|not right|not correct|equivocad[oa]|incorrect[oa]|mal)"
_PART: Final = (
    r"(?P<{0}>(?:house |street )?number|n[uú]mero|street|calle|address|place|location|corner|spot|"
    r"direcci[oó]n|lugar|esquina)"
)
_WRONG_PART: Final = re.compile(
    r"^\W*(?:no\W+|sorry\W+|perd[oó]n\W+)?(?:(?:that|this|it|you)\S*\s+(?:is |are |have |got )?)?(?:the |el |la )?"
    rf"(?:{_WRONG}\s+{_PART.format('before')}|{_PART.format('after')}\s+(?:is|was|es|está|esta)\s+{_WRONG})\W*$",
    re.IGNORECASE,
)


def wrong_part(text: str) -> Literal["number", "street", "place", ""]:
    """What is wrong, where nothing more is said than that it is wrong ("wrong address"), else ""."""
    match = _WRONG_PART.match(text)
    named = (match["before"] or match["after"] or "").lower() if match else ""
    if not named:
        return ""
    return "number" if named.startswith(("n", "house", "street n")) else "street" if named in _STREET else "place"


_STREET: Final = frozenset({"street", "calle"})
