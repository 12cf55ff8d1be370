"""What a text says it is not: that service is not the one read back."""

import pytest
from hearing import acts, told
from rivertown import rivertown

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("water is bubbling out of the street at 849 elm st", "clear water not sewer"), "water_main"),
        (("water is bubbling out of the street at 849 elm st, clear water not sewer",), "water_main"),
        (("a deep hole at 849 elm st. not a pothole, the manhole lid",), "manhole_cover"),
        (("hole in the street at 849 elm st", "not a pothole, the manhole lid is gone"), "manhole_cover"),
        (("hole at 849 elm st. not a sinkhole, a pothole",), "pothole"),
        (("they took the trash at 849 elm st, not the recycling",), "missed_trash"),
    ],
)
def test_what_is_refused_is_not_meant(texts: tuple[str, ...], expected: str) -> None:
    assert told(acts(*texts, city=rivertown())) == [f"report {expected} @ 849 Elm St"]
