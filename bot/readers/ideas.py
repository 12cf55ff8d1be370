"""What could be and is not there yet: "put a speed bump on my street", "you should plant trees on Oak"."""

import re
from typing import Final

_NEW: Final = (
    r"(?:speed[ -]?(?:bump|hump|table|cushion)s?|bumps?|rumble strips?|crosswalks?|cross walks?|bike (?:lane|path|"
    r"trail)s?|"
    r"bus lanes?|walking (?:path|trail)s?|bench(?:es)?|picnic tables?|roundabouts?|traffic circles?|"
    r"(?:skate ?|dog ?|splash ?|water ?)(?:park|pad)s?|parks?|playgrounds?|swings?|(?:basketball|tennis|"
    r"pickleball) courts?|"
    r"(?:community |flower )?gardens?|(?:water |drinking )?fountains?|(?:public )?(?:bathroom|restroom|toilet)s?|"
    r"murals?|foot ?bridges?|(?:public )?wi-?fi|shade|flowers|farmers'? markets?|"
    r"topes?|reductor(?:es)? de velocidad|ciclov[ií]as?|carril(?:es)? (?:para|de) bici\w*|bancas?|bancos|"
    r"paso(?:s)? (?:de )?peaton(?:al|ales|es)|cruce(?:s)? peatonal(?:es)?|glorietas?|canchas?|juegos infantiles|"
    r"(?:un )?parques?(?: (?:para|de) perros)?|jard[ií]n(?:es)?|fuentes?|bebederos?|baños p[uú]blicos|murales?|"
    r"flores)"
)
"""What a city builds anew, and mends for nobody who asks so."""
_MORE: Final = (
    r"(?:(?:stop|yield|warning|street|speed limit) signs?|(?:street ?|traffic )?(?:lights?|signals?)|street ?lamps?|"
    r"(?:trash|garbage|recycling|litter) (?:can|bin|barrel)s?|sidewalks?|cameras?|trees|"
    r"sem[aá]foros?|luces|faroles?|alumbrado|(?:botes?|cestos?) de basura|[aá]rboles|se[nñ]al(?:es)?(?: de \w+)?|"
    r"banquetas?|c[aá]maras?)"
)
"""What stands in a city already: only what is added to it is an idea."""
_A: Final = r"(?:(?:a|an|some|more|another|extra|new|additional|few|un|una|unos|unas|m[aá]s|otr[oa]s?|nuev[oa]s?)\s+)"
_KIND: Final = (
    r"(?:(?!(?:the|my|this|that|your|his|her|on|in|at|by|near|of|from|to|over|el|la|los|las|mi|su|en|de|por)\b)"
    r"[^\W\d]+\s+){0,2}?"
)
"""Words that say which: "a big speed bump", but never one that is there already: "the bump"."""
_ASKING: Final = (
    r"^\W*(?:(?:hi|hello|hey|hola|please|pls|plz|por favor|also|and|but|maybe|so|y|i think|creo que|idea|"
    r"suggestion)\W+)*"
)
_SHOULD: Final = (
    r"(?:you|u|ya|y'?all|they|we|the city|city|someone|somebody)(?:\s+(?:guys|people|all))?\s+"
    r"(?:should|could|ought to|oughta|shoulda|might|must|need to|needs to)\s+(?:(?:really|just|also|maybe|"
    r"definitely)\s+)*"
)
_BUILD: Final = (
    r"(?:add|put(?:\s+(?:in|up|down|out))?|install|build|plant|paint|make|create|set up|place|have|get|bring)"
)
_PLEASE: Final = (
    r"(?:(?:can|could|would|will)\s+(?:you|u|we|they|the city)(?:\s+(?:guys|please|pls|maybe))?\s+|"
    r"(?:why (?:not|don'?t (?:you|they|we))|how about|what about)\s+|let'?s\s+|(?:i(?:'d| would)? (?:want|like|"
    r"need)|we (?:want|need|could use))\s+"
    r"(?:you to\s+|to (?:see|have)\s+)?)?"
)
_BUILDING: Final = r"(?:add(?:ing)?|put(?:ting)?(?:\s+(?:in|up|down))?|install(?:ing)?|build(?:ing)?|creat(?:e|ing))"
_DEBERIAN: Final = r"(?:deber[ií]an?|podr[ií]an?|tienen que|ser[ií]a bueno|estar[ií]a bien)\s+"
_PONER: Final = (
    r"(?:(?:pueden|quiero que|queremos que|por qu[eé] no)\s+)?"
    r"(?:pon(?:gan|ga|er|en|gamos)|instal(?:en|ar|an)|agreg(?:uen|ar|an)|constru(?:yan|ir|yen)|hag?a[nr]|hacer|hacen|"
    r"plant(?:en|ar|an)|pint(?:en|ar|an)|añad(?:an|ir|en))"
)
_NEED: Final = (
    r"(?:we|i|our (?:street|block)|this (?:street|corner|block)|the (?:street|park|city))\s+(?:really\s+)?(?:needs?|"
    r"wants?|could use)"
)
_FALTA: Final = r"(?:hacen? falta|necesitamos|queremos|nos falta|falta)"

_PROPOSED: Final = re.compile(
    rf"{_ASKING}(?:"
    rf"{_SHOULD}{_BUILD}\s+{_A}*{_KIND}(?:{_NEW}|{_MORE})"
    rf"|{_PLEASE}{_BUILDING}\s+{_A}*{_KIND}{_NEW}|{_PLEASE}{_BUILDING}\s+{_A}+{_KIND}{_MORE}"
    rf"|{_PLEASE}paint\s+{_A}+{_KIND}{_NEW}|{_PLEASE}plant\s+{_A}*{_KIND}flowers"
    rf"|(?:{_NEED}|how about|what about)\s+{_A}+{_KIND}{_NEW}"
    rf"|{_DEBERIAN}{_PONER}\s+{_A}*{_KIND}(?:{_NEW}|{_MORE})|{_PONER}\s+{_A}*{_KIND}{_NEW}|"
    rf"{_PONER}\s+{_A}+{_KIND}{_MORE}|(?:{_FALTA})\s+{_A}+{_KIND}{_NEW}"
    r")\b",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(
    r"\b(?:back|again|missing|broken|broke|gone|stolen|damaged|fell|fallen|knocked|bent|faded|replace\w*|old one|"
    r"re-?paint\w*|re-?plac\w*|fix\w*|repair\w*|clean\w*|painted|removed?|trimmed|turned|working|empt\w+|picked up|"
    r"pick up|"
    r"otra vez|de nuevo|faltó|rot[oa]s?|ca[ií]d[oa]s?|robaron|quitaron|arregl\w+|repar\w+|limpi\w+|sirven?|"
    r"funciona\w*)\b",
    re.IGNORECASE,
)
"""Something that was there is to be mended: a report."""


def proposes(text: str) -> bool:
    """Whether the text proposes something new and tells of nothing that is broken or missing."""
    found = _PROPOSED.match(text)
    return found is not None and not _BROKEN.search(text)
