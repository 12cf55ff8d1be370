"""A provider's form as it arrived: every byte kept, so that what was signed is what is checked and read."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import parse_qsl

MAX_FIELDS = 500
"""An MMS of ten photos has about sixty fields; the provider adds new ones without notice."""


class Form(Mapping[str, str]):
    """Form fields in order; a repeated name keeps all its values (``getlist``), a look-up gives the first."""

    def __init__(self, pairs: list[tuple[bytes, bytes]]) -> None:
        self.raw = pairs
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(text_of(name), []).append(text_of(value))

    def __getitem__(self, name: str) -> str:
        return self._values[name][0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def getlist(self, name: str) -> list[str]:
        """All values of a repeated name, in order (the name the provider's validator asks for)."""
        return self._values[name]

    def encodable(self) -> bool:
        """Whether every name and value is real UTF-8."""
        try:
            for name, value in self.raw:
                name.decode("utf-8"), value.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return True


@lru_cache(maxsize=32)
def parse(body: bytes) -> Form:
    """``application/x-www-form-urlencoded`` bytes → Form. Raises ValueError when there are absurdly many fields.

    Remembered for a moment: one webhook asks three times on its way.
    """
    # Latin-1 maps bytes to characters one to one, so nothing is lost before we decide how to decode.
    pairs = parse_qsl(body.decode("latin-1"), keep_blank_values=True, encoding="latin-1", max_num_fields=MAX_FIELDS)
    return Form([(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs])


def text_of(raw: bytes) -> str:
    """Bytes as text. Half characters (lone surrogates) survive, for the caller to clean; other rubbish is U+FFFD."""
    for errors in ("strict", "surrogatepass"):
        try:
            return raw.decode("utf-8", errors)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")
