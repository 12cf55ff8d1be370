"""Asking how one's own request stands, and tracking numbers in a text."""

from functools import lru_cache
from typing import Final

from casework import tracking as numbers
from classifier.rules.grammar import Grammar
from classifier.rules.hit import Hit
from classifier.rules.reading import REMEMBERED, read

LONGEST: Final = 18
"""Words. "When will you fix this" closes many a long complaint, which is then a report and no question."""

_SETS: Final = {
    "mine": "my our that the this mine",
    "request": "report reports request requests ticket tickets case complaint complaints submission claim issue"
    " problem pothole potholes light streetlight tree trash graffiti sign signal sidewalk branch pickup"
    " mattress car sewer rats order inquiry streetlights couch dumping limb service hole drain leak"
    " hydrant noise sidewalks recycling tracking cart bin bulk lamp post stop crosswalk potholls"
    " confirmation",
    "lot": "stuff things complaints",
    "fixed": "fixed repaired done resolved cleaned removed completed picked towed handled addressed patched"
    " filled replaced finished collected taken cleared plowed trimmed repair fix fixd solved closed",
    "fix": "fix repair clean remove pick tow handle address patch fill replace finish collect clear come get"
    " resolve do",
    "es_request": "reporte reportes solicitud solicitudes caso queja quejas peticion bache baches luz arbol basura"
    " ticket pedido denuncia faro poste grafiti semaforo pedidos hoyo banqueta tramite folio rama"
    " colchon",
    "es_fixed": "arreglar arreglan arreglen arreglaron arreglado arreglada reparar reparan reparado repararon listo"
    " lista recoger recogen recogieron limpiar limpian limpiaron tapar tapan taparon quitar quitan"
    " quitaron venir vienen venido resolver resuelven resuelto cambiar podar solucionar solucionan"
    " atender atienden",
}
_RULES: Final = """
    ^ status ~3 $; status of|on|update|for|check|please|pls; check|checking|see|know|whats|what|get|give|the|
    current|need|want ~3 status; any ~1 update|updates|news|progress|word|info|movement ~2; update|updates
    on|about|for ~3 @request; updates|update please|pls|plz|$; whats ~2
    update|latest|progress|happening|status|going ~2 on|with ~3 @request; latest on|with; how|hows is|s ~2
    @mine ~3 @request going|coming|doing|looking|progressing; hows my ~2 @request; what|whats|wat|wut|wht|how
    about|abt|bout my|our ~3 @request; what|whats ~1 happening|happened|happenin|going|up ~1 to|with|w|wit|wth|on
    my|our|that|the ~4 @request; what|whats ~1 happening|happened|happenin|going|up ~1 to|with|w|wit|wth|on all? of?
    my|our @lot|reports|requests; what|whats ~1 happening|happened|going|up ~5 i|we|ive|weve
    reported|submitted|filed|sent; what|wat|wut|how about|abt|bout all? my|our @lot; how are my|our ~1
    @lot|reports|requests; status|update|updates|news|word ~2 my|our @lot; wheres|where my|our @lot $;
    what|whats ~1 happening|going|up with|w|wit|on it|that|this $; what ever?
    happened to|with|about my|our|that|it; whatever happened to|with; when|wen|whens
    will|is|are|would|can|do|does|u ~4 be|get|getting|being? @fixed; when|wen will|are|is|would|can|do|does|u
    ~1 someone|somebody|you|they|anyone|yall|crew|city|u ~3 @fix|coming|fixing|here|picking|cleaning|towing;
    how long $; how long ~3 until|till|before|to|for|will|does|is|take|for ~5 @fixed|fix|@request|it|this|take|take; how
    much longer; is|was|has|are|did|have|its|been|hasnt|isnt it|that|my|the|this|our|they|anyone|anybody|
    someone|you|yall|u|everything ~5 been|be|gotten|get|got|ever|done|already|yet ~2
    @fixed|done|yet|started|assigned; has|have|did anyone|anybody|someone|you|they|yall|u|somebody ~1 fixed|
    repaired|look|looked|come|came|started|done|seen|check|checked|fix|read|get|got|received|receive|see ~4
    it|my|@request|yet|at|that|to; is it|that|my ~3 fixed|done|ready|resolved|finished|repaired; is my|our ~2
    @request ~3 done|fixed|ready|in|scheduled|open|closed|still|being; where|wheres is|s? my|our|the ~2
    report|request|ticket|case|complaint|crew|order|truck|@request ~2; where are they|you|we ~3
    with|on|at|yet; wheres my; follow|following|followup up on|about|regarding ~5; following up; follow up;
    checking in|up|back|on ~3; did|do|have you|yall|they|u|anyone ~1
    get|got|receive|received|gotten|see|forget my|our ~4; my|our ~2 report|request|ticket|case|complaint ~3
    status|number|progress|update|is|was; reported|submitted|filed|requested|called|complained|texted|report|
    wrote ~12 nothing|nobody|noone|crickets; reported|submitted|filed|requested|called|texted ~12 no one|
    response|action|reply|answer|update|word|updates|progress; reported|submitted|filed|requested|called ~12
    when|any|what|status|where|whats|how; still waiting ~3 on|for|since ~4
    @request|you|it|someone|fixed|reply; been waiting; when|wen ~2 crew|crews|truck|someone coming|come|be;
    look|check up|on my|the ~2 @request; my @request is|was? ~2 late|overdue|taking; i|can|want|wanna|like ~3
    check|know|see on? my ~2 @request|status; my|open|existing requests|reports|tickets|cases $; due date;
    is|are it|they|you|anyone|someone working|coming ~1 on|today|to|tomorrow|out|yet; eta; still open; que|q|k|ke|qe
    paso|pasa|hay|onda|ubo|hubo|sucede|sucedio con|de|a|kon ~2 mi|el|la|lo|mis|nuestra|nuestro ~3; como
    va|sigue|esta|anda|van|quedo ~1 mi|el|la|lo|mis ~3 @es_request|mio|cosas; como van mis; como va;
    cuando|cuándo van|va|vienen|
    viene|lo|la|me|se|piensan|arreglan|sera|reparan|recogen|estara|limpian|los|las|pasan ~3
    @es_fixed|mi|el|la; cuanto falta|tiempo|tarda|mas|tardan|demora ~5; hay|alguna|tienen|tiene|dan|algun ~2
    novedad|novedades|noticia|noticias|actualizacion|avance|avances|progreso;
    estado|estatus|status|seguimiento|avance de|del|sobre|a mi|la|el|mis ~3; ^
    estado|estatus|status|seguimiento ~2 $; ya lo|la|los|me|fue|esta|arreglaron|repararon|recogieron|taparon|
    quitaron|limpiaron|vinieron|hicieron|quedo|va ~2 @es_fixed|mi|@es_request; ya
    arreglaron|repararon|recogieron|taparon|quitaron|limpiaron; recibieron|leyeron|vieron mi ~2; donde
    esta|va|anda|quedo mi ~2 @es_request; saber ~3 mi|el|del ~2 @es_request;
    reporte|reporté|reportado|solicite|pedi ~8 nada|nadie|cuando|todavia; nadie|no ha|han ~2
    venido|hecho|arreglado|pasado|contestado; sigo esperando; y mi ~1 @es_request; revisar ~2 mi ~1
    @es_request
"""
_NOT: Final = """
    when|wen do|does they|you|yall|u|the|it|city ~2 pick|collect|get|take|come|empty ~3
    trash|garbage|recycling|recyclables|bins|cans|leaves|yard; cuando|cuándo pasan|pasa|recogen|recoge|se ~2
    basura|reciclaje|botes|hojas; when|what ~3 is|are|does|do ~3 trash|recycling|garbage
    day|pickup|collection|collected|picked; status
    symbol|quo; marital status; how long ~2 light|signal|does|can|do|is ~2 allowed|stay|park|legal|my|get|for|
    green|red|passport|license|permit; how do|can|to i ~4; when do|does ~3 open|close|start|begin;
    software|windows|system update; follow ~1 rules|law|laws|speed|me|traffic|us; what happens ~3;
    report|reports of
"""
_GRAMMAR: Final = Grammar(_SETS, {"status": _RULES})
_HIDDEN: Final = Grammar(_SETS, {"": _NOT})


@lru_cache(maxsize=REMEMBERED)
def status(text: str) -> Hit | None:
    """A question about a request of one's own, in plain words; not a new report."""
    words = read(text)
    if len(words) > LONGEST:
        return None
    for match in _GRAMMAR.find(words, _HIDDEN.covered(words)):
        return Hit("status", "asked", match.span(words))
    return None


def tracking(text: str) -> tuple[Hit, ...]:
    """Every tracking number of ours in the text; ``detail`` is its canonical form."""
    return tuple(Hit("tracking", number, span) for number, span in numbers.spot(text))
