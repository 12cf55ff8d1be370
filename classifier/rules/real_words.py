"""Ordinary words within a typing error of a key word, which are never taken for its misspelling."""

from typing import Final

from classifier.rules.word_sets import word_set

REAL_WORDS: Final = word_set(
    """
    abdicated ahogado alerta alice alike along ambulante amenazador amenazante antic apareamiento appointing arent
    arising arreglada arreglado arreglador asaltante ascending atone atracada atrasada atrasado atropellada
    atropellar attach attached attaching attacker attackers attaining attracted attracting authorize autorizado
    autorizar balancear barren baste basto battering beaming bearing belting berating besting bettering betting
    billets blathering bleaching bleating bleeping blending blithering blocked boating bombers bordar bordering
    borron bosta braking breaching breaths breeding bride bridle broker brother brunt brushing bulletins burdening
    buried burlar burner burns burped burping burying butchering buttering cabled cabling cabron calming calving
    cancelala cancelalo cancelarla cancelarlo cancelelo
    cancer carcel carson carton cashed casing ceasing centering chafing changing chase chispeante choker chokes
    chowing cincel clase clash clashed cleave clocked coked colgado collating communicating communicative
    communicator communicators complacent complainant complained complains compliant complying compulsions
    comunicacion conclusions concocting concussions conducting confusing connecting constriccion constriction
    construccion constructing constructiva constructive constructivo constructor consulting contacted containing
    content contesting contract contracted contracting contraction contracts contrasting contusions convencimiento
    convent conversing conversions convicting convulsionar convulsivo cooked cooking cooperador crashes craso crass
    crease crush crushed crushing cuado cuanto cuarta cuarzo cuatro cuchilla culling cunado dawned defector
    defectors deflector deflectors delate deleite deplete descarada descarado describir detection detractors
    directors disparada disparador disparatado ditzy diver donned downer downing drier drivel driven drives droning
    drowned electrician electrify electrocucion electrocutar electrocuting electronic elevador elevadora elevation
    eliminate emergence emergencies emergente employing endearing entrado entramado envied envies escapo espuela
    esquela estranged excluding exclusion exclusive expanding expansion expansive expending expensive exploited
    exploiting explore explored exploring explosiva explosivo exposes expresion expulsion fainter farther faxed
    festering fidgeting fiend filed fined fired fixer fixes flakes flamed flapped flares flavor flight flipper
    flocked floor floored flooring flopped floyd frames freighters fried fright fuero garaje garbage gasolinera
    generador generadora generated generates generation golpeado golpeador grandpa gusting habar halar halfway
    hallar hambre handing harnessing harry hating hazing heard hears heartache heaving hervida hervido hinting
    hipotermia hombro horse hospitable hunting hurano hurling hurra hurray hurtling hypothermic incendiar incentivo
    inconsecuente infundada infundado injures insured interacted intercept intercepted interests interject interned
    internment interpret intersect intersected intruded kidnapper kidnappers killer kipling knaves lacked ladra
    ladran ladrando ladrar leading leaning leaping lease leasing leaving lettering libby licked lighthearted liking
    lining llamar llave locker locket looked loving lucked machote maiden malestar malone mandon manjar mariguana
    massage massaged massages massaging massing masturbation mentoring messing misusing moderador moderator molested
    molester molesters molesting morar morder mulder navajo necesitado necesitar necessity notificacion noting
    numbed operation operations overcoming overdoing overdone overjoyed pagar painting paintings pajar pared parir
    parlamento parra parson pasar pegado percussion perdon permissive pestering piles pilla pillo pinching pistolera
    piston policy polite polls poring porthole posturing pouting pregnancy printing probando probaron procuring profane
    puerca puerto
    puesta pulls punchline punishing quemado quiebro quieten quieto raising receptive recessive recibi recibidor
    recibio reclining recorte reentering reindeers relieving remainder remote rendering representation
    representativa representativo rescribir reserving resort resorte resorted respirador respiro restaurar retort
    ribbed ribbing riding riling rinsing risking robado robber robberies robberys robbins robed rotted rotter rubbed
    rubbers rubbery rubbing rusting sanding sapped scamming schooling scooter scooting screening scuttling sealing
    secuela secuestrador seeding selling sells senior senoria sensing sharking sharks shaving shell shelling shells
    shitting shooing shorter shorting shouldering shouting singing situation sizing skilled slamming slapped
    slashing slinging small smalls smelt smelting smoky smoothing smote smothering smouldering snapper sneak snipped
    soldering soldiering solicitar solicited solicitor solicitous sonora sotana spanking spares sparing sparkling
    sparkly sparring spear speck spell spelling spells spending spills splashing spoke spreading springing sprinting
    squashing squealing stacking staking stalling stashing states stats statue statues steak steaming sterling
    stinging stoke stoking straddled straddling stranding strangled strapped streaking streaming strike stringing
    strobe strode strove struggling stubbed stuck subconscious subscribe subscribed subscripcion sugestion
    suggesting suggestive suicidarse supervise supervised supervises supervision suspicion suspicions swabbed
    swabbing swapped swell swelling swellings swells swindling tacking taking tanking tanks tapped tasking taxes
    teats teetering tendering tenting tents testing tests texas thanes theme there thicket thinks those ticked
    ticker tirade tirana tirano transformar transformed transforms transporter trapper trifle tripped underrate
    underrated undertaker unintended ventaja venturing virulencia wading wafer wager waging waiter waiving waking
    walter waning wares waring waver waxing weaving whittling widow wifes wiles wines wintering wipes wired wives
    wondering worked worser wring wrung
    """
)
