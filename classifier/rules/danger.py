"""Danger to life, crisis, threats and danger that is over: read before anything but the law.

Order of the reading: what is no danger is hidden first (objects, figures of speech), then crisis, threats and
evidence of danger are looked for, and each piece of evidence is weighed: denied, only imagined, nearly, over, or now.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from classifier.rules import (
    crisis_words,
    danger_en,
    danger_en_people,
    danger_es,
    danger_not,
    danger_not_objects,
    danger_time,
)
from classifier.rules.danger_asked import asked
from classifier.rules.dead import dead
from classifier.rules.grammar import Grammar, Match
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, Word, read
from classifier.rules.unharmed import unharmed
from classifier.rules.word_sets import word_set

_SETS: Final = {**danger_en.SETS, **danger_es.SETS, **danger_not.SETS, **crisis_words.SETS}
_KINDS: Final = {
    "person": ";".join((danger_en_people.PERSON, danger_es.PERSON)),
    "gas": ";".join((danger_en.GAS, danger_es.GAS)),
    "fire": ";".join((danger_en.FIRE, danger_es.FIRE)),
    "wires": ";".join((danger_en.WIRES, danger_es.WIRES)),
    "carbon_monoxide": ";".join((danger_en.CARBON, danger_es.CARBON)),
    "weapon": ";".join((danger_en_people.WEAPON, danger_es.WEAPON)),
    "crime": ";".join((danger_en_people.CRIME, danger_es.CRIME)),
    "injury": ";".join((danger_en_people.INJURY, danger_es.INJURY)),
    "flood": ";".join((danger_en.FLOOD, danger_es.FLOOD)),
}
_IMAGINED: Final = frozenset({"maybe", "until"})
_FAR: Final = 10_000
_RANK: Final = ("carbon_monoxide", "gas", "wires", "fire", "weapon", "crime", "flood", "injury", "person")
"""Which kind names the hit when several fit: the one whose answer differs most (utility, police) comes first."""

_EVIDENCE: Final = Grammar(_SETS, _KINDS)
_STRONG: Final = Grammar(_SETS, danger_en.STRONG)
_CALM: Final = Grammar(
    _SETS, {"": ";".join((danger_not_objects.OBJECTS, danger_not.FIGURES)), "over": danger_time.OVER}
)
_TIME: Final = Grammar(
    _SETS,
    {
        "past": danger_time.PAST,
        "present": danger_time.PRESENT,
        "urgent": danger_time.URGENT,
        "near": danger_time.NEAR_MISS,
        "maybe": danger_time.HYPOTHETICAL,
        "until": danger_time.UNTIL,
        "routine": danger_time.ROUTINE,
    },
)
_MINDS: Final = Grammar(_SETS, {"crisis": crisis_words.CRISIS, "threat": crisis_words.THREAT})
_MINDS_NOT: Final = Grammar(_SETS, {"crisis": crisis_words.CRISIS_NOT, "threat": crisis_words.THREAT_NOT})
_IS: Final = word_set(
    """
    is are theres hes shes theyre im am its hay esta estan smell smells huele huelo
    """
)
_HABITS: Final = frozenset({"weapon", "crime", "flood", "fire", "person", "injury"})
"""Kinds that are no emergency when they happen "every night": a report of a pattern, not of this moment."""
_LASTING: Final = frozenset({"gas", "carbon_monoxide"})
"""Kinds that are there until somebody comes."""
_BELONGINGS: Final = word_set(
    """
    fence fences yard lawn garden driveway mailbox shed bushes hedge hedges gate patio flowers grass tree trees wall
    property lot grill bike bikes pool trampoline swing swingset car cars truck trucks van garage antenna gutter gutters
    """
)
_WHO: Final = word_set("me us him them in on by near under behind")
_LYING: Final = word_set("tirado tirada tirados tiradas tirao tira")
_FALLEN: Final = word_set(
    """
    letrero letreros senal senales stop alto semaforo semaforos arbol arboles rama ramas tronco poste postes parquimetro
    bote botes basurero contenedor sillon sofa colchon mueble muebles basura bolsa bolsas farol faroles lampara hidrante
    buzon cerca barda valla bici bicicleta moto patineta scooter carrito refri refrigerador llanta llantas vidrio mesa
    silla escombro escombros bandera banca anuncio cartel tapa reja caja cajas ropa estufa lavadora television
    """
)
"""What may lie on the ground in Spanish as a person may: "el letrero está tirado en el piso"."""
_FELL: Final = word_set("fell fallen falling fall")
_PARTS: Final = word_set("chunk chunks piece pieces concrete plaster brick bricks stone stones tile tiles facade rust")
"""What may fall off a bridge or a roof in English as a person may: "a chunk of concrete fell off the bridge"."""
_ANYBODY: Final = word_set(f"{danger_en.SETS['human']} {danger_en.SETS['person']} me us him her them").difference(
    {"@human"}
)
_HELPLESS: Final = word_set("cant cannot couldnt move moving up hurt bleeding unconscious help")
_PEOPLE: Final = word_set(f"{danger_es.SETS['es_person']} vagabundo indigente borracho cuerpo cadaver")
_WIRE: Final = word_set("wire wires wiring cable cables line lines alambre alambres")
_NONE: Final = word_set("no sin without any zero ningun")
_CAUGHT: Final = word_set("trapped inside under underneath pinned stuck hurt injured bleeding was were people dead")
"""Somebody may be in or under it after all."""
_AT_HOME: Final = word_set(
    """
    me us her him wife husband boyfriend girlfriend kids son daughter esposo marido novio
    """
)
"""Violence against these is an emergency although it happens "every night"."""


@lru_cache(maxsize=REMEMBERED)
def danger(text: str) -> Hit | None:
    """danger (fire, gas, wires, carbon_monoxide, injury, weapon, crime, flood, person), crisis, threat or past."""
    words = read(text)
    if not words:
        return None
    calm = _CALM.covered(words)
    minds = _minds(words)
    times = _TIME.find(words)
    now: list[Match] = []
    past: list[Match] = []
    maybe_dead = tuple(dead(words))
    found = (*_EVIDENCE.find(words, calm), *_STRONG.find(words), *maybe_dead)
    general = asked(words) if found else frozenset[int]()
    for match in found:
        if match.first in general or _denied(words, match) or _only_things(words, match) or _lies(words, match):
            continue
        if unharmed(words, match) or _fell_off(words, match) or (match.label == "wires" and _no_wires(words)):
            continue
        over = _over(words, match, times)
        if over is None and match in maybe_dead and not any(hit.label == "until" for hit in times):
            over = False
        if over is not None:
            (past if over else now).append(match)
    if "crisis" in minds:
        return _hit("crisis", "self_harm", words, minds["crisis"])
    if "threat" in minds:
        return _hit("threat", "threat", words, minds["threat"])
    now = [match for match in now if not _water_comes(match, now)]
    if now:
        best = min(now, key=lambda match: _RANK.index(match.label))
        return _hit("danger", best.label, words, best)
    past += [Match("injury", hit.first, hit.last) for hit in times if hit.label == "near"]
    if past:
        best = min(past, key=lambda match: _RANK.index(match.label))
        return _hit("past", best.label, words, best)
    return None


@lru_cache(maxsize=REMEMBERED)
def set_aside(text: str) -> bool:
    """Whether evidence of danger stands in the text, and is denied or only imagined."""
    words = read(text)
    times = _TIME.find(words)
    found = _EVIDENCE.find(words, _CALM.covered(words))
    general = asked(words) if found else frozenset[int]()
    return (
        _no_wires(words)
        or _sighed(words)
        or any(match.first in general for match in found)
        or any(_denied(words, match) or _over(words, match, times) is None for match in found)
    )


def _hit(intent: str, detail: str, words: Sequence[Word], match: Match) -> Hit:
    return Hit(intent, detail, match.span(words))


def _minds(words: Sequence[Word]) -> dict[str, Match]:
    """The first crisis and the first threat that no figure of speech explains."""
    calm = _MINDS_NOT.find(words)
    found: dict[str, Match] = {}
    for match in _MINDS.find(words):
        explained = any(not_.label == match.label and _overlap(not_, match) for not_ in calm)
        if not explained:
            found.setdefault(match.label, match)
    return found


def _overlap(one: Match, other: Match) -> bool:
    return one.first <= other.last and other.first <= one.last


def _leads(opening: Match, match: Match) -> bool:
    return opening.label == "until" and 0 < match.first - opening.last <= 2


def _only_things(words: Sequence[Word], match: Match) -> bool:
    """Whether what was hit is only somebody's thing: "fell on my neighbors fence", with nobody in or under it."""
    after = words[match.last + 1].text if match.last + 1 < len(words) else ""
    if match.label not in ("person", "injury") or after not in _BELONGINGS or words[match.last].text in _WHO:
        return False
    sentence = {word.text for word in words if word.sentence == words[match.first].sentence}
    return not sentence & _CAUGHT


def _lies(words: Sequence[Word], match: Match) -> bool:
    """Whether a thing lies there, and nobody: "el letrero de alto está tirado en el piso"."""
    if match.label not in ("person", "injury") or not any(
        word.text in _LYING for word in words[match.first : match.last + 1]
    ):
        return False
    said = [word.text for word in words if word.sentence == words[match.first].sentence]
    return bool(_FALLEN & set(said[: said.index(words[match.last].text) + 1])) and not _PEOPLE & set(said)


def _fell_off(words: Sequence[Word], match: Match) -> bool:
    """Whether only a part of something fell off it, and on nobody: "a chunk of concrete fell off the bridge"."""
    if match.label not in ("person", "injury") or words[match.first].text not in _FELL:
        return False
    said = [word.text for word in words if word.sentence == words[match.first].sentence]
    before = said[: said.index(words[match.first].text)]
    falls = before[-1:] and (before[-1] in _PARTS or (before[-2:-1] == ["of"] and bool(_PARTS & set(before[-4:-2]))))
    return bool(falls) and not (_ANYBODY | _HELPLESS) & set(said)


def _no_wires(words: Sequence[Word]) -> bool:
    """Whether the text says itself that no wire is in it: "the pole is down, no wires", "sin cables". Where another
    one is told of ("no cable tv since a wire fell") it says nothing."""
    denied = sum(one.text in _NONE and other.text in _WIRE for one, other in pairwise(words))
    return 0 < denied == sum(word.text in _WIRE for word in words)


_LONG: Final = 8
"""Words; in a shorter text "kill me now" may be meant."""


def _sighed(words: Sequence[Word]) -> bool:
    """ "Techno every night. Kill me now": a sigh behind a long complaint."""
    return len(words) > _LONG and [word.text for word in words[-3:]] in (["kill", "me", "now"], ["shoot", "me", "now"])


def _water_comes(match: Match, now: Sequence[Match]) -> bool:
    """Whether what breaks in is water: "el agua está entrando a mi casa" tells of no burglar."""
    return match.label == "crime" and any(one.label == "flood" and _overlap(one, match) for one in now)


def _denied(words: Sequence[Word], match: Match) -> bool:
    """Whether a "no" belongs to this evidence: directly before it, or with small words between, in the same clause."""
    near = joined = True
    for at in range(match.first - 1, max(match.first - 6, -1), -1):
        word = words[at]
        if word.clause != words[match.first].clause or not (near or joined):
            return False
        if (near and word.text in danger_time.NEGATORS_NEAR) or (joined and word.text in danger_time.NEGATORS_JOINED):
            return True
        near = near and word.text in danger_time.BETWEEN_NEAR
        joined = joined and word.text in danger_time.BETWEEN_JOINED
    return False


def _over(words: Sequence[Word], match: Match, times: Sequence[Match]) -> bool | None:
    """True if this evidence is of the past, False if of now, None if it is only imagined."""
    said = [hit for hit in times if words[hit.first].sentence == words[match.first].sentence]
    if any(hit.label in _IMAGINED and (_overlap(hit, match) or _leads(hit, match)) for hit in said):
        return None
    if any(hit.label == "near" and _overlap(hit, match) for hit in said):
        return True
    near = {label: _distance(label, said, match) for label in ("past", "present", "urgent", "routine")}
    if near["urgent"] < _FAR:
        return False
    if near["past"] < _FAR:
        return not _is_now(words, match, near)
    used = {word.text for word in words[match.first : match.last + 1]}
    return near["routine"] < _FAR and match.label in _HABITS and not used & _AT_HOME


def _is_now(words: Sequence[Word], match: Match, near: Mapping[str, int]) -> bool:
    """Whether danger beside a word of the past is still there: a nearer "now", or its own verb in the present."""
    if near["present"] < near["past"] or (match.label in _LASTING and near["present"] < _FAR):
        return True
    near_by, clause = words[max(match.first - 2, 0) : match.first + 2], words[match.first].clause
    return any(word.text in _IS and word.clause == clause for word in near_by)


def _distance(label: str, hits: Sequence[Match], match: Match) -> int:
    """Words between the evidence and the nearest hit of this label."""
    gaps = (max(hit.first - match.last, match.first - hit.last, 0) for hit in hits if hit.label == label)
    return min(gaps, default=_FAR)
