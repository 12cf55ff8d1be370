"""Ordinary words within a typing error of a key word, which are never taken for its misspelling."""

from typing import Final

REAL_WORDS: Final = frozenset(
    """
    ahogado alerta ambulante amenazador amenazante apareamiento arent arreglada arreglado asaltante ascending
    atrasada atrasado atropellada atropellar attach attached attaching attacker attackers attaining attracted
    attracting balancear barren baste basto battering beading beaming bearing belting berating besting bettering
    betting blathering bleaching bleating bleeping blending blithering boating bombers bordering borron bosta
    braking breaching breaths breathy breeding brother burdening buried burlar burner burped burping burying
    butchering buttering cabled cabron cancer carcel carjacker carson carton changing chispeante chowing cincel
    coiling collapses complacent complainant complained complains compliant complying concocting conducting
    connecting contacted containing content contesting contract contracted contracting contracts contrasting convent
    convicting cooking cuado cuanto cuchilla cunado dawned defector defectors deflector delate deleite deplete
    descarada descarado detection disowning disparada disparador disparatado ditzy donned downer downing droning
    drowned electrician electrify electrocutar electronic elevador elevadora elevation emergence emergencies
    emergente employing excluding exclusion expanding expansion expending explodes exploited exploiting explored
    exploring explosiva explosive explosivo exposes expresion expulsion fainter faxed filed fined fired fixer fixes
    flakes flamed flares floor floored flooring floyd frames freighters fuero gasolinera generador generadora
    generated generates generation golpeado golpeador habar halar halfway hallar handing harnessing heard hears
    heartache hervida hervido hinting horse hotting hunting hurano hurling hurtling incendiar incentivo
    inconsecuente infundada infundado injures insured intruded kidnapper kidnappers leading leaning leaping leasing
    leaving llamar machote maiden malestar mandon massage massages massaging moderator molester molesters morder
    mulder navajo noshing notificacion noting numbed operador operadora operation overcoming overdoing overdone
    overjoyed pagar pajar parir parlamento parra parson pasar pegado percussion perdon permissive pistolera piston
    policy polite porthole pregnancy profane quemado quiebro quieto receptive recessive recibidor reclining recorte
    relieving remote reportage representation representativa representativo rescribir reserving resort resorte
    resorted respirador respiro retort ribbed ribbing robado robber robbers robbins robed rotted rotter rubbed
    rubbery rubbing sanding scamming schooling scooter scooting screening secuestrador seeding selling sells sensing
    sharking sharks shell shelling shells shitting shooing shorter shorting shouting slamming small smalls smelt
    smelting smoky smoothing smote sneak solicitar solicited solicitor solicitous sotana spanking spanks spares
    sparing sparkling sparky sparring spear speck spell spelling spells spending spoke spreading stalking states
    stats statue statues steak stoke strapped streaking streaming strike strobe strode strove stubbed subconscious
    subscribe subscribed sugestion suggesting suggestive suicidarse supervise supervised supervises supervision
    swabbed swabbing swell swelling swellings swells tacking taking tanking tanks tapped tasking taxes teats tenting
    tents testing tests texas thanes thicket thinks threatens ticked ticker tirade tirana tirano tramped transformar
    transformed transforms transporter trapper tripped whittling widow wintering wondering wring wrung
    """.split()
)
