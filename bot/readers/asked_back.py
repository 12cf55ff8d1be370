"""What people ask back while they report: whether a photo is wanted, how they hear of it later, which is meant."""

import re
from typing import Final

_BEGINS: Final = r"^\W*(?:(?:hi|hello|hey|hola|ok|okay|so|um|and|but|well|oh|sorry|wait|y|pero|oye)\W+)*"
PHOTO: Final = re.compile(
    rf"{_BEGINS}(?:(?:do|can|could|should|must|may|shall) (?:i|we)|(?:is|are)|(?:puedo|debo|"
    r"tengo que|hace falta|necesito|"
    r"le|les|te)\b)(?:\W+(?:i|we|you|u|a|an|the|any|some|my|have|need|needed|required|necessary|to|also|still|add|send|text|"
    r"take|attach|include|upload|share|for|it|this|that|here|too|later|be|un|una|la|el|mandar|enviar|tomar|agregar|"
    r"poner|mando|tambi[eé]n))*\W+(?:photos?|pics?|pictures?|images?|fotos?|imagen)"
    r"(?:\W+(?:too|also|of|it|this|that|here|now|later|first|with|needed|required|necessary|for|or|not|no|please|si|"
    r"quiero|de|eso|tambi[eé]n))*\W*$",
    re.IGNORECASE,
)
""" "Do i need to send a pic": a question about the report, and no problem of its own."""
LATER: Final = re.compile(
    rf"{_BEGINS}(?:how (?:do|can|will|would|could) (?:i|we)|c[oó]mo (?:puedo|podemos|le hago para))\W+"
    r"(?:check|see|track|follow|follow up|know|find out|look(?: it)? up|hear|revisar?|ver|saber|checar|consultar)\b"
    r"(?:\W+(?:on|up|back|it|this|that|my|the|report|request|status|later|about|when|if|is|gets?|done|fixed|with|mi|el|"
    r"reporte|estado|despu[eé]s|m[aá]s|tarde|de|lo|c[oó]mo|va|si|ya))*\W*$",
    re.IGNORECASE,
)
""" "How do i check on it later"."""
WHICH: Final = re.compile(
    rf"{_BEGINS}(?:which(?: (?:one|what|number|street))?|what do you mean|where(?: what)?|"
    r"what (?:address|place|number)|"
    r"cu[aá]l|d[oó]nde|c[oó]mo as[ií]|qu[eé] (?:n[uú]mero|calle|direcci[oó]n))\W*$",
    re.IGNORECASE,
)
""" "Which one", asked back: the question is put again."""
