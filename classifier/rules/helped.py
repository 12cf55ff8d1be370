"""Help that has come, or a danger that is mended, while its watch is open: "they came", "ya lo arreglaron"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.word_sets import word_set

_SETS: Final = {
    "a": "the our a an some that two",
    "trade": """
        fire power electric electrical electricity energy gas utility utilities light water sewer cable line city
        emergency county public works
    """,
    "fine": "good fine ok okay safe alright clear well",
    "company": """
        company co comp companys dept department departments crew
        crews people guys guy man men truck trucks workers
    """,
    "crews": """
        firefighters firefighter firemen fireman firetruck firetrucks police cops cop ambulance ambulances paramedics
        paramedic ems medics crew crews help electrician electricians workers responders someone somebody pge coned
    """,
    "came": "came arrived come",
    "mended": "fixed repaired mended resolved handled restored secured sorted",
    "thing": "wire wires line lines cable cables leak pipe main valve gas power pole transformer hydrant water",
    "it": "it this that them everything all",
    "brigade": """
        bomberos bombero cuadrilla cuadrillas policia policias ambulancia ambulancias paramedicos tecnico tecnicos
        electricista electricistas trabajadores ellos alguien ayuda
    """,
    "de": "luz gas agua electricidad electrica ciudad",
    "compania": "compania companias empresa empresas gente senores muchachos",
    "vino": "vinieron vino llegaron llego acudieron acudio",
    "venido": "venido llegado",
    "lo": "lo la los las",
    "arreglo": "arreglaron arreglo repararon reparo compusieron compuso resolvieron resolvio cerraron",
    "arreglado": "arreglad* reparad* resuelt* compuest* solucionad* controlad*",
    "cosa": "cable cables poste fuga tuberia valvula linea lineas",
}
_THEY_EN: Final = ("they|@crews", "@a @crews", "@a? @trade @trade? @company", "@a? fire|gas|power people|guys")
_THEY_ES: Final = (
    "el|la|los|las|una|un @brigade",
    "@brigade",
    "los|las de la|el @de",
    "los|las del @de",
    "el|la|los|las @compania de la|el? @de",
    "el|la|los|las @compania del? @de",
    "el|la|los|las @compania @de?",
)
_CAME: Final = (
    "^ {who} have|has|had|did? just|already|finally? @came out|by|over|here|now|already|through|today? $",
    "^ {who} showed up already|now? $",
    "^ {who} got|made here|it here? $",
    "^ {who} have|has|ve? just|already? been here|by|out $",
    "^ {who} have|has|had? just|already? @came out|by|here|over|already? its|everythings|were|all @fine now? $",
    "^ {who} have|has|had? just|already? @came out|by|here|over|already? its|everythings|were all @fine now? $",
    "^ {who} have|has|had? just|already? @came out|by|here|over? everything|it|all is|was? all? @fine now? $",
    "^ {who} have|has|had? just|already|finally? @came to fix|repair|check|look|see ~3 $",
)
_MENDED: Final = (
    "^ {who} have|has|had|did|got? just|already|finally? @mended? @it|@thing @mended? up|now|already? $",
    "^ {who} have|has? just|already|finally? @mended @a @thing up|now|already? $",
    "^ {who} took care of @it|the @thing? $",
    "^ {who} have|has|ve taken care of @it $",
    "^ {who} shut|turned|cut @it|the @thing? off|down $",
    "^ {who} shut|turned|cut off @it|the @thing? $",
    "^ {who} put @it|the fire? out $",
)
_THEN: Final = """
    ^ and|then? they|it|he? left|went|gone $; ^ and|then? they? @mended @it up|now? $;
    ^ and|then? they? took care of @it $;
    ^ and|then? they? shut|turned|cut @it|the @thing? off|down $; ^ and|then? they? put @it out $;
    ^ and|so? its|everythings|were|all all? @fine now? $; ^ and|so? everything|it is|was? all? @fine now? $;
    ^ y? ya? todo ya? esta|quedo? bien|tranquilo|seguro ya? $; ^ y? ya? no hay peligro|problema $;
    ^ y? ya? se fueron|fue $; ^ y? ya? @lo @arreglo $
"""
"""What is said on, behind "they came"."""
_ITS_MENDED: Final = """
    ^ its|thats|it|everything|all|theyre is|was|got|has|been|are? been? all|already|just|finally? @mended up|
    now|already? $;
    ^ the @thing|@trade @thing? is|was|got|has|are|were been? all|already|just|finally? @mended up|now|already? $;
    ^ its|it|everything|all is|was|has|s? been? all|already? taken care of $; ^ @mended $; ^ got @it @mended $;
    ^ ya? @lo @arreglo $; ^ ya? se arreglo $; ^ ya @arreglo @lo|el|la|los|las @cosa $;
    ^ ya? @arreglo el|la|los|las @cosa $;
    ^ ya? todo? ya? esta|estan|quedo|quedaron|fue todo|ya|bien? @arreglado $; ^ ya? todo @arreglado $;
    ^ el|la|los|las @cosa ya? esta|quedo|fue|estan|quedaron ya? @arreglado $
"""
_CAME_ES: Final = (
    "^ ya? {who} ya? @vino ya|hoy|aqui? $",
    "^ ya? {who} ya? @vino ya? y? ya? todo ya? esta|quedo? bien|tranquilo|seguro ya? $",
    "^ ya? @vino el|los de|del? gas|agua|luz y? ya? todo ya? esta|quedo? bien|tranquilo ya? $",
    "^ ya? @vino {who} y? ya? todo ya? esta|quedo? bien|tranquilo|seguro ya? $",
    "^ ya? @vino {who} $",
    "^ ya? {who} ya? han|ha @venido ya? $",
    "^ ya? han|ha @venido {who} $",
    "^ ya? {who} ya? @lo @arreglo $",
    "^ ya? @lo @arreglo {who} $",
    "^ ya? {who}? @vino a arreglarlo|arreglarla|repararlo|repararla|arreglarlos|apagarlo|ver|revisar ~3 $",
)
_BARE_ES: Final = "; ^ ya? vinieron|llegaron|acudieron ya|aqui|hoy? $; ^ ya? han @venido ya? $"

_CALM: Final = word_set(
    """
    ok okay yes yeah yep yea thanks thank you ty thx so good its phew whew thankfully god finally already now hi hey
    sir maam never mind nvm again btw fyi just update all alright great well sorry i think guess but
    si bueno gracias por fin dios ay muchas ya pues oye hola perdon gracias a
    """
)
_SPLITS: Final = word_set("and but so y pero then asi")
_AGAINST: Final = word_set(
    """
    not didnt dont doesnt havent hasnt couldnt cant wont isnt wasnt never nothing nobody none no without unable refused
    worse bigger spreading sparking burning leaking smoking smells smell flooding rising back hurry danger dangerous
    unless if hope hopefully
    nada nadie nunca sin peor sigue siguen todavia aun chispas humo huele ojala peligro quemando apurense
    """
)
"""Said beside it they tell that the danger may not be over."""
_STILL: Final = frozenset({"still", "again"})
_WISHES: Final = word_set(
    "still file report want wanna need have send log add open please pls fix put register would like id i my the it"
)
"""What "still" may stand beside: "still file the light"."""
_MOST: Final = 30


def _rules() -> dict[str, str]:
    came = [one.format(who=who) for one in _CAME for who in _THEY_EN]
    mended = [one.format(who=who) for one in _MENDED for who in _THEY_EN]
    spanish = [one.replace("{who}?", "").format(who=who) for one in _CAME_ES for who in _THEY_ES]
    return {
        "helped": ";".join((*came, *mended, *spanish, _ITS_MENDED)) + _BARE_ES,
        "then": _THEN,
    }


_GRAMMAR: Final = Grammar(_SETS, _rules())


@lru_cache(maxsize=REMEMBERED)
def helped(text: str) -> Hit | None:
    """The words of a text that say help came or it is mended (detail "helped"); None where it may go on regardless.

    What stands beside them is left to be read. Only for a danger told before. A question, a wish, and "nobody came"
    are no such words: every part of the text is held against the whole of a pattern.
    """
    words = read(text)
    if not 0 < len(words) <= _MOST:
        return None
    parts = list(_parts(words))
    said: list[Word] = []
    rest: list[Word] = []
    for part in parts:
        told = _told(part, text)
        if told == "helped" or (told == "then" and said and not rest):
            said += part
        elif any(word.text not in _CALM for word in part):
            rest += part
    if not said or _goes_on(rest):
        return None
    return Hit("over", "helped", (said[0].start, said[-1].end))


def _parts(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Clauses, each cut once more before "and" or "but"."""
    for _, clause in groupby(words, lambda word: word.clause):
        part: list[Word] = []
        for word in clause:
            if part and word.text in _SPLITS:
                yield part
                part = []
            part.append(word)
        yield part


def _told(part: Sequence[Word], text: str) -> str:
    """ "helped", "then", or "" where the part says anything else, or asks."""
    if text[part[-1].end :].lstrip(" )")[:1] == "?":
        return ""
    return labelled(_GRAMMAR, part)


def labelled(grammar: Grammar, part: Sequence[Word]) -> str:
    """What the whole of a part says, without the words of relief and courtesy around it or with them; "" for nothing.

    A part of any sentence is held against patterns as if it were the only one.
    """
    core = stripped(part)
    for words in (core, part) if len(core) < len(part) else (part,):
        one = len({word.sentence for word in words}) < 2
        found = grammar.find(words if one else [replace(word, sentence=0) for word in words])
        if found:
            return found[0].label
    return ""


def stripped(part: Sequence[Word]) -> Sequence[Word]:
    """The part without words of relief and courtesy around it."""
    first, last = 0, len(part)
    while first < last and part[first].text in _CALM | _SPLITS:
        first += 1
    while first < last and part[last - 1].text in _CALM | _SPLITS:
        last -= 1
    return part[first:last]


def _goes_on(rest: Sequence[Word]) -> bool:
    """Whether what else is said may be the danger itself: "they came, its still leaking"."""
    said = {word.text for word in rest}
    if said & _AGAINST:
        return True
    after = [two.text for one, two in pairwise(rest) if one.text in _STILL]
    return any(word not in _WISHES for word in after) or bool(rest and rest[-1].text in _STILL)
