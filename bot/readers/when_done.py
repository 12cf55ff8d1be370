"""Questions that only ask when: "any idea when itll be fixed", "will they come this week", "y más o menos cuándo"."""

import re
from collections.abc import Iterable
from typing import Final

from bot.readers.naming import service_named
from bot.readers.scene import Scene
from bot.readers.words import GENERIC, SHRUGS, TEMPER, listed

WHEN: Final = re.compile(
    r"\b(?:when(?:'?ll)?|how (?:much )?(?:long(?:er)?|soon|fast|quick(?:ly)?)|what (?:day|date|time)|e\.?t\.?a\.?|"
    r"time ?(?:line|frame|table)|ballpark|wait(?:ing)? time|any ?time soon|cu[aá]ndo|qu[eé] (?:d[ií]a|fecha|hora)|"
    r"how (?:many (?:\w+ )?(?:days|weeks|hours)|much time)|cu[aá]nt[oa]s? (?:tiempo|(?:se )?tarda\w*|(?:se )?demora\w*|"
    r"toma\w*|lleva\w*|falta|d[ií]as|semanas|horas|(?:tengo|hay|tenemos|debo) (?:que )?esperar))\b"
    r"|\b(?:will|(?:is|are) (?:it|they|that|this|you|y'?all|some\w+|any\w+|the \w+)|can|could|gonna|"
    r"going to|think|chance|hope|hopefully|would|van|va|podr[ií]an|creen?|pueden)\b"
    r".{0,40}?\b(?:today|tonight|tomorrow|soon(?:er)?|fast(?:er)?|quick(?:er|ly)?|early|earlier|(?:this|next) \w+|"
    r"(?:by|before|on|until) (?:\w+day|then|the \w+)|week(?:end)?|hoy|mañana|pronto|"
    r"antes|esta semana|este \w+|r[aá]pido)\b",
    re.IGNORECASE,
)
_WORDS: Final = (
    GENERIC
    | SHRUGS
    | TEMPER
    | listed(
        "long longer wait waiting take takes taking going go gonna gotta fix fixed fixing repair repaired clean "
        "cleaned done come coming until till before usually typically normally much soon sooner fast faster quick "
        "quicker quickly early earlier day days week weeks weekend hours time average usual someone somebody "
        "anybody anyone crew crews already be being must has got get gets getting i'm y'all yall ya ur u man bro "
        "people filled picked removed towed replaced patched cleared collected any idea clue guess word chance "
        "chances know wondering curious wonder expect expected estimate estimated roughly about approximately "
        "approx around ballpark eta timeline timeframe frame table schedule scheduled deadline date today tonight "
        "tomorrow monday tuesday wednesday thursday friday saturday sunday month end next itll it'll they'll "
        "theyll you'll youll when'll whenll itd it'd they'd happen happening start started finish finished ready "
        "show possible possibly hopefully hope tell thing actually question btw able should would could might may "
        "else yet still even if whens when's whats what's give me more less or least later late team thank thanks "
        "thankyou thx thnx ty tysm appreciate appreciated appreciation so great cool awesome perfect nice good "
        "sweet wonderful excellent cuánto cuanto cuántos cuantos cuántas cuantas tiempo tarda tardan tardar "
        "tardará tardara tardarán tardaran tardarse demora demoran demorar demorarse toma toman tomar tomará lleva "
        "llevan llevará esperar espera tengo hay arreglar arreglan arreglarlo arreglarla arreglado arreglada "
        "arreglen reparar reparan repararlo limpiar limpiarlo limpian taparlo tapan quitarlo recogen recogerlo "
        "días dias día dia semanas semana horas hora fecha falta normalmente van vienen venir vendrán vendran "
        "llegan llegar hasta va ir eso cuándo cuando como más menos mas sabe saben sabes saber alguna tiene tienen "
        "decir decirme puede pueden podrían podrian creen cree hoy mañana pronto antes rápido rapido lunes martes "
        "miércoles miercoles jueves viernes sábado sabado domingo fin listo lista alguien cuadrilla mucho muchas "
        "muchísimas mil bueno perfecto excelente entonces aproximadamente estimado tentativa"
    )
)
"""Words that tell of nothing but the waiting."""
LONGEST: Final = 18


def asks_when(scene: Scene, codes: Iterable[str] = ()) -> bool:
    """Whether a text asks when something is done, and names nothing but these services."""
    if len(scene.words) > LONGEST or WHEN.search(scene.text) is None:
        return False
    rest = [at for at, word in enumerate(scene.words) if word.says_something and word.low not in _WORDS]
    named = {word for code in codes for word in service_named(scene, code, frozenset(rest))} if rest else set()
    return all(scene.words[at] in named for at in rest)
