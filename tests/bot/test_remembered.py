"""What is remembered of a text changes no reading: on the city-day mix, each answer equals one found afresh."""

from dataclasses import replace
from datetime import timedelta
from itertools import islice

from app.bench.mix import conversations
from app.bench.turn import some_places
from bot.city import City
from bot.effects import Turn
from bot.events import Event, Heard, Message
from bot.facts import Facts
from bot.suggest import dry_turn
from bot.talk import Talk
from bot.wire import Capabilities
from classifier import rules
from classifier.model import Model
from places.gazetteer import Gazetteer
from tests.bot.cities import NOW
from tests.bot.rivertown import rivertown


def test_readings_taken_again_in_another_order_are_the_same() -> None:
    city = rivertown()
    told = [one.texts for one in islice(conversations(city.knowledge, some_places(city), seed=11), 40)]
    first = [_turns(_forgetful(city), texts) for texts in told]
    kept = _forgetful(city)
    again = [_turns(kept, texts) for texts in reversed(told)]
    assert [_turns(kept, texts) for texts in told] == first == again[::-1]


def test_what_is_remembered_equals_what_is_found_afresh() -> None:
    city = rivertown()
    many = islice(conversations(city.knowledge, some_places(city), seed=12), 30)
    texts = [text for one in many for text in one.texts]
    for text in texts * 2:
        fresh = _forgetful(city)
        assert city.classifier.rank(text) == fresh.classifier.rank(text)
        assert city.gazetteer.find(text) == fresh.gazetteer.find(text)
        for rule in (rules.danger, rules.negated, rules.person, rules.small, rules.status):
            assert rule(text) == rule.__wrapped__(text)  # type: ignore[attr-defined]


def _forgetful(city: City) -> City:
    """The same city that has read nothing yet."""
    assert isinstance(city.classifier, Model)
    assert isinstance(city.gazetteer, Gazetteer)
    return replace(city, classifier=replace(city.classifier), gazetteer=Gazetteer(city.gazetteer.atlas))


def _turns(city: City, texts: tuple[str, ...]) -> list[Turn]:
    talk, turns = Talk(), []
    for step, text in enumerate(texts):
        now = NOW + timedelta(seconds=25 * step)
        numbers = tuple(f"AAAAA-AAA{step}{n}" for n in range(4))
        event = Event(Heard((Message(f"m{step}", text, now),)), now, numbers, "case")
        turns.append(dry_turn(talk, event, Facts(Capabilities("bench")), city))
        talk = turns[-1].talk
    return turns
