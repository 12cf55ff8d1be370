"""Nothing for the city: who only asked, praise, jokes, tests, reached a wrong number or tells of no place at all."""

import re
from typing import Final

from bot.moves import Act, Drop, Repeat, Thanks
from bot.readers.candidate import STRONG, Candidate
from bot.readers.place import look
from bot.readers.questions import asks
from bot.readers.scene import Scene
from bot.readers.withdraw import dropped
from places.place import Parts

_ASKING: Final = (
    r"(?:asking|wondering|curious|wanted to (?:know|ask)|want to know|preguntaba|preguntando|"
    r"quer[ií]a (?:saber|preguntar)|por saber|curiosidad|una pregunta)"
)
_NONE: Final = (
    r"(?:nothing (?:(?:else|new|more|really) )?(?:(?:i (?:want|need|have)|here|for me) )?to report"
    r"|no (?:new )?(?:reports?|complaints?)(?: (?:needed|necessary|today|here|from me|to (?:make|file)))?"
    r"|(?:not|(?:don'?t|do not|didn'?t|did not) (?:want|need|have|mean)(?: to)?)"
    r" (?:(?:trying|looking|here|going) to )?(?:(?:report(?:ing)?|fil(?:e|ing)|mak(?:e|ing))"
    r"(?: (?:anything|nothing|one|any|an?(?: new)? (?:report|complaint|request)))?|an?y? (?:report|complaint)s?)"
    r"|nada (?:m[aá]s )?(?:que|para) reportar|sin reporte|no es (?:un|ning[uú]n) reporte|no (?:hay|tengo) reporte"
    r"|no (?:hay|tengo|quiero|quer[ií]a|necesito|voy a)(?: hacer| poner)?(?: nada que| ning[uú]n| un)? report(?:ar|e)"
    r"(?: (?:nada|ning[uú]n \w+))?)"
)
""" "Nothing to report", "no quiero reportar nada"."""
_ONLY_ASKED: Final = re.compile(
    r"^\W*+(?:(?:no|nope|nah|oh|sorry|thanks|thank (?:you|u)|thx|ok|okay|i|i'?m|im|was|am|we|were|gracias|solo|s[oó]lo|"
    r"nada|that'?s (?:all|it)|(?:i |we )?(?:have|got)|i'?ve|there'?s|it'?s|its|this is|pero|but|y|and|perd[oó]n)\W+)*?"
    rf"(?:(?:just|only|merely|m[aá]s|solo|s[oó]lo|solamente|nom[aá]s)?\s*(?:{_ASKING}|{_NONE})|just a question|"
    r"(?:era |fue )?(?:solo|s[oó]lo|nada m[aá]s) (?:era |es |fue )?una (?:pregunta|duda)|just curiosity)"
    rf"(?:\W+(?:thanks|thank (?:you|u)|thx|ty|anyway|that'?s all|is all|about it|gracias|nada m[aá]s|no m[aá]s|"
    rf"for now|por ahora|and|but|y|pero|i|i'?m|im|am|just|only|solo|s[oó]lo|era|fue|{_ASKING}|{_NONE}))*\W*$",
    re.IGNORECASE,
)
""" "No thank you, just wanted to know", "just asking, nothing to report": nothing was to be reported."""
NOTHING_TO_REPORT: Final = re.compile(
    r"(?:\A|[.!?\n]\s*)(?:and |but |y |pero )?(?:(?:i|we) have |i'?ve (?:got )?|there'?s |no tengo )?"
    r"(?:nothing (?:else |more |new )?to report|nada (?:m[aá]s )?(?:que|para) reportar)"
    r"(?: (?:today|here|now|hoy|por ahora))?\W*(?=\Z|[.!?\n])",
    re.IGNORECASE,
)
""" "... I have nothing to report today.": a sentence of its own."""
_NO_REPORT: Final = re.compile(rf"^\W*(?:no|nope|nah)\b|\b{_NONE}", re.IGNORECASE)

_IDLING: Final = (
    r"(?:bored|boring|killing time|kidding|joking|jokes?|messing|goofing|fooling|playing|trolling|testing|chatting|"
    r"rhyming|having fun|for fun|being silly|saying (?:hi|hello)|an? (?:joke|test|poem|rhyme|prank|song)|"
    r"nothing(?:'?s| is)? (?:wrong|the matter|broken|happening|going on)|no (?:problem|issue|trouble)s? here|"
    r"bromeando|aburrid[oa]|jugando|probando|de broma|por diversi[oó]n|una? (?:broma|chiste|prueba|poema|rima)|"
    r"no (?:pasa|hay) nada(?: malo)?|nada malo)"
)
_IDLE: Final = re.compile(
    r"^\W*(?:(?:no|nope|nah|oh|sorry|ok|okay|lol|haha|i|i'?m|im|was|am|we|were|it'?s|its|that was|this is|just|only|"
    r"honestly|actually|none of (?:that|it|those)|solo|s[oó]lo|estoy|estaba|es|era|fue|perd[oó]n|jaja)\W+)*?"
    rf"{_IDLING}(?:\W+(?:{_IDLING}|around|out|off|about|here|really|just|only|im|i'?m|and|with|you|u|ya|this|it|the|"
    r"bot|robot|machine|at|work|home|school|lol|haha|lmao|jk|man|dude|bro|thanks|thx|sorry|bye|y|con|usted|en|el|la|"
    r"trabajo|casa|gracias|jaja|nom[aá]s))*\W*$",
    re.IGNORECASE,
)
""" "Nothing wrong, just bored", "nah im kidding", "era una broma"."""
_PLACELESS: Final = re.compile(
    r"\bnot (?:really |even |actually |about )*(?:an?|any) (?:\w+ )?(?:place|location|address|spot)\b"
    r"|\b(?:not? any ?where|nowhere(?! to\b))\b|\b(?:no|any) (?:place|location)\W*$"
    r"|\bno es (?:un|ning[uú]n) (?:lugar|sitio)\b"
    r"|\bno (?:tiene|hay) (?:ning[uú]n )?lugar\b|\bning[uú]n lado\b",
    re.IGNORECASE,
)
""" "Its not a place, its a package", "nowhere really", in answer to where: nothing the city could go to."""

_NOTHING: Final = re.compile(
    r"^\W*(?:(?:no|nope|nah|oh|lol|haha|ok|okay|sorry|um|well|never ?mind|nvm|it'?s|its|i have|pues|ah|perd[oó]n)\W+)*"
    r"(?:nothing|nada)\b(?:\W+(?:else|further|more|"
    r"at all|really|now|much|anymore|today|for now|m[aá]s|de nada|por ahora|"
    r"nothing|nada|lol|haha|lmao|jaja|jk|by+e+|goodbye|cya|see (?:ya|you)|thanks|thank (?:you|u)|thx|ty|just|only|and|"
    r"sorry|man|bro|dude|solo|s[oó]lo|gracias|muchas|adi[oó]s|chao|y|never ?mind|nvm|forget it|"
    r"(?:all|im|i'?m|we'?re) good|have a (?:good|nice|great) (?:day|night|one|evening|weekend)))*\W*$",
    re.IGNORECASE,
)
""" "Nothing lol bye", "nothing else, thanks", "nada, gracias" to "what is wrong?" or "where is it?"."""
_KIND: Final = (
    r"(?:polite|kind|nice|friendly|great|awesome|amazing|wonderful|fantastic|excellent|lovely|helpful|the best|"
    r"(?:good|great|nice) (?:job|work)|well done|kudos|props|hats off|shout ?-?out|compliments?|"
    r"perfect\w*|beautiful\w*|amables?|excelente|buen trabajo|agradec\w*|felicit\w*|felicidades|"
    r"genial(?:es)?|maravillos\w+)"
)
_PRAISES: Final = re.compile(
    r"^(?!.*\b(?:but|however|except|though|yet|pero|aunque)\b)\W*(?:(?:hi|hello|hey|hola|good \w+|so|ok|i|we|just|"
    r"only|not a complaint|no complaints?)\W+)*"
    r"(?:want(?:ed)? to (?:say|tell you|let you know|thank|praise|compliment|give)|shout ?-?out to|kudos to|props to|"
    r"hats off to|(?:my )?compliments to|big thanks to|felicidades a|felicitaciones a|"
    r"(?:solo )?(?:quer[ií]a|quer[ií]amos|quiero) (?:decir\w*|agradecer\w*|felicitar\w*|dar\w* las gracias))\b"
    rf"(?=.*\b{_KIND}\b)[^.!?\n]*+\W*+"
    r"(?:(?:thanks?|thank (?:you|u)|gracias|(?:you )?made my day|keep it up)\b[^.!?\n]*+\W*+)*+$",
    re.IGNORECASE | re.DOTALL,
)
""" "Just wanted to say the men who paved our road were so kind": praise, and no "but" that turns it."""

_MISSENT: Final = re.compile(
    r"\bwrong (?:number|person|chat|thread|contact|group|text|phone)\b"
    r"|\b(?:(?:not|wasn'?t|isn'?t) (?:meant )?for (?:you|u)|meant for (?:my|a) \w+|was for a friend)\b"
    r"|\bmeant to (?:text|send|message)\b"
    r"|\b(?:n[uú]mero|persona|chat) equivocad[oa]\b|\bno (?:era|es) para (?:usted|ti)\b",
    re.IGNORECASE,
)
"""Meant for somebody else."""


def propose(scene: Scene) -> tuple[Candidate, ...]:
    """What is half told is dropped in a word. While danger is on watch nothing of it is read."""
    if scene.talk.watch is not None:
        return ()
    if _PRAISES.match(scene.text) and not asks(scene.text) and not _located(scene):
        return (Candidate("praise", (Thanks(),), scene.everything, STRONG),)
    idle = _ONLY_ASKED.match(scene.text) or (_IDLE.match(scene.text) and _spoken_with(scene))
    if idle or _nothing_open(scene) or (_asked_where(scene) and _nowhere(scene)):
        return (Candidate("withdraw", _only_asked(scene), scene.everything, STRONG),)
    return ()


def _located(scene: Scene) -> bool:
    """Whether a place is named where something may be wrong; what was praised may have been anywhere."""
    found = look(scene, (0, len(scene.text))).finding
    return found.parts.number is not None or (found.place is not None and found.place.number is not None)


def _spoken_with(scene: Scene) -> bool:
    """Whether something was asked or not understood before; a first "just testing" is told what can be done here."""
    return bool(scene.ask or scene.talk.drafts or scene.talk.lost)


def _nothing_open(scene: Scene) -> bool:
    """Whether "nothing" answers what is wrong or where, or ends a talk in which nothing was understood."""
    ask = scene.ask
    open_ = ask.kind in ("place", "service") if ask is not None else bool(scene.talk.lost)
    return open_ and _NOTHING.match(scene.text) is not None


def _asked_where(scene: Scene) -> bool:
    """Whether a place is awaited of which nothing is known: then "wrong number" is no house number."""
    ask, draft = scene.ask, scene.draft
    if ask is None or ask.kind != "place" or draft is None:
        return False
    return draft.place.found is None and draft.place.parts == Parts()


def _nowhere(scene: Scene) -> bool:
    told = _PLACELESS.search(scene.text) or _MISSENT.search(scene.text)
    return told is not None and not look(scene, (0, len(scene.text))).named


def _only_asked(scene: Scene) -> tuple[Act, ...]:
    """What is half told goes; what was filed stays, and so does what was read back, unless a no begins the text or it
    says that nothing is reported. Where nothing is open either it is politeness."""
    refused = _NO_REPORT.search(scene.text) is not None or _IDLE.match(scene.text) is not None
    half = tuple(one for one in dropped(scene) if one.place.found is None or refused)
    return tuple(Drop(draft.id) for draft in half) or ((Thanks() if scene.ask is None else Repeat()),)
