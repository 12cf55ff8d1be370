"""The same journeys where texts are not the channel: what differs is read off the channel's capabilities.

A journey that names a channel itself stays there: ``[on sms]`` at its head marks those about the law of texts. Before
everybody the dialogue is another one: there only what must hold of every answer is asked, whatever people say.
"""

import re
from pathlib import Path

import pytest
from journey_script import Play, phone
from journey_variants import sampled

from bot.weighing import links, weighted

ANYWHERE = sorted(path for path in Path(__file__).parent.glob("*.txt") if "[on " not in path.read_text())
THINNED = [pytest.param(path, id=path.stem, marks=sampled(at)) for at, path in enumerate(ANYWHERE)]
SAID = re.compile(r"(?:\[photo[^\]]*\]|(resident|neighbor|maria|luis)>) *(.*)")
ADDRESS = re.compile(r"\b\d{1,4} [a-z]{3,}")
NUMBER = re.compile(r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")
OURS = {f"212-555-01{end}" for end in ("00", "01", "11", "12")}
"""Numbers of the city and its utilities, which anybody may call or text."""


@pytest.mark.parametrize("path", THINNED)
def test_journey_in_slack(path: Path, tmp_path: Path) -> None:
    Play(tmp_path, channel="slack").run(path)


@pytest.mark.parametrize("path", THINNED)
def test_journey_by_direct_message_on_x(path: Path, tmp_path: Path) -> None:
    Play(tmp_path, channel="x", privately=True).run(path)


@pytest.mark.parametrize("path", THINNED)
def test_journey_before_everybody(path: Path, tmp_path: Path) -> None:
    before_everybody(path, tmp_path)


@pytest.mark.parametrize("path", ANYWHERE[::40], ids=lambda path: path.stem)
def test_some_journeys_before_everybody(path: Path, tmp_path: Path) -> None:
    before_everybody(path, tmp_path)


def before_everybody(path: Path, folder: Path) -> None:
    """Everything residents say in a journey, as public posts: one short answer each at most, and nothing personal."""
    play = Play(folder, channel="x")
    told = ""
    for who, words in (found.groups() for line in path.read_text().splitlines() if (found := SAID.match(line.strip()))):
        told += f" {words.lower()}"
        for part in filter(None, words.split(" | ")):
            heard = play.chat.say(phone(who or "resident"), [play._numbered(part) if play.numbers else part])
            play.numbers += [row["tracking"] for row in heard.filed]
            answers = [one["text"] for one in heard.replies if one["to"] == phone(who or "resident")]
            assert len(answers) <= 1, answers
            for answer in answers:
                assert weighted(answer) <= 280, answer
                assert not links(answer), answer
                assert not [
                    one for one in heard.replies if one["to"] == phone(who or "resident") and one.get("buttons")
                ]
                assert not set(NUMBER.findall(answer)) - OURS, answer
                assert not [one for one in ADDRESS.findall(told) if one in answer.lower()], answer
    play.chat.close()
