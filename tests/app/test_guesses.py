"""Numbers are tried in vain: few tries, equal answers, and too many numbers there could be (threat 20)."""

import random
import secrets
from collections import Counter
from collections.abc import Iterator

import pytest
from demo_house import Demo, demo

from app.site import site
from casework.tracking import ALPHABET, LENGTH, fresh, normalise
from console.guesses import MOST, REMEMBERED, WINDOW, Guesses, asker, subscriber

WORDS, PRIVATE, JAMES = "There is a big pothole at 12 Main St", "loud music every night at 15 Main St", "+12155550143"
HERE, ELSEWHERE = "198.51.100.7", "203.0.113.9"


class Seconds:
    """A steady clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Demo, str, str]]:
    """A city with a public and a private request."""
    with demo(tmp_path_factory.mktemp("guesses")) as shown:
        yield shown, shown.file(WORDS)[0], shown.file(PRIVATE, JAMES)[0]


def ask(city: Demo, number: str, address: str = HERE, **headers: str) -> tuple[int, str]:
    """Status and page of one look-up from this address."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = city.client.get(f"/?number={number}", headers=given, environ_overrides={"REMOTE_ADDR": address})
    assert (answer.status_code == 429) == ("Retry-After" in answer.headers)
    return answer.status_code, answer.text


def watched(city: Demo) -> Seconds:
    """The same city with nothing counted yet, and the clock it counts by."""
    clock = Seconds()
    city.client = site(city.house, guesses=Guesses(clock)).test_client()
    return clock


def test_after_twenty_misses_an_address_is_told_nothing_for_a_while(filed: tuple[Demo, str, str]) -> None:
    city, number, _ = filed
    clock = watched(city)
    assert [ask(city, fresh())[0] for _ in range(MOST)] == [404] * MOST
    assert ask(city, fresh())[0] == 429
    status, page = ask(city, number)
    assert (status, "Pothole" in page) == (429, False), "a find would tell it from a miss"
    assert "Please try again in a minute" in page
    assert ask(city, number, ELSEWHERE)[0] == 200, "others look up as ever"
    assert ask(city, "", HERE)[0] == 200
    clock.now += WINDOW
    assert ask(city, number)[0] == 200


def test_finding_ones_own_request_again_and_again_is_no_guessing(filed: tuple[Demo, str, str]) -> None:
    city, number, _ = filed
    watched(city)
    assert {ask(city, number)[0] for _ in range(3 * MOST)} == {200}


def test_many_addresses_get_twenty_misses_a_minute_each_and_no_more(filed: tuple[Demo, str, str]) -> None:
    city, _, _ = filed
    clock, got = watched(city), Counter[str]()
    addresses = [f"198.51.100.{n}" for n in range(8)]
    for _ in range(2 * 3):
        for address in addresses:
            got[address] += sum(ask(city, fresh(), address)[0] == 404 for _ in range(MOST // 2 + 2))
        clock.now += WINDOW / 2
    assert set(got.values()) <= set(range(2 * MOST, 3 * MOST + 1)), "three minutes"


def test_a_miss_and_a_hidden_request_are_told_alike(filed: tuple[Demo, str, str]) -> None:
    city, _, hidden = filed
    watched(city)
    missing = fresh()
    nothing, private = ask(city, missing), ask(city, hidden)
    assert nothing[0] == private[0] == 404
    assert nothing[1].replace(missing, "") == private[1].replace(hidden, "")
    assert [ask(city, hidden)[0] for _ in range(MOST)][-2:] == [429, 429], "and counted alike"


def test_only_a_proxy_of_ours_is_believed_and_only_in_what_it_added() -> None:
    assert asker(HERE, ELSEWHERE) == HERE, "a header anybody may send"
    assert asker("127.0.0.1", f"{HERE}, {ELSEWHERE}") == ELSEWHERE
    assert asker("10.0.0.2", ELSEWHERE) == ELSEWHERE
    assert asker("127.0.0.1", "") == "127.0.0.1"
    assert asker("", "") == ""


def test_an_ipv6_subscriber_is_one_whatever_address_is_used() -> None:
    assert subscriber("2001:db8:1:2::1") == subscriber("2001:db8:1:2:ffff::9") != subscriber("2001:db8:1:3::1")
    assert subscriber("::ffff:198.51.100.7") == HERE
    assert subscriber("unknown") == "unknown"


def test_what_is_remembered_has_an_end() -> None:
    guesses = Guesses(Seconds())
    for number in range(REMEMBERED + 50):
        guesses.missed(f"host {number}")
    assert len(guesses._misses) == REMEMBERED


def test_every_drawn_number_is_another_one_and_every_place_of_it_is_even(monkeypatch: pytest.MonkeyPatch) -> None:
    many, last = 52_000, len(ALPHABET) ** LENGTH - 1
    chance = random.Random(20)
    drawn = [0, last, *(chance.randrange(last + 1) for _ in range(many))]
    queue, bounds = iter(drawn), set[int]()
    monkeypatch.setattr(secrets, "randbelow", lambda below: bounds.add(below) or next(queue))
    made = [fresh() for _ in drawn]
    assert bounds == {last + 1}
    assert len(set(made)) == len(set(drawn))
    assert all(normalise(number) == number for number in made[:100])
    for place in range(LENGTH + 2):
        seen = Counter(number[place] for number in made)
        if "-" not in seen:
            each = len(made) / len(ALPHABET)
            chi = sum((seen[letter] - each) ** 2 / each for letter in ALPHABET)
            assert chi < 60, "25 degrees of freedom: one in ten thousand"


def test_a_million_guesses_at_a_million_requests_find_two_at_most() -> None:
    """Whoever knows the check character guesses bodies: 26**9 of them, each drawn evenly (above)."""
    possible, chance, million = len(ALPHABET) ** LENGTH, random.Random(20), 1_000_000
    assert million * million / possible < 0.2, "finds to be expected"
    requests = {int(chance.random() * possible) for _ in range(million)}
    assert sum(int(chance.random() * possible) in requests for _ in range(million)) <= 2
    assert million / MOST * WINDOW / 86_400 > 30, "days that one address needs"
