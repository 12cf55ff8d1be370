"""Who is surely said not to be hurt ("he isn't hurt"), and animals that only may come to harm ("b4 he gets hit")."""

from collections.abc import Sequence
from typing import Final

from classifier.rules.danger_en import SETS as EN
from classifier.rules.danger_es import SETS as ES
from classifier.rules.danger_not import SETS as NOT
from classifier.rules.grammar import Match
from classifier.rules.reading import Word
from classifier.rules.word_sets import word_set

_HURT: Final = word_set(
    """
    hurt injured wounded harmed herido herida heridos heridas lastimado lastimada lastimados lastimadas lesionado
    lesionada lesionados lesionadas
    """
)
_NOT: Final = word_set("not isnt arent wasnt werent aint didnt never no ni tampoco")
_BETWEEN: Final = word_set("get even actually at all physically be esta estan estaba estaban fue salio resulto anda")
_FOLLOWS: Final = word_set(
    """
    bad badly seriously severely critically gravely too that so much real really very yet anymore now mal grave
    gravemente mucho tanto muy todavia aun ya
    """
)
"""Behind "not hurt": somebody is a little, was, or will be."""
_UNSURE: Final = word_set(
    """
    if whether hope hoping hopes hopefully sure pray praying god think guess maybe check wish please espero esperamos
    ojala si creo quiza quizas parece dios
    """
)
_HARM: Final = word_set("hit struck run ran killed hurt")
_BY_ITSELF: Final = word_set("atropellar atropellen atropelle")
"""Harm to come, of which the verb itself says so."""
_GETS: Final = word_set("get gets getting be")
_COMING: Final = word_set("before b4 bfore befor til till until gonna going will might could may bout or")
_NEAR: Final = 4
"""Words between what is to come and the harm: "b4 the poor thing gets hit"."""
_ANIMALS: Final = word_set(NOT["animal"])
_HELPERS: Final = word_set("someone somebody person people neighbor neighbors alguien persona")
"""Who is asked to catch it, or whose it is."""
_PEOPLE: Final = word_set(f"{EN['human']} {EN['child']} {ES['es_child']} {ES['es_person']}") - _HELPERS


def unharmed(words: Sequence[Word], match: Match) -> bool:
    """Whether this evidence of an injury tells of none: denied, or an animal's and yet to come."""
    return match.label == "injury" and (_unhurt(words, match) or _animals(words, match))


def _unhurt(words: Sequence[Word], match: Match) -> bool:
    last = words[match.last]
    if last.text not in _HURT:
        return False
    before = [word.text for word in words[: match.last] if word.sentence == last.sentence]
    after = words[match.last + 1].text if match.last + 1 < len(words) else ""
    while before and before[-1] in _BETWEEN:
        before.pop()
    return bool(before) and before[-1] in _NOT and after not in _FOLLOWS and not _UNSURE.intersection(before)


def _animals(words: Sequence[Word], match: Match) -> bool:
    said = {word.text for word in words}
    return bool(said & _ANIMALS) and not said & _PEOPLE and _to_come([word.text for word in words], match)


def _to_come(said: Sequence[str], match: Match) -> bool:
    """Whether every harm this evidence tells of is one that is feared."""
    harms = [at for at in range(match.first, match.last + 1) if said[at] in _HARM or said[at] in _BY_ITSELF]
    return bool(harms) and all(said[at] in _BY_ITSELF or _feared(said, at) for at in harms)


def _feared(said: Sequence[str], at: int) -> bool:
    opening = said[max(at - _NEAR - 1, 0) : at - 1]
    return at > 0 and said[at - 1] in _GETS and not _COMING.isdisjoint(opening)
