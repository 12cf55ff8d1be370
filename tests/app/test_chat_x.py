"""`chat --channel x`: in public little is said and nothing personal, directly everything works."""

import json

from command_line import Front

from bot.weighing import links, weighted


def test_public_says_little_and_direct_files(front: Front) -> None:
    given = [
        {"as": "casey", "text": "big pothole at 12 Main St, I'm Casey Canary 215-555-0142"},
        {"as": "dm:casey", "text": "big pothole at 12 Main St"},
        {"as": "dm:casey", "text": "1"},
    ]
    ended = front("chat", "--channel", "x", "--json", stdin="\n".join(map(json.dumps, given)))
    assert ended.status == 0, ended.err
    public, read_back, filed = map(json.loads, ended.out.splitlines())
    for reply in public["replies"]:
        assert weighted(reply["text"]) <= 280
        assert links(reply["text"]) == []
        assert not any(word in reply["text"] for word in ("12", "Main", "Canary", "0142"))
    assert len(public["replies"]) <= 1
    assert public["filed"] == []
    assert read_back["asking"]["kind"] == "confirm"
    assert len(filed["filed"]) == 1
