"""What is told around a problem and names another: what once was, who did nothing, what the thing has none of."""

import re
from collections.abc import Iterator
from typing import Final

from bot.readers.cues import ANOTHER, SUPPLIES
from bot.readers.naming import calls_any
from bot.readers.scene import Scene
from bot.readers.words import Span


def _words(alternatives: str) -> str:
    """An expression for any of these words and phrases; ``_`` stands for a blank in one of them."""
    return rf"(?:{'|'.join(alternatives.split()).replace('_', ' ')})"


def _compiled(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_ENDS: Final = _compiled(
    r"[.,;:!?\n()]+|\s[*–—-]+\s|\s(?=",
    _words("and but so because cause cuz bc coz when while which since n y pero porque cuando as[ií]_que ya_que"),
    r"\s)",
)
_LEAD: Final = _compiled(
    r"\W*(?:",
    _words(
        "and but so now then because bc cause cuz coz since plus which that'?s why yes well when while where even "
        "though also hi hello n this the way last every night day week yesterday today y e pero porque cuando as[ií] "
        "que ya entonces ah[ií] aqu[ií] por calle esta donde hola es buen[ao]s d[ií]as tardes antes siempre hoy ayer"
    ),
    r"\s+)*",
)
"""What a clause may begin with before it says of whom it tells."""

_KIN: Final = _words(
    "husband wife spouse sons? daughters? kids? child children baby babies toddler grand\\w+ gran granny nana mom mum "
    "mother mama dad father papa parents? folks sisters? brothers? siblings? cousins? uncle aunt auntie nephews? "
    "nieces? friends? boyfriend girlfriend fianc\\w+ roommates? coworkers? boss nurse aide caregiver family "
    "(?:mother|father|sister|brother|son|daughter)[-_]in[-_]law "
    "espos[oa] marido mujer hij(?:it)?[oa]s? niet[oa]s? niñ[oa]s? beb[eé] mam[aá] madre pap[aá] padres? herman[oa]s? "
    "abuel\\w+ t[ií][oa]s? prim[oa]s? sobrin[oa]s? suegr[oa] cuñad[oa] amig[oa]s? novi[oa] familia compañer[oa]"
)
_OURS: Final = _compiled(
    r"(?:me and |yo y )?(?:my|our|his|her|their|mis?|su|nuestr[oa]s?)\s+",
    rf"(?:(?!{_KIN}\b)\w+\s+){{0,2}}?{_KIN}\b(?:\s+(?:and|y)\s+(?:i|me|yo|(?:my\s+|mi\s+)?{_KIN})\b)?",
    r"|(?:i|we|yo|nosotr[oa]s)\b|(?:i|we)(?='|m\b|ve\b|re\b)",
)
"""The writer, and whoever lives with them."""
_OTHERS: Final = _compiled(
    r"(?:he|she|they|[eé]l|ella|ellos)\b|",
    r"(?:(?:the|my|our|his|her|their|some|last|an?|el|la|los|las|mi|una?)\s+)?(?:(?!(?:and|y)\b)\w+\s+)?",
    _words(
        "neighbou?rs? landlord landlady owners? super superintendent manager management tenants? plumber electrician "
        "exterminator mechanic doctor cops? police officer guy lady man woman driver mailman carrier operator "
        "dispatcher city mayor council\\w* insurance school teacher company hoa office crew workers? inspector people "
        "kids children folks seniors pedestrians bus "
        "vecin[oa]s? dueñ[oa]s? caser[oa] propietari[oa] encargad[oa] plomero polic[ií]as? señor[ae]?s? chofer ciudad "
        "alcalde gente niños escuela compañ[ií]a"
    ),
    r"\b|",
    _words("everyone everybody someone somebody nobody no_one noone anyone one alguien nadie todos uno"),
    r"\b",
)

_ADVERB: Final = (
    r"(?:\s?(?:'ve|'d|'ll|ve\b)|\s{1,3}"
    + _words(
        "have has had been already also even just always usually still sometimes often finally never once twice all "
        "both really literally tried try do did to then almost nearly actually gotta got_to need needs ended_up must "
        "could_have could've me nos? se le les lo la los las ya siempre antes casi tambi[eé]n nunca ha han he "
        "hab[ií]an? tuve_que tiene_que tienen_que tengo_que tenemos_que est[aá]n? todos_los_d[ií]as"
    )
    + r")*\s{1,3}"
)
_USED: Final = _compiled(rf"{_ADVERB}(?:used? to|sol[ií]an?)\b")
_SILENT: Final = _compiled(
    r"(?:\s++(?:just|still|also|even))?\s++(?:",
    r"(?:(?:does|do|did|is|are|was|were|has|have|had|wo|would|could|ca)(?:n['’]?t|\s+not|\s+never)|never|wont|cannot|",
    r"can not|just|keeps?|refuses? to|no(?: me| nos| se| les?)*)(?:\s+(?:even|ever|really|been|just))*\s+",
    _words(
        "answer\\w* call\\w* text\\w* email\\w* respond\\w* repl\\w+ return\\w* get_back gotten_back got_back coming "
        "came come show\\w* cares? cared help\\w* listen\\w* believe\\w* pick_up_(?:the|his|her|their)_phone ignor\\w+ "
        "do(?:ing|ne)?_(?:anything|nothing|a_thing|squat|shit|jack) give_a_\\w+ laugh\\w* contest\\w+ "
        "hac\\w+\\s+(?:nada|caso) vien\\w+ vino vinieron ayud\\w+ import\\w+ atiend\\w+"
    ),
    r"\b|",
    _words("ignores? ignored ignoring laughed shrugged came_(?:out_|by_|over_)?(?:once|twice|last|and|already)"),
    r"\b)",
)
""" "Won't call me back", "came twice and": how little others did about it."""
_ROBBED: Final = _compiled(
    r"\s+(?:had|have had|got)\s+(?:\w+\s+){1,4}",
    _words("broken_into stolen robbed keyed towed ticketed hit ruined"),
    r"\b",
)
_FORMS: Final = (
    (_OURS, (_USED, _SILENT, _ROBBED)),
    (_OTHERS, (_USED, _SILENT)),
)
"""What may be said of whom and is no problem in itself."""

_SPANISH_VERB: Final = (
    r"(?:hay|est[aá]n?|es|son|se|l[oae]s?|me|nos|ha|han|"
    r"(?:pas|recog|prend|sirv|funcion|tien|ten|vin|vien|cierr|abr|llev|pued|quier)\w+|\w+(?:aron|ieron))"
)
_HAVING_NO: Final = (
    r"(?:(?:with|there(?:'?s| is| are| was)|has|had|have)\s+)?(?:no|without(?: an?| any)?|sin|ni|nor|zero)\s+"
)
_LACKS: Final = _compiled(
    _HAVING_NO,
    rf"(?!(?:{SUPPLIES}|one|body|idea|{_SPANISH_VERB})\b)[^\W\d]\w+",
)
""" "No sign or cone", "sin placas": what the thing has none of. What a home lacks is a problem of its own."""
_OF_IT: Final = _compiled(
    _HAVING_NO,
    r"(?:hay )?[^\W\d]\w+.*\b",
    _words(
        "inside in_(?:it|there|them) (?:around|on|near|over|by|next_to|in_front_of)_(?:it|them) there at_all on "
        "anywhere whatsoever adentro dentro alrededor encima ni_nada or_(?:anything|nothing) ever"
    ),
    r"\W*",
)
""" "No lights on", "no hay luz adentro": of the thing itself, whatever it lacks."""


_WORKING: Final = _compiled(r"\b", _words("working works functioning functional funciona\\w* sirve\\w*"), r"\b")
""" "No working street light": what stands there and does not work is a problem of its own."""


def told_around(scene: Scene, placed: frozenset[int]) -> frozenset[int]:
    """The words of clauses that only go round a problem; none of those that say where it is (``placed``)."""
    found: frozenset[int] = frozenset()
    for span in _clauses(scene.text):
        words = scene.within(span)
        if words and not words & placed and (_goes_round(scene.text, span) or _lacking(scene, span, words)):
            found |= words
    return found


def _clauses(text: str) -> Iterator[Span]:
    """The clauses of a text, each without the words it begins with before it says of whom it tells."""
    marks = [mark.span() for mark in _ENDS.finditer(text)]
    for start, end in zip([0, *(mark[1] for mark in marks)], [*(mark[0] for mark in marks), len(text)], strict=True):
        lead = _LEAD.match(text, start, end)
        yield (lead.end() if lead else start), end


def _goes_round(text: str, clause: Span) -> bool:
    for subject, forms in _FORMS:
        if who := subject.match(text, *clause):
            return any(form.match(text, who.end(), clause[1]) for form in forms)
    return False


def _lacking(scene: Scene, clause: Span, words: frozenset[int]) -> bool:
    lacks = _LACKS.match(scene.text, *clause)
    if ANOTHER.search(scene.text, *clause) or _WORKING.search(scene.text, *clause):
        return False
    if _OF_IT.fullmatch(scene.text, *clause) or (lacks is not None and lacks[0].lower().startswith("sin")):
        return True
    return lacks is not None and not calls_any(scene, words)
