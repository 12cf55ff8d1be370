"""Questions about danger in general ("do you handle gas leaks?"): nobody is in it, unless words say who or where."""

from collections.abc import Sequence
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.reading import Word
from classifier.rules.word_sets import word_set

_OPENS: Final = """
    ^ @lead? @lead? do|does you|u|yall|they|the|311|this ~2
    handle|deal|do|cover|take|respond|fix|repair|accept|investigate|work|answer;
    ^ @lead? @lead? can|could|would|will you|u|yall|they|311 ~2 handle|deal;
    ^ @lead? @lead? are|is you|u|yall|they|311 ~2 responsible|charge;
    ^ @lead? @lead? who handles|fixes|repairs|responds|takes|covers|deals;
    ^ @lead? @lead? who|whos is? responsible|charge;
    ^ @lead? @lead? how do|would|can|could|should|to|does i|we|you|u|one|people|someone? ~1
    check|know|tell|test|detect|recognize|recognise|prevent|avoid|spot|identify|notice|find;
    ^ @lead? @lead? what should|do|to|can|would i|we|you|one|people? do ~1 if|in|during|about|for|when|case;
    ^ @lead? @lead? what are|is|does ~2 signs|symptoms|sign|like; ^ @lead? @lead? tell me ~1 about;
    ^ @lead? @lead? can|could|would you tell|teach|explain ~2 about|how|what;
    ^ @lead? @lead? info|information on|about;
    ^ @lead? @lead? ustedes|uds ~1 atienden|manejan|arreglan|reparan|responden|encargan|hacen|ven;
    ^ @lead? @lead? atienden|manejan|arreglan|reparan|responden;
    ^ @lead? @lead? quien ~1 atiende|arregla|repara|encarga|responde; ^ @lead? @lead? como ~1 se|puedo|podemos|puede ~2
    si|saber|sabe|reviso|revisar|detecto|detectar|detecta|checo|checar|verifico|prevengo|prevenir|evito|evitar;
    ^ @lead? @lead? que hago|hacemos|hacer|haria|debo|debemos|hay|se ~2 si|caso|cuando;
    ^ @lead? @lead? cuales son ~1 senales|sintomas; ^ @lead? @lead? informacion sobre|de|acerca
"""
_GRAMMAR: Final = Grammar(
    {"lead": "hi hello hey so ok okay just quick question also and excuse me sorry hola disculpe oiga por favor"},
    {"asked": _OPENS},
)
_IF: Final = word_set("if whether in when case about si caso cuando")
_SENSED: Final = word_set("i im we there theres hay huelo huele veo escucho")
"""Somebody's own senses: of now, unless an "if" stands before them."""
_HERE: Final = word_set(
    """
    now here my our mine still already right help everywhere hissing dizzy sick hurry smelling hearing leaking burning
    coming inside next near kids baby wife husband outside street house kitchen basement building apartment stove
    this these ahora aqui mi mis nuestra nuestro ya todavia ayuda cocina casa edificio apartamento mareado mareada
    """
)
"""Words of a place or a moment: whoever says them may be in danger now."""


def asked(words: Sequence[Word]) -> frozenset[int]:
    """The words of sentences that ask about danger in general."""
    found: set[int] = set()
    for hit in _GRAMMAR.find(words):
        sentence = [at for at, word in enumerate(words) if word.sentence == words[hit.first].sentence]
        if not _somebody_there(words, [at for at in sentence if at > hit.last]):
            found.update(sentence)
    return frozenset(found)


def _somebody_there(words: Sequence[Word], rest: Sequence[int]) -> bool:
    said = [words[at].text for at in rest]
    if any(word in _HERE or word.isdecimal() for word in said):
        return True
    if rest and words[rest[0] - 1].text in _IF:
        return False
    supposed = next((at for at, word in enumerate(said) if word in _IF), len(said))
    return any(word in _SENSED for word in said[:supposed])
