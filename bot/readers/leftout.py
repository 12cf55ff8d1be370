"""What was left out of a read-back a moment ago is taken up again: "the sidewalk too actually", "file both"."""

import re
from typing import Final

from bot.apply.filing import UNDO
from bot.moves import Act, FileThem, SetService
from bot.readers import place as places
from bot.readers.candidate import STRONG, Candidate
from bot.readers.naming import service_words
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.words import listed, matched
from bot.talk import Draft

_DENIED: Final = re.compile(
    r"\b(?:not|no|never|don'?t|didn'?t|forget|cancel\w*|only|just|solo|s[oó]lo|nada|tampoco)\b(?!\W*(?:wait|espera))"
    r"(?!.{0,12}\bleave\b)",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(?:both|(?:the|that) (?:other|second|first|last) (?:one|too)|all of (?:them|it)|ambos|ambas|"
    r"l[oa]s dos|l[oa]s tres|el otro|la otra|(?:file|send|report|add|do|keep|submit) (?:it|them|that|all)\b.*|"
    r"(?:go ahead|(?:haz|m[aá]nd[ae]|env[ií][ae]|reg[ií]str[ae]|rep[oó]rt[ae]|h[aá]ga|d[eé]je|d[eé]ja)l[oa]s?)\b.*)",
    re.IGNORECASE,
)
_UNDROPPED: Final = re.compile(
    r"\b(?:do not|don'?t|no)\s+(?:\w+\s+)?(?:cancel|drop|delete|remove|forget|borr|elimin|olvid)\w*", re.IGNORECASE
)
SHORT: Final = 7
"""Words of "wait no don't cancel it"; a longer text tells more."""
_ORDER: Final = listed(
    "ahead changed nevermind hazlo hazla mándalo mandalo mándela envíalo envialo regístralo registralo repórtalo "
    "reportalo hágalo hagalo espera espere "
    "file send report add include submit actually wait after all anyway other both second changed mind leave keep back "
    "want put registra registre manda mande agrega agregue añade añada incluye incluya ambos ambas dos otro otra "
    "también tambien además ademas mejor siempre pensándolo ponga pon"
)
"""What may be said beside the name of what is taken up again."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """Filed, since its place was read back; with something else on the table it is read back together with that."""
    meant = _meant(scene)
    if not meant:
        return ()
    acts: tuple[Act, ...] = (FileThem(tuple(one.id for one in meant)),)
    if scene.talk.drafts:
        acts = tuple(SetService(one.id, one.service.value, one.service.certainty) for one in meant if one.service)
    return (Candidate("left_out", acts, scene.everything, STRONG),)


def _meant(scene: Scene) -> tuple[Draft, ...]:
    """Those left out in the last minutes that are named, or all of them where all are ordered; nothing else is told."""
    talk = scene.talk
    left = talk.left if talk.left_at is not None and scene.now - talk.left_at <= UNDO else ()
    if not left or asks(scene.text):
        return ()
    if _UNDROPPED.search(scene.text) and len(scene.words) <= SHORT:
        return left
    if _DENIED.search(scene.text):
        return ()
    spot = places.look(scene, (0, len(scene.text)))
    told = scene.says(scene.everything - spot.words)
    rest = tuple(word for word in told if word.low not in _ORDER)
    named = tuple(one for one in left if rest and matched(rest, _called(scene, one)) == rest)
    meant = named or (left if not rest and _ALL.search(scene.text) else ())
    return () if spot.named and not all(places.same(one.place.found, spot.finding) for one in meant) else meant


def _called(scene: Scene, draft: Draft) -> str:
    return service_words(scene.city.knowledge, draft.service.value) if draft.service else ""
