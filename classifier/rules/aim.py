"""Whom and what a wish for silence is aimed at: texts to oneself, another person's, or one thing in our texts."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from classifier.rules.reading import Word
from classifier.rules.word_sets import word_set

_REACH: Final = word_set(
    """
    text texts texting txt txting txtng textin message messaging msg msging sms contact contacting bother bothering
    bug bugging harass harassing annoy annoying pester pestering spam spamming write writing email emailing notify
    notifying ping pinging disturb disturbing call calling send sending reply replying hound hounding
    """
)
_REACH_ES: Final = word_set(
    """
    escribir escribiendo mandar mandando enviar enviando textear texteando contactar contactando molestar molestando
    mensajear llamar llamando notificar avisar fastidiar mensaje mensajes texto textos alertas notificaciones
    """
)
_ME: Final = word_set("me us")
_OWNED: Final = word_set("my his her our their mi su sus mis nuestro nuestra")
_THE: Final = word_set("the a an any that another el la los las un una")
_OTHERS: Final = word_set("him her them everyone everybody he she el ella ellos ellas")
_PEOPLE: Final = word_set(
    """
    wife husband spouse partner girlfriend boyfriend fiance fiancee ex mom mum mother mama dad father papa parents son
    daughter kid kids child children baby brother sister cousin aunt uncle grandma grandmother grandpa grandfather
    grandson granddaughter family friend friends roommate neighbor neighbors neighbour neighbours landlord tenant
    tenants owner boss employer coworker lawyer doctor mayor police cops sheriff contractor crew driver customers
    clients nephew niece team office staff
    esposa esposo marido mujer novia novio pareja madre padre papas hijo hija hijos hermano hermana primo prima tia tio
    abuela abuelo nieto nieta familia amigo amiga vecino vecina vecinos casero dueno inquilino inquilinos jefe alcalde
    policia
    """
)
_PHONE: Final = word_set(
    """
    number phone phones cell cellphone mobile line device inbox watch num digits ass a numero telefono celular movil
    linea buzon
    """
)
_TEXTS: Final = word_set(
    """
    text texts txt txts message messages msg msgs mesages sms notification notifications alert alerts update updates
    reminder reminders spam crap shit junk stuff bs bullshit nonsense garbage thing things same bullcrap ads
    anything nothing number phone chats hell fuck damn lot bunch ton time day night morning mensaje mensajes texto
    textos sms alertas alerta avisos aviso cosas cosa misma mismas mismo mismos basura tonterias estupideces
    porquerias anuncios propaganda recordatorios notificaciones actualizaciones chingaderas mugrero
    """
)
_QUESTION: Final = word_set("question questions pregunta preguntas")
_CONTENT: Final = word_set("what where how which whether who whose")
_ARE: Final = word_set("is are r s was")
_WHO: Final = word_set("this that it you u these yall")
"""After it a question of its own: "stop texting me who is this"."""
_NEW_SUBJECT: Final = word_set("i im ive you u we they it that which que yo")
_TITLES: Final = word_set("sir maam mam madam miss mister mr mrs ms names dear dude karen a an the by")
_FINITE: Final = word_set(
    """
    is was are were has have had will gets got wants thinks needs hates cant can does did keeps says said goes sees
    reads isnt wont doesnt esta es tiene quiere va dice se
    """
)
_AFTER_TO: Final = word_set("my this the our me us death that")
_LOOK: Final = 4
"""Words of an object looked at."""


def elsewhere(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether an opt-out match (``first`` to ``last``) is about somebody else's texts, or about one thing in them.

    "stop texting my wife", "don't text me my address again"; not "stop texting my phone", "stop texting me this crap".
    """
    verbs = [at for at in range(first, last + 1) if words[at].text in _REACH or _reaches_es(words[at].text)]
    return any(_aside(words, at) for at in verbs)


def topic(words: Sequence[Word]) -> int | None:
    """Where "about my trash", "sobre el bache" begins: a thing of its own, not "about this" nor "about my number"."""
    said = [word.text for word in words]
    for at, word in enumerate(said):
        start = at + 2 if said[at : at + 2] in (["acerca", "de"], ["acerca", "del"]) else at + 1
        if word in _ABOUT and said[start : start + 1] and said[start] in _OWNED | _THE:
            named = said[start + 1 : start + 3]
            return at if named and not any(one in _TEXTS - _TRASH | _PHONE | _PEOPLE for one in named) else None
    return None


_TRASH: Final = word_set("garbage basura")
"""Abuse of our texts, but with "my" or "the" before it a thing the city picks up."""
_ABOUT: Final = word_set("about regarding concerning re sobre acerca")


def _reaches_es(word: str) -> bool:
    plain = word.removesuffix("s")
    bare = next((plain[: -len(end)] for end in ("me", "no", "le") if plain.endswith(end)), word)
    return word in _REACH_ES or bare in _REACH_ES


def _aside(words: Sequence[Word], verb: int) -> bool:
    said = words[verb].text
    told = [word.text for word in words[verb + 1 : verb + 2 + _LOOK] if word.clause == words[verb].clause]
    if said not in _REACH:
        return said.endswith(("rle", "rles", "ole", "oles")) or _aside_es(said, told)
    if told and told[0] in _ME:
        return _one_thing(said, told[1:])
    return bool(told) and _another(told)


def _aside_es(said: str, told: list[str]) -> bool:
    """ "… escribir a mi esposa", "… mandarme mi direccion"."""
    if said.endswith(("rme", "rnos", "ome", "onos")):
        return bool(told) and _thing(told)
    at = told.index("a") + 1 if "a" in told[:2] else 0
    return bool(at) and bool(told[at:]) and _another(told[at:])


def _another(told: list[str]) -> bool:
    """Whether an object is another person: "my wife", "him", "the tenant"; not "my phone", nor a new sentence."""
    head, rest = told[0], told[1:3]
    if head in _OTHERS and not (rest and rest[0] in _PEOPLE):
        return not (rest and rest[0] in _FINITE | _PHONE)
    person = next((at for at, word in enumerate(rest) if _person(word)), None)
    if head not in _OWNED | _THE or not rest:
        return False
    if person is not None:
        return not (len(told) > person + 2 and told[person + 2] in _FINITE)
    return head in _OWNED and not any(word in _PHONE | _TEXTS | _FINITE for word in told[1:])


def _person(word: str) -> bool:
    return word in _PEOPLE or word.removesuffix("s") in _PEOPLE


def _one_thing(said: str, told: list[str]) -> bool:
    """What stands after "text me": one thing we said or sent, or what we told them to do."""
    if not told:
        return False
    if said.startswith("call"):
        return told[0] in _TITLES
    return _thing(told)


def _thing(told: list[str]) -> bool:
    head, rest = told[0], told[1:]
    if head in _CONTENT:
        return bool(rest) and not (rest[0] in _ARE and rest[1:2] and rest[1] in _WHO)
    if head == "to":
        return bool(rest) and rest[0] not in _AFTER_TO
    if head not in _OWNED | _THE | {"this", "these", "those"} or not rest:
        return False
    if any(word in _QUESTION for word in rest):
        return True
    named = list(takewhile(lambda word: word not in _NEW_SUBJECT, rest))[:3]
    return bool(named) and not any(word in _TEXTS | _FINITE for word in named)
