"""When a choice is worth asking, and when the first guess is read back instead."""

import pytest
from cities import small_city

from bot.readers.guesses import alone, answers
from bot.readers.words import split
from classifier.ranking import Candidate, Kind, Ranking

KNOWLEDGE = small_city().knowledge


def ranked(*found: tuple[str, float], kind: Kind = "service") -> Ranking:
    candidates = [Candidate(intent, "service" if at else kind, p) for at, (intent, p) in enumerate(found)]
    return Ranking("choose", tuple(candidates), 3.0, "en")


@pytest.mark.parametrize(
    ("text", "ranking", "expected"),
    [
        ("the slide is cracked", ranked(("graffiti", 0.7), ("fallen_tree", 0.1)), True),
        ("the slide is cracked", ranked(("graffiti", 0.7)), True),
        ("the slide is cracked", ranked(("graffiti", 0.7), ("fallen_tree", 0.2)), False),
        ("a tree with paint on it", ranked(("graffiti", 0.7), ("fallen_tree", 0.1)), False),
        ("something is off", ranked(("graffiti", 0.5), ("fallen_tree", 0.05)), False),
        ("the park", ranked(("library_hours", 0.7), ("fallen_tree", 0.1), kind="article"), False),
        ("", Ranking("unknown", (), 0.0, "en"), False),
    ],
)
def test_a_far_fetched_second_guess_is_no_choice(text: str, ranking: Ranking, expected: bool) -> None:
    assert alone(split(text), ranking, KNOWLEDGE) is expected


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        (ranked(("library_hours", 0.8), ("pothole", 0.1), kind="article"), True),
        (ranked(("library_hours", 0.8), ("pothole", 0.18), kind="article"), False),
        (ranked(("library_hours", 0.5), ("pothole", 0.02), kind="article"), False),
        (ranked(("graffiti", 0.8), ("pothole", 0.02)), False),
        (Ranking("unknown", (), 0.0, "en"), False),
    ],
)
def test_an_article_far_ahead_answers(ranking: Ranking, expected: bool) -> None:
    assert answers(ranking) is expected
