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
    " curtain curtains camper rv",
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
    "person": "person people man woman men women guy lady kid kids child children boy girl baby babies toddler infant"
    " teen teenager someone somebody anyone neighbor mom mother dad father son daughter husband wife grandma"
    " grandpa grandmother grandfather brother sister cyclist pedestrian worker driver passenger student"
    " friend elderly senior everyone anybody dude he she they homeless bicyclist motorcyclist biker victim"
    " resident tenant coworker uncle aunt nephew niece roommate persn pepole ppl kiddo grandson granddaughter"
    " girlfriend boyfriend partner caregiver we",
    "child": "kid kids child children boy girl baby babies toddler infant newborn son daughter childs lil",
    "frail": "elderly old senior disabled grandma grandpa grandmother grandfather mom mother dad father neighbor lady"
    " man woman",
    "hurt": "hurt injured bleeding wounded unconscious unresponsive dying dead choking electrocuted concussed"
    " paralyzed bleedin blood stabbed shot burned trampled maimed",
    "gun": "gun guns pistol rifle shotgun handgun firearm revolver ak47 glock gunman shooter ak ar15",
    "blade": "knife knives machete blade sword axe hatchet bat crowbar hammer hammers",
    "be": "is are was were got gets has be being been am im hes shes theyre theres its",
    "body": "leg legs arm arms head ankle wrist hip back neck skull face knee foot hand nose ribs eye eyes chest",
    "beat": "beating hitting punching kicking choking attacking assaulting strangling beats hits punches attacks"
    " stomping slapping slashing stabbing raping robbing mugging jumping",
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
    ~4 @burnable; ablaze; engulfed; @burnable ~2 burning; @burnable ~2 burnt|burn up; burning @burnable; burning ~1
    down; something|smth|somethin|sumthin ~2 burning|smoldering|smoking|burnin; @smell ~4
    burning|burnt|burnin|smoke; burning|burnt|smoke|smokey|smoky @smell; burning
    electrical|plastic|rubber|wires|wire|wiring; smoke ~2 coming|pouring|billowing|rising|filling|everywhere|
    seeping|rolling; @smoke ~3 @home|roof|windows|window|outlet|vent|vents|manhole;
    thick|black|heavy|lots|tons|dark|big|gray|grey|white ~2 smoke; see|seeing|sees|spot ~2 smoke;
    full|filled|filling of|with|up ~2 smoke; there|theres is? ~1 smoke; smoke in|inside|from; @electric ~3
    smoking|smoldering|smouldering|melting|sizzling|arcing; smoldering|smouldering;
    explosion|explosions|exploded|exploding|explode; transformer|manhole|tank|grill|propane|house|car blew|blown;
    blew up ~3 @burnable; fire|smoke|burglar alarm|alarms|detector ~4 going|blaring|ringing|sounding ~2 off?;
    arson|arsonist; throwing|threw ~2 molotov|firebomb; molotov
"""

GAS: Final = """
    @smell ~5 @gas; @gas ~2 @smell; gas leak|leaks|leaking|leek|leaked|smell|odor|lekage|leakage|leeking|leking|lek;
    leak|leaking|leaks|leakin ~2 gas|propane; gas|propane ~3 leak|leaks|leaking|hissing|escaping; hissing ~5
    gas|meter|propane; hear|hearing ~2 hissing ~4 pipe|street|ground|stove|basement|line;
    rotten|rotting|spoiled|bad|rotton|roten ~1 egg|eggs|eggy ~3 @smell; @smell ~5
    rotten|rotting|spoiled|bad|rotton|roten egg|eggs; @smell ~3 egg|eggs|eggy|sulfur|sulfuric|skunky?
    egg|eggs|eggy|sulfur; rotten|rotton egg|eggs ~6 @home; broke|hit|cut|struck|ruptured|punctured|dug|broken|
    severed|nicked|busted|clipped|damaged ~3 gas line|main|pipe|meter; gas line|main|pipe|meter ~3 broke|hit|cut|
    struck|ruptured|broken|burst|severed|busted|damaged; stove|oven|burner|furnace|boiler ~4 gas ~3
    on|leaking|smell; left ~3 gas on; gasoline|petrol ~3 @home|fumes|everywhere|leaking|spilling|pouring; @smell ~3
    gasoline|petrol; gasoline|chemical|petrol @smell|fumes|leak|spill; @smell ~3 chemical|chemicals|ammonia|chlorine
"""

WIRES: Final = """
    live ~1 @wire|@line; @wire ~5 @down; @down ~5 @wire; @power @line|@wire|pole ~5 @down; @down ~5 @power
    @line|@wire|pole; @wire ~5 sparking|sparks|arcing|buzzing|smoking|humming|swinging;
    sparking|sparks|arcing|sparkin|sparkng; @line ~3 sparking|sparks|arcing; power line|lines|cable ~6 street|road|
    sidewalk|yard|car|ground|lawn|driveway|fence|roof|house|alley; line|lines|cable|cables down ~3
    live|power|electric; electrocut*; @wire ~4 car|ground|sidewalk|puddle|playground|lawn|driveway|yard; @wire|@line
    ~4 still? live|energized|hot; got|getting|get|gets|gives|gave|giving ~2
    shocked|electrocuted|zapped|shocks|shock; shocked|zapped ~3 pole|box|wire|manhole|grate|cover|light|plate;
    tree|branch|pole|limb ~4 on|onto|took|took|pulled|hit|brought ~3 @power @line|@wire; tree|branch|limb|pole ~3
    on|onto|pulled|took|ripped ~3 @wire|powerline|powerlines; utility|telephone|electric|electrical|power pole ~4
    down|fell|snapped|fallen|collapsed|falling|toppled|broken|broke|cracked; transformer ~4
    sparking|humming|fell|exploded|popping|leaking|fire|smoking; exposed|bare|loose electrical|electric|live
    @wire|wiring|@line
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
    @person ~3 @hurt; @hurt @person; im|am|i ~2 hurt|injured|bleeding|choking|dying;
    badly|seriously|severely|critically ~1 hurt|injured|bleeding|burned|wounded|cut; bleeding|bleedin|bleding; blood
    ~3 everywhere|pool|sidewalk|ground|street|face|head|pouring|coming|over; lots|lot|losing|pool|covered|so
    of|in|much|a ~1 blood; not|isnt|cant|cannot|aint|stopped|barely|trouble|hard|difficulty ~1
    breathe|breathing|breath|breating|breathin; heart attack; chest pain|pains; cardiac arrest; having|had|has ~2
    stroke|seizure|seizures|convulsion|convulsions|contractions|seizing; overdos*; od ing|ing; oding|odd;
    unconscious|unconcious|unconscous|unconsious|unresponsive|unresponsve; passed|passing|knocked|blacked out|cold
    ~2; @person ~3 passed|knocked|blacked out; not|isnt|wont|aint ~1
    responding|moving|waking|wake|respond|responsive|conscious; collapsed|colapsed|collapses|fainted|faint; @person
    ~5 @struck by; @person ~3 @struck by? a? @vehicle; @vehicle ~3 hit|struck|plowed|ran|run ~2
    @person|pedestrian|into|over|crowd; hit|struck|ran|run|mowed ~1 a? @person; hit by ~2 @vehicle; hit and run ~6
    @person; run|ran over ~2 @person|me; @person ~3 fell|falling|fallen|jumped ~3 off|from|down|roof|ladder|window|
    stairs|bridge|balcony|scaffold|scaffolding|hole|manhole|drain|well|platform; fell|fallen|fell ~4
    cant|cannot|unable|not ~2 get|move|walk|stand|getting|moving; broke|broken|busted|cracked|split ~2
    my|his|her|their ~1 @body; my|his|her|their ~1 @body ~3 broken|bleeding|gushing|fractured|crushed|severed;
    need|needs|send|call|get|want|require ~3 ambulance|paramedic|paramedics|medic|medics|ems|emt|medical|doctor|
    ambulence|amublance|ambulanc; ambulance|ambulence|ambulanc ~3 please|now|asap|quick|hurry|needed|here|fast|to|
    for|immediately; medical emergency; accident|crash|wreck|collision|rollover ~8 @hurt|injuries|trapped|pinned|
    ambulance|flipped|overturned|serious|bad|hurt; bad|serious|terrible|horrible|major|huge|deadly|head
    car|truck|bike|motorcycle? accident|crash|wreck|collision; car|truck|bus|motorcycle|vehicle|van
    crash|accident|wreck|collision ~4 just|happened|now|injuries|injured|people|with|victims; just ~4
    crash|crashed|accident|wreck|collision; car|truck|bus|van|suv ~3 flipped|overturned|rolled|upside|crashed|
    slammed|smashed|plowed ~4 house|building|pole|over|down|into|people|crowd|store|tree|fence|porch; allergic
    reaction|anaphylaxis; choking on; going into|in labor|labour; water broke ~5 baby|pregnant|labor; giving birth;
    dog|dogs|pitbull|pit|bull|animal|coyote|raccoon ~4 attacking|mauling|mauled|attacked|biting|bit|bitten|bites ~2
    @person|me|us|@them|my; @person ~3 bit|bitten|attacked|mauled|attack|bite by? a?
    dog|dogs|pitbull|pit|raccoon|snake|rat|coyote|animal; dying|dead body|person|man|woman; dead ~1
    body|person|baby; @person ~2 shot|stabbed|stabed; been|got|gets|was|were|is|being
    shot|stabbed|shanked|stabed|stabd; stabbing|shooting victim; stabbed|stabd|stabed; casualties|fatality|injuries;
    in shock|agony; suffocat*; drown*; heat stroke|heatstroke|exhaustion; hypothermi*|freezing ~2 death;
    freezing|frozen to death; poisoned|swallowed|ingested ~3; swallowed|drank|ate ~2
    bleach|pills|poison|battery|needle|cleaner; stuck|pricked|poked|stabbed by? ~2 needle|needles|syringe;
    finger|fingers|leg|arm|hand ~2 severed|cut|crushed|amputated|stuck ~1 off?; burned|burnt ~2
    badly|face|hands|skin|arm|leg; deep cut|gash|wound; gushing blood; head injury|wound|trauma; diabetic; insulin
    shock
"""

WEAPON: Final = """
    @gun; gunshot|gunshots|gunfire|gunfight|shootout|gunshoots|gunsots; shots
    fired|fire|going|ringing|outside|heard; hear|heard|hearing ~3 shots|shooting|gunshots|gunfire|gun; @person ~3
    shooting|shoots|firing; shooting|firing ~2 at|people|everyone|everybody|outside|guns|each|in; active
    shooter|shooting; drive by shooting|shooters; driveby; mass shooting; there|theres|was|is|s ~2 shooting; @person
    ~4 @blade; @blade ~3 @person|@them|at; with|w|waving|pulled|swinging|has|have|holding|carrying|brandishing|
    wielding|got|drew ~3 @gun|@blade|weapon|weapons; weapon|weapons; armed; stabbing; @gun|@blade ~3
    pulled|drawn|pointed|pointing|waving|out; held|holding|hold ~3 gunpoint|knifepoint; gunpoint|knifepoint;
    bomb|bombs|grenade|explosives|explosive|ied; suspicious package|device|backpack|bag|briefcase;
    shot|shooting|shoot at; just ~1 shot; @person ~1 shot ~2 @person; getting|got|get shot; bullet|bullets|bulets ~6
    @home|window|wall|car|flying|through|just|hit
"""

CRIME: Final = """
    @break_in ~1 in|into|inside ~3 @place_in; @break_in in|into; breaking ~3 window|windows|door|glass|lock ~5 car|
    cars|now|house|store|get|trying|neighbor|neighbors|school|my; smashing|smashed|bashing ~3
    window|windows|cars|car|door|windshield|windshields; trying|tryna|attempting|tring ~1
    break|breaking|get|kick|enter|force|pry|climb|steal|open ~2 in|into|inside|my|through|down|our|car|cars|door|
    doors|window|the; kicking|banging|pounding|kick|kicked ~2 in|down|on ~2 door;
    intruder|intruders|burglar|burglars|prowler|home invasion|burglary|burgler|burglery|intruder; home
    invasion|invader|invaders; @person ~3 in|inside|entered my|our
    house|home|apartment|basement|bedroom|backyard|garage ~6 dont|know|now|stranger|armed|help|who|hiding|with|
    uninvited|without; stranger|strange ~4 in|inside|entered|entering my|our|the
    house|home|apartment|basement|bedroom|building; robbing|mugging|robed|burglarizing|carjack*|burglarized|
    burglarizing|looting|looters|vandalizing ~3; robbery|mugging|carjacking|holdup|stickup|hostage|hostages|kidnap*|
    abduct*|carjacked; robbery|mugging|carjacking|holdup|hostage|hostages|kidnap*|abduct*;
    being|been|got|getting|just ~1 robbed|mugged|attacked|assaulted|followed|stalked|carjacked|kidnapped|jumped|
    raped|beaten|strangled|beat|molested|groped|burglarized|held; @person ~3 @beat ~1
    @them|my|his|her|the|a|each|up|another; he|she|they ~2
    hit|hitting|beat|choked|choking|attacked|punched|attacking me|her|him|us|my; beating|beat|beaten ~3 up; beating
    ~1 the? ~2 @them; domestic violence|abuse|dispute|fight|assault; @person ~3 @yell ~2
    help|murder|fire|police|stop; @yell for? help|her|his|their ~1 life?; hear|heard|hearing ~4
    screaming|screams|scream|cries; woman|women|lady|girl|child|kid|baby|man ~2 screaming|screams|sreaming; bloody
    murder|scream; fight|fighting|brawl|riot|melee ~4 broke|outside|street|now|going|breaking|front|weapons|corner|
    park|bus|store|happening; @person ~3 fighting; fist fight; brawl|brawling|riot|rioting;
    stealing|steeling|robbing ~5 now|rn|right|currently|car|cars|catalytic|packages|package|bike|purse|porch|tires|
    wheels|vehicle|catalitic; cutting|sawing|stealing|taking ~2 catalytic|catalitic; @person ~2 stealing|steals;
    robbing ~3 @them|store|bank|house|houses|cars|me|a|the; car|cars being|getting stolen|broken|robbed; attacking|
    attacked|assaulting|assaulted|strangling|raping|molesting|stalking|groping ~2 @them|my|me|a|the|his|her|old;
    assault|assaults|rape|raped|molested|molesting|attacker|rapist ~3; assault in|happening|outside;
    rape|raped|raping|rapist; chasing|following|stalking|harassing ~1 me|us|her|girls|women|kids ~4;
    chasing|following ~1 me|us|her|women|girls|a ~1 home|now|car|down|street|girl|woman|knife|in|with; @person ~2
    threatening|threatens|threatened|threating to? ~2 me|us|kill|shoot|stab|hurt|her|him|people|everyone|my;
    threatening|threatened to? kill|shoot|stab|hurt|burn|me|us|her|people; police|cops|cop|officer|officers ~2
    now|asap|immediately|hurry|fast|quick|emergency; need|send|get|call ~2
    police|cops|cop|officers|swat|sheriff|fire department|firefighters|firefighter|firemen|rescue;
    he|she|they|hes|shes|theyre is|are|s|s? going|gonna|about to? kill|hurt|shoot|stab
    me|us|her|him|my|them|someone; drunk|impaired|intoxicated|wasted driver|driving|motorist ~5; swerving ~3
    lanes|lane|traffic|road|drunk|everywhere; wrong way driver; driver|driving|car|truck going? the? wrong way ~3
    highway|interstate|freeway|i95|expressway; dealing|selling ~1 drugs|crack|meth|heroin|fentanyl ~4
    now|rn|right|currently|kids|school|playground; drug deal going|happening|right|now; peeping tom;
    exposing|flashing|masturbating himself|themself|themselves|kids|children|in|front|at|near|outside; trafficking;
    luring|lured|grabbed|grabbing|snatched|took|taking ~2 @child; child|kid|baby|daughter|son ~1 abuse|abused|
    abusing|beaten|missing|kidnapped|taken|snatched|abducted; murder|murdered|murdering|homicide|murderer;
    killed|killing ~2 @person|my|her|him; shoplift* ~2 now|progress; in progress ~3;
    crime|burglary|robbery|assault|break theft in? progress|happening|now
"""

FLOOD: Final = """
    @home ~4 flooding|floodng|floding|flooded|underwater|submerged|floodin|flooded;
    flooding|flooded|floodin|flods|floods|flood ~4 @home; flood in|inside|my|our ~2 @home; @water ~3 @pouring ~3
    @into ~4 @home|door|doors|windows|window|walls|wall|store|church|school|shop|light|lights|outlet|garage|pipe|
    roof; @pouring @water; @water ~4 gushing|rushing|pouring|bursting|rising|flooding ~4
    @home|fast|everywhere|in|into|up|quickly; @home ~4 full|filling|filled|fills|flling|filing up? of|with|up ~2
    @water; @home ~3 filling up|fast|quickly|with; feet|foot|inches|inch|ft|knee|waist|ankle|knees|ankles ~2
    of|deep|high ~1 @water ~6 @home|inside|house; @home ~5 inches|feet|foot|inch|ft of @water; water ~4 knees|knee|
    waist|ankles|ankle|chest|neck|outlets|steps|stairs|door|porch ~3; water ~2 up|rising|reached|reaching
    to|up|the|past|my ~2 knees|knee|waist|ankles|ankle|chest|outlets|door|steps|stairs|porch|windows; ceiling ~4
    collapsing|collapsed|caving|falling|coming|collapse; pipe ~2 burst|bursted|exploded|broke|busted ~6
    @home|flooding|ceiling|water|my|our; burst|busted|bursted ~1 pipe|pipes ~6 @home|flooding|water|my|our; main ~2
    broke|break|burst|busted|broken ~8 @home|homes|houses|basements|flooding; our|my ~1 basement|house|apartment|
    home|place|kitchen|bathroom|store|shop|garage ~3 flooding|flooded|floods|underwater;
    car|cars|vehicle|van|bus|driver ~4 stuck|trapped|stranded|floating|submerged|swept|stalled|sinking ~4
    water|flood|flooded|underpass|floodwater|river|creek|people; stranded|trapped|stuck|swept ~5
    flood|floodwater|floodwaters|flooding|water|flooded|current; flash flood|flooding; water|river|creek ~2
    entering|coming|getting|seeping|going|flowing in|into|inside|through|under|over? ~3
    @home|houses|homes|door|doors|basements|levee|banks|bank; levee|dam ~3
    broke|breach|breached|failing|failed|broken|overflowing; flooding|flooded|floods us|me; flooding us out
"""

PERSON: Final = """
    @child|@frail|baby|someone|@person ~4 @trap ~5 car|elevator|inside|house|building|room|hot|under|in|fence|well|
    hole|tree|roof|bathroom|van|truck|drain|pipe|basement|balcony|ice|vehicle|bus|rubble|debris|between|beneath|
    ledge; @trap ~3 in|under|inside|beneath|between ~2 car|elevator|house|building|room|basement|rubble|debris|tree|
    wreck|vehicle|wreckage|fire|bathroom|roof; trapped; stuck ~2 elevator; elevator ~4 stuck|trapped|people|person;
    @child|kid|baby|toddler ~6 hot car|vehicle|van|truck; baby|toddler|infant|child|kid|kids|newborn ~4
    alone|unattended|abandoned|unsupervised|left; abandoned|unattended|lost|wandering|missing|left ~2 @child; @child
    ~5 wandering|lost|missing|disappeared|wandered|crawling; missing ~2 @child|person|girl|boy|woman|man|grandma|
    grandmother|mother|father|dad|mom|husband|son|daughter; @child|toddler|kid|kids|baby ~4 playing|running|walking|
    standing|sitting|crawling|wandering|crawled|alone ~4 in|into|onto|middle|near ~3 traffic|street|road|highway|
    tracks|freeway|roof|ledge|interstate; @person ~4 playing|standing|walking|laying|lying|sitting|running|
    wandering|fell|on ~3 in|on|onto|into|middle ~4 traffic|highway|tracks|freeway|interstate|railroad|expressway;
    @person ~3 laying|lying|slumped|layin|facedown|face|sprawled ~3 street|sidewalk|road|ground|down|floor|over|
    middle|snow|gutter|alley|median|tracks; @child|kid|kids|baby|toddler|boy|girl|someone|person|man|woman|guy|lady
    ~3 fell|fallen|falling|dropped|stuck|trapped|down ~2 in|into|down|through|inside|off ~3 hole|manhole|drain|well|
    river|creek|lake|pond|sewer|pool|ice|water|sinkhole|canal|shaft|pit|grate|window|bridge|tracks|platform|balcony;
    @person ~3 in the? water|river|lake|pond|creek|canal ~4 help|swim|drowning|screaming|struggling|cant|cannot;
    @person ~4 jump|jumping|jumped|jumps|leap|climbing ~3
    off|bridge|roof|ledge|building|overpass|window|rooftop|from; @person ~4 ledge|rooftop|overpass|roof ~4
    jump|edge|railing|suicidal|threatening; standing|sitting ~2 ledge|edge ~4; on ~2 ledge|railing; wrong|outside ~2
    side of ~1 railing|bridge; in|life|immediate|imminent|mortal danger|threatening|peril|jeopardy;
    fear|fearing|scared|afraid|worried for ~1 my|our|her|his|their life|lives|safety; someone|somebody|anyone
    save|help|please? me|us|him|her ~2 quick|hurry|dying|fast|trapped|now|please; help ~2 dying|drowning|trapped|
    choking|bleeding|stuck|attacked|burning; please? send help|someone|somebody ~1
    now|asap|quick|quickly|fast|hurry|immediately|help; call|calling|dial|called|calld|dialed|need 911; 911 ~1
    emergency|now|please|help|asap; ^ 911 $; ^ help|emergency 911; ^ emergency $; ^ emergency ~2 please|help|now;
    this|its|it|thats|have|is|theres|an|real is? an|a ~1 emergency; emergency situation|happening|now|right;
    emergency emergency; life or|and death; welfare check|wellness; wellness check;
    havent|hasnt|not|nobody|havent|hasn ~2 seen|heard|answered|answering|answer ~6 days|week|weeks|elderly|old|door|
    phone|neighbor|grandma|grandmother; @frail ~6 not|isnt|hasnt|wont
    answering|answered|responding|opening|moving|open ~3 door|phone|calls|?; @frail ~5 wandering|confused|
    disoriented|dementia|alzheimers|lost|fallen; dementia|alzheimers ~5
    wandering|missing|lost|wandered|gone|left|walked; freezing|froze|frostbite ~3 @person|@child; @person ~5
    freezing|hypothermia|frostbite|starving; child|children|kids|kid|elderly|baby ~3 neglected|abused|starving|
    danger|tied|chained|locked|unsafe|endangered; building|house|bridge|roof|wall|crane|scaffolding|porch|balcony|
    ceiling|structure|floor ~3 collapsing|collapsed|caving|caved|collaps*|crumbling ~3 people|inside|on|in|now|
    person|someone|onto|trapped|right|top; building|house|bridge|roof|crane|scaffolding|balcony|porch
    collapsed|collapsing|collapse; train ~3 derailed|derailment; car|truck|train ~3 stuck|stopped|stalled ~2
    tracks|railroad
"""
