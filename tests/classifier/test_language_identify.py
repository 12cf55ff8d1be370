"""Which language a short text is in."""

import json
from pathlib import Path

import pytest

from classifier.language import identify, known

OTHERS = {
    "fr": "Il y a un trou dans la rue devant ma maison",
    "pt": "há um buraco na rua em frente da minha casa",
    "it": "C'è una buca nella strada davanti a casa mia",
    "de": "Da ist ein Schlagloch in der Straße vor meinem Haus",
    "pl": "Jest dziura na ulicy przed moim domem",
    "vi": "Có một cái cây bị đổ trên đường trước nhà tôi",
    "zh": "我家门前的街上有一个大坑",
    "ja": "家の前の道に大きな穴があります",
    "ko": "거리에 큰 구멍이 있어요",
    "ru": "На улице перед домом большая яма",
    "uk": "На вулиці біля будинку велика яма, її треба полагодити",
    "ar": "في الشارع حفرة كبيرة أمام بيتي",
    "hi": "मेरे घर के सामने सड़क पर गड्ढा है",
    "ht": "gen yon gwo twou nan lari a devan kay mwen",
    "tl": "may malaking butas sa kalsada sa harap ng bahay namin",
    "so": "waxaa jira god weyn oo wadada ku yaal",
}


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_other_languages_are_known_by_name(code: str, text: str) -> None:
    for previous in ("en", "es"):
        assert identify(text, previous) == code
    assert known(code)[0].isupper()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "2",
        "ok",
        "12 Elm St",
        "5th & Main",
        "4200 San Pedro Ave",
        "N Los Robles Blvd",
        "555-0143",
        "👍",
        "Rittenhouse Sq",
    ],
)
def test_without_evidence_the_language_stays(text: str) -> None:
    assert identify(text, "en") == "en"
    assert identify(text, "es") == "es"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hay un bache en la 5th y Main", "es"),
        ("basura tirada en mi esquina", "es"),
        ("no funciona el semaforo", "es"),
        ("gracias", "es"),
        ("There is a pothole on Calle de los Reyes", "en"),
        ("the light at San Pedro is out", "en"),
        ("pothole on my street", "en"),
        ("thanks", "en"),
        ("arbol caido en la banqueta", "es"),
        ("dead cat on the road", "en"),
        ("street light out on El Camino Real", "en"),
        ("mi calle no tiene luz", "es"),
        ("se cayo un poste", "es"),
    ],
)
def test_english_and_spanish(text: str, code: str) -> None:
    for previous in ("en", "es"):
        assert identify(text, previous) == code


@pytest.mark.shared
@pytest.mark.parametrize("code", ["en", "es"])
def test_public_sentences_of_four_words_or_more(shared: Path, code: str) -> None:
    told = json.loads((shared / "data/nlu/ha_en_es.json").read_text("utf-8"))
    for previous in ("en", "es"):
        texts = [text for text, _ in told[code] if len(text.split()) >= 4]
        right = sum(identify(text, previous) == code for text in texts)
        assert right / len(texts) >= 0.97


def test_texts_of_four_words_or_more_are_told_apart() -> None:
    file = Path(__file__).parent / "rule_texts" / "language.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    wrong = [
        (row["language"], identify(row["text"]), row["text"])
        for row in rows
        if identify(row["text"]) not in (("en", "es") if row["language"] == "mixed" else (row["language"],))
    ]
    assert len(wrong) <= 0.03 * len(rows), wrong
