"""English words of danger to life, by kind: sets of words and the sequences that mean it."""

from typing import Final

SETS: Final = {
    "fire": "fire fires flames inferno housefire wildfire brushfire fier frie fyre firee",
    "smoke": "smoke smokes fumes",
    "home": "house houses home homes basement apartment apt apartments kitchen bedroom bathroom room rooms hallway"
    " attic ceiling building cellar condo townhouse rowhouse rowhome trailer unit lobby stairwell livingroom"
    " bldg garage duplex dorm crawlspace bsmt floor floors hall stairs laundry closet residence flat",
    "burnable": "@home roof porch shed church school store restaurant car cars truck bus van vehicle suv dumpster tree"
    " trees field transformer hotel shop barn stove oven dryer window windows neighbor neighbors couch"
    " mattress tent tents encampment woods brush grass bushes garbage trash bin can deck fence wall walls"
    " outlet factory warehouse plant engine bike scooter battery trees park lot pole warehouse block grill"
    " curtain curtains camper rv forest hedge pallets mulch",
    "smell": "smell smells smelling smelled smelt smel smeel odor odors stink stinks stinking reek reeks reeking"
    " stench scent whiff sniff odour smelly",
    "electric": "outlet outlets transformer wire wires wiring cable cables panel breaker socket manhole battery pole line"
    " lines meter fuse powerline powerlines plug cord box fixture streetlight",
    "gas": "gas gass propane sulfur sulphur methane natgas",
    "wire": "wire wires powerline powerlines wiring wirez powerlines",
    "line": "line lines cable cables cord cords",
    "power": "power electric electrical electricity utility overhead hydro live high voltage",
    "down": "down downed fell fallen falling hanging dangling drooping snapped broken broke loose ripped sagging"
    " collapsed lying laying torn exposed bare dropped touching low cut across",
    "person": '@human we he she they dude homeless everyone anyone anybody i im hes shes theyre',
    "human": "person people man woman men women guy lady kid kids child children boy girl baby babies toddler infant"
    " teen teenager someone somebody neighbor mom mother dad father son daughter husband wife grandma grandpa"
    " grandmother grandfather brother sister cyclist pedestrian worker driver passenger student friend"
    " elderly senior bicyclist motorcyclist biker victim resident tenant coworker uncle aunt nephew niece"
    " roommate persn pepole ppl kiddo grandson granddaughter girlfriend boyfriend partner caregiver",
    "limb": "leg legs arm arms ankle wrist hip neck skull knee ribs collarbone elbow jaw shin",
    "blade": "knife knives machete sword hatchet axe dagger blade razor",
    "club": "bat crowbar hammer hammers pipe stick chain bottle brick hatchet",
    "child": "kid kids child children boy girl baby babies toddler infant newborn son daughter childs lil",
    "frail": "elderly old senior disabled grandma grandpa grandmother grandfather mom mother dad father neighbor lady"
    " man woman",
    "hurt": "hurt injured bleeding wounded unconscious unresponsive dying choking electrocuted concussed paralyzed"
    " bleedin stabbed trampled maimed",
    "gun": "gun guns pistol rifle shotgun handgun firearm revolver ak47 glock gunman shooter ak ar15",
    "be": "is are was were got gets has be being been am im hes shes theyre theres its",
    "body": "leg legs arm arms head ankle wrist hip back neck skull face knee foot hand nose ribs eye eyes chest",
    "beat": "beating hitting punching kicking choking attacking assaulting strangling beats hits punches attacks"
    " stomping slapping slashing stabbing raping robbing mugging",
    "them": "me us him her them someone somebody people wife girlfriend kid kids child children son daughter man"
    " woman guy girl boy lady mom mother husband boyfriend neighbor baby customers pedestrians each",
    "break_in": "breaking braking brekaing",
    "place_in": "house home car cars apartment garage store shop building vehicle window door place neighbors neighbor"
    " neighbours vehicles truck church school basement unit room shed",
    "water": "water watter sewage watr",
    "pouring": "pouring gushing flooding rushing flowing bursting spraying rising filling flowed seeping streaming"
    " flooded coming floodin",
    "into": "in into inside through thru from inot entering",
    "trap": "trapped stuck locked pinned trappd buried caught",
    "medical": "heart attack stroke seizure overdose",
    "now": "now rn rightnow currently immediately asap asap! quick hurry fast",
    "vehicle": "car cars truck bus van train suv vehicle motorcycle trolley bike scooter driver",
    "struck": "hit struck run ran knocked mowed",
    "yell": "screaming yelling crying begging screams calling shouting hollering",
    "my": "my our the a his her their this someones neighbors whole entire parents moms grandmas s",
}

FIRE: Final = """
    @fire; on fire|fyre|fier; catching|caught|catch|catches fire; set|setting|lit|lighting ~3 fire; in flames; blaze
    ~4 @burnable; ablaze; engulfed; @burnable ~2 burnt|burn up; burning @burnable; burning ~1 down;
    something|smth|somethin|sumthin ~2 burning|smoldering|smoking|burnin; @smell ~4 burning|burnt|burnin|smoke;
    burning|burnt|smoke|smokey|smoky @smell; burning electrical|plastic|rubber|wires|wire|wiring; smoke ~2 coming|
    pouring|billowing|rising|filling|everywhere|seeping|rolling; @smoke ~3
    @home|roof|windows|window|outlet|vent|vents|manhole; thick|black|heavy|lots|tons|dark|big|gray|grey|white ~2
    smoke; see|seeing|sees|spot ~2 smoke; full|filled|filling of|with|up ~2 smoke; there|theres is? ~1 smoke; smoke
    in|inside|from; @electric ~3 smoking|smoldering|smouldering|melting|sizzling|arcing; smoldering|smouldering;
    explosion|explosions|exploded|exploding|explode; transformer|manhole|tank|grill|propane|house|car blew|blown;
    blew up ~3 @burnable; fire|smoke|burglar alarm|alarms|detector ~4 going|blaring|ringing|sounding ~2 off?;
    arson|arsonist; throwing|threw ~2 molotov|firebomb; molotov; @burnable ~4 burning|burnin; @burnable ~2 going up
    in? flames|smoke;
"""

GAS: Final = """
    @smell ~5 @gas; @gas ~2 @smell; gas leak|leaks|leaking|leek|leaked|smell|odor|lekage|leakage|leeking|leking|lek;
    leak|leaking|leaks|leakin ~2 gas|propane; gas|propane ~3 leak|leaks|leaking|hissing|escaping; hissing ~5
    gas|meter|propane; hear|hearing ~2 hissing ~4 pipe|street|ground|stove|basement|line;
    rotten|rotting|spoiled|bad|rotton|roten ~1 egg|eggs|eggy ~3 @smell; @smell ~5
    rotten|rotting|spoiled|bad|rotton|roten egg|eggs; rotten|rotton egg|eggs ~6 @home; broke|hit|cut|struck|
    ruptured|punctured|dug|broken|severed|nicked|busted|clipped|damaged ~3 gas line|main|pipe|meter; gas
    line|main|pipe|meter ~3 broke|hit|cut|struck|ruptured|broken|burst|severed|busted|damaged;
    stove|oven|burner|furnace|boiler ~4 gas ~3 on|leaking|smell; left ~3 gas on; gasoline|petrol ~3
    @home|fumes|everywhere|leaking|spilling|pouring; @smell ~3 gasoline|petrol; gasoline|chemical|petrol
    @smell|fumes|leak|spill; @smell ~3 chemical|chemicals|ammonia|chlorine; egg|eggs|eggy @smell; egg|eggs|eggy ~2
    @smell; @smell ~3 egg|eggs|eggy|sulfur|sulfuric|sulphur; knocked|ran|drove|backed|crashed ~2 gas
    meter|line|main|pipe; blowing gas;
"""

WIRES: Final = """
    live ~1 @wire|@line; @wire ~5 @down; @down ~5 @wire; @power @line|@wire|pole ~5 @down; @down ~5 @power
    @line|@wire|pole; @wire ~5 sparking|sparks|arcing|buzzing|smoking|humming|swinging;
    sparking|sparks|arcing|sparkin|sparkng; @line ~3 sparking|sparks|arcing; power line|lines|cable ~6 street|road|
    sidewalk|yard|car|ground|lawn|driveway|fence|roof|house|alley; line|lines|cable|cables down ~3
    live|power|electric; electrocut*; @wire ~4 car|ground|sidewalk|puddle|playground|lawn|driveway|yard; @wire|@line
    ~4 still? live|energized|hot; got|getting|get|gets|gives|gave|giving|being|was|been ~2
    shocked|electrocuted|zapped|shocks|shock; shocked|zapped ~3 pole|box|wire|manhole|grate|cover|light|plate;
    tree|branch|pole|limb ~4 on|onto|took|took|pulled|hit|brought ~3 @power @line|@wire; tree|branch|limb|pole ~3
    on|onto|pulled|took|ripped ~3 @wire|powerline|powerlines; utility|telephone|electric|electrical|power pole ~4
    down|fell|snapped|fallen|collapsed|falling|toppled|broken|broke|cracked; transformer ~4
    sparking|humming|fell|exploded|popping|leaking|fire|smoking; exposed|bare|loose electrical|electric|live
    @wire|wiring|@line;
"""

CARBON: Final = """
    carbon monoxide ~6 alarm|detector|alert|going|beeping|leak|poisoning|high|levels|smell|sick|in|house|blaring|
    sounding|readings; carbon monoxide|monoxyde|monixide|monoxid; alarm|detector|alert ~5 carbon; co|c02|co2
    alarm|detector|alert|meter|leak|poisoning|levels ~6 going|beeping|blaring|sounding|off|high|ringing|loud|
    poisoning|leak|alarming|red|says|reads; co poisoning|leak; co|c02 detector|alarm wont|went|keeps|is;
    dizzy|headache|headaches|nauseous|lightheaded|nausea <9> furnace|heater|generator|boiler|stove|exhaust|garage;
    everyone|all|family|kids|both|whole|we ~4 dizzy|headaches|headache|lightheaded|nauseous;
    generator|grill|hibachi|charcoal ~2 running|burning|on|going|grilling|indoors|inside ~3
    inside|basement|garage|indoors|apartment|house|kitchen; generator|grill|hibachi ~1 inside|indoors
"""

INJURY: Final = """
    @person ~3 @hurt; @hurt @person; badly|seriously|severely|critically ~1
    hurt|injured|bleeding|burned|wounded|cut; bleeding|bleedin|bleding; blood ~3 everywhere|pool|sidewalk|ground|
    street|face|head|pouring|coming|over; lots|lot|losing|pool|covered|so of|in|much|a ~1 blood; not|isnt|cant|
    cannot|aint|stopped|barely|trouble|hard|difficulty ~1 breathe|breathing|breath|breating|breathin; heart attack;
    chest pain|pains; cardiac arrest; having|had|has ~2 stroke|seizure|seizures|convulsion|convulsions|contractions|
    seizing; overdos*; unconscious|unconcious|unconscous|unconsious|unresponsive|unresponsve;
    collapsed|colapsed|collapses|fainted|faint; fell|fallen|fell ~4 cant|cannot|unable|not ~2
    get|move|walk|stand|getting|moving; medical emergency; accident|crash|wreck|collision|rollover ~8 @hurt|
    injuries|trapped|pinned|ambulance|flipped|overturned|serious|bad|hurt; car|truck|bus|motorcycle|vehicle|van
    crash|accident|wreck|collision ~4 just|happened|now|injuries|injured|people|with|victims; just ~4
    crash|crashed|accident|wreck|collision; car|truck|bus|van|suv ~3 flipped|overturned|rolled|upside|crashed|
    slammed|smashed|plowed ~4 house|building|pole|over|down|into|people|crowd|store|tree|fence|porch; allergic
    reaction|anaphylaxis; choking on; going into|in labor|labour; water broke ~5 baby|pregnant|labor; giving birth;
    @person ~3 bit|bitten|attacked|mauled|attack|bite by? a? dog|dogs|pitbull|pit|raccoon|snake|rat|coyote|animal;
    dead ~1 body|person|baby; been|got|gets|was|were|is|being shot|stabbed|shanked|stabed|stabd; stabbing|shooting
    victim; stabbed|stabd|stabed; casualties|fatality|injuries; suffocat*; drown*; heat
    stroke|heatstroke|exhaustion; swallowed|drank|ate ~2 bleach|pills|poison|battery|needle|cleaner;
    stuck|pricked|poked|stabbed by? ~2 needle|needles|syringe; finger|fingers|leg|arm|hand ~2
    severed|cut|crushed|amputated|stuck ~1 off?; burned|burnt ~2 badly|face|hands|skin|arm|leg; deep cut|gash|wound;
    gushing blood; head injury|wound|trauma; insulin shock; im|am|i|was|got ~2 hurt|injured|bleeding|choking; i
    am|im dying; @human ~2 is|are|was|be|s? dying; oding; od|oded on|in|ing; passed|blacked out; @human|he|she ~2
    knocked out|unconscious|cold; @person ~6 not|isnt|wont|aint|doesnt|didnt|never|cant ~1 responding|moving|waking|
    wake|respond|responsive|conscious|move; not|isnt|aint|wont ~1 responsive|waking|conscious|wake; @person ~3
    hit|struck|knocked ~1 by ~2 @vehicle; @person ~2 got|gets|was|were|been|being|just|getting ~1 hit|struck ~1
    by|while|crossing|at|on|in|here|outside|head; pedestrian|cyclist|bicyclist|biker|motorcyclist|jogger|kid|child
    ~1 struck|hit; ^ hit by ~2 @vehicle; @vehicle ~3 hit|struck|mowed|run|ran|hits ~2 @human|him|her|me|us; @vehicle
    ~3 plowed|crashed|drove|slammed|rammed into ~2 crowd|people|store|house|building|home|restaurant|school|porch|
    bus|storefront|@human|church|shop|pole|tree|apartment|living; hit|struck|mowed|hits a|the|my|our|an? @human;
    ran|run|running over ~2 @human|me|him|her|us; ran|run ~2 @human|him|her|me over|down;
    got|gets|was|were|been|being|getting run|ran over; hit and run ~6 pedestrian|cyclist|person|kid|child|man|woman|
    victim|someone|injur*|hurt|lady|bicyclist; broke|broken|busted|fractured|shattered|snapped ~2
    my|his|her|their|a|the? ~1 @limb; my|his|her|their ~1 @limb ~3 broken|bleeding|gushing|fractured|crushed|
    severed|snapped|broke; my|his|her|their|the ~1 @body ~3 bleeding|gushing|split|cracked|busted ~1;
    need|needs|send|call|get|want|require|calling ~3 ambulance|paramedic|paramedics|medic|medics|ems|emt|medical|
    ambulence|amublance|ambulanc|emts; ambulance|ambulence|ambulanc ~3
    please|now|asap|quick|hurry|needed|here|fast|immediately; ^ ambulance|paramedics; bad|serious|terrible|horrible|
    major|huge|deadly|car|truck|bike|motorcycle|bus|vehicle|pileup|rollover
    accident|crash|wreck|collision|accdient|acident; bad|serious|terrible|horrible|major|huge|deadly
    car|truck|bike|motorcycle|bus accident|crash|wreck|collision; head on collision|crash; dead
    body|person|man|woman|kid|guy|child|baby; @human ~2 is|was|are|looks|seems|found dead;
    man|woman|lady|guy|homeless|someone|person ~5 freezing to? death|outside|cold; hypothermia; @human|i|@child ~3
    poisoned|ingested; @human|@child|i ~2 swallowed; diabetic shock|emergency|coma|attack|low;
    dog|dogs|pitbull|pit|bull|animal|coyote|raccoon|bear ~4 attacking|mauling|mauled|attacked|biting|bit|bitten|
    bites|attacks ~2 @human|me|us|@them; @human|she|he ~1 fell|falling|fallen ~4 off|from|down|roof|ladder|window|
    stairs|bridge|balcony|scaffold|scaffolding|hole|manhole|drain|well|platform|head;
    fell|landed|dropped|crashed|collapsed on|onto|ontop ~3 @human|me|us|him|her;
    tree|branch|limb|sign|pole|brick|glass|light ~2 fell|hit ~3 @human|me|him|her; @human ~2
    is|was|were|got|been|being|gets ~1 shot|stabbed|stabed|burned|hurt; @human shot|stabbed|stabed; cut|cuts|slit ~2
    wrist|wrists|throat|artery; hit ~2 his|her|my|their ~1 head; hurt ~2 badly|bad|seriously|head|neck|back;
    electrocuted; bitten|stung ~4 swelling|breathe|allergic|snake|rattlesnake|copperhead; snake|rattlesnake
    bit|bite; throwing|coughing|vomiting ~2 blood; miscarr*; stopped breathing; turning|turned blue; barely
    breathing|alive|conscious; foaming ~2 mouth; heat stroke; needs|need cpr; doing cpr; cpr; narcan;
    seizing|seizure|seizures|seizre; stroke|stroked ~3 face|speech|drooping|slurring|ambulance|having;
    think|thinks|believe ~3 stroke;
"""

WEAPON: Final = """
    @gun; gunshot|gunshots|gunfire|gunfight|shootout|gunshoots|gunsots; shots
    fired|fire|going|ringing|outside|heard; hear|heard|hearing ~3 shots|shooting|gunshots|gunfire|gun; @person ~3
    shooting|shoots|firing; shooting|firing ~2 at|people|everyone|everybody|outside|guns|each|in; active
    shooter|shooting; drive by shooting|shooters; driveby; mass shooting; @blade ~3 @person|@them|at;
    weapon|weapons; armed; stabbing; @gun|@blade ~3 pulled|drawn|pointed|pointing|waving|out; held|holding|hold ~3
    gunpoint|knifepoint; gunpoint|knifepoint; suspicious package|device|backpack|bag|briefcase; shot|shooting|shoot
    at; just ~1 shot; @person ~1 shot ~2 @person; getting|got|get shot; bullet|bullets|bulets ~6
    @home|window|wall|car|flying|through|just|hit; there|theres|heard|been|was ~2 shooting; @human|he|she|they|dude
    ~4 @blade; with|w|waving|pulled|swinging|has|have|had|holding|carrying|brandishing|wielding|got|drew|pulling ~3
    @gun|@blade|weapon|weapons; swinging|waving|brandishing|wielding|attacking|threatening|chasing|beating|hitting|
    fighting|swings ~5 @club|bats; bomb|bombs|grenade|explosives|ied|pipebomb; explosive|explosives device;
    shooting; shots; shoot|shooting ~2 people|someone|him|her|me|us|kids; pointed|pointing|points|aimed|aiming ~3
    @gun|weapon|at ~1 me|us|him|her|people; stick|sticking|held us|me|them|her up; hand|concussion|live grenade;
"""

CRIME: Final = """
    @break_in ~1 in|into|inside ~3 @place_in; @break_in in|into; breaking ~3 window|windows|door|glass|lock ~5 car|
    cars|now|house|store|get|trying|neighbor|neighbors|school|my; smashing|smashed|bashing ~3
    window|windows|cars|car|door|windshield|windshields; kicking|banging|pounding|kick|kicked ~2 in|down|on ~2 door;
    home invasion|invader|invaders; robbery|mugging|carjacking|holdup|hostage|hostages|kidnap*|abduct*;
    beating|beat|beaten ~3 up; beating ~1 the? ~2 @them; domestic violence|abuse|dispute|fight|assault; @person ~3
    @yell ~2 help|murder|fire|police|stop; woman|women|lady|girl|child|kid|baby|man ~2 screaming|screams|sreaming;
    bloody murder|scream; fight|fighting|brawl|riot|melee ~4 broke|outside|street|now|going|breaking|front|weapons|
    corner|park|bus|store|happening; @person ~3 fighting; fist fight; brawl|brawling|riot|rioting;
    stealing|steeling|robbing ~5 now|rn|right|currently|car|cars|catalytic|packages|package|bike|purse|porch|tires|
    wheels|vehicle|catalitic; cutting|sawing|stealing|taking ~2 catalytic|catalitic; car|cars being|getting
    stolen|broken|robbed; assault in|happening|outside; rape|raped|raping|rapist; chasing|following ~1
    me|us|her|women|girls|a ~1 home|now|car|down|street|girl|woman|knife|in|with; @person ~2
    threatening|threatens|threatened|threating to? ~2 me|us|kill|shoot|stab|hurt|her|him|people|everyone|my;
    police|cops|cop|officer|officers ~2 now|asap|immediately|hurry|fast|quick|emergency; he|she|they|hes|shes|theyre
    is|are|s|s? going|gonna|about to? kill|hurt|shoot|stab me|us|her|him|my|them|someone; swerving ~3
    lanes|lane|traffic|road|drunk|everywhere; wrong way driver; driver|driving|car|truck going? the? wrong way ~3
    highway|interstate|freeway|i95|expressway; dealing|selling ~1 drugs|crack|meth|heroin|fentanyl ~4
    now|rn|right|currently|kids|school|playground; drug deal going|happening|right|now; peeping tom;
    exposing|flashing|masturbating himself|themself|themselves|kids|children|in|front|at|near|outside; trafficking;
    child|kid|baby|daughter|son ~1 abuse|abused|abusing|beaten|missing|kidnapped|taken|snatched|abducted; shoplift*
    ~2 now|progress; trying|tryna|attempting|tring|tries|tried to? break|kick|force|pry|climb|bust|get|sneak ~1
    in|into|down|inside|through ~2 my|our|the|a|someones|cars|peoples|neighbors|@home|car|window|door|back|front;
    trying|tryna|attempting|tring to? ~1 open ~1 my|our|car|cars|peoples|every ~2
    door|doors|window|cars|car|handles; @person ~3 trying|tryna to?
    steal|rob|kidnap|grab|attack|kill|hurt|stab|shoot|rape|take ~2; intruder|intruders|burglar|burglars|prowler|
    burglary|burgler|burglery|burglers|trespasser ~1; home invasion; robbing|mugging|burglarizing|carjack*|looting|
    looters|robery|robbry|carjaking; robbery|carjacking|holdup|stickup|hostage|hostages|kidnap*|abduct*;
    being|been|got|getting|was|were|gets|am|im ~1 robbed|mugged|attacked|assaulted|followed|stalked|carjacked|
    kidnapped|jumped|raped|beaten|strangled|beat|molested|groped|burglarized|threatened|chased; held
    hostage|captive|against|at; @person ~3 @beat ~1 @them|@human|each|another; @person ~3 @beat up|on; he|she|they|
    husband|wife|boyfriend|girlfriend|dad|father|mom|ex|son|brother|stepdad|roommate|partner|neighbor|landlord|man|
    guy|someone|hes|shes ~2 hit|hits|hitting|beat|beats|punched|punching|slapped|choked|choking|attacked|pushed|
    shoved|strangled|kicked|hurting|hurts|beating|slapping|attacking|grabbed ~1 me|her|him|us|@child;
    wont|not|refuses|refusing ~1 let me|us|her|him ~1 leave|go|out; afraid|scared|terrified of ~2
    husband|boyfriend|ex|him|dad|partner|stepdad ~6; @yell for? help; @yell for ~2 life|lives;
    calling|calls|called|cries|crying|yells|yelled for help; hear|heard|hearing ~3 woman|girl|lady|someone|somebody|
    child|baby|man|help|person|lady|female|bloody ~2 screaming|screams|scream|cries|crying|yelling|screamed;
    hear|heard|hearing loud|people|a|someone|lots|some|blood? screams|screaming|scream|screms; @person
    is|are|s|was|were|just|currently? stealing|steals|robbing|looting; attacking|attacked|assaulting|assaulted|
    strangling|raping|molesting|stalking|groping|mugging ~2 @them|@human|me; assault|assaults|assaulted|rape|raped|
    molested|molesting|attacker|rapist|molester; chasing|following|stalking ~1
    me|us|her|girls|women|kids|him|people|someone|students; send|call ~2
    police|cops|cop|officers|swat|sheriff|pd|policia; need|get|want ~2 police|cops|cop|officers|swat|sheriff ~3 now|
    here|asap|help|fast|quick|immediately|please|hurry|right|urgent; drunk|impaired|intoxicated|wasted
    driver|driving|motorist; driver|driving ~3 drunk|wasted|intoxicated; luring|lured|grabbed|grabbing|snatched|
    snatching|abducted|kidnapped ~2 @child|girl|boy|woman|someone; @child|girl|woman ~2
    taken|grabbed|snatched|abducted|dragged|forced; dragging|dragged|forcing|forced|pulling|pulled ~2
    woman|girl|child|kid|boy|lady|her ~3 into|car|van|alley|truck; murdered|murderer|homicide|murderers;
    been|a|was|saw|see|seen|witnessed|attempted ~1 murder; killed|killing ~2 @human|her|him; stranger|strange ~4
    in|inside|entered|entering|into|inside my|our|the house|home|apartment|basement|bedroom|building|yard|backyard|
    door|garage; someone|somebody|someones|man|guy|stranger|person|people|mans is|are|s|hiding|just|walked|came|got|
    snuck|sneaking|climbed|climbing|entered|wandering|walking ~2 in|inside|into|on|through my|our|the? ~1
    @home|backyard|yard|roof|window|bedroom|car|shed; someone|somebody|man|guy|stranger|person|people|lady ~1
    in|inside|on my|our ~1 house|home|apartment|basement|bedroom|garage|attic|roof|bathroom|closet|kitchen|shed|car;
    @person broke|busted|kicked in|into|down ~2 house|home|apartment|door|neighbors|apt|store|my|school|church;
    broke in ~1 my|our|house|home|apartment|and|through|while|they|hes|im; robbing ~2 @them|store|bank|house|houses|
    cars|me|deli|shop|station|people; crime|burglary|robbery|assault|theft|rape|murder|stabbing|shooting|mugging in?
    progress|happening|now|occurring; @person ~2 threatening|threatened|threatens ~2 me|us|her|him|people|everyone|
    kill|shoot|stab|hurt|family|kids|customers|neighbors|passengers; threatening|threatened|threatens|threating to?
    kill|shoot|stab|hurt|burn|harm|attack; slashing|cutting ~2 tires ~2 now|right|currently|rn|outside;
    peeping|peeking|looking|spying ~2 in|into|through my|our|her ~1 window|windows|bedroom; throwing|throws|hurling
    ~2 rocks|bricks|bottles|stones|objects ~3 cars|people|traffic|windows|houses|us|me|kids|overpass|drivers|bus;
    exposed|exposing himself|herself|themselves; pervert|flasher|pedophile|molester|sexual ~3
    kids|park|playground|school|following|touching|assault; touching|touched ~2
    kids|girls|inappropriately|child|herself|himself; human trafficking; vandals|vandalizing|slashing ~3
    now|right|rn;
"""

FLOOD: Final = """
    @home ~4 flooding|floodng|floding|flooded|underwater|submerged|floodin|flooded; flood in|inside|my|our ~2 @home;
    @water ~3 @pouring ~3 @into ~4 @home|door|doors|windows|window|walls|wall|store|church|school|shop|light|lights|
    outlet|garage|pipe|roof; @home ~4 full|filling|filled|fills|flling|filing up? of|with|up ~2 @water;
    feet|foot|inches|inch|ft|knee|waist|ankle|knees|ankles ~2 of|deep|high ~1 @water ~6 @home|inside|house; @home ~5
    inches|feet|foot|inch|ft of @water; water ~2 up|rising|reached|reaching to|up|the|past|my ~2 knees|knee|waist|
    ankles|ankle|chest|outlets|door|steps|stairs|porch|windows; our|my ~1 basement|house|apartment|home|place|
    kitchen|bathroom|store|shop|garage ~3 flooding|flooded|floods|underwater; car|cars|vehicle|van|bus|driver ~4
    stuck|trapped|stranded|floating|submerged|swept|stalled|sinking ~4
    water|flood|flooded|underpass|floodwater|river|creek|people; stranded|trapped|stuck|swept ~5
    flood|floodwater|floodwaters|flooding|water|flooded|current; water|river|creek ~2
    entering|coming|getting|seeping|going|flowing in|into|inside|through|under|over? ~3
    @home|houses|homes|door|doors|basements|levee|banks|bank; levee|dam ~3
    broke|breach|breached|failing|failed|broken|overflowing; flooding|flooded|floods us|me; flooding us out;
    flooding|flooded|flood|floods|floodin|floodng my|our|the|his|her|their|peoples|into|inside|through|entire|whole
    ~1 @home|houses|basements; flooding|flooded|flood|floods|floodin in|inside my|our|the|her|his ~1 @home;
    flooding|flooded|flood @home; @water|flood|river|creek|it ~2 rising ~3 fast|quickly|inside|quick|and|we|im;
    @water ~4 gushing|rushing|pouring|bursting|flooding|spraying|shooting|coming|leaking ~3 @into ~4 @home; water ~4
    knees|knee|waist|ankles|ankle|chest|neck; pipe|pipes|heater|toilet|hydrant|sprinkler ~2
    burst|bursted|exploded|broke|busted|bursting ~5 @home|ceiling; burst|busted|bursted|broken ~1 pipe|pipes ~5
    @home; main ~2 broke|break|burst|busted|broken ~8 @home|homes|houses|basements; water
    pouring|gushing|raining|dumping|rushing ~3 ceiling|lights|walls|roof|door|light|wall; raining|pouring
    inside|indoors ~3; @home ~2 under water; underwater ~4 @home; swept away|off|downstream|under; flooding ~3 out
    of? my|our house|home|apartment; evacuat* ~4 water|flood|flooding; stuck|stranded|trapped ~4 roof|attic ~4
    water|flood; sewage|water flooding my|our|the @home; ceiling ~4 water ~2
    pouring|gushing|coming|raining|streaming; flood|flooding water|waters ~2 inside|in|into|through ~2 @home;
"""

PERSON: Final = """
    @trap ~3 in|under|inside|beneath|between ~2 car|elevator|house|building|room|basement|rubble|debris|tree|wreck|
    vehicle|wreckage|fire|bathroom|roof; stuck ~2 elevator; elevator ~4 stuck|trapped|people|person;
    @child|kid|baby|toddler ~6 hot car|vehicle|van|truck; missing ~2 @child|person|girl|boy|woman|man|grandma|
    grandmother|mother|father|dad|mom|husband|son|daughter; @person ~3
    laying|lying|slumped|layin|facedown|face|sprawled ~3 street|sidewalk|road|ground|down|floor|over|middle|snow|
    gutter|alley|median|tracks; @child|kid|kids|baby|toddler|boy|girl|someone|person|man|woman|guy|lady ~3
    fell|fallen|falling|dropped|stuck|trapped|down ~2 in|into|down|through|inside|off ~3 hole|manhole|drain|well|
    river|creek|lake|pond|sewer|pool|ice|water|sinkhole|canal|shaft|pit|grate|window|bridge|tracks|platform|balcony;
    @person ~3 in the? water|river|lake|pond|creek|canal ~4 help|swim|drowning|screaming|struggling|cant|cannot;
    wrong|outside ~2 side of ~1 railing|bridge; fear|fearing|scared|afraid|worried for ~1 my|our|her|his|their
    life|lives|safety; someone|somebody|anyone save|help|please? me|us|him|her ~2
    quick|hurry|dying|fast|trapped|now|please; help ~2 dying|drowning|trapped|choking|bleeding|stuck|attacked|
    burning; 911 ~1 emergency|now|please|help|asap; ^ 911 $; ^ help|emergency 911; ^ emergency $; ^ emergency ~2
    please|help|now; this|its|it|thats|have|is|theres|an|real is? an|a ~1 emergency; emergency
    situation|happening|now|right; emergency emergency; life or|and death; wellness check;
    havent|hasnt|not|nobody|havent|hasn ~2 seen|heard|answered|answering|answer ~6 days|week|weeks|elderly|old|door|
    phone|neighbor|grandma|grandmother; @frail ~6 not|isnt|hasnt|wont
    answering|answered|responding|opening|moving|open ~3 door|phone|calls|?; dementia|alzheimers ~5
    wandering|missing|lost|wandered|gone|left|walked; train ~3 derailed|derailment;
    @human|we|im|hes|shes|theyre|i|everyone ~3 trapped; trapped ~3 in|inside|under|beneath|between|by;
    @human|we|im|i|he|she|hes|shes ~3 locked|stuck|pinned|trapped|buried|caught ~2
    in|inside|under|beneath|between|on|underneath ~3 car|elevator|hole|manhole|drain|well|ice|ledge|roof|rubble|
    debris|basement|bathroom|trunk|tree|vehicle|wreck|wreckage|crane|machine|mud|fire|sewer|pipe|shaft|chimney|
    fence|closet|van|escalator|door; pinned ~3 under|beneath|between|against;
    baby|toddler|infant|child|kid|kids|newborn|children ~4 alone|unattended|unsupervised;
    baby|toddler|infant|newborn|child|kid|kids|children|girl|boy ~2 left|abandoned ~1
    in|at|on|alone|inside|outside|by|home|behind; abandoned|unattended|lost|wandering|missing|crying ~1
    baby|toddler|infant|newborn|child|boy|girl|kid; @child ~4 wandering|missing|disappeared|wandered|vanished;
    @child is|was|looks|seems|got|are ~1 lost; cant|cannot|couldnt find my|our|his|her ~1 @child|mom|mother|dad|
    grandma|grandpa|grandmother|husband|wife; @child|mom|mother|dad|husband|wife|grandma|grandpa ~2
    didnt|hasnt|never|not ~1 come|came ~1 home; toddler|baby|infant|child|boy|girl|kid ~4 walking|running|wandering|
    crawling|standing|sitting|alone|crawled|ran|playing ~4 in|into|onto|middle|down ~3
    traffic|highway|road|interstate; toddler|baby|infant|little|small|young child|boy|girl|kid|toddler? ~4 walking|
    running|wandering|crawling|standing|sitting|alone|crawled|playing ~4 street|road|tracks;
    kid|kids|children|teens|teenagers|boys|girls|child ~4 on|onto|in|near|across ~2 traffic|highway|tracks|freeway|
    interstate|roof|rooftop|ledge|thin|frozen; ice ~3 breaking|cracking|broke|thin ~4 @human|kids|pond|lake|river;
    fell|fallen|falling|fall through ~2 ice; man|woman|someone|somebody|guy|lady|person|girl|boy ~4 playing|
    standing|walking|lying|laying|sitting|running|wandering|fell ~3 in|on|onto|into|middle ~4 traffic|highway|
    tracks|freeway|interstate|railroad|expressway; jump|jumping|jumps|leap|jumped|climbing|climb|hanging|dangling ~2
    off|from|over|out|onto ~2 bridge|roof|ledge|building|overpass|window|rooftop|balcony|cliff|garage|billboard|
    tower|crane; about|going|wants|threatening|gonna|trying|ready ~1 to? jump $; about|threatening|wants to? jump;
    @human|he|she|hes|shes is|s|standing|sitting|climbing|climbed|hanging|stands ~2 on|over|off|from ~2
    ledge|railing|edge|roof|bridge|overpass|rooftop; in immediate|imminent|mortal|serious|grave|extreme danger;
    life|lives|child|baby|person|man|woman|she|he|im|shes|hes|were|girl|boy|am ~2 in danger|peril; life threatening;
    man|lady|woman|grandma|grandpa|grandmother|grandfather|mom|mother|dad|father|person|someone|guy ~5
    wandering|disoriented|dementia|alzheimers|delirious; man|lady|woman|grandma|grandpa|grandmother|grandfather ~4
    confused; grandma|grandpa|grandmother|grandfather|mom|mother|dad|father|husband|wife ~2
    lost|missing|disappeared|fallen; child|children|kids|kid|elderly|baby ~3
    neglected|abused|starving|tied|chained|endangered; @child ~3 in danger; building|house|bridge|roof|wall|crane|
    scaffolding|porch|balcony|ceiling|structure|floor|deck ~3
    collapsing|collapsed|caving|caved|collaps*|fell|falling ~3 people|inside|person|someone|onto|trapped|us|me|kids|
    workers|family|tenants; building|bridge|crane|scaffolding|balcony|ceiling collapsed|collapsing|collapse|is|just?
    collapsing|collapsed|caving|caved; building|bridge|crane|scaffolding|balcony|ceiling
    collapsed|collapsing|collapse|caved; @human|worker|workers ~3 buried; send help; send someone|somebody ~1
    now|asap|quick|quickly|fast|hurry|immediately|help; call|calling|dial|calld|need|needs|somebody|someone|please
    911; called 911; welfare|wellness check; car|truck|train|bus|van|suv|vehicle ~3 stuck|stopped|stalled|parked ~2
    train|railroad|railway|tracks ~1; help ~1 hurry|quick|fast|asap|please ~2
    dying|kill|killing|trapped|bleeding|breathe; help me ~2 dying|trapped|bleeding|stuck|killing|kill|hurt|hes|shes;
    save|rescue|saving me|us|him|her|them; somebody|someone|anybody|please help ~1 us|him|her|them; rescue ~2
    needed|now|asap|@human; @child ~2 lost ~2 crying|alone|parents|cant|no|scared|and; lost and crying;
"""
