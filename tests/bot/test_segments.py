"""Counting and folding: the published rules, at their edges."""

from datetime import UTC, datetime

import pytest

from bot.dates import weekday_and_date
from bot.segments import folded, gsm7, segments, thrifty
from bot.weighing import weighted
from knowledge_base.files import load_city


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 20, 2), ("a" * 152 + "€" + "a" * 152, 3), ("ñ" * 160, 1), ("á" * 70, 1),
        ("á" * 71, 2), ("á" * 134, 2), ("á" * 135, 3), ("😀" * 35, 1), ("😀" * 36, 2), ("😀" * 66, 2), ("😀" * 67, 3),
        ("a" * 66 + "👩‍👩‍👧" + "a" * 10, 2), ("[{~}]" * 16, 1), ("[{~}]" * 17, 2), ("\n" * 160, 1), ("’", 1),
    ],
)  # fmt: skip
def test_segments(text: str, parts: int) -> None:
    assert segments(text) == parts


def test_an_escape_pair_is_never_split() -> None:
    assert segments("a" * 152 + "{" + "a" * 153) == 3
    assert segments("a" * 151 + "{" + "a" * 153) == 2


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It’s “here” … 5–6", "It's \"here\" ... 5-6"), ("señal é ü ¿qué? ¡ya!", "señal é ü ¿qué? ¡ya!"),
        ("Dvořák Łódź", "Dvorak ódz".replace("ó", "o")), ("park 🌳 here", "park  here"), ("ﬁre", "fire"),
    ],
)  # fmt: skip
def test_folding_stays_readable_and_in_gsm7(text: str, plain: str) -> None:
    assert folded(text) == plain
    assert gsm7(folded(text))


def test_spanish_keeps_its_accents_while_they_cost_nothing() -> None:
    assert thrifty("¿Dónde está?") == "¿Dónde está?"
    long = "¿Dónde está el bache? Envíe una dirección, una esquina o un lugar conocido, por favor."
    assert thrifty(long) == long.replace("ó", "o").replace("á", "a").replace("í", "i").replace("é", "e")
    assert segments(thrifty(long)) == 1


@pytest.mark.parametrize(
    ("text", "length"),
    [("hello", 5), ("街灯", 4), ("see https://example.org/a/long?x=1", 27), ("👩‍👩‍👧", 2), ("é", 1), ("🇺🇸!", 3)],
)
def test_weighted(text: str, length: int) -> None:
    assert weighted(text) == length


def test_a_spanish_text_has_all_its_accents_or_none() -> None:
    knowledge = load_city("rivertown")[1]
    days = [weekday_and_date(datetime(2026, 12, day, tzinfo=UTC), "es") for day in range(1, 8)]
    for phrase in knowledge.phrases.values():
        for text in (f"{phrase.text['es']} {day}" for day in days):
            sent = thrifty(text)
            assert sent == text or not set("áéíóúÁÉÍÓÚ") & set(sent), sent
    assert thrifty("Número 7, para el miércoles 2 de diciembre. " + "a" * 60).startswith("Numero 7, para el miercoles")
    assert thrifty("¿Qué pasó? Mañana, ¡sí! " + "a" * 60).startswith("¿Que paso? Mañana, ¡si!")
