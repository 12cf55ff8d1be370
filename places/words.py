"""How street words are written: kinds of street, directions, ordinals, English and Spanish, in one spelling."""

import unicodedata
from typing import Final


def listed(words: str, mark: str = " ") -> list[str]:
    """A table written as text: its words, or what stands between the marks."""
    return words.split(mark)


_TYPES: Final = """aly:alley allee ally aly
ave:avenue av aven avenu avn avnue ave avenida avda aveune avnue avenew aveneue
blvd:boulevard boul blvd boulv blv bulevar boulevarde|brg:bridge brg puente|cir:circle cir circ crcl crcle
ct:court ct crt
cres:crescent cres crsnt|dr:drive dr driv drv doctor|dwy:driveway dwy|expy:expressway expy expwy expr expw
ext:extension ext extn
hts:heights hts hgts|hwy:highway hwy hiway hghwy|hl:hill hl|ln:lane ln|lndg:landing lndg|loop:loop|mall:mall|mews:mews
park:park pk prk parque|path:path|pike:pike|pkwy:parkway pkwy pky parkwy pkway|pl:place pl|plz:plaza plz plza
ramp:ramp rmp
rd:road rd|row:row|run:run|spur:spur|sq:square sq sqr|st:street st str strt stret steet sreet streer streat
ter:terrace ter terr|tpke:turnpike tpke tpk trnpk|trl:trail trl|tunl:tunnel tunl|walk:walk|way:way wy
xing:crossing xing"""


def _variants(table: str) -> dict[str, str]:
    pairs = (entry.split(":") for line in table.split("\n") for entry in line.split("|"))
    return {word: short for short, words in pairs for word in [short, *words.split()]}


TYPES: Final[dict[str, str]] = _variants(_TYPES) | {"green": "green", "footbridge": "footbridge", "ridge": "ridge"}
"""Written kind of street → one short form (after USPS Publication 28, appendix C1, with residents' misspellings)."""

PLAIN_TYPES: Final = frozenset(
    listed(
        "park path row run walk way hl loop mall plz green ridge brg ramp spur ext pl sq ct cir xing trl dr ter "
        "dwy ln mews lndg"
    )
) - frozenset({"ct", "cir", "dr", "ter", "ln", "sq"})
"""Kinds of street that are everyday words too, so they make no name a street on their own."""

DIRECTIONS: Final[dict[str, str]] = {
    "n": "n", "north": "n", "norte": "n", "nth": "n", "nrth": "n", "s": "s", "south": "s", "sur": "s", "sth": "s",
    "noth": "n", "nort": "n", "norht": "n", "nroth": "n", "sout": "s", "soth": "s", "souht": "s", "esat": "e",
    "so": "s",
    "e": "e", "east": "e", "este": "e", "w": "w", "west": "w", "oeste": "w", "wst": "w", "nb": "nb", "sb": "sb",
    "eb": "eb",
    "wb": "wb", "ne": "ne", "nw": "nw", "se": "se", "sw": "sw", "northeast": "ne", "northwest": "nw",
    "southeast": "se",
    "southwest": "sw", "no": "n", "northbound": "nb", "southbound": "sb", "eastbound": "eb", "westbound": "wb",
}  # fmt: skip
LONG_DIRECTION: Final = {"n": "north", "s": "south", "e": "east", "w": "west"}

_KEYS: Final = {
    "saint": "st", "ste": "st", "santo": "st", "sainte": "st", "mount": "mt", "fort": "ft", "point": "pt",
    "junior": "jr",
    "center": "ctr", "centre": "ctr", "hills": "hls", "and": "and", "centro": "ctr", "&": "and", "mister": "mr",
    "rec": "recreation",
    "elem": "elementary", "hosp": "hospital", "univ": "university", "natl": "national", "biblioteca": "library",
    "escuela": "school",
    "ctr": "ctr", "sta": "station", "stn": "station",
}  # fmt: skip

LONG: Final = {
    "cres": "crescent", "mt": "mount", "ft": "fort", "pt": "point", "ctr": "center", "hts": "heights",
    "hl": "hill", "hls": "hills",
    "pl": "place", "sq": "square", "ave": "avenue", "st": "saint", "dr": "doctor", "jr": "junior", "ln": "lane",
    "rd": "road",
    "ct": "court", "plz": "plaza", "xing": "crossing", "blvd": "boulevard", "pkwy": "parkway", "ter": "terrace",
    "lndg": "landing",
    "brg": "bridge", "aly": "alley", "cir": "circle", "expy": "expressway", "ext": "extension", "hwy": "highway",
    "tpke": "turnpike",
    "trl": "trail", "tunl": "tunnel", "dwy": "driveway",
}  # fmt: skip
"""Filed spelling → the word written out."""

_ONES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth "
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_SPANISH = "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima"
_SPANISH_MEN = "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo"
TENS: Final = _TENS
ORDINALS: Final[dict[str, int]] = (
    {word: n for n, word in enumerate(_ONES.split()) if n}
    | {word: 20 + 10 * n for n, word in enumerate(_TENTHS.split())}
    | {word: n for n, word in enumerate(_SPANISH.split(), 1)}
    | {word: n for n, word in enumerate(_SPANISH_MEN.split(), 1)}
    | {"eigth": 8, "nineth": 9, "twelth": 12, "fith": 5, "forth": 4, "sevnth": 7}
)
UNITS: Final[dict[str, int]] = {
    word: n
    for words in ("one two three four five six seven eight nine", "uno dos tres cuatro cinco seis siete ocho nueve")
    for n, word in enumerate(words.split(), 1)
}
"""Small numbers in words; they also count things, so they are house numbers only where one was asked for."""

_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
)
_SPANISH_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_TWENTIES = "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
NUMBERS: Final[dict[str, int]] = (
    {word: n for words in _TEENS for n, word in enumerate(words.split(), 10)}
    | TENS
    | {word: 10 * n for n, word in enumerate(_SPANISH_TENS.split(), 2)}
    | {word: n for n, word in enumerate(_TWENTIES.split(), 21)}
)
"""Numbers in words from ten to ninety-nine, as house numbers are said."""
_SPANISH_HUNDREDS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
HUNDREDS: Final[dict[str, int]] = {"cien": 100, "ciento": 100} | {
    word: 100 * n for n, word in enumerate(_SPANISH_HUNDREDS.split(), 2)
}

NUMBERED: Final = 200
"""Streets named by a number have a smaller one: beyond it a plain number is a house number."""

ORDINAL_ENDINGS: Final = frozenset(listed("st nd rd th ª º ° ra da ta va ma na er ro do to vo mo no"))


def plain(word: str) -> str:
    """Lower case without accents or apostrophes; ``O'Néill`` → ``oneill``."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    folded = unicodedata.normalize("NFKD", word.replace("ª", "").replace("º", ""))
    return "".join(c for c in folded if not unicodedata.combining(c) and c not in "'’`").lower()


def ordinal(number: int) -> str:
    """``2`` → ``2nd``, ``11`` → ``11th``."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def key_word(word: str) -> str:
    """The one spelling under which a word is filed: ``Second`` → ``2nd``, ``Street`` and ``Saint`` → ``st``."""
    if word in ORDINALS:
        return ordinal(ORDINALS[word])
    return _KEYS.get(word) or TYPES.get(word) or word


def resident_case(name: str) -> str:
    """A name as residents read it: ``S BROAD ST`` → ``S Broad St``, ``MCKEAN`` → ``McKean``, ``5TH`` → ``5th``."""
    return " ".join(_cased(word) for word in name.split())


def _cased(word: str) -> str:
    if not word.isupper() and not (word.isascii() and word[:1].isdigit()):
        return word
    if word[:1].isdigit():
        return word.lower()
    if word in {"II", "III", "IV", "NE", "NW", "SE", "SW", "MLK", "JFK", "YMCA", "YWCA", "USPS", "SEPTA"}:
        return word
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return "-".join(piece[:1] + piece[1:].lower() for piece in word.split("-"))
