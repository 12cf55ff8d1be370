"""The checker of histories: sound storms are sound, and every deliberate bug is seen and called by its name."""

from pathlib import Path

import pytest

from tests.faults.bugs import BUGS
from tests.faults.history import History, Op, Told
from tests.faults.replay import Found, Replay
from tests.faults.storm import Storm

SEEDS = range(6)
"""Tried one after the other until a bug has had its occasion."""


@pytest.mark.slow
def test_a_sound_storm_is_found_sound(tmp_path: Path) -> None:
    storm = Storm(tmp_path, seed=1)
    assert storm.run() == {}
    assert len(storm.history.kept("text")) > 20
    assert storm.history.kept("command")
    assert storm.history.kept("receipt")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 8))
def test_sound_storms_are_found_sound(tmp_path: Path, seed: int) -> None:
    assert Storm(tmp_path, seed).run() == {}


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS)
def test_a_deliberate_bug_is_caught(tmp_path: Path, bug: str) -> None:
    seen = set[str]()
    for seed in SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        seen |= Storm(folder, seed, bug=bug).run().keys()
        if BUGS[bug][0] in seen:
            return
    pytest.fail(f"{bug}: seen were only {sorted(seen)}")


# -- each sentence by itself, from books written by hand

ANA = "+12155550101"


def row(sid: str, turn: int, state: str = "read") -> dict[str, object]:
    """An arrival."""
    return {"external_id": sid, "kind": "message", "channel": "sms", "state": state, "turn": turn}


def post(number: int, turn: int, **more: object) -> dict[str, object]:
    """A post that was sent."""
    usual = {"id": number, "our_id": f"o{number}", "turn": turn, "dialogue": 1, "kind": "reply", "state": "sent",
             "resent_after_doubt": 0, "replaced_by": "", "rank": 9, "provider_status": "delivered", "error": "",
             "address": ANA, "conversation": 1}  # fmt: skip
    return {**usual, **more}


def told(history: History, inbox: list[object], posts: list[object], took: list[Told], **more: object) -> str:
    """The one sentence of a verdict."""
    turns = {r["turn"]: [r["external_id"]] for r in inbox}  # type: ignore[index]
    usual = {"filed": [], "moved": {}, "turns": turns, "cases": frozenset(), "failed": frozenset()}
    wrongs = Replay(history, Found(inbox=inbox, posts=posts, **{**usual, **more}), took).wrongs()  # type: ignore[arg-type]
    sentences = [f"{kind}: {sentence}" for kind, said in wrongs.items() for sentence in said]
    return " / ".join(sentences)


def said(*texts: str) -> History:
    """Ana's texts, each promised."""
    history = History()
    for number, words in enumerate(texts, 1):
        history.ok(history.begin(Op("text", ANA, f"SM{number}", words)))
    return history


def test_nothing_wrong_is_no_sentence() -> None:
    history = said("pothole at 1 Elm St", "1")
    posts, took = [post(1, 1), post(2, 2)], [Told(ANA, "o1", "Is that right?"), Told(ANA, "o2", "Filed")]
    assert told(history, [row("SM1", 1), row("SM2", 2)], posts, took, filed=[(ANA, "1 elm st", "A")]) == ""


def test_a_lost_text_is_told_in_words() -> None:
    assert told(said("hello"), [], [], []) == (
        "lost: the text 'hello' (SM1) of +12155550101 was promised and is in no inbox"
    )


def test_a_text_that_was_not_promised_may_be_lost_and_may_be_kept() -> None:
    history = History()
    history.begin(Op("text", ANA, "SM1", "START"))
    assert told(history, [], [], []) == ""
    assert told(history, [row("SM1", 1)], [], []) == ""


def test_a_report_filed_twice_not_at_all_or_of_nobodys_making() -> None:
    history, inbox = said("pothole at 1 Elm St", "1"), [row("SM1", 1), row("SM2", 2)]
    posts, took = [post(1, 1), post(2, 2)], [Told(ANA, "o1", "?"), Told(ANA, "o2", "Filed")]
    twice = told(history, inbox, posts, took, filed=[(ANA, "1 elm st", "A"), (ANA, "1 elm st", "B")])
    assert twice == "filed_twice: the report of +12155550101 at 1 elm st was filed 2 times"
    assert "confirmed the report at 1 elm st, and it was not filed" in told(history, inbox, posts, took)
    assert "nobody confirmed it" in told(history, inbox, posts, took,
                                         filed=[(ANA, "1 elm st", "A"), (ANA, "2 elm st", "B")])  # fmt: skip


def test_a_copy_needs_its_doubt() -> None:
    history, took = said("hi"), [Told(ANA, "o1", "Hello"), Told(ANA, "o1", "Hello")]
    assert "told 2 times, 0 of them explained" in told(history, [row("SM1", 1)], [post(1, 1)], took)
    assert told(history, [row("SM1", 1)], [post(1, 1, resent_after_doubt=1)], took) == ""


def test_order_is_that_of_writing() -> None:
    history, took = said("one", "two"), [Told(ANA, "o2", "Second"), Told(ANA, "o1", "First")]
    assert told(history, [row("SM1", 1), row("SM2", 2)], [post(1, 1), post(2, 2)], took) == (
        "out_of_order: +12155550101 was told 'First' after a text that was written later"
    )


def test_after_the_last_word_nothing_is_told_until_start() -> None:
    bye = "You will get no more texts from us.".replace("You", "you")
    history, inbox = said("stop texting me", "START", "hi"), [row("SM1", 1), row("SM2", 3), row("SM3", 4)]
    posts = [post(1, 1), post(2, 2, kind="push", dialogue=0), post(3, 4)]
    sound = [Told(ANA, "o1", bye), Told(ANA, "o3", "Hello")]
    assert told(history, inbox, posts[::2], sound) == ""
    wrong = told(history, inbox, posts, [sound[0], Told(ANA, "o2", "Your pothole moved"), sound[1]])
    assert wrong == "told_after_opting_out: +12155550101 had opted out and was told 'Your pothole moved'"


def test_a_rank_that_fell_and_a_post_left_behind() -> None:
    history = said("hi")
    history.ok(history.begin(Op("receipt", ANA, "o1 delivered", "delivered")))
    took = [Told(ANA, "o1", "Hello")]
    assert told(history, [row("SM1", 1)], [post(1, 1, rank=4, provider_status="sent")], took).startswith(
        "receipts_lost"
    )
    assert told(history, [row("SM1", 1)], [post(1, 1, state="doubt")], took).startswith("unsettled")
