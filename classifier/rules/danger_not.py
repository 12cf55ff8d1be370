"""What sounds like danger and is not: city objects with alarming names, figures of speech, duties of departments.

Words inside these patterns are hidden from the danger rules; danger beside them is still seen.
"""

from typing import Final

SETS: Final = {
    "alarming": "gun guns shooting shootings shots shooter overdose overdoses narcan violence suicide crime crimes"
    " murder murders assault rape fire fires flood flooding emergency drowning weapon weapons bomb"
    " explosion abuse trafficking robbery burglary poison poisoning carbon knife stabbing heart stroke"
    " cpr injury injuries bleeding blood",
    "civic": "meeting meetings training trainings class classes clinic hotline hotlines awareness memorial vigil"
    " victims victim schedule hours program programs info workshop policy policies statistics stats"
    " data map museum exhibit march rally fundraiser course courses certification lesson lessons task"
    " taskforce committee commission council seminar event events survivors documentary lecture"
    " resources brochure pamphlet statue plaque anniversary ordinance",
    "ordinary": "pothole potholes noise music price prices taxes tax bill bills fee fees traffic commute heat"
    " humidity allergies back feet knees suspension tires smell stench odor parking street road streets"
    " roads sidewalk barking construction weeds bugs mosquitoes mosquitos flies trash garbage grass"
    " tree trees lawn wait waiting bus stress cold snow ice boredom sun intersection light lights leaf"
    " blowers blower trucks rent utilities pollen geese rats corner crosswalk hill stairs bump bumps"
    " leafblowers leafblower deer beetles beetle ivy vines vine roots fungus fence steps curb alley"
    " bridge bike lane suspense silence lanternflies bass driveway ramp drivers curve",
    "bough": "branch branches limb limbs bough boughs",
    "has_been": "is are was were has got gets still",
    "lodged": "caught stuck trapped lodged hung",
    "animal": "dog dogs cat cats deer raccoon raccoons racoon possum opossum skunk squirrel bird birds pigeon"
    " goose geese fox coyote rat rats kitten kittens puppy puppies turtle rabbit bunny groundhog duck"
    " ducks duckling ducklings hawk owl snake animal animals seagull swan horse pup pitbull chihuahua"
    " groundhogs bear turkey goat chicken possums squirrels critter wildlife pet pets coyotes foxes"
    " crow bees perro perros gato gatos mapache venado zarigueya ardilla pajaro paloma gatito gatitos"
    " perrito animalito animal animales wasps wasp hornets hornet mosquitoes mosquitos flies ants bugs"
    " gnats crows seagulls turkeys",
    "junk": "bag bags trash garbage diaper diapers can cans soda paint pillow pillows feather litter confetti"
    " glitter mattress tire tires battery balloon beer toilet litterbox batteries bottle bottles",
    "slang": "app food service music song pizza bot album track mixtape fit outfit beat city team taco tacos"
    " show burger playlist idea this that park place court spot vibe mural",
}


FIGURES: Final = """
    llevo|llevamos a mi|mis|nuestro|nuestros ~1 @es_child a|al|ahi|aqui ~1
    escuela|parque|colegio|guarderia|kinder|doctor|jugar|despues|diario|clases; va|van|vienen|viene|ir caminando|jugando
    a|ala|de|por ~1 escuela|parque|colegio|casa|tienda|iglesia|ahi|aqui;
    cayendo|cae|caen a pedazos; laugh riot; total|absolute|complete riot $;
    over my dead body; sobre mi cadaver; drowning ~2 in|under
    leaves|trash|garbage|weeds|paperwork|debt|bills|junk|litter|noise|potholes|branches|needles;
    not|isnt|arent|aint|nobody|noone|never in ~1 danger; me|nos|le|les|se robaron|robo|quitaron|quito ~2
    carro|coche|troca|camioneta|bici|bicicleta|moto|placa|placas|cartera|bolsa|mochila|telefono|celular|paquete|
    paquetes|llantas|rines|catalizador|bote|herramienta|herramientas|bateria|estereo; @alarming
    allowed|legal|permitted|banned|prohibited|forbidden; where|donde ~4 detector|detectors|alarms|detectores|alarmas
    $; stop|keep|prevent ~3 from burning ~1 trash|leaves|garbage|wood|brush; spraypainted|sprayed|spraypainting|
    graffitied|pintaron|dibujaron ~1 @alarming;
    playground|court|field|festival|band|dj|show is|was|are|looks ~1 fire $; leaves|weeds|snow|trash|mulch ~2 drowning
    my|our|the ~1 yard|lawn|garden|street|sidewalk; could|can|might you|we|i? ~1 drown in; shoot|shot
    me|you|us|him|her|them an|a ~1 email|text|message|note|call; light|lights|bulb|lamp|streetlight|sign is|are|was
    ~1 shot; gun|gunning|gunned for ~2 job|position|record|title|promotion|it; el|la|este|esta|ese
    ruido|trafico|calor|musica|polvo|bache ~2 va a matar|volver; me|nos va|van a matar el|la|los|las
    ruido|trafico|calor|musica|baches; ardiendo|ardo de coraje|rabia|enojo|calor|ganas;
    robando|roban|robo con ~2 impuestos|multas|precios|recibos|cobros|tarifas|parquimetros; me|nos
    ahogo|ahogamos|ahogando en basura|papeles|deudas|trabajo|tramites|ruido; hierve la sangre; me|nos
    da|dio|dan un infarto|ataque ~2 cuando|ver|al|con|de;
    @ordinary ~6 killing|killed|kills|kill|murdering|murder|murdered|destroying|destroy|destroyed|choking|
    strangling|suffocating|attacking|assaulting|stabbing|robbing|raping|drowning me|us|my|our|business|the|
    everyone|people|grass|tree|trees|lawn|plants|vibe|ears|eyes;
    husband|wife|mom|mother|dad|father|boss|neighbor|neighbors|head|brain|blood|heads|
    i|im|he|shes|hes|she|we|everyone|everybody ~1 about|ready|going|gonna|fixing|bout|bouta|will to? explode|combust|
    burst|pop|erupt|snap he|she|they|so|and|or|if|lol|over|from|with|because|cuz|bc|at|i|like|$; head|brain|blood
    is|about|feels ~2 explode|exploding|boiling|boil; marido|esposo|esposa|mama|papa|jefe|cabeza|yo|voy|vamos|me ~1
    va|voy|vamos|a|quiere? ~1 explotar|reventar|estallar de coraje|rabia|enojo|furia|estres; killing me|us ~1
    softly|smalls|slowly|here|rn|today|lol|haha; @ordinary ~4 murder|killer|death|suicide|crime|criminal|
    assault|rape|hell|war|bomb|explosion|explosions|disaster|emergency|attack|torture|nightmare|carnage|
    genocide|terror ~3 on|to|trap|for|of|my|zone|this|here|$; is|are|was ~2 murder|hell|torture ~3
    on|to|for|$; bloody|get|getting|away with murder|murdering; murder
    hornet|hornets|mystery|mysteries|podcast|house|of; deathtrap; bored|scared|starved|freezing|work|worked|
    tickled|love|sick|beat|talked|annoyed|worried to death; starving|dying|dead tired|of|to|hungry|serious|
    wrong|last|slow|silent|silence|weight|beat|center|ass|for|from|laughing|laughter; dying|die|dyin
    for|to|of|from laughing|see|know|laughter|hear|try|boredom|heat|embarrassment|thirst|hunger|laughs|go|eat|
    meet|find|get|tell; dying|die laughing|out|off|down|hard|here|lol; @ordinary ~3 dying|dead|died|die|dies;
    my|our|the phone|battery|car|laptop|computer|lawn|grass|tree|trees|plants|garden|cell|engine|app|tv|light|
    lights|streetlight|internet|wifi|business|neighborhood|block|truck|mower ~3
    died|dies|dying|dead|exploded|blew|explode|killed|drowning; kill|killing|killed|kills ~2 engine|lights|
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
    burning|burnt|burned|burn|blew|blown|exploded|sparking?; burned|burnt ~1 out? light|lights|lamp|lamps|
    bulb|bulbs|streetlight|streetlights|car|cars|building|house|vehicle|vehicles|shell|home|street|lot|toast|
    popcorn|food|coffee|cds|cd|dinner|grass|lawn|mattress|leaves; burnt|burned toast|popcorn|food|coffee|
    dinner|grass|lawn|mattress|leaves|orange|sienna|out; sun|freezer|heart|slow|side|wind|rug|razor
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
    growth|issue|topic|diarrhea|dog; riot of|gear|police|grrrl; party|parties|concert|show|music|kids|class|
    band|karaoke|play|movie|comedian|dog|cat ~2 is|are|was|were ~1 a ~2 riot;
    heart attack hill|grill|burger|bill|waiting;
    park|city|neighborhood|street|team|block|food|app|garden|mural|event|festival ~2 is|was|are so? fire; app|
    phone|website|site|page|computer|server|system|wifi|printer ~2 crashed|crash|crashes|crashing;
    stock|market|housing|economy|sugar|gate|party|wedding crash|crashed|crashes|crashing|crasher; debris|
    glass|damage|damaged|left|parts|broken|knocked|bumper|leftover ~4 accident|crash|wreck|collision; followed
    up|with|through|the|your|all|instructions|directions; hit|hits|hitting|struck|damaged|dented|scratched
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
    burn|burning out? light|lights|lamp|lamps|bulb|bulbs|streetlight|toast|popcorn|food|coffee|leaves|grass;
    drive by ~1 and|to|my|your|the|here|every|it|this|that; break in the|it|them|period;
"""
