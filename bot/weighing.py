"""How long a text is where links, emoji and scripts are weighed instead of counted, and which links it holds.

Rules and name endings: the network's own published counter (twitter-text 3.1.0, configuration 3, Apache-2.0). A link
counts 23 however long it is, with or without ``https://``; an emoji sequence 2; Latin letters 1; most others 2;
after NFC.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import regex

from bot.wire import Capabilities

_WEIGHT_ONE: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count one; all others two."""
_LINK_WEIGHT: Final = 23
_EMOJI_WEIGHT: Final = 2
_LATIN: Final = (
    r"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272"
    r"\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
_NAME: Final = (
    r"[^!'\#%&()*+,\\\-./:;<=>?@\[\]\^_{|}~$\s\u180E\uFFFE\uFEFF\uFFFF\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069]"
)
"""One character of a domain's label. Labels have 63 at most, domains few labels: no endless search."""
_PATH_CHAR: Final = rf"[a-z\u0400-\u04FF0-9!*';:=+,.$/%\#\[\]\-\u2013_~@|&{_LATIN}]"
_BALANCED: Final = rf"\((?:{_PATH_CHAR}+|{_PATH_CHAR}*\({_PATH_CHAR}+\){_PATH_CHAR}*)\)"
_PATH_END: Final = rf"(?:[+\-a-z\u0400-\u04FF0-9=_\#/{_LATIN}]|{_BALANCED})"
_PATH: Final = rf"(?:(?:{_PATH_CHAR}*(?:{_BALANCED}{_PATH_CHAR}*)*{_PATH_END})|@{_PATH_CHAR}+/)"
_QUERY: Final = r"[a-z0-9!?*'@();:&=+$/%\#\[\]\-_.,~|]"
_ENDING: Final = r"(?:\L<endings>(?=[^0-9a-zA-Z@+\-]|$)|xn--[\-0-9a-z]+)"
_LINK: Final = (
    r"(?<![A-Za-z0-9@＠$\#＃\uFFFE\uFEFF\uFFFF])(?P<protocol>https?://)?"
    rf"(?P<domain>(?:{_NAME}(?:(?:[_\-]|{_NAME}){{0,61}}{_NAME})?\.){{0,8}}{_NAME}(?:(?:-|{_NAME}){{0,61}}{_NAME})?\.{_ENDING})"
    rf"(?::[0-9]+)?(?P<path>/{_PATH}*)?(?:\?{_QUERY}*[a-z0-9\-_&=\#/])?"
)
_EMOJI: Final = regex.compile(
    r"""(?V1)
      [0-9#*]\uFE0F?\u20E3                                                     # keys of a telephone
    | \p{RI}\p{RI} | \U0001F3F3\uFE0F\u200D\U0001F308 | \U0001F3F4\u200D\u2620\uFE0F   # flags
    | \U0001F3F4[\U000E0020-\U000E007E]+\U000E007F
    | \U0001F441\u200D\U0001F5E8
    | [👩👨]\u200D❤\uFE0F\u200D(?:💋\u200D)?[👩👨]                           # couples and families
    | [👩👨](?:\u200D[👩👨])?\u200D(?:👧\u200D[👧👦]|👦\u200D👦|[👧👦])
    | [👩👨]\p{EMod}?\u200D(?:[⚕⚖✈]\uFE0F|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])      # trades, hair
    | \p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?\u200D[♀♂]\uFE0F
    | [\p{Emoji_Modifier_Base}--[👪-👭👯💏💑🤌🤏🤝🤼🥷🦻🧍-🧏\U0001FAC3-\U0001FAF8]]\p{EMod}
    | \p{Extended_Pictographic}\uFE0F
    """,
    regex.VERBOSE,
)
"""The sequences the published counter takes for one sign (Emoji 11); every other emoji counts two as it is, and newer
sequences count as their parts, which never makes a text shorter than it is."""


def weighted(text: str) -> int:
    """The text's weighted length."""
    normal = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    length, at = 0, 0
    for begin, end in _spans(normal):
        length += _words(normal[at:begin]) + _LINK_WEIGHT
        at = end
    return length + _words(normal[at:])


def measured(text: str, capabilities: Capabilities) -> int:
    """What of a text counts against ``max_length``: its weight where the network weighs, else plain characters."""
    return weighted(text) if capabilities.counts == "weighted" else len(text)


def links(text: str) -> list[str]:
    """What the network would make a link of, as it stands in the text: also a bare ``city.gov``."""
    return [text[begin:end] for begin, end in _spans(text)]


def _words(text: str) -> int:
    """Weighted length of what holds no link."""
    if text.isascii():
        return len(text)
    emoji = _EMOJI.findall(text)
    rest = _EMOJI.sub("", text) if emoji else text
    return len(emoji) * _EMOJI_WEIGHT + sum(_weight(ord(char)) for char in rest)


def _weight(point: int) -> int:
    return 1 if any(low <= point <= high for low, high in _WEIGHT_ONE) else 2


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the links stand, in order."""
    if "." not in text:
        return
    whole, bare = _patterns()
    for found in whole.finditer(text):
        if found["protocol"]:
            yield found.span()
        elif text[max(0, found.start() - 1) : found.start()] not in ("-", "_", ".", "/"):
            yield from _without_protocol(found, bare)


def _without_protocol(found: "regex.Match[str]", bare: "regex.Pattern[str]") -> Iterator[tuple[int, int]]:
    """Only names in Latin letters count without ``https://``; the last of them takes the path."""
    start = found.start("domain")
    spans = [(start + one.start(), start + one.end()) for one in bare.finditer(found["domain"])]
    if spans and found["path"]:
        spans[-1] = (spans[-1][0], found.end())
    yield from spans


@cache
def _patterns() -> "tuple[regex.Pattern[str], regex.Pattern[str]]":
    """A link, and a domain in Latin letters. Made when a text is first weighed: most channels count otherwise."""
    endings = (Path(__file__).parent / "endings.txt").read_text(encoding="utf-8").split()
    return (
        regex.compile(_LINK, regex.IGNORECASE, endings=endings),
        regex.compile(rf"(?:[\-a-z0-9{_LATIN}]+\.)+{_ENDING}", regex.IGNORECASE, endings=endings),
    )
