"""`python -m bot TEXT ...`: how each text would travel as SMS: segments, alphabet, and its cheapest readable form."""

import sys

from bot.segments import folded, gsm7, segments, thrifty


def main(texts: list[str]) -> int:
    """One line a text; without texts a Spanish example."""
    for text in texts or ["¿Dónde está el bache? Envíe una dirección, una esquina o un lugar conocido, por favor."]:
        alphabet = "GSM-7" if gsm7(text) else "UCS-2"
        print(f"{segments(text)} x {alphabet}: {text}")
        for name, form in (("es", thrifty(text)), ("en", folded(text))):
            if form != text:
                print(f"   as {name}: {segments(form)} x {form}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
