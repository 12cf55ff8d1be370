"""A city's snow day, rehearsed: what a storm did to its texts, in words, and whether every promise held."""

from collections.abc import Mapping
from typing import Any

Figures = Mapping[str, Any]
"""What `bench.storm` measured: ``storm`` and ``flood``, the figures of each phase."""


def told(found: Figures) -> list[str]:
    """What happened, a line each."""
    storm, flood = found["storm"], found["flood"]
    return [
        f"{storm['texts']} texts came while the provider was away; {storm['acknowledged']} were promised an answer.",
        f"When it was back all had left after {storm['drained_s_after_return']} s: answers first, news of "
        f"{storm['requests_moved']} requests behind them; {storm['answers_merged']} answers were outrun by newer ones.",
        f"Then one sender poured {flood['flood_texts']} texts, and got {flood['flooder_was_answered']} answers.",
        f"Everybody else's answer took {flood['during']['text_to_provider_ms']['p99']:.0f} ms at most in 99 of 100, "
        f"{flood['calm']['text_to_provider_ms']['p99']:.0f} ms in calm weather.",
    ]


def broken(found: Figures) -> list[str]:
    """Promises that did not hold, a sentence each; none on a good day."""
    storm = found["storm"]
    counted = {
        "texts were promised an answer and are lost": storm["lost"],
        "reports were filed twice": storm["filed_twice"],
        "texts were told twice": storm["told_twice"],
        "news went out before an answer that was due": storm["news_before_a_due_answer"],
        "texts were given up by the provider, as we did not take them": storm["given_up_by_the_provider"],
    }
    return [f"{_many(count)} {words}." for words, count in counted.items() if _many(count)]


def _many(count: Any) -> int:
    return count if isinstance(count, int) else len(count)
