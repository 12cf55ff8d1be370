"""Short answers, wishes for a person, questions about one's request, and corrections in one breath."""

import pytest

from casework.tracking import fresh
from classifier.rules import first, negated, person, small, status, tracking


def intents(text: str) -> set[str]:
    return {hit.intent for hit in small(text)}


@pytest.mark.parametrize(
    ("intent", "texts"),
    [
        ("yes", "yes|Yes please|yep|si|claro|that's right|go ahead|looks good|sí, correcto|YES!!|yes it is|file it"),
        ("no", "no|nope|No thanks|nah|no gracias|not really"),
        ("skip", "skip|skip it|I don't know|idk|no photo|no tengo foto|saltar|not sure|prefer not to say"),
        ("done", "done|that's all|that is all|nothing else|eso es todo|es todo|listo"),
        ("repeat", "what?|menu|MENU|back|huh?|que?|come again|no entiendo|I don't understand"),
        (
            "thanks",
            "thanks|Thank you so much!|gracias|muchas gracias|ok|okay thanks|thx|ty|👍|🙏🙏|got it|great, thank you",
        ),
        ("none_of_these", "0|none|none of these|neither|ninguno|ninguna de esas|none of the above"),
        ("wrong", "wrong|that's wrong|that's not right|No, that is not right|mistake|eso está mal|no es correcto"),
        (
            "all_clear",
            "everything is fine now|the fire is out|false alarm|falsa alarma|we're ok now|ya todo está bien",
        ),
        (
            "still_there",
            "still there|not fixed|it's back|sigue ahí|still broken|nobody came|no lo arreglaron|it was not fixed",
        ),
        (
            "idea",
            "you should plant more trees|it would be nice to have benches|sería bueno tener bancas|suggestion: park",
        ),
        ("greeting", "hi|Hello|good morning|hola|buenos días|hey there"),
    ],
)
def test_a_short_answer_is_read(intent: str, texts: str) -> None:
    assert [text for text in texts.split("|") if intent not in intents(text)] == []


@pytest.mark.parametrize(
    ("text", "digit"),
    [
        ("2", "2"),
        ("2.", "2"),
        ("#2", "2"),
        ("option 2", "2"),
        ("number two", "2"),
        ("the second one", "2"),
        ("two", "2"),
        ("dos", "2"),
        ("la segunda", "2"),
        ("el primero", "1"),
        ("1 please", "1"),
        ("3)", "3"),
        ("0", "0"),
        ("11", "11"),
        ("opcion 3", "3"),
        ("the first one", "1"),
        ("third", "3"),
    ],
)
def test_a_choice_is_read_however_it_is_said(text: str, digit: str) -> None:
    assert [hit.detail for hit in small(text) if hit.intent == "digit"] == [digit]


@pytest.mark.parametrize(
    "text", ["2 potholes on Elm", "12 Main St", "2nd street", "two trees fell", "5th and main", "555-0143"]
)
def test_numbers_inside_other_words_are_no_choice(text: str) -> None:
    assert "digit" not in intents(text)


@pytest.mark.parametrize(
    ("text", "score"), [("great", "5"), ("terrible", "1"), ("muy bien", "4"), ("it was ok", "3"), ("pésimo", "1")]
)
def test_words_can_rate(text: str, score: str) -> None:
    assert [hit.detail for hit in small(text) if hit.intent == "rating"] == [score]


@pytest.mark.parametrize(
    "text",
    [
        "There is a pothole on Elm",
        "my trash was not collected",
        "the light at 5th is out",
        "hay un bache en la calle",
        "what time does the library open",
        "graffiti on the back of the school",
        "the second street light on Oak is dark",
        "no parking sign is missing",
        "the no left turn sign fell",
        "good lighting is needed here",
    ],
)
def test_a_report_is_no_short_answer(text: str) -> None:
    assert (
        intents(text) & {"yes", "no", "skip", "done", "repeat", "thanks", "none_of_these", "wrong", "digit", "rating"}
        == set()
    )


def test_an_answer_may_open_a_longer_text() -> None:
    text = "No, I meant Oak Avenue"
    hit = next(hit for hit in small(text) if hit.intent == "no")
    assert text[slice(*hit.span)] == "No"


@pytest.mark.parametrize(
    "text",
    [
        "person",
        "AGENT",
        "human please",
        "talk to a person",
        "I want to speak to a real human",
        "can I talk to someone",
        "let me talk to your supervisor",
        "is there a real person there?",
        "give me an operator",
        "customer service",
        "stop with the bot and get me a person",
        "can someone call me",
        "quiero hablar con alguien",
        "agente",
        "necesito hablar con una persona",
        "pásame con un humano",
        "quiero un representante",
        "una persona real por favor",
        "connect me to an agent",
        "I'd rather talk to a human being",
        "is there an actual person i can text with",
        "is there someone i can talk to",
        "can somebody at the office answer me",
        "id like to deal with a human",
        "i dont want to text with a machine",
        "i hate talking to machines",
        "me puede atender alguien de la oficina",
        "puede atenderme alguien",
        "hay alguien con quien pueda hablar",
    ],
)
def test_a_wish_for_a_person_is_heard(text: str) -> None:
    assert person(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "there is a person sleeping in the park",
        "a person parked in my spot",
        "real estate agent signs everywhere",
        "some person dumped a couch",
        "is there someone who picks up dead animals",
        "i dont want that washing machine anymore please pick it up",
        "there are people i can see dumping trash",
        "is there a number i can call for the water department",
        "could a person get hurt by this hole",
        "people talk loudly all night",
        "hay una persona durmiendo en la parada",
        "human waste on the sidewalk",
        "I talked to someone last week about this pothole",
        "the bus operator is rude",
        "can you talk to my neighbor about the noise",
        "missing person poster on the pole",
        "the property manager ignores us",
    ],
)
def test_other_persons_are_not_meant(text: str) -> None:
    assert person(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "status",
        "any update on my pothole?",
        "when will it be fixed",
        "what about my pothole",
        "what's the status of my report",
        "has anyone looked at my report",
        "is it fixed yet",
        "when are you coming",
        "did you get my report",
        "any news?",
        "how is my request going",
        "where is my request",
        "I reported this two weeks ago and nothing has happened",
        "how long until the light is fixed",
        "qué pasó con mi reporte",
        "cuándo van a arreglar el bache",
        "hay noticias de mi caso",
        "estatus de mi solicitud",
        "ya arreglaron mi calle?",
        "cómo va mi reporte",
        "still waiting on my pothole",
    ],
)
def test_a_question_about_ones_request_is_heard(text: str) -> None:
    assert status(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "there is a pothole on Oak",
        "when is trash pickup",
        "what time does the pool open",
        "how do I report a pothole",
        "when does street sweeping start",
        "hay un bache enorme en mi calle",
        "my street light is out at 12 Elm",
        "how long can a car be parked on the street",
        "a qué hora abre la biblioteca",
    ],
)
def test_a_report_or_another_question_is_no_status(text: str) -> None:
    assert status(text) is None


def test_tracking_numbers_are_spotted_and_made_canonical() -> None:
    number = fresh()
    text = f"what about {number.lower().replace('-', ' ')} please"
    assert [(hit.intent, hit.detail) for hit in tracking(text)] == [("tracking", number)]
    assert tracking("call 555-0143 about 12345 12345") == ()


@pytest.mark.parametrize(
    ("text", "rejected", "meant"),
    [
        ("not the streetlight, the traffic light", "the streetlight", "the traffic light"),
        ("it's not a pothole but a sinkhole", "a pothole", "a sinkhole"),
        ("no es el faro sino el semáforo", "es el faro", "el semáforo"),
        ("no es en jackson es en jefferson", "es en jackson", "en jefferson"),
        ("no es 12 es 21", "es 12", "21"),
        ("no era bache era grafiti", "era bache", "grafiti"),
        ("the traffic light, not the street light", "the street light", "the traffic light"),
        ("the crosswalk instead of the sign", "the sign", "the crosswalk"),
        ("not a pothole", "a pothole", None),
    ],
)
def test_a_correction_has_a_refused_and_a_meant_part(text: str, rejected: str, meant: str | None) -> None:
    (found,) = negated(text)
    assert text[slice(*found.rejected)] == rejected
    assert (text[slice(*found.meant)] if found.meant else None) == meant


@pytest.mark.parametrize(
    "text", ["street light not working", "there is no heat", "not sure", "the trash was not picked up", "no"]
)
def test_a_plain_no_is_no_correction(text: str) -> None:
    assert negated(text) == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("STOP, there is a fire", "danger"),
        ("stop", "opt_out"),
        ("help", "help"),
        ("I want to end my life", "crisis"),
        ("house on fire, get me a person", "danger"),
        ("agent", "person"),
        ("status", "status"),
        ("START", "opt_in"),
        ("I will kill the mayor", "threat"),
        ("last week a limb almost hit me", None),
        ("pothole on Elm", None),
    ],
)
def test_the_binding_order(text: str, intent: str | None) -> None:
    hit = first(text)
    assert (hit.intent if hit else None) == intent
