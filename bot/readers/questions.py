"""Whether a text asks, and whether it asks only to know something."""

import re
from typing import Final

_ASKING: Final = re.compile(
    r"\?|^\W*(?:(?:when|where|who|what|why|how|which)(?:'?s|'?re)?|"
    r"(?:do|does|is|are|can|could|may|should)(?! (?:your|not|something))|"
    r"cuándo|cuando|dónde|donde|qué|"
    r"(?:a|hasta|en) qu[eé] (?:hora|d[ií]a|horario)|(?:a|de|con) qui[eé]n|desde cu[aá]ndo|"
    r"que|quién|cómo|como|cu[aá]l|cu[aá]nto|puedo|se puede|hay)\b",
    re.I,
)

_INFORMATION: Final = re.compile(
    r"\b(?:is|are|was|will)\b(?!.{0,40}\b(?:supposed|wide)\b).{1,40}\b(?:open|legal|illegal|allowed|permitted|required|free)\b"
    r"|\bwhat(?:'?s| is| are| was)? (?:the |your |ur )?(?:\w+ )?(?:limit|phone|number|e-?mail|website|price|"
    r"cost|fee|fine|law|rules?|hours|schedule|deadline|time)\b|\bhow much\b(?! longer)|\bwhat time\b"
    r"|\bhow (?:do|can|should|would) (?:i|we|you|u|one)\b.{0,20}"
    r"\b(?:get rid of|dispose of|throw (?:out|away)|toss|recycle)\b"
    r"|^\W*(?:(?:hi|hello|hey|so)\W+)*(?:do|does) (?:you|u|y'?all|the city)(?: guys| all)? (?:take|accept|recycle)\b"
    r"|\bc[oó]mo (?:(?:me |nos )?(?:deshago|deshacemos|desecho)|(?:tiro|boto|reciclo))\b"
    r"|^\W*(?:hola\W+)?(?:puedo|se puede|podemos) (?:tirar|botar|reciclar|desechar)\b"
    r"|\best[aá]n? (?:abiert|cerrad)[oa]s?\b.*\?|\bes (?:legal|ilegal|permitido|obligatorio|gratis)\b|\bse permite\b"
    r"|\bcu[aá]l es (?:el|la|su) (?:\w+ de )?"
    r"(?:tel[eé]fono|n[uú]mero|l[ií]mite|horario|costo|precio|multa|ley|correo)\b"
    r"|\bcu[aá]nto (?:cuesta|vale|es la multa)\b|\ba qu[eé] hora\b|\bqu[eé] horario\b",
    re.IGNORECASE,
)
"""Forms that ask to know something and tell of nothing wrong: "is it legal", "what's the limit", "how much"."""


_PAPER: Final = re.compile(
    r"^\W*(?:[^\W\d]+[\s-]+){1,4}(?:permits?|licen[cs]es?|permiso|licencia)\W*$"
    r"|^\W*(?:permiso|licencia)\s+(?:para|de)\s+(?:[^\W\d]+\s*){1,4}\W*$",
    re.IGNORECASE,
)
""" "Chicken coop permit", "permiso para fiesta": the name of a paper, which somebody would like to have."""


def asks(text: str) -> bool:
    """Whether a text has the form of a question, or only names a paper that the city may give."""
    return bool(_ASKING.search(text) or _PAPER.match(text))


def informs(text: str) -> bool:
    """Whether a question asks only to know something; asking for help or telling what is wrong is a report."""
    return bool(_PAPER.match(text)) or (asks(text) and bool(_INFORMATION.search(text)))
