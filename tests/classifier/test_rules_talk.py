"""Rules about the talk: a danger taken back, questions about us, a supervisor wished for, and what only looks so."""

import pytest

from classifier import rules

TAKEN_BACK = [
    "oops never mind its just a rope",
    "oops never mind",
    "nvm",
    "nevermind its only a tv cable",
    "sorry false alarm it was the neighbors grill",
    "turns out it was steam from the laundry",
    "it was just my neighbor's bbq",
    "oh wait it's actually a garden hose",
    "never mind, sorry",
    "disregard my last text",
    "my bad that was a skunk",
    "ignore that, it was a joke",
    "lol jk",
    "hes just sleeping",
    "they were just fireworks",
    "it was only a drill",
    "turned out to be a phone wire",
    "its just fog",
    "it wasn't gas after all, it was sewage",
    "nevermind, it was a toy gun",
    "scratch that, it's a rope",
    "perdon, era solo una cuerda",
    "olvídenlo, era vapor",
    "no importa, falsa alarma",
    "me equivoqué, no era gas",
    "resultó ser una manguera",
    "disculpen, era la parrilla del vecino",
    "no era fuego, era vapor",
    "forget it",
    "i was wrong its just an old rope",
    "it's nothing but a rope",
    "cancel that, it was the kids' firecrackers",
    "whoops wrong, its a clothesline",
    "oh its a rope lol",
]
STILL_DANGER = [
    "never mind the smoke, its the sparks",
    "nevermind hurry",
    "never mind that, come quick",
    "its just getting worse",
    "its just a matter of time",
    "it's just me and my baby here",
    "it's just a small fire",
    "its just the one wire but it is sparking",
    "forget the pothole the wire is moving",
    "nevermind ill drive there",
    "its only a kid",
    "it was just a spark at the beginning",
    "it's just lying there in the street",
    "never mind the address its by the school",
    "don't ignore me",
    "dont just stand there",
    "is it just me or is it louder",
    "there is just one man inside",
    "she is just lying there",
    "its just a wire hanging",
    "no mind the dog, he's bleeding",
    "no es solo humo",
    "solo quedan dos personas adentro",
    "era una niña",
    "olvidé decir que hay humo",
    "no importa la direccion vengan ya",
    "it's really a big fire",
    "its just starting",
    "ignore the first wire, the second one is live",
    "cancel the pothole, the wire is worse",
]
WHO_ANSWERS = [
    "are you a human",
    "are you human",
    "are you a robot",
    "are you a bot or a real person?",
    "r u chatgpt",
    "are you an ai",
    "is this a bot",
    "is this automated",
    "is this a real person",
    "am i talking to a robot",
    "am I texting with a human being?",
    "you a bot?",
    "bot?",
    "robot or human?",
    "wait are you even real",
    "who am i talking to",
    "is anybody reading this",
    "es usted una persona",
    "eres un robot",
    "eres una ia?",
    "es una máquina?",
    "es usted humano o robot",
    "estoy hablando con un bot",
    "con quien hablo",
    "eres real?",
    "is there a real person behind this",
    "are you just a computer program",
    "what are you, a bot?",
    "so ur a robot huh",
    "do i talk to a machine here",
]
HOW_MANY = [
    "how many reports have you got",
    "how many reports do you get a day",
    "how many complaints did you receive today",
    "how many people have you answered",
    "how many tickets are open",
    "cuantos reportes tienen",
    "cuántas quejas reciben al día",
]
NOT_ABOUT_US = [
    "there is a person lying in the street",
    "are you going to fix it",
    "is there a real person i can talk to",
    "i want a human",
    "get me a real person",
    "talk to a person",
    "quiero hablar con una persona",
    "are you there",
    "are you open today",
    "is this the right number for potholes",
    "the robot mower is stuck in the park",
    "it is a real mess",
    "how many reports do i have",
    "how many reports can i send",
    "how many bags can i put out",
    "how many people can use the shelter",
    "a computer was dumped on the corner",
    "es una calle muy oscura",
    "es un hombre tirado en la calle",
    "es el semáforo automático",
    "are you people serious",
    "is that a real fire hydrant",
    "are you the people who fix lights",
    "is it a person who does the inspection",
    "is there someone who can fix it",
    "una persona está durmiendo en la entrada",
    "this is a joke",
    "are all agents busy",
    "is the traffic light automatic",
    "someone dumped a robot vacuum at 12 oak st",
]
BOSSES = [
    "i want your supervisor",
    "let me speak to a manager",
    "GET ME YOUR MANAGER",
    "put your boss on",
    "who is your supervisor",
    "I want to speak to whoever is in charge",
    "escalate this to your manager",
    "quiero hablar con su jefe",
    "páseme a su supervisor",
    "quiero hablar con el encargado",
    "necesito hablar con un gerente ya",
    "put someone on i can talk to",
    "put a human on the line",
    "put somebody on who knows this city",
    "is there a lady i could talk to on the phone",
    "get me someone with a brain",
    "can i talk to the one in charge",
    "find me whoever is in charge",
    "quiero hablar con quien esté a cargo",
    "póngame a alguien que sepa leer",
    "pasenme con alguien que entienda",
]
OTHER_BOSSES = [
    "the construction manager dumped trash",
    "my boss parked illegally",
    "el jefe de la obra tira basura",
    "talk to my boss",
    "can i talk to the building manager about noise",
    "my manager wants the sidewalk fixed",
    "quiero que el jefe de obra limpie",
    "are you a human",
    "es usted una persona",
    "put somebody on that pothole",
    "somebody put a couch on the corner",
    "pongan a alguien a barrer la calle",
    "pongan a alguien que atienda el bache",
    "pongan a alguien que trabaje en la calle",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_danger_taken_back_or_explained_away(text: str) -> None:
    assert rules.harmless(text) is not None


@pytest.mark.parametrize("text", STILL_DANGER)
def test_a_danger_that_stands(text: str) -> None:
    assert rules.harmless(text) is None


@pytest.mark.parametrize(("text", "what"), [(t, "machine") for t in WHO_ANSWERS] + [(t, "figures") for t in HOW_MANY])
def test_a_question_about_us_calls_nobody(text: str, what: str) -> None:
    hit = rules.about(text)
    assert hit is not None
    assert hit.detail == what
    assert rules.person(text) is None


@pytest.mark.parametrize("text", NOT_ABOUT_US)
def test_no_question_about_us(text: str) -> None:
    assert rules.about(text) is None


@pytest.mark.parametrize("text", BOSSES)
def test_a_supervisor_is_a_person(text: str) -> None:
    assert rules.person(text) is not None


@pytest.mark.parametrize("text", OTHER_BOSSES)
def test_other_peoples_bosses_are_not_asked_for(text: str) -> None:
    assert rules.person(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "wrong number",
        "sorry wrong number",
        "you have the wrong number",
        "new phone who dis",
        "I just got this number",
        "im not the person you want",
        "this number used to belong to someone else",
        "número equivocado",
        "se equivocó de número",
        "acabo de recibir este número",
    ],
)
def test_a_number_in_other_hands(text: str) -> None:
    assert rules.stranger(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "wrong number of bins",
        "the house has the wrong number painted",
        "wrong address",
        "i got a new can",
        "use this number",
        "my phone number is 555-0142",
        "the number on the pole is gone",
        "el número de la casa es 12",
    ],
)
def test_other_numbers_are_not_ours(text: str) -> None:
    assert rules.stranger(text) is None


REFUSED = """
no thanks not now|never mind i dont want it|forget it|no gracias|ahorita no|nah forget about it|not interested
i dont need it|ya no lo quiero|no thank you maybe later|i changed my mind dont send it|olvídelo, no hace falta
"""
NO_REFUSAL = """
im not ok|i dont want to live|no water|no me siento bien|no esta bien|dont shoot|there is no heat|forget me
never mind the smoke is back|no thanks to you he is dead|not breathing|i dont want to be here
"""


@pytest.mark.parametrize("text", [one for line in REFUSED.strip().splitlines() for one in line.split("|")])
def test_a_plain_refusal(text: str) -> None:
    assert rules.refused(text) is not None


@pytest.mark.parametrize("text", [one for line in NO_REFUSAL.strip().splitlines() for one in line.split("|")])
def test_more_than_a_refusal(text: str) -> None:
    assert rules.refused(text) is None
