"""A text as words with their positions, so that readings can be compared by the words they use."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

Span = tuple[int, int]

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*|[\U0001F300-\U0001FAFF\u2600-\u27BF]")


def listed(words: str) -> frozenset[str]:
    """A set of words written as one text."""
    return frozenset(words.split())


FILLERS: Final = listed(
    """a an the this that these those of to in on at by near for from with it its it's is are was be been am i i'm me my
    we our you your he she they them there here so and or but then just please pls plz hi hello hey ok okay yes yeah yep
    no nope not thanks thank thx ty sir ma'am dear also too as well another one ones other more again around located
    corner front house home right next across behind outside between block side intersection near frente casa lado
    atrás detrás afuera entre cuadra junto
    address place location street st ave avenue road rd say said think um uh well oh want would like have has
    had do does did can could will
    el la los las un una unos unas de del al en por cerca para con es son está esta este esto hay y o pero que se lo
    le les su sus mi mis me nos yo tu usted hola sí si no gracias favor también tambien otro otra uno
    más allí aquí ahí calle
    avenida esquina dirección lugar bueno pues quiero
    there's theres that's thats needs need up out got get what when where who why how which
    qué cuándo dónde quién cómo cuál
    fix asap now urgent urgente ya ahora enfrente arreglen arréglen arreglenlo arréglenlo arreglar arregle
    first second third last primero primera segundo segunda tercero tercera último última"""
)
"""Words that say nothing about a problem by themselves, in the languages shipped."""

JOINERS: Final = listed(
    "a an the in on at by near of to and also another one ones other too same thing again el la los las un una en "
    "por cerca de del y e otro otra también uno mismo plus"
)
"""Words that may stand around a bare place without making it a sentence of its own."""

GENERIC: Final = listed(
    "report reports request requests ticket tickets status update updates reporting problem problems issue issues "
    "something complaint complain question need help wrong file submit make new concern thing things going happening "
    "bad street city reportar reporte problema problemas algo queja solicitud necesito quisiera ayuda mal cosa ciudad "
    "mess messed terrible awful horrible ridiculous disaster shape desastre horrible terrible asco "
    "block neighborhood neighbourhood area outside today somewhere cuadra barrio zona vecindario afuera hoy "
    "tengo pregunta consulta duda quiero hacer reportarlo informar avisar "
    "see look pic pics photo photos picture pictures image images attached mira miren vea vean foto fotos imagen"
)
"""Words of "I need to report something", "see pics": they announce a problem and do not say which."""

ONE: Final = listed("one ones another other otro otra uno una")
"""Those of them that stand for what was named before: "the one at 5th"."""

NTH: Final = {
    "first": 0,
    "1st": 0,
    "primero": 0,
    "primera": 0,
    "primer": 0,
    "second": 1,
    "2nd": 1,
    "segundo": 1,
    "segunda": 1,
    "third": 2,
    "3rd": 2,
    "tercero": 2,
    "tercera": 2,
    "fourth": 3,
    "4th": 3,
    "cuarto": 3,
    "cuarta": 3,
    "last": -1,
    "último": -1,
    "última": -1,
    "ultimo": -1,
    "ultima": -1,
}
"""Which of several in a row; -1 is the last."""

SHRUGS: Final = listed(
    "whatever jeez geez gosh omg ugh man dude bro lol already finally i guess suppose think alright yall "
    "pues órale orale ándale andale supongo creo lo que sea como ya bueno ok okay okey k fine sure hombre dios "
    "finalmente"
)
"""Words of impatience around an answer: they say nothing themselves."""

TEMPER: Final = listed(
    "again already twice times man dude bro god damn dammit hell fuck fucking wtf omg jesus christ seriously just now "
    "stupid dumb useless people guys bot three four ten minutes ago shit crap bs bullshit ugh argh ffs "
    "smh lmao hmm idiot moron jerk lord sake um uh wth idiots morons asshole assholes bitch "
    "puta pendejos pendejo coño chingada verga what is "
    "this tf otra vez ya por favor dios carajo idiota joder hombre mierda demonios"
)
"""Words of anger that say nothing of a problem."""

BESIDE: Final = listed("by near cerca")
"""Those of them that only say what a place is close to."""

UPON: Final = listed("on in under inside en bajo sobre")
"""Words before what something is on, in or under."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands (characters of the text) and its lower-case form."""

    start: int
    end: int
    low: str

    @property
    def says_something(self) -> bool:
        """Whether the word could name a problem: letters, two or more, not a filler."""
        return len(self.low) > 1 and self.low not in FILLERS and any(char.isalpha() for char in self.low)


_APART: Final = re.compile(r"\s*(?:[,.;:!\n–—-]|(?:and|also|but|y|pero|también|plus)\b|$)", re.IGNORECASE)


def apart(text: str, end: int) -> bool:
    """Whether a new thought may begin here: at a mark, at a conjunction or at the end of the text."""
    return _APART.match(text, end) is not None


@lru_cache(maxsize=1024)
def split(text: str) -> tuple[Word, ...]:
    """The words of a text in order; an emoji is a word."""
    return tuple(Word(m.start(), m.end(), m[0].lower().replace("’", "'")) for m in _WORD.finditer(text))


FORGIVEN: Final = 4
"""Letters a word needs for a slip in it to be forgiven."""
SLIPS: Final = 2
"""The most that are forgiven, in long words."""


def alike(word: str, other: str) -> bool:
    """Whether two lower-case words are the same but for a slip: one edit from four letters, two from eight."""
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if shorter < FORGIVEN or word.isdecimal() or other.isdecimal():
        return False
    slips = SLIPS if shorter >= 8 else 1
    return OSA.distance(word, other, score_cutoff=slips) <= slips


def matched(words: Iterable[Word], label: str) -> tuple[Word, ...]:
    """The words that occur in a label, allowing slips, short forms of streets and directions, and plurals."""
    known = _known(label)
    return tuple(word for word in words if known.holds(_short(word.low)))


def matched_each(words: Sequence[Word], labels: Sequence[str]) -> list[tuple[Word, ...]]:
    """The same for each of several labels; a word that stands in one of them is no slip of another's: "southern"
    beside "northern"."""
    plain = frozenset[str]().union(*(_known(label).plain for label in labels))
    found = [(_known(label).plain, matched(words, label)) for label in labels]
    return [
        tuple(word for word in hits if (short := _short(word.low)) in own or short not in plain) for own, hits in found
    ]


@dataclass(frozen=True, slots=True)
class _Label:
    """The short forms of a label's words, and those of them that a slip may have changed, by length."""

    plain: frozenset[str]
    by_length: tuple[tuple[int, tuple[str, ...]], ...]

    def holds(self, word: str) -> bool:
        """Whether one of them is `alike`; words of lengths that no slip brings together are not compared."""
        if word in self.plain:
            return True
        if len(word) < FORGIVEN or word.isdecimal():
            return False
        lengths = (others for length, others in self.by_length if abs(length - len(word)) <= SLIPS)
        return any(alike(word, other) for others in lengths for other in others)


@lru_cache(maxsize=4096)
def _known(label: str) -> _Label:
    plain = frozenset(_short(word.low) for word in split(label))
    by_length: dict[int, list[str]] = {}
    for word in plain:
        if len(word) >= FORGIVEN and not word.isdecimal():
            by_length.setdefault(len(word), []).append(word)
    return _Label(plain, tuple((length, tuple(others)) for length, others in by_length.items()))


_SHORT: Final = {
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "norte": "n",
    "sur": "s",
    "este": "e",
    "oeste": "w",
    "street": "st",
    "avenue": "ave",
    "road": "rd",
    "drive": "dr",
    "lane": "ln",
    "court": "ct",
    "place": "pl",
    "address": "pl",
    "location": "pl",
    "where": "pl",
    "dirección": "lugar",
    "direccion": "lugar",
    "sitio": "lugar",
    "issue": "problem",
    "service": "problem",
    "kind": "problem",
    "type": "problem",
    "tipo": "problema",
    "boulevard": "blvd",
    "terrace": "ter",
    "circle": "cir",
    "parkway": "pkwy",
    "square": "sq",
}


def _short(word: str) -> str:
    return _SHORT.get(word, word.removesuffix("s") if len(word) > 4 else word)
