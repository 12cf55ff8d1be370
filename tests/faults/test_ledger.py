"""What we spend, by the provider's own books: days of chatter, fraud, storms and faults under a cap and a budget."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from rehearsal import Rehearsal, rehearsal

from bot.segments import segments
from casework.spending import excused
from channels.sms.fake import Fault

PEOPLE = tuple(f"+1215555010{n}" for n in range(1, 7))
PUMP = "+12155550199"
NUMBER_CAP, BUDGET = 8, 30
TEXTS = ("pothole", "12 main st", "yes", "graffiti", "what is my status", "hello", "no", "how do I get a permit")
BREAKS: tuple[Fault, ...] = ("throttle", "error_after", "reset_before")
DANGER = "I smell gas at 12 Main St"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Rehearsal]:
    """A town with little money for texts."""
    given = {"number_segments_per_day": NUMBER_CAP, "city_segments_per_day": BUDGET, "demo": False}
    with rehearsal(tmp_path, **given) as it:
        yield it


def spend(town: Rehearsal) -> tuple[Counter[tuple[str, str]], Counter[str], Counter[str]]:
    """By the provider's ledger: ordinary segments by (day, number) and by day, excused ones by day."""
    kinds = {row["our_id"]: row for row in town.rows("select our_id, kind, keep, last_word from outbox")}
    caps = town.house.outbox.caps
    numbers: Counter[tuple[str, str]] = Counter()
    ordinary: Counter[str] = Counter()
    free: Counter[str] = Counter()
    for message in town.fake.ledger.messages.values():
        if message.direction == "inbound":
            continue
        row, day, cost = kinds[message.our_id], caps.day(message.created).name, segments(message.body)
        if excused(kind=row["kind"], keep=bool(row["keep"]), last_word=bool(row["last_word"])):
            free[day] += cost
        else:
            ordinary[day] += cost
            numbers[(day, message.to)] += cost
    return numbers, ordinary, free


def settle(town: Rehearsal, minutes: int = 0) -> None:
    """Let a little time pass, enough to clear up every doubt."""
    for _ in range(4):
        town.settle(seconds=35)
    town.settle(minutes=minutes)


def drain(town: Rehearsal) -> None:
    """Let time pass until nothing waits."""
    while town.house.outbox.next_due() is not None:
        town.settle()


def told(town: Rehearsal) -> dict[str, list[str]]:
    """Number → what it was told."""
    heard = defaultdict(list)
    for message in town.fake.ledger.messages.values():
        if message.direction != "inbound":
            heard[message.to].append(message.body)
    return heard


@pytest.mark.parametrize("seed", [1, 2])
def test_the_providers_books_never_show_more_than_the_caps_and_nothing_is_lost(town: Rehearsal, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(3):
        for _ in range(25):
            who = PUMP if chance.random() < 0.4 else chance.choice(PEOPLE)
            if chance.random() < 0.1:
                town.fake.faults.order(chance.choice(BREAKS))
            town.text(who, chance.choice(TEXTS))
            settle(town, minutes=chance.choice((0, 1, 15)))
        town.clock.now = town.house.outbox.caps.day(town.clock.now).ends
        settle(town)
    drain(town)
    numbers, ordinary, _free = spend(town)
    assert max(numbers.values()) <= NUMBER_CAP
    assert max(ordinary.values()) <= BUDGET
    assert max(numbers[(day, PUMP)] for day in ordinary) > NUMBER_CAP - 3, "the cap was felt"
    unsaid = town.rows("select state, error from outbox where state not in ('sent', 'delivered')")
    assert {(row["state"], row["error"]) for row in unsaid} == {("dropped", "replaced")}, "a newer answer, no more"
    assert max(town.fake.ledger.accepted.values()) == 1, "nobody is told twice"


def test_with_nothing_left_danger_the_law_and_numbers_leave_and_the_rest_waits_for_midnight(town: Rehearsal) -> None:
    for n in range(8):
        for who in PEOPLE:
            town.text(who, TEXTS[n % 3])
            town.settle()
    assert town.house.outbox.spent().share >= 1
    before = {who: len(said) for who, said in told(town).items()}
    newcomer, quitter, reporter = "+12155550120", "+12155550121", "+12155550122"
    town.text(newcomer, "hello")
    town.text(quitter, "please stop texting me")
    town.text(reporter, "pothole at 40 Oak Ave")
    town.text(PEOPLE[0], DANGER)
    settle(town)
    heard = told(town)
    assert any("911" in said for said in heard[PEOPLE[0]][before[PEOPLE[0]] :])
    assert len(heard[quitter]) == 1
    assert newcomer not in heard
    town.clock.now = town.house.outbox.caps.day(town.clock.now).ends
    drain(town)
    assert told(town)[newcomer]
    assert told(town)[reporter]


def test_on_call_staff_are_texted_whatever_has_been_spent(town: Rehearsal) -> None:
    for n in range(8):
        for who in PEOPLE:
            town.text(who, TEXTS[n % 3])
            town.settle()
    assert town.house.outbox.spent().share >= 1
    for n in range(NUMBER_CAP + 1):
        town.text(f"+1215555013{n}", DANGER)
        settle(town)
    alerts = town.rows("select state, address from outbox where kind = 'alert'")
    assert Counter(row["state"] for row in alerts) == {"sent": len(alerts)}
    heard = told(town)
    assert all(len(heard[row["address"]]) > NUMBER_CAP for row in alerts), "no cap of a number holds for them either"
