"""What sounds like danger and is not: city objects with alarming names, figures of speech, duties of departments.

Words inside these patterns are hidden from the danger rules; danger beside them is still seen.
"""

from typing import Final

SETS: Final = {
    "ordinary": "pothole potholes noise music price prices taxes tax bill bills fee fees traffic commute heat humidity"
    " allergies back feet knees suspension tires smell stench odor parking street road streets roads sidewalk"
    " barking construction weeds bugs mosquitoes mosquitos flies trash garbage grass tree trees lawn wait"
    " waiting bus stress cold snow ice boredom sun intersection light lights leaf blowers blower trucks rent"
    " utilities pollen geese rats corner crosswalk hill stairs bump bumps leafblowers leafblower deer beetles"
    " beetle ivy vines vine roots fungus fence steps curb alley bridge bike lane suspense silence this that"
    " lanternflies bass driveway ramp drivers curve",
    "animal": "dog dogs cat cats deer raccoon raccoons racoon possum opossum skunk squirrel bird birds pigeon goose"
    " geese fox coyote rat rats kitten kittens puppy puppies turtle rabbit bunny groundhog duck ducks"
    " duckling ducklings hawk owl snake bat animal animals seagull swan horse pup pitbull chihuahua"
    " groundhogs bear turkey goat chicken possums squirrels critter wildlife pet pets coyotes foxes crow bees"
    " perro perros gato gatos mapache venado zarigueya ardilla pajaro paloma gatito gatitos perrito animalito"
    " animal animales",
    "junk": "bag bags trash garbage diaper diapers can cans soda paint pillow pillows feather litter confetti glitter"
    " mattress tire tires battery balloon beer toilet litterbox",
    "slang": "app food service music song pizza bot album track mixtape fit outfit beat city team taco tacos show"
    " burger playlist idea this that",
}

OBJECTS: Final = """
    fire hydrant|hydrants|truck|trucks|engine|engines|station|stations|department|dept|dep|depart|lane|lanes|zone|
    zones|escape|escapes|extinguisher|extinguishers|drill|drills|pit|pits|wood|place|places|work|works|fly|flies|
    fighter|fighters|fighting|code|codes|inspection|inspections|inspector|marshal|marshall|permit|hazard|hazards|
    safety|exit|exits|door|doors|box|sprinkler|sprinklers|insurance|damage|damaged|ant|ants|sale|chief|crew|company|
    house|houses|watch|dancer|ball|island|plug|plugs|route|road|trail|prevention|ban|season|trucks|captain|rescue|
    apparatus|access|call|line|lines|gap|hall|academy|museum|curb|alarm|alarms|wall|brick|stick|bug|sign|signs|bell|
    tower|hose|boat|bush; firehydrant|firetruck|fireplace|firewood|fireworks|firework|firefighter|firefighters|
    fireman|firemen|firehouse|firelane|fireplug|fireflies|fired|firestone|firearms|fireball|campfire|bonfire;
    hydrant|alarm|truck|lane|station|dept|department|chief|marshal|zone|pit ~1 fire; gas station|stations|price|
    prices|pump|pumps|can|cans|tank|tanks|mileage|bill|bills|cap|powered|leaf|blower|blowers|mower|mowers|stove|
    stoves|grill|lamp|lamps|lantern|lanterns|light|lights|tax|guzzler|card|company|account|money|works|meter|fee|
    expenses|budget|station|leafblower|leafblowers|engine|hookup|service|line|lines|main|valve|cover|bag|mask;
    natural gas service|bill|account|company; wire fence|fences|fencing|basket|baskets|mesh|transfer|transfers|rack|
    hanger|hangers|cart|service|cutters|brush|fraud|cage|rim; barbed|chicken|razor|mesh|barb wire; wire|wired|wiring
    money|funds|me|transfer; wired|wireless; internet|phone|telephone|comcast|xfinity|verizon|fios|spectrum|tv|
    television|fiber|coax|ethernet|cox|att|dsl|optic wire|wires|line|lines|cable|cables|cord; cable|cables tv|
    television|internet|company|box|car|guy|provider|bill|companies|management; cable|phone|internet|wifi|water|
    sewer|bus|train|subway|transit|trolley|property|lot|credit|stop|yellow|white|lane|fishing|bottom|clothes|finish|
    time|tree|long|double|center|painted|parking|faded|striped|road line|lines; line|lines
    on|of|painted|striping|marking|markings; zip line; carbon monoxide|co|c02 detector|detectors|alarm|alarms ~4
    free|installed|install|installation|program|inspection|required|requirement|law|buy|get|replace|expired|battery|
    batteries|giveaway|landlord|provide|where; free|install|installs|provide|get|give|offer|request|need|replace|
    buy|want ~4 detector|detectors|smoke alarm|alarms; smoke|fire detector|alarm|detectors|alarms ~4
    chirp|chirping|battery|batteries|chirps|low|expired|beep; smoke detector|detectors|alarm|alarms|shop|shops|free|
    break|breaks|test|testing|stack|stacks|zone|area|free|screen; cigarette|weed|marijuana|cigar|bbq|barbecue|
    tobacco|secondhand|hand|vape|pot|hookah|exhaust|diesel|cannabis|meth smoke|fumes|smell|odor;
    smell|smells|reeks|stinks|smelling|odor ~3 weed|marijuana|pot|cannabis|skunk|urine|pee|piss|poop|feces|sewage|
    sewer|garbage|trash|fish|mold|manure|paint|bbq|barbecue|cigarettes|cigarette|cigar|exhaust|diesel|dog|dead|
    death|compost|rat|rats|ass|shit|vomit|mulch|asphalt|tar; smoke ~4 exhaust|tailpipe|chimney|grill|bbq|barbecue|
    smoker|cigarettes|weed|muffler|tail; second hand smoke|smoking; smokes|smoking|smoke weed|pot|cigarettes|cigars|
    crack|meth|marijuana|outside|cigarette; smoking ~2 area|section|ban|lounge|sign;
    trash|garbage|dumpster|cooler|compost|eggs|bin ~3 @smell ~3 rotten|spoiled|rotting|bad egg|eggs;
    threw|thrown|throwing|threw|egged|egging|tossed ~3 eggs|egg; dead animal|animals|deer|raccoon|racoon|possum|
    opossum|skunk|squirrel|cat|cats|dog|dogs|bird|birds|rat|rats|fox|coyote|pigeon|goose|geese|turtle|fish|rabbit|
    groundhog|seagull|crow|snake|kitten|puppy|turkey|mouse|mice|bat|hawk|duck|opposum|rodent|racoons|possums|cow|
    pig|tree|trees|branch|branches|limb|limbs|bush|bushes|plants|plant|grass|end|ends|zone|battery|batteries|light|
    lights|leaves|bulb|bulbs|line|spot|wood|shrubs|ash|oak|maple|palm|pine|phone|signal|meter|lamp|car|flowers|of|
    stop|lawn|weeds|bugs|roach|roaches|vegetation|seal|whale|sea|insects;
    bloated|decaying|decomposing|mangled|flattened|squished ~2 @animal; injured|hurt|wounded|bleeding|trapped|stuck|
    injuried|limping|dying|sick|attacked|hit|struck|lost|abandoned|stray|missing|drowned|stabbed ~2 @animal; @animal
    ~6 hit|struck|run|killed|ran|hurt|injured|wounded|dying|bleeding|trapped|stuck|limping|sick|lost|missing|
    drowned|dead|freezing|overheating|starving|abandoned|burned ~1 by? a? car|truck|vehicle|over;
    hit|ran|run|struck|killed ~2 @animal; @animal ~2 died|passed; dead end; shooting ~1 hoops|hoop|pool|dice|
    basketball|baskets|star|stars|video|videos|film|movie|photos|pictures|range|commercial|content|scene|craps|
    marbles|the shit|breeze|around?; film|movie|photo|video|tv|music|photoshoot shoot|shooting|shoots;
    shooting|shoots|shot water|up|out ~2 hydrant|pipe|air|sky|street|high; shots|shot
    of|clock|put|glass|espresso|vaccine|flu|booster; flu|vaccine|covid|rabies|booster|mug|screen|money|long|big|
    best|pot|moon|hot|moon|photo shot|shots|shoot; shot is|are out|dead|bad ; shock|shocks absorber|absorbers; nail|
    glue|staple|heat|water|squirt|nerf|toy|caulk|bb|paintball|radar|spray|pellet|cap|finger|fake|massage|grease|top|
    price|tattoo|soap|nailgun gun|guns; gun|guns violence|store|shop|range|control|shops|laws|permit|permits|
    license|buyback|show|safety|shot_detection|detection|rights|owner|ownership|street|hill|club; gunshot|shot
    detection|detector|spotter|sensor; bullet hole|holes|point|points|train|proof|resistant|list|journal|tin|casing|
    casings; bulletproof; knife|knives sharpening|block|sharpen|recycling|disposal; under|jumped|jumping|jump the|a?
    knife|gun|guns; butter|putty|pocket|steak|kitchen knife|knives ~4 trash|recycle|recycling|dispose|throw;
    dispose|recycle|recycling|trash|donate|throw|discard ~4 knife|knives|gun|guns|ammo|fireworks|needles|batteries|
    paint|propane|gas|gasoline|ammunition|tank|tanks|extinguisher|sword|chemicals|bat; bat|bats
    attic|house|colony|rabies|flying|in; baseball|vampire|fruit bat|bats; a|the|dead|brown bat
    flying|in|got|hanging; bomb cyclone|pop|pops|shelter|diggity|squad; bath|photo|f|cherry|stink|glitter|smoke|
    seed|bug|flea|truth|roach|glitter bomb|bombs; photobomb|bombed|bombing ~2 test|exam|interview; stink
    bomb|bugs|bug; weapons|weapon policy|policies|ban|permit|free|charge|law|laws; armed
    forces|services|guard|with|response; long armed; unarmed|army; flood light|lights|lamp|zone|zones|plain|
    insurance|map|maps|control|gate|gates|risk|watch|warning|warnings|wall|walls|prone|plains|damage|elevation|
    certificate|of|prevention|advisory|history|area|areas|mitigation|sensor|barrier|sandbags|sandbag|vents|drain|
    drains; floodlight|floodlights|floodplain|floodwall; flooding|flooded ~2 market|inbox|with
    calls|emails|texts|light|complaints|tourists|cars; flooded|flooding with|my inbox|phone|email;
    sewer|toilet|sewage|drain ~3 back|backup|backing|backed|backs|overflow|overflowing|overflows|clogged|clog|smell|
    smells; police station|department|dept|report|presence|officer|officers|car|cars|academy|chief|patrol|scanner|
    precinct|budget|records|substation|headquarters|tape|horse|horses|athletic|union|oversight|check|checks|
    complaint|non|impound|number|district; call|called|calling|calls ~1 police ~2
    but|they|and|before|yesterday|times|already|several|said; non emergency|emergencies|emergancy|emergent;
    nonemergency; emergency route|routes|vehicle|vehicles|room|exit|exits|shelter|shelters|contact|contacts|number|
    numbers|line|services|service|management|repair|repairs|snow|alert|alerts|lane|lanes|plan|preparedness|kit|
    brake|light|lights|notification|notifications|call|box|phone|fund|funds|cash|money|loan|access|order|rental|
    assistance|responders|responder|savings|crew|crews|personnel|dispatch|declared|declaration|parking|siren|sirens|
    stairs|stairwell|window|door|generator|food|housing|visit|trip|card|leave|passport|hospital|supplies|housing;
    snow|weather|er|climate|heat|in ~1 emergency ~1 declared|parking|route|routes|rules|yet|over|lifted|still|today|
    tonight|tomorrow|called; snow emergency; declare|declared|declares a? state? ~2 emergency; 911 call|calls|
    center|operator|dispatch|dispatcher|system|memorial|number|responders|said|told|wont|didnt|address; not|isnt|no|
    without|dont|didnt|wont|wasnt|shouldnt|nor|instead|rather|besides ~4 emergency|911; no need ~3
    911|police|ambulance|emergency; called|call|calling|calls 911 ~2
    and|but|already|they|said|told|twice|yesterday|about|or; should|do|can|could|shall|would i|we|you call
    911|police; ambulance|police|fire cant|cannot|couldnt|can|could|wont|unable|have|has|having|getting|get ~3
    get|fit|pass|through|turn|down|access|reach|trouble|thru; ambulance|ambulances|fire|emergency ~3
    through|access|blocked|pass|fit|squeeze|turn; ambulance|ambulances bill|bay|chaser|bills|service|cost|parked|
    parking|entrance|siren|sirens|ride
"""

FIGURES: Final = """
    @ordinary ~6 killing|killed|kills|kill|murdering|murder|murdered|destroying|destroy|destroyed|choking|
    strangling|suffocating|attacking|assaulting|stabbing|robbing|raping|drowning me|us|my|our|business|the|everyone|
    people|grass|tree|trees|lawn|plants|vibe|ears|eyes; killing me|us ~1
    softly|smalls|slowly|here|rn|today|lol|haha; @ordinary ~4 murder|killer|death|suicide|crime|criminal|assault|
    rape|hell|war|bomb|explosion|explosions|disaster|emergency|attack|torture|nightmare|carnage|genocide|terror ~3
    on|to|trap|for|of|my|zone|this|here|$; is|are|was ~2 murder|hell|torture ~3 on|to|for|$; bloody|get|getting|away
    with murder|murdering; murder hornet|hornets|mystery|mysteries|podcast|house|of; murder on my|our|the|your
    tires|back|car|suspension|ears|eyes|knees|feet|wheels; death trap|traps|row|tax|metal|certificate|certificates|
    record|valley|by|star|march|records|wish|bed|notice|stare|spiral|eater; deathtrap; bored|scared|starved|
    freezing|work|worked|tickled|love|sick|beat|talked|annoyed|worried to death; freezing|frozen|starving|dying|dead
    in|cold|tired|of|to|inside|hungry|here|serious|wrong|last|slow|silent|silence|weight|beat|center|ass|on|by|for|
    from|laughing|laughter; dying|die|dyin for|to|of|from laughing|see|know|laughter|hear|try|boredom|heat|
    embarrassment|thirst|hunger|laughs|go|eat|meet|find|get|tell; dying|die laughing|out|off|down|hard|here|lol;
    @ordinary ~3 dying|dead|died|die|dies; my|our|the phone|battery|car|laptop|computer|lawn|grass|tree|trees|
    plants|garden|cell|engine|app|tv|light|lights|streetlight|internet|wifi|business|neighborhood|block|truck|mower
    ~3 died|dies|dying|dead|exploded|blew|explode|killed|drowning; kill|killing|killed|kills ~2 engine|lights|light|
    switch|weeds|weed|time|grass|tree|trees|bees|mosquitoes|mosquitos|rats|rat|roaches|bugs|ants|vibe|mood|birds|
    wasps|snails|the power|battery|plants|dandelions|geese|spotted|lanternfly|lanternflies|lawn|bushes|it|business|
    businesses|property|values|roots|pigeons|poison|ivy|fish|mice; kill two birds; dressed to kill;
    buzz|road|over|pain kill|killer|killing|killed; roadkill|painkiller|killjoy|overkill|killer
    whale|deal|app|view|instinct; steal|stealing|stole|steals ~3 wifi|show|thunder|parking|spot|spots|trash|
    recycling|recyclables|recycle|sign|signs|packages? every|cones|cone|idea|flowers|can|cans|bins|bin|garbage|
    carts|cart|power|electricity|cable|taxes|money from; a steal; highway|daylight|day robbery|robbing; robbery
    with|that|prices|this ~3 price|bill|fee|tax|taxes; robbing|rob|robbed|rip ~2 blind|taxpayers|us|citizens|people
    ~3 taxes|tax|fees|tickets|ticket|prices|meters|tickets|blind; fight|fighting ~3 ticket|tickets|city|hall|for|
    against|over|about|parking|back|crime|blight|cancer|with|off|to|this|the|sleep|insurance|landlord|$;
    dog|cat|cats|dogs|raccoons|birds|animals|raccoon|squirrels ~3
    fighting|fight|screaming|crying|attacking|yelling|howling; fighter|fighters|fights|firefighting|crime fighting;
    attack|attacks|attacking|attacked|swarm ~2 trees|tree|plants|problem|garden|ads|my|grass|car|trash|garbage|
    ankles|bins|birdfeeder ; heart|panic|anxiety attack|attacks ~4 every|when|looking|seeing|bill|price|driving|
    almost|nearly|giving|give|given|gave; gave|give|gives|giving|nearly|almost|having|have|had ~2 me|us|him|her|my|a
    ~2 heart|panic|anxiety attack|attacks|stroke|aneurysm|seizure; panic|anxiety attack; stroke
    of|luck|genius|brush|midnight; blood pressure|boil|boils|boiling|drive|test|bank|donation|donate|donations|
    sugar|work|type|red|tests|thirsty|money|orange|pump|clinic; bloody hell|mess|ridiculous|idiots|awful|mary; my
    blood|blood is? boiling|boil; sick to|my stomach; eyes ~2 bleed|bleeding|bleeding|hurt; bleeding
    us|money|dry|heart|edge|hearts|ears|my; ears|wallet|pocket|walls|eyes|gutter|paint|ink|rust|pen|radiator ~3
    bleeding|bleed|bleeds|bled; explode|exploded|exploding|explosion ~1 in|population|of|with ~2 price|prices|
    population|growth|rats|trash|weeds|popularity|anger|mosquitoes|flies|roaches|rodents|graffiti|construction|
    traffic|tourists; @junk ~4 explode|exploded|exploding|explosion|blew|burst|everywhere; @junk explosion|fire ~1
    of?; population|rat|rodent|mosquito|price|weed|cockroach|roach|pigeon|traffic|fly|mind|head|inbox|phone ~3
    explosion|explode|exploding|exploded|blowing|blew; blew|blow|blowing|blown ~2 up|my|me|his|her|their|off|over|
    away|down|a|tire|tires|out|around|into ~2 phone|mind|off|over|cover|tire|inbox|nose|whistle|leaves|away|down|
    fuse|stop|smoke|horn|trash|money|tires; is|was|are|what|such|total|complete|absolute|literal|hot|whole|entire
    a|an? ~2 dumpster fire; dumpster fire of ~2; @slang is|was|are so? fire;
    pure|straight|so|tiktok|mixtape|absolute fire $; thats|its|your|this fire $; play|playing|played|played with
    fire; liar|liars|pants on? fire; my|our ~1 ass|butt|feet|pants|throat|mouth|phone|eyes|skin|legs|muscles|chest|
    ears|bank is|are|on fire; under fire; should|must|gotta|need|needs|please|to|can|just|would|gonna|ought|will|
    lets|you be? fire|fired the|that|those|your|him|her|them|whoever|everyone|these|somebody|someone|everybody|
    people|all|his|mayor|manager|me|my|this|director; fire the|that|those|your|him|her|them|whoever|these|everyone|
    everybody|all ~2 mayor|manager|guy|director|driver|crew|contractor|inspector|worker|workers|idiots|people|
    person|lady|council|bot|staff|idiot|employee|employees|$; fire up|away|off|sale|under|drill; cease|ceased|
    crossfire|hell|back|quick|rapid|friendly|wild|spit|spitting fire|firing; firing squad|line|the|on; line of fire;
    fuel|fuels to|the ~1 fire; baptism|trial|ring|circle|ball|chariots|house|balls|great|walls of|by fire; burning
    question|questions|man|through|money|tax|fuel|calories|daylight|rubber|hot|bridges|love|ears|desire|sensation|
    eyes|up|ring|cash|hole|pocket|candle; burn|burning|burnt|burns|burned out|calories|pile|rate|cream|bright|
    brightly|outs|during|all|through ~2; light|lights|lamp|lamps|bulb|bulbs|streetlight|streetlights|lightbulb|
    headlights|pilot|headlight|signal ~5 burning|burnt|burned|burn|blew|blown|exploded|sparking?;
    burned|burnt|burn|burning ~1 out? light|lights|lamp|lamps|bulb|bulbs|streetlight|streetlights|car|cars|building|
    house|vehicle|vehicles|shell|home|street|lot|toast|popcorn|food|coffee|cds|cd|dinner|grass|lawn|mattress|leaves;
    burnt|burned toast|popcorn|food|coffee|dinner|grass|lawn|mattress|leaves|orange|sienna|out;
    sun|freezer|heart|slow|side|wind|rug|razor burn|burned|burnt|burning;
    heartburn|sunburn|sunburned|burner|burners|burnout; set|setting ~2 stage|table|record|up; spark|sparks joy|plug|
    plugs|interest|fly|debate|conversation|a|creativity; sparkling|sparkle|sparklers|sparkler; crime watch|stats|
    statistics|rate|rates|map|prevention|lab|scene|data|tip|tips|stoppers
"""
