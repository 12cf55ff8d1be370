"""The texts whose lengths the providers' own counters were asked for once; run by itself, it prints them.

Made, not collected: the numbers beside this file (`segments.json`, `weighted.json`) are in the same order.
"""

import json
import random

SAID = [
    *(
        "Pothole at 12 Main St",
        "¿Dónde está el bache?",
        "Es gibt ein Loch in der Straße",
        "街灯が消えています",
        "길에 구멍",
    ),
    *(
        "Яма на улице",
        "حفرة في الشارع",
        "चौराहे पर गड्ढा",
        "Ổ gà trên đường",
        "naïve café señal",
        "e\u0301a\u0300 n\u0303",
    ),
    *("it’s “bad” … 5–6", "{curly} [square] ~tilde~ ^caret^ |pipe| back\\slash €5", "line one\nline two", "tab\there"),
    *(
        "ALL CAPS!!!",
        "#pothole $5 @CityHelp",
        "½ price № 4 ™",
        "ﬁre",
        "ÀÈÌÒÙ",
        "Ωmega Δ Φ Γ Λ Π Ψ Σ Θ Ξ",
        "ñ é ü ¿ ¡ ß Å å Æ æ",
    ),
]
SIGNS = [
    *(
        "🕳",
        "🚧",
        "👍🏽",
        "👨‍👩‍👧",
        "🇺🇸",
        "1️⃣",
        "❤️",
        "❤",
        "☀️",
        "🏳️‍🌈",
        "👩🏾‍🚒",
        "🙋‍♀️",
        "🐕",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "⚠️",
        "✅",
        "🧑‍🦽",
        "🕵🏻‍♂️",
    ),
    *("🇺🇸🇲🇽", "👍👍👍", "🌳🚧🕳", "#️⃣", "*️⃣", "Ⓜ️", "〰️", "🀄", "🫠", "👁️‍🗨️", "👁‍🗨"),
    *(
        "👩‍❤️‍💋‍👨",
        "👨‍👩‍👧‍👦",
        "👩🏾‍🤝‍👨🏽",
        "👩‍🤝‍👩",
        "🐕‍🦺",
        "©",
        "©️",
        "®",
        "™",
        "☺︎",
        "🏴‍☠️",
        "👨‍🦰",
        "👩🏻‍⚕️",
        "🤏🏽",
        "🧍🏿",
        "🇺🇸🇲🇽🇵🇷",
    ),
]
LINKS = [
    *(
        "https://city.example.org/a/long/path?x=1&y=2#z",
        "http://a.co",
        "city.gov",
        "www.rivertown.gov/311",
        "HTTP://CITY.GOV",
    ),
    *(
        "see city.gov.",
        "(city.gov)",
        "mail help@city.gov now",
        "fixed.Thanks",
        "3.5 miles",
        "e.g. this",
        "file.pdf",
        "a.b.c.com",
    ),
    *(
        "https://xn--bcher-kva.example/x",
        "bücher.de",
        "例え.jp",
        "city.gov/a_(b)_c",
        "city.gov:8080/x",
        "-city.gov",
        "/city.gov",
    ),
    *(
        "@city.gov",
        "#city.gov",
        "city.gov@home",
        "https://t.co/abcdef1234",
        "https://t.co/abc?x=1 more",
        "a.com b.org c.net",
    ),
    *(
        "http://city",
        "https://192.168.0.1/x",
        "city.govt",
        "city.travel",
        "https://city.gov?x=(1)",
        "city.gov,park.org",
        "go.to",
    ),
    *(
        "https://city.gov/über/straße",
        "https://city.gov/карта",
        "t.co/abc",
        "https://city.gov/a!b*c'd",
        "under_score.com",
    ),
]
TIMES = (1, 2, 3, 7, 8)


def texts() -> list[str]:
    """All of them, the same on every machine."""
    chance = random.Random(311)
    made = [*SAID, *SIGNS, *LINKS]
    made += [f"{chance.choice(SAID)} {sign} {chance.choice(SAID)}" for sign in SIGNS]
    made += [f"{chance.choice(SAID)} {link} {chance.choice(SIGNS)}" for link in LINKS]
    made += [" ".join([said] * times) for said in SAID for times in TIMES[1:]]
    made += ["a" * n for n in (69, 70, 71, 153, 154, 159, 160, 161, 305, 306, 307, 459, 460)]
    made += ["é" * n for n in (160, 161)] + ["ж" * n for n in (69, 70, 71, 133, 134, 135, 201, 202)]
    made += ["x" * n + "€" for n in (158, 159, 152, 305)] + ["x" * n + "🕳" for n in (67, 68, 69, 131, 132, 133)]
    while len(made) < 420:
        parts = [chance.choice(chance.choice((SAID, SAID, SIGNS, LINKS))) for _ in range(chance.randint(2, 9))]
        made.append(chance.choice((" ", "\n", ", ")).join(parts))
    return made


if __name__ == "__main__":
    print(json.dumps(texts()))
