"""Status in plain words, and "still there": about requests of one's own, without their number."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.facts import RequestFacts
from bot.moves import AskStatus, Reopen
from bot.readers import place as places
from bot.readers.candidate import FRESH, STRONG, WHOLE_REPORT, Candidate
from bot.readers.guesses import grouped
from bot.readers.naming import names_any, service_named
from bot.readers.pieces import around
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.somebody import as_mine, theirs
from bot.readers.when_done import WHEN, asks_when
from bot.readers.words import GENERIC, Span, listed
from bot.talk import LATELY, Waiting
from casework.request import OPEN
from classifier import rules

SHORT: Final = 7
"""Words of a question that only names a service."""

LONGEST_ASKED: Final = 14
"""Words of a question how long something takes; a longer text is a complaint that ends in one."""

_ABOUT: Final = re.compile(
    r"\b(?:what|how) about\b|\bqu[eé] (?:hay|pasa|tal) (?:de|con)\b|^\W*(?:and|y) (?:my|the|mi|el|la)\b", re.IGNORECASE
)

_IT: Final = re.compile(
    r"^\W*(?:(?:so|and|ok(?:ay)?|hey|hi|yo|well|y|oye|hola)\W+)*(?:"
    r"(?:wh?[au]t(?:'?s| is)?|wass?up|how'?s) (?:\w+ )?(?:(?:up|going on|happening|new|next|"
    r"the (?:latest|hold ?-?up|deal|word|news|story|plan|status)) )?(?:with|w/?|on|about|of) "
    r"(?:it|that|this|mine|my \w+|ours|the (?:report|request))"
    r"|now what|what now|what'?s next|what (?:happens|comes) (?:now|next)|what'?s (?:taking|the (?:hold ?-?up|delay)).*"
    r"|what (?:number|# ?) ?(?:was|is) (?:that|it|mine|my \w+)(?: again)?"
    r"|wh?[au]t(?:'?s| was| is)? (?:my|the|that) "
    r"(?:(?:report|request|tracking|ticket|case|confirmation|reference) )?(?:number|num|nr|#)"
    r"(?: again| pls| please| for (?:that|it))*"
    r"|where(?:'?s| is| are| r) (?:it|that|this|they|mine|ours|we|things?)(?: at)?(?: (?:now|today|at|standing))*"
    r"|(?:d[oó]nde|en qu[eé]) (?:est[aá]|va|anda|qued[oó])(?: (?:eso|esto|mi reporte|el m[ií]o|lo m[ií]o))?(?: ahora)?"
    r"|(?:my )?number again|(?:cu[aá]l|qu[eé]) (?:es|era|fue) (?:mi|el) n[uú]mero(?: de \w+)?"
    r"|qu[eé] n[uú]mero (?:era|es)"
    r"|is (?:it|that|this|my (?:report|request)) (?:\w+ )?(?:cancell?ed|closed|done|fixed|filed|in|sent|submitted|open|"
    r"registered|received|official|on file|over|finished)(?: or (?:not|what|is it \w+))?(?: now| yet| already)?"
    r"|est[aá] (?:cancelad|cerrad|list|registrad|enviad|arreglad|abiert)[oa](?: ya)?"
    r"|(?:ya )?(?:se )?(?:qued[oó]|est[aá]) registrad[oa]"
    r"|when|by when|when (?:is|will) (?:it|that|this)(?: be)?(?: (?:done|fixed|ready|happening"
    r"|happen|get (?:done|fixed)))?"
    r"|when (?:are|will) (?:they|you|u|y'?all|someone|somebody|a crew)"
    r"(?: (?:be |going to |gonna )?(?:come|coming|here|out|by))+"
    r"|how (?:long|soon)|(?:para )?cu[aá]ndo|qu[eé] d[ií]a"
    r"|(?:did|has|have) (?:it|that|my (?:report|request)) (?:go(?:ne)?|went|got) through"
    r"|did (?:you|u|y'?all|they|the city) (?:guys )?(?:get|receive|got|see) (?:it|that|my \w+)"
    r"|qu[eé] (?:pas[oóa]|onda|hubo|hay|sucede|sucedi[oó]) con (?:eso|esto|ello|lo m[ií]o|mi \w+|el m[ií]o)"
    r"|y (?:ahora|entonces)(?: qu[eé])?|(?:ahora )?qu[eé] sigue|cu[aá]ndo (?:vienen|llegan|van a venir|vendr[aá]n)"
    r"|(?:ya )?(?:lo|la) (?:recibieron|vieron|leyeron)|por qu[eé] (?:tarda|demora)\w*.*"
    r")\W*$",
    re.IGNORECASE,
)
""" "What's up with it", "now what?", "did it go through": whole texts that mean one's own request, if there is one."""

_FARES: Final = re.compile(
    r"\bhow(?:'?s| is| are) (?:the|my|that|our|it)\b.*\b(?:doing|going|coming)\b|\bc[oó]mo (?:van|sigue|siguen)\b",
    re.I,
)
"""Who has a request and asks how something is coming along asks for it, whatever they call it."""


def status(scene: Scene) -> tuple[Candidate, ...]:
    """ "What about my pothole": the sentence asks for a request, named by its service where it can be."""
    told = as_mine(scene)
    hit = rules.status(told)
    span = hit.span if hit else _about(replace(scene, text=told))
    if span is None:
        return ()
    if told != scene.text and (named := _of_person(scene)):
        return (named,)
    words, mine = scene.within(around(scene.text, span)), requests_of(scene)
    if tells_another(scene, mine):
        return ()
    if hit is None and (other := _other(scene)):
        return (Candidate("status", (AskStatus(other),), words, STRONG),)
    if not mine and not scene.talk.filed and _HOW_LONG.search(scene.text) and _answered(scene):
        return ()
    if not mine and not scene.talk.filed and scene.draft is not None:
        return (Candidate("status", (AskStatus(),), words, FRESH),)
    act = AskStatus(service=_service(scene))
    if hit is None and asks_of_it(scene) and (newest := _newest(scene)):
        act = AskStatus(newest)
    return (Candidate("status", (act,), words, STRONG if mine or not act.service else FRESH),)


def tells_another(scene: Scene, mine: Sequence[RequestFacts]) -> bool:
    """ "My trash is late" with none but a pothole open: another service is called by its name, and no request is."""
    if scene.draft is not None or any(service_named(scene, one.service) for one in mine):
        return False
    if not mine and (scene.talk.filed or asks(scene.text)):
        return False
    ranking = scene.rank(scene.text)
    best = ranking.best
    if best is None or best.kind != "service" or ranking.decision not in ("accept", "choose"):
        return False
    alike = any(grouped([best.intent, one.service], scene.city.knowledge) for one in mine)
    return not alike and bool(service_named(scene, best.intent))


def _of_person(scene: Scene) -> Candidate | None:
    """ "What's up with Mrs Ruiz's pothole": each request filed here for her, or that of the service named."""
    mine = requests_of(scene)
    named = [one for one in mine if service_named(scene, one.service)] or list(mine)
    live = [one for one in named if one.status in OPEN] or named
    acts = tuple(AskStatus(one.tracking) for one in live[:MOST_TOLD])
    return Candidate("status", acts, scene.everything, STRONG) if acts else None


MOST_TOLD: Final = 3
"""Requests of one person told of in one text."""

_OTHER: Final = re.compile(
    r"^\W*(?:(?:and|so|ok(?:ay)?|what about|how about|what of|y|qu[eé] (?:hay de|pasa con|tal)|c[oó]mo va)\W+)*"
    r"(?:(?:the|my|that|el|la|mi|lo)\s+)?(?:other|otr[oa])(?:\s+(?:one|1|report|request|reporte|solicitud))?\W*$",
    re.IGNORECASE,
)
""" "And the other one?", after the status of one was told."""


def _other(scene: Scene) -> str:
    """The open request of one's own that was not spoken of last, if there is just one such."""
    if not _OTHER.match(scene.text) or scene.draft is not None:
        return ""
    rest = [one.tracking for one in requests_of(scene) if one.status in OPEN and one.tracking != scene.talk.told]
    return rest[0] if scene.talk.told and len(rest) == 1 else ""


def _newest(scene: Scene) -> str:
    """The request that "it" is: what was filed last, alone, in the last hour."""
    filed = tuple(one for one in scene.talk.filed if scene.now - one.at <= LATELY)
    return filed[-1].tracking if filed and sum(one.at == filed[-1].at for one in filed) == 1 else ""


def _answered(scene: Scene) -> bool:
    """Whether an article surely answers: "how long does a permit take" asks for nobody's request."""
    ranking = scene.rank(scene.text)
    return ranking.decision == "accept" and ranking.best is not None and ranking.best.kind == "article"


_HOW_LONG: Final = re.compile(
    r"\bhow (?!long (?:has|have|had|was|can i|may i|"
    r"do i(?! (?:gotta|got to|have to|need to|must) wait)|am i(?! (?:going to|gonna) wait)|ago))"
    r"(?:long|fast|soon|quick(?:ly)?|many (?:\w+ )?(?:days|weeks|hours)|much time)\b"
    r"|\b(?:usual|typical|average) (?:time|wait)\b"
    r"|\bcu[aá]nto (?:tiempo|tarda\w*|se tardan?|demora\w*|se demoran?|toman?|tomar[aá]|llevan?|falta|"
    r"(?:tengo|hay|tenemos|debo) (?:que )?esperar)\b"
    r"|\ben cu[aá]nt[oa]s? (?:tiempo|d[ií]as|semanas|horas)\b|\bcu[aá]nt[oa]s (?:d[ií]as|semanas|horas)\b",
    re.IGNORECASE,
)
_WHEN_DONE: Final = re.compile(
    r"\bwhen (?:do|does|will|would|can|are|u) (?:you|u|they|the city|somebody|someone|a crew|it|y'?all)\b.{0,20}?"
    r"\b(?:fix|repair|fill|clean|remove|tow|replace|patch|trim|plow)\w*"
    r"|\bcu[aá]ndo (?:los |las |lo |la )?(?:van a |piensan )?(?:arregl|repar|tap|limpi|quit|cambi|pod|rellen)\w+",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:my|mine|our|mi|mis|nuestr[oa]s?)\b", re.IGNORECASE)


def usual(scene: Scene) -> tuple[Candidate, ...]:
    """ "How long does it take to fix potholes": what the service named promises, where nobody asks for their own."""
    asked = _HOW_LONG.search(scene.text) or _WHEN_DONE.search(scene.text) or (scene.draft and WHEN.search(scene.text))
    if not asked or _OWN.search(scene.text) or len(scene.words) > LONGEST_ASKED:
        return ()
    codes = [one.intent for one in scene.rank(scene.text).candidates if one.kind == "service"][:3]
    named = next((code for code in codes if service_named(scene, code)), "")
    told = {one.service for one in requests_of(scene)} | {one.service.value for one in scene.talk.drafts if one.service}
    if not named and scene.draft and scene.draft.service and asks_when(scene):
        named, told = scene.draft.service.value, set[str]()
    if not named or named in told or places.look(scene, (0, len(scene.text))).place is not None:
        return ()
    words = scene.within(around(scene.text, asked.span()))
    return (Candidate("usual", (AskStatus(service=named, usual=True),), words, STRONG),)


def _about(scene: Scene) -> Span | None:
    """ "And the graffiti?", "how is the couch coming along": short, and about a request of one's own."""
    if len(scene.words) > SHORT:
        return (0, len(scene.text)) if asks_of_it(scene) else None
    fares, match = _FARES.search(scene.text), _ABOUT.search(scene.text)
    named = any(service_named(scene, one.service) for one in requests_of(scene))
    if asks_of_it(scene) or (_OTHER.match(scene.text) and scene.talk.told and scene.draft is None):
        return (0, len(scene.text))
    if fares and requests_of(scene):
        return fares.span()
    return match.span() if match and named else None


def asks_of_it(scene: Scene) -> bool:
    """Whether "it" in a question is a request of one's own: nothing else is open."""
    mine = requests_of(scene)
    if not mine or scene.ask is not None or scene.draft is not None:
        return False
    return _IT.search(scene.text) is not None or _of_its_date(scene, mine)


def _of_its_date(scene: Scene, mine: Sequence[RequestFacts]) -> bool:
    """ "Thanks! Any idea when itll be fixed": of what was filed; never while a person is awaited, who may be meant."""
    return not isinstance(scene.talk.floor, Waiting) and asks_when(scene, {one.service for one in mine})


def requests_of(scene: Scene) -> tuple[RequestFacts, ...]:
    """One's own requests; of who is named where some were filed for others."""
    return theirs(scene, tuple(one for one in scene.facts.own if one.mine) or scene.facts.own)


_ASKING: Final = GENERIC | listed(
    "whats what's wats wuts wat wut hows how's wheres where's happened happens happenin happen stuff everything all "
    "both any news word latest deal complaints things reported submitted filed sent told texted been they're ever "
    "check know pasó paso pasa pasado cosas todo mis novedades novedad noticias reportes quejas van"
)
"""Words of a question about one's requests that name none of them."""


def _service(scene: Scene) -> str:
    """The service meant: one of the person's own by its name, else what the classifier is sure of."""
    mine = {one.service for one in requests_of(scene)} | {one.service for one in scene.talk.filed}
    named = {code for code in mine if service_named(scene, code)}
    if len(named) == 1:
        return named.pop()
    if all(word.low in _ASKING for word in scene.says(scene.everything)):
        return ""
    ranking = scene.rank(scene.text)
    codes = [one.intent for one in ranking.candidates if one.kind == "service"]
    if (own := [code for code in codes[:3] if code in (named or mine)]) and len(mine) > 1:
        return own[0] if ranking.decision in ("accept", "choose") else ""
    best = ranking.best.intent if ranking.best and ranking.best.kind == "service" else ""
    return best if ranking.decision == "accept" and not mine else ""


def still_there(scene: Scene) -> tuple[Candidate, ...]:
    """ "Still there", "not fixed": the closed request meant is reopened; what an open one needs the act knows."""
    hits = [hit for hit in rules.small(scene.text) if hit.intent == "still_there"]
    if not hits:
        return ()
    words = scene.within(around(scene.text, hits[0].span))
    ask, reason = scene.ask, scene.text.strip()
    if ask is not None and ask.kind == "rating" and ask.about:
        return (Candidate("still_there", (Reopen(ask.about[-1], reason),), scene.everything, STRONG),)
    own = requests_of(scene)
    elsewhere, here = _spoken_of(scene, own)
    named = [one for one in here or own if service_named(scene, one.service)]
    if elsewhere or (not named and _another(scene, own)):
        return ()
    meant = named or here or list(own)
    if len(scene.words) <= SHORT and not names_any(scene, scene.everything - words, scene.city.knowledge.services):
        words = scene.everything  # "liars. still here": the rest is anger, and names nothing
    closed = [one for one in meant if one.status in ("closed", "not_done")]
    if closed:
        latest = max(closed, key=lambda one: one.closed_at or one.filed_at)
        return (Candidate("still_there", (Reopen(latest.tracking, reason),), words, STRONG),)
    unfinished = [one for one in meant if one.status in OPEN]
    if unfinished and scene.draft is None:
        late = next((one for one in unfinished if one.late), unfinished[0])
        return (Candidate("still_there", (Reopen(late.tracking, reason),), words, WHOLE_REPORT),)
    return ()


def _spoken_of(scene: Scene, own: tuple[RequestFacts, ...]) -> tuple[bool, list[RequestFacts]]:
    """Whether a problem of its own is told, at a place of no request or for another person; else the requests there."""
    place = places.look(scene, (0, len(scene.text))).place
    here = [one for one in own if place is not None and place.text == one.place]
    return not here and (place is not None or scene.talk.behalf is not None), here


def _another(scene: Scene, own: tuple[RequestFacts, ...]) -> bool:
    """ "Trash was not picked up": another service is named than those of one's own: a problem of its own."""
    best = scene.rank(scene.text).best
    other = best is not None and best.kind == "service" and best.intent not in {one.service for one in own}
    return other and best is not None and bool(service_named(scene, best.intent))
