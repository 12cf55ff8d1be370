"""What could be is an idea, and what is only called dead names no animal: both read from the words alone."""

import pytest

from bot.readers.figures import figures
from bot.readers.ideas import proposes

IDEAS = """
put a speed bump on my street
can you put in a speed bump on elm st
you should plant trees on oak
you guys should put more benches by the river
please add a stop sign at 5th and main
we need a crosswalk at 5th and main
install speed humps on washington st
build a skate park
put up more street lights on elm st
why dont you put a trash can at the bus stop
how about a dog park on the north side
the city could build a playground here
pongan un tope en mi calle
deberían plantar árboles en la calle oak
hace falta un paso peatonal en la esquina
necesitamos más bancas en el parque
"""
REPORTS = """
the speed bump at 849 elm st is broken
you guys should fix the pothole at 849 elm st
you should pick up the trash at 849 elm st
plant a tree at 849 elm st
we need a new trash cart at 849 elm st
please put a new stop sign at 5th and main, the old one is gone
the stop sign at 5th and main should be put back
put the bench back
we need a crosswalk repainted at 5th and main
they put a speed bump on my street and it is too loud
someone put a bench on my lawn
the park bench is broken
you should have the trash cans emptied at the park
cars are speeding on elm st
quiten el tope de mi calle
pongan otra vez la señal que robaron
"""


@pytest.mark.parametrize("text", IDEAS.strip().splitlines())
def test_what_is_not_there_yet_is_an_idea(text: str) -> None:
    assert proposes(text)


@pytest.mark.parametrize("text", REPORTS.strip().splitlines())
def test_what_is_broken_missing_or_done_is_none(text: str) -> None:
    assert not proposes(text)


FIGURES = [
    ("this corner is a death trap someones gonna die one day", ["death trap", "someones gonna die one day"]),
    ("my grass is dead", ["dead"]),
    ("the bushes by the sidewalk are all dead", ["dead"]),
    ("the guy is dead wrong", ["dead wrong"]),
    ("im dead serious", ["dead serious"]),
    ("dead end street", ["dead end"]),
    ("dead battery", ["dead battery"]),
    ("dead leaves in the drain", ["dead "]),
    ("over my dead body", ["over my dead body"]),
    ("a kid is going to get killed here", ["a kid is going to get killed"]),
    ("this curve is deadly", []),
    ("el pasto esta muerto", ["muerto"]),
    ("ese cruce es una trampa mortal", ["trampa mortal"]),
    ("estoy muerto de cansancio", ["muerto de cansancio"]),
]
DEAD = """
dead squirrel at 12 main st
theres a dead raccoon on my street
a dog in the yard dead
dead bird on my lawn
dead tree on my street
dead branches over the walk
the street light is dead
the parking meter is dead
a dead deer by the park
something dead under the porch
perro muerto en la calle
gato muerto frente a mi casa
"""


@pytest.mark.parametrize(("text", "spans"), FIGURES)
def test_figures_of_speech_are_found(text: str, spans: list[str]) -> None:
    assert [text[slice(*span)] for span in figures(text)] == spans


@pytest.mark.parametrize("text", DEAD.strip().splitlines())
def test_what_lies_dead_is_no_figure_of_speech(text: str) -> None:
    assert figures(text) == []
