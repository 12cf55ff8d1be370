"""Who pours in: many senders at once, or one alone."""

import pytest

from store.flow import MANY, SECOND, SENDERS, Senders


def test_one_sender_who_sends_faster_than_anybody_types_floods_and_the_others_do_not() -> None:
    senders = Senders()
    flooded = [senders.floods("a", at * SECOND / 100) for at in range(MANY * 2)]
    assert flooded == [at >= MANY - 1 for at in range(MANY * 2)]
    assert not senders.floods("b", 0.5)


def test_a_text_cut_into_pieces_is_no_flood_nor_is_one_who_writes_all_day() -> None:
    senders = Senders()
    assert not any(senders.floods("a", 0.01 * at) for at in range(10))
    assert not any(senders.floods("b", 0.1 * at) for at in range(MANY * 10))


def test_a_flood_that_ends_is_forgotten() -> None:
    senders = Senders()
    for _ in range(MANY):
        senders.floods("a", 1.0)
    assert senders.floods("a", 1.1)
    assert not senders.floods("a", 1.1 + 2 * SECOND)


@pytest.mark.parametrize(("pause", "flooding"), [(0.06, True), (0.5, True), (1.1, False)])
def test_who_floods_does_until_a_second_of_quiet(pause: float, flooding: bool) -> None:
    senders = Senders()
    for _ in range(MANY):
        senders.floods("a", 1.0)
    assert all(senders.floods("a", 1.0 + pause * at) for at in range(1, MANY * 2)) is flooding


def test_who_floods_is_known_among_many_others() -> None:
    senders = Senders()
    for at in range(MANY):
        senders.floods("a", 0.01 * at)
        for other in range(SENDERS // 2):
            senders.floods(f"{at}:{other}", 0.01 * at)
    assert senders.floods("a", 0.01 * MANY)
