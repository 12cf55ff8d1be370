"""Spanish words of danger to life, by kind (written without accents, as the reader folds them)."""

from typing import Final

SETS: Final = {
    "es_fire": "fuego fuegos incendio incendios llamas incendiando incendiandose incendiado incendia quemando"
    " quemandose quema ardiendo arde fogata insendio incendeo",
    "es_home": "casa casas apartamento apartamentos departamento sotano cocina cuarto bano edificio techo garaje"
    " sala piso habitacion dormitorio depa hogar casita recamara vivienda tienda escuela iglesia"
    " cuartos edificios tiendas locales iglesias escuelas bus autobus",
    "es_person": "persona personas hombre hombres mujer mujeres senor senora nino ninos nina ninas bebe bebes"
    " muchacho muchacha joven jovenes alguien vecino vecina vecinos mama papa hijo hija hijos esposo"
    " esposa abuelo abuela hermano hermana anciano anciana gente tipo tipos chico chica viejito viejita"
    " ciclista peaton amigo amiga primo prima tio tia nene nena chamaco chamaca conductor chofer ladron"
    " companero companera marido novio novia ella",
    "es_child": "nino ninos nina ninas bebe bebes hijo hija nene nena chamaco chamaca chiquito chiquita menor menores",
    "es_frail": "anciano anciana abuelo abuela senor senora mama papa vecino vecina viejito viejita",
    "es_wire": "cable cables alambre alambres linea lineas cableado",
    "es_down": "caido caidos caida caidas tirado tirados colgando cuelga cuelgan suelto sueltos pelado pelados"
    " vivo vivos roto rotos cayo cayeron descubierto descubiertos expuesto expuestos electrizado"
    " cortado guindando arrancado tumbado bajos tocando sueltas rotas vivas colgados",
    "es_smell": "huele huelo olor olores oliendo huelen olemos apesta hiede uele guele peste olia olemos",
    "es_gun": "pistola pistolas arma armas rifle escopeta armado armada armados revolver fusil",
    "es_blade": "cuchillo cuchillos navaja machete punal hacha bate cuchilla",
    "es_water": "agua aguas rio arroyo lodo inundacion",
    "es_in_danger": "atrapado atrapada atrapados atrapadas encerrado encerrada encerrados atorado atorada atascado"
    " atascada ahogando ahogandose perdido perdida desaparecido desaparecida",
    "es_be": "esta estan hay es son fue estoy estamos anda andan",
    "es_quick": "rapido urgente pronto ya ahora ahorita auxilio ayuda",
}

FIRE: Final = """
    @es_fire; se esta|estan quemando|incendiando; se quemo|quema|queman|incendio|prendio|prende ~3 @es_home|
    carro|coche|arbol|tienda|basurero|bote|cable|transformador; prendio|prendieron|prendiendo|prende
    fuego|lumbre; humo ~4 saliendo|sale|negro|espeso|adentro|@es_home|mucho|ventana|lleno|transformador;
    mucho|hay|sale|huele|veo|huelo|lleno ~2 a|de? humo|quemado|lumbre; @es_smell ~3
    quemado|humo|lumbre|quemandose; lumbre; explosion|explosiones|exploto|explotar|explotando|estallo;
    incendi*; alarma|detector de humo|incendio|incendios|fuego ~3 sonando|suena;
    echando|saca|sacando|sale|saliendo ~2 humo|fuego|llamas|chispas; en llamas; prendido|prendida|prendidos ~1
    fuego; se prendio ~3;
"""
GAS: Final = """
    @es_smell ~3 gass|gaz; fuga|escape ~1 gass|gaz;
    @es_smell ~3 gas|azufre|propano|gasolina|quimico|quimicos; fuga|escape|fugas de? gas|propano; gas ~3
    fuga|escapando|fugando|saliendo|sale|tirando; @es_smell ~5 huevo|huevos; huevo|huevos podrido|podridos ~5
    @es_home|olor|huele; rompio|rompieron|rota|roto|golpearon|danaron ~4 tuberia|linea|tubo|medidor ~1 gas;
    tubo|tuberia|linea ~1 gas ~2 rota|roto|rompio; derrame ~2 gasolina|quimico|quimicos; tirando|sacando|
    saliendo|escapando|botando|soltando|dejo|dejaron ~2 gas; estufa|calentador|boiler|tanque|cilindro ~4 gas
    ~3 fuga|huele|tirando|abierto|abierta; intoxic* ~4 gas;
"""
WIRES: Final = """
    electrificado|electrificada|electrificados; da|dan corriente $;
    @es_wire ~6 @es_down|chispas|chispeando|chispa; @es_down ~4 @es_wire;
    chispas|chispeando|chisporrotea|chisporroteando|echando chispas|humo;
    chispas|chispeando|chisporroteando|electrocut*; @es_wire ~6
    calle|carro|suelo|piso|banqueta|acera|patio|charco; poste ~3 caido|cayo|cayendo|tirado|tumbado ~3; poste
    ~1 luz|luces|electrico|electricidad|telefono ~3 caido|cayo|tirado|tumbado|partido|cayendo; arbol|rama ~4
    @es_wire; transformador ~4 exploto|chispas|humo|fuego|ruido|chispeando|echando;
    toques|descarga|corrientazo ~2 electrica|electrico|poste|cable; me dio|da|dan un?
    corriente|corrientazo|toque|toques|descarga; alta tension|voltaje
"""
CARBON: Final = """
    monoxido; mareados|mareado|mareada|mareo|mareos|nauseas <8> calenton|calentador|estufa|caldera|generador|
    calefaccion|familia|todos; alarma|detector ~2 co|carbono ~4; generador|carbon|anafre ~3
    adentro|dentro|sotano|garaje
"""
INJURY: Final = """
    hay? un|una|veo muerto|muerta ~1 en|tirado|tirada; nos|me|se ~1 estamos|estoy|estan? intoxicando|asfixiando;
    @es_person ~2 cortando|cortandose; me estoy cortando;
    herido|heridos|herida|heridas|lesionado|lesionados|lesionada|sangrando|sangre|sangra|desangrando|
    ensangrentado; inconsciente|inconciente|desmayado|desmayada|desmayo|desplomo|colapso; no ~2
    respira|respirar|respirando|reacciona|responde|despierta; ataque|paro ~2 corazon|cardiaco; infarto|derrame
    cerebral|embolia|convulsion|convulsiones|convulsionando|convulsionando|sobredosis|ahogando|asfixi*;
    atropell*; lo|la|los|me golpeo|pego|embistio un|una carro|camion|coche|camioneta; se cayo|callo ~6 no ~2
    levantar|mover|mueve|levanta|caminar|puede; cayo ~3 escalera|techo|ventana|andamio|hoyo|alcantarilla|pozo|
    balcon|segundo; se ~1 rompio|quebro|fracturo ~2 pierna|brazo|cabeza|cadera|tobillo|pie|mano;
    pierna|brazo|cabeza|cadera ~2 rota|roto|quebrado|quebrada|sangrando;
    necesit*|manden|llamen|envien|llame|pidan|urge|manda ~3 ambulancia|paramedicos|medico|doctor;
    ambulancia|ambulansia; emergencia medica; accidente ~5 herido|heridos|grave|fuerte|feo|muertos|lesionados|
    atrapado|atrapada|atrapados; choque|choco|chocaron|accidente ~4 acaba|grave|fuerte|feo|ahorita|heridos|
    volco|carros|carro|motocicleta|moto|ahora; acaba|acaban de ~1 chocar|atropellar|accidente;
    volco|volcado|volcada|volcadura; mordio|mordiendo|atacando|ataco|mordieron|muerde ~4
    perro|perros|@es_person|pitbull; perro|perros|pitbull ~3
    mordio|mordiendo|ataco|atacando|mordieron|atacaron|muerde; muerto|muerta|cadaver ~3
    persona|hombre|mujer|calle|carro; @es_person ~2 muerto|muerta|muriendo|muriendose; se ~2
    muriendo|muere|desangrando; cadaver|cuerpo ~2 persona|tirado|muerto|hombre|mujer|calle;
    apunal*|acuchill*|baleado|baleada|balearon|navajazo*; me|esta|estoy|se ~2
    desmayando|muriendo|desangrando|ahogando; dolor ~3 pecho; esta|va|voy ~2 dar|dando a? luz|parto; reaccion
    alergica; envenenad*|intoxicad*; se trago|tomo ~3 pastillas|cloro|veneno|pila;
    tomo|trago|comio|bebio|tragaron|tomaron ~3
    veneno|raticida|cloro|anticongelante|insecticida; quemaduras|quemado ~2
    @es_person|cara|piel; @es_person ~2 quemado|quemada|lastimado|lastimada|lastimados|golpeado|golpeada|
    grave; infarto|infartos|infartando|infartandose|infartado|infartada|infarta|convulsion|convulsiones|
    sobredosis; derrame cerebral;
    electrocuto|electrocutando|electrocutado; herido|herida ~1 bala|arma|cuchillo; no ~1 puede|puedo ~1
    respirar|levantarse|moverse|pararse; no ~2 mueve|despierta|reacciona|responde|respira|levanta;
    pastillas|medicina ~3 muchas|demasiadas|frasco; se ~2 desmayo|desvanecio|ahogo|atraganto|asfixia|quemo|
    corto|electrocuto; mucha|perdiendo|perdio sangre; parto|parir ~2;
"""
WEAPON: Final = """
    hay|pusieron|encontre|encontraron|dejaron una? bomba en|$; amenaza de bomba;
    @es_gun; @es_blade ~5 @es_person|amenaza*|mano|atac*; @es_person ~5 @es_blade; con ~2 @es_blade; balazo|
    balazos|disparo|disparos|disparando|disparan|disparo|balacera|tiroteo|tiros|balas|dispararon|tirotearon|
    balearon|balaso|balasos|valazos; bomba ~3 casera|explosiva|escuela|edificio; amenaza ~1 bomba;
    paquete|maleta|mochila sospechoso|sospechosa; explosivo|explosivos|granada;
    saco|sacaron|trae|tiene|carga|traia ~2 @es_blade|@es_gun; @es_blade en ~2; ^ un? cuchillo|navaja|machete
    $; cuchillo|cuchillos|navaja; machete ~3 mano|amenaz*|calle|gente;
"""
CRIME: Final = """
    quieren|quiere|quisieron|tratan|trataron|intentan|intentaron ~2 llevar|llevarse|llevarlo|llevarla ~2 @es_child|
    @es_person;
    robando|robandome|robandose|asaltando|asaltandome|asaltaron|asaltado|asalto|atraco|atracando|atracaron;
    estan|esta|me|nos ~2 robando|robar|roban|robaron|asaltaron|asaltar|atracaron|atracar; ladron|ladrones|
    ratero|rateros|intruso|intrusos|asaltante|asaltantes|delincuentes; metio|metieron|metiendo|metiendose|
    entro|entraron|entrando|entrar|meterse|meter ~3 a|en mi|la|su|nuestra
    casa|apartamento|cuarto|vivienda|carro|tienda ~4; quiere|quieren|intenta|intentan|intentando|tratando|
    trata|tratan ~3 entrar|meterse|abrir|robar|forzar|tumbar|robarse|robarme|secuestrar;
    rompiendo|rompieron|quebrando|forzando ~3 ventana|ventanas|puerta|vidrio|vidrios|cerradura|candado|carro|
    carros; golpeando|pegando|pegandole|golpeandola|golpeandolo|pegandose|ahorcando|ahorcandola|estrangulando|
    maltratando|golpea|golpeandose|pateando|agrediendo|atacando; le|la|me|lo esta ~1
    pegando|golpeando|pegandole; me|le|la|lo pega|pego|golpeo|golpea|agredio|ataco ~3 esposo|marido|novio|
    hombre|ayuda|otra|mucho|siempre|ex|pareja; violencia domestica|familiar;
    pelea|peleando|peleandose|pleito|rina|peleandose; grita|gritando|gritos|gritan ~4
    auxilio|ayuda|socorro|mujer|nina|nino|desesperada|dolor; @es_person ~3 gritando|grita|gritos;
    auxilio|socorro|ausilio; secuestr*|raptar*|rapto|raptaron|raptando|rehen|rehenes;
    violando|violaron|violacion|violar ~3 @es_person|una|a|me|sexual|muchacha; abus* ~2
    sexual|nino|nina|menor|menores; siguiendo|persiguiendo|siguiendome|acosando|acosandome|acechando ~4;
    me|nos|la ~2 siguiendo|persiguiendo|acosando|amenazando|amenaza|amenazo|amenazaron|amenazan;
    amenazando|amenazandome|amenaza|amenazo ~4 matar|cuchillo|pistola|@es_person|muerte; me|nos|la|lo
    va|van|quiere|quieren a? matar|hacer; policia|policias|patrulla ~3
    ya|urgente|rapido|ahora|ahorita|pronto|emergencia;
    manden|llamen|envien|necesito|necesitamos|urge|llame|manda ~3
    policia|policias|patrulla|bomberos|rescate|911; borracho|ebrio|tomado ~2 manejando|conduciendo|volante;
    manejando|conduciendo borracho|ebrio|tomado; asesin*|homicidio; mataron|matando|mato ~3 @es_person|a|mi;
    contra|sentido ~2 contrario|via autopista|carretera; robo ~1 progreso|proceso|curso; carros|casa siendo
    robad*; vandal* ~3 ahora|ahorita; llevaron|llevo|llevando|agarro|jalo|arrastrando ~2 @es_child; se
    llevaron|llevo ~1 a ~2 @es_person|@es_child; se robaron|robo ~1 a ~1 @es_child;
    quieren|quiere|intentan|trataron|tratan|van ~2 robar|asaltar|secuestrar|matar|violar|entrar;
    entraron|entro|metieron ~3 robar|robo|armados|escondida|escondido; estoy|estamos
    escondida|escondido|escondidos|escondidas; lo|la|le|los|me estan golpeando|pegando|pateando|atacando|
    robando|asaltando|siguiendo; abuso|abusando|abusaron|toco|tocando|manoseando ~3 @es_child|menor|sexual;
    me|la|nos tiene|tienen encerrada|encerrado|amarrada|amenazada|secuestrada; pandilla|pandilleros ~4;
    exhibicionista|masturb*; violencia; violento|violenta; me|le|la|nos pega|golpea|maltrata|pegan|golpean;
    pelea|peleando|rina; ladron|ladrones|ratero; alguien|hombre|extrano|desconocido|persona|tipo|gente ~2
    dentro|adentro|metido|metida|escondido ~2 @es_home|mi; @es_person ~3 tratando|intentando|quiere|quieren
    de|a? ~1 entrar|meterse|abrir; siguio|sigue|siguen ~1 hasta|a mi|casa; hacer|hacerme|hacernos ~1 dano;
    rompiendo|rompe|forzando|abriendo ~2 mi|la|el ~1 ventana|puerta|carro;
"""
FLOOD: Final = """
    @es_water ~2 mete|metio|metiendo|entra|entro|entrando ~2 sala|cocina|cuarto|casa|recamara|departamento|sotano;
    mete|metio|entra|entro|entrando|metiendo el|la @es_water ~3 @es_home;
    drenaje|aguas|caca|cloaca ~4 regresando|regresa|saliendo|sale|llena|llenando ~3 @es_home;
    inund* ~4 @es_home; @es_home ~4 inund*; se|estamos ~2 inundando|inundo|inunda|inundados|inundamos;
    @es_water ~4 entrando|entra|metiendo|metio|mete|subiendo|sube|saliendo|sale|brotando|llegando|llega|
    cayendo|cae ~4 @es_home|puerta|techo|paredes|rodillas|ventana|sala|tobillos|cintura|pared;
    entrando|entra|metiendo|metio|metiendose ~3 @es_water; lleno|llena|llenando|llenandose ~2 @es_water ~3
    @es_home|; @es_home ~3 lleno|llena|llenando|llenandose ~2 @es_water;
    revento|reventado|rompio|reventada|reventaron|exploto ~3 tubo|tuberia|caneria|pipa ~6
    @es_home|inund*|agua; tubo|tuberia|caneria ~2 revento|reventado|rompio|roto|rota|exploto ~5
    @es_home|inund*; @es_person|carro|coche ~4 atrapado|atrapada|atrapados|atorado|arrastrado|arrastrada ~4
    agua|inundacion|corriente|rio; agua ~3 hasta|a las|los|la|el
    rodillas|tobillos|cintura|rodilla|pecho|cuello; inundacion ~3 @es_home|ayuda|auxilio|adentro|dentro;
    corriente ~3 llevo|lleva|llevando|arrastra*; @es_water ~3
    metio|entro|entra|metiendo|mete|metieron|entrando ~3 @es_home; @es_home ~3 bajo ~1 agua; inundaron|inundo
    ~4 @es_home; ^ inundacion|inundado|inundada $;
"""
PERSON: Final = """
    se|me|nos ~1 perdio|perdieron mi|nuestro|nuestra hijo|hija|nino|nina|bebe|abuelo|abuela|mama|papa;
    @es_person ~3 colgado|colgada|colgando de|del ~1 puente|balcon|techo|azotea|ventana|arbol;
    abrio|abriendo|hundio|hunde|hundiendo|cedio|cediendo ~4 debajo|abajo ~3
    carro|coche|auto|camion|camioneta|casa|nosotros|mi; hoyo|socavon|suelo|tierra|calle ~3
    trago|tragando|tragandose ~2 carro|coche|auto|camion|camioneta|casa|persona|senor|senora;
    derrumbo|cayo ~1 una|un|la|el? pared|techo|barda|muro|balcon ~2 sobre|encima ~3;
    @es_person ~2 en las? vias|rieles; carro|coche|camion|auto ~2 rio|lago|canal|agua|barranco;
    @es_person ~5 @es_in_danger; @es_in_danger ~4 @es_person|elevador|ascensor|carro|escombros|dentro|adentro|
    incendio; encerrado|encerrada|solo|sola|dejaron ~5 carro|coche|auto; @es_child ~4 solo|sola|solos|
    abandonado|abandonada|perdido|perdida|caminando|jugando|encerrado ~5; elevador|ascensor ~4
    atrap*|atorad*|encerrad*|parado; atrapado|atrapada|atrapados|atrapadas; @es_person ~3
    cayo|caido|callo|caida ~4 hoyo|pozo|alcantarilla|drenaje|rio|lago|canal|agua|registro|coladera|tracks|
    vias|puente|canaleta|piscina|alberca|coladera; se ~1 ahog*; @es_person ~5 tirado|tirada|acostado|tirados
    ~4 calle|suelo|banqueta|acera|piso|via|carretera|parque; tirado|tirada ~3 calle|suelo|banqueta|acera|piso;
    @es_person ~5 saltar|brincar|aventarse|tirarse|lanzarse|arrojarse;
    saltar|brincar|aventarse|lanzarse|tirarse del|de|desde ~2 puente|techo|edificio|azotea|ventana; es|una
    emergencia; ^ emergencia|urgencia $; ^ emergencia ~3; emergencia ~3 ayuda|auxilio|favor|ya;
    llamen|llame|llama|marquen|marcar ~2 911; 911 ~1 ayuda|emergencia|urgente; peligro de muerte|morir;
    vida|muerte ~2 peligro|vida|riesgo; en peligro ~4; @es_person ~3 en peligro; auxilio|socorro; ayuda ~4
    muriendo|ahogando|atrapado|matar|sangrando|fuego; derrumb* ~4 @es_home|gente|personas|techo;
    @es_home|puente|pared|barda|balcon ~3 derrumb*|desplomo|colapso|cayendo|cayo ~3; @es_frail ~5
    desorientado|desorientada|confundido|confundida|alzheimer|demencia|contesta|abre; no ~1
    contesta|abre|responde ~4 puerta|dias; congelando|congelandose|hipotermia; nino|nina|bebe|ninos ~3
    descuidado|hambre|golpeado|maltrat*|amarrado|trafico|calle; cayo|callo|cayeron ~3 @es_person ~4 hoyo|pozo|
    alcantarilla|drenaje|rio|lago|canal|agua|registro|coladera|vias|puente|piscina|alberca; @es_child ~4
    perdio|perdido|perdida|desaparecio|encerrada|encerrado|encerrados|quedo|solita|solito;
    gente|personas|alguien|hombre|mujer ~3 atrapad*|encerrad*|enterrad*;
    aventar|aventarse|tirarse|lanzarse|brincar ~3 puente|azotea|edificio|tren|vias; quiere|va ~1 a?
    aventar|aventarse|lanzarse|saltar; ahogando|ahogo|ahoga ~4; ayuda|auxilio emergencia; emergencia
    ayuda|auxilio; bebe|nino|nina ~2 en ~1 carro|coche|calle|carretera|autopista; nino|nina|bebe ~2 solo|sola;
"""
