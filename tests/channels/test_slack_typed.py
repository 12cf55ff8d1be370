"""The fake Slack at a terminal: who types what where, and everything the application posts, shown as it comes."""

import io

import pytest

from channels.slack import Slack, SlackAccount
from channels.slack.fake import SECRET, TOKEN, FakeSlack
from channels.slack.fake.__main__ import LINE, _talk


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("pothole at 12 main st", ("", "", "pothole at 12 main st")),
        ("U0ANN pothole", ("U0ANN", "", "pothole")),
        ("C0CREW done", ("", "C0CREW", "done")),
        ("U0BEN C0CASES [Claim]", ("U0BEN", "C0CASES", "[Claim]")),
        ("U0 is a word", ("", "", "U0 is a word")),
        ("", ("", "", "")),
    ],
)
def test_a_line_says_who_where_and_what(line: str, read: tuple[str, str, str]) -> None:
    found = LINE.fullmatch(line)
    assert found is not None
    assert found.groups("") == read


def test_what_is_posted_is_shown_as_it_comes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with FakeSlack() as fake:
        monkeypatch.setattr("sys.stdin", io.StringIO("hello\n"))
        monkeypatch.setattr(fake, "wait", lambda: None)
        assert _talk(fake, "U0STAFF") == 0
        assert "nobody answered" in capsys.readouterr().out
        slack = Slack(SlackAccount(TOKEN, (SECRET,), api_base=fake.url))
        slack.asks("chat.postMessage", channel="U0ANN", text="Is that right?")
        slack.close()
        assert "D0ANN < Is that right?" in capsys.readouterr().out
