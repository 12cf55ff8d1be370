"""Somebody who may be dead: "looks dead", "might be dead", "creo que hay un muerto"; not an animal, nor a tree.

How sure the teller is decides nothing, and the street they lie in hides nothing: so these words are weighed apart.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from classifier.rules import danger_en, danger_es, danger_not
from classifier.rules.grammar import Grammar, Match
from classifier.rules.reading import Word
from classifier.rules.word_sets import word_set

_SETS: Final = {
    **danger_en.SETS,
    **danger_es.SETS,
    "who": "@human dude dudes homeless veteran",
    "quien": "@es_person vagabundo indigente borracho borrachito",
    "many": "people men women kids guys couple persons",
    "seems": "looks looking seems seemed appears might may could maybe possibly probably prolly",
    "lies": "laying lying layin lies lays slumped sprawled facedown sitting sleeping sleepin asleep passed",
    "where": "in on at under by near outside behind inside across",
    "gone": "dead lifeless",
    "muerto": "muerto muerta muertito muertita difunto fallecido fallecida cadaver",
}
_PATTERNS: Final = """
    @who ~12 he|shes|hes|she ~3 @seems like|to? be|hes|shes? @gone;
    @who ~12 think|thinks|sure|if|maybe|guess|afraid ~1 hes|shes|he|she is|was? @gone;
    @who is|was? @lies ~10 @seems like? to? be? @gone; @who is|was? @lies ~1 @gone;
    @who @where ~6 @seems like? to? be? @gone; @many @where ~3 look|seem|both dead;
    @who @where ~6 looks|seems like? hes|shes|he|she is? @gone;
    some|theres|saw|found|is a? @who @gone in|on|at|by|under|outside|behind|near|here|$;
    @who ~10 doesnt|dont|not ~1 look|seem alive;
    i? think|believe somebody|someone|person|guy|man|woman just? died in|on|at|here|outside|under|behind;
    ^ he|she|hes|shes ~1 @seems like? to? be? @gone; ^ i? think|maybe? hes|shes @gone;
    hay|ay|ai|veo|vi|vimos|encontre|encontramos|encontraron un|una @muerto;
    @quien ~10 parece|creo|se ~1 que? esta|ve|mira? @muerto;
    creo|parece ~2 @quien ~6 esta @muerto; creo|parece que? esta @muerto el|la|un|una|ese|esa @quien
"""
_GRAMMAR: Final = Grammar(_SETS, {"injury": _PATTERNS})
_THINGS: Final = word_set(
    f"""
    {danger_not.SETS["animal"]}
    tree trees bush bushes hedge hedges grass lawn lawns plant plants flowers garden light lights lamp streetlight
    streetlights signal signals battery phone phones meter meters line lines engine wifi internet bulb bulbs roadkill
    buck doe fawn cow fish carp swans worm mouse mice
    arbol arboles planta plantas pasto luz luces foco focos semaforo bateria telefono parquimetro pez pescado ganso pato
    rata ratas gata gatita perra perrita perritos raton tlacuache coyote zorrillo zorro vaca caballo pajarito pichon
    """
)
_BESIDE: Final = word_set(
    "in on at under by near outside behind inside across with from beside en con de del bajo debajo junto cerca tras"
)
_REACH: Final = 3
_SAYING: Final = word_set("tired wrong set serious quiet end ends broke last center weight silent cansado cansada")
"""Behind it, nobody is dead: "looks dead tired"."""
_TO_COME: Final = word_set("before until till unless soon if someday")
_AHEAD: Final = 3


def dead(words: Sequence[Word]) -> Iterator[Match]:
    """Where these words tell of a person who may be dead; evidence of the kind injury."""
    for match in _GRAMMAR.find(words):
        after = [word.text for word in words[match.last + 1 : match.last + 1 + _AHEAD]]
        if set(after[:1]) & _SAYING or set(after) & _TO_COME:
            continue
        if not any(_subject(words, match, at) for at in range(match.first, min(match.last + 2, len(words)))):
            yield match


def _subject(words: Sequence[Word], match: Match, at: int) -> bool:
    """Whether this is a thing that may be dead itself, and not where somebody lies: "under the tree"."""
    if words[at].text not in _THINGS or words[at].sentence != words[match.first].sentence:
        return False
    return not any(word.text in _BESIDE for word in words[max(at - _REACH, match.first) : at])
