"""Short answers in English and Spanish: yes, no, a digit, thanks, skip and their kind."""

from typing import Final

from classifier.rules.word_sets import word_set

SETS: Final = {
    "yes": "yes yep yeah yea yup ya yess yas sure correct right absolutely definitely affirmative yessir yesss"
    " indeed si claro correcto exacto simon sip afirmativo cierto exactamente exactly confirmed confirm"
    " confirmo yeap yeh mhm mmhm mhmm mmhmm uhhuh yessum yasss righto y",
    "no": "no nope nah naw negative nel negativo noo nop n",
    "thanks": "thanks thank thx thanx ty tysm gracias thnx tks thankyou grax grasias appreciated appreciate tnx",
    "okay": "ok okay okey k kk cool great perfect awesome good nice excellent alright fine wonderful perfecto"
    " bueno bien excelente vale dale genial sweet bet understood entendido roger lovely super okie oki"
    " sounds noted",
    "filler": "please pls plz it is thats that its this the a an so much very you u to for all i do one would"
    " want si por favor porfa muy es eso esta asi lo la el un una mucho muchas mil your help ur la"
    " ayuda de and then was have day great man sir maam again just now here me ya y que te los las se"
    " fue really lot bunch pues senor senora le quiero mine there we are too im mas today city team"
    " guys everyone everything dear friend amigo bro on my way work job happy will be god bless con su"
    " al",
    "skip": "skip pass omitir saltar saltear omite siguiente next",
    "photo": "photo picture pic photos pictures pics image foto fotos imagen picure camera",
    "first": "first 1st primera primero primer one uno una",
    "second": "second 2nd segunda segundo two dos",
    "third": "third 3rd tercera tercero tres three",
}

ANSWERS: Final = {
    "yes": """
        @yes @yes?; @yes @filler? @filler? @filler?; thats|its|that is? @yes|it|good; yes|si ~1 @okay; go
        ahead; do it; file it; send it; looks good|right|correct; all good; sounds good; please do; of course;
        por supuesto; asi es; esta bien; de acuerdo; adelante; uh huh thats? it|right|correct?; you got it ~1; hazlo;
        envialo; si si;
        thumb|thumbs up; pulgar arriba;
        you ~1 bet|betcha; that works; go for it; go on then ~1; carry on; fire away; spot on ~1; for sure;
        it|that sure|surely|certainly|does|is is?; yes|yup|yeah ~1 indeed; asi mero; eso mero; ya sabe|sabes;
        submit it?; ok|okay yes|file|send|go it?; es correcto; todo bien
    """,
    "no": """
        thumb|thumbs down; pulgar abajo;
        @no @no?; @no thanks|thank|gracias|sir|maam|you you?; not really|yet|now; no no; no way; i dont think
        so; para nada; no es asi; negative; no it isnt|is not?; no its not; de ninguna manera; not at all
    """,
    "skip": """
        @skip @filler?; @skip it|this|that|photo|picture|question; no @photo; dont|do|cant|no not?
        have|tengo|take|send ~1 a|any|one|una|ninguna? @photo|one?; no tengo ~1 @photo?; sin @photo; without
        @photo?; not sure|certain; i? dont know; idk; dunno; i? do not know; no se; no lo se; rather not;
        prefer not ~3; never mind @photo; no puedo; cant right now; prefiero no ~2; no idea; ni idea; quien
        sabe; who knows; unknown; move on
    """,
    "done": """
        done; all|im done; thats|that|its|is it|all|everything; nothing else|more; finished; no more; no mas;
        listo|lista; eso es todo; es todo; nada mas; ya termine; ya esta; terminado; thatll be all; nope thats
        it|all; thats is? all; ya es todo; seria todo; finish; that is|s? all|it|everything ~1;
    """,
    "repeat": """
        what; huh; menu; back; que; como; wut; wat; come again; say|repeat ~1 that|again|please|it; repeat;
        pardon ~2; sorry what; what do you mean ~1; i? dont understand ~2; no entiendo ~2; no entendi ~2;
        repite|repita|repitelo|repetir ~2; perdon; mande; what did you say; go back; main menu; atras;
        regresar; volver; opciones|options ~2; que dice|dijo|dices|dijiste; confused; im confused; what was
        the question; cual era la pregunta; otra vez
    """,
    "thanks": """
        @thanks @filler? @filler? @filler? @filler? @filler? @filler?; @okay @okay? @thanks @filler? @filler?
        @filler? @filler?; @okay @filler? @filler?; @okay @okay; much appreciated; appreciate|appreciated
        it|that|you|your ~2; i appreciate ~3; got it @thanks?; sounds good @thanks?; will do; muy amable ~2;
        dios los|te bendiga ~1; god bless ~2; many|muchas|mil thanks|gracias ~2; bye|goodbye|adios|later ~2;
        @thanks @filler? @filler? @filler? @filler? for|por the|that|all|ur|your?
        fixing|repairing|filling|cleaning|coming|helping|picking|mowing|plowing|sending|taking|doing|getting|arreglar|
        reparar|limpiar|venir|recoger|quitar|ayudar|tapar ~6;
        have a good|great|nice day|one|night|evening|weekend; see ya|you; hasta luego; you too; no problem;
        np; de nada; que amable; good|great job; you ~1 rock|awesome|best|great ~1; youre the?
        best|awesome|great|welcome; thats great|awesome|good|wonderful ~1 @thanks?; que bien ~1; muy bien ~2;
        esta bien gracias; entiendo; i see; cool beans; lol; haha; jaja
    """,
    "none_of_these": """
        0; zero; none ~1 of? these|those|them|above|the? ~1; none; neither ~2; ninguno|ninguna|ningun ~3; nada
        de eso ~1; not any of|these ~2; something else; otra cosa; otro; cero; other; it's something else; its
        something else; ni uno ni otro; no es ninguno|ninguna ~2; none of the above
    """,
    "wrong": """
        thats|that|this|its|it|is|was? not|isnt|aint|wasnt right|correct|it|true|accurate|what ~3;
        thats|that|this|its|it|theyre|is|was|s? wrong|incorrect|mistake|mistaken|error ~2; thats|its|that|is?
        a mistake|error; you|u got|have|made|are ~2 wrong|mistake|mistaken; wrong; mistake; incorrect; error;
        no thats not|wrong ~2; no that is not|wrong ~2; no? thats|thatz|that|its|this|it is|was? a|the
        wrong|incorrect address|place|street|service|location|one|problem|issue|thing|spot|number|report|request;
        no? you|u got|have|picked|filed|put? the wrong service|problem|issue|thing|one|report|request; no? ese|eso|este
        no es|era el|mi problema|reporte|servicio|caso; no? el? problema|reporte equivocado|incorrecto; wrong
        address|place|street|service|location|one|
        problem|spot|number; not what i meant|said|wanted ~1; i made a mistake; made a mistake; eso|esta|es
        no? mal|equivocado|incorrecto|incorrecta|correcto|es ~1; no es correcto|eso|asi|lo; esta|estas
        mal|equivocado; equivocado|equivocada|incorrecto|incorrecta; me equivoque; te equivocaste; se
        equivoco|equivocaron; es un error; not right|correct; needs? to be correction|corrected; fix it; undo;
        deshacer; eso esta? mal|equivocado|incorrecto|error; eso no es|esta ~2; esta|estan mal;
    """,
}
"""Whole texts, or clauses of their own."""

CLAUSES: Final = {
    "all_clear": """
        everything|all|everyone|everybody|were|im|we|i|things|it|its|hes|shes|theyre is|are|am|s? ~1
        fine|ok|okay|safe|good|alright|clear|better ~1 now; all clear; false alarm; false alert; fire ~1
        is|got|has|was? ~2 out; put ~3 fire|it out; no longer burning|smell|smells|leaking|flooding|danger|an;
        gas|water|power|leak ~2 is|was|been|got|has? ~1 shut|turned|off|stopped|fixed ~1; smell ~1 is|has? ~1
        gone|went; police|ambulance|firefighters|fire|cops ~2 is|are|already|here|came|arrived|took|handled ~2
        here|it|care|already|left|now|came; emergency is? over; crisis averted; danger ~1 passed|over; not an
        emergency ~2; im|were safe now; false alarma; falsa alarma; ya todo|esta|estamos|paso ~2
        bien|controlado|resuelto|peligro; todo esta? bien|controlado ~1; ya se|lo|la|los|las|le?
        apago|apagaron|controlo|controlaron|fue|fueron ~3; ya llegaron|llego ~1
        bomberos|policia|ambulancia|los|la ~2; ya no hay|huele ~3; bomberos|policia|policias|ambulancia ya? ~1
        llegaron|llego|vinieron|vino|aqui ~2; no es|era|fue nada ~1; no paso nada ~1; estamos|estoy bien|salvo
        ~2; sin peligro; nobody ~1 hurt ~2 now; it was|is nothing; was just|only a ~2 drill|joke|test|mistake
    """,
    "still_there": """
        still|stil there|here|broken|not|out|happening|leaking|a|dark|open|unfixed|missing|blocked|there|
        dirty|messed|same|bad|unresolved; not|wasnt|isnt|hasnt|never|didnt|aint|nothing ~2 fixed|repaired|
        resolved|removed|picked|cleaned|done|finished|gone|completed|patched|filled;
        its|it|theyre|it's|thing|pothole|is|are ~1 back ~1 again|$; came|come|happened|started back|again;
        same problem|issue|thing|spot|pothole ~1 again|as|still|back|$; nothing ~2
        changed|happened|done|fixed; no one|body ~1 came|fixed|showed|come; nobody ~1
        came|fixed|showed|come|did|has; broke|broken|out|again again; never came|fixed|showed|happened|did;
        you|they didnt ~1 fix|do|come|clean|remove|finish; they|you|yall|u|guys|crew|crews|city|one
        havent|havnt|hasnt ~2 come|came|fixed|fix|showed|shown|cleaned|picked|finished|done|been|started;
        they|you|yall|u|guys|crew|crews|city|one have|has not ~1 come|came|fixed|showed|shown|cleaned|picked|been;
        not fixed; isnt|wasnt fixed; sigue|siguen ahi|
        igual|roto|rota|sin|alli|todavia|tirado|tirada|mal|apagado|apagada|abierto; todavia|aun
        esta|sigue|no|estan ~3; no lo|la|han|fue|fueron|ha|esta|se|quedo ~2 arreglaron|arreglado|arreglada|
        repararon|recogieron|limpiaron|hicieron|taparon|quitaron|reparado|bien|resuelto|arreglo|recogido;
        volvio ~3; esta de vuelta; de nuevo esta|se|hay; otra vez esta|lo|la|mismo|igual|hay; no ha|han ~2
        cambiado|arreglado|venido|hecho|reparado; nadie ~1 vino|ha|arreglo|paso; esta igual; mismo problema
    """,
    "idea": """
        you|yall|they|we|city|u|someone should|could|ought|shoulda|oughta ~1 really|maybe|just|also|consider?
        add|put|build|install|make|plant|paint|have|consider|create|start|open|offer|give|try|think|look|use|
        host|provide|get|turn|let|do|bring|allow|extend|invest|convert|ban|organize|set|include|design; it|itd
        would|d? be|b really|so|very|super|pretty? nice|great|cool|good|awesome|helpful|lovely|wonderful|
        amazing|better|useful|neat if|to|2|having; would|wud be nice|great|cool|good|awesome|helpful|lovely|
        wonderful|amazing if|to; how about ~4 more|a|adding|some|we|planting|putting|installing|having|free|
        building|an; why not ~2 add|put|build|install|make|plant|paint|have|create|start|turn|use|offer; why
        dont|doesnt you|we|they|city|yall ~2 add|put|build|install|make|plant|paint|have|create|start|turn|
        use|offer; suggestion|suggestions|suggest|suggesting|sugestion|proposal|propose;
        my|an|a|have|here|heres|got|great|good idea|ideas; idea: ; ^ idea|ideas ~1; i|we wish ~1
        there|the|we|you|our ~1 was|were|had|city|would|could; wish there was|were|had; i|we|id would|d?
        love|like to see|have|if; love to see|have|if; i think ~2 should|could|needs ~3
        more|add|build|have|plant; could use|do with ~3 more|some; consider ~1 adding|putting|building|
        installing|making|planting|painting|having|creating|a|turning|opening; please consider; we need more
        ~4 parks|benches|trees|bike|lanes|playgrounds|lights|shade|gardens|bins|cans|libraries|programs|
        events; seria|estaria ~2 bueno|bonito|bien|genial|mejor|excelente|lindo|chido|util
        que|si|tener|poner|hacer|un|una; sugerencia|sugiero|sugerir|propongo|propuesta|sugeriria;
        deberian|podrian|deberia|tendrian|debian de|que? ~1 poner|hacer|construir|plantar|agregar|abrir|
        pintar|instalar|tener|crear|ofrecer|organizar|considerar|pensar|anadir|dar|haber; por que no ~1 ponen|
        hacen|construyen|plantan|agregan|abren|pintan|instalan|crean|ofrecen|organizan; tengo|una|mi ~1 idea;
        me gustaria|encantaria ver|que|tener|mas ~3; ojala
        hubiera|pusieran|hicieran|tuvieramos|pudieran|construyeran; que tal si; hacen falta
        mas|parques|arboles|bancas
    """,
    "greeting": """
        ^ hi|hello|hey|howdy|hiya|greetings|yo|hola|hellow|helo|heya|sup|buenas|buenos|buen there|all|yall|
        everyone|city|team|sir|maam|dias|dia|tardes|noches|tarde|noche|guys|again|folks?; ^ good
        morning|afternoon|evening|day|mornin; ^ how are|r you|u ~2; ^ que tal|onda ~1; ^ como esta|estas|estan
        ~2; ^ whats|wassup|what up
    """,
}
"""Clauses inside longer texts; the rest of the text keeps its own reading."""

DIGITS: Final = {
    "1": "1 one uno una first 1st primera primero primer i",
    "2": "2 two dos second 2nd segunda segundo ii",
    "3": "3 three tres third 3rd tercera tercero tercer iii",
    "4": "4 four cuatro fourth 4th cuarta cuarto",
    "5": "5 five cinco fifth 5th quinta quinto",
}
DIGIT_FILLER: Final = word_set(
    """
    option number choice no opcion numero la el the one answer please pls por favor pick choose its is that
    would be i ill want quiero it take go with es my lo respuesta opt num nr item uno pick escojo elijo choose
    esa ese esta este yes si ok okay and y porfa stars star estrellas estrella out of
    """
)

RATINGS: Final = {
    "5": "excellent amazing perfect awesome fantastic outstanding wonderful excelente perfecto maravilloso"
    " fantastico great terrific increible genial superb stellar",
    "4": "good satisfied bien bueno buena pleased happy contento contenta satisfecho satisfecha",
    "3": "okay ok fine average meh regular alright so-so mediocre decent acceptable normal maso",
    "2": "poor bad disappointing disappointed mal malo mala slow subpar lacking insatisfecho unsatisfied pobre",
    "1": "terrible horrible awful worst pesimo pesima horrendous useless unacceptable garbage dreadful fatal"
    " pathetic inutil",
}
THUMBS: Final = "👍👌🙏❤🙂😊😀😃👏🤝💯🎉✅😁🫶🥰😄🙌💙💚"
"""Pictures that say thanks or okay by themselves."""
THUMBS_DOWN: Final = "👎❌🙅🚫"
"""Pictures that say no by themselves."""
