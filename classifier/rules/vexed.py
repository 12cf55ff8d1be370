"""Complaints about this very talk ("I already told you", "you are useless"): no report, and no answer to a question."""

from functools import lru_cache
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read

_SETS: Final = {
    "told": "told tell said say sent send gave give answered answer wrote texted explained typed",
    "you": "you u ya yall youre ur this it thats that bot thing",
    "bad": "useless stupid dumb idiot idiots worthless pathetic ridiculous terrible horrible awful joke waste hopeless"
    " incompetent annoying frustrating unhelpful broken crap bs bullshit dense deaf"
    " clown clowns liar liars trash garbage morons moron",
    "nth": "second third fourth fifth sixth 2nd 3rd 4th 5th 6th 10th tenth hundredth 100th umpteenth millionth",
    "reported": "report reported reporting call called calling text texted texting complain complained complaining"
    " tell told telling ask asked asking write wrote writing say said saying",
    "vez": "segunda tercera cuarta quinta sexta decima enesima",
    "reportado": "reporto reportado reportamos llamo llamado aviso avisado digo dicho escribo escrito pido pedido",
    "dicho": "dije dicho escribi mande envie conteste respondi explique puse",
    "malo": "inutil inutiles tonto tonta estupido estupida idiota idiotas ridiculo pesimo basura porqueria absurdo",
}
_RULES: Final = """
    i|ive|we|weve already ~1 @told; already @told you|u|ya|this; i|we just @told ~1 you|u|that|this|it;
    i|ive|we @told you|u|ya ~2 already|before|twice|times|again; how many times; same question again|over;
    you|u keep asking; stop asking ~2 same;
    stop|quit telling|asking|repeating|giving me|us; stop|quit repeating yourself|it|that|this|the;
    dont|not text|send|tell|ask|message me|us my|the|what|how|to; stop|quit texting|sending|messaging me|us my|the|a|to;
    stop|quit|dont texting|messaging|calling|contacting|text|message|call|contact my|him|her|them;
    deje|dejen|deja|dejenme de decirme|decirnos|preguntarme|preguntarnos|repetirme|repetir|pedirme;
    deje|dejen|deja de escribirle|textearle|llamarle|mandarle;
    asked|asking me ~2 same|already|again|twice; asked me that;
    are you|u even? listening|reading|serious|kidding|stupid|dumb|deaf|real; read what i ~1 @told|wrote;
    @you are|r|is? so|really|just|totally|completely|absolutely|fucking|freaking|damn|a|the|all|such|not|of|very?
    ~1 @bad; you|u|ur|youre ~2 no help|good; not helping|helpful;
    stupid|dumb|useless|damn bot|robot|machine|thing|computer|system;
    what is wrong with you|u; this is|isnt getting|going nowhere|anywhere; waste of ~1 time; wasting my time;
    @nth time ~3 @reported; how many times ~4 @reported; i|ive|we|weve keep|kept @reported;
    @vez vez que ~2 @reportado; cuantas veces ~4 @reportado|reportar|avisar|llamar|repetir|escribir;
    you dont|never|didnt understand|listen|read|get; learn to read; you|u|yall|ya suck|sucks; screw|fuck you|u|yall|off;
    ya se|te|les lo @dicho; ya se|te|les? @dicho; ya lo @dicho; ya lo? he @dicho; cuantas veces; otra vez lo mismo;
    me pregunta|preguntas|preguntan ~2 mismo|otra; no me entiende|entiendes|entienden|escucha|escuchas|lee|lees;
    eres|es|son|esto ~3 @malo; no sirves|sirven para|de; no sirve para nada; que @malo;
    bot|robot|maquina @malo; perdiendo mi? tiempo;
    perdida de tiempo; me estan|estas|esta tomando el pelo
"""
_GRAMMAR: Final = Grammar(_SETS, {"vexed": _RULES})


@lru_cache(maxsize=REMEMBERED)
def vexed(text: str) -> Hit | None:
    """The first complaint about the talk, with its span; None when there is none."""
    words = read(text)
    for match in _GRAMMAR.find(words):
        return Hit("vexed", "", match.span(words))
    return None
