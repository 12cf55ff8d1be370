"""A danger taken back or explained away while its watch is open: "oops never mind, it's just a rope"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from classifier.rules.grammar import Grammar, Match
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.word_sets import word_set

_SETS: Final = {
    "it": "it its that thats this was turns turned theyre they those these he hes she shes there theres",
    "is": "is was are were be s",
    "just": "just only actually really simply merely nothing probably apparently",
    "a": "a an the my our his her their some someones somebodys neighbors neighbours one",
    "es_es": "era eran es son fue resulto resultaron",
    "es_solo": "solo solamente nomas nada puro pura",
    "es_un": "un una el la los las unos unas mi su",
    "joke": "joke prank drill test dream movie joking kidding playing pretend",
}
_TAKEN_BACK: Final = """
    never mind|mine; nevermind|nvm|nm|nvmd|nevermnd|nevermine; disregard ~3 $; disregard that|this|it|my;
    forget it|that|this|about; scratch that; ignore that|my|this|me|it; false alarm|alert; oops|whoops|oopsie|woops;
    my bad|mistake|fault; i|we was|were|am|im mistaken|wrong|joking|kidding; i? made a mistake;
    i|we misread|misheard|missaw|mistook|overreacted; no emergency; cancel that|it|this; sorry ~2 mistake;
    whoops|oops|sorry wrong; jk; just
    kidding|joking; not an? emergency|danger|dangerous; no worries; no danger;
    olvid* ; no importa; me equivoque; nos equivocamos; fue un? error; falsa alarma; perdon|disculpe|disculpen ~2 error;
    era broma; es broma; no hagan|haga|hagas caso
"""
_EXPLAINED: Final = """
    @it @is? @just but? a|an|the|my|our|his|her|their|some|someones|one; it|that|this|its|thats @is? @just ~1 @joke;
    turns|turned out ~4 @is|be|been; turns|turned out its|thats|theyre; @it @is? @just @plain;
    it|that|this is|was actually; was @just @a; @it @is? @a ~1 @plain; it|that|this was @a;
    he|hes|she|shes|they|theyre|we|were @is? @just asleep|sleeping|napping|resting|filming|acting|practicing|
    practising|playing|joking|kidding; @es_es @es_solo @es_un?; @es_solo @es_es @es_un?;
    resulto ser; resulta que @es_es; @es_es @es_un @plain; @es_es @plain; it|that|this is|was not|never ~3 @feared;
    it|that|this wasnt|isnt|aint ~3 @feared; no era|es|habia|hay ~2 @feared
"""
_NAMED: Final = (
    "its|thats|theyre a|an|the|my|our|some; it|that|they is|was|are|were a|an|the|my|our|some; @es_es @es_un"
)
"""What it is, said beside the taking back."""
_PLAIN: Final = (
    "steam fog dust mist rope string hose grill bbq barbecue cookout firework fireworks firecrackers backfire"
    " sewage garbage trash skunk paint cable tv phone toy fake costume candle incense toast food burger fertilizer"
    " vapor vaho niebla polvo cuerda soga manguera parrilla asado carne cohetes cohete basura juguete vela broma"
    " zorrillo"
)
_SETS["plain"] = _PLAIN
_SETS["feared"] = "gas fire gun wire smoke blood weapon real fuego incendio arma cable humo sangre pistola"

_PEOPLE: Final = word_set(
    """
    me us him her baby kid kids child children boy girl man woman guy lady person people someone somebody mother father
    mom dad son daughter wife husband friend neighbor bebe nino nina ninos hombre mujer senora senor persona personas
    gente alguien mama papa hijo hija esposa esposo vecino
    """
)
"""Nobody is explained away, unless the thing is somebody's: "the kids' firecrackers"."""
_PERIL: Final = word_set(
    """
    fire fires flame flames smoke gas leak leaking spark sparks sparking wire wires blood bleeding gun knife weapon hurt
    injured dead dying dies body explosion exploded bomb flood flooding carbon burning burns melting hot arcing shock
    screaming crying unconscious breathing bigger smaller worse spreading spread hurry quick quickly fast faster now
    soon come coming send help emergency please still again but matter beginning start starting started begin until
    before fuego incendio llamas humo chispas cables cable sangre sangrando pistola cuchillo arma herido herida muerto
    muerta explosion inundacion quemando apurense apurate rapido pronto vengan ayuda todavia aun sigue pero peor
    principio
    """
)
_QUALIFIED: Final = word_set(
    "tv phone telephone internet toy fake airsoft bb water nerf cable neighbors neighbours dead old telefono grill"
)
"""In front of an alarming word it makes a harmless thing: "a phone wire", "a toy gun"."""
_POLITE: Final = word_set(
    """
    oh ok okay sorry so very much lol haha hey sir maam guys you your time thanks thank for the i im we my that this it
    its was is just all good we re were apologies apologize folks please wait actually ah uh um never mind about
    everything really bother bothering to dont need no one anyone worry mistake a an me omg god
    ah perdon disculpe disculpen gracias por favor ya eso todo bien lo siento no fue nada dije que la el molestia
    """
)
_HARMLESS: Final = word_set(_PLAIN)
_BARE: Final = word_set(
    "a an the my our his her their some someones one is was be been are its thats theyre era es ser un una"
)
"""A text that breaks off here has not said what it was."""
_NOT: Final = frozenset(["dont", "not", "never", "wont", "cant", "is", "isnt"])
_LONGEST: Final = 16
_GRAMMAR: Final = Grammar(_SETS, {"explained": _EXPLAINED, "named": _NAMED, "taken_back": _TAKEN_BACK})


@lru_cache(maxsize=REMEMBERED)
def harmless(text: str) -> Hit | None:
    """ "never mind", alone or with what it really was, or only what it was; None where danger may still be meant.

    Only for a danger told before: what the words say of a danger of their own is the danger rules' to hear.
    """
    words = read(text)
    if not 0 < len(words) <= _LONGEST:
        return None
    found = [hit for hit in _GRAMMAR.find(words) if not (hit.first and words[hit.first - 1].text in _NOT)]
    back = [hit for hit in found if hit.label == "taken_back"]
    told = [hit for hit in found if hit.label == "explained" or (hit.label == "named" and back)]
    if told:
        return _hit(words) if all(_plain(words, hit) for hit in told) else None
    used = {at for hit in back for at in range(hit.first, hit.last + 1)}
    rest = [word.text for at, word in enumerate(words) if at not in used]
    return _hit(words) if back and all(word in _POLITE for word in rest) else None


def _hit(words: Sequence[Word]) -> Hit:
    return Hit("harmless", "", (words[0].start, words[-1].end))


def _plain(words: Sequence[Word], hit: Match) -> bool:
    """Whether what it "just was" is something, and nothing alarming: "a rope", "a phone wire"; not "the sparks"."""
    thing = words[hit.last + 1 :]
    owned = any(word.text in _HARMLESS for word in words[hit.first :])
    grave = _PERIL if owned else _PERIL | _PEOPLE
    alarming = (at for at in range(hit.last + 1, len(words)) if words[at].text in grave)
    named = bool(thing) or words[hit.last].text not in _BARE
    return named and all(words[at - 1].text in _QUALIFIED for at in alarming)
