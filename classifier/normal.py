"""A message as the classifier sees it: one alphabet, one case; names, numbers and links reduced to what they are."""

import re
import unicodedata

PLACE, NUMBER, PLATE, PHONE, LINK, MAIL = (
    "placetoken",
    "numtoken",
    "platetoken",
    "phonetoken",
    "linktoken",
    "mailtoken",
)
TOKENS = frozenset((PLACE, NUMBER, PLATE, PHONE, LINK, MAIL))

MAX_CHARS = 1000
"""Longer messages are read this far: ten text segments say what they want to say."""

_SUFFIX = (
    "street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|terrace|ter|"
    "parkway|pkwy|circle|cir"
)
_NOT_A_NAME = (
    r"(?!(?:the|my|our|your|this|that|a|an|on|in|at|of|to|and|or|is|are|same|whole|entire|light|lights|sign|signs)\b)"
)
_NAME = rf"(?:{_NOT_A_NAME}[\w'.]+\s+)"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[’‘`´]"), "'"),
    (re.compile(r"https?://\S+|www\.\S+"), f" {LINK} "),
    (re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\b"), f" {MAIL} "),
    (re.compile(r"(?<!\w)@\w+"), " "),
    (re.compile(r"#(?=\w*[^\W\d])"), " "),
    (re.compile(r"\[\s*(?:number|num)\s*\]"), f" {NUMBER} "),
    (re.compile(r"\[\s*plate\s*\]"), f" {PLATE} "),
    # an American number in groups, or any long run of digits
    (
        re.compile(r"(?<!\w)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\w)|(?<!\w)\+?\d{10,13}(?!\w)"),
        f" {PHONE} ",
    ),
    (re.compile(rf"\b\d{{2,6}}[a-z]?\s+(?:[nsew]\.?\s+)?{_NAME}{{1,2}}?(?:{_SUFFIX})\b\.?"), f" {PLACE} "),
    (re.compile(rf"\b(at|on|near|by|along)\s+(?:[nsew]\.?\s+)?{_NAME}{{1,2}}?(?:{_SUFFIX})\b\.?"), rf"\1 {PLACE} "),
    (re.compile(r"\b(?=\w*\d\w*\d\w*\d)(?=\w*[a-z]\w*[a-z])[a-z0-9]{5,8}\b"), f" {PLATE} "),
    (re.compile(r"(?<![a-z])\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th)?(?![a-z])"), f" {NUMBER} "),
    (re.compile(r"([^\W\d_])\1{2,}"), r"\1\1"),
    (re.compile(r"([^\w\s])\1+"), r"\1"),
)
_BREAKS = re.compile(r"[\n\r\t\v\f]")
_SPACES = re.compile(r"\s+")


def normalise(text: str) -> str:
    """The text in NFKC, without case or runs of a letter; tokens stand for what has no meaning here.

    Never raises: lone surrogates and control characters are dropped. At most ``MAX_CHARS`` characters are read.
    """
    text = unicodedata.normalize("NFKC", text[:MAX_CHARS]).casefold()
    text = "".join(c for c in _BREAKS.sub(" ", text) if unicodedata.category(c) not in _DROPPED)
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    return _SPACES.sub(" ", text).strip()


_DROPPED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def for_encoder(normal: str) -> str:
    """A normalised text in plain words: the sentence encoder was never told our tokens."""
    return " ".join(_PLAIN.get(word, word) for word in normal.split(" ") if _PLAIN.get(word, word))


_PLAIN = {PLACE: "", NUMBER: "2", PLATE: "", PHONE: "", LINK: "", MAIL: ""}
