"""Who is said not to be hurt and an animal that only may be hit alarm nobody; in nearly the same words somebody is."""

import pytest

from classifier.rules import danger

CALM = """
a man sleeps on the benches at the square. he's polite and he isn't hurt
two guys by the station steps, they arent hurt, they want a bed
she is not injured, she just sleeps by the library
una señora duerme en el parque, no está lastimada
el muchacho no está herido, quiere un refugio
the deer wasnt wounded it ran off
loose dog, no owner, somebody shud get him b4 he gets hit
lost kitten by the ramp, come get her b4 she gets run over
a husky is out again, he might get hit
hay un perro suelto, lo van a atropellar
stray dog with a rope around his neck
the trash truck clipped her mirror
a plow flattened my neighbors fence
can you help get this man off the street into a shelter
"""

HEARD = """
he is hurt
he isnt hurt but she is injured
he isn't hurt bad
kid is not hurt yet
i hope he isnt hurt
dont know if he is hurt
no está herido pero no respira
no sé si está herido
ojalá que el señor no esté lastimado
the dog got hit and hes bleeding
a dog got loose and the jogger behind it got hit
a man and his dog are on the road somebody get them b4 he gets hit
someone get that kid out of the street before he gets hit
pull that woman off the tracks before she gets hit
the swing is wrapped around a girls neck
a rope got around my sons neck
the guy by the door collapsd
a forklift tipped with a worker under it
balcony full of people just gave way
yellow jackets all over a gardener
a van flattened a cyclist
mi abuelo se está infartando
mi tía tomó raticida
"""


@pytest.mark.parametrize("text", CALM.strip().splitlines())
def test_nobody_is_harmed(text: str) -> None:
    hit = danger(text)
    assert hit is None or hit.intent == "past"


@pytest.mark.parametrize("text", HEARD.strip().splitlines())
def test_somebody_is(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert hit.intent == "danger"
