"""A danger by people that is over while its watch is open: "hes gone now", "they left", "im ok thanks"."""

from functools import lru_cache
from typing import Final

from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read
from classifier.rules.word_sets import word_set

_LONGEST: Final = 12
_CALM: Final = word_set(
    """
    now thanks thank you u ty thx ok okay so good its all phew whew finally already thankfully god i think just anyway
    sorry never mind nvm hi hey sir maam again and but guess for really ya gracias ahora creo que por dios bueno ay
    perdon y pero a menos mal
    """
)
"""Words of relief and courtesy that take nothing back."""
_WHO: Final = word_set(
    """
    he hes she shes they theyre theyve it the that those a man men guy guys dude dudes people person woman women lady
    boys teens teenagers everyone everybody someone somebody both fight fighters car truck van driver shooter robber
    robbers gunman intruder intruders burglar burglars thief thieves suspect suspects is are was were has have had s
    el ella ellos ellas la los las un hombre hombres tipo tipos senor senores mujer muchacho muchachos persona personas
    gente ladron ladrones todos carro pistolero ese esos
    """
)
_LEFT: Final = word_set("left leaving fled fue fueron marcho marcharon huyo huyeron largo largaron escaparon escapo")
_GONE: Final = word_set("gone disappeared vanished")
_WENT: Final = word_set("ran drove walked went took rode run driven")
_OFF: Final = word_set("off away")
_NOT_HERE: Final = word_set("no esta estan aqui")
_OURS: Final = word_set("im i am we were everyone everybody all estoy estamos todos")
_FINE: Final = word_set("ok okay fine safe alright good better unharmed unhurt bien salvo sana sano")


@lru_cache(maxsize=REMEMBERED)
def over(text: str) -> Hit | None:
    """Nothing said but that they "left" or are "gone" or "we are safe": the detail; None where anything else is said.

    Only for a danger told before; "gone" may be said of somebody who died, so the caller asks which danger it was.
    """
    words = read(text)
    said = {word.text for word in words}
    if not 0 < len(words) <= _LONGEST:
        return None
    what = "left" if _left(said) else "gone" if _gone(said) else "safe" if _safe(said) else ""
    return Hit("over", what, (words[0].start, words[-1].end)) if what else None


def _left(said: set[str]) -> bool:
    plain = said <= _CALM | _WHO | _LEFT | _WENT | _OFF | {"se"}
    return plain and bool(said & _LEFT or (said & _WENT and said & _OFF)) and bool(said & _WHO or "se" in said)


def _gone(said: set[str]) -> bool:
    spanish = {"ya", "no"} <= said and bool(said & {"esta", "estan"}) and said <= _CALM | _WHO | _NOT_HERE
    return spanish or (bool(said & _GONE and said & _WHO) and said <= _CALM | _WHO | _GONE)


def _safe(said: set[str]) -> bool:
    ours = bool(said & {"im", "were", "estoy", "estamos"} or {"i", "am"} <= said or {"we", "are"} <= said)
    everyone = bool(said & {"everyone", "everybody", "todos"})
    return (ours or everyone) and bool(said & _FINE) and said <= _CALM | _OURS | _FINE | {"are", "is"}
