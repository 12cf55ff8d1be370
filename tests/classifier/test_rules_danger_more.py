"""Dangers of the body, of streets and of water told in everyday words, and what is told in the same words of things."""

import pytest

from classifier.alarm import alarm
from classifier.rules import danger, person, plea

HEARD = [
    ("fire", "a manhole just blew up on 15th st smoke comin out"),
    ("fire", "two manholes exploded on main"),
    ("fire", "my little brother is locked in the bathroom n the place is filling w smoke"),
    ("fire", "the hallway is full w smoke"),
    ("injury", "my dad took a bunch of pills n he wont answer me"),
    ("injury", "she swallowed a whole bottle of tylenol"),
    ("injury", "my roommate took too many pills and wont wake up"),
    ("crisis", "i took a bunch of pills"),
    ("person", "truck on its side leaking something that burns ur eyes at lehigh n kensington"),
    ("person", "tanker leaking something, it stings our throats"),
    ("flood", "el agua esta entrando a mi casa por la puerta"),
    ("flood", "la coladera está tapada y se inunda mi sótano"),
    ("crime", "alguien está entrando a mi casa por la puerta"),
    ("person", "hay un hombre tirado en el suelo"),
    ("person", "un señor tirado en la banqueta junto al poste"),
    ("wires", "hay cables tirados en la calle"),
    ("wires", "un poste de luz tirado en la calle"),
    ("wires", "there is no power and a wire is sparking"),
    ("fire", "no wires are down but the pole is on fire"),
    ("weapon", "he has an ak47"),
]


@pytest.mark.parametrize(("kind", "text"), HEARD)
def test_it_is_heard(kind: str, text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert kind in (hit.detail, hit.intent)


UNHEARD = """
mira el stop sign de la 4ta y ritner ta tirao en el piso
el letrero de alto esta tirado en el piso en la 4 y ritner
hay un arbol tirado en el suelo en 1205 ritner
el poste del parquimetro esta tirado en la banqueta
el semaforo esta tirado en el suelo
encontre un sillon tirado en la calle
el poste esta tirado en el piso, sin cables
the pole is down at 12 main, no wires
mwen gen yon pwoblèm ak fatra
mwen bezwen pale ak yon moun
the drain is drowning us in leaves
i could kill whoever designed this intersection
i would kill for a coffee
the guy is dead wrong
over my dead body
alguien se va a morir en esa esquina
esta tapada la coladera en la 5 y se inunda
se inunda la calle cuando llueve
manhole cover is missing
a truck leaking oil at 12 main st
"""


@pytest.mark.parametrize("text", UNHEARD.strip().splitlines())
def test_the_same_of_things_is_none(text: str) -> None:
    hit = alarm(text, None)
    assert hit is None or hit.intent == "past"


@pytest.mark.parametrize("text", ["help me", "help us please", "ayúdame por favor"])
def test_a_cry_for_help_is_a_plea(text: str) -> None:
    assert plea(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "get me a real person on the line NOW",
        "give me a live human on the phone",
        "i been texting all week. i need an actual person",
    ],
)
def test_a_person_on_the_line_is_wished_for(text: str) -> None:
    assert person(text) is not None


@pytest.mark.parametrize("text", ["there is a real person on the tracks", "a person on the roof of the bank"])
def test_a_person_somewhere_is_not(text: str) -> None:
    assert person(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "party upstairs is a total riot, my walls are shaking",
        "the kids are a riot",
        "I watched two people nearly go down on the ice",
        "my mom almost slipped on the steps",
        "casi me resbalo en el hielo",
        "we almost slid into the ditch",
    ],
)
def test_a_riot_of_a_party_and_a_slip_that_was_none_alarm_nobody(text: str) -> None:
    hit = danger(text)
    assert hit is None or hit.intent == "past"


@pytest.mark.parametrize("text", ["me quiero mtar", "quiero matrame", "ya no quiero vivri", "tengo ganas de morrir"])
def test_a_wish_to_die_is_heard_through_its_misspelling(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert hit.intent == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "chunk of concrete fell off the bridge over the tracks",
        "a few bricks fell off the roof of the library",
        "three pieces of plaster fell off the wall",
    ],
)
def test_what_only_fell_or_was_only_thought_is_no_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a chunk of concrete fell off the bridge onto my son",
        "fell off the concrete stairs and cant get up",
        "i think we're being robbed",
        "my neighbors think theres a robbery next door",
        "tripped on the broken concrete and fell cant get up",
        "a stone mason fell off the scaffold",
    ],
)
def test_what_fell_on_somebody_or_is_happening_is(text: str) -> None:
    assert danger(text) is not None


@pytest.mark.parametrize(
    "text", ["quiero vivir tranquilo, hay mucho ruido", "vivo en 12 oak", "un vivero de mosquitos"]
)
def test_who_lives_somewhere_is_no_crisis(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "theres a riot outside",
        "a total riot broke out at the party",
        "party next door turned into a riot people throwing bottles",
        "she nearly went down and now she is bleeding",
        "my husband slipped on the ice and is unconscious",
    ],
)
def test_a_real_riot_and_a_real_fall_do(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert hit.intent == "danger"
