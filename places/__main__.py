"""``python -m places find TEXT [--city rivertown]``: what the gazetteer makes of a text, without account or network."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from places.build import build
from places.gazetteer import Gazetteer
from places.problems import PlacesError
from places.shape import as_json

CITIES = Path(__file__).resolve().parents[1] / "examples" / "cities"


def main() -> int:
    """Builds the city's gazetteer for this one look and prints the finding as JSON; ``-`` reads lines from stdin."""
    parser = argparse.ArgumentParser(prog="python -m places", description=__doc__)
    parser.add_argument("command", choices=["find"])
    parser.add_argument("text", help="a resident's words, or - for lines on stdin")
    parser.add_argument("--city", default="rivertown", help="a folder of examples/cities")
    parser.add_argument("--data", type=Path, help="where the city's own files lie, if not beside its places.yaml")
    asked = parser.parse_args()
    home = CITIES / asked.city
    try:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "gazetteer.sqlite3"
            build(home / "places.yaml", asked.data or home / "data", out)
            gazetteer = Gazetteer.open(out)
    except PlacesError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    for line in sys.stdin if asked.text == "-" else [asked.text]:
        sys.stdout.write(json.dumps(as_json(gazetteer.find(line.rstrip("\n"))), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
