"""`chat --channel x`: in public what is whole is filed and nothing personal said, directly everything works."""

import json

from command_line import Front

from bot.weighing import links, weighted


def test_public_files_what_is_whole_and_says_nothing_personal(front: Front) -> None:
    given = [
        {"as": "casey", "text": "big pothole at 12 Main St, I'm Casey Canary 215-555-0142"},
        {"as": "dm:casey", "text": "graffiti at 9 Oak St"},
        {"as": "dm:casey", "text": "1"},
    ]
    ended = front("chat", "--channel", "x", "--json", stdin="\n".join(map(json.dumps, given)))
    assert ended.status == 0, ended.err
    public, read_back, filed = map(json.loads, ended.out.splitlines())
    for reply in public["replies"]:
        assert weighted(reply["text"]) <= 280
        assert links(reply["text"]) == []
        assert not any(word in reply["text"] for word in ("12 M", "Main", "Canary", "0142"))
    assert len(public["replies"]) <= 1
    assert [one["service"] for one in public["filed"]] == ["pothole"]
    assert read_back["asking"]["kind"] == "confirm"
    assert len(filed["filed"]) == 1
