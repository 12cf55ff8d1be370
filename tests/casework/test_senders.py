"""What an address says by itself: a person's number or a machine's, and of which country."""

import pytest

from casework.senders import is_number, number_of, prefix_of, within


@pytest.mark.parametrize("address", ["+12155550101", "+5215555550101", "+4915555550101"])
def test_a_number_may_be_a_person(address: str) -> None:
    assert is_number(address)


@pytest.mark.parametrize("address", ["72345", "CITYBANK", "+0123", "", "12155550101", "+1215555010x"])
def test_short_codes_and_names_are_machines(address: str) -> None:
    assert not is_number(address)


@pytest.mark.parametrize(
    ("address", "countries", "inside"),
    [
        ("+12155550101", ("US",), True),
        ("+17875550101", ("US",), True),
        ("+14165550101", ("US",), False),
        ("+14165550101", ("US", "CA"), True),
        ("+18765550101", ("US",), False),
        ("+19005550101", ("US",), False),
        ("+525555550101", ("US",), False),
        ("+525555550101", ("US", "MX"), True),
        ("+447700900101", ("GB",), True),
        ("+882165550101", ("US", "GB"), False),
        ("+79995550101", ("KZ",), True),
        ("+35315550101", ("IE",), True),
        ("72345", ("US",), True),
        ("U024BE7LH", ("US",), True),
    ],
)
def test_numbers_belong_to_countries(address: str, countries: tuple[str, ...], inside: bool) -> None:
    assert within(address, countries) is inside


def test_neighbours_share_a_prefix() -> None:
    assert prefix_of("+12155550101") == prefix_of("+12155550199") == "+1215555"
    assert prefix_of("72345") == ""


def test_the_route_in_front_of_a_number_changes_nothing() -> None:
    assert is_number("whatsapp:+12155550142")
    assert within("whatsapp:+12155550142", {"US"})
    assert not within("rcs:+442079460000", {"US"})


@pytest.mark.parametrize(
    ("written", "countries", "number"),
    [
        ("(215) 555-0142", ("US",), "+12155550142"),
        ("215.555.0142", (), "+12155550142"),
        ("1 215 555 0142", ("US", "CA"), "+12155550142"),
        ("+1 (215) 555 0142", ("GB",), "+12155550142"),
        ("+44 7700 900150", ("US",), "+447700900150"),
        ("07700 900150", ("GB",), "+447700900150"),
        ("555-0142", ("US",), ""),
        ("115 555 0142", ("US",), ""),
        ("26-000123 12", ("US",), ""),
        ("+0155550142", ("US",), ""),
        ("no number", ("US",), ""),
    ],
)
def test_a_number_as_people_write_it(written: str, countries: tuple[str, ...], number: str) -> None:
    assert number_of(written, countries) == number
