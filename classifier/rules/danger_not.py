"""What sounds like danger and is not: city objects with alarming names, figures of speech, duties of departments.

Words inside these patterns are hidden from the danger rules; danger beside them is still seen.
"""

from typing import Final

SETS: Final = {
    "ordinary": "pothole potholes noise music price prices taxes tax bill bills fee fees traffic commute heat"
    " humidity allergies back feet knees suspension tires smell stench odor parking street road streets"
    " roads sidewalk barking construction weeds bugs mosquitoes mosquitos flies trash garbage grass"
    " tree trees lawn wait waiting bus stress cold snow ice boredom sun intersection light lights leaf"
    " blowers blower trucks rent utilities pollen geese rats corner crosswalk hill stairs bump bumps"
    " leafblowers leafblower deer beetles beetle ivy vines vine roots fungus fence steps curb alley"
    " bridge bike lane suspense silence lanternflies bass driveway ramp drivers curve",
    "animal": "dog dogs cat cats deer raccoon raccoons racoon possum opossum skunk squirrel bird birds pigeon"
    " goose geese fox coyote rat rats kitten kittens puppy puppies turtle rabbit bunny groundhog duck"
    " ducks duckling ducklings hawk owl snake bat animal animals seagull swan horse pup pitbull"
    " chihuahua groundhogs bear turkey goat chicken possums squirrels critter wildlife pet pets coyotes"
    " foxes crow bees perro perros gato gatos mapache venado zarigueya ardilla pajaro paloma gatito"
    " gatitos perrito animalito animal animales",
    "junk": "bag bags trash garbage diaper diapers can cans soda paint pillow pillows feather litter confetti"
    " glitter mattress tire tires battery balloon beer toilet litterbox batteries bottle bottles",
    "slang": "app food service music song pizza bot album track mixtape fit outfit beat city team taco tacos"
    " show burger playlist idea this that park place court spot vibe mural",
}

OBJECTS: Final = """
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
    ~3 tirado|tirada|tirados|tiraron|tiradas; shocked ~1 at|that|to|how|nobody|no|you|when|they; shocked by
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
"""

FIGURES: Final = """
    @ordinary ~6 killing|killed|kills|kill|murdering|murder|murdered|destroying|destroy|destroyed|choking|
    strangling|suffocating|attacking|assaulting|stabbing|robbing|raping|drowning me|us|my|our|business|the|
    everyone|people|grass|tree|trees|lawn|plants|vibe|ears|eyes; killing me|us ~1
    softly|smalls|slowly|here|rn|today|lol|haha; @ordinary ~4 murder|killer|death|suicide|crime|criminal|
    assault|rape|hell|war|bomb|explosion|explosions|disaster|emergency|attack|torture|nightmare|carnage|
    genocide|terror ~3 on|to|trap|for|of|my|zone|this|here|$; is|are|was ~2 murder|hell|torture ~3
    on|to|for|$; bloody|get|getting|away with murder|murdering; murder
    hornet|hornets|mystery|mysteries|podcast|house|of; deathtrap; bored|scared|starved|freezing|work|worked|
    tickled|love|sick|beat|talked|annoyed|worried to death; starving|dying|dead in|cold|tired|of|to|inside|
    hungry|here|serious|wrong|last|slow|silent|silence|weight|beat|center|ass|on|by|for|from|laughing|
    laughter; dying|die|dyin for|to|of|from laughing|see|know|laughter|hear|try|boredom|heat|embarrassment|
    thirst|hunger|laughs|go|eat|meet|find|get|tell; dying|die laughing|out|off|down|hard|here|lol; @ordinary
    ~3 dying|dead|died|die|dies; my|our|the phone|battery|car|laptop|computer|lawn|grass|tree|trees|plants|
    garden|cell|engine|app|tv|light|lights|streetlight|internet|wifi|business|neighborhood|block|truck|mower
    ~3 died|dies|dying|dead|exploded|blew|explode|killed|drowning; kill|killing|killed|kills ~2 engine|lights|
    light|switch|weeds|weed|time|grass|tree|trees|bees|mosquitoes|mosquitos|rats|rat|roaches|bugs|ants|vibe|
    mood|birds|wasps|snails|the power|battery|plants|dandelions|geese|spotted|lanternfly|lanternflies|lawn|
    bushes|it|business|businesses|property|values|roots|pigeons|poison|ivy|fish|mice; kill two birds; dressed
    to kill; buzz|road|over|pain kill|killer|killing|killed; roadkill|painkiller|killjoy|overkill|killer
    whale|deal|app|view|instinct; steal|stealing|stole|steals ~3 wifi|show|thunder|parking|spot|spots|trash|
    recycling|recyclables|recycle|sign|signs|packages? every|cones|cone|idea|flowers|can|cans|bins|bin|
    garbage|carts|cart|power|electricity|cable|taxes|money from; a steal; highway|daylight|day
    robbery|robbing; robbery with|that|prices|this ~3 price|bill|fee|tax|taxes; robbing|rob|robbed|rip ~2
    blind|taxpayers|us|citizens|people ~3 taxes|tax|fees|tickets|ticket|prices|meters|tickets|blind;
    dog|cat|cats|dogs|raccoons|birds|animals|raccoon|squirrels ~3 fighting|fight|crying|yelling|howling;
    fighter|fighters|fights|firefighting|crime fighting; attack|attacks|attacking|attacked|swarm ~2 trees|
    tree|plants|problem|garden|ads|my|grass|car|trash|garbage|ankles|bins|birdfeeder; heart|panic|anxiety
    attack|attacks ~4 every|when|looking|seeing|bill|price|driving|almost|nearly|giving|give|given|gave;
    gave|give|gives|giving|nearly|almost|had ~2 me|us|him|her|my|a ~2 heart|panic|anxiety
    attack|attacks|stroke|aneurysm|seizure; panic|anxiety attack; stroke of|luck|genius|brush|midnight; blood
    pressure|boil|boils|boiling|drive|test|bank|donation|donate|donations|sugar|work|type|red|tests|thirsty|
    money|orange|pump|clinic; bloody hell|mess|ridiculous|idiots|awful|mary; my blood|blood is? boiling|boil;
    sick to|my stomach; eyes ~2 bleed|bleeding|bleeding|hurt; bleeding us|money|dry|heart|edge|hearts|ears|my;
    ears|wallet|pocket|walls|eyes|gutter|paint|ink|rust|pen|radiator ~3 bleeding|bleed|bleeds|bled;
    explode|exploded|exploding|explosion ~1 in|population|of|with ~2 price|prices|population|growth|rats|
    trash|weeds|popularity|anger|mosquitoes|flies|roaches|rodents|graffiti|construction|traffic|tourists;
    @junk ~4 explode|exploded|exploding|explosion|blew|burst|everywhere; @junk explosion|fire ~1 of?;
    population|rat|rodent|mosquito|price|weed|cockroach|roach|pigeon|traffic|fly|mind|head|inbox|phone ~3
    explosion|explode|exploding|exploded|blowing|blew; blew|blow|blowing|blown ~2 up|my|me|his|her|their|off|
    over|away|down|a|tire|tires|out|around|into ~2 phone|mind|off|over|cover|tire|inbox|nose|whistle|leaves|
    away|down|fuse|stop|smoke|horn|trash|money|tires; is|was|are|what|such|total|complete|absolute|literal|
    hot|whole|entire a|an? ~2 dumpster fire; dumpster fire of ~2; @slang is|was|are so? fire;
    pure|straight|so|tiktok|mixtape|absolute fire $; thats|its|your|this fire $; play|playing|played|played
    with fire; liar|liars|pants on? fire; my|our ~1 ass|butt|feet|pants|throat|mouth|phone|eyes|skin|legs|
    muscles|chest|ears|bank is|are|on fire; under fire; should|must|gotta|need|needs|please|to|can|just|would|
    gonna|ought|will|lets|you be? fire|fired the|that|those|your|him|her|them|whoever|everyone|these|somebody|
    someone|everybody|people|all|his|mayor|manager|me|my|this|director; fire the|that|those|your|him|her|them|
    whoever|these|everyone|everybody|all ~2 mayor|manager|guy|director|driver|crew|contractor|inspector|
    worker|workers|idiots|people|person|lady|council|bot|staff|idiot|employee|employees|$; cease|ceased|
    crossfire|hell|back|quick|rapid|friendly|wild|spit|spitting fire|firing; firing squad|line|the|on; line of
    fire; fuel|fuels to|the ~1 fire; baptism|trial|ring|circle|ball|chariots|house|balls|great|walls of|by
    fire; burning question|questions|man|through|money|tax|fuel|calories|daylight|rubber|hot|bridges|love|
    ears|desire|sensation|eyes|up|ring|cash|hole|pocket|candle; burn|burning|burnt|burns|burned out|calories|
    pile|rate|cream|bright|brightly|outs|during|all|through ~2; light|lights|lamp|lamps|bulb|bulbs|
    streetlight|streetlights|lightbulb|headlights|pilot|headlight|signal ~5
    burning|burnt|burned|burn|blew|blown|exploded|sparking?; burned|burnt|burn|burning ~1 out? light|lights|
    lamp|lamps|bulb|bulbs|streetlight|streetlights|car|cars|building|house|vehicle|vehicles|shell|home|street|
    lot|toast|popcorn|food|coffee|cds|cd|dinner|grass|lawn|mattress|leaves; burnt|burned toast|popcorn|food|
    coffee|dinner|grass|lawn|mattress|leaves|orange|sienna|out; sun|freezer|heart|slow|side|wind|rug|razor
    burn|burned|burnt|burning; heartburn|sunburn|sunburned|burner|burners|burnout; set|setting ~2
    stage|table|record|up; spark|sparks joy|plug|plugs|interest|fly|debate|conversation|a|creativity;
    sparkling|sparkle|sparklers|sparkler; crime watch|stats|statistics|rate|rates|map|prevention|lab|scene|
    data|tip|tips|stoppers; fight|fighting|fought ~2 ticket|tickets|hall|crime|blight|cancer|fine|graffiti|
    litter|appeal|charge|back; fight|fighting over|about|to|off|for|against|back; fight|fighting with
    the|my|our|your city|landlord|hoa|insurance|office|weeds|bugs|traffic; murder on my|our|the|your tires|
    back|car|suspension|ears|eyes|knees|feet|wheels|shocks|lungs|nerves; murder mystery|hornet|mile; death
    trap|traps|row|tax|metal|certificate|certificates|record|valley|star|march|records|wish|bed|notice|stare|
    spiral; death by ~2; a death trap; tires|tire|road|street|pavement|sidewalk|brakes|transmission|knees|
    nerves|suspension|paving|asphalt|curb|shocks|back|alignment is|are|was|were all|totally|completely? shot;
    breaking|broke|broken in half|two|pieces|new|news; film|movie|tv|camera|cameras|crew|crews|commercial|
    production|hollywood|netflix|wedding|engagement ~3 shooting|shoot|shoots|shot; graffiti|mural|painting|
    painted|paint|drawing|drew|drawn|picture|sign|sticker|statue|logo|tattoo|tagged|spray ~4 gun|guns|knife|
    knives|bomb|bombs|rifle|pistol|skull|weapon|fire|flames|murder|kill|rape|dead;
    gun|knife|bomb|weapon|flame|rifle ~1 graffiti|mural|tag|sticker|drawing|shaped|painting|poster|art|tattoo;
    shot|shoot|shooting|shoots ~2 sign|signs|light|lights|lamp|streetlight|streetlights|mailbox|camera|window|
    windows ~1; trapped|stuck|caught ~2 water|rainwater|card|ball|trash|leaves|debris|@animal|garbage|kite|
    balloon|heat|air; @animal|card|ball|water|leaves|debris|trash|kite|drone|frisbee|shopping|cart|basketball|
    keys|key|scooter|phone|bag|bags ~3 trapped|stuck|locked; cat|cats|kitten|kite|drone|ball|balloon|frisbee|
    bag|bags|shoes|sneakers|squirrel|bird|basketball ~3 tree|roof|wires|wire|line|lines|pole;
    baby|child|kids|toddler|childs|childrens|infant car? stroller|seat|carriage|crib|clothes|toys|toy|bike|
    bikes|swing|swings|gate|pool|slide|proof|size|sized|deer|birds|raccoons|raccoon|rats|ducks|geese|shower|
    formula|diapers|wipes|blanket|shoes|shoe|scooter|furniture|area|food; baby bird|rat|rabbit|bunny|squirrel|
    possum|fox|goose|duck|animals; children|kids|child|kid|deer|school|pedestrian|slow ~1
    at|crossing|xing|playing|play|x area|here? ~1 sign|signs; missing|lost
    person|dog|cat|pet|child|kid|persons poster|posters|flyer|flyers|sign|signs|report; lost and found;
    @ordinary|price|trash|rent|paperwork|debt|litter|weeds|work|bills|spam|snow|noise|mosquitoes|rats ~2
    drowning; drowning|drown|drowned|buried|suffocating|choking in|out|under|on trash|paperwork|debt|weeds|
    litter|garbage|noise|snow|leaves|bills|work|calls|emails|mud|rats|the ~1 noise|sound|trash|garbage|
    traffic|music|smell|fumes|exhaust|dust; drown|drowns|drowning out ~2; explosive
    growth|issue|topic|diarrhea|dog; riot of|gear|police|grrrl; heart attack hill|grill|burger|bill|waiting;
    park|city|neighborhood|street|team|block|food|app|garden|mural|event|festival ~2 is|was|are so? fire; app|
    phone|website|site|page|computer|server|system|wifi|printer ~2 crashed|crash|crashes|crashing;
    stock|market|housing|economy|sugar|gate|party|wedding crash|crashed|crashes|crashing|crasher; debris|
    glass|damage|damaged|left|parts|broken|knocked|bumper|leftover ~4 accident|crash|wreck|collision; followed
    up|by|with|through|the|your|all|instructions|directions; hit|hits|hitting|struck|damaged|dented|scratched
    her|his|my|our|the|a|your|their ~2 car|truck|fence|mailbox|house|van|bumper|mirror|pole|tree|gate|garage|
    wall|vehicle|parked|pothole|hydrant|sign|guardrail|curb|post|box|light|lights|streetlight|building|porch|
    bike|bridge|property|railing|barrier|meter|deer|bottom; passed out
    flyers|candy|water|food|papers|pamphlets; knocked|knocking out ~2 power|light|lights|electricity|window|
    sign|signal|streetlight; fence|tree|wall|sign|branch|pole|shed|gutter|porch|trees|branches|bin|bins|cans|
    can ~2 fell|falling|fallen ~1 over|down|off|apart|on my? ~1
    fence|lawn|yard|car|shed|sidewalk|street|driveway|garage; vacant|abandoned|empty|old|derelict|boarded|
    unoccupied|condemned ~4 collapsing|collapsed|caving|collapse|caved|fell; left
    lane|turn|turning|over|side|here|there|hand; front|by|near|nearby|next|outside|behind|beside|across|
    around|close|corner|opposite|facing|past|alongside|infront ~1 to|of|from?
    my|our|the|this|a|her|his|their|your|someones|neighbors @home|houses|garage; in front ~1
    my|our|the|this|a|her|his|their|your|neighbors ~1 @home|houses; ill|will|gonna|had|going|might|would|have
    ~2 call|calling|called ~1 police|cops|911; lost my ~1 kids|job|mind|patience|temper|keys|power|dog|cat;
    killing|killed|kill it|the game|time|@ordinary; riot|shooting|fight|murder|shots ~1
    scene|movie|film|show|game|video|series|book; dead|death|die|dying ~1 grass|tree|trees|plants;
    call|called|get|need a? doctor|vet|plumber; shotgun house|house; shot glass|glasses|clock|put;
    big|best|give|take|worth|took|taking|flu|covid|long a? shot|shots; bath|salt bomb|bombs; time bomb; f
    bomb; hand|nail|foot|leg gun|room|traffic|work|rail; weapon of|choice; fishing pole|line|rod;
    baseball|softball|cricket|wiffle bat|bats; chain link|saw|store|fence|restaurant; fence|gate|link ~1
    chain; pipe|stick|bottle|brick|chain|bat|hammer|rock on|sidewalk|road|wall|work;
    bus|train|truck|garbage|delivery|mail|cab|uber driver ~3
    rude|late|nice|never|skipped|missed|passed|refused; throwing|threw|throws trash|garbage|litter|parties|
    party|eggs|away|out|bags|a|snow|snowballs|leaves; cut ~1 grass|trees|tree|branches|weeds|off|in|the|down|
    back|hours|services|funding|it; save ~2 me|us time|money|trouble|trip|parking|spot|spots|tree|trees|park|
    library|pool; rescue dog|dogs|cat|cats|mission|group; fire up the|your|that; fire away|sale|drill;
    explosion|explosions of dandelions|weeds|color|flowers|growth|bugs|trash|mosquitoes|rats|joy;
    knife|gun|sword|weapon display|displays|show|collection|exhibit|law|laws; fighting|fight ~2
    roosters|dogs|cats|geese|birds|weeds|cocks; cock|dog|food|snowball|pillow|sword|bull|thumb|water
    fight|fights|fighting; robbery of|with; thing|pole|sign|fence|mailbox|tree|hydrant|light|guardrail|wall|
    building|house|deer|bench|barrier|bollard|bridge|post|streetlight|lamp|box|signal|rail|shelter|meter|gate|
    garage|cone|cones|bin|bins|cart|shed|porch|arch|car|vehicle|truck|van|bike|statue|planter|median|island ~5
    hit|struck|damaged|knocked ~2 by|down|over; hit|struck ~1 by ~2 car|truck|vehicle|bus|plow|driver ~6
    pole|sign|fence|hydrant|guardrail; every|each|all ~2 accident|accidents; accident|crash|accidents prone|
    reports|report|record|records|history|data|statistics|rate|map|site|lawyer|attorney|claim|forgiveness|
    scene; prevent|avoid|cause|causes|caused|causing|causin|create|creates ~3
    accident|crash|accidents|crashes|collision|wreck; traffic|car|many|most|frequent|lots|several|multiple|
    another|previous|constant|two|three ~2 accidents|crashes; shot up in|to|by|price; generator|generators ~3
    loud|noise|running|noisy|neighbor|fumes; living|lives|lived|live ~2 in|inside ~3 car|van|truck|bus|tent|
    basement|garage|my|park|rv|camper|vehicle|shed; youre|team|band|squad|guys|lineup|offense|bot on fire; you
    are on fire; on fire with|lately|for|today ~2; light|lit|lighting a? fire under; fire under ~2;
"""
