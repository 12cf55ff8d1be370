"""``python -m classifier TEXT…``: how the bundled city's model reads texts, rules first."""

import json
import sys
import tempfile
from pathlib import Path

from classifier.corpus import from_knowledge
from classifier.model import Model
from classifier.train import train_in_child
from classifier.understand import Understanding, as_json
from knowledge_base.files import load_city

CITY = "rivertown"
SHOWN = ("there is a huge pothole by the school", "se fue la luz de la calle", "STOP", "who won the game last night")


def main(texts: list[str], folder: Path) -> None:
    """Print one JSON line for each text, by the model of the bundled city, kept in ``folder``."""
    _, knowledge = load_city(CITY)
    understanding = Understanding(Model.load(train_in_child(from_knowledge(knowledge), folder)))
    for text in texts or SHOWN:
        print(json.dumps({"text": text, **as_json(understanding.rank(text))}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:], Path(tempfile.gettempdir()) / "frontdoor-classifier")
