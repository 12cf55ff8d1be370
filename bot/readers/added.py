"""More about a request that is filed already: "it got bigger", "add to my pothole report: ..."."""

import re
from datetime import timedelta
from typing import Final

from bot.apply.amending import AMEND_PLACE, CORRECTING
from bot.moves import AddTo, Amend
from bot.readers.candidate import STRONG, Candidate
from bot.readers.naming import service_named
from bot.readers.nod import nods
from bot.readers.own import requests_of, tells_another
from bot.readers.place import look
from bot.readers.questions import asks, wants_done
from bot.readers.scene import Scene
from bot.readers.withdraw import TAKING_BACK
from bot.talk import Ask, Filed
from casework.request import OPEN
from classifier import rules
from places.breath import whole

JUST: Final = timedelta(minutes=30)
"""This soon after filing "it" is what was filed."""

_GOES_ON: Final = re.compile(
    r"^\W*(?:(?:and|also|now|oh|btw|actually|well|so|but|like|sorry|pero|bueno|y|"
    r"también|tambien|además|ademas|ahora|por cierto)\W+)*"
    r"(?:(?:it|its|it's|they|they're|lo|está|esta|se (?:ve|est[aá]|hizo))\b"
    r"|(?:i )?(?:forgot|meant|wanted|should'?ve|should have|shoulda) (?:to )?"
    r"(?:say|mention|tell|add|put|said|mentioned|told)\b"
    r"|(?:the |its |his |her )?(?:license |tag )?(?:plate|tag)s?(?: number| no)?\W+"
    r"(?:is\b|was\b|reads\b|says\b|#|[a-z]*\d)"
    r"|(?:it )?(?:usually|mostly|mainly) (?:starts|happens|begins|comes|goes)\b"
    r"|(?:se me olvid[oó]|olvid[eé]|me falt[oó]) (?:decir|mencionar|poner)\w*\b|(?:la )?placas? (?:es|dice|son)\b"
    r"|(?:there (?:are|is|were|was)|there'?s|theres|hay|son)\b.*\b(?:of (?:them|those|it)|de (?:ellos|esos|eso))\W*$)",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"^\W*(?:(?:and|also|so|now)\W+)*(?:its|it'?s|it has) been\b", re.IGNORECASE)
""" "It's been 3 weeks and no trash pickup" is about time, not about what was filed."""
_FORGOT: Final = re.compile(r"\b(?:forgot|meant|wanted|should|olvid\w+|falt[oó])\b", re.IGNORECASE)
"""What is said late is about what was filed, unless it is somewhere else."""
_ADDS: Final = re.compile(
    r"\b(?:add(?:ing)?|note|update|agreg\w+|añad\w+|anad\w+)\b.{0,20}"
    r"\b(?:to|on|for|a|al|en|sobre)\s+(?:my|our|the|that|mi|el|ese)\b"
    r".{0,30}\b(?:report|request|ticket|reporte|solicitud)\b",
    re.IGNORECASE,
)

_ORDERS: Final = re.compile(
    r"^\W*(?:(?:and|also|now|oh|so|but|ok|okay|please|pls|plz|y|tambi[eé]n|por favor|porfa|"
    r"(?:can|could|would|will) (?:you|u|y'?all|they|some(?:one|body))|pueden?|podr[ií]an?|deber[ií]an?|tienen que|"
    r"(?:you|u|y'?all|they|some(?:one|body)) (?:should|must|better|(?:need|have|ought|want) to|gotta))\W+)*"
    r"(?:put|place|set|send|bring|get|have|tell|make|mark|block|cover|tape|rope|hurry|rush|check|look|come|warn|watch|"
    r"pon(?:gan?|er)|mand(?:en?|ar)|env[ií](?:en?|ar)|tra(?:igan?|er)|avis(?:en?|ar)|marquen?|marcar|cubran?|cubrir|"
    r"tap(?:en?|ar)|vengan?|venir|ap[uú]rense|revis(?:en?|ar))\b"
    r".*?\b(?:it|there|this|that|them|some(?:one|body)|any(?:one|body)|crew|team|people|today|tonight|tomorrow|soon|asap|"
    r"first|ah[ií]|all[ií]|eso|alguien|gente|cuadrilla|hoy|mañana|pronto)\b",
    re.IGNORECASE,
)
""" "Put a cone on it", "send someone today": what is to be done about what was just filed."""

_SHOWS: Final = re.compile(
    r"\b(?:photos?|pics?|pictures?|fotos?|im[aá]gen(?:es)?|here(?:'?s|'?re)?|this is|aqu[ií]|est[ea] es)\b", re.I
)


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """Words kept with the request they are about. Nothing is opened, and a question adds nothing."""
    if scene.draft is not None or (asks(scene.text) and not wants_done(scene.text)):
        return ()
    if scene.ask is not None:
        return _corrected(scene, scene.ask)
    if scene.photos and _SHOWS.search(scene.text) and _about_own(scene):
        return (Candidate("late_photo", (), scene.everything, STRONG),)
    tracking = _gone_on(scene) or _ordered(scene) or _named(scene)
    if not tracking:
        return ()
    return (Candidate("added", (AddTo(tracking, scene.photos, scene.text.strip()),), scene.everything, STRONG),)


def _corrected(scene: Scene, ask: Ask) -> tuple[Candidate, ...]:
    """What is wrong with a request filed a while ago, in any words; a place among them is its new place."""
    if ask.phrase not in CORRECTING or not scene.words or nods(scene):
        return ()
    found = scene.city.gazetteer.find(scene.text)
    asked = ask.phrase == AMEND_PLACE and whole(found)
    place = found if found.outcome == "resolved" or asked else None
    if place is None and not scene.says(scene.everything):
        return ()
    acts = tuple(Amend(number, "" if place else scene.text.strip(), place) for number in ask.about)
    return (Candidate("amended", acts, scene.everything, STRONG),)


def _about_own(scene: Scene) -> bool:
    """Names an open request of one's own and no place: the photo is offered to it (`apply.photos.land`)."""
    mine = [one for one in requests_of(scene) if one.status in OPEN and service_named(scene, one.service)]
    return bool(mine) and scene.city.gazetteer.find(scene.text).outcome == "none"


def _gone_on(scene: Scene) -> str:
    last = scene.talk.filed[-1] if scene.talk.filed else None
    just = last is not None and scene.now - last.at <= JUST and _GOES_ON.search(scene.text)
    if last is None or not just or _elsewhere(scene, last):
        return ""
    return "" if _SINCE.match(scene.text) and tells_another(scene, requests_of(scene)) else last.tracking


def _ordered(scene: Scene) -> str:
    """An order about what was just filed: it names no place, no other problem, and takes nothing back."""
    last = scene.talk.filed[-1] if scene.talk.filed else None
    if last is None or scene.now - last.at > JUST or not _ORDERS.match(scene.text) or scene.talk.behalf is not None:
        return ""
    if rules.person(scene.text) or TAKING_BACK.search(scene.text) or look(scene, (0, len(scene.text))).named:
        return ""
    ranking = scene.rank(scene.text)
    best = ranking.best if ranking.decision == "accept" else None
    other = best is not None and best.intent != last.service and bool(service_named(scene, best.intent))
    return "" if other else last.tracking


def _elsewhere(scene: Scene, last: Filed) -> bool:
    """ "They didn't pick up the trash at 40 Elm St either": a problem and another place, or told for another person."""
    place = look(scene, (0, len(scene.text))).place
    moved = place is not None and place.text != last.place
    if moved and _FORGOT.search(scene.text):
        return True
    return scene.talk.behalf is not None or (moved and bool(service_named(scene, last.service)))


def _named(scene: Scene) -> str:
    """The only open request, or the only one of the service that is named."""
    mine = [one for one in requests_of(scene) if one.status in OPEN]
    named = [one for one in mine if service_named(scene, one.service)] or mine
    return named[0].tracking if len(named) == 1 and _ADDS.search(scene.text) else ""
