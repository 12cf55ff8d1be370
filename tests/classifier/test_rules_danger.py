"""Danger is heard whatever the words, and ordinary complaints with alarming words are not taken for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

import classifier
from classifier.measure import measure
from classifier.rules import danger

TEXTS = Path(__file__).parent / "rule_texts"
LEARNED = Path(classifier.__file__).parent / "danger_texts"


def lines(*names: str) -> list[str]:
    files = [next(folder / name for folder in (TEXTS, LEARNED) if (folder / name).exists()) for name in names]
    return [line for file in files for line in file.read_text("utf-8").splitlines() if line]


def test_danger_is_heard() -> None:
    told = [line.split(" | ", 1) for line in lines("danger_en.txt", "danger_es.txt")]
    heard = [(kind, text, danger(text)) for kind, text in told]
    assert len(told) > 400
    assert [text for _, text, hit in heard if hit is None or hit.intent == "past"] == []
    assert [text for kind, text, hit in heard if hit and kind in ("crisis", "threat") and hit.intent == "past"] == []


@pytest.mark.parametrize("change", [str.upper, str.title, lambda text: text.replace(" ", "  ") + " 😭😭"])
def test_case_spaces_and_pictures_change_nothing(change: Callable[[str], str]) -> None:
    for line in lines("danger_en.txt", "danger_es.txt"):
        text = line.split(" | ", 1)[1]
        assert danger(change(text)) is not None, text


def test_missing_punctuation_and_accents_change_nothing() -> None:
    bare = str.maketrans("áéíóúñ", "aeioun", ",.!?¿¡'")
    for line in lines("danger_en.txt", "danger_es.txt"):
        text = line.split(" | ", 1)[1]
        hit = danger(text.translate(bare))
        assert hit is not None, text
        assert hit.intent != "past", text


def test_danger_of_the_past_is_told_apart() -> None:
    assert [text for text in lines("past.txt") if (hit := danger(text)) is None or hit.intent != "past"] == []


def test_ordinary_texts_raise_no_alarm() -> None:
    texts = lines("ordinary.txt", "ordinary_es.txt", "not_optout.txt", "optout.txt")
    alarms = [text for text in texts if (hit := danger(text)) and hit.intent != "past"]
    assert len(texts) > 850
    assert alarms == []


def test_the_span_is_the_evidence() -> None:
    text = "The library is closed. There is a fire on Elm!"
    hit = danger(text)
    assert hit is not None
    assert text[slice(*hit.span)] == "fire"
    assert hit.detail == "fire"


@pytest.mark.parametrize("text", ["", " ", "?", "12", "👍", "a" * 5000, "fire hydrant " * 380, "no " * 1600])
def test_odd_texts_are_survived(text: str) -> None:
    assert danger(text) is None


def test_the_measured_list_stays_this_well_understood() -> None:
    figures = measure("danger", TEXTS / "danger.jsonl")
    assert figures["recall"] >= 0.98
    assert figures["false_alarms"] <= 0.03


def test_wordings_of_opting_out_are_all_heard() -> None:
    assert measure("danger", TEXTS / "opt_out.jsonl")["recall"] == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "how do I check for a gas smell?",
        "do you handle gas leaks?",
        "hi, do you guys deal with fires",
        "who handles downed power lines",
        "what should i do if i smell gas",
        "how can i tell if i have carbon monoxide",
        "¿qué hago si huelo gas?",
        "¿ustedes atienden fugas de gas?",
        "como sé si hay fuga de gas",
        "a tree fell on my neighbors fence",
        "a branch landed on my neighbor's car",
        "a broken limb is caught up in the tree and will come down",
        "big branch stuck in the tree about to fall",
        "theres a limb thats hung up in the tree",
        "at 12 main st a huge broken limb got caught in the tree",
    ],
)
def test_danger_asked_about_and_things_hit_are_none(text: str) -> None:
    hit = danger(text)
    assert hit is None or hit.intent != "danger"


@pytest.mark.parametrize(
    "text",
    [
        "how do i check a gas leak theres gas everywhere in my kitchen",
        "i smell gas what do i do",
        "do you handle gas leaks? i smell gas in the hall",
        "who do i call theres a gas leak at 12 oak st",
        "what do i do my kitchen is on fire",
        "how do i know if the hissing is gas, it smells in here",
        "can you fix a downed wire on maple",
        "a tree fell on my neighbor",
        "a man with a broken limb is caught in the tree",
        "my son broke a limb and is caught in the tree",
        "a kid climbed on a limb and got stuck up in the tree",
        "a broken limb fell and a man is trapped under the tree",
        "a tree fell on my neighbors car and he is trapped",
        "que hago huele a gas en mi casa",
    ],
)
def test_somebody_there_is_in_danger_however_they_ask(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert hit.intent == "danger"


@pytest.mark.parametrize(
    "text",
    [
        "guy in the park looks dead lincoln park",
        "homeless guy asleep in the bus shelter, he looks real cold might be dead",
        "man on a bench at elm park seems dead",
        "old man on the bench by the library i think hes dead",
        "lady in a parked car on elm, seems to be dead",
        "someone under the dead tree looks lifeless",
        "hay un muertito en la calle main y 7",
        "creo que el señor de la banca está muerto",
        "un vagabundo en la parada se ve muerto",
    ],
)
def test_somebody_who_may_be_dead_is_in_danger(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert (hit.intent, hit.detail) == ("danger", "injury")


@pytest.mark.parametrize(
    "text",
    [
        "guy says the tree looks dead in lincoln park",
        "a man hit a deer on rt 9 it might be dead",
        "driver hit a dog she looks dead",
        "woman next door has a hedge that might be dead",
        "people in this town look dead tired of potholes",
        "kids on this street could be dead before you fix it",
        "someone in the building said the elevator is dead",
        "un señor dejó un perro muerto en la calle",
        "hay un gatito muertito en la calle",
        "el vecino dice que la rata parece muerta",
    ],
)
def test_what_else_may_be_dead_is_nobody(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "sinkhole opening under my car",
        "the street is caving in under a bus",
        "the ground just opened up beneath our house",
        "a truck fell into the sinkhole on elm",
        "se esta abriendo un hoyo debajo de mi casa",
        "la calle se hundió debajo de un camión",
    ],
)
def test_the_ground_gives_way_under_somebody(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert (hit.intent, hit.detail) == ("danger", "person")


@pytest.mark.parametrize(
    "text",
    [
        "sinkhole opening up in the road",
        "a hole is opening under the sidewalk by my car",
        "pothole ate my tire",
        "the bridge is falling apart",
        "a crumbling bridge",
        "el puente se esta cayendo a pedazos",
        "pavement caved in by the curb",
    ],
)
def test_what_only_crumbles_is_no_danger(text: str) -> None:
    hit = danger(text)
    assert hit is None or hit.intent == "past"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a manhole just blew up on 15th st smoke comin out", "fire"),
        ("a transformer exploded on elm", "wires"),
        ("my dad took a bunch of pills n he wont answer me", "injury"),
        ("she swallowed a whole bottle of tylenol", "injury"),
        ("my little brother is locked in the bathroom n the place is filling w smoke", "fire"),
        ("un señor tirado en el suelo", "person"),
        ("hay una mujer tirada en la banqueta", "person"),
        ("a man with an ak is outside", "weapon"),
        ("he has an AK-47", "weapon"),
    ],
)
def test_dangers_told_in_passing(text: str, what: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert (hit.intent, hit.detail) == ("danger", what)


@pytest.mark.parametrize(
    "text", ["i took a bunch of pills", "i swallowed all my meds", "me tomé un frasco de pastillas"]
)
def test_who_has_taken_them_is_in_crisis(text: str) -> None:
    hit = danger(text)
    assert hit is not None
    assert hit.intent == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "el letrero de alto esta tirado en el piso en la 4 y ritner",
        "hay un arbol tirado en el suelo en 1205 ritner",
        "mira el stop sign de la 4ta y ritner ta tirao en el piso",
        "el semaforo esta tirado en el suelo en la 5",
        "mwen bezwen pale ak yon moun",
        "mwen gen yon pwoblem ak fatra nan lari mwen an",
        "the drain is drowning us in leaves",
        "party upstairs is a total riot, my walls are shaking",
        "manhole cover is missing",
        "the manhole smells",
    ],
)
def test_things_on_the_ground_and_other_languages_are_no_danger(text: str) -> None:
    hit = danger(text)
    assert hit is None or hit.intent == "past"
