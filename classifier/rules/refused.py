"""A plain refusal and nothing else: "no thanks not now", "never mind i dont want it", "ahorita no gracias"."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read
from classifier.rules.word_sets import word_set

_REFUSES: Final = word_set(
    """
    no nah nope naw na not dont never nevermind nvm forget wont skip pass cancel disregard didnt
    olvidalo olvidelo olvidenlo olvida olvide nada dejalo dejelo tampoco
    """
)
_AROUND: Final = word_set(
    """
    thanks thank you u ty thx tysm now right today yet later maybe another other time i im ill id we do did want wanna
    need needed like it this that these those them one ones mind about all of the a changed change my its thats ok okay
    fine good cool set just please pls sorry really actually oh hey hi well so then but for interested rather would be
    either will think anyways anyway answer say say file report send
    gracias ahorita ahora quiero queremos necesito ya lo la le asi esta bien luego despues mejor mas de por favor porfa
    pues bueno eso esto interesa hace falta voy a si
    """
)
_UNWELL: Final = frozenset(
    (no, well)
    for no in ("not", "dont", "didnt", "never", "wont", "nada", "no")
    for well in ("ok", "okay", "good", "fine", "well", "right", "really", "esta", "cool")
) - {("no", word) for word in ("ok", "okay", "good", "fine", "well", "right", "really", "cool")}
"""Beside each other these tell how somebody is: "im not okay", "no esta bien"."""
LONGEST: Final = 10
"""Words; more of them say more than no."""


@lru_cache(maxsize=REMEMBERED)
def refused(text: str) -> Hit | None:
    """The refusal, where every word of the text belongs to one; None where anything else is told."""
    words = read(text)
    if not 0 < len(words) <= LONGEST:
        return None
    said = [word.text for word in words]
    if not any(word in _REFUSES for word in said) or not all(word in _REFUSES | _AROUND for word in said):
        return None
    if any(pair in _UNWELL for pair in pairwise(said)):
        return None
    return Hit("refused", "", (words[0].start, words[-1].end))
