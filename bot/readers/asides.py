"""Small things said beside the matter: thanks, skip, repeat, all clear, a greeting, the wish for a person."""

import re
from collections.abc import Callable
from typing import Final, Literal

from bot.moves import AboutUs, Act, AllClear, NotMe, Question, Repeat, Skip, Thanks, Vexed, WantPerson
from bot.readers.asked_back import LATER, PHOTO, WHICH
from bot.readers.candidate import ANSWER, FRESH, STRONG, WEAK, Candidate
from bot.readers.danger import passed, taken_back
from bot.readers.nod import nods
from bot.readers.own import asks_of_it
from bot.readers.pieces import sentences
from bot.readers.place import look
from bot.readers.scene import Scene
from bot.readers.withdraw import TAKING_BACK
from bot.readers.words import TEMPER, listed
from bot.talk import Waiting
from classifier import rules

BESIDE: Final = frozenset({"thanks", "okay", "greeting", "repeat", "vexed"})
"""Readers whose act is dropped when anything else was said: nobody is answered for politeness."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """One reading for each small thing, and for the wish for a person."""
    found = []
    for intent, words in nods(scene):
        act = _ACTS[intent](scene) if intent in _ACTS else None
        if act is not None:
            found.append(Candidate(intent, (act,), words, _tie(intent)))
    wish = _wish(scene)
    if wish:
        found.append(Candidate("person", (WantPerson(),), wish, STRONG))
    spared = rules.no_person(scene.text)
    if spared is not None:
        found.append(Candidate("repeat", (Repeat(),), scene.within(spared.span), STRONG))
    found += [*_about(scene), *_stranger(scene), *_repaired(scene), *_waiting(scene), *_looking(scene)]
    if taken_back(scene):
        found.append(Candidate("all_clear", (AllClear(nothing=True),), scene.everything, STRONG))
    elif over := passed(scene):
        found.append(Candidate("all_clear", (AllClear(),), over, STRONG))
    return (*found, *_vexed(scene))


def _wish(scene: Scene) -> frozenset[int]:
    """The words that ask for a person, in each sentence that does so: "agent. human. PLEASE somebody real"."""
    person = rules.person(scene.text)
    if person is None:
        return frozenset()
    each = [(start, rules.person(scene.text[start:end])) for start, end in sentences(scene.text)]
    spans = [(start + hit.span[0], start + hit.span[1]) for start, hit in each if hit is not None]
    about = [hit for _, end in spans if (hit := _ABOUT.match(scene.text, end))]
    placed = look(scene, (0, len(scene.text))).named if about else False
    return scene.covered([person.span, *spans, *(() if placed else (hit.span() for hit in about))])


_ABOUT: Final = re.compile(
    r"\s++(?:about|regarding|concerning|re|sobre|acerca de|por lo de|de lo de)\s+[^.,;!?\n]+"
    r"|(?:\s*+\b(?:who|that|que)|(?<=\bwho)|(?<=\bthat)|(?<=\bque))\s+"
    r"(?:(?:actually|really|can|could|will|does|de verdad)\s+)*(?:works?|reads?|"
    r"listens?|helps?|answers?|knows?|understands?|thinks?|cares?|sepa|trabaj\w+|le[ae]|entiend\w+|escuch\w+|contest\w+|"
    r"ayud\w+|mand\w+)\b[^.,;!?\n]*",
    re.IGNORECASE,
)
""" "... call me about my trash", "... who works there": what or whom is wanted, which is told to that person."""


_WAITS: Final = re.compile(
    r"^\W*(?:(?:hello|hi|hey|so|ok|okay|n|and|but|um|well|y|oye|hola|bueno)\W+)*(?:"
    r"(?:(?:are|r|is)\s+)?(?:you|u|ya|y'?all|anyone|anybody|someone|somebody)(?:\s+(?:guys|people|all|still|even))*"
    r"\s+(?:there|here|around|coming|home)"
    r"|(?:when|what time)\s+(?:do|will|are|r|does|is|can)\s+(?:they|you|u|y'?all|someone|somebody|anyone|he|she|"
    r"(?:a|the|that|this)\s+(?:person|human|agent))\s+(?:\w+\s+)?(?:come|comes|coming|answer\w*|reply\w*|respond\w*|"
    r"write|text|there|here|back|available)(?:\s+(?:me|to me|back|here|on))*"
    r"|(?:how (?:much )?long\w*)(?:\s+(?:do|will|am|must|i|we|have|to|gotta|got|is|the|going|gonna|be|it|take))*"
    r"(?:\s+wait(?:ing)?)?"
    r"|(?:(?:i'?m|i am|im|we'?re)\s+)?still waiting(?:\s+(?:here|for (?:a|the|that|my) (?:person|human|agent)))?"
    r"|wh?ere(?:'?s| is| are)\s+(?:the|my|that)\s+(?:person|human|agent)"
    r"|(?:siguen?|est[aá]n?|andan?)\s+ah[ií]|hay alguien(?:\s+ah[ií])?|sigo esperando|"
    r"cu[aá]nto (?:tengo que |hay que |debo )?(?:esperar|tardan?|falta)"
    r"|cu[aá]ndo\s+(?:(?:me|nos)\s+)?(?:van a\s+)?"
    r"(?:contest\w+|respond\w+|atiend\w+|atender\w*|vienen?|llegan?|llaman?)"
    r")(?:\s+(?:please|pls|por favor|porfa|already|now|ya))*\W*$",
    re.IGNORECASE,
)
"""Somebody who asked for a person asks where that person is."""


def _waiting(scene: Scene) -> tuple[Candidate, ...]:
    """ "U there??", "when do they come": while a person is awaited and nothing else is open, it asks for the person."""
    awaited = isinstance(scene.talk.floor, Waiting) and scene.talk.watch is None
    if not awaited or scene.ask is not None or scene.draft is not None or asks_of_it(scene):
        return ()
    waits = _WAITS.match(scene.text)
    return (Candidate("person", (WantPerson(),), scene.everything, STRONG),) if waits else ()


_LOOKS: Final = re.compile(
    r"^\W*(?:(?:ok|okay|hmm|um|uh|sorry|no|oh|and|bueno|ah)\W+)*"
    r"(?:(?:hang|hold) on|wait(?: up)?|brb|"
    r"(?:just |gimme |give me )*(?:a|one|1) (?:sec|secs|second|min|minute|moment)|"
    r"(?:let me|lemme) (?:check|look|see|find|think)|"
    r"(?:un|dame un|deme un) (?:segundo|momento|minuto|momentito|ratito)|"
    r"esp[eé]r(?:a|e|ame|eme)|p[eé]rame|d[eé]j[ae]me (?:ver|checar|revisar|buscar))"
    r"(?:\W+(?:a|one|1|un) (?:sec|secs|second|min|minute|moment|segundo|momento|minuto))?"
    r"(?:\W+(?:i'?m |i need to |i have to |let me |lemme |while i |estoy |tengo que )?"
    r"(?:check|look|see|find|get|go|brb|busca|revis|ve)\w*"
    r"(?:\s+(?:the|my|a|for|at|up|it|on|exact|house|street|right|el|la|mi)){0,4}"
    r"(?:\s+(?:number|address|place|sign|map|corner|street|n[uú]mero|direcci[oó]n|lugar))?)?"
    r"(?:\W+(?:please|pls|plz|por favor|porfa))?\W*$",
    re.IGNORECASE,
)
""" "Hang on, let me check the number": nothing is told yet."""


def _looking(scene: Scene) -> tuple[Candidate, ...]:
    """Somebody asks for a moment, or what is meant, while a question is open: it stays, and is put once more; nothing
    failed."""
    if scene.ask is None or not (_LOOKS.match(scene.text) or WHICH.match(scene.text)):
        return ()
    return (Candidate("repeat", (Repeat(),), scene.everything, STRONG),)


_THANKS: Final = r"(?:thanks|thank (?:you|u|y'?all)|thx|thnx|thanx|tks|ty|tysm|gracias)"
_FIXING: Final = (
    r"(?:fixing|filling|repairing|cleaning|picking up|removing|replacing|patching|towing|mowing|trimming|hauling|"
    r"taking care of|getting rid of|arreglar|reparar|limpiar|recoger|quitar|tapar|podar|cambiar)"
)
_FIXED: Final = (
    r"(?:fixed|filled|repaired|cleaned|picked up|removed|replaced|patched|towed|mowed|trimmed|hauled|took care of|"
    r"got rid of|arreglaron|repararon|limpiaron|recogieron|quitaron|taparon|podaron|cambiaron)"
)
_REST: Final = r"(?:(?!\b(?:but|and|n|now|also|there|theres|hay|pero|y|ahora)\b)[^.,;!?\n]){0,60}"
_REPAIRED: Final = re.compile(
    rf"\b{_THANKS}\b[^.,;!?\n]{{0,20}}?\b(?:for|por)\s+(?:\w+\s+){{0,2}}?{_FIXING}\b{_REST}"
    rf"|\b{_THANKS}\b[^.,;!?\n]{{0,20}}?\b(?:for|por)\s+(?:the|my|all the|that|el|la)\s+(?:\w+\s+){{0,3}}?"
    r"(?:fix|repair|repairs|clean-?up|pick-?up|job|arreglo|trabajo)\b"
    r"|\b(?:btw\W+|by the way\W+)?(?:you|u|y'?all|they|ya|me)\s+(?:(?:guys|people|already|finally|just|me|ya)\s+)*"
    rf"{_FIXED}\s+(?:my|the|our|that|mi|el|la|los|las)\s+{_REST}[\s,.!;:-]{{0,3}}\b{_THANKS}\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(r"\b(?:advance|ahead|antemano|adelantad[ao]s?)\b", re.IGNORECASE)


def _repaired(scene: Scene) -> tuple[Candidate, ...]:
    """ "Thanks for fixing my street light" beside a report: a job that is done is no problem of its own."""
    match = _REPAIRED.search(scene.text)
    if match is None or _AHEAD.search(scene.text):
        return ()
    words = scene.within(match.span())
    return (Candidate("thanks", (Thanks(),), words, WEAK),) if scene.says(scene.everything - words) else ()


def _about(scene: Scene) -> tuple[Candidate, ...]:
    hit = rules.about(scene.text)
    if scene.talk.answered and _MORE.match(scene.text) and not asks_of_it(scene):
        return (Candidate("answered", (Question(scene.talk.answered),), scene.everything, STRONG),)
    if what := _asked_about(scene.text):
        return (Candidate("about", (AboutUs(what),), scene.everything, STRONG),)
    if hit is None and rules.plea(scene.text) is not None:
        return (Candidate("about", (AboutUs("aid"),), scene.everything, STRONG),)
    if hit is None:
        return ()
    act = AboutUs("machine" if hit.detail == "machine" else "figures")
    return (Candidate("about", (act,), scene.within(hit.span), STRONG),)


def _asked_about(text: str) -> Literal["photo", "later", "question"] | None:
    if PHOTO.match(text):
        return "photo"
    if LATER.match(text):
        return "later"
    return "question" if _QUESTION.match(text) else None


_QUESTION: Final = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hola|yes|so|ok|okay|actually|well|si|sí|pues)\W+)*"
    r"(?:(?:(?:i|we) (?:just )?(?:have|got|had)|i'?ve got|tengo|tenemos|quiero hacer(?:le)?)\W+"
    r"(?:(?:a|an|one|another|quick|some|una|otra|just|general|r[aá]pida)\W+)*(?:questions?|preguntas?|dudas?)"
    r"|(?:can|may|could) i ask|i (?:just )?(?:need|want) to ask|(?:le |te )?puedo (?:preguntar|hacer(?:le|te)?)"
    r"|(?:just |quick |a |una )*(?:question|pregunta))"
    r"(?:\W+(?:you|u|a|some|something|quick|question|questions|algo|una?|pregunta|for|about|the city|please|por favor)"
    r")*"
    r"\W*$",
    re.IGNORECASE,
)
""" "I have a question", and nothing of it yet."""
_MORE: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|y|pero)\W+)*(?:where|how|who|what (?:number|website|address)|which (?:site|number)|"
    r"d[oó]nde|c[oó]mo|qui[eé]n|a d[oó]nde|con qui[eé]n)"
    r"(?: (?:do|can|should|would|is|are|to|i|we|you|go|call|do|get|apply|sign up|find|pay|see|for|at"
    r"|on|at|lo|la|eso|se|"
    r"hago|hace|puedo|voy|llamo|debo|ir|hacer|pago|that|it|this|there|exactly|again))*\W*$",
    re.IGNORECASE,
)
""" "Where do I do that", and nothing named: asked of the answer just given."""
_ANGER: Final = re.compile(
    r"\b(?:worst|crappiest|shittiest|dumbest) (?:\w+ )?(?:city|town|place|service|government|mayor|administration)\b"
    r"|\b(?:mayor|city|council|government|town|cops|police|politicians?|administration|alcalde|alcaldesa|ciudad|"
    r"gobierno|municipio)\W+(?:\w+\W+){0,3}?(?:sucks?|jokes?|trash|garbage|useless|corrupt\w*|incompetent|idiots?|"
    r"crooks?|liars?|clowns?|ass|bullshit|apesta|basura|porquer[ií]a|mierda|verg[uü]enza|no sirven?|corrupt[oa]s?)\W*$"
    r"|\bpeor (?:ciudad|gobierno|servicio|alcalde)\b|\b(?:i )?hate (?:this|the|living in this) (?:city|town|place)\b"
    r"|\b(?:fuck|screw|f) (?:this|the) (?:city|town|place|mayor|government)\b|\bodio esta ciudad\b"
    r"|^\W*(?:this|that|esto|eso|it'?s|what|qu[eé]) (?:is |es )?(?:(?:such|all|total|complete|so|a"
    r"|an|una|un|fucking|pure)\W+)*"
    r"(?:bs|bullshit|crap|ridiculous|a joke|joke|outrageous|unacceptable|stupid|disgrace|shameful|insane|nonsense|"
    r"rid[ií]culo|una? verg[uü]enza|verg[uü]enza|porquer[ií]a|mierda|absurdo|inaceptable|colmo)\W*$"
    r"|^\W*(?:you people|ustedes|you guys|y'?all)\W+(?:\w+\W+){0,2}(?:sucks?|useless|no sirven)\W*$"
    r"|^\W*(?:nothing|nada) (?:ever |nunca )?(?:works?|gets (?:done|fixed)|funciona|sirve) (?:(?:in|around|en) )?"
    r"(?:(?:this|the|esta) (?:city|town|place|ciudad)|here|around here|aqu[ií])\W*$"
    r"|\bmy (?:tax(?:es)?|tax dollars)\b.{0,30}$|\bmis impuestos\b.{0,30}$",
    re.IGNORECASE,
)
"""Anger at the city or at how things are: no problem is told, and none of it is about this talk."""


def _anger(scene: Scene) -> tuple[Candidate, ...]:
    match = _ANGER.search(scene.text)
    if match is None or len(scene.words) > LONGEST_RANT or (scene.ask is not None and scene.ask.kind == "rating"):
        return ()
    words = scene.within(match.span())
    left = {word.low for word in scene.says(scene.everything - words)}
    words = scene.everything if left <= TEMPER | _EVER else words
    return (Candidate("vexed", (AboutUs("anger"),), words, FRESH, _UNSURE),)


_EVER: Final = listed("ever world country state whole entire here people honestly really nunca mundo")


LONGEST_RANT: Final = 12
"""Words; in a longer text of anger a fact is looked for."""
_UNSURE: Final = 0.9
"""Any sure reading of the same words says more than anger."""


def _stranger(scene: Scene) -> tuple[Candidate, ...]:
    """Whoever has this number now; "wrong number" beside a report, or beside a place after one, is that of a house."""
    hit = rules.stranger(scene.text)
    if hit is None or (hit.detail == "bare" and (scene.draft is not None or scene.talk.asks or _readdressed(scene))):
        return ()
    return (Candidate("stranger", (NotMe(),), scene.everything, STRONG),)


def _readdressed(scene: Scene) -> bool:
    """ "Wrong number sorry, its 2504 Hayes Ter": a house, where something of theirs was filed."""
    return bool(scene.talk.filed) and look(scene, (0, len(scene.text))).named


def empty(scene: Scene) -> bool:
    """Whether a text that nobody could read has nothing to read either: marks, picture signs, oaths, "um"."""
    return all(word.low in TEMPER | _BEGUN or not word.low.isalnum() for word in scene.words)


_BEGUN: Final = listed(
    "a an the um uh er hmm hm mm so and but or well like there's theres there i i'm im it its it's is on at in to we "
    "my this that hay es el la los las un una y o pero pues este en de que mi eh mmm bueno osea hello hi hey hola"
)
"""How a sentence begins that was sent too early."""


def _vexed(scene: Scene) -> tuple[Candidate, ...]:
    """A complaint about the talk, unless the words rate the work (a survey asks just that)."""
    hit = rules.vexed(scene.text)
    if anger := _anger(scene):
        return anger
    if hit is None or (scene.ask is not None and scene.ask.kind == "rating"):
        return ()
    words = scene.within(hit.span)
    left = [word.low for at, word in enumerate(scene.words) if at not in words and word.says_something]
    if any(word not in TEMPER for word in left):
        return (Candidate("vexed", (Vexed(),), words, WEAK),)
    return (Candidate("vexed", (Vexed(),), scene.everything, FRESH),)


def _tie(intent: str) -> int:
    if intent == "skip":
        return STRONG
    if intent == "all_clear":
        return ANSWER
    return WEAK if intent in BESIDE else FRESH


def _skip(scene: Scene) -> Act | None:
    """Gives up what was asked; without a question on a draft there is nothing to give up but the photo, and without a
    draft nothing at all: "don't know" is then no question of anybody's."""
    ask, draft = scene.ask, scene.draft
    if draft is None and ask is None and all(word.low in _SHRUGS for word in scene.words):
        return Thanks()
    if draft is None or TAKING_BACK.search(scene.text):
        return None
    if ask is None or draft.id not in ask.about:
        return Skip(draft.id, "photo")
    what = {"place": "place", "service": "service", "photo": "photo", "detail": ask.question or "detail"}.get(ask.kind)
    return Skip(draft.id, what or "photo")


_SHRUGS: Final = listed(
    "i do not don't dont know idk dunno no idea sure really honestly sorry haven't got a clue yo lo sé se ni tampoco"
)


def _done(scene: Scene) -> Act | None:
    ask, draft = scene.ask, scene.draft
    return Skip(draft.id, "photo") if ask and draft and ask.kind == "photo" else None


def _all_clear(scene: Scene) -> Act | None:
    return AllClear() if scene.talk.watch is not None else None


def _thanks(_scene: Scene) -> Act:
    return Thanks()


def _yes_to_nothing(scene: Scene) -> Act | None:
    """ "Ok" or a thumbs-up after everything is done: politeness, not an answer."""
    return Thanks() if scene.ask is None and scene.draft is None else None


def _greeting(scene: Scene) -> Act | None:
    """ "What's up with it" greets nobody who has a request."""
    return None if asks_of_it(scene) else Repeat()


def _repeat(_scene: Scene) -> Act:
    return Repeat()


_ACTS: Final[dict[str, Callable[[Scene], Act | None]]] = {
    "skip": _skip,
    "done": _done,
    "all_clear": _all_clear,
    "thanks": _thanks,
    "okay": _thanks,
    "yes": _yes_to_nothing,
    "greeting": _greeting,
    "repeat": _repeat,
}
