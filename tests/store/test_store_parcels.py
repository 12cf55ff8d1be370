"""Pairing codes in the store: taken up once, both addresses one person's from then on, and nothing older is seen."""

from store_desk import ALICE, BOB, START, Desk, filing

from bot.effects import Adopt, Change, FollowRequest, Miscoded, NewTenancy, Park, Unpark
from bot.events import MovedOn
from bot.talk import Draft
from casework.pairing import LIFE, TRIES, TRIES_OF_ALL, WINDOW, fresh

CODE = "K7Q2-M4XM"
DRAFT = Draft("d7", words=("SM1",))


def parked(desk: Desk) -> int:
    """Alice has parked a draft."""
    kept = desk.hears("hole somewhere", who=ALICE)
    desk.answers(kept.conversation, effects=(Park(CODE, (DRAFT,)),))
    return kept.conversation


def test_a_code_is_known_by_the_words_and_taken_up_once(desk: Desk) -> None:
    alice = parked(desk)
    bob = desk.hears(f"hello {CODE}", who=BOB).conversation
    sitting = desk.sits(bob)
    assert [(one.code, one.drafts, one.over) for one in sitting.facts.parcels.values()] == [(CODE, (DRAFT,), False)]
    assert desk.commits(sitting, effects=(Adopt(CODE),))
    assert desk.sits(alice).what == MovedOn("d7")
    late = desk.hears(CODE, who="+12155550199").conversation
    sitting = desk.sits(late)
    assert sitting.facts.parcels[CODE].over
    assert not desk.commits(sitting, effects=(Adopt(CODE),))


def test_a_code_runs_out(desk: Desk) -> None:
    parked(desk)
    desk.clock.now = START + LIFE
    sitting = desk.sits(desk.hears(CODE, who=BOB).conversation)
    assert sitting.facts.parcels[CODE].over
    assert not desk.commits(sitting, effects=(Adopt(CODE),))


def test_what_was_completed_in_public_lies_under_no_code(desk: Desk) -> None:
    alice = parked(desk)
    desk.hears("done", who=ALICE)
    desk.answers(alice, effects=(Unpark(CODE),))
    assert desk.sits(desk.hears(CODE, who=BOB).conversation).facts.parcels[CODE].over


def test_what_is_told_later_lies_under_the_same_code(desk: Desk) -> None:
    alice = parked(desk)
    desk.hears("more", who=ALICE)
    more = Draft("d7", words=("SM1", "SM2"))
    desk.answers(alice, effects=(Park(CODE, (more,)),))
    assert desk.sits(desk.hears(CODE, who=BOB).conversation).facts.parcels[CODE].drafts == (more,)


def test_nobody_parks_under_somebody_elses_code(desk: Desk) -> None:
    parked(desk)
    bob = desk.hears("hole", who=BOB).conversation
    assert not desk.commits(desk.sits(bob), effects=(Park(CODE, (DRAFT,)),))


def test_both_addresses_are_one_persons_from_then_on_and_not_before(desk: Desk) -> None:
    alice = desk.hears("hole", who=ALICE).conversation
    desk.answers(alice, effects=(filing("AAAAA-AAAAA"),))
    parked(desk)
    bob = desk.hears(CODE, who=BOB).conversation
    desk.answers(bob, effects=(Adopt(CODE), filing("CCCCC-CCCCC"), filing("DDDDD-DDDDD", privacy="private")))
    desk.hears("status", who=BOB)
    assert {one.tracking for one in desk.sits(bob).facts.own} == {"CCCCC-CCCCC", "DDDDD-DDDDD"}
    desk.answers(alice)  # its draft has moved on
    desk.hears("status", who=ALICE)
    sitting = desk.sits(alice)
    assert [one.tracking for one in sitting.facts.own] == ["CCCCC-CCCCC"], "no private matter of the other address"
    hidden = desk.memory.by_number(sitting, "DDDDD-DDDDD")
    assert hidden is not None
    assert (hidden.mine, hidden.place) == (False, "")
    proofs = desk.table("select proof, until from tenancies order by id")
    assert [(row["proof"], row["until"] is None) for row in proofs] == [
        ("first contact", False), ("first contact", True), ("pairing code", True),
    ]  # fmt: skip


def test_nothing_filed_before_the_code_is_seen_by_the_other_side(desk: Desk) -> None:
    """Whoever took up the code may be a stranger to the account that posted, and the other way round."""
    alice = desk.hears("hole", who=ALICE).conversation
    desk.answers(alice, effects=(filing("AAAAA-AAAAA"),))
    bob = desk.hears("hole", who=BOB).conversation
    desk.answers(bob, effects=(filing("BBBBB-BBBBB"),))
    desk.clock.forward(days=2)
    parked(desk)
    desk.hears(CODE, who=BOB)
    desk.answers(bob, effects=(Adopt(CODE),))
    desk.answers(alice)  # its draft has moved on
    for mine, hers, tracking, older in (
        (alice, ALICE, "CCCCC-CCCCC", ()),
        (bob, BOB, "DDDDD-DDDDD", ("BBBBB-BBBBB",)),
    ):
        desk.hears("status", who=hers)
        sitting = desk.sits(mine)
        assert tuple(one.tracking for one in sitting.facts.own if one.tracking[0] in "AB") == older
        assert len(sitting.facts.places) == len(sitting.facts.own and older), "nor is the same place as last time"
        for number in ("AAAAA-AAAAA", "BBBBB-BBBBB"):
            seen = desk.memory.by_number(sitting, number)
            assert seen is not None
            assert seen.mine is (number in older)
        assert desk.commits(sitting, effects=(filing(tracking, at=desk.clock.now),))
    desk.hears("status", who=ALICE)
    assert {one.tracking for one in desk.sits(alice).facts.own} == {"CCCCC-CCCCC", "DDDDD-DDDDD"}


def test_what_is_followed_here_stays_followed_when_its_owner_takes_up_the_code(desk: Desk) -> None:
    bob = desk.hears("hole", who=BOB).conversation
    desk.answers(bob, effects=(filing("BBBBB-BBBBB"),))
    desk.clock.forward(days=2)
    alice = desk.hears("same hole", who=ALICE).conversation
    desk.answers(alice, effects=(FollowRequest("BBBBB-BBBBB"), Park(CODE, (DRAFT,))))
    desk.hears(CODE, who=BOB)
    desk.answers(bob, effects=(Adopt(CODE),))
    desk.answers(alice)  # its draft has moved on
    desk.hears("cancel it", who=ALICE)
    sitting = desk.sits(alice)
    assert [(one.tracking, one.followed) for one in sitting.facts.own] == [("BBBBB-BBBBB", True)]
    withdrawn = Change("BBBBB-BBBBB", "withdrawn", "resident", desk.clock.now)
    assert desk.commits(sitting, effects=(withdrawn,))
    assert [row["status"] for row in desk.table("select status from requests")] == ["received"], "only unfollowed"


def test_a_number_given_out_again_sees_nothing_of_either(desk: Desk) -> None:
    alice = parked(desk)
    bob = desk.hears(CODE, who=BOB).conversation
    desk.answers(bob, effects=(Adopt(CODE), filing("CCCCC-CCCCC")))
    desk.hears("wrong number", who=BOB)
    desk.answers(bob, effects=(NewTenancy("said so"),))
    desk.hears("status", who=BOB)
    assert desk.sits(bob).facts.own == ()
    desk.answers(alice)
    desk.hears("status", who=ALICE)
    assert [one.tracking for one in desk.sits(alice).facts.own] == ["CCCCC-CCCCC"]


def test_of_two_who_tell_of_one_thing_at_one_moment_the_first_files(desk: Desk) -> None:
    alice, bob = desk.hears("hole", who=ALICE).conversation, desk.hears("hole", who=BOB).conversation
    first, second = desk.sits(alice), desk.sits(bob)
    assert desk.commits(first, effects=(filing("AAAAA-AAAAA", alone_within=40),))
    assert not desk.commits(second, effects=(filing("CCCCC-CCCCC", alone_within=40),))
    assert desk.commits(desk.sits(bob), effects=(FollowRequest("AAAAA-AAAAA"),))
    assert [row["tracking"] for row in desk.table("select tracking from requests")] == ["AAAAA-AAAAA"]


def test_all_that_lies_under_a_code_moves_on_together(desk: Desk) -> None:
    kept = desk.hears("a hole and a dark light", who=ALICE)
    both = (DRAFT, Draft("d8", words=("SM1",)))
    desk.answers(kept.conversation, effects=(Park(CODE, both),))
    bob = desk.hears(CODE, who=BOB).conversation
    sitting = desk.sits(bob)
    assert sitting.facts.parcels[CODE].drafts == both
    assert desk.commits(sitting, effects=(Adopt(CODE),))
    assert [desk.answers(kept.conversation).what for _ in both] == [MovedOn("d7"), MovedOn("d8")]


def guess(desk: Desk, who: str, code: str = "", channel_of_talk: str = "") -> frozenset[str]:
    """Somebody sends a code that is none, on a thread of theirs; what was not even looked up."""
    code = code or fresh()
    kept = desk.hears(code, who=who, thread=channel_of_talk)
    sitting = desk.sits(kept.conversation)
    wrong = () if code in sitting.facts.unlooked or code in sitting.facts.parcels else (Miscoded(code),)
    assert desk.commits(sitting, effects=wrong)
    return sitting.facts.unlooked


def test_wrong_codes_count_against_an_address_in_all_its_talks_for_an_hour(desk: Desk) -> None:
    alice = parked(desk)
    for number in range(TRIES):
        assert guess(desk, BOB, channel_of_talk=f"t{number}") == frozenset()
    assert guess(desk, BOB, CODE, "another") == {CODE}
    assert guess(desk, "+12155550199", CODE) == frozenset(), "nobody else pays for it"
    desk.clock.forward(seconds=WINDOW.total_seconds() + 1)
    assert guess(desk, BOB, CODE) == frozenset()
    assert guess(desk, ALICE) == frozenset()
    assert len(desk.table("select id from wrong_codes")) == 1, "those of another hour are gone"
    assert alice


def test_a_thousand_codes_in_one_text_are_no_more_tries_than_five(desk: Desk) -> None:
    parked(desk)
    texts = " ".join([*(fresh() for _ in range(300)), CODE])
    sitting = desk.sits(desk.hears(texts, who=BOB).conversation)
    assert (sitting.facts.parcels, len(sitting.facts.unlooked)) == ({}, 301 - TRIES)
    assert CODE in sitting.facts.unlooked


def test_many_who_guess_together_leave_everybody_one_code_and_no_more(desk: Desk) -> None:
    parked(desk)
    for number in range(TRIES_OF_ALL):
        assert guess(desk, f"+1215555{number // TRIES:04d}") == frozenset()
    assert guess(desk, "+12155550000", CODE) == {CODE}, "who has guessed tries no more"
    assert guess(desk, "+12155550198") == frozenset()
    assert guess(desk, "+12155550198", CODE) == {CODE}, "one code, right or wrong"
    assert guess(desk, BOB, CODE) == frozenset(), "and nobody is locked out by strangers"
    desk.clock.forward(seconds=WINDOW.total_seconds() + 1)
    assert guess(desk, "+12155550000", CODE) == frozenset()


def test_of_many_codes_in_one_text_only_the_first_is_looked_up_then(desk: Desk) -> None:
    parked(desk)
    for number in range(TRIES_OF_ALL):
        guess(desk, f"+1215555{number // TRIES:04d}")
    sitting = desk.sits(desk.hears(f"{CODE} {fresh()}", who=BOB).conversation)
    assert (list(sitting.facts.parcels), len(sitting.facts.unlooked)) == ([CODE], 1)
