"""Which words of a text are said of which number."""

import pytest

from bot.readers.clauses import said_of

SAID = {
    "done A": ["done"],
    "done A, cant find B": ["done", "cant find"],
    "done A cant find B": ["done", "cant find"],
    "A done B cant find": ["done", "cant find"],
    "A done, couldn't find B": ["done", "couldn't find"],
    "done A and B": ["done", "done"],
    "done A, B and C": ["done", "done", "done"],
    "A and B done": ["done", "done"],
    "A, B: done": ["done", "done"],
    "done A and B but no sign of C": ["done", "done", "no sign of"],
    "cant find A but B is done": ["cant find", "is done"],
    "done A. couldnt find B, gate locked": ["done", "couldnt find, gate locked"],
    "listo A, no encontramos B": ["listo", "no encontramos"],
    "listo A pero B no lo encontramos": ["listo", "no lo encontramos"],
    "not done: A, B": ["not done", "not done"],
    "ok. done A, missed B": ["ok done", "missed"],
    "A B": ["", ""],
}


@pytest.mark.parametrize("text", SAID)
def test_words_belong_to_the_number_beside_them(text: str) -> None:
    spans = [(at, at + 1) for at, letter in enumerate(text) if letter in "ABC"]
    assert list(said_of(text, spans)) == SAID[text]
