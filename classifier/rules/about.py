"""Questions about us: whether a person or a machine answers here, and how much we have to do."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, Word, read

_SETS: Final = {
    "machine": "robot robots bot bots machine computer ai ia chatgpt gpt chatbot automated automatic automation"
    " program software autobot siri alexa algorithm recording autoreply llm claude gemini copilot cyborg android",
    "human": "human person real humans live",
    "you": "you u ya yall youre ur",
    "this": "this that it",
    "lead": "hi hello hey please pls plz i need help ok god omg out here now just so thanks thank you hola por favor ya"
    " ayuda"
    " disculpe oiga buenas buenos dias tardes noches gracias right away",
    "some": "a an the some just another actual actually really even only all one kind of real live actual",
    "maquina": "robot robots bot maquina computadora ia automatico automatica automatizado automatizada inteligencia"
    " programa chatgpt chatbot contestadora grabacion",
    "persona": "persona personas humano humana humanos real verdad",
    "eres": "eres usted ustedes sos",
    "un": "una un de la el alguna algun muy o de",
    "report": "reports report requests request complaints tickets cases calls messages texts people potholes issues"
    " problems others jobs",
    "reporte": "reportes quejas solicitudes casos llamadas mensajes denuncias personas baches problemas",
}
_MACHINE: Final = """
    are|r @you @some? @some? @some? @human|@machine; is @this @some? @some? @machine $; is @this @some? @some?
    @machine or ~4; is @this @some? @some? @human $; is @this @some? @some? @human or ~4; ^ so|wait|ok|lol? youre|ur
    @some? @some? @machine ~1 $; are|r you|u or|not ~2 @machine|@human;
    ^ so|wait|hey|ok|lol|but? you|u @some? @some? @machine|human|person ~3 $;
    ^ so|wait|hey|ok|lol|but? @some? @machine $; am|is i|this ~3 talking|texting|speaking|chatting|typing to|with|w
    @some? @some? @machine|@human; do|did i|you ~2 talk|text|speak to|with @some? @some? @machine;
    who|what|whom am i ~1 talking|texting|speaking|chatting ~1 to|with|$; who am i ~1 talking|texting|speaking;
    is there|theres @some? @some? @human behind|reading ~4 $; is|does anyone|anybody|somebody|someone
    ~1 reading|reads|read ~2; are|r @you even? @some? human; human or @some? @machine; @machine or @some? @human;
    es? @eres @un? @un? @un? @persona|@maquina; ^ es|esto es? @un? @un? @un? @persona|@maquina $; ^ es|esto es? @un?
    @un? @persona|@maquina o ~4; hablo|hablando|chateando|escribo|escribiendo ~1 con @un? @un?
    @persona|@maquina o ~4 $; estoy hablando|chateando|escribiendo con @un? @un? @persona|@maquina;
    con quien hablo|estoy ~2; persona o @un? @maquina; @maquina o @un? @persona; hay alguien|una persona
    leyendo|detras ~3; me contesta|responde|atiende @un? @un? @maquina ~2 $
"""
_FIGURES: Final = """
    how many @report ~3 you|u|yall|city|they|there ~2 get|got|gotten|receive|received|have|had|handle|handled|fix|
    fixed|take|taken|filed|file|answer|answered|process|so|today|now|open|waiting|$; how many @report ~2
    are|were|came|come|have ~2 open|waiting|today|in|been|filed|ahead|before; how busy are|r|is you|u|it|this;
    cuantos|cuantas @reporte ~3 tienen|tiene|hay|reciben|recibe|han|llevan|atienden|contestan|son
"""
_PLEA: Final = """
    ^ @lead? @lead? @lead? someone|somebody|anyone|anybody|you|u|yall? please|pls|plz?
    help|assist me|us? @lead? @lead? $;
    ^ @lead? @lead? @lead? can|could|will|would|may|is there? someone|somebody|anyone|anybody|you|u|yall ~1 help|assist
    me|us? @lead? @lead? $; ^ @lead? @lead? i|we ~1 need|want ~1 help @lead? @lead? @lead? $;
    ^ @lead? @lead? @lead? alguien ~1 me|nos? ~1 ayudar|ayude|ayuda|ayudarme|ayudarnos @lead? @lead? $;
    ^ @lead? @lead? @lead? me|nos? puede|pueden|puedes|podria|podrian ~2 ayudar|ayudarme|ayudarnos ~1 alguien?
    @lead? @lead? $;
    ^ @lead? @lead? @lead? que? alguien|alguno me|nos ayude|ayuda @lead? @lead? $;
    ^ @lead? @lead? @lead? ayudame|ayudeme|ayudenme|ayudanos|ayudenos|ayudennos @lead? @lead? $;
    ^ @lead? @lead? necesito|necesitamos|quiero|ocupo ~1 ayuda @lead? @lead? $
"""
_SOMEBODY: Final = """
    @you people ~3; is this|that|it a|the ~3 who|that|which|on|in|at|lying|sleeping|dumped
"""
"""What is said of a thing or a person outside, not asked of us."""
_GRAMMAR: Final = Grammar(_SETS, {"machine": _MACHINE, "figures": _FIGURES})
_PLEAS: Final = Grammar(_SETS, {"plea": _PLEA})
_HIDDEN: Final = Grammar(_SETS, {"": _SOMEBODY})


@lru_cache(maxsize=REMEMBERED)
def about(text: str) -> Hit | None:
    """A question about us with its span: detail "machine" (who answers here?) or "figures" (how many reports?)."""
    words = read(text)
    for match in _GRAMMAR.find(words, _HIDDEN.covered(words)):
        return Hit("about", match.label, match.span(words))
    return None


@lru_cache(maxsize=REMEMBERED)
def plea(text: str) -> Hit | None:
    """A cry for help in general that says nothing else: "someone please help me", "¿me puede ayudar alguien?"."""
    words = read(text)
    if not 1 < len(words) <= _LONGEST_PLEA or words[-1].sentence:
        return None
    if not any(True for _ in _PLEAS.find(words)):
        return None
    return Hit("plea", "", (words[0].start, words[-1].end))


_LONGEST_PLEA: Final = 9
"""Words. Whoever says more says what with."""


def asked_of_us(words: Sequence[Word]) -> frozenset[int]:
    """The words that ask who answers here: no wish for a person by themselves."""
    return frozenset(
        at for hit in _GRAMMAR.find(words, _HIDDEN.covered(words)) for at in range(hit.first, hit.last + 1)
    )
