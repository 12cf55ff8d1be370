"""Whether a text asks, and whether it asks only to know something."""

import re
from typing import Final

_COURTESY: Final = (
    r"(?:thanks|thank (?:you|u)|thx|ty|i appreciate (?:it|that)|appreciate it|so much|a lot|very much|ok|okay|hi|hello|"
    r"hey|cool|great|perfect|awesome|btw|oh|um|well|excuse me|quick question|gracias|much[ií]simas|muchas|mil|hola|"
    r"bueno|oye|oiga|perd[oó]n|disculpe)"
)
"""What may stand before a question."""
_ASKING: Final = re.compile(
    rf"\?|^\W*(?:{_COURTESY}\W+){{0,5}}(?:(?:when|where|who|what|why|how|which)(?:'?s|'?re)?|"
    r"(?:do|does|is|are|can|could|may|should)(?! (?:your|not|something))|cu[aá]ndo|d[oó]nde|cu[aá]l|cu[aá]nto|"
    r"(?:a|hasta|en) qu[eé] (?:hora|d[ií]a|horario)|(?:a|de|con) qui[eé]n|desde cu[aá]ndo|se puede)\b"
    r"|^\W*(?:qué|que|quién|cómo|como|puedo|hay)\b",
    re.I,
)

_INFORMATION: Final = re.compile(
    r"\b(?:is|are|was|will)\b(?!.{0,40}\b(?:supposed|wide)\b).{1,40}\b(?:open|legal|illegal|allowed|permitted|required|free)\b"
    r"|\bwhat(?:'?s| is| are| was)? (?:the |your |ur )?(?:\w+[ -]){0,3}(?:limit|phone|number|e-?mail|website|price|"
    r"cost|fee|fine|law|rules?|hours|schedule|deadline|time)\b|\bhow much\b(?! longer)|\bwhat time\b"
    r"|\bhow (?:do|can|should|would) (?:i|we|you|u|one)\b.{0,20}"
    r"\b(?:get rid of|dispose of|throw (?:out|away)|toss|recycle)\b"
    r"|\bwhere (?:can|do|should|could|would|may) (?:i|we|you|u|one|people)\b.{0,20}"
    r"\b(?:drop(?: \w+)? ?off|take|bring|dump|dispose|get rid|throw|toss|recycle|donate)\b"
    r"|\bcan (?:i|we)\b.{0,12}\b(?:drop(?: \w+)? ?off|bring|dump|recycle|donate)\b"
    r"|\bd[oó]nde (?:(?:puedo|podemos|se puede|debo|debemos|hay que|tengo que) )?"
    r"(?:tir|bot|llev|dej|recicl|desech|don|entreg)(?:ar(?:l[oa]s?)?|o|amos|en)\b"
    r"|^\W*(?:(?:hi|hello|hey|so)\W+)*(?:do|does) (?:you|u|y'?all|the city)(?: guys| all)? (?:take|accept|recycle)\b"
    r"|\bc[oó]mo (?:(?:me |nos )?(?:deshago|deshacemos|desecho)|(?:tiro|boto|reciclo))\b"
    r"|^\W*(?:hola\W+)?(?:puedo|se puede|podemos) (?:tirar|botar|reciclar|desechar)\b"
    r"|\best[aá]n? (?:abiert|cerrad)[oa]s?\b.*\?|\bes (?:legal|ilegal|permitido|obligatorio|gratis)\b|\bse permite\b"
    r"|\bcu[aá]l es (?:el|la|su) (?:\w+ de )?"
    r"(?:tel[eé]fono|n[uú]mero|l[ií]mite|horario|costo|precio|multa|ley|correo)\b"
    r"|\b(?:when|what (?:time|days?|hours)|how (?:late|early)) (?:is|are|does|do|will)\b.{1,40}"
    r"\b(?:opens?|closed?|closes)\b"
    r"|\b(?:cu[aá]ndo|qu[eé] d[ií]as?) (?:abren?|cierran?|est[aá]n? abiert\w+)\b"
    r"|\bcu[aá]nto (?:cuesta|vale|es la multa)\b|\ba qu[eé] hora\b|\bqu[eé] horario\b",
    re.IGNORECASE,
)
"""Forms that ask to know something and tell of nothing wrong: "is it legal", "what's the limit", "how much"."""


_PAPER: Final = re.compile(
    r"^\W*(?:[^\W\d]+[\s-]+){1,4}(?:permits?|licen[cs]es?|permiso|licencia)\W*$"
    r"|^\W*(?:permiso|licencia)\s+(?:para|de)\s+(?:[^\W\d]+\s*){1,4}\W*$"
    r"|^\W*(?!.*\b(?:for|all|at|of|in|every|after|odd|past|over|outside|during|two|three|four|five|six|ten|"
    r"few|many|several|couple|crazy|weird|late|long)\b.*\bhours)"
    r"(?:[^\W\d]+[\s-]+){1,4}(?:hours|opening times|schedule|horarios?)(?:\s+(?:today|tomorrow|please|pls))?\W*$"
    r"|^\W*(?:hours\s+(?:for|at)|opening times|horarios?\s+del?)\s+(?:[^\W\d]+\s*){1,4}\W*$",
    re.IGNORECASE,
)
""" "Chicken coop permit", "recycling center hours": the name of a paper or of hours that somebody wants."""


def asks(text: str) -> bool:
    """Whether a text has the form of a question, or only names a paper or hours that the city may tell."""
    return bool(_ASKING.search(text) or _PAPER.match(text))


_LED: Final = re.compile(
    r"^\W*(?:(?:so|wait|oh|and|but|ah|hey|hi|ok|okay|thx|thanks|one more thing|real quick|quick|question|sorry|"
    r"actually|then|just wondering|(?:i was )?wondering|y|pero|entonces|oye|oiga|gracias|espere?|"
    r"una (?:cosa m[aá]s|pregunta))\W+)+",
    re.IGNORECASE,
)
_AUX: Final = r"(?:do|does|did|should|shall|can|could|may|must|will|would|am|is|are|was|were)"
_ON: Final = re.compile(
    rf"\W*+(?:{_AUX} (?:i|we|you|u|y'?all|it|its|he|she|they|the|this|that|these|those|there|my|our|an?|any|"
    r"someone|somebody|anyone|anybody)\b"
    rf"|(?:when|where|why|how(?: (?:much|many|long|late|early|far|big|often|soon|\w+ly))?) {_AUX}\b"
    rf"|(?:what|which|who)(?!,? (?:is|are|was|were|has|have)\b)(?: \w+){{0,2}}? {_AUX}\b|what (?:is|are) (?:the|my)\b"
    r"|(?:if|whether) (?:i|we) (?:should|need to|have to|can|could|must)\b"
    r"|(?:tengo|tenemos|debo|debemos|necesito|hay|hace falta|es (?:necesario|obligatorio)|(?:se )?pued[eo]|podemos)"
    r" (?:que )?(?!(?:report|hac|denunci|quej|hablar))\w+[aei]r(?:l[oae]s?|me|nos)?\b"
    r"|(?:a|en|hasta|desde) qu[eé] (?:hora|d[ií]a)|(?:qué|cómo|cuándo|dónde|cuál|quién|cuánt\w+)\b"
    r"|(?:cuando|donde|como) (?:debo|tengo|puedo|vienen|pasan|van|lo|la) \w+)",
    re.IGNORECASE,
)


def asks_on(text: str) -> bool:
    """Whether a text goes on with a question: "oh wait do i need to ...", "entonces tengo que sacarlo". Stricter than
    `asks` of a text without a question mark: "hay un bache" and "when it rains ..." ask nothing."""
    led = _LED.match(text)
    return "?" in text or _ON.match(text, led.end() if led else 0) is not None


_DONE: Final = re.compile(
    r"\b(?:can|could|please|would)\s+(?:you|u|y'?all|someone|somebody|anyone)\b|\b(?:pueden?|podr[ií]an)\b(?!\s+ser)",
    re.IGNORECASE,
)


def wants_done(text: str) -> bool:
    """ "Can someone take it away": a question that orders something."""
    return _DONE.search(text) is not None


_ONE: Final = re.compile(
    rf"\W*(?:(?:{_COURTESY})\W+){{0,4}}(?:is|are|do|does|did|will|was|were)\b(?! there\b)[^.!?\n]*\?\W*", re.IGNORECASE
)


def one_question(text: str) -> bool:
    """ "Is trash a day late this week because of the holiday?": a yes or no is wanted, and nothing told beside it."""
    return _ONE.fullmatch(text) is not None


_EXCLAIMS: Final = re.compile(
    r"\b(?:what an?|how (?:nice|kind|great|cool|sweet|lovely|awesome)|qu[eé] (?:buen\w*|bien|amable\w*|r[aá]pid\w*))\b",
    re.IGNORECASE,
)


def wonders(text: str) -> bool:
    """Whether a text asks, and does not only exclaim: "what a great service", "qué amables"."""
    return asks(text) and ("?" in text or _EXCLAIMS.search(text) is None)


def informs(text: str) -> bool:
    """Whether a question asks only to know something; asking for help or telling what is wrong is a report."""
    return bool(_PAPER.match(text)) or (asks(text) and bool(_INFORMATION.search(text)))
