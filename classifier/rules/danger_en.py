"""English words of danger from fire, gas, wires, carbon monoxide and water; and the sets of words all kinds share."""

from typing import Final

SETS: Final = {
    "fire": "fire fires flames inferno housefire wildfire brushfire fier frie fyre firee flame friee fiire",
    "smoke": "smoke smokes fumes smok somke smoek smke",
    "home": "house houses home homes basement apartment apt apartments kitchen bedroom bathroom room rooms"
    " hallway attic ceiling building cellar condo townhouse rowhouse rowhome trailer unit lobby"
    " stairwell livingroom bldg garage duplex dorm crawlspace bsmt floor floors hall stairs laundry"
    " closet residence flat mobile bungalow cabin cottage mansion highrise tower complex daycare"
    " nursery preschool storefront deli bar library office hotel motel church school restaurant shelter"
    " clinic hospital store shop mall",
    "burnable": "@home roof porch shed church school store restaurant car cars truck bus van vehicle suv dumpster"
    " tree trees field transformer hotel shop barn stove oven dryer window windows neighbor neighbors"
    " couch mattress tent tents encampment woods brush grass bushes garbage trash bin can deck fence"
    " wall walls outlet factory warehouse plant engine bike scooter battery trees park lot pole"
    " warehouse block grill curtain curtains camper rv forest hedge pallets mulch",
    "smell": "smels smell smells smelling smelled smelt smel smeel odor odors stink stinks stinking reek reeks reeking"
    " stench scent whiff sniff odour smelly",
    "electric": "outlet outlets transformer wire wires wiring cable cables panel breaker socket manhole battery"
    " pole line lines meter fuse powerline powerlines plug cord box fixture streetlight",
    "gas": "gas gass propane sulfur sulphur methane natgas gasoline",
    "wire": "wire wires powerline powerlines wiring wirez powerlines",
    "line": "line lines cable cables cord cords",
    "power": "power electric electrical electricity utility overhead hydro live high voltage",
    "down": "down downed fell fallen falling hanging dangling drooping snapped broken broke loose ripped"
    " sagging collapsed lying laying torn exposed bare dropped touching",
    "person": "@human we he she they dude homeless everyone anyone anybody i im hes shes theyre swimmer swimmers"
    " boater jogger hiker skater nurse teacher cop officer mailman mailwoman crew pregnant stranger"
    " skateboarder roofer painter carpenter electrician plumber contractor janitor guard security clerk"
    " cashier bystander rider runner walker camper climber diver surfer fisherman tourist visitor"
    " soldier veteran vet guest shopper customer player coach grandkid grandchild niece nephew twin"
    " twins classmate girlfriends lover fiance landlord parent parents grandparents relative preteen"
    " youth patient motorcyclist trucker minor",
    "human": "person people man woman men women guy lady kid kids child children boy girl baby babies toddler"
    " infant teen teenager someone somebody neighbor mom mother dad father son daughter husband wife"
    " grandma grandpa grandmother grandfather brother sister cyclist pedestrian worker driver passenger"
    " student friend elderly senior bicyclist motorcyclist biker victim resident tenant coworker uncle"
    " aunt nephew niece roommate persn pepole ppl kiddo grandson granddaughter girlfriend boyfriend"
    " partner caregiver swimmer swimmers boater jogger hiker skater nurse teacher cop officer mailman"
    " firefighter sis bro cousin stepdad stepmom workers neighbors pedestrians cyclists passengers"
    " residents teens elders skateboarder roofer painter electrician plumber contractor janitor clerk"
    " cashier bystander rider runner walker camper climber diver surfer fisherman tourist visitor"
    " veteran guest shopper customer player coach grandkid grandchild twins classmate parent"
    " grandparents youth patient farmer landscaper gardener boys girls folks motorcyclists"
    " trucker scooterist pregnant minor",
    "limb": "leg legs arm arms ankle wrist hip neck skull knee ribs collarbone elbow jaw shin",
    "blade": "knife knives machete sword hatchet axe dagger blade razor knif nife knfie",
    "club": "bat crowbar hammer hammers pipe stick chain bottle brick hatchet",
    "appliance": "dryer washer oven stove microwave tv television laptop battery charger heater furnace outlet"
    " engine fridge refrigerator toaster fan ac conditioner lamp extension ebike hoverboard boiler"
    " breaker panel socket plug strip fuse dishwasher vent",
    "child": "kid kids child children boy girl baby babies toddler infant newborn son daughter childs lil",
    "frail": "elderly old senior disabled grandma grandpa grandmother grandfather mom mother dad father neighbor"
    " lady man woman",
    "hurt": "hurt injured bleeding wounded unconscious unresponsive dying choking electrocuted concussed"
    " paralyzed bleedin stabbed trampled maimed",
    "gun": "gun guns pistol rifle shotgun handgun firearm revolver ak47 glock gunman shooter ar15 gunn gn pistl",
    "be": "is are was were got gets has be being been am im hes shes theyre theres its",
    "body": "leg legs arm arms head ankle wrist hip back neck skull face knee foot hand nose ribs eye eyes chest",
    "beat": "beating hitting punching kicking choking attacking assaulting strangling beats hits punches"
    " attacks stomping slapping slashing stabbing raping robbing mugging",
    "them": "me us him her them someone somebody people wife girlfriend kid kids child children son daughter"
    " man woman guy girl boy lady mom mother husband boyfriend neighbor baby customers pedestrians each"
    " dad sister brother cousin stepdad grandma grandpa",
    "break_in": "breaking braking brekaing",
    "place_in": "house home car cars apartment garage store shop building vehicle window door place neighbors"
    " neighbor neighbours vehicles truck church school basement unit room shed",
    "water": "water watter sewage watr",
    "pouring": "pouring gushing flooding rushing flowing bursting spraying rising filling flowed seeping streaming"
    " flooded coming floodin",
    "into": "in into inside through thru from inot entering",
    "trap": "trapped stuck locked pinned trappd buried caught",
    "medical": "heart attack stroke seizure overdose",
    "now": "now rn rightnow currently immediately asap asap! quick hurry fast",
    "vehicle": "car cars truck bus van train suv vehicle motorcycle trolley bike scooter driver tram atv dirtbike"
    " quad pickup minivan semi ambulance taxi cab uber subway",
    "struck": "hit struck run ran knocked mowed",
    "yell": "screaming yelling crying begging screams calling shouting hollering",
    "my": "my our the a his her their this someones neighbors whole entire parents moms grandmas s",
}

FIRE: Final = """
    alight now|again|and|by|against|next|behind|in|please|help|$; set|setting|sets|lit|lighting ~6 alight;
    just|suddenly lit|went up ~2 running|run|flames|evacuating;
    @smoke ~2 coming|comming|comin|pouring|billowing|everywhere;
    @fire; on fire|fyre|fier; catching|caught|catch|catches fire; set|setting|lit|lighting ~3 fire; in flames;
    blaze ~4 @burnable; ablaze; engulfed; @burnable ~2 burnt|burn up; its|is|still burning now|fast|badly|bad|hard|
    out|$;  burning @burnable; burning ~1 down;
    something|smth|somethin|sumthin ~2 burning|smoldering|smoking|burnin; @smell ~4
    burning|burnt|burnin|smoke; burning|burnt|smoke|smokey|smoky @smell; burning
    electrical|plastic|rubber|wires|wire|wiring; smoke ~2 coming|comin|pouring|billowing|rising|filling|everywhere|
    seeping|rolling; @smoke ~3 @home|roof|windows|window|outlet|vent|vents|manhole;
    thick|black|heavy|lots|tons|dark|big|gray|grey|white ~2 smoke; full|filled|filling|fills of|with|w|up ~2 smoke;
    there|theres is? ~1 smoke; smoke in|inside|from; @electric ~3
    smoking|smoldering|smouldering|melting|sizzling|arcing; smoldering|smouldering;
    explosion|explosions|exploded|exploding|explode; transformer|manhole|tank|grill|propane|house|car
    blew|blown; blew up ~3 @burnable; arson|arsonist; throwing|threw ~2 molotov|firebomb; molotov; @burnable
    ~4 burning|burnin; @burnable ~2 going up in? flames|smoke; see|seeing|sees|spot|saw|noticed ~6
    smoke|flames|glow; smoke over|above|behind|near|rising|all; @appliance ~4 smoking|melting|smoldering|
    sparking|burning|sizzling|overheating; wires|wiring|wire|cords ~5 melting|smoking|burning|smoldering;
    orange glow; burst|bursting into flames; up in smoke; smoking ~2 engine|outlet|wire|transformer; house|
    roof|building|pole|tree|engine|car|transformer|wall|attic|garage|bus|outlet ~3
    is|its|and|are|keeps|started smoking|smoldering; lightning ~3 house|home|building|roof;
    charging|charger|battery ~3 fire|smoking|exploded|swelling|hissing; fire ~3 spreading|growing|getting;
    caught in ~2 fire; kids|people|someone|man|teens ~4 lighting|setting|starting|lit|set ~2 fires;
    flames|flame ~3 @burnable; burning inside|indoors; hit|struck by? lightning; lightning hit|struck;
    house|home|building|roof ~4 its smoking; torching|torched|torch ~2 @burnable|cars|houses; fire ~2
    bigger|spreading|closer|control|raging; shooting flames|sparks|fire;
"""

GAS: Final = """
    gass leak|leaks|leaking; gas line|main|pipe|meter ~2 cut|whistling;
    cut|hit|broke|struck ~2 gas line|main|pipe;
    @smell ~5 @gas; @gas ~2 @smell; gas leak|leaks|leaking|leek|leaked|smell|odor|lekage|leakage|leeking|
    leking|lek; leak|leaking|leaks|leakin ~2 gas|propane; gas|propane ~3 leak|leaks|leaking|hissing|escaping;
    hissing ~5 gas|meter|propane; hear|hearing ~2 hissing ~4 pipe|street|ground|stove|basement|line;
    rotten|rotting|spoiled|bad|rotton|roten ~1 egg|eggs|eggy ~3 @smell; @smell ~5
    rotten|rotting|spoiled|bad|rotton|roten egg|eggs; rotten|rotton egg|eggs ~6 @home; gas
    line|main|pipe|meter ~3 broke|hit|cut|struck|ruptured|broken|burst|severed|busted|damaged;
    stove|oven|burner|furnace|boiler ~4 gas ~3 on|leaking|smell; left ~3 gas on; gasoline|petrol ~3
    @home|fumes|everywhere|leaking|spilling|pouring; @smell ~3 gasoline|petrol; egg|eggs|eggy @smell;
    egg|eggs|eggy ~2 @smell; @smell ~3 egg|eggs|eggy|sulfur|sulfuric|sulphur; blowing gas; gasoline|petrol
    @smell|fumes|leak|spill; chemical|chemicals leak|spill|leaking|spilled|explosion|fumes; @smell ~3
    ammonia|chlorine; broke|hit|cut|struck|ruptured|punctured|dug|broken|severed|nicked|busted|clipped|
    damaged|ripped|tore|sliced|snapped|cracked|pierced ~4 gas line|main|pipe|meter|valve|tank;
    gas|propane|gasoline ~3 everywhere|filling|fumes|escaping|spewing|blowing|coming; cant|wont ~2 turn|shut
    ~2 gas|stove|burner ~1 off; pilot light ~3 out|smell|gas; rotten|rotton|roten|spoiled egg|eggs; egg|eggs
    rotten|rotton; gas coming|leaking|blowing|shooting|hissing ~2 out|up|from; evacuat* ~4 gas;
"""

WIRES: Final = """
    live ~1 @wire|@line; gave|gives|giving|got|get|getting ~3 an? electric|electrical shock; @wire ~5 @down; @down ~5
    @wire; @power @line|@wire|pole ~5 @down; @down ~5 @power
    @line|@wire|pole; @wire ~5 sparking|sparks|arcing|buzzing|smoking|humming|swinging;
    sparking|sparks|arcing|sparkin|sparkng; @line ~3 sparking|sparks|arcing; power line|lines|cable ~6 street|
    road|sidewalk|yard|car|ground|lawn|driveway|fence|roof|house|alley; line|lines|cable|cables down ~3
    live|power|electric; electrocut*; @wire|@line ~4 still? live|energized|hot;
    got|getting|get|gets|gives|gave|giving|being|was|been ~2 shocked|electrocuted|zapped|shocks|shock;
    shocked|zapped ~3 pole|box|wire|manhole|grate|cover|light|plate; tree|branch|pole|limb ~4
    on|onto|took|took|pulled|hit|brought ~3 @power @line|@wire; tree|branch|limb|pole ~3
    on|onto|pulled|took|ripped ~3 @wire|powerline|powerlines; utility|telephone|electric|electrical|power pole
    ~4 down|fell|snapped|fallen|collapsed|falling|toppled|broken|broke|cracked; transformer ~4
    sparking|humming|fell|exploded|popping|leaking|fire|smoking; exposed|bare|loose electrical|electric|live
    @wire|wiring|@line; line|lines|wire|wires|powerline|powerlines down|downed;
    shocked|zapped|electrocuted|shocks|zaps|electrocuting me|my|us|him|her|someone|people|kids|dogs|@human|
    @child|@animal; electrified; electric|electrical shock|current ~4
    water|pole|gate|fence|box|metal|sidewalk|ground|when|touch; @wire|@line|pole ~4 swinging|whipping|
    flopping|jumping|live|hot|glowing|humming|crackling; @wire ~3 on ~4
    car|ground|lawn|driveway|yard|roof|truck; @wire ~4 puddle|playground; low hanging
    @wire|cable|cables|line|lines; cable|cables|cord down|hanging|dangling|fell|fallen; @wire cut|across|low
    ~3 live|sparking|street|road|sidewalk|hot; wires|wire in|across the|my? ~1
    road|street|sidewalk|driveway|yard|alley|highway; wires|wire are|is all|lying|laying|hanging|down? ~1
    on|in|across the ~1 street|road|sidewalk|ground;
"""

CARBON: Final = """
    carbon monoxide ~6 alarm|detector|alert|going|beeping|leak|poisoning|high|levels|smell|sick|in|house|
    blaring|sounding|readings; carbon monoxide|monoxyde|monixide|monoxid; alarm|detector|alert ~5 carbon;
    co|c02|co2 alarm|detector|alert|meter|leak|poisoning|levels ~6 going|beeping|blaring|sounding|off|high|
    ringing|loud|poisoning|leak|alarming|red|says|reads; co poisoning|leak; co|c02 detector|alarm
    wont|went|keeps|is; dizzy|headache|headaches|nauseous|lightheaded|nausea <9>
    furnace|heater|generator|boiler|stove|exhaust|garage; everyone|all|family|kids|both|whole|we ~4
    dizzy|headaches|headache|lightheaded|nauseous; generator|grill|hibachi|charcoal ~2
    running|burning|on|going|grilling|indoors|inside ~3
    inside|basement|garage|indoors|apartment|house|kitchen; generator|grill|hibachi ~1 inside|indoors;
    monoxide; co monitor|sensor|meter|alarms ~4 beeping|going|off|reads|says|high|alarming;
"""

FLOOD: Final = """
    @home ~4 flooding|floodng|floding|flooded|underwater|submerged|floodin|flooded; flood in|inside|my|our ~2
    @home; @water ~3 @pouring ~3 @into ~4 @home|door|doors|windows|window|walls|wall|store|church|school|shop|
    light|lights|outlet|garage|pipe|roof; @home ~4 full|filling|filled|fills|flling|filing up? of|with|up ~2
    @water; feet|foot|inches|inch|ft|knee|waist|ankle|knees|ankles ~2 of|deep|high ~1 @water ~6
    @home|inside|house; @home ~5 inches|feet|foot|inch|ft of @water; water ~2 up|rising|reached|reaching
    to|up|the|past|my ~2 knees|knee|waist|ankles|ankle|chest|outlets|door|steps|stairs|porch|windows; our|my
    ~1 basement|house|apartment|home|place|kitchen|bathroom|store|shop|garage ~3
    flooding|flooded|floods|underwater; car|cars|vehicle|van|bus|driver ~4 stuck|trapped|stranded|floating|
    submerged|swept|stalled|sinking ~4 water|flood|flooded|underpass|floodwater|river|creek|people;
    stranded|trapped|stuck|swept ~5 flood|floodwater|floodwaters|flooding|water|flooded|current;
    water|river|creek ~2 entering|coming|getting|seeping|going|flowing in|into|inside|through|under|over? ~3
    @home|houses|homes|door|doors|basements|levee|banks|bank; levee|dam ~3
    broke|breach|breached|failing|failed|broken|overflowing; flooding|flooded|floods us|me; flooding us out;
    flooding|flooded|flood|floods|floodin|floodng my|our|the|his|her|their|peoples|into|inside|through|entire|
    whole ~1 @home|houses|basements; flooding|flooded|flood|floods|floodin in|inside my|our|the|her|his ~1
    @home; flooding|flooded|flood @home; @water|flood|river|creek|it ~2 rising ~3
    fast|quickly|inside|quick|and|we|im; @water ~4 gushing|rushing|pouring|bursting|flooding|spraying|
    shooting|coming|leaking ~3 @into ~4 @home; water ~4 knees|knee|waist|ankles|ankle|chest|neck;
    pipe|pipes|heater|toilet|hydrant|sprinkler ~2 burst|bursted|exploded|broke|busted|bursting ~5
    @home|ceiling; burst|busted|bursted|broken ~1 pipe|pipes ~5 @home; main ~2 broke|break|burst|busted|broken
    ~8 @home|homes|houses|basements; water pouring|gushing|raining|dumping|rushing ~3
    ceiling|lights|walls|roof|door|light|wall; raining|pouring inside|indoors ~3; @home ~2 under water;
    underwater ~4 @home; swept away|off|downstream|under; flooding ~3 out of? my|our house|home|apartment;
    evacuat* ~4 water|flood|flooding; stuck|stranded|trapped ~4 roof|attic ~4 water|flood; sewage|water
    flooding my|our|the @home; ceiling ~4 water ~2 pouring|gushing|coming|raining|streaming; flood|flooding
    water|waters ~2 inside|in|into|through ~2 @home; river|water|stream|creek ~3
    running|flowing|going|rushing|coming through|thru|into|in ~2 @home; flash flood|flooding ~6
    people|stuck|trapped|cars|rescue|stranded|swept; @human|people|we|im ~3 stuck|stranded ~2 on ~2
    top|roof|cars|hood; flooded and ~2 electricity|power|outlets|rising; filling|fills|filled|flooding up?
    my|our|the|whole @home; ceiling|wall|roof|light|walls|lights|vent ~3
    pouring|gushing|raining|spraying|dumping|streaming ~1 water; river|creek|lake|canal ~2
    overflowed|overflowing|flooded|rising|over ~6 home|homes|house|houses|car|cars|people|@home; water ~2
    waist|knee|chest|ankle deep|high; water is|was|keeps|started? pouring|gushing|rushing|flooding ~3
    my|our|@home|ceiling|door|doors|inside; water|river|creek|flood|floodwater|watter ~5
    in|into|inside|through|entering our|my|the|peoples|their homes|house|houses|home|basement|basements|
    apartment|kitchen|store|room|bedroom; floor|floors|carpet|rug ~4 under water; inches|feet|foot of water;
    water ~3 near|reaching|touching ~3 electric|electrical|outlet|outlets|panel|breaker; @home
    flooded|flooding; dam|levee ~2 breaking|broke|breached|failing|burst|collapsing;
    evacuate|evacuating|evacuated ~6 water|flood|fire|gas; ^ flood|flooding|flooded $; we|were|im are|am?
    flooding|flooded; water|it is|s|keeps rising; house|home|basement|apartment flood;
"""

STRONG: Final = {
    "flood": """
        creek|river|stream ~2 in my|our living? room|livingroom|bedroom|kitchen|house|basement;
        stuck|trapped ~2 flood|floodwater|floodwaters water? ~3;
        inunda|inundando|inundo ~1 mi|nuestra|nuestro casa|sala|cocina|cuarto|departamento|sotano|recamara;
        agua|rio|arroyo|lodo ~2 entrando|entra|entro|metiendo|metio|mete ~2 mi|la|nuestra|las
        casa|casas|sala|cocina|cuarto|departamento|sotano|recamara;
    """,
    "fire": """
        manhole|manholes ~1 blew|blown up; manhole|manholes|transformer ~2 exploded|exploding|explosion;
        need|send|call|get|want|calling|sending ~2 fire department|dept|dpt|truck|trucks|engine|brigade|
        fighters|rescue|company; need|send|call|get|want|calling ~2
        firefighters|firefighter|firemen|firetruck|firetrucks; fire|smoke|building
        alarm|alarms|detector|detectors ~3 going|blaring|ringing|sounding|screaming ~1
        off|loud|nonstop|now|and|everywhere|smoke|fire; fire|smoke alarm|alarms|detector is|are|keeps|wont? ~1
        going|blaring|ringing|sounding; firefighters|fire department|dept ~2
        now|asap|hurry|immediately|urgent|quick; on fire ~3 people|kids|person|someone|inside|trapped; fire
        hydrant|truck|station|department|alarm on fire; @burnable ~3 on fire|fyre|fier; car|cars|house|houses|
        home|building|trash|dumpster|kitchen|apartment|truck|bus|garage|shed|roof|tree|couch|porch|store ~2 on
        fire; fire in|inside|at my|our|the|a ~1 @home; @home ~1 fire; campfire|bonfire|fire|fires ~3
        control|spreading|controlled; burning house|building|car|tree|home|school; ^ flames|smoke|explosion $;
        lightning hit|struck ~2 @home|tree|pole;
    """,
    "gas": """
        hit|knocked|ran|drove|backed|crashed|struck|broke|broken|damaged ~4 gas meter|line|main|pipe|valve;
        gas meter|line|main|pipe|valve ~3 hit|broke|broken|leaking|hissing|damaged|struck|ruptured|burst|cut;
        gas meter|line|main|pipe|tank ~4 knocked|off|ruptured|ripped|hissing|severed; ^ gas|gas! $; ^ gas gas
        ~2;
    """,
    "carbon_monoxide": """
        carbon|co monoxide? alarm|alarms|detector|detectors|alert ~3 going|beeping|blaring|sounding|ringing|
        loud|wont|went|says|reads|high|red|chirping|triggered|keeps; alarm|detector ~3 carbon monoxide;
    """,
    "person": """
        @frail|@human ~1 fell ~4 cant|cannot|couldnt ~1 get|stand|move;
        collapsed|fell|landed|toppled|crashed|tipped on|onto|ontop|over ~3 @human|me|us|him|her;
        @human|he|she|we ~1 is|are|trapped|stuck ~2 under|beneath|underneath ~3; this|it|thats is|s? a|an
        real? emergency; caved|cave|collapse|collapsed|fell|landed ~1 on|onto|in ~2 @human; hit|struck|ran|run
        ~2 @human ~2 car|bus|truck|train; baby|toddler|infant|newborn ~1 in|inside|on a|the|my? ~1
        street|road|car|traffic|highway|tracks|van|trunk; kid|child|boy|girl ~1 in|on a|the ~1
        street|road|highway|traffic|tracks; ^ jumper ~2; @human ~2 collapsed|fainted|unconscious|unresponsive;
        just hit by ~2 @vehicle; @human ~5 hit|struck ~1 by ~2 @vehicle;
        sinkhole|hole|ground|road|street|bridge|earth|pavement|asphalt|lot|floor|dirt ~4
        opening|opened|opens|caving|caved|collapsing|collapsed|giving|gave|swallowing|swallowed|dropping|dropped ~2
        under|beneath|underneath|below ~1 car|cars|truck|trucks|van|bus|suv|vehicle|vehicles|house|home|me|us|people;
        sinkhole|hole|ground|road|street|earth ~3 swallowed|swallowing|swallows|ate|eating|took ~1
        car|truck|van|bus|suv|person|man|woman|kid|house; car|truck|van|bus|suv|vehicle|cars ~2
        fell|falling|fallen|sinking|sank|dropped|dropping|sliding|slid|going|went ~1 in|into|down ~1 sinkhole;
        bullets ~1 hitting|hit|through;
        get|grab|pull that|this|a|the|my ~2 kid|child|boy|girl|baby|toddler ~1 out|off ~2
        street|road|highway|traffic|tracks|intersection|freeway;
        get|grab|pull that|this|a|the ~2 man|woman|guy|lady|person ~1 out|off ~2 highway|traffic|tracks|freeway;
        get|grab|pull that|this|a|the ~2 man|woman|guy|lady|person ~1 out of the? street|road|intersection;
        tipped|rolled|flipped|overturned|toppled|fell ~2 with ~2 @human ~1 in|inside|under|underneath|beneath|on $;
        tipped|rolled|flipped|overturned|toppled|fell ~2 with ~2 @human ~1 in|inside|under|beneath|on it|there;
        deck|balcony|porch|bleachers|stage|platform|scaffold|scaffolding|elevator|ride|dock ~2 full|packed ~1
        people|kids|students|guests|workers|dancers|children ~2 dropped|collapsed|fell|gave|crashed|plunged|caved;
        hornets|wasps|bees|yellowjackets|jackets all over him|her|me|us;
        hornets|wasps|bees|yellowjackets|jackets all over a|an|my|this ~1 man|woman|guy|lady|landscaper|gardener|worker|
        kid|child|boy|girl|baby|toddler|dad|mom|father|mother|son|daughter|wife|husband|brother|sister|person;
    """,
}
"""Sequences so plain that no exemption may hide them."""
