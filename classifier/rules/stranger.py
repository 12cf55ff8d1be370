"""Somebody who says that our texts reach the wrong person: "wrong number", "new phone, who dis"."""

from functools import lru_cache
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read

_SETS: Final = {"lead": "hi hello hey sorry um uh you u im i think no oops hola perdon disculpe lo siento creo que"}
_BARE: Final = """
    ^ @lead? @lead? @lead? wrong number|person|phone sorry|buddy|pal|dude|bro|man|friend|lol|please|$;
    ^ @lead? @lead? @lead? numero|persona equivocado|equivocada gracias|perdon|$
"""
_SURE: Final = """
    you|u|yall have|got|texted|has|contacted|reached ~1 wrong number|person|phone; this is the? wrong number|person for;
    new phone|number who|whos dis|this|is|it|dat|$; i|ive|we just|recently|only got|bought|received|gotten this ~1
    number|phone; this is a? new owner; this number|phone ~1 used|belonged ~2 to ~2 someone|somebody|else|another;
    this number|phone is|was not|never theirs|hers|his; im|i not|aint ~1 person you|u ~3; i am not the person you ~3;
    someone|somebody else had|owned|used this number|phone; they|he|she dont|doesnt|no have|has|longer ~1 this
    number|phone ~1; se|te equivoco|equivocaste|equivocaron de numero|persona|telefono; tiene|tienen|tienes ~1 numero
    equivocado; acabo de recibir|comprar|tener|estrenar este ~1 numero|telefono|chip; telefono|numero nuevo quien ~2;
    este numero|telefono ~1 era|fue ~1 otra|otro; no soy esa|la persona; este numero|telefono ya? no es de ~3
"""
_GRAMMAR: Final = Grammar(_SETS, {"bare": _BARE, "sure": _SURE})
_LONGEST: Final = 16


@lru_cache(maxsize=REMEMBERED)
def stranger(text: str) -> Hit | None:
    """Detail "sure", or "bare" for "wrong number" alone, which may also be a house number while one is asked for."""
    words = read(text)
    found = _GRAMMAR.find(words) if len(words) <= _LONGEST else []
    if not found:
        return None
    best = max(found, key=lambda hit: hit.label)
    return Hit("stranger", best.label, best.span(words))
