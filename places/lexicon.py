"""The small words around places, and everyday words that name nothing, in English and Spanish."""

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ON: Final = _set(
    "on at along off en sobre por calle avenida avenue ave c in near by around onto upon over down up down"
)
"""Words after which a street may be named on its own."""

AT: Final = _set(
    "at in near by behind inside outside beside opposite across from around off to the of en cerca junto "
    "frente detras "
    "atras dentro fuera del al de la el los las lado next front close under along sobre por"
)
"""Words after which a landmark may be named."""

JOIN: Final = _set(
    "and & at @ / + n y con e x meets meet crosses cross crossing hits intersects intersecting corner cor esquina "
    "near off by \\ nd und intersection intersects w with just past before after around along on"
)
"""Words and signs that join two streets to a crossing."""
STRONG_JOIN: Final = _set("and & @ / + n y con e x meets crosses hits intersects corner cor esquina \\ nd cross")
FILLER: Final = _set(
    "the la el los las of de del , street st sts streets calle calles where it there a con y on right just"
) | {"-"}
CORNER: Final = _set("corner esquina intersection interseccion cor cruce crossing intersección crossroads corners")
BETWEEN: Final = _set("between btwn btw betwen beetween entre b/w betw bet")
FROM: Final = _set("from desde de")
TO: Final = _set("to hasta til till until thru through a -")
BLOCK: Final = _set("block blk blok bloc bock blcok blovk cuadra bloque blck blocks manzana")
CORRECTION: Final = _set("not sorry actually meant mean oops correction instead rather wrong perdon digo quise corrijo")
NUMBER_WORD: Final = _set("number num no # house building bldg numero nro nº casa edificio address addr")
SPANISH_STREET: Final = _set("calle avenida avda bulevar c paseo camino")
STRONG_ON: Final = _set("on along off en sobre calle avenida at")

_SMALL: Final = _set("""
a an the this that these those i im ive id me my mine we us our you your he she it its they them their his her who
whom what when where why
how is are was were be been being am do does did done have has had having can could will would shall should may might
must not no yes yeah
and or but if then else so because as of for with without about into onto from to up down out over under again there
here all any both each
few more most other some such only own same than too very just also now today tomorrow yesterday tonight morning
evening night noon week
month year day days hour hours minute minutes ago since until while before after soon always never still already yet
ever please thanks thank
hello hi hey ok okay sorry help need needs want wants got get gets getting give gives given make makes made go goes
going gone come comes change changed cancel confirm submit send skip forget drop keep hold lemme check wait
came see sees saw seen look looks looking like know think call called calling text texted per plus equals under
un una uno el la los las de del en por para con sin sobre y o pero que si no es esta estan hay mi tu su se lo le les
me te nos muy mas menos ya aqui
alli donde cuando como quien cual porque favor gracias hola buenos dias tardes noches""")
THINGS: Final = _set("""thing things something nothing anything everyone someone nobody people person man
woman kid kids child children family house home building neighbor neighbors neighborhood city town county state
country world place
pothole potholes hole holes trash garbage rubbish bin bins can cans bag bags litter dump dumping dumped mattress
couch sofa furniture tire
tires light lights lamp pole poles signal signals traffic stop sign signs red green yellow blue white black brown
gray grey orange pink purple
tree trees branch branches limb leaf leaves bush grass weed weeds brush wood garden water main mains leak leaking
leaks pipe pipes hydrant sewer
drain drains flood flooded flooding storm rain snow ice wind fire smoke gas smell smells stink dead animal animals
dog dogs cat cats rat
rats raccoon deer bird birds squirrel possum bee bees car cars truck trucks van bus bike bikes vehicle vehicles
parked parking park parks lot
meter road roads street streets avenue lane drive way ways path trail sidewalk sidewalks curb ramp crosswalk bridge
tunnel hill front back side
left right top bottom middle center end corner block broken damaged missing cracked crack open closed close loose
hanging down fallen fell
falling blocked blocking full empty big huge large small little tiny deep high low long short old new good bad great
nice dirty clean
first second third last next near far noise noisy loud music party graffiti paint painted wall fence gate door window
roof school church
library station store shop market bank hospital hotel office center playground pool court field hall square plaza
club mall needle needles
glass metal oil paper plastic box boxes report reported reporting call called calling phone number text service
request complaint issue
problem problems case ticket status update fix fixed repair repaired clean cleaned pick picked remove removed
abandoned illegal illegally
heat hot cold power electric wire wires line lines cable work working worker crew spring summer fall autumn winter
sunday monday tuesday
wednesday thursday friday saturday january february march april may june july august september october november
december north south east
west one two three four five six seven eight nine ten couple several many dozen hundred thousand half lots time times
way life love hope joy
peace rest grand union liberty fountain mill race race view ocean lake river sea island bay beach sun moon star sky
day art ball bell book
boy girl king queen prince lady lord master chief captain pleasant true rich poor young happy sad dark bright quick
slow easy hard free
summer point cross keys gold silver iron steel stone rock sand clay salt coral pearl diamond ruby crown crystal rose
lily daisy fern
dos tres cuatro cinco seis siete ocho nueve diez bache hoyo basura luz poste semaforo arbol rama agua fuga perro gato
rata carro coche camion auto calle acera esquina parque escuela
iglesia casa edificio ayuda necesito quiero reportar reporte problema roto rota caido caida lleno llena grande
pequeno frente cerca lado
nieve hielo ruido grafiti muerto muerta animal senal alto calefaccion lugar mismo misma direccion airport plane card
cards bank account money transfer transfers fee fees pin app order form
forms set target somewhere somebody best top selling modem post password email payment""")
"""Everyday nouns and adjectives; some streets are called so."""
COMMON: Final = (
    ON | AT | JOIN | FILLER | CORNER | BETWEEN | FROM | TO | BLOCK | CORRECTION | NUMBER_WORD | _SMALL | THINGS
)
"""Words that are no evidence of a place by themselves, though a street may be called so."""

COUNTED: Final = _set(
    "potholes pothole cars car trucks truck bags bag tires tire trees tree lights light signs sign poles "
    "pole rats rat dogs dog cats cat people "
    "kids weeks week days day hours hour minutes minute mins min months month years year feet foot ft "
    "inches inch yards miles mile km meters "
    "times time blocks cuadras bins cans boxes mattresses needles houses families calls reports requests "
    "lanes pieces percent degrees "
    "baches semanas dias horas minutos meses anos carros arboles bolsas llantas veces metros pies "
    "personas units cats squirrels raccoons "
    "bikes scooters vehicles vans couches holes chairs windows guys men women children neighbors cones "
    "gallons pounds lbs lb hrs hr secs "
    "seconds sec centimeters millimeters pounds pound euros yen fees transfers clock stories story "
    "bedroom bedrooms year-old yo old nights night mornings more other of blk "
    "stars star estrellas thumbs"
) - {"blk", "blocks", "of"}
"""What numbers count; a number before one of these is no house number."""
GENERIC: Final = _set(
    "park parks school library church building bldg shed garden hall house center ctr station office "
    "pool playground plz sq field club "
    "hospital bank store shop market museum cemetery tower garage lot st ave the of and at a gate box "
    "club theater theatre recreation "
    "elementary high middle branch public free city town municipal community baptist methodist catholic "
    "presbyterian daycare day care "
    "academy college university hotel inn deli cafe restaurant temple synagogue mosque center centre "
    "mall north south east west court ct pt "
    "home point wells fargo chase td pnc citizens mcdonalds starbucks target walmart dunkin donuts cvs "
    "walgreens rite aid wawa burger king kfc "
    "subway wendys home apartments apartment room bar pub gym guard annex main general new old first "
    "united saint square train bus police fire post"
)
"""Words of landmark names that tell one landmark from another only together with others."""
KINDS_OF_PLACE: Final = (GENERIC - {"main"}) | _set(
    "tavern nightclub disco brewery salon laundromat pizza pizzeria barbershop barber diner bakery bodega bus "
    "pharmacy gas garage liquor supermarket grocery groceries motel casino stadium arcade clinic dentist doctor "
    "iglesia escuela tienda cantina cantinas discoteca bares gasolinera farmacia panaderia supermercado hotel "
    "restaurante biblioteca parque estacion mercado peluqueria lavanderia taqueria"
)
"""Ordinary words for a kind of place: "the bar on 2nd" is no slip in a street's name, nor a crossing with one."""

KINDS_OF_LANDMARK: Final = _set(
    "park library school church hall ctr station hospital museum playground plz sq cemetery recreation "
    "pool academy university college "
    "theater theatre market garden field mall building bridge green common commons center stadium airport courthouse"
)
