"""A town of nine streets with a classifier that knows ten words: small, honest, and counting what it is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.city import City
from classifier.ranking import Candidate, Ranking
from knowledge_base.base import Contacts, KnowledgeBase
from knowledge_base.service import Article, Promise, Service
from places.place import NOTHING, Finding, Parts, Place

NOW = datetime(2026, 7, 20, 15, 0, tzinfo=UTC)

WORDS = {
    "pothole": ("pothole", "potholes", "bache", "hole", "pavement"),
    "street_light": ("streetlight", "street light", "lamp", "farola", "the light", "light is out"),
    "traffic_signal": ("traffic light", "signal", "semáforo"),
    "graffiti": ("graffiti", "grafiti", "spray"),
    "illegal_dumping": ("dumped", "dumping", "mattress", "basura"),
    "missed_trash": ("trash", "garbage", "basura"),
    "water_main": ("water", "leak", "fuga"),
    "fallen_tree": ("tree", "árbol"),
}
ARTICLES = {"library_hours": ("library", "biblioteca"), "bulk_rules": ("appointment", "bulk")}


@dataclass
class FakeClassifier:
    """Accepts the one topic whose words occur, offers several, and writes down every text it saw."""

    seen: list[str] = field(default_factory=list)

    def rank(self, text: str) -> Ranking:
        self.seen.append(text)
        low = f" {text.lower()} "
        topics = {**WORDS, **ARTICLES}
        hits = [(sum(len(word) for word in words if word in low), code) for code, words in topics.items()]
        found = sorted((hit for hit in hits if hit[0]), reverse=True)
        if "lovely day" in low:
            return Ranking("accept", (Candidate("small_talk", "small_talk", 0.95),), 3.0, "en")
        if "you should" in low:
            return Ranking("accept", (Candidate("idea", "idea", 0.95),), 3.0, "en")
        if not found:
            return Ranking("unknown", (Candidate("pothole", "service", 0.1),), 0.2, "en")
        tied = [code for weight, code in found if weight == found[0][0]]
        p = 0.95 if len(tied) == 1 else 0.9 / len(tied)
        kinds = [Candidate(code, "article" if code in ARTICLES else "service", p) for code in tied]
        return Ranking("accept" if len(tied) == 1 else "choose", tuple(kinds), 3.0, "en")


_SUFFIX = {"st": "St", "street": "St", "ave": "Ave", "avenue": "Ave", "rd": "Rd"}
_TURN = {"n": "N", "north": "N", "s": "S", "south": "S", "norte": "N", "sur": "S"}
STREETS = {
    ("", "elm", "St"): 99,
    ("", "oak", "St"): 50,
    ("", "oak", "Ave"): 99,
    ("N", "broad", "St"): 500,
    ("S", "broad", "St"): 500,
    ("", "main", "St"): 900,
    ("", "sparks", "St"): 99,
    ("", "5th", "St"): 400,
    ("", "6th", "St"): 400,
}
_BASES = {key[1] for key in STREETS}
_LINKS = {"and", "&", "at", "@", "y", "con", "n"}
_TOKEN = re.compile(r"\w+|[&@]")


@dataclass(frozen=True)
class _Mention:
    turn: str
    base: str
    suffix: str
    first: int
    last: int


class FakeGazetteer:
    """Reads numbers, nine street names, crossings and one park; keeps what is already known."""

    def find(self, text: str, known: Parts = Parts()) -> Finding:
        if match := re.search(r"same (place|spot) as last time|mismo lugar", text, re.IGNORECASE):
            return Finding("repeat", span=match.span())
        tokens = [(m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        if match := re.search(r"penn park|springfield", text, re.IGNORECASE):
            return self._named(match)
        mentions = list(_mentions([token[0] for token in tokens]))
        for one, two in pairwise(mentions):
            if two.first - one.last == 2 and tokens[one.last + 1][0] in _LINKS:
                return self._crossing(one, two, (tokens[one.first][1], tokens[two.last][2]))
        return self._address(tokens, mentions, known)

    def at(self, lat: float, lon: float) -> Finding:
        place = Place("coordinates", "near 12 Elm St", 12, ("Elm St",), lat=lat, lon=lon, precision="device")
        return Finding("resolved", "coordinates", place) if abs(lat) <= 90 else NOTHING

    def _named(self, match: re.Match[str]) -> Finding:
        if match[0].lower() == "springfield":
            return Finding("outside", outside="Springfield", span=match.span())
        place = Place("landmark", "Penn Park", landmark="Penn Park", precision="landmark")
        return Finding("resolved", "landmark", place, parts=Parts(landmark="Penn Park"), span=match.span())

    def _crossing(self, one: _Mention, two: _Mention, span: tuple[int, int]) -> Finding:
        streets = tuple(f"{mention.base.capitalize()} St" for mention in (one, two))
        place = Place("intersection", " & ".join(streets), streets=streets, precision="intersection")
        return Finding("resolved", "intersection", place, parts=Parts(street=one.base, cross=two.base), span=span)

    def _address(self, tokens: list[tuple[str, int, int]], mentions: list[_Mention], known: Parts) -> Finding:
        mention = mentions[0] if mentions else None
        at = _number(tokens, mention, bool(known.street))
        if mention is None and at is None:
            return self._detail(tokens, known)
        number = int(tokens[at][0]) if at is not None else known.number
        street = _written(mention) if mention else self._completed(tokens, known.street)
        used = [at] if at is not None else []
        used += [mention.first, mention.last] if mention else []
        return _verified(number, street, (tokens[min(used)][1], tokens[max(used)][2]))

    def _detail(self, tokens: list[tuple[str, int, int]], known: Parts) -> Finding:
        """Only "st" or "north": it completes the street that is known."""
        said = [token for token in tokens if token[0] in _SUFFIX or token[0] in _TURN]
        if not known.street or not said or len(tokens) > 4:
            return NOTHING
        return _verified(known.number, self._completed(tokens, known.street), (said[0][1], said[-1][2]))

    def _completed(self, tokens: list[tuple[str, int, int]], street: str) -> str:
        turn, base, suffix = _parsed(street)
        for word, _, _ in tokens:
            turn, suffix = _TURN.get(word, turn), _SUFFIX.get(word, suffix)
        return f"{turn} {base} {suffix}".strip()


def _mentions(words: list[str]) -> Iterator[_Mention]:
    for at, word in enumerate(words):
        if word in _BASES:
            turn = _TURN.get(words[at - 1], "") if at else ""
            suffix = _SUFFIX.get(words[at + 1], "") if at + 1 < len(words) else ""
            yield _Mention(turn, word, suffix, at - bool(turn), at + bool(suffix))


def _number(tokens: list[tuple[str, int, int]], mention: _Mention | None, street_known: bool) -> int | None:
    if mention is not None:
        before = mention.first - 1
        return before if before >= 0 and tokens[before][0].isdecimal() else None
    found = [at for at, token in enumerate(tokens) if token[0].isdecimal() and len(token[0]) < 5]
    return found[0] if street_known and found and len(tokens) <= 4 else None


def _written(mention: _Mention) -> str:
    return f"{mention.turn} {mention.base} {mention.suffix}".strip()


def _parsed(street: str) -> tuple[str, str, str]:
    words = street.lower().split()
    turn = next((_TURN[word] for word in words if word in _TURN), "")
    suffix = next((_SUFFIX[word] for word in words if word in _SUFFIX), "")
    return turn, next((word for word in words if word in _BASES), ""), suffix


def _verified(number: int | None, street: str, span: tuple[int, int]) -> Finding:
    turn, base, suffix = _parsed(street)
    fits = [
        key for key in STREETS if key[1] == base and (not turn or key[0] == turn) and (not suffix or key[2] == suffix)
    ]
    parts = Parts(number=number, street=" ".join(part for part in (turn, base, suffix) if part))
    if number is None:
        return Finding("incomplete", "street", parts=parts, missing="number", span=span)
    places = tuple(_place(number, key) for key in fits if number <= STREETS[key])
    if len(places) == 1:
        return Finding("resolved", "address", places[0], parts=parts, span=span, confidence=0.99)
    if places:
        return Finding(
            "clarify", "address", options=places, option_texts=tuple(one.text for one in places), parts=parts, span=span
        )
    return Finding("not_found", "address", parts=parts, ranges=tuple((1, STREETS[key]) for key in fits), span=span)


def _place(number: int, key: tuple[str, str, str]) -> Place:
    street = " ".join(part for part in (key[0], key[1].capitalize(), key[2]) if part)
    return Place("address", f"{number} {street}", number, (street,))


class FakeCalendar:
    """Every day is a work day and the office never closes."""

    def due(self, promise: Promise, start: datetime) -> datetime:
        days = promise.unit == "work_days"
        return start + (timedelta(days=promise.amount) if days else timedelta(hours=promise.amount))

    def is_open(self, now: datetime) -> bool:
        return True

    def next_open(self, now: datetime) -> datetime:
        return now

    def next_digest(self, now: datetime) -> datetime:
        return now + timedelta(hours=6)

    def local(self, moment: datetime) -> datetime:
        return moment


def small_city() -> City:
    """The whole town. Its classifier is fresh, so a test may count what it saw."""
    services = {
        code: Service(
            code,
            {"en": code.replace("_", " ").capitalize(), "es": words[-1].capitalize()},
            {"en": words},
            "Streets",
            "streets",
            Promise(3),
            aliases={"en": words[:1], "es": words[2:3]},
        )
        for code, words in WORDS.items()
    }
    articles = {code: Article(code, {"en": code}, {"en": "…"}, {"en": words}) for code, words in ARTICLES.items()}
    base = KnowledgeBase("r1", "Smallville", ("en", "es"), Contacts("+15555550100"), services, articles, {}, {})
    return City("Smallville", "b1", base, FakeClassifier(), FakeGazetteer(), FakeCalendar())
