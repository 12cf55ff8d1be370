"""Thoughts of self-harm and threats against people, in English and Spanish."""

from typing import Final

SETS: Final = {
    "self": "myself himself herself themself themselves urself yourself ourselves meself myslef mysel",
    "kill": "kill hurt harm cut shoot hang drown killing hurting harming cutting shooting hanging kil offing"
    " unalive end off stab burn",
    "gonna": "gonna going will ill imma ima wanna want finna gotta about im well might swear should",
    "you": "you u yall ya him her them those that these everyone everybody someone somebody people his their"
    " your whoever ur this whole all every next anyone anybody any each",
    "slay": "kill shoot stab murder strangle beat slap punch bomb kil destroy smash slaughter hurt choke lynch"
    " execute run burn attack",
    "me_es": "me",
    "staff": "mayor worker workers driver cop cops officer officers inspector crew guy bastard clown clowns"
    " bitch bitches asshole assholes manager neighbor neighbors motherfucker motherfuckers staff"
    " councilman councilwoman council employee employees idiot idiots bums homeless landlord kids"
    " family ass boss dude guard asses throats throat head heads face faces",
}

CRISIS: Final = """
    pills ~1 in ~1 hand|hands; ready|got ~3 pills ~2 hand|hands; dejar de existir|vivir; me|se estoy|esta cortando
    ~1 $;
    @kill @self; kil* @self; suicid*; i wanna|want to? die; wish i was|were|wasnt|werent|wouldnt|could ~2
    dead|alive|born|here|wake|disappear|die|exist; wish i ~2 never|hadnt been? born; better off dead|without;
    dont|do|not|no|didnt|cant ~1 want|wanna|see|feel ~3 live|living|exist|wake|alive; dont|not|cant|no ~2 live
    ~1 anymore|like|any|without; dont|not want|wanna ~1 be here|alive|around anymore; no|any|nothing|isnt|lost
    reason|point|purpose|left|will ~2 live|living|alive|life; nothing ~2 live for;
    end|ending|take|taking|took|ended my|his|her|their|own|this own? life|lives; end|ending it ~1
    tonight|today|forever|now|all; end|stop my|the|all pain|suffering ~2; cant go on; life ~2 not|isnt worth
    ~1 living; overdose|overdosed on purpose; took|taken|swallowed|swallow|taking ~3 pills|tylenol|bottle;
    slit|slitting|cutting|cut my|his|her|their wrist|wrists|arms|throat; self harm|harming|harmed|injury;
    hang|hanging|shoot|shooting|drown|drowning @self; goodbye|good forever|cruel ~1; say|saying goodbye to ~2
    everyone|all|world; everyone|world|family|they|yall ~3 better ~1 without me; not ~3 be here
    tomorrow|much|anymore; gun|pills|rope|noose|bridge ~5 end|kill ~2 it|@self|life; thoughts|thinking|think
    about|of ~1 ending|killing|hurting|death|dying|jumping|harming; im done living|with ~1 life;
    give|giving|given up on life|living; hate|tired of? my|being|living? life|alive|living; sick of
    living|life|being ~1 alive; unalive; kms; dont|not care ~2 live|die|alive; disappear forever; have|got a?
    plan ~3 kill|end|die; hopeless ~5 die|end|live|life; i|im ~2 should|deserve to? die|dead; crisis ~2
    hotline|line|counselor; matarme|suicidarme|suicidio|suicidarse|suicidar|suicida;
    quitarme|quitarse|quitar|acabar|terminar ~2 vida; quiero|quisiera|prefiero|deseo|ganas|mejor|quiere|
    pienso|pensando ~2 morir|morirme|matarme|muerto|muerta|morirse|matarse|desaparecer; no
    quiero|quiere|puedo|vale|tengo|tiene ~3 vivir|vida|viviendo|existir; ya no puedo ~2 mas $; no aguanto ~2
    mas|vida $; acabar con|mi ~2 vida|todo; hacerme|lastimarme|cortarme|herirme|ahorcarme|colgarme ~1 dano?;
    sin ganas|razon de|para vivir; cortarme las venas; tome|tomo|trague|tomado ~3 pastillas;
    aventarme|tirarme|saltar|brincar ~4 puente|edificio|azotea|techo|tren; mejor|ojala
    muerto|muerta|muriera|morir; estarian mejor sin mi; despedirme ~3 todos|mundo; want|wanna|wants|wanted|
    wish|ready|rather|going|plan|planning|gonna to? ~1 kill @self; want|wanna|wants|wanted|wish|ready|rather
    to? ~1 die; want|wanna|wish|rather|wants ~1 be dead; wish ~2 dead; end|ending it all; cant ~1 go on ~2
    anymore|living|like|with; cant go on; cant|cannot live ~1 anymore|like|with|living; cant ~2 living|alive
    anymore|like; im|i|gonna|going ~2 jump $; going|gonna|want|wanna|about to? jump off|from|in|front;
    nobody|noone|no one|will|would ~2 miss me; never been? born; want it|everything ~2 end|over ~6
    gun|pills|rope|knife; me quiero|quisiera|voy ~1 a? morir|matar|mtar|matr|suicidar|ahorcar|colgar|aventar|tirar|
    quitar|cortar; me voy a lastimar; se quiere|quieren|quieria
    matar|suicidar|ahorcar|aventar|tirar|quitar|morir; jump|jumping ~2 bridge|roof|building|overpass|train;
    feel|feeling suicidal|like ~1 dying|ending; thinking|thought|think|thoughts ~2
    suicide|dying|death|hurting|killing|ending; pills|pastillas ~8
    take|taking|tomar|tomarmelas|tomarlas|swallow; reason|reasons|point|strength|will to go on; end|ending
    things ~3 tonight|goodbye|all|good|myself|$; cant|cannot|tired take|of life; hope|wish|pray ~2 i?
    dont|not|never|didnt ~1 wake; dont|not|never want|wanna ~1 wake up; final goodbye; last
    goodbye|message|words ~2 goodbye|world; leaving|left ~2 suicide note; voy|vamos a? acabar con todo|mi; no
    quiero|puedo seguir viviendo|mas|adelante $; whats the point ~1 living|life|existing|anymore|$;
    no|see|lost|without ~2 point|reason|purpose ~1 life|living|existing|live; jump|jumping|step|walk in|into?
    front ~1 of ~2 train|bus|car|traffic|truck|subway; i|ill|im|be ~2 dead by|before tomorrow|tonight|morning;
    no will to live; goodbye ~6 hurt|kill|end; buy|bought ~2 gun|rope|pills to? ~2 kill|end|myself; never wake
    up; disappear ~3 wake|forever; no one|nobody cares ~3 die|dead|kill; tired of living|life|being;
    cortar|cortarme ~1 venas|munecas; desaparecer ~2 siempre|mundo; morirme|matarme; no valgo nada; no quiero
    estar aqui|viva|vivo; cares|care|notice|matter|miss ~2 if i died|die|was|disappeared|lived|live|gone; if i
    ~2 die|died|dead|killed|disappeared; better if i ~1 die|died|dead|gone;
    take|taking|took|swallow|swallowing|swallowed ~2 all|my|these|bottle|whole ~3 pills|medication|meds;
    want|wanna|going|ready|decided|need to? end it all|now|tonight|today|forever|$; nothing matters ~1 anymore
    ~4 end|die|live|kill|goodbye; i|im ~2 cut|cutting|cuts|burned|hurt @self; cut @self; feel|feeling like ~1
    dying; thinking|think ~2 death|dying|suicide|killing|ending; no quiero ~2 estar|seguir ~2
    aqui|viva|vivo|mundo|vida; dont want ~2 be here|alive|around ~1 anymore; happier if|without ~2
    me|dead|gone|was|were; want ~1 die|dead; death ~2 better; goodbye ~3 world|everyone; want my life to
    end|over; not worth ~1 living; ready to go|die ~2 goodbye|now; overdose|od ~2 tonight|myself|pills; no
    more reason|reasons ~2 live; hate my life ~6 die|end|live|kill|anymore; no longer want|wish ~1
    live|exist|alive|living;
"""
CRISIS_NOT: Final = """
    @human|he|she|hes|shes just|has|had|have|already|s? took|taken|swallowed|swallowd|ate|downed ~2
    bunch|whole|bottle|lot|lots|handful|entire|many|ton ~4 pills|meds|medication|tylenol|tablets|pastillas;
    where i|we ~1 live; donde vivo|vivimos;
    end|ending it all ~3 noise|construction|potholes|trash|contract; suicide|suicides squeeze|lane|lanes|mission|run|
    doors|door|prevention|hotline|awareness|barrier|barriers|walk|left|bridge|squad|net|nets; death wish;
    volunteer|volunteering|volunteers|donate|donating ~4 crisis ~1 hotline|line|center;
    morir|morirme|morirnos de ~1 calor|frio|risa|pena|hambre|sueno|sed|verguenza|aburrimiento;
    crisis ~2 housing|homeless|budget|water|energy|climate|opioid; jump|jumping ~1
    start|rope|in|on|curb|turnstile|lane|fence|through|out; jump ~3 off the couch|curb|wagon|bike; i|you could
    ~1 just? die of|laughing; want|wanna to? die of|laughing; die|dying of
    laughter|embarrassment|boredom|to|for; cut|hurt ~1 myself on|by|when|while|trying|with|from|stepping; hurt
    myself on|when|falling|tripping|slipping; kill|killed ~1 myself on|tripping|trying|walking|riding|
    stepping|falling|driving|slipping; almost|nearly|about|damn|practically
    killed|kill|hurt|killing|cut|burned myself; burned|shot|cut myself|herself|himself|themselves|yourself|ourselves
    on|in|with ~2; cut|hurt|scratch|scratched myself|herself|himself|themselves|yourself|ourselves on|by|climbing ~2;
    took|taking a|the? ~1 pill; took|takes|take|taking|taken his|her|their|its ~1
    pills|meds|medication|medicine|tablets|tylenol
    already|today|this|at|with|but|before|like|yesterday|earlier|late|on|every|daily|for|so|because|$; took|takes|take|
    taking|taken his|her|their|its ~1 pills|meds|medication|medicine and ~1 went|goes|sat|left|ate|walks|came|walked;
    toma|tomo|tomado|tomaba|tomando sus ~1 pastillas ya|y|hoy|en|con|a|por|para|antes|siempre|$;
    hang|hanging himself|themselves? on|out; take|took my life in|into ~1 own|hands;
    life insurance; live|living|lives here|there|at|in|on|near|by|next|under|with ~2;
"""

THREAT: Final = """
    im|i|ill|ima|imma|we|well|were ~1 gonna|going|will|about|finna|to|ready|might|should|wanna|want|would|
    swear|love|gladly to? ~2 @slay ~2 @you|@staff|city|mayor; ill|imma|ima|i ~2 @slay ~2 @you|@staff; @slay
    you|u|yall|them all|everyone|mother|with|dead|if|in|up|and|for|myself; kill|shoot|stab|murder|hang|lynch
    ~1 @you ~1 all|mayor|people|family|bastards|clown|mother|workers|bitches|cops|assholes|guys;
    gonna|going|will|ill|imma|want to? ~2 burn|blow|bomb|shoot|torch|light|blast ~4 city|hall|office|building|
    place|down|up|school|station|you|house|his|her|their|council|department;
    burn|blow|bomb|shoot|torch|shooting|bombing ~3 city|town hall; bomb|blow|shoot ~2 up ~2
    city|office|place|building|school|you; put ~2 bullet|bomb|knife in|through ~2; bullet|bullets
    with|in|has|for ~3 you|your|u|name|head|brain|ass|mayor|neighbor|him|his|her; youre dead; dead man|meat;
    you|u ~1 deserve|deserves|need|needs ~2 die|shot|killed|stabbed|beaten|hang|dead|bullet;
    deserve|deserves|needs|ought|should to? ~1 be|get|die ~1
    shot|killed|hanged|stabbed|hung|executed|lynched|murdered; know|knows|found|find where ~2
    you|u|yall|he|she|they|mayor|family|kids|guy ~1 live|lives|sleep|work|works|park|stay; watch|watching
    your|ur back; come|coming|be ~2 for you|him|them|her|yall with|and|gun|tonight; come|coming
    down|over|there ~3 with ~2 gun|bat|knife|shotgun|rifle|machete|ar; beat|whoop|kick|beating ~1 the? ~2
    shit|crap|hell|ass|living out|of|you|in ~2 you|your|him|them|her|shit; bash|break|smash|crack|kick|cut|
    slit|slash|snap|rip|chop|knock|punch ~1 your|ur|his|her|their|youre|somebodys|someones|mayors|his ~2 face|
    head|neck|legs|skull|throat|throats|heads|teeth|kneecaps|bones|fingers|jaw|arms|hands; hunt ~1
    you|him|them|her|down; someone|somebody|people|yall|blood is|are|will gonna|going|be to? ~1
    bleed|pay|die|spilled|shot ~2 for|because|if|tonight|today; going postal; shoot ~2 place up; make ~1
    you|him|them|her ~2 bleed|suffer|disappear; have ~2 gun ~4 use|afraid|you|mayor|city; take ~3 law into|in;
    put|putting|send|sending ~2 you|him|her|them|mayor|guy ~2 hospital|grave|ground|morgue|coffin|box; run ~2
    you|him|her|them|those|that ~3 over with; run|running ~1 him|her|them|you over; poison ~2
    him|her|them|neighbor|you|dog; te|los|lo|la|les|le voy|vamos|vas a ~1 matar|golpear|disparar|
    partir|romper|quemar|apunalar|reventar|pegar|balear|lastimar; te va|van a ~1 matar|golpear|disparar|partir|romper|
    quemar|apunalar|reventar|pegar|balear|lastimar; matarte|matarlos|golpearte|matarlo|matarla|
    quemarlos|dispararles|romperte; se donde|sabemos|se ~2 vives|viven|trabajas|trabajan|vive; voy|vamos a ~2
    quemar|matar|disparar|explotar|golpear|balacear|bombardear|poner ~5; van|vas|va a? ~1
    pagar|morir|arrepentir|sangrar ~2; los|te|lo quiero ~1 muertos|muerto|matar; mereces|merecen|merece ~2
    morir|muerte|matar|bala|balazo|golpiza; una bala ~3; cuidate la espalda; te|los mato ~2; ^
    gonna|going|wanna|ready|finna to? ~1 @slay ~2 @you|@staff; you|u|yall|he|she|they|guy|driver|mayor|hes|
    youre|theyre|inspector|landlord is|are|will|gonna|going|better|all|be to? ~1 dead|die|bleed|regret|suffer
    ~1 $; you|yall|u|youre|theyre|hes are|is|all ~1 dead|meat $;
    you|u|yall|he|she|they|hes|shes|theyre|mayor|guy will|is|are|gonna|going|gon ~2 pay for|with|dearly|in ~1
    life|blood|this|it ~2 blood|life|kill|live|dead|sorry; know|knows ~2 lives|live|sleeps|works ~4
    pay|die|dead|kill|sorry|regret|watch; beat|beating|kick|knock|whoop ~1 the ~1
    hell|shit|crap|life|daylights|snot out|outta; im|ill|i|gonna|going ~3 beat|whoop|kick|stomp ~1
    your|his|her|their|that|ur ass|butt|head|face; put|putting|send|sending ~2
    someone|somebody|people|anybody|u|one ~3 hospital|grave|ground|morgue|coffin|box; run|running over ~3
    cyclist|cop|driver|person|you|him|them|her|worker|kids; im|ill|i|gonna|will ~2 run ~1 over ~2
    next|any|cyclist|cop|you|him; te|le|les|los ~1 voy|vamos ~1 a? ~1
    partir|romper|reventar|matar|quebrar|quemar|pegar; matare|quemare|disparare|golpeare; you|u|yall|he|they
    will|gonna|going|gon ~1 die for|because|if|soon|today|tonight|like|bitch; ill|imma|ima|gonna|will|going ~2
    burn|torch|firebomb|blow ~3 house|home|car|building|office|place|down|up; get|getting|gets|catch|catching|
    eat|eating|take|taking|deserves a|another bullet; find|hunt|get|track|come|coming ~1
    you|u|him|her|them|down ~1 and ~1 @slay; bringing|bring|brought ~2 gun|rifle|shotgun|knife|bomb|ar ~4
    tomorrow|office|hall|there|down|you|yall|work; hes|youre|shes|he is|she is|you are a? dead man|woman|meat;
    ill|i|will|gonna|going ~1 hurt|shoot|kill|stab ~1 someone|somebody|people|everyone
    if|unless|because|for|tomorrow|today|tonight|over; go|come down|there|over and? ~1
    shoot|stab|kill|beat|strangle; about|fixing to ~2 shoot|stab|kill|beat|hurt ~1
    that|this|the|him|her|them|somebody|someone|you; someone|somebody should|needs|oughta to? ~1
    put|shoot|kill|stab ~3 bullet|mayor|him|her|them|cops|inspector|council; watch out ~6 gun|kill|shoot;
    coming for you|u|him|her|them|yall; or ~3 someone|somebody|people|you|yall|u ~2 get|getting|be|end|gets ~2
    shot|stabbed|beat|whooped|merked|capped; you|u|yall better ~8 or ~4 kill|shoot|burn|stab|bomb|dead|die;
"""
THREAT_NOT: Final = """
    boss|mom|wife|husband|landlord|dad|parents|teacher|hoa|girlfriend|boyfriend|mother|roommate|family|coach
    ~1 is|will|gonna|going|would|s ~2 gonna|going|to ~1 kill|murder|shoot|strangle me;
    kill|shoot|hurt|burn|run|beat|attack|destroy|smash|slap|bomb ~2 @animal|weeds|grass|bugs|mosquitoes|rats|
    roaches|trees|tree|lanternflies|lights|noise|engine|time|traffic|a pic|picture|photo|photos|video|videos|
    email|message|hoops|basketball|pool|odds|clock|record|rug|heat|crowd; shoot|shooting
    you|u|yall|them|him|her|me ~1 an|a|the|some ~1 email|text|message|photo|pic|picture|pics|note|line|call|
    link; run ~2 by|through|past|it|out|for ~1; run|running out|for|late|errands; run ~1
    this|that|it|these|those by|past; destroy|destroys|destroyed|destroying|smash|burn|burns ~2 my|our|tires|
    tire|road|street|property|grass|lawn|bin|trash|suspension|environment|fuel|gas|energy|money|planet|leaves;
    hurt|hurts|hurting ~2 my|feelings|property|values|business; you|u are|were ~1 killing|slaying ~1;
    yall|you|u kill|slay it|me; this|that|it|pothole|potholes|street|cars|car|drivers|driver|speeding|trucks|
    truck|intersection|someone|somebody|they|branch|tree|limb|ice|hole|these|corner|wires|dog|dogs|sign|road|
    sidewalk ~2 will|gonna|going|could|can|might|would|goingto ~1 to?
    hurt|kill|destroy|hit|run|choke|crush|injure ~1 someone|somebody|people|everyone|this|that|us|me|the|my|a|
    kids|pedestrians|cyclists|all|your|those|these; beat|beats ~1 the|this|that
    rush|heat|crowd|traffic|system; roll a? die; should|would|could|when|do i run|beat|shoot|burn ~2;
    will|gonna|going|want|wanna|can i|to? burn|cut|destroy ~1
    leaves|wood|trash|yard|brush|calories|gas|fuel|grass; shoot ~1 hoops|basketball|photos|video|pool|an;
    watch your back|step|head $ ~1; kill|run|beat ~1 the clock|engine|lights;
    could|would ~1 kill|strangle|murder|shoot whoever; could|would kill for;
    dead wrong|right|serious|tired|set|sure|quiet|silent|broke|beat|last|slow|asleep|bored|easy|center;
    alguien|uno|nino|ninos|gente|persona se ~1 va|van|puede|pueden|vaya a? ~1 morir|matar ~1
    en|ahi|aqui|alli|por|un|algun|cualquier|$;
"""
