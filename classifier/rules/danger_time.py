"""Words that move danger out of the present: what is over, what nearly was, what is denied or only imagined."""

from typing import Final

from classifier.rules.word_sets import word_set

PAST: Final = """
    on the news|radio; en las noticias; read about; news|paper|papers|mayor|article say|says|said; did you hear;
    dicen que ~2 otra;
    in another|other|next city|town|county|state; otra ciudad;
    yesterday; last|previous|other night|week|weekend|month|year|years|summer|winter|fall|spring|monday|tuesday|
    wednesday|thursday|friday|saturday|sunday|time|january|february|march|april|june|july|august|september|
    october|november|december|storm|season|evening|christmas; few|couple|two|three|four|five|six|several|many|
    some|2|3|4|5|6|7|8|9|10|12|20|a|one|1|one of? ~1
    days|weeks|months|years|day|week|month|year|nights|decades ago|back|earlier|prior;
    days|weeks|months|years|ages|while ago; a while back; year|month|week before last; long ago; back in|then; in
    2019|2020|2021|2022|2023|2024|2025|2026; used to; years|months before; the other day|night|week; earlier
    this week|month|year; before christmas|easter; on monday|tuesday|wednesday|thursday|friday|saturday|
    sunday|christmas|halloween; this past; already|finally put|fixed|taken|handled|over|gone|treated; hours
    ago; earlier this? week|month; when i was; when we were; once; ayer; anteayer; antier; anoche;
    semana|mes|ano|noche|fin|verano|invierno|primavera|otono|navidad|vez|enero|febrero|marzo|abril|mayo|junio|julio|
    agosto|septiembre|octubre|noviembre|diciembre pasada|pasado|anterior|antepasada|antepasado;
    en el? ano? 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026; antes|anteriormente habia|hubo|tuvimos;
    cuando era|eramos|vivia|vivian|viviamos; una vez hubo|tuvimos|paso; desde el|la|ese|aquel
    incendio|accidente|tiroteo|explosion|inundacion|choque; pasado lunes|martes|miercoles|jueves|
    viernes|sabado|domingo|mes|ano; hace ~2 dias|semanas|meses|anos|dia|semana|mes|ano|rato; el otro dia; la
    otra noche|vez|semana; antes de; hace un? tiempo; after|since|from|because|during|following ~1 the|that|a|our
    fire|fires|explosion|accident|crash|flood|flooding|shooting|robbery|murder|incident|wreck; despues de|del
    ~1 incendio|accidente|tiroteo|explosion; in january|february|march|april|may|june|july|august|september|
    october|november|december; on new|memorial|labor|july; during ~1
    storm|hurricane|blizzard|parade|game|superstorm; en enero|febrero|marzo|abril|mayo|junio|julio|agosto|
    septiembre|octubre|noviembre|diciembre; en la? primavera|verano|otono|invierno;
"""
"""Points and stretches of time that are over."""

URGENT: Final = """
    rn; right now|here|outside|away; at the moment; at this moment; again; as we speak; happening; asap;
    hurry; help; ongoing; ahorita; en este momento|instante; otra vez; auxilio; urgente; de nuevo; ayuda;
"""
"""Words of this very moment: they win over any word of the past."""

PRESENT: Final = """
    now; just; today; tonight; this minute|second|moment|morning; still; currently; immediately; since
    yesterday|last|this; ahora; todavia; aun; sigue|siguen; acaba|acaban|acabo; hoy; desde ayer|anoche|la|el;
"""

NEAR_MISS: Final = """
    almost|nearly|narrowly ~1 fell|fall|falling|tripped|stepped|drove|walked|rode in|into|down|on|over|off|through ~2;
    almost|nearly|narrowly ~1 got|get|was|were|been|getting? hit|killed|struck|fell|falling|died|crashed|hurt|
    injured|run|ran|drowned|electrocuted|crushed|landed|broke|caused|tripped|had|lost|got|caught|fallen|
    knocked|flipped|twisted|cracked|took; almost|nearly hit|killed|struck|ran|run|hurt; could of|have ~2
    killed|hurt|hit|died|injured|been|fell|fallen|electrocuted|burned|drowned; couldve|wouldve|mightve ~2
    killed|hurt|hit|died|injured|been; came close|inches|this ~3 hitting|getting|hit|killing|being|close;
    close|near call|miss; narrowly missed|missing|escaped|avoided; just|barely missed; missed ~2 by
    inches|inch; casi|cerca ~3 golpea|golpean|atropella|atropellan|mata|matan|cae|caigo|pega|lastima|choca|
    choco|chocan|chocamos|muere|ahoga|quema|cayo|golpeo|pego|atropello|mato|aplasta|lesiona|rompe|rompo|caer|
    hiere|lleva|tropieza|tropiezo|herido|herida|alcanza|incendia; por poco ~3; estuvo a punto; pudo ~2
    haber|matar|caer|golpear|lastimar|ser; almost|nearly ~1 slip|slipped|slipping|slid|sliding|tripping|trip|wiped|
    wiping|wipe; almost|nearly ~1 go|goes|went|gone|going down|over|flying; casi ~2
    resbala|resbalo|resbale|resbalan|resbalaron|caen|caemos|cai|caimos|cayeron
"""

UNTIL: Final = """
    before|until|till|til|unless|waiting|wait|waits ~3 hurt|killed|hit|injured|dies|die|fire|electrocuted|
    shot|accident|falls|drowns|crash|tragedy|dead|bitten|shocked|murdered|someone|somebody|kid|child|kill|
    emergency|trapped|fell; if|whenever|cuando|incase there|theres|someone|somebody|a|an|anyone|is|were|we|i|
    there|they|hay|ever ~3 fire|emergency|accident|hurt|flood|fires|heart|stroke|ambulance|explosion|fuego|
    incendio|emergencia|hit|killed|911|falls|fell|shot|attacked; so ~4 dont|doesnt|wont ~2
    hurt|killed|hit|injured|burn|flood|fire|fall|flooded; prevent|preventing|avoid|avoiding ~3 fire|fires|
    flooding|flood|floods|injury|injuries|accident|accidents|crime|shooting|shootings|robbery|robberies|
    drowning|shootings|overdoses|murders|hurt|explosion|burglary|hit|falling; antes|hasta ~1 que ~5;
"""
"""Openings whose danger may follow a word or two later ("before a child drowns")."""

HYPOTHETICAL: Final = """
    un|algun|cualquier dia ~1 va|van a ~3 atropellar|matar|lastimar|chocar|caer|caerse|ahogar|ahogarse|accidentar|
    quemar|morir|herir|explotar; what|que do|should|hago|hacemos|hacer|debo ~3 if|when|si|cuando ~5; what ~2
    in case of ~4; what|which|que|cual number|numero ~3 call|llamo|llamar|marco for|if|when|si ~5;
    could|might|may|would|will|can|gonna|going|bound|likely|wants|want|prevent|avoid|if|should|shall|someday|
    eventually|wont|dont ~2 get|be|become|cause|catch|start|hurt|die|fall|kill|hit|injure|trip|break|drown|
    end|seriously|crash|explode|electrocute|burn|collapse|lead|result|create ~3 hurt|killed|injured|hit|dead|
    fire|fires|electrocuted|shot|accident|accidents|seriously|flooding|crash|explosion|emergency|bitten|kid|
    child|someone|somebody|electrocution|tragedy|run|injury|injuries|flood|trapped|badly|leg|ankle|neck|death|
    die|shock|shocked|drown|blood; someone|somebody|people|kid|kids|child|person|pedestrian|anyone|we|i|
    cyclist|he|she|they ~1 could|might|may|will|gonna|can|is|are|gets|would|going|get going|gonna? to?
    be|get|getting|end|fall|trip|die|hurt|break|drown ~2 hurt|killed|injured|hit|dead|electrocuted|run|badly|
    seriously|fire|die|shot|in|into|leg|ankle|neck|sick|bit|bitten; someone|somebody|people|kid|kids|child ~1
    gonna|going|will|could|can|might to? die|drown|fall|trip; accident|accidents|disaster|tragedy
    waiting|will|bound; risk|risks|danger|fear|chance|potential|possibility|risking|threat|danger of ~2; fire|
    flood|injury|safety|choking|electrocution|flooding|electrical
    risk|hazard|hazards|threat|concern|concerns|risks; afraid|worried|scared|fear|concerned|worry ~3
    will|might|could|may|gonna|going ~6; in|case|event|incase of|case ~2 fire|emergency|flood|flooding|
    accident|heart|911|gas|attack|crime; alguien|nino|ninos|persona|gente ~1
    puede|podria|pueda|va|pueden|podrian|vaya ~1 lastimar|lastimarse|caer|caerse|morir|salir|tropezar|
    accidentar|matar|matarse|electrocutarse|herir|haber|resultar|ahogarse|a ~2; puede|podria|pueden|podrian ~2
    causar|provocar|haber|ocasionar|caer|caerse|lastimar|lastimarse|atropellar|morir|incendiar|causar|matar|
    explotar|pasar|inundar ~4; va|van a ~1 haber|causar|provocar|pasar ~3
    accidente|incendio|herido|muerto|tragedia; peligro|riesgo de ~2; si hay|hubiera|alguien|se ~3; en caso de
    ~1; in danger of ~1 falling|collapsing; looks|look like ~3 going|gonna|about|could|might|will; about|ready
    to fall; hazard|danger|risk to|for ~3; dangerous for|to ~3; will eventually|probably|definitely ~3; one of
    these days ~5; es|muy peligroso para|que ~4; se puede|podria|pueda ~1 lastimar|caer|matar|accidentar|
    herir|golpear|tropezar|romper; stop the|more|any|these|future|all|further ~1 fires|flooding|floods|
    injuries|accidents|crime|shootings|robberies|overdoses|murders;
"""

ROUTINE: Final = """
    every|each day|night|weekend|time|morning|summer|year|week|single|evening|friday|saturday|sunday|storm|
    rain; all the time; always; constantly; whenever it rains|rain|pours; any time it; anytime;
    when|whenever|if it rains|rain|storms|pours|rained|snows; often; usually; tends; for years|months|weeks;
    regularly; nightly; daily; frequently; most nights|days|mornings; weekends; habitually; on weekends; cada
    vez|noche|dia|semana|fin|rato|lluvia; siempre; todas las; todos los; cuando llueve; seguido; a menudo;
    constantemente; frecuentemente; diario; casi siempre; toda vez; keeps|keep|kept ~1 stealing|taking|
    breaking|smashing|robbing|lighting|setting|flooding|burning|throwing|stalking; all day|night long; on ~1
    regular basis; each|every time; sometimes; occasionally; multiple times; over and over; night after night;
    year round; algunas|muchas veces; a cada rato; de vez en cuando;
"""

NEGATORS_NEAR: Final = word_set(
    """
    not isnt arent wasnt werent dont doesnt didnt nobody none never without neither nor cant sin nadie ningun
    ninguna tampoco nothing havent hasnt wont aint fake
    """
)
NEGATORS_JOINED: Final = frozenset(["no", "zero", "non", "ningun", "ninguna", "cero"])
BETWEEN_NEAR: Final = word_set(
    """
    a an the any there on like is are was were got been even really actually to be see saw seen hay un una el la
    esta estan hubo en of real one that smell seems about
    """
)
BETWEEN_JOINED: Final = word_set(
    """
    real actual active visible sign signs of any more longer hay habia one hubo es fue un una se
    """
)

OVER: Final = """
    fire|fires|blaze|flames ~1 is|are|was|got|has|been|theyre|now ~2 out|extinguished|over; put|putting|puts
    ~3 fire|fires|it|flames|that ~1 out; put out ~2 fire|fires|blaze|flames; false alarm|alarms; falsa alarma;
    apagaron|apagado|apago ~3 fuego|incendio; fuego|incendio ~2 apagado|apago|controlado|apagaron; turned ~2
    gas ~1 off; gas ~3 turned|shut off; gas|leak|fuga ~2
    fixed|repaired|arreglada|arreglaron|reparada|resolved; power|gas|electric company ~3
    fixed|came|shut|repaired; joke; just|was kidding; jk; im|am|were|everyone|everybody|all|hes|shes|theyre
    is|are|doing? ok|okay|fine|safe|good|alright; arrested; already called 911;
    police|cops|firefighters|ambulance already|are|is here|came|left|on; todo bien; todos bien|estan bien;
    esta|estan|estamos bien; fire|fires|blaze|flames ~4 extinguished; fire|incendio ~2 was|is|has|been|fue ~1
    put|contained|controlled; apagaron|apagado|apago;
"""
