"""Ordinary words within a typing error of a key word, which are never taken for its misspelling."""

from typing import Final

from classifier.rules.word_sets import word_set

REAL_WORDS: Final = word_set(
    """
    abatement accedente ageste ahogado alerta alerto algente ambulante amenazador amenazante amente amonestar
    aparamento aparar apareamiento apartamiento arent argent argente arrebolar arredilar arregazar arreglada
    arreglado arreglador asaltador asaltante ascending asfaltado atenazado atracada atrasada atrasado atropada
    atropado atropellada atropellar attach attached attaching attacker attackers attaining attracted attracting
    bagacera bailadera baladrera balancear balancero balsadera balsamera balta barren basamento basca basna
    baste basto battering beading beaming bearing belting berating besting bettering betting blathering
    bleaching bleating bleeping blending blithering boating bombers bordering borron bosta braking breaching
    breaths breathy breeding brother burdening buried burilar burlar burner burped burping burying butchering
    buttering cabled cabron cales cambon canamelar canceller cancer cancerar canelar canicular cantel carbol
    carcel carcon cardon carjacker carjackers carlon carron carson carton caucel chanceler chancellar changing
    chispar chispeante chocking chowing cincel cincelar cochillo coiling coking collapses complacent complainant
    complained complainer complains complanir compliant complying concocting conducting connecting contacted
    containing content contesting contract contracta contracted contracting contracto contracts contrasting
    convent convicting cooking cuado cuanto cuchilla cuchillar cuchillejo cuchillero cuclillo cunado dawned
    defector defectors deflector delate deleite deleta deleto deplete desamasada desamasado desbanado descarada
    descarado desfazada desfazado deslavada deslavado deslayo desmadrada desmadrado desmanada desmanado
    desmandada desmandado desmano desmolada desmolado despagada despagado desparada desparado destapada
    detection detentor detractor disowning disparada disparador disparatado disparato ditzy donned downer
    downing droning drowned edilicio electrician electrify electriz electrizar electrocutar electronic elevador
    elevadora elevation emergence emergencies emergente employing epistola epistolar excluding exclusion
    expanding expansion expending exploder explodes exploited exploiting explored exploring explosiva explosive
    explosivo exposes expresion expulsion fainter fames faxed filed fined fired firefights fixer fixes flakes
    flamed flamen flameo flares floor floored flooring floyd foxed frames freighters fuelgo fuero gasolinera
    generador generadora generated generates generation golpeado golpeador habar halar halfway hallar handing
    harnessing heard hears hearst heartache heria heroida hervida hervido hinging hinting horse hostaje hotting
    hulano humar humazo hunting hurano hurling hurtling incendiar incensivo incentivo inconsecuente infundada
    infundado injures insured intruded intrudes inundante inured kidnapper kidnappers ladon ladra ladran
    ladrando ladrar ladronear ladronera lamas lardon leading leafing leaning leaping leasing leaving llamar
    macheta machinete machote madden maiden malestar mandon massage massages massaging menaje mochete moderator
    molestador molester molesters mollentar monoxilo morar morder mulder navajo nenguna nenguno noshing
    notificacion notificativa notificativo noting numbed operador operadora operation overcoming overdoes
    overdoing overdone overjoyed overusing pagar pairar pajar papar paral paramento parao paras parear parir
    parlamento parlar parpar parra parrar parson pasar payar pearson pease pegado percussion perdon permansion
    permision permissive permistion perrona personera personuda pistolera piston podridero policopia policy
    polite porthole portholes pregnancy profane proto quemado querando quiebro quieto quijero receptive
    recessive recibi recibidor recibio reclining recoiling recorte relieving remote reportage reposte
    representation representativa representativo rescribir reserving resort resorte resorted respirador
    respirante respiro retort ribbed ribbing robado robber robbers robbins robed robing roten rotted rotter
    rubbed rubbery rubbing sanding sangrador scabbing scamming schooling scooter scooting screening
    secuestracion secuestrador secuestraria secuestrario seeding selling sells sensing sharking sharks shell
    shelling shells shitting shooing shorter shorting shouting slamming small smalls smelt smelting smoky
    smoothing smote sneak solano solicitar solicited solicitor solicitous sosano sotana sotani soteno spanking
    spankings spanks spares sparing sparkling sparky sparring spars spear speck spell spelling spellings spells
    spending spoke spreading stabled stalking states stats statue statues steak stoke strapped streaking
    streaming strike strobe strode strove stubbed stubbing subconscious subscribe subscribed subscripcion
    subscripto subscriptor sugestion suggesting suggestive suicidarse supervise supervised supervises
    supervision suscepcion swabbed swabbing swell swelling swellings swells tacking taking tanking tanks tapped
    tasking taxes teats tenting tents testing tests texas thanes thicket thinks threatens ticked ticker tinada
    tinado tirade tirajo tirana tirano toddled torada tramped transformar transformed transforms transporter
    trapper trasformar tripped vinolencia virulence virulencia whittling widow winnow wintering wondering wring
    wrung
    """
)
