"""Which words of a crew beside a number say that a job is not done."""

import pytest

from bot.readers.crew import reopened, undone

UNDONE = """
cant find graffiti on|can't find it|no pothole found at|could not fix|isnt fixed|not fixed|couldn’t find it
unable to locate|didnt find it|nothing there|there is no pothole at|not done yet|never got to it|hasn't been fixed
wasnt able to finish|no access, gate locked|half done|no encontramos el bache|no pude arreglar|no está listo
no se encontró|todavía no|no hay grafiti en|sin terminar|no se ha reparado
"""

DONE = """
done|filled it|done, no more found|removed graffiti, nothing left|done no problem|patched. no longer a hazard
not a problem, fixed|it was not only filled but sealed|filled the hole, did not take long|done, found no other holes
listo|listo, tapamos el hoyo|terminado sin problema|limpiamos todo, no quedó nada|ya no hay basura, listo
"""


def _each(lines: str) -> list[str]:
    return [one for line in lines.strip().splitlines() for one in line.split("|")]


@pytest.mark.parametrize("said", _each(UNDONE))
def test_not_found_not_done_or_cannot_is_no_closing(said: str) -> None:
    assert undone(said)


@pytest.mark.parametrize("said", _each(DONE))
def test_a_no_beside_work_done_still_closes(said: str) -> None:
    assert not undone(said)


REOPENED = """
reopen|please reopen|not fixed, opened it again|open again|set it back to open|reopening, hole is back
was closed by mistake|closed in error|shouldn't have been closed|volver a abrir|se cerró por error
"""

NOT_REOPENED = """
done, reopened the lane|filled it, road is open|reopened the street|still open|done|gate was open|listo, calle abierta
"""


@pytest.mark.parametrize("said", _each(REOPENED))
def test_a_crew_opens_again(said: str) -> None:
    assert reopened(said)


@pytest.mark.parametrize("said", _each(NOT_REOPENED))
def test_what_is_open_besides_a_request(said: str) -> None:
    assert not reopened(said)
