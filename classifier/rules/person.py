"""Asking for a human being, in English and Spanish."""

from functools import lru_cache
from typing import Final

from classifier.rules.about import asked_of_us
from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read

_SETS: Final = {
    "human": "person human humans agent agents representative representatives rep reps operator supervisor"
    " manager humano humana humanos agente agentes operador operadora representante asesor asesora"
    " supervisora empleado empleada persona attendant receptionist clerk",
    "anyone": "someone somebody anyone anybody person human agent people staff employee rep representative"
    " operator supervisor manager individual being boss superior superiors director",
    "alguien": "alguien persona humano humana agente operador operadora representante asesor asesora empleado"
    " encargado encargada gente personas supervisor supervisora ser gerente jefe jefa jefes superior superiores"
    " director directora responsable duena dueno",
    "talk": "talk speak chat tlak speek talking speaking connect transfer connected transferred",
    "hablar": "hablar platicar comunicarme hable comunicar conectar comunicate conecte comuniqueme comunicame"
    " paseme pasame conectame transferir transfieranme hablo",
    "want": "want wanna need like let lemme prefer get give gimme can may could i id have rather please",
    "polite": "please pls plz now just the a an i want need wanna to can get me give ok hi hello hey thanks talk"
    " speak with real live actual human un una por favor porfa quiero necesito hablar con alguien ya"
    " humano persona real",
}
_RULES: Final = """
    ^ @polite? @polite? @polite? @polite? @polite? @polite? @human @polite? @polite? $; @talk with|to|w|2|wit
    a|an|the? real|live|actual|human? @anyone $; @talk with|to|w|2|wit|me a|an|the? real|live|actual|human?
    @human; @want to? @talk with|to|w|2|wit someone|somebody|anyone|anybody|people; @talk with|to|w
    someone|somebody|anyone|anybody real|live|human|else|there|about|in|from|who|at|please; @want ~2
    real|live|actual|human person|human|agent|people|being|rep|representative|operator|someone|somebody;
    want|need|get|give|gimme|prefer|like me? a|an|the? human|representative|operator|supervisor;
    want|need|gimme a|an agent|person $;
    want|need|gimme a|an agent|person now|please|pls|plz|asap|right|instead|already|today;
    real|live|actual human|person|agent|operator|representative
    please|pls|plz|now|$; human being|agent|operator|representative|please|pls|plz; someone|somebody real; not
    a? bot|robot|machine|computer ~3 person|human|someone|agent; person|human|someone|agent ~2 not a?
    bot|robot|machine|computer; customer service|support|care $; call me? back $; can|could|have|please
    someone|somebody|anyone|you ~2 call|phone me; connect|transfer me; put me through;
    stop|tired|sick|hate|no|fuck ~3 bot|robot|robots|bots|machine; is there|theres ~1
    anyone|anybody|someone|human|person there|real|alive|here|i $; anyone|anybody there|real|home; get me ~2
    human|person|agent|supervisor|manager|someone; get|give|find|fetch me ~1 someone|somebody|anyone|anybody
    who|that|there|at|from|in|real|else|with; @hablar con ~3 @alguien;
    quiero|necesito|prefiero|deme|dame|denme|pongame|busco ~2 humano|agente|operador|operadora|representante|
    asesor|supervisor; quiero|necesito una? persona;
    @want|want|need|demand|bring|fetch|put|wheres|whos ~2 your|ur|a|the ~1
    supervisor|manager|boss|superior|superiors; who|where is your|ur ~1 supervisor|manager|boss; @talk with|to|w
    whoever|who is|s? ~1 charge; escalate this|it|me|my;
    get|give|send|find me whoever ~2 charge; someone|somebody|anyone|anybody i|we can|could ~1 @talk with|to|w;
    is there|theres ~1 a|an|some? lady|gentleman|woman|man|guy|girl|boss i|we can|could|may ~1 @talk with|to|w;
    @hablar con quien|quienes ~2 cargo|mande|manda|mandan|encargue|responsable|sepa|pueda|trabaja|trabaje;
    pongame|ponganme|ponme|paseme|pasenme|pasame|comuniqueme|comuniquenme a|con @alguien|quien;
    ponga|pongan|pon a alguien que sepa|entienda|pueda|hable|conteste|lea;
    quiero|necesito|deme|dame|pongame|paseme|pasame|comuniqueme|donde|quien esta|es?
    a|con? su|tu|un|una jefe|jefa|supervisor|supervisora|gerente|superior|encargado|encargada;
    alguien|persona real; ser humano; persona de verdad; hay
    alguien ahi|real|$; atencion al cliente; llamenme|llameme|llamame por? favor?; pueden|puede|podrian|podria
    llamarme; no quiero ~2 robot|bot|maquina; me atienda ~2 @alguien; que me llamen; @talk with|to|w
    your|ur|his|any|the a? ~1 @human; is there|theres ~2 anyone|anybody|someone|human|person
    there|real|alive|here|i $; is there|theres|are ~1 a|an|any|some|the? real|live|actual|human? @anyone i|we|who|that
    can|could|may|to? @talk|text|reach|chat|ask|message|call; is there|theres|are ~1 @anyone to @talk|text|chat ~1;
    dont|not ~1 want|wanna|like to? @talk|text|chat|deal ~3 bot|robot|machine|computer|bots|robots|machines;
    stop|tired|sick|hate ~1 @talk|texting|chatting|dealing ~2 machines|computers;
    deal|dealing|chat with|to a|an|the? real|live|actual? human|person|people; can|could|will|would a|an|some?
    real|live|actual? human|person|somebody|someone|agent ~4 answer|text|write|respond|reply|talk me|back|this|here|$;
    can|could|will|would|have|get|want|need|like|love|prefer a|an|some? real|live|actual|city? @anyone ~1 to?
    call|phone|ring|contact me|us; quiero|quisiera|necesito|prefiero|puede|pueden|podria|podrian ~1 que? ~2 @alguien
    me|nos llame|llamar|marque|contacte; me|nos puede|pueden|podria|podrian
    llamar|contactar|marcar un|una? @alguien?;
    me|nos puede|pueden|podria|podrian atender|contestar|responder ~1 @alguien; puede|pueden|podria|podrian
    atenderme|atendernos|contestarme|responderme ~1 @alguien; quien me|nos puede|pueden|podria atender|contestar;
    can|could|may i|we get|have a|an|the? real|live|actual? human|person|agent please|pls|plz|now|$;
    @alguien con quien ~2 hablar|platicar|comunicarme; con quien puedo|podria|podemos hablar|platicar|comunicarme;
"""
_SURE: Final = """
    get|give|want|need|gimme ~2 real|live|actual person|human|someone|somebody|being on the? line|phone;
    real|live|actual person|human on the? line|phone;
    put a|an|the|some? real|live|actual|human? @anyone|human|agent on who|i|we|with|please|pls|now|$;
    put a|an|the|some? real|live|actual|human? @anyone|human|agent on the? line|phone|chat;
    @talk with|to|w the one|person|man|woman|lady|guy in charge
"""
"""What no word behind it makes another thing of: "get me a real person on the line"."""
_SPARED: Final = """
    never mind ~2 @human; nevermind|nvm|forget|olvide|olvida|olvidese|olvidate ~3 @human|persona;
    cancel the|that @human;
    dont|not need|want a|the|any? @human; no need for|of? a|the? @human; ya no quiero|necesito ~2 @human|persona
"""
"""The wish taken back."""
_NOT: Final = """
    real estate agent|agents; agent orange; parking|bus|ticket|insurance|travel|park
    agent|agents|operator|operators|manager|attendant; property|building|city|hiring|store manager;
    crane|bus|truck|machine|train operator; talk|speak|talking|speaking with|to ~2
    my|the|that|this|these|your|his neighbor|neighbors|landlord|owner|kids|council|them|him|her|people|
    tenants|driver|homeless; spoke|talked|spoken|talked with|to|w ~3; homeless|disabled|missing|street|dead|
    crazy|drunk|elderly|old person|people; person|human|people waste|feces|poop|sleeping|parked|living|
    walking|in|on|who|at|lives|dumping|across|camping|is|was|has|selling|from|next|feeces|resources|remains|
    trafficking|rights|sized; talk|speak|talking to|with someone|somebody|people on|who|sleeping|in; per
    person; someone ~2 talk|speak to the|my|this|that|these; call|calling back about;
    landlord|landlady|owner|super|superintendent|plumber|exterminator|insurance|hoa|company|he|she
    ~3 call|calls|called|calling|phone me? back?
"""
_GRAMMAR: Final = Grammar(_SETS, {"person": _RULES})
_PLAIN: Final = Grammar(_SETS, {"person": _SURE})
_HIDDEN: Final = Grammar(_SETS, {"": f"{_NOT};{_SPARED}"})
_TAKEN_BACK: Final = Grammar(_SETS, {"person": _SPARED})


@lru_cache(maxsize=REMEMBERED)
def person(text: str) -> Hit | None:
    """A wish to be answered by a person; not a person who sleeps or dumps somewhere, nor "are you a person?"."""
    words = read(text)
    for match in (*_PLAIN.find(words), *_GRAMMAR.find(words, _HIDDEN.covered(words) | asked_of_us(words))):
        return Hit("person", "asked", match.span(words))
    return None


@lru_cache(maxsize=REMEMBERED)
def no_person(text: str) -> Hit | None:
    """The wish for a person taken back: "never mind the human"."""
    words = read(text)
    for match in _TAKEN_BACK.find(words):
        return Hit("no_person", "", match.span(words))
    return None
