"""What is told around a problem: who lives there, what they did, whom they called, what may come of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.readers.cues import ANOTHER, SUPPLIES
from bot.readers.naming import calls_it
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
_ACTS: Final = _compiled(
    _ADVERB,
    _words(
        "drives? drove driving walks? walked walking rides? rode takes? took taking brings? brought push(?:es|ed)? "
        "carry carries carried go goes went going comes? came coming pass passes passed commutes? bikes? biked jogs? "
        "jogged travels? swerve[sd]? waits? waited waiting plays? played sits? sat stands? stood lives? lived living "
        "works? worked moved grew stays? stayed pays? paid cross(?:es|ed)? step(?:s|ped)? raised clean(?:s|ed)? "
        "rak(?:e|es|ed) swe(?:ep|eps|pt) painted mowed shovel\\w* picked put patched fixed filled bought spent lost "
        "planted taped sprayed threw dragged use "
        "llev\\w+ traig\\w+ tra(?:e|ía)\\w* pas[oaeé]\\w* camin\\w+ manej\\w+ cruz\\w+ voy va van vamos fui fue "
        "iba\\w* vengo viene\\w* sal(?:e|en|go|ió|io) juega\\w* esper\\w+ viv\\w+ trabaj\\w+ barr[ií]a\\w* limpi\\w+ "
        "pint\\w+ tap[oóaeé]\\w* recog[ií]\\w* pag\\w+ us[aoe]\\w*"
    ),
    r"\b",
)
"""What people go about: said of the writer's own it is no complaint, as it may be of a neighbor."""
_SAYS: Final = _compiled(
    _ADVERB,
    _words(
        "called phoned texted emailed wrote reported complained told talked spoke asked contacted mentioned notified "
        "submitted posted left_(?:\\w+\\s+){0,2}(?:notes?|messages?|voicemails?) said says swears? hung_up heard "
        "keep_calling llam[eéoó]\\w* llamaron report[eéoó] reportaron avis[eéoó] avisaron dij[eo] dijeron dicen? "
        "habl[eéoó] hablamos escrib[ií]\\w* qued[eé] prometi\\w+"
    ),
    r"\b",
)
_SILENT: Final = _compiled(
    r"(?:\s+(?:just|still|also|even))?\s+(?:",
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
_SUFFERS: Final = _compiled(
    _ADVERB,
    _words(
        "trip(?:s|ped)? fell falls? slip(?:s|ped)? hurts? twist(?:s|ed) sprain(?:s|ed) scraped bumped bang(?:s|ed) "
        "crash(?:ed)? wiped_out (?:got|gets?|been|be|was|were|is|are|am)_(?:hit|hurt|stuck|splashed|scared|"
        "t-?boned|sick|stung|soaked|afraid|terrified|a_flat|a_rash) hit_(?:it|a_curb|the_curb|one|his|her|my|me|him) "
        "(?:broke|busted)_(?:his|her|my|an?|their) "
        "se_(?:cay[oó]|cae\\w*|tropez\\w+|resbal\\w+|lastim\\w+|asust\\w+) (?:me|nos|les?)_da(?:n|ba)?_miedo "
        "tien\\w+\\s+miedo me_ca[ií] me_tropec[eé]"
    ),
    r"\b",
)
_IS: Final = _compiled(
    r"(?:'?m|'?re|'?s|\s+(?:am|is|are|was|were|be|get|soy|estoy|estamos|es|est[aá]n?))(?:\s+",
    _words(
        "so very too really almost already just now pretty only an? in on with getting over like all not my at muy ya"
    ),
    r")*(?:\s+(?:bien|una?|de))*\s+",
    _words(
        "\\d+ old older elderly years? disabled afraid scared worried terrified nervous tired sick exhausted "
        "embarrassed angry mad upset frustrated pregnant blind late deaf handicapped retired senior widow\\w* single "
        "allergic wheelchair walker crutches cane oxygen dialysis chemo mom mother nurse teacher veteran concerned "
        "calling texting sorry wits fed_up done born asthmatic homebound bedridden "
        "viej[oa]s? mayor(?:es)? cansad[oa]s? enferm[oa]s? discapacitad[oa] hart[oa]s? silla embarazada preocupad[oa]s?"
    ),
    r"\b",
)
_HAS: Final = _compiled(
    r"(?:'ve|ve\b|\s+(?:have|has|had|got|tengo|tiene|tenemos|padezco))\s+(?:",
    _words("an? two three four \\d my very really such to bad small little young new some got una? dos tres"),
    r"\s+)*",
    _words(
        "asthma copd cancer arthritis diabetes alzheimer\\w* dementia newborn baby toddler kids? children grandkids? "
        "walker wheelchair cane knees? back hip eyes surgery appointment pictures? pics? photos? video patience "
        "no_idea been_(?:here|living|calling|asking|trying|waiting|patient) walk go step drive cross push swerve park "
        "carry squeeze asma c[aá]ncer beb[eé] niñ[oa]s hij[oa]s \\d+\\s+años andador bast[oó]n fotos? "
        "que_(?:caminar|cruzar|ir|pasar|manejar)"
    ),
    r"\b",
)
_UNABLE: Final = (
    r"(?:(?:ca|could)n'?t|cannot|can not|can (?:barely|hardly)|(?:no |ya no |no lo |no la )pued\w+)\s+"
    r"(?:even\s+|really\s+)?"
    + _words(
        "get_(?:to|out|in|around|by|through|past|up|down|any) sleep see walk breathe play sit work hear enjoy afford "
        "eat study stand take_it sell dormir ver caminar respirar jugar trabajar salir descansar pasar"
    )
    + r"\b"
)
_MAY: Final = _compiled(
    r"(?:'s|'re|'ll|s)?(?:\s+(?:is|are|was|were))?(?:\s+(?:just|probably|really|all|seriously|definitely))?\s+",
    _words("gonna going_to gunna bound_to will might could may about_to va_a van_a puede pueden podr[ií]an?"),
    r"\s+(?:\w+\s+)?",
    _words(
        "break get hit fall trip slip die lose pop bust crash come breed nest end_up start spread hide move be_hurt "
        "be_killed catch romper\\w* caer\\w* lastimar\\w* chocar morir\\w* pegar\\w* tropezar\\w* pasar haber"
    ),
    r"\b",
)
"""What may come of it."""
_ROBBED: Final = _compiled(
    r"\s+(?:had|have had|got)\s+(?:\w+\s+){1,4}",
    _words("broken_into stolen robbed keyed towed ticketed hit ruined"),
    r"\b",
)
_THINGS: Final = _compiled(
    _words(
        "it that this these those mosquitoe?s mosquitos rats ratas cars? a_(?:kid|child|car|person|baby) "
        "un_(?:niño|carro) alguien the_\\w+ eso esto"
    ),
    r"(?=\W)",
)
_ALONE: Final = _compiled(
    _words("said says (?:already_)?(?:told|called|emailed|texted|reported|complained) promised turns_out dijeron dijo"),
    r"\b|(?:the |my |our )?(?:whole |entire )?",
    _words("house home apartment building bed walls dishes windows casa"),
    r"\s+(?:shak|rattl|vibrat|tiembl|vibra)\w*",
    rf"|{_UNABLE}|(?:(?:it|they|he|she|that|which)\s+)?(?:",
    _words("already almost nearly even just casi has have ya keeps? also me les? nos"),
    r"\s+)*",
    _words(
        "chase[sd] scare[sd] cost ruined popped bent flattened damaged scratched tore splashed splashes wakes woke "
        "shakes rattles wrecked busted blew hit got waking scaring asust[oóa]\\w* peg[oó] ponch[oó] da\\w*\\s+miedo"
    ),
    r"\s+",
    _words("me us my our him her his up al? mi la el una? people everyone cars water mud"),
    r"\b|(?:",
    _words("ya no les? los? la siempre antes me nos tambi[eé]n"),
    r"\s+)*",
    _words(
        "llevo_a paso_por cruzo voy fui iba vengo llam[eé] llamamos report[eé] reportamos avis[eé] dije habl[eé] "
        "hablamos escrib[ií] mand[eé] vivo vivimos soy estoy estamos tengo_(?:que|miedo|\\d+|asma|un_beb|niños) "
        "tenemos_(?:que|niños) limpi[eé] barr[ií] tropec[eé] ca[ií] da_miedo"
    ),
    r"\b",
)
"""Clauses that name nobody, or only by the verb: "said it's the lot", "the house shakes", "ya llamé dos veces"."""
_PAST: Final = _compiled(
    r"\b",
    _words(
        "last_(?:year|summer|winter|spring|fall|time|christmas|thanksgiving) (?:years|months)_ago back_(?:when|in) "
        "when_i_was years_back el_año_pasado la_vez_pasada hace_(?:\\w+\\s+)?años"
    ),
    r"\b",
)

_FORMS: Final = (
    (_OURS, (_USED, _ACTS, _SAYS, _SILENT, _SUFFERS, _IS, _HAS, _compiled(rf"\s+{_UNABLE}"), _MAY, _ROBBED)),
    (_OTHERS, (_USED, _SAYS, _SILENT, _SUFFERS, _MAY)),
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
    rf"(?!(?:{SUPPLIES}|calefacci[oó]n|luz|agua|gas|electricidad|one|body|idea|{_SPANISH_VERB})\b)[^\W\d]\w+",
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
            return _says_any(text, (who.end(), clause[1]), forms)
    if _ALONE.match(text, *clause):
        return True
    thing = _THINGS.match(text, *clause)
    return thing is not None and _MAY.match(text, thing.end(), clause[1]) is not None


def _says_any(text: str, rest: Span, forms: Sequence[re.Pattern[str]]) -> bool:
    long_ago = _PAST.search(text, *rest) is not None and ANOTHER.search(text, *rest) is None
    return long_ago or any(form.match(text, *rest) for form in forms)


def _lacking(scene: Scene, clause: Span, words: frozenset[int]) -> bool:
    lacks = _LACKS.match(scene.text, *clause)
    if ANOTHER.search(scene.text, *clause):
        return False
    if _OF_IT.fullmatch(scene.text, *clause) or (lacks is not None and lacks[0].lower().startswith("sin")):
        return True
    return lacks is not None and not any(calls_it(scene, words, code) for code in scene.city.knowledge.services)
