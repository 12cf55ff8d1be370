"""Words that name the same thing: which count as one, with the slips that are forgiven."""

import pytest

from bot.readers.words import _short, alike, matched, matched_each, split

LABELS = [
    "Street light out",
    "missed trash pickup",
    "Traffic signal problem",
    "recogida de basura",
    "Abandoned vehicles on the street",
    "st ave 12 311",
    "",
]
SAID = [
    "the stret ligth is out on my street",
    "trafic singal problems at 12th ave",
    "basuras sin recojer en la calle 311",
    "abandonned vehicle, abandond vehicl, abando",
    "missd trsh pikcup pick up tras",
    "address location st street sts a an out outs 31 312 3111",
    "",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("said", SAID)
def test_the_words_of_a_label_are_those_alike_one_of_its_own(said: str, label: str) -> None:
    own = {_short(word.low) for word in split(label)}
    expected = tuple(word for word in split(said) if any(alike(_short(word.low), other) for other in own))
    assert matched(split(said), label) == expected


@pytest.mark.parametrize(
    ("said", "names"),
    [("trafic light", True), ("traps", True), ("tarp", True), ("tap", False), ("strt", False), ("312", False)],
)
def test_slips_are_forgiven_by_the_length_of_a_word(said: str, names: bool) -> None:
    assert bool(matched(split(said), "traffic street trap 311")) is names


def test_a_word_of_one_label_is_no_slip_of_anothers() -> None:
    labels = ["Oak St & Hill Rd (northern crossing)", "Oak St & Hill Rd (southern crossing)"]
    assert [[word.low for word in hits] for hits in matched_each(split("southern"), labels)] == [[], ["southern"]]
