"""The name of a street in its four parts, read from columns or from one field."""

from dataclasses import dataclass

from places.words import DIRECTIONS, TYPES, key_word, plain, resident_case


@dataclass(frozen=True, slots=True)
class Name:
    """``full`` is the city's own spelling; the other parts are filed spellings in lower case."""

    full: str
    pre: str
    base: str
    type: str
    post: str

    @property
    def text(self) -> str:
        """As residents read it: ``S Broad St``."""
        return resident_case(self.full)


def key(words: str) -> str:
    """The filed spelling of a name: ``O'Neill Branch Library`` → ``oneill branch library``."""
    cleaned = "".join(c if c.isalnum() or c in "'’" else " " for c in words)
    return " ".join(key_word(plain(word)) for word in cleaned.split())


def from_columns(pre: str, base: str, kind: str, post: str) -> Name:
    """A name given in separate columns; empty strings where a column has nothing."""
    full = " ".join(part for part in (pre, base, kind, post) if part)
    low = plain(kind)
    return Name(
        full,
        DIRECTIONS.get(plain(pre), plain(pre)),
        key(base),
        TYPES.get(low, low),
        DIRECTIONS.get(plain(post), plain(post)),
    )


def from_field(full: str) -> Name:
    """A name given in one field: a short direction first, a kind of street last."""
    words = full.split()
    low = [plain(word.strip(".")) for word in words]
    first, last = 0, len(words)
    pre = post = kind = ""
    if len(words) > 1 and len(low[0]) <= 2 and low[0] in DIRECTIONS:
        pre, first = DIRECTIONS[low[0]], 1
    if last - first > 2 and low[-1] in DIRECTIONS and low[-2] in TYPES:
        post, last = DIRECTIONS[low[-1]], last - 1
    if last - first > 1 and low[last - 1] in TYPES:
        kind, last = TYPES[low[last - 1]], last - 1
    return Name(" ".join(words), pre, key(" ".join(words[first:last])), kind, post)
