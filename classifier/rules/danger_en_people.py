"""English words of injury, weapons, crime in progress and people in danger; the sets are in `danger_en`."""

from typing import Final

INJURY: Final = """
    @human|he|she|hes|shes just|has|had|have|already|s? took|taken|swallowed|swallowd|ate|downed ~2
    bunch|whole|bottle|lot|lots|handful|entire|many|ton ~4 pills|meds|medication|tylenol|tablets|pastillas;
    @frail|@human ~1 fell ~4 cant|cannot|couldnt|wont ~1 get up; fell ~3 cant|cannot get up|move;
    body|corpse|bodies ~2 in|floating|under ~2 river|creek|lake|water|park|alley|canal|woods|pond;
    @person ~3 @hurt; @hurt @person; badly|seriously|severely|critically ~1
    hurt|injured|bleeding|burned|wounded|cut; bleeding|bleedin|bleding; blood ~3 everywhere|pool|sidewalk|
    ground|street|face|head|pouring|coming|over; lots|lot|losing|pool|covered|so of|in|much|a ~1 blood; not|
    isnt|cant|cannot|aint|stopped|barely|trouble|hard|difficulty ~1
    breathe|breathing|breath|breating|breathin; heart attack; chest pain|pains; cardiac arrest; having|had|has
    ~2 stroke|seizure|seizures|convulsion|convulsions|contractions|seizing; overdos*; unconscious|unconcious|
    unconscous|unconsious|unresponsive|unresponsve; collapsed|colapsed|collapsd|colapsd|collapses|fainted|faint;
    fell|fallen|fell ~4 cant|cannot|unable|not ~2 get|move|walk|stand|getting|moving; medical emergency;
    accident|crash|wreck|collision|rollover ~8 @hurt|injuries|trapped|pinned|ambulance|flipped|overturned|
    serious|bad|hurt; car|truck|bus|motorcycle|vehicle|van crash|accident|wreck|collision ~4
    just|happened|now|injuries|injured|people|with|victims; just ~4 crash|crashed|accident|wreck|collision;
    car|truck|bus|van|suv ~3 flipped|overturned|rolled|upside|crashed|slammed|smashed|plowed ~4 house|
    building|pole|over|down|into|people|crowd|store|tree|fence|porch; allergic reaction|anaphylaxis; choking
    on; going into|in labor|labour; water broke ~5 baby|pregnant|labor; giving birth; @person ~3
    bit|bitten|attacked|mauled|attack|bite by? a? dog|dogs|pitbull|pit|raccoon|snake|rat|coyote|animal; dead
    ~1 body|person|baby; been|got|gets|was|were|is|being shot|stabbed|shanked|stabed|stabd; stabbing|shooting
    victim; stabbed|stabd|stabed; casualties|fatality|injuries; suffocat*; drown*; heat
    stroke|heatstroke|exhaustion; swallowed|drank|ate ~2 bleach|pills|poison|battery|needle|cleaner;
    stuck|pricked|poked|stabbed by? ~2 needle|needles|syringe; finger|fingers|leg|arm|hand ~2
    severed|cut|crushed|amputated|stuck ~1 off?; burned|burnt ~2 badly|face|hands|skin|arm|leg; deep
    cut|gash|wound; gushing blood; head injury|wound|trauma; insulin shock; im|am|i|was|got ~2
    hurt|injured|bleeding|choking; i am|im dying; @human ~2 is|are|was|be|s? dying; oding; od|oded on|in|ing;
    passed|blacked out; @human|he|she ~2 knocked out|unconscious|cold; @person ~6
    not|isnt|wont|aint|doesnt|didnt|never|cant ~1 responding|moving|waking|wake|respond|responsive|conscious|
    move; not|isnt|aint|wont ~1 responsive|waking|conscious|wake; @person ~3 hit|struck|knocked ~1 by ~2
    @vehicle; @person ~2 got|gets|was|were|been|being|just|getting ~1 hit|struck ~1
    by|while|crossing|at|on|in|here|outside|head; pedestrian|cyclist|bicyclist|biker|motorcyclist|jogger|kid|
    child ~1 struck|hit; ^ hit by ~2 @vehicle;
    @vehicle ~3 hit|struck|mowed|run|ran|hits ~2 @human|him|her|me|us;
    @vehicle ~3 flattened|flattens|crushed|clipped|sideswiped him|me|us;
    @vehicle ~3 flattened|flattens|crushed|clipped|sideswiped a|an|some|this|that|two ~1 @human;
    swing|scarf|hood|hoodie ~3 around|round ~3 neck|throat;
    chain|rope|cord|strap|string ~3 around|round ~2 girls|boys|kids|childs|babys|toddlers|sons|daughters ~1 neck|
    throat; @vehicle ~3 plowed|crashed|drove|slammed|rammed into ~2 crowd|people|store|house|
    building|home|restaurant|school|porch|bus|storefront|@human|church|shop|pole|tree|apartment|living;
    hit|struck|mowed|hits a|the|my|our|an? @human; ran|run|running over ~2 @human|me|him|her|us; ran|run ~2
    @human|him|her|me over|down; got|gets|was|were|been|being|getting run|ran over; hit and run ~6 pedestrian|
    cyclist|person|kid|child|man|woman|victim|someone|injur*|hurt|lady|bicyclist;
    broke|broken|busted|fractured|shattered|snapped ~2 my|his|her|their ~1 @limb; my|his|her|their ~1 @limb ~3
    broken|bleeding|gushing|fractured|crushed|severed|snapped|broke; my|his|her|their|the ~1 @body ~3
    bleeding|gushing|split|cracked|busted ~1; need|needs|send|call|get|want|require|calling ~3 ambulance|
    paramedic|paramedics|medic|medics|ems|emt|medical|ambulence|amublance|ambulanc|emts;
    ambulance|ambulence|ambulanc ~3 please|now|asap|quick|hurry|needed|here|fast|immediately; ^
    ambulance|paramedics; bad|serious|terrible|horrible|major|huge|deadly|car|truck|bike|motorcycle|bus|
    vehicle|pileup|rollover accident|crash|wreck|collision|accdient|acident;
    bad|serious|terrible|horrible|major|huge|deadly car|truck|bike|motorcycle|bus
    accident|crash|wreck|collision; head on collision|crash; dead body|person|man|woman|kid|guy|child|baby;
    @human ~2 is|was|are|looks|seems|found dead; man|woman|lady|guy|homeless|someone|person ~5 freezing to?
    death|outside|cold; hypothermia; @human|i|@child ~3 poisoned|ingested; @human|@child|i ~2 swallowed;
    diabetic shock|emergency|coma|attack|low; dog|dogs|pitbull|pit|bull|animal|coyote|raccoon|bear ~4
    attacking|mauling|mauled|attacked|biting|bit|bitten|bites|attacks ~2 @human|me|us|@them; @human|she|he ~1
    fell|falling|fallen ~4 off|from|down|roof|ladder|window|stairs|bridge|balcony|scaffold|scaffolding|hole|
    manhole|drain|well|platform|head; fell|landed|dropped|crashed|collapsed on|onto|ontop ~3
    @human|me|us|him|her; tree|branch|limb|sign|pole|brick|glass|light ~2 fell|hit ~3 @human|me|him|her;
    @human ~2 is|was|were|got|been|being|gets ~1 shot|stabbed|stabed|burned|hurt; @human shot|stabbed|stabed;
    cut|cuts|slit ~2 wrist|wrists|throat|artery; hit ~2 his|her|my|their ~1 head; hurt ~2
    badly|bad|seriously|head|neck|back; electrocuted; bitten|stung ~4
    swelling|breathe|allergic|snake|rattlesnake|copperhead; snake|rattlesnake bit|bite;
    throwing|coughing|vomiting ~2 blood; miscarr*; stopped breathing; turning|turned blue; barely
    breathing|alive|conscious; foaming ~2 mouth; heat stroke; seizing|seizure|seizures|seizre; stroke|stroked
    ~3 face|speech|drooping|slurring|ambulance|having; think|thinks|believe ~3 stroke; @human|he|she ~1 odd
    in|on|at|outside|behind|here|again; @vehicle ~2 hit|struck|crashed|rammed ~3
    bus|train|trolley|ambulance|motorcycle|wheelchair; swimmer|swimmers|boater|boat|kayak|kayaker ~3
    trouble|struggling|under|capsized|overturned|sinking; in trouble ~3 water|lake|river|pool|ocean; blood
    coming|dripping|pouring|gushing; need|needs cpr; doing|giving|performing|started cpr|compressions ~2
    on|to|him|her|now; fell|fallen|falling|fall off|from|out ~3 roof|ladder|window|stairs|bridge|balcony|
    scaffold|scaffolding|building|porch|platform|overpass|cliff|rooftop; hit|struck ~1 by ~2 @vehicle|train;
    hit|struck by lightning; clutching|grabbing|holding|gripping his|her|their chest|throat|stomach;
    accident|crash|wreck|collision ~8 ejected|unconscious|bleeding|stuck|fire|flames|leaking|ambulance|bad;
    theres|just|been|saw|witnessed|seen|is ~2 accident|crash|wreck|collision; bone ~2 sticking|out|showing; no
    pulse|heartbeat; lips|face ~2 blue|purple; too many pills; cut ~2 his|her|their|own
    wrists|wrist|neck|throat|arms|self; lost ~2 lot of blood; losing consciousness|blood; lost consciousness;
    in pain ~4 help|cant|ambulance; severe|extreme|terrible ~1 pain; multiple
    victims|casualties|injuries|injured|people; mass casualty; epipen|anaphylactic; asthma attack;
    cant|cannot|unable|doesnt|isnt ~2 breathe|breath|breathing|swallow; heart|breathing stopped; throwing ~1
    up dizzy|and; cant|cannot ~1 feel my|his|her legs|arms|face|leg|arm|side|body; losing ~1 vision; numb ~2
    face|arm|side; fell|fallen|falls ~3 stories|story|floors|feet|ft; @human ~6 got|was|just|gets ~1
    hit|struck $; cut|sliced|chopped|sawed|severed|lost ~1 his|her|my|their|a|own ~1
    hand|finger|fingers|arm|foot|thumb|leg|toe|toes ~1 off|bad|badly|deep|open;
    has|have|got|with|think|possibly|maybe|probably ~2 broken
    bone|bones|hip|leg|neck|arm|ankle|pelvis|ribs|back; broken bones|hip|neck|pelvis|femur;
    need|needs|give|bring|giving|used|administered|gave ~2 narcan|epipen|defibrillator|aed|tourniquet; throat
    ~2 closing|swelling|swollen; @human ~2 collapsed|fainted; drank|ate|swallowed|drinking ~3
    poison|bleach|antifreeze|pills|chemicals|detergent; @human ~8 and is|was|are?
    hurt|injured|bleeding|unconscious; crashed ~6 hurt|injured|bleeding|trapped|unconscious; @human ~4
    moaning|groaning|whimpering|convulsing|gasping|gurgling|seizing|wheezing; hear ~3 moaning|groaning; @human
    ~7 hit|struck ~1 by ~2 @vehicle; @human ~7 got|was|is|been ~1 hit|struck|run|hurt|injured|shot|stabbed|
    attacked|bitten|electrocuted|burned ~1 by|on|in|at|and|over|here; @human ~3 is|was|might|looks be? dead;
    @human ~6 having|has|had ~2 stroke|seizure|attack|pains|convulsions|contractions|overdose|emergency;
"""

WEAPON: Final = """
    ak 47|rifle|pointed; has|have|got|holding|waving|carrying|pulled|pointing|firing|with an|a|his ak; @gun;
    gunshot|gunshots|gunfire|gunfight|shootout|gunshoots|gunsots; shots
    fired|fire|going|ringing|outside|heard; hear|heard|hearing ~3 shots|shooting|gunshots|gunfire|gun; @person
    ~3 shooting|shoots|firing; shooting|firing ~2 at|people|everyone|everybody|outside|guns|each|in; active
    shooter|shooting; drive by shooting|shooters; driveby; mass shooting; @blade ~3 @person|@them|at;
    weapon|weapons; armed; stabbing; @gun|@blade ~3 pulled|drawn|pointed|pointing|waving|out;
    held|holding|hold ~3 gunpoint|knifepoint; gunpoint|knifepoint; suspicious
    package|device|backpack|bag|briefcase; shot|shooting|shoot at; just ~1 shot; @person ~1 shot ~2 @person;
    getting|got|get shot; bullet|bullets|bulets ~6 @home|window|wall|car|flying|through|just|hit;
    there|theres|heard|been|was ~2 shooting; @human|he|she|they|dude ~4 @blade; with|w|waving|pulled|swinging|
    has|have|had|holding|carrying|brandishing|wielding|got|drew|pulling ~3 @gun|@blade|weapon|weapons;
    swinging|waving|brandishing|wielding|attacking|threatening|chasing|beating|hitting|fighting|swings ~5
    @club|bats; bomb|bombs|grenade|explosives|ied|pipebomb; explosive|explosives device; shooting;
    shoot|shooting ~2 people|someone|him|her|me|us|kids; pointed|pointing|points|aimed|aiming ~3
    @gun|weapon|at ~1 me|us|him|her|people; stick|sticking|held us|me|them|her up; hand|concussion|live
    grenade; shots ~3 outside|rang|rung|out|neighborhood|block|street|tonight|now;
    several|multiple|some|bunch|gun ~1 shots; shots from|at; like|6|5|4|3|7|8|10|12|two|three|four|five|six ~1
    shots; firing|fired|fire|shooting ~2 shots|rounds|guns|gun|weapon; @gun|@blade in|on|at|near ~2 school|
    schoolyard|playground|hand|hands|belt|classroom|bus|backpack|park; bomb threat|scare|squad;
    someone|somebody|kid|man|guy ~4 @gun|@blade|bomb; held|robbed ~2 gun|knife|gunpoint|knifepoint; gang ~4
    shooting|fighting|guns|weapons|war; open|opened|opening fire on|at|in; shot at|up|dead|him|her;
    bullet|bullets ~2 hitting|hit|flying|whizzing; got|getting|get shot; masked|masks men|man|guys|people ~4
    gun|guns|breaking|robbing|armed; men|man|guys ~1 with masks ~3 breaking|robbing|store|gun|pharmacy|bank; ^
    drive by $; drive by shooting|on|at|shooter; ^ weapon|weapons|knife|bomb|shooting|shots $; bullets
    hitting|hit|through ~3;
"""

CRIME: Final = """
    @break_in ~1 in|into|inside ~3 @place_in; @break_in in|into; breaking ~3 window|windows|door|glass|lock ~5
    car|cars|now|house|store|get|trying|neighbor|neighbors|school|my; smashing|smashed|bashing ~3
    window|windows|cars|car|door|windshield|windshields; kicking|banging|pounding|kick|kicked ~2 in|down|on ~2
    door; home invasion|invader|invaders; robbery|mugging|carjacking|holdup|hostage|hostages|kidnap*|abduct*;
    beating|beat|beaten ~3 up; beating ~1 the? ~2 @them; domestic violence|abuse|dispute|fight|assault;
    @person ~3 @yell ~2 help|murder|fire|police|stop; woman|women|lady|girl|child|kid|baby|man ~2
    screaming|screams|sreaming; bloody murder|scream; fight|fighting|brawl|riot|melee ~4 broke|outside|street|
    now|going|breaking|front|weapons|corner|park|bus|store|happening; @person ~3 fighting; fist fight;
    brawl|brawling|riot|rioting; stealing|steeling|robbing ~5 now|rn|right|currently|car|cars|catalytic|
    packages|package|bike|purse|porch|tires|wheels|vehicle|catalitic; cutting|sawing|stealing|taking ~2
    catalytic|catalitic; car|cars being|getting stolen|broken|robbed; assault in|happening|outside;
    rape|raped|raping|rapist; chasing|following ~1 me|us|her|women|girls|a ~1
    home|now|car|down|street|girl|woman|knife|in|with; @person ~2 threatening|threatens|threatened|threating
    to? ~2 me|us|kill|shoot|stab|hurt|her|him|people|everyone|my; police|cops|cop|officer|officers ~2
    now|asap|immediately|hurry|fast|quick|emergency; he|she|they|hes|shes|theyre is|are|s|s? going|gonna|about
    to? kill|hurt|shoot|stab me|us|her|him|my|them|someone; swerving ~3
    lanes|lane|traffic|road|drunk|everywhere; wrong way driver; driver|driving|car|truck going? the? wrong way
    ~3 highway|interstate|freeway|i95|expressway; dealing|selling ~1 drugs|crack|meth|heroin|fentanyl ~4
    now|rn|right|currently|kids|school|playground; drug deal going|happening|right|now; peeping tom;
    exposing|flashing|masturbating himself|themself|themselves|kids|children|in|front|at|near|outside;
    trafficking; child|kid|baby|daughter|son ~1 abuse|abused|abusing|beaten|missing|kidnapped|taken|snatched|
    abducted; shoplift* ~2 now|progress; trying|tryna|attempting|tring|tries|tried to?
    break|kick|force|pry|climb|bust|get|sneak ~1 in|into|down|inside|through ~2 my|our|the|a|someones|cars|
    peoples|neighbors|@home|car|window|door|back|front; trying|tryna|attempting|tring to? ~1 open ~1
    my|our|car|cars|peoples|every ~2 door|doors|window|cars|car|handles; @person ~3 trying|tryna to?
    steal|rob|kidnap|grab|attack|kill|hurt|stab|shoot|rape|take ~2; intruder|intruders|burglar|burglars|
    prowler|burglary|burgler|burglery|burglers|trespasser ~1; home invasion; robbing|mugging|burglarizing|
    carjack*|looting|looters|robery|robbry|carjaking; being|been|got|getting|was|were|gets|am|im ~1 robbed|
    mugged|attacked|assaulted|followed|stalked|carjacked|kidnapped|jumped|raped|beaten|strangled|beat|
    molested|groped|burglarized|threatened|chased; held hostage|captive|against|at; @person ~3 @beat ~1
    @them|@human|each|another; @person ~3 @beat up|on; he|she|they|husband|wife|boyfriend|girlfriend|dad|
    father|mom|ex|son|brother|stepdad|roommate|partner|neighbor|landlord|man|guy|someone|hes|shes ~2 hit|hits|
    hitting|beat|beats|punched|punching|slapped|choked|choking|attacked|pushed|shoved|strangled|kicked|
    hurting|hurts|beating|slapping|attacking|grabbed ~1 me|her|him|us|@child; wont|not|refuses|refusing ~1 let
    me|us|her|him ~1 leave|go|out; afraid|scared|terrified of ~2 husband|boyfriend|ex|him|dad|partner|stepdad
    ~6; @yell for? help; @yell for ~2 life|lives; calling|calls|called|cries|crying|yells|yelled for help;
    hear|heard|hearing ~3 woman|girl|lady|someone|somebody|child|baby|man|help|person|lady|female|bloody ~2
    screaming|screams|scream|cries|crying|yelling|screamed; hear|heard|hearing
    loud|people|a|someone|lots|some|blood? screams|screaming|scream|screms; @person
    is|are|s|was|were|just|currently? stealing|steals|robbing|looting; attacking|attacked|assaulting|
    assaulted|strangling|raping|molesting|stalking|groping|mugging ~2 @them|@human|me; assault|assaults|
    assaulted|rape|raped|molested|molesting|attacker|rapist|molester; chasing|following|stalking ~1
    me|us|her|girls|women|kids|him|people|someone|students; send|call ~2
    police|cops|cop|officers|swat|sheriff|pd|policia; need|get|want ~2 police|cops|cop|officers|swat|sheriff
    ~3 now|here|asap|help|fast|quick|immediately|please|hurry|right|urgent; drunk|impaired|intoxicated|wasted
    driver|driving|motorist; driver|driving ~3 drunk|wasted|intoxicated; luring|lured|grabbed|grabbing|
    snatched|snatching|abducted|kidnapped ~2 @child|girl|boy|woman|someone; @child|girl|woman ~2
    taken|grabbed|snatched|abducted|dragged|forced; dragging|dragged|forcing|forced|pulling|pulled ~2
    woman|girl|child|kid|boy|lady|her ~3 into|car|van|alley|truck; murdered|murderer|homicide|murderers;
    been|a|was|saw|see|seen|witnessed|attempted ~1 murder; killed|killing ~2 @human|her|him; stranger|strange
    ~4 in|inside|entered|entering|into|inside my|our|the house|home|apartment|basement|bedroom|building|yard|
    backyard|door|garage; someone|somebody|someones|man|guy|stranger|person|people|mans is|are|s|hiding|just|
    walked|came|got|snuck|sneaking|climbed|climbing|entered|wandering|walking ~2 in|inside|into|on|through
    my|our|the? ~1 @home|backyard|yard|roof|window|bedroom|car|shed;
    someone|somebody|man|guy|stranger|person|people|lady ~1 in|inside|on my|our ~1 house|home|apartment|
    basement|bedroom|garage|attic|roof|bathroom|closet|kitchen|shed|car; @person broke|busted|kicked
    in|into|down ~2 house|home|apartment|door|neighbors|apt|store|my|school|church; broke in ~1
    my|our|house|home|apartment|and|through|while|they|hes|im; robbing ~2 @them|store|bank|house|houses|cars|
    me|deli|shop|station|people; crime|burglary|robbery|assault|theft|rape|murder|stabbing|shooting|mugging
    in? progress|happening|now|occurring; @person ~2 threatening|threatened|threatens ~2 me|us|her|him|people|
    everyone|kill|shoot|stab|hurt|family|kids|customers|neighbors|passengers;
    threatening|threatened|threatens|threating to? kill|shoot|stab|hurt|burn|harm|attack; slashing|cutting ~2
    tires ~2 now|right|currently|rn|outside; peeping|peeking|looking|spying ~2 in|into|through my|our|her ~1
    window|windows|bedroom; throwing|throws|hurling ~2 rocks|bricks|bottles|stones|objects ~3 cars|people|
    traffic|windows|houses|us|me|kids|overpass|drivers|bus; exposed|exposing himself|herself|themselves;
    pervert|flasher|pedophile|molester|sexual ~3 kids|park|playground|school|following|touching|assault;
    touching|touched ~2 kids|girls|inappropriately|child|herself|himself; human trafficking;
    vandals|vandalizing|slashing ~3 now|right|rn; trying|tries|tried|tryna to?
    pull|grab|drag|force|take|snatch|lure ~2 @human|her|him|me; @yell ~5 help; help ~4
    following|chasing|attacking|hitting|beating|killing me|us|her|him; robbery|robberies|carjacking|holdup|
    stickup|hostage|hostages|kidnap*|abduct*; dragging|dragged|yanking|pulling ~2 @human|her|him ~3
    by|into|out|down|away|hair|arm; with ~2 baby|kid|child|son|daughter|kids ~1 in|inside it|there|car|back;
    lock|locked|locking|trapped|tied ~2 me|us|her ~2 in|inside|up|basement|room|closet|bathroom|out;
    keeps|keep|kept|trying|tryna|tries ~2 open|opening|jiggling|turning|picking ~2 door|doorknob|lock;
    punching|kicking|hitting|slapping|beating|shoving|attacking|stabbing|choking|strangling ~2
    @human|people|him|her|me|everyone|someone|each|customers; assaulting|assaulted|jumping|jumped|robbing|
    robbed|mugging|stabbing|stabbed|attacked|attacking|raping ~2 @human|me|us|him|her;
    creeping|lurking|prowling|hiding ~3 my|our|bushes|window|house|yard|backyard|door|women|kids;
    break|breakin in ~2 progress|now|happening|going; prowler|prowlers|peeper; child|sex|sexual|elder|domestic
    abuse|assault|predator|abuser|violence; gang ~2 beating|attacking|jumping|jumped|robbing;
    hes|shes|theyre|he|she|they ~2 going|gonna|trying|threatening|about ~1 kill|hurt|shoot|stab|attack|rape;
    beats|hits me|her|us|him|them; stalker|stalkers|stalking; road rage ~5; he|she|they|hes|shes|theyre ~1
    in|inside|outside my|our @home|door|window|bedroom; kicking|breaking|busting|ramming|banging|pounding ~2
    door|doors ~1 in|down|open; hiding ~4 closet|bathroom|basement|attic|under;
    someone|somebody|he|they|man|guy broke in; snatched|snatching ~2 purse|phone|chain|bag|kid|child; @human
    is|are|s|keeps? screaming|crying|yelling ~3 inside|from|help|pain|bloody|murder;
    jumped|jumping|beat|beating|stomped by ~2 people|guys|kids|men|teens; wont|refuses to? leave ~2
    house|home|apartment|me; trying|going to? kill|hurt|rape|stab|shoot|attack ~1
    me|her|him|us|himself|herself|someone|people; burning|torching ~2 cars|houses; ^ break in|ins $; break in
    at|on|now|happening|next; ^ big|a? fight|fighting $; fight ~1 happening|broke|going; violent ~1 @human;
    death threat|threats; threatened|threatening|threats ~1 my life; threats against|on;
    trying|tryna|tries|keeps|keep to? ~1 open|opening ~1 my|our|the ~2 door|doors|window|windows; followed
    me|us|her|my ~2 home|to|in|around|here|outside|house; @human|he|she|they|hes|and
    is|s|standing|waiting|lurking|hiding outside my|our ~1 door|house|window|home|apartment;
    trying|tryna|tries to? break|get|come in now|help|here|please|right|$; with ~2
    baby|kid|child|son|daughter|kids|toddler ~1 in|inside the|his|her? ~1 it|there|car|back|backseat|seat|van;
    forcing|forced|shoving|pushing|throwing ~2 @human ~2 into|in ~2 car|van|trunk|vehicle; @human ~2
    held|tied|gagged|hostage; someone|somebody|man|guy|he|they ~3 harm|hurt|kill ~1 me|us|my; im|i|am ~2
    being|getting ~1 followed|chased|attacked|robbed|stalked|threatened|beaten|harassed ~2 by;
"""

PERSON: Final = """
    leaking|leak|leaks|spilled|spilling|spill|spewing|tanker ~6 burns|burning|burnin|burn|stings|stinging|hurts ~1
    ur|your|my|our|everyones|peoples|yer ~1 eyes|eye|throat|throats|nose|lungs|skin;
    truck|tanker|semi|bus|trailer|rig ~2 its side ~4 leaking|leak|spilling|spilled|fumes|smoking;
    overturned|flipped|rolled ~1 truck|tanker|semi|bus|trailer ~4 leaking|leak|spilling|spilled|fumes;
    @human ~2 on ~2 roof|ledge ~1 edge|ledge; @human ~3 edge|ledge of ~3 bridge|roof|garage|building|overpass;
    wall|facade|balcony|chimney|roof is|are? coming|falling|came down|apart|off ~3 sidewalk|street|people|school|us;
    dog|dogs|puppy ~3 hot car; dog|puppy ~3 car ~2 dying|heat|hot;
    @trap ~3 in|under|inside|beneath|between ~2 car|elevator|house|building|room|basement|rubble|debris|tree|
    wreck|vehicle|wreckage|fire|bathroom|roof; @child|kid|baby|toddler ~6 hot car|vehicle|van|truck; missing
    ~2 @child|person|girl|boy|woman|man|grandma|grandmother|mother|father|dad|mom|husband|son|daughter;
    @person ~3 laying|lying|slumped|layin|facedown|face|sprawled ~3 street|sidewalk|road|ground|down|floor|
    over|middle|snow|gutter|alley|median|tracks; @child|kid|kids|baby|toddler|boy|girl|someone|person|man|
    woman|guy|lady ~3 fell|fallen|falling|dropped|stuck|trapped|down ~2 in|into|down|through|inside|off ~3
    hole|manhole|drain|well|river|creek|lake|pond|sewer|pool|ice|water|sinkhole|canal|shaft|pit|grate|window|
    bridge|tracks|platform|balcony; @person ~3 in the? water|river|lake|pond|creek|canal ~4
    help|swim|drowning|screaming|struggling|cant|cannot; wrong|outside ~2 side of ~1 railing|bridge;
    fear|fearing|scared|afraid|worried for ~1 my|our|her|his|their life|lives|safety; someone|somebody|anyone
    save|help|please? me|us|him|her ~2 quick|hurry|dying|fast|trapped|now|please; help ~2 dying|drowning|
    trapped|choking|bleeding|stuck|attacked|burning; 911 ~1 emergency|now|please|help|asap; ^ 911 $; ^
    help|emergency 911; ^ emergency $; ^ emergency ~2 please|help|now;
    this|its|it|thats|have|is|theres|an|real is? an|a ~1 emergency; emergency situation|happening|now|right;
    emergency emergency; life or|and death; wellness check; havent|hasnt|not|nobody|havent|hasn ~2
    seen|heard|answered|answering|answer ~6 days|week|weeks|elderly|old|door|phone|neighbor|grandma|
    grandmother; @frail ~6 not|isnt|hasnt|wont answering|answered|responding|opening|moving|open ~3
    door|phone|calls|?; dementia|alzheimers ~5 wandering|missing|lost|wandered|gone|left|walked; train ~3
    derailed|derailment; @human|we|im|hes|shes|theyre|i|everyone ~3 trapped;
    @human|he|she|we|they ~1 is|are|got|gets pinned; im|hes|shes|theyre ~1 pinned; trapped ~3
    in|inside|under|beneath|between|by; @human|we|im|i|he|she|hes|shes ~3
    locked|stuck|pinned|trapped|buried|caught ~2 in|inside|under|beneath|between|on|underneath ~3 car|
    elevator|hole|manhole|drain|well|ice|ledge|roof|rubble|debris|basement|bathroom|trunk|tree|vehicle|wreck|
    wreckage|crane|machine|mud|fire|sewer|pipe|shaft|chimney|fence|closet|van|escalator|door; pinned ~3
    under|beneath|between|against; baby|toddler|infant|child|kid|kids|newborn|children ~4
    alone|unattended|unsupervised; baby|toddler|infant|newborn|child|kid|kids|children|girl|boy ~2
    left|abandoned ~1 in|at|on|alone|inside|outside|by|home|behind;
    abandoned|unattended|lost|wandering|missing|crying ~1 baby|toddler|infant|newborn|child|boy|girl|kid;
    @child ~4 wandering|missing|disappeared|wandered|vanished; @child is|was|looks|seems|got|are ~1 lost;
    cant|cannot|couldnt find my|our|his|her ~1 @child|mom|mother|dad|grandma|grandpa|grandmother|husband|wife;
    @child|mom|mother|dad|husband|wife|grandma|grandpa ~2 didnt|hasnt|never|not ~1 come|came ~1 home;
    toddler|baby|infant|child|boy|girl|kid ~4 walking|running|wandering|crawling|standing|sitting|alone|
    crawled|ran|playing ~4 in|into|onto|middle|down ~3 traffic|highway|road|interstate;
    toddler|baby|infant|little|small|young child|boy|girl|kid|toddler? ~4 walking|running|wandering|crawling|
    standing|sitting|alone|crawled|playing ~4 street|road|tracks;
    kid|kids|children|teens|teenagers|boys|girls|child ~4 on|onto|in|near|across ~2
    traffic|highway|tracks|freeway|interstate|ledge|thin|frozen; ice ~3 breaking|cracking|broke|thin ~4
    @human|kids|pond|lake|river; fell|fallen|falling|fall through ~2 ice;
    man|woman|someone|somebody|guy|lady|person|girl|boy ~4 playing|standing|walking|lying|laying|sitting|
    running|wandering|fell ~3 in|on|onto|into|middle ~4 traffic|highway|tracks|freeway|interstate|railroad|
    expressway; jump|jumping|jumps|leap|jumped|hanging|dangling ~2 off|from|over|out|onto ~2 bridge|roof|
    ledge|building|overpass|window|rooftop|balcony|cliff|garage|billboard|tower|crane;
    about|going|wants|threatening|gonna|trying|ready ~1 to? jump $; @human|he|she|hes|shes
    is|s|standing|sitting|hanging|stands ~2 on|over|off|from ~2
    ledge|railing|edge|roof|bridge|overpass|rooftop; in immediate|imminent|mortal|serious|grave|extreme
    danger; life|lives|child|baby|person|man|woman|she|he|im|shes|hes|were|girl|boy|am ~2 in danger|peril;
    life threatening; man|lady|woman|grandma|grandpa|grandmother|grandfather|mom|mother|dad|father|person|
    someone|guy ~5 wandering|disoriented|dementia|alzheimers|delirious;
    man|lady|woman|grandma|grandpa|grandmother|grandfather ~4 confused; grandma|grandpa|grandmother|
    grandfather|mom|mother|dad|father|husband|wife ~2 lost|missing|disappeared|fallen;
    child|children|kids|kid|elderly|baby ~3 neglected|abused|starving|tied|chained|endangered; @child ~3 in
    danger; building|house|bridge|roof|wall|crane|scaffolding|porch|balcony|ceiling|structure|floor|deck ~3
    collapsing|collapsed|caving|caved|collaps*|fell|falling ~3 people|inside|person|someone|onto|trapped|us|
    me|kids|workers|family|tenants; building|bridge|crane|scaffolding|balcony|ceiling
    collapsed|collapsing|collapse|is|just? collapsing|collapsed|caving|caved;
    building|bridge|crane|scaffolding|balcony|ceiling collapsed|collapsing|collapse|caved;
    @human|worker|workers ~3 buried; send help; send someone|somebody ~1
    now|asap|quick|quickly|fast|hurry|immediately|help;
    call|calling|dial|calld|need|needs|somebody|someone|please 911; called 911; welfare|wellness check;
    car|truck|train|bus|van|suv|vehicle ~3 stuck|stopped|stalled|parked ~2 train|railroad|railway|tracks ~1;
    help ~1 hurry|quick|fast|asap|please ~2 dying|kill|killing|trapped|bleeding|breathe; help me ~2
    dying|trapped|bleeding|stuck|killing|kill|hurt|hes|shes; save|rescue|saving me|us|him|her|them;
    somebody|someone|anybody|please help ~1 us|him|her|them; rescue ~2 needed|now|asap|@human; @child ~2 lost
    ~2 crying|alone|parents|cant|no|scared|and; lost and crying; stuck|trapped ~2 in|inside ~2 elevator|lift;
    elevator ~5 stuck|trapped|stopped|broke ~4 people|person|inside|someone|me|us|in|with|we;
    boy|girl|child|kid|baby|toddler ~2 alone|unattended; boy|girl|child|kid|baby|toddler ~5 by
    himself|herself|itself|themselves; year|yr|yo old ~3 missing|alone|lost|wandering|locked|stuck|fell|
    crying|unattended|trapped|choking|bleeding|breathing; baby|child|toddler|kid|infant|boy|girl ~6
    nobody|noone|no|without|where ~2 around|parent|parents|adult|adults|supervision|watching|mom;
    @human|we|im|i ~6 stuck|fell|fallen|lying|laying|down|sitting ~2 on ~2 tracks|highway|rails;
    crane|scaffolding|billboard ~1 fell|collapsed|toppled|tipped; about|threatening|wants|threatens|ready to
    jump; jump|jumping|jumped|leap|step|stepping in|into? front ~1 of ~2 train|bus|car|traffic|truck|subway;
    @human|im|we ~2 lost|stranded ~4 woods|trail|mountain|forest|desert|snow|cold|cave|tunnel|freezing;
    freezing ~3 @animal? outside|snow|woods; kid|child|boy|girl|man|woman|someone|person|baby|worker|lady|guy|
    people ~4 under ~2 car|truck|bus|train|rubble|tree|debris|wall|trolley; blind|deaf|disabled|wheelchair ~4
    traffic|tracks|highway|street ~2 stuck|walking|fell|wandering; cant|cannot|couldnt|unable ~1 swim|float;
    man|woman overboard|down; child|baby|kid|toddler ~4 traffic|tracks|highway|ledge|roof|pool|unresponsive;
    officer down; need|needs rescue|rescuing; search ~1 rescue; trench|tunnel|wall|roof|mine ~2
    caved|collapsed ~3 on|worker|workers; overdue ~2 boat|hiker; @child|elderly|man|woman|grandma|grandpa|
    grandmother|grandfather ~6 wandered|ran away|off; climbing|climbed ~2 over|up|onto ~2
    railing|bridge|tower|crane|ledge|fence ~2 jump; @human down on|at|in|near|by|outside|behind|and|here;
    @human ~4 freezing ~3 outside|park|snow|woods|sidewalk|bench|street|river|water|trail|cold; freezing ~2
    death ~2 outside|park|snow|woods|sidewalk|bench|street; ceiling|roof|floor|building|bridge is?
    about|going|gonna|starting|ready to? collapse|fall|cave; @frail|@child|elderly|old|baby ~4 locked out;
    @human ~4 out in the? ~1 cold|snow|freezing|storm|heat ~3; head|arm|leg|hand ~1 stuck ~2 in|between|under
    ~4 breathe|fence|railing|door|machine|escalator|bleeding; emergency at|on|in|near|here|please ~3; there
    is|s? an emergency; theres an emergency; need ~1 help ~1 now ~3; someone|somebody|people|@human is|are|s
    dying; help ~2 someone|somebody ~1 dying|hurt|trapped|drowning|shot; @human ~3 balcony|window ~1
    ledge|edge|railing; @child ~8 cant|cannot|couldnt ~1 find|locate; @child|@frail ~2 got out|away|lost ~4
    cant|missing|gone; @human ~3 on|in ~2 tracks|rails|highway|freeway|interstate;
    car|truck|vehicle|van|bus|suv|boat ~3 into|in ~1
    river|lake|creek|canal|pond|bay|ocean|harbor|ravine|quarry; car|truck|van|bus ~2 off|over ~1
    bridge|cliff|embankment|overpass|ravine; @frail|neighbor ~6 worried|concerned ~4
    answer|answering|seen|heard; worried ~6 answering|answer|responding|respond; @human|he|she ~2
    fell|jumped|slipped|drove|swept|went|fallen ~2 into|in ~1 river|lake|creek|canal|pond|bay|ocean|harbor|
    quarry|pool|water; yelling|screaming|calling ~4 river|lake|creek|water|pond|canal;
"""
