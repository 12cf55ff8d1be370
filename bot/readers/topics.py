"""What one piece of text is about: a service, several possible ones, an article, an idea; and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from bot.readers import refused
from bot.readers.cues import AT_HOME, BESIDE_IT, EXCUSES, INTRODUCES
from bot.readers.figures import figures
from bot.readers.guesses import MOST, alone, answers, guesses, namesake, twins
from bot.readers.ideas import proposes
from bot.readers.naming import names_any, service_words
from bot.readers.passing import passed
from bot.readers.place import NOWHERE, Spot
from bot.readers.plainly import instead, plainly
from bot.readers.questions import asks, informs
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, JOINERS, Span, Word
from classifier.ranking import Ranking
from places.place import Place

LEAST: Final = 0.1
"""A best guess below this is blind: nothing is offered to choose from."""

LEADS: Final = 0.65
"""An unsure piece still counts as a problem of its own when its best service reaches this probability."""

SHOWN: Final = 0.9
"""How sure a picture sign is, if it stands for one service only."""

_PASTED: Final = re.compile(
    r"(?:https?://|www\.)\S+|<[^>\s][^>]*>"
    r"|\S*\w\.(?:png|jpe?g|gif|heic|webp|svg|bmp|pdf|docx?|xlsx?|txt|csv|html?|mp[34]|mov|avi|zip|exe)\b\S*",
    re.IGNORECASE,
)
"""A link, a file's name, a tag: nobody's words about a problem."""

LIKELY: Final = 0.15
"""From this probability on an article answers a question for information that sounds most like a service."""

Topic = Literal["service", "unsure", "article", "idea", "small_talk", ""]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing told. ``topic`` is empty when only a place was named."""

    span: Span
    words: frozenset[int]
    topic: Topic = ""
    code: str = ""
    certainty: float = 0.0
    guesses: tuple[str, ...] = ()
    spot: Spot = NOWHERE
    alone: bool = False
    """Whether the first guess is the only one worth naming; it is read back as what was said."""

    def emptied(self) -> "Problem":
        """The same piece of the text, telling no problem."""
        return self.telling(Problem(self.span, self.words))

    def telling(self, other: "Problem") -> "Problem":
        """The same piece of the text, telling what another one does."""
        return replace(
            self,
            topic=other.topic,
            code=other.code,
            certainty=other.certainty,
            guesses=other.guesses,
            alone=other.alone,
        )

    @property
    def reports(self) -> bool:
        """Whether this piece tells of a problem, sure of its service or not."""
        return self.topic in ("service", "unsure")

    @property
    def stands(self) -> bool:
        """Whether this piece could be a problem, question or idea by itself."""
        return self.topic in ("service", "article", "idea") or (self.topic == "unsure" and self.certainty >= LEADS)

    @property
    def place(self) -> Place | None:
        """The verified place, if there is one."""
        return self.spot.place


def read(scene: Scene, span: Span, spoken_for: frozenset[int], spot: Spot) -> Problem:
    words = scene.within(span)
    plain = Problem(span, words, spot=spot)
    if span != (0, len(scene.text)) and INTRODUCES.match(scene.text[slice(*span)]):
        return plain
    if proposes(scene.text[slice(*span)]):
        return replace(plain, topic="idea", code="idea", certainty=1.0)
    words = telling(scene, span, spot)
    asked = spot.finding.kind == "landmark" and asks(scene.text[slice(*span)])
    found = _classified(scene, span, words - spoken_for - (frozenset() if asked else spot.words), plain)
    if found.topic in ("", "unsure") and spot.named and not spot.sure and not _awaited(scene, words - spot.words):
        full = _classified(scene, span, words - spoken_for, plain)
        found = full if full.topic == "service" else found
    if found.topic == "unsure" and spot.finding.kind == "landmark" and not asked:
        full = _classified(scene, span, words - spoken_for, plain)
        named = full.topic == "service" and full.code in found.guesses and names_any(scene, spot.words, (full.code,))
        found = full if named else found  # "the slide at Elm Playground": the place's own name tells what it is
    told = words - spoken_for - spot.words
    return _not_beside(scene, span, told, _named(scene, span, told, found))


def telling(scene: Scene, span: Span, spot: Spot) -> frozenset[int]:
    """The words of these characters that may tell a problem: nothing refused, pasted or excused, no figures."""
    return scene.within(span) - (
        refused.words(scene)
        | _pasted(scene)
        | scene.covered(passed(scene))
        | _before_number(scene, spot)
        | scene.covered(figures(scene.text))
        | scene.found(EXCUSES)
    )


def ranked(scene: Scene, told: frozenset[int]) -> Ranking:
    """The classifier's reading of these words, as they are written."""
    ranking = scene.rank(" ".join(scene.text[scene.words[i].start : scene.words[i].end] for i in sorted(told)))
    return refused.without(ranking, scene)


def _named(scene: Scene, span: Span, told: frozenset[int], found: Problem) -> Problem:
    """ "Pothole across from the whole foods": the service that is called by its name is not asked for."""
    if found.topic == "unsure" and (code := plainly(scene, span, told, found.guesses)):
        return replace(found.emptied(), topic="service", code=code, certainty=max(found.certainty, LEADS))
    if found.topic == "service" and (code := instead(scene, span, told, found.code)):
        return replace(found.emptied(), topic="service", code=code, certainty=LEADS)
    return found


def _not_beside(scene: Scene, span: Span, told: frozenset[int], found: Problem) -> Problem:
    """ "A mattress by the river", "a hoel infront of my house": what it is next to names no problem.

    It is left out where the rest tells more surely; where either of two things may be meant, both are offered.
    """
    home = scene.found(AT_HOME, span) & told
    if home and found.topic in ("", "unsure") and scene.says(told - home):
        again = _classified(scene, span, told - home, found.emptied())
        found = again if again.reports else found
    there = scene.found(BESIDE_IT, span) & told
    if not found.reports or not there or not scene.says(told - there):
        return found
    codes = [code for code in dict.fromkeys((found.code, *found.guesses)) if names_any(scene, there, (code,))]
    if not codes or names_any(scene, told - there, codes):
        return found
    again = _classified(scene, span, told - there, found.emptied())
    if again.topic == "service" and again.code not in codes:
        return again
    if found.topic == again.topic == "unsure" and again.code not in codes:
        kept = tuple(dict.fromkeys((*again.guesses, *found.guesses)))
        return replace(again, guesses=tuple(code for code in kept if code not in codes)[:MOST], alone=False)
    return _either(scene, told - there, found, codes)


def _either(scene: Scene, rest: frozenset[int], found: Problem, beside: Sequence[str]) -> Problem:
    """ "A pothole beside a manhole that has no lid": one is named and the other told about: which is asked."""
    ranked = [one.intent for one in scene.rank_words(rest).candidates if one.kind == "service"][:MOST]
    named = [code for code in ranked if code not in beside and names_any(scene, rest, (code,))]
    if not named:
        return found
    offered = tuple(dict.fromkeys((named[0], *beside, *found.guesses)))[:MOST]
    return replace(found, topic="unsure", code=offered[0], certainty=LEADS, guesses=offered, alone=False)


def _awaited(scene: Scene, beside: frozenset[int]) -> bool:
    """Whether these are the bare words of a place that was asked for: "main" is then no water main."""
    return scene.ask is not None and scene.ask.expects == "place" and not scene.says(beside)


def _classified(scene: Scene, span: Span, told: frozenset[int], plain: Problem) -> Problem:
    vague = all(word.low in GENERIC for word in scene.says(told))
    if vague and not (scene.says(told) and scene.ask is not None and scene.ask.kind == "service"):
        return _pictured(scene, told, plain)
    ranking = ranked(scene, told)
    if vague:
        return _offered(ranking, scene, plain)
    kind = plain.spot.finding.kind if plain.spot.named else None
    if ranking.decision == "accept" and namesake(_plain_words(scene, told), kind, ranking, scene.city.knowledge):
        return _offered(ranking, scene, replace(plain, certainty=ranking.best.p if ranking.best else 0.0))
    found = _decided(ranking, scene, scene.text[slice(*span)], plain)
    if (
        found.topic == "unsure"
        and scene.talk.watch is None
        and alone(_plain_words(scene, told), ranking, scene.city.knowledge)
    ):
        return replace(found, alone=True)
    return found


def _plain_words(scene: Scene, told: frozenset[int]) -> tuple[Word, ...]:
    return tuple(scene.words[at] for at in sorted(told) if scene.words[at].low not in JOINERS)


def _offered(ranking: Ranking, scene: Scene, plain: Problem) -> Problem:
    """Asked what is wrong, "it is just bad": never a guess, but the likeliest as choices."""
    offered = guesses(ranking, scene.city.knowledge)
    return replace(plain, topic="unsure", code=offered[0], guesses=offered) if len(offered) > 1 else plain


def _pictured(scene: Scene, told: frozenset[int], plain: Problem) -> Problem:
    """A picture sign that editors list among the names of one service: what it shows is the problem."""
    signs = {scene.words[at].low for at in told if not scene.words[at].low.isalnum()}
    if not signs:
        return plain
    knowledge = scene.city.knowledge
    named = [code for code in knowledge.services if signs & set(service_words(knowledge, code).split())]
    return replace(plain, topic="service", code=named[0], certainty=SHOWN) if len(named) == 1 else plain


def _decided(ranking: Ranking, scene: Scene, text: str, plain: Problem) -> Problem:
    best = ranking.best
    if best is None or ranking.decision in ("unknown", "rule") or best.kind == "rule":
        return plain
    if best.kind == "service" and informs(text):
        return _told(ranking, scene, plain)
    if ranking.decision == "accept" and not twins(ranking, scene.city.knowledge):
        return replace(plain, topic=best.kind, code=best.intent, certainty=best.p)
    if best.kind == "article" and asks(text):
        return replace(plain, topic="article", code=best.intent, certainty=best.p)
    if best.kind == "article" and answers(ranking):
        return replace(plain, topic="article", code=best.intent, certainty=best.p)
    offered = guesses(ranking, scene.city.knowledge)
    if not offered or best.kind in ("small_talk", "idea"):
        return replace(plain, topic="small_talk", certainty=best.p) if best.kind == "small_talk" else plain
    top = max(one.p for one in ranking.candidates if one.intent == offered[0])
    if top < LEAST:
        return plain
    return replace(plain, topic="unsure", code=offered[0], certainty=top, guesses=offered)


def _told(ranking: Ranking, scene: Scene, plain: Problem) -> Problem:
    """The article that may answer, or that offers the service asked about; without one nothing is opened."""
    best, articles = ranking.best, scene.city.knowledge.articles
    likely = next((one for one in ranking.candidates if one.kind == "article" and one.p >= LIKELY), None)
    code = next((one.code for one in articles.values() if best and one.offers == best.intent), "")
    if likely:
        return replace(plain, topic="article", code=likely.intent, certainty=likely.p)
    return replace(plain, topic="article", code=code, certainty=best.p) if best and code else plain


_PASSING: Final = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|good \w+)\W+)*(?:i|we)(?:'?m|'?re| am| was| were| are)?\s+(?:just |out )*"
    r"(?:walk\w*|jogg\w*|driv\w+|drove|bik\w+|running|ran|strolling|passing)\b[^.,;!?]{0,40}?\b(?:and|when|n)\s+"
    r"(?:(?:i|we)\s+)?(?:just\s+)?(?:noticed|saw|see|found|spotted|came across)\b",
    re.IGNORECASE,
)
""" "I was walking my dog and noticed": how somebody came by, and no problem of a dog."""


def _pasted(scene: Scene) -> frozenset[int]:
    """The words of links and names of files: what they are called says nothing."""
    return scene.found(_PASTED) | scene.found(_PASSING)


def _before_number(scene: Scene, spot: Spot) -> frozenset[int]:
    """ "Bache enfrente del numero 1822 en Tasker": what leads to a house number names no problem."""
    if not spot.words:
        return frozenset()
    start = scene.words[min(spot.words)].start
    lead = _TO_NUMBER.search(scene.text, max(0, start - LEAD), start)
    return scene.within(lead.span()) if lead else frozenset()


LEAD: Final = 40
"""Characters before a house number that may lead to it."""
_TO_NUMBER: Final = re.compile(
    r"(?:\b(?:(?:in\s?)?front of|outside(?: of)?|across from|near|by|at|(?:en\s?)?frente (?:al?|del?)|enfrente del?|"
    r"afuera del?|cerca del?|al lado del?|junto al?|delante del?|en|por)\s+)?(?:\b(?:the|el|la)\s+)?"
    r"(?:\b(?:house|building|casa|edificio)\s+)?\b(?:number|num|n[uú]mero|nro|no)\b\.?\s*#?\s*\Z",
    re.IGNORECASE,
)
