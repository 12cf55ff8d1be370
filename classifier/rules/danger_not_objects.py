"""City objects, duties and events whose names sound like danger; the sets of words are in `danger_not`."""

from typing import Final

OBJECTS: Final = """
    coladera|coladeras|alcantarilla|alcantarillas|drenaje|drenajes|desague|calle|esquina|banqueta|avenida ~8 se inunda;
    se inunda la|el|toda? la? calle|esquina|banqueta|avenida|acera|cuadra;
    poste|palo|tubo del|de ~1 parquimetro|letrero|senal|senales|alto|stop|canasta|basquet|porteria|buzon|bandera|malla;
    what|whats|wats|wuts|why is|s? ~1 holdup; holdup with|on|about;
    cover|manhole|lid|grate|sign|plank missing; signal|signals|light|lights|stoplight ~2 flashing|blinking;
    abandoned|junk|dumped car|vehicle|truck|van|sedan|suv|auto ~4 smashed|broken|busted ~1 window|windows|glass;
    atropellaron|atropello|atropellado|atropellada ~2 @animal; emergency pothole|repair|repairs;
    casero|dueno|landlord|administrador no|doesnt|wont|never ~1 responde|contesta|respond|answer;
    tree|branch|limb fell|down|falling|fallen ~1 on|onto|over|across ~3 fence|fences|shed|garage|yard|lawn|driveway;
    ^ a|the|one? broken|snapped|split? @bough thats|that|which? @has_been? been|got|still|all? @lodged ~1
    in|inside|under|between|up ~2 tree|trees|@bough; theres|is|are|big|huge|large|giant|heavy|loose|dead|cracked|
    rotten|tree a|the|one? broken|snapped|split? @bough thats|that|which? @has_been? been|got|still|all? @lodged ~1
    in|inside|under|between|up ~2 tree|trees|@bough;
    no running water; vidrio|vidrios|cristal|cristales ~2 parada|escuela|banca|refugio|farol;
    plug|charger|coin|card|key stuck;
    gas|electric|water meter ~1 cover|lid|box|door|number|reading|reader; shotgun houses|house; bomb|fallout shelter
    ~1 sign|signs; drowned worms|bugs|leaves|plants; lost|missing child ~1 id|safety|kit|kits|card; car|truck|van|
    bus|suv|driver ~1
    crashed|slammed|plowed|drove|ran|backed ~1 into ~3 light|streetlight|pole|sign|hydrant|fence|mailbox|tree|guardrail|
    bench|wall|post|meter|shelter|signal|curb|railing|bollard|bin|planter; car|truck accident|crash debris|glass|parts;
    carro|camion|coche|auto|troca choco ~1 contra|con ~2 poste|luz|senal|letrero|cerca|hidrante|arbol|barda|buzon|
    banca|semaforo;
    permiso|permisos|reglas ~1 fogata|quema|quemar; prendio|prendieron|prende|prenden ~1 luz|luces|farol|faroles|
    lampara|
    semaforo|alumbrado|foco|bomba|aspersores|riego;
    fire hydrant|hydrants|truck|trucks|engine|engines|station|stations|department|dept|dep|depart|lane|lanes|
    zone|zones|escape|escapes|extinguisher|extinguishers|drill|drills|pit|pits|place|places|work|works|fly|
    flies|fighter|fighters|fighting|code|codes|inspection|inspections|inspector|marshal|marshall|permit|
    hazard|hazards|safety|exit|exits|door|doors|box|sprinkler|sprinklers|insurance|damage|damaged|ant|ants|
    sale|chief|house|houses|watch|dancer|ball|island|plug|plugs|route|road|trail|prevention|ban|season|trucks|
    captain|rescue|apparatus|hall|academy|museum|wall|brick|stick|bug|sign|signs|bell|tower|hose|boat|bush|
    company; firehydrant|firetruck|fireplace|firewood|fireworks|firework|firefighter|firefighters|fireman|
    firemen|firehouse|firelane|fireplug|fireflies|firestone|firearms|fireball|campfire|bonfire; hydrant|alarm|
    lane|station|dept|department|chief|marshal|zone|pit ~1 fire; gas station|stations|price|prices|pump|pumps|
    can|cans|tank|tanks|mileage|bill|bills|cap|powered|leaf|blower|blowers|mower|mowers|stove|stoves|grill|
    lamp|lamps|lantern|lanterns|light|lights|tax|guzzler|card|company|account|money|works|fee|expenses|budget|
    station|leafblower|leafblowers|cover; natural gas service|bill|account|company; wire fence|fences|fencing|
    basket|baskets|mesh|transfer|transfers|rack|hanger|hangers|cart|service|cutters|brush|fraud|cage|rim;
    barbed|chicken|razor|mesh|barb wire; wire|wired|wiring money|funds|me|transfer; wired|wireless; internet|
    phone|telephone|comcast|xfinity|verizon|fios|spectrum|tv|television|fiber|coax|ethernet|cox|att|dsl|optic
    wire|wires|line|lines|cable|cables|cord; cable|cables tv|television|internet|company|box|car|guy|provider|
    bill|companies|management; cable|phone|internet|wifi|water|sewer|bus|train|subway|transit|trolley|
    property|lot|credit|stop|yellow|white|lane|fishing|bottom|clothes|finish|time|tree|long|double|center|
    painted|parking|faded|striped|road line|lines; line|lines of|painted|striping|marking|markings; zip line;
    carbon monoxide|co|c02 detector|detectors|alarm|alarms ~4 free|installed|install|installation|program|
    inspection|required|requirement|law|buy|get|replace|expired|battery|batteries|giveaway|landlord|provide|
    where; smoke|fire detector|alarm|detectors|alarms ~4
    chirp|chirping|battery|batteries|chirps|low|expired|beep; smoke detector|detectors|alarm|alarms|shop|
    shops|free|break|breaks|test|testing|stack|stacks|zone|area|free|screen; cigarette|weed|marijuana|cigar|
    bbq|barbecue|tobacco|secondhand|hand|vape|pot|hookah|exhaust|diesel|cannabis|meth smoke|fumes|smell|odor;
    smell|smells|reeks|stinks|smelling|odor ~3 weed|marijuana|pot|cannabis|skunk|urine|pee|piss|poop|feces|
    sewage|sewer|garbage|trash|fish|mold|manure|paint|bbq|barbecue|cigarettes|cigarette|cigar|exhaust|diesel|
    dog|dead|death|compost|rat|rats|ass|shit|vomit|mulch|asphalt|tar; smoke ~4 exhaust|tailpipe|chimney|grill|
    bbq|barbecue|smoker|cigarettes|weed|muffler|tail; second hand smoke|smoking; smokes|smoking|smoke weed|
    pot|cigarettes|cigars|crack|meth|marijuana|outside|cigarette; smoking ~2 area|section|ban|lounge|sign;
    trash|garbage|dumpster|cooler|compost|eggs|bin ~3 @smell ~3 rotten|spoiled|rotting|bad egg|eggs;
    threw|thrown|throwing|threw|egged|egging|tossed ~3 eggs|egg; dead animal|animals|deer|raccoon|racoon|
    possum|opossum|skunk|squirrel|cat|cats|dog|dogs|bird|birds|rat|rats|fox|coyote|pigeon|goose|geese|turtle|
    fish|rabbit|groundhog|seagull|crow|snake|kitten|puppy|turkey|mouse|mice|bat|hawk|duck|opposum|rodent|
    racoons|possums|cow|pig|tree|trees|branch|branches|limb|limbs|bush|bushes|plants|plant|grass|end|ends|
    zone|battery|batteries|light|lights|leaves|bulb|bulbs|line|spot|wood|shrubs|ash|oak|maple|palm|pine|phone|
    signal|meter|lamp|car|flowers|of|stop|lawn|weeds|bugs|roach|roaches|vegetation|seal|whale|sea|insects;
    bloated|decaying|decomposing|mangled|flattened|squished ~2 @animal; injured|hurt|wounded|bleeding|trapped|
    stuck|injuried|limping|dying|sick|attacked|hit|struck|lost|abandoned|stray|missing|drowned|stabbed ~2
    @animal; @animal ~6 hit|struck|run|killed|ran|hurt|injured|wounded|dying|bleeding|trapped|stuck|limping|
    sick|lost|missing|drowned|dead|freezing|overheating|starving|abandoned|burned ~1 by? a?
    car|truck|vehicle|over; hit|ran|run|struck|killed ~2 @animal; @animal ~2 died|passed; dead end;
    film|movie|photo|video|tv|music|photoshoot shoot|shooting|shoots; shooting|shoots|shot water|up|out ~2
    hydrant|pipe|air|sky|street|high; shots|shot of|clock|put|glass|espresso|vaccine|flu|booster; flu|vaccine|
    covid|rabies|booster|mug|screen|money|long|big|best|pot|moon|hot|moon|photo shot|shots|shoot; shot is|are
    out|dead|bad; shock|shocks absorber|absorbers; nail|glue|staple|heat|water|squirt|nerf|toy|caulk|bb|
    paintball|radar|spray|pellet|cap|finger|fake|massage|grease|top|price|tattoo|soap|nailgun gun|guns;
    gun|guns violence|store|shop|range|control|shops|laws|permit|permits|license|buyback|show|safety|
    shot_detection|detection|rights|owner|ownership|street|hill|club; gunshot|shot
    detection|detector|spotter|sensor; bullet hole|holes|point|points|train|proof|resistant|list|journal|tin|
    casing|casings; bulletproof; knife|knives sharpening|block|sharpen|recycling|disposal;
    under|jumped|jumping|jump the|a? knife|gun|guns; butter|putty|pocket|steak|kitchen knife|knives ~4
    trash|recycle|recycling|dispose|throw; dispose|recycle|recycling|trash|donate|throw|discard ~4 knife|
    knives|gun|guns|ammo|fireworks|needles|batteries|paint|propane|gas|gasoline|ammunition|tank|tanks|
    extinguisher|sword|chemicals|bat; bat|bats attic|house|colony|rabies|flying|in; baseball|vampire|fruit
    bat|bats; a|the|dead|brown bat flying|in|got|hanging; bomb cyclone|pop|pops|shelter|diggity|squad; bath|
    photo|f|cherry|stink|glitter|smoke|seed|bug|flea|truth|roach|glitter bomb|bombs; photobomb|bombed|bombing
    ~2 test|exam|interview; stink bomb|bugs|bug; weapons|weapon
    policy|policies|ban|permit|free|charge|law|laws; armed forces|services|guard|with|response; long armed;
    unarmed|army; flood light|lights|lamp|zone|zones|plain|insurance|map|maps|control|gate|gates|risk|watch|
    warning|warnings|wall|walls|prone|plains|damage|elevation|certificate|of|prevention|advisory|history|area|
    areas|mitigation|sensor|barrier|sandbags|sandbag|vents|drain|drains;
    floodlight|floodlights|floodplain|floodwall; flooding|flooded ~2 market|inbox|with
    calls|emails|texts|light|complaints|tourists|cars; flooded|flooding with|my inbox|phone|email;
    sewer|toilet|sewage|drain ~3 back|backup|backing|backed|backs|overflow|overflowing|overflows|clogged|clog|
    smell|smells; police station|department|dept|report|presence|officer|officers|car|cars|academy|chief|
    patrol|scanner|precinct|budget|records|substation|headquarters|tape|horse|horses|athletic|union|oversight|
    check|checks|complaint|non|impound|number|district; call|called|calling|calls ~1 police ~2
    but|they|and|before|yesterday|times|already|several|said; non emergency|emergencies|emergancy|emergent;
    nonemergency; emergency route|routes|vehicle|vehicles|room|exit|exits|shelter|shelters|contact|contacts|
    number|numbers|line|services|service|management|repair|repairs|snow|alert|alerts|lane|lanes|plan|
    preparedness|kit|brake|light|lights|notification|notifications|call|box|phone|fund|funds|cash|money|loan|
    access|order|rental|assistance|responders|responder|savings|crew|crews|personnel|dispatch|declared|
    declaration|parking|siren|sirens|stairs|stairwell|window|door|generator|food|housing|visit|trip|card|
    leave|passport|hospital|supplies|housing; snow|weather|er|climate|heat|in ~1 emergency ~1 declared|
    parking|route|routes|rules|yet|over|lifted|still|today|tonight|tomorrow|called; snow emergency;
    declare|declared|declares a? state? ~2 emergency; 911 call|calls|center|operator|dispatch|dispatcher|
    system|memorial|number|responders|said|told|wont|didnt|address; not|isnt|no|without|dont|didnt|wont|wasnt|
    shouldnt|nor|instead|rather|besides ~4 emergency|911; no need ~3 911|police|ambulance|emergency;
    called|call|calling|calls 911 ~2 and|but|already|they|said|told|twice|yesterday|about|or;
    tell|telling|tells|told|say|saying|says|said|keep|keeps|text|texting me|us|to|that|i|you|should ~2 call|calling 911;
    decirme|decirnos|dicen|dice|digan|dicho|diciendo que? ~1 llame|llamen|llamar al? 911;
    saying call|calling 911; why|when ~2 call|called|calling 911;
    should|do|can|could|shall|would i|we|you call 911|police; ambulance|police|fire cant|cannot|couldnt|can|
    could|wont|unable|have|has|having|getting|get ~3 get|fit|pass|through|turn|down|access|reach|trouble|thru;
    ambulance|ambulances|fire|emergency ~3 through|access|blocked|pass|fit|squeeze|turn; ambulance|ambulances
    bill|bay|chaser|bills|service|cost|parked|parking|entrance|siren|sirens|ride; free|install|installs|
    provide|provides|give|gives|offer|request|need|replace|buy|want|program|giveaway|distribute|require|
    inspect ~3 co|carbon|smoke|fire? monoxide? detector|detectors|alarm|alarms; sensor|sensors ~1 on|off;
    carbon|co ~1 sensor|sensors|footprint|copy|emissions|neutral|dioxide|offset|fiber; chimney|grill|
    restaurant|pizza|bakery|incense|candle|fireplace|campfire|bonfire|firepit|barbecue smoke|smoking;
    smoke|smell|smells|smoky ~4 chimney|bbq|barbecue|restaurant|patio|fireplace|firepit|cookout|grilling|
    smoker|bakery|roaster|coffee; smell|smells|odor ~4 factory|plant|landfill|dump|brewery|paint|trash|
    garbage|sewer|restaurant|dumpster|skunk|weed|marijuana|exhaust|diesel; comcast|verizon|xfinity|spectrum|
    fios|att|internet|cable|phone|telephone|fiber ~3 wire|wires|line|lines|cable|cables;
    branch|branches|tree|trees|limb|limbs|vines|vine|ivy ~2 touching|rubbing|growing|near|close|in|through|
    into|around|against|over|brushing ~3 power|utility|electric|the|electrical|overhead?
    wires|wire|lines|line; shoes|sneakers|kite|balloon|balloons|banner|boots|flag|shoe|birds|lights ~3
    power|the|electric? wires|wire|line|lines; live|lives|living
    on|in|at|near|by|here|here|next|across|off|with|alone; live
    music|stream|oak|band|event|show|traffic|chat|person|agent; @animal ~4 muerto|muerta|muertos|atropellado|
    atropellada|herido|herida|atrapado|atrapada|atorado|atorada|tirado|tirada; muerto|muerta|muertos ~1
    @animal; arbol|arboles|planta|plantas|pasto|parquimetro|bateria|pez|peces|pescado ~2
    muerto|muerta|muertos|seco|muertas; burglar|security|window bars|bar|system|proof; fire|old|broken|police
    call box; fire alarm|alarms test|tests|testing|box|pull|panel|inspection|permit|company|strobe|system|
    pole|light; drowning|drown|drowned|buried|suffocating|choking in|out|under|on|with ~1 trash|paperwork|
    debt|weeds|litter|garbage|noise|snow|leaves|bills|work|calls|emails|mud|rats|sound|traffic|music|smell|
    fumes|exhaust|dust|taxes|paper|junk; fuegos artificiales; cohetes|cohetones ~2; te|se|me|le|les|os
    llamas|llama|llaman|llamo; como|me|lo llamas; estacion|camion|camiones|departamento|cuerpo|carro|academia
    de bomberos; escalera|escaleras|salida|salidas|puerta de? incendio|incendios|emergencia; alarma|extintor|
    extinguidor|simulacro|boca|toma|hidrante|hidrantes de incendio|incendios|fuego; cable|cables|linea|lineas
    ~1 internet|telefono|television|tv|comcast|cableado; linea|lineas
    amarilla|amarillas|blanca|blancas|peatonal|telefonica|de; linea|lineas del ~1
    carril|paso|estacionamiento|autobus|tren; robaron|robo|roban|robando|robado|robaronme ~3 bote|botes|
    basura|contenedor|reciclaje|senal|letrero|tapa|luz|cobre|paquete|planta|plantas|bicicleta|estacionamiento|
    lugar|placas|senales|bote|cono; quema|queman|quemar|quemando|quemas ~2 hojas|basura|lena|calorias|llanta|
    llantas|pasto|hierba|calor|sol|gasolina; quemado|quemada|quemados|fundido|fundida|fundidos ~3
    foco|focos|luz|luces|bombilla|lampara|farol|faro|poste;
    foco|focos|luz|luces|bombilla|lampara|farol|faro|semaforo ~3
    quemado|quemada|quemados|quemadas|fundido|fundida|quemo; carro|coche|casa|auto|edificio
    quemado|quemada|abandonado; arma|arman|armar|armo|armaron|armado|armando|armada del|de|una|un|la|el|carpa|
    carpas|mueble|fiesta|escandalo|ruido|parque|relajo|tienda; fuerzas armadas; arma ~2 juguete|agua; pistola
    de? agua|juguete|clavos|silicon|radar; tiro|tiros|tirar ~1 basura|escombro|muebles|libre|al|de;
    disparo|disparado|disparados|disparada ~2 precio|precios|alarma|renta|sensor|foto|flash|temperatura; se
    dispararon ~2 precios|alarma; muero|muriendo|morir|muere|murio|muriendome|mueren|muriendose|murieron|murio
    ~2 de? calor|frio|risa|hambre|sueno|aburrimiento|ganas|pena|ruido|arbol|arboles|pasto|bateria|plantas|
    celular|telefono|carro|miedo; matando|mata|matan|matar|mato|mataron ~3 hierba|pasto|arbol|arboles|ratas|
    cucarachas|mosquitos|ruido|bache|baches|tiempo|plantas|calor|cuadra|barrio|jardin|insectos|negocio; bache|
    baches|ruido|trafico|calor|impuestos|precios|musica|mosquitos|calles ~3 matando|mata|matan;
    violando|violan|violacion|violaciones|violar|viola ~3 ley|leyes|regla|reglas|reglamento|codigo|norma|
    normas|estacionamiento|derechos|transito|velocidad|ordenanza|horario; multa|reporte|aviso por|de
    violacion; policia|policias acostado|acostados|muerto|muertos|estacionado; estacion|reporte|caseta de
    policia; sin policia|policias; siguiente|siguientes ~1; gas|gasolina ~1
    cara|caro|natural|lp|barata|barato|precio; gasolinera|gasolineria ~1; bomba|bombas de
    gasolina|agua|gas|bano; huele|olor|apesta|olores|huelen ~3 drenaje|basura|marihuana|mota|orines|orina|
    caca|perro|pescado|pintura|comida|cigarro|muerto|animal|alcantarilla|feo|mal|sucio|humedad|mofles|diesel|
    estiercol|excremento; humo ~3 cigarro|cigarros|marihuana|parrilla|carne|mofle|camion|camiones|escape|
    restaurante|chimenea|asador|mota|pipa; agua ~3 estancada|sucia|cafe|potable|recibo|cuenta|factura|presion|
    hidrante|calle|banqueta|acera|fuga|alcantarilla|registro|drenaje|calles; fuga|fugas ~1 de agua; sangre de
    ~1 animal|perro|venado; donar|donacion ~2 sangre; perdido|perdida|perdi ~2 @animal|llave|llaves|celular|
    cartera|tiempo|paciencia|correo|paquete; @animal ~3 perdido|perdida|atrapado|atrapada|encerrado|encerrada|
    tirado|atorado|herido; perro|perros|gato|gatos ~3 peleando|pelea|pleito|atorado; ataque|atacan|atacando ~2
    mosquitos|plantas|arboles|plagas|plaga; mosquitos|abejas|plaga|hormigas|termitas|ratas ~3 atacando|atacan;
    emergencia|emergencias ~1 nieve|clima|refugio|salida|ruta|numero|telefono|vehiculo|vehiculos|luz|sala;
    ruta|salida|numero|telefono|refugio|sala|puerta|luz|luces|vehiculo|vehiculos ~1 emergencia|emergencias; no
    es|hay|fue ~1 emergencia|urgencia|urgente|peligro; sin emergencia|peligro; numero|telefono ~3
    policia|bomberos|911; nadie ~3 herido|heridos|lastimado|lastimo; pelea|peleando|pelear|peleo ~2 multa|
    boleto|ticket|ciudad|por|contra|estacionamiento|impuesto; accidente ~1 esperando|por|pasado;
    cayo|caido|cayeron|caida|tumbo|tumbado ~3 arbol|rama|senal|letrero|poste|cerca|barda|bote|buzon|ramas|
    arboles|bolsa|semaforo; tirado|tirada|tirados|tiraron|tiradas ~3 basura|colchon|muebles|escombro|llantas|
    sofa|sillon|bolsas|ramas|jeringa|jeringas|vidrio|vidrios|carro|ropa|agujas; basura|colchon|muebles|
    escombro|llantas|sofa|sillon|bolsas|ramas|jeringa|jeringas|vidrio|vidrios|television|refrigerador|lavadora
    ~3 tirado|tirada|tirados|tiraron|tiradas; hay un|una|unas|unos|el|la? arbol|arboles|rama|ramas|tronco|troncos
    tirado|tirada|tirados|tiradas; ^ un|una|unas|unos|el|la? arbol|arboles|rama|ramas|tronco|troncos
    tirado|tirada|tirados|tiradas; shocked ~1 at|that|to|how|nobody|no|you|when|they; shocked by
    how|the|this|all|your ~1 bill|price|cost|amount|rate|fee|fine|ticket|tax|rudeness|lack|mess|trash|state|
    condition; wire|wires|line|lines|cable|cables ~4 verizon|comcast|xfinity|spectrum|fios|att|cox;
    shoot|shooting|shot|shoots|shootin ~2 fireworks|off|firecrackers|hoops; can|may|legal|allowed|permit|
    license|law|laws|illegal|rule|rules ~5 gun|guns|knife|knives|weapon|weapons|firearm|pistol;
    robbing|robbed|robs|rob|steal|stealing ~5 fees|fee|price|prices|tax|taxes|tickets|ticket|meter|meters|
    rent|bill|bills|fines|rates; murdered|killed|butchered|killing|murdering|kill|kills ~2 tree|trees|grass|
    lawn|bushes|garden|flowers|plants|vibe|neighborhood|business; stabbed|slashed|stab ~2 tire|tires|foot;
    road|street|sidewalk|pavement|curb|drain|fence|wall|shed|tree|basin|manhole|alley|driveway|hole|pipe|
    gutter|lane|culvert|pavers|steps|inlet ~3 collapsed|collapsing|collapse|caved|caving; cover|manhole|plate|
    truck|trucks|fireworks|door|music|muffler|backfire|car|bike|motorcycle|construction ~5 like ~2 gunfire|
    gunshots|gunshot|explosion|bomb|explosions|shots|gun; like ~2
    explosion|gunfire|gunshots|bomb|explosions|gun|shots ~1 when|every|whenever|each|all;
    paint|fake|halloween|ketchup ~5 blood; blood ~4 halloween|fake|paint; trapped|stuck|blocked by|behind ~3;
    smell|odor|smoke|gas ~3 gone|cleared|stopped; bottle|bottles|glass|trash|couch ~1 on the tracks; gun|guns
    buyback|buy; fire water|preparedness|committee|connection|hydrants|standpipe|tax|district|commission|
    commissioner|protection|extinguishing|proof|resistant|retardant|sticks|stone|rings|ring|kit|tank|pump|
    pumps|caulk|blanket|mitigation|break|breaks|weather|service|services|museum|responder|apparatus|bucket|
    swamp|horse; tag on fire; caught my ~1 on; sensor|sensores ~2 monoxido|humo|gas|sonido; monoxido ~3
    sensor|sensores|detectores|gratis|instalan; detector|detectores ~3
    gratis|instalan|regalan|nuevo|pilas|bateria|gratuitos; child|baby|kid|kids|children
    safety|proof|sized|changing ~1; what|whats ~2 monoxide; monoxide what|meaning|definition; meter|parking|
    machine|landlord|insurance|bank|mechanic|contractor ~1 robbed|robbing|robs ~1; lightning rod|bolt|fast;
    hydrant|hydrants|pipe|fountain|sprinkler ~2 shooting|spraying|gushing; water|pool|tap ~4
    chlorine|metal|bleach; chlorine|bleach ~2 pool|water; shooting ~1 hoops|hoop|pool|dice|basketball|baskets|
    star|stars|video|videos|film|movie|photos|pictures|range|commercial|content|scene|craps|marbles|around;
    shooting the shit|breeze; team|band|squad|lineup ~1 is|was on fire; climbing ~4 playground|slide|rocks|
    wall|gym|shelter|statue|fence|trees|tree; hunters|hunter|hunting|hunt ~4 shooting|season|shots|shoot;
    @alarming ~3 @civic; @civic ~3 @alarming; where|how ~4 get|buy|find|request|pick narcan|epipen; narcan
    kit|kits|box|boxes|vending|near; domestic|family violence|abuse ~2
    shelter|shelters|services|help|center|counseling; shelter|shelters|services|counseling|support ~3
    domestic|family violence|abuse; @animal ~3 attacking|attack|attacked|attacks|biting|stinging|swarming|
    killing|bites|stung ~3 trees|tree|plants|garden|trash|people|kids|us|me|everyone|everybody|cat|birds|pond|
    the; hoop|hoops|basketball|pool shooting; like ~1 bombs|explosions|cannon|cannons|thunder|fireworks|
    firecrackers; demolition|implosion|blasting|quarry ~3 explosion|explosions|blast|bombs;
    explosion|explosions|blast|blasting|bombs ~4 quarry|demolition|implosion; robbed by ~1 toll|meter|city|
    bank|fees|taxes|machine|landlord|insurance|contractor|tolls|prices; bleeding gums|radiators|hearts;
    missing|lost|the kids|children|childrens section|menu|area|department|books|room;
    drowning|drown|kill|killing ~1 plants|trees|grass|lawn|flowers|weeds; ran|run|running
    out|low|for|late|errands|by;
"""
