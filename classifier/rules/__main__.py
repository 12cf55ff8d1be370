"""``python -m classifier.rules TEXT…``: what the rules read in a text."""

import sys

from classifier.language import identify
from classifier.rules import clean, danger, full_table, law, negated, person, small, status, tracking


def main(words: list[str]) -> int:
    """Prints one line for each reading; 2 without a text."""
    if not words:
        print('usage: python -m classifier.rules "TEXT"', file=sys.stderr)
        return 2
    text = clean(" ".join(words))
    single = (law(text, full_table()), danger(text), person(text), status(text))
    print(f"language  {identify(text)}")
    for hit in (*filter(None, single), *tracking(text), *small(text)):
        print(f"{hit.intent:9} {hit.detail:16} {text[slice(*hit.span)]!r}")
    for found in negated(text):
        meant = text[slice(*found.meant)] if found.meant else ""
        print(f"not       {text[slice(*found.rejected)]!r} but {meant!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
