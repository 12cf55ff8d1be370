"""A small invented corpus that the classifier's tests share."""

from classifier.corpus import Corpus, Example

LINES = {
    "pothole": (
        "pothole", "big hole in the road", "my tire hit a deep hole", "the street has a crater", "asphalt is crumbling",
        "pothole in front of my house", "hole in the right lane", "bache en la calle", "hay un hoyo enorme",
    ),
    "street_light": (
        "street light out", "lamp post is dark", "the streetlight keeps flickering", "no light on our block at night",
        "light pole is broken", "lamp has been out for weeks", "luz de la calle apagada", "poste sin luz",
    ),
    "missed_trash": (
        "trash was not picked up", "garbage still here", "you skipped my bin", "recycling not collected this week",
        "the truck missed our house", "my cans are still full", "no recogieron la basura", "basura sin recoger",
    ),
    "graffiti": (
        "graffiti on the wall", "somebody spray painted the bridge", "tags all over the underpass", "painted swastika",
        "vandals wrote on the fence", "graffiti", "pintaron grafiti en la pared", "grafiti en el puente",
    ),
    "abandoned_vehicle": (
        "abandoned car", "car has not moved in months", "van with flat tires parked for weeks", "junk truck left here",
        "rusty vehicle sitting on our street", "car with expired plates never moves", "carro abandonado",
        "auto sin placas",
    ),
    "library_hours": (
        "when is the library open", "library hours", "what time does the library close", "is the library open sunday",
        "a que hora abre la biblioteca", "horario de la biblioteca",
    ),
    "off_topic": (
        "what is the weather tomorrow", "tell me a joke", "who won the game", "i love pizza", "play some music",
        "cuentame un chiste", "book a flight to miami",
    ),
    "tree_permit": ("tree removal permit", "permit to cut a tree"),
}  # fmt: skip
KINDS = {"library_hours": "article", "tree_permit": "article", "off_topic": "small_talk"}
SPANISH = (
    "bache",
    "hay",
    "luz",
    "poste",
    "no recog",
    "basura",
    "pint",
    "graf",
    "carro",
    "auto",
    "a que",
    "hor",
    "cuent",
)


def town() -> Corpus:
    """Eight intents, 60 lines in two languages; ``tree_permit`` has too few to be learned."""
    examples = tuple(
        Example(text, intent, KINDS.get(intent, "service"), "es" if text.startswith(SPANISH) else "en")
        for intent, texts in LINES.items()
        for text in texts
    )
    aliases = {"pothole": "pothole", "pot hole": "pothole", "street lamp": "street_light", "tag": "graffiti"}
    return Corpus(examples, aliases, {"pothole": "road", "street_light": "road"})
