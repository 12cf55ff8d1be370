"""What is said in answer to where and is no place: more about the report; and "nvm" with an address behind it."""

import pytest
from hearing import ELM, acts, confirming, draft, placing, told

from bot.talk import Talk

ASKED = Talk((draft("d1", "pothole"),), (placing(),))
READ_BACK = Talk((draft("d1", "pothole", ELM),), (confirming("d1"),))


@pytest.mark.parametrize("text", ["they skipped us", "its been a week!!", "no plates", "its getting bigger", "pothole"])
def test_more_about_the_report_is_kept_with_it(text: str) -> None:
    found = told(acts(text, talk=ASKED))
    assert found in (["remark d1"], ["set_service d1 pothole"])


@pytest.mark.parametrize(
    "text",
    ["over by the old mill", "its by the fence", "no idea", "i dont know", "its at the corner", "no", "where?", "12"],
)
def test_what_may_tell_where_is_no_remark(text: str) -> None:
    assert "remark d1" not in told(acts(text, talk=ASKED))


@pytest.mark.parametrize("text", ["nvm 40 oak st", "never mind, its 40 oak st", "olvidalo es 40 oak st"])
def test_an_address_behind_never_mind_moves_the_report(text: str) -> None:
    assert told(acts(text, talk=READ_BACK)) == ["set_place d1 @ 40 Oak St"]


@pytest.mark.parametrize("text", ["nvm", "never mind, they fixed it", "nvm 2 cars moved it", "olvidalo"])
def test_never_mind_drops(text: str) -> None:
    assert "drop d1" in told(acts(text, talk=READ_BACK))
