"""The key words whose misspellings are worth mending: those on which danger, the law or a person's wish hangs."""

from typing import Final

from classifier.rules.word_sets import word_set

KEYS: Final = word_set(
    """
    abducted about accident agent agente ahogando alarm alarms alerts alguien alive alone already ambulance
    ambulancia amenazando anymore apartamento apartment apartments arreglar arreglaron asaltando asaltaron
    assault assaulted assaulting atrapada atrapado atrapados atropellado atropellaron atropello attack
    attacked attacking attic autorizo auxilio balacera balazos basement basta bathroom beating bedroom
    bleeding bomberos borrar borren borrenme bother bothering boyfriend breaking breathe breathing bridge
    broken building bullets burglar burglary burned burning burnt burst cables calling cancel cancelar carbon
    carjacked cayendo cease ceiling chasing children chispas chispeando choked choking cigarette colgando
    collapse collapsed collapsing comcast communication communications complaint consent consentimiento
    construction contact contacten contacting convulsing convulsions correct crash crashed cuando cuarto
    cuchillo cutting dangling daughter dejen dejenme delete deseo desist desmayada desmayado desmayo detector
    detectors detener discontinue disparando disparos dizzy domestic domestica downed downstairs driver
    drowning dumpster edificio elderly electric electrical electrocuted electrocution elevator elevators
    eliminar eliminen emergencia emergency enough entering entrando enviar enviarme envien escape escriban
    escribir escribirme escuela everybody everyone everything explode exploded exploding explosion explosive
    exploto exposed fainted favor fight fighting firefighters fireworks fixed flames flipped flood flooded
    flooding following friend fuego furnace further garage gasolina gasoline generator girlfriend golpeando
    grabbed gracias graffiti grandfather guardrail grandma grandmother gritando gunshot gunshots gushing hablar hallway
    handgun hanging harassing having headache heart heatstroke herida herido heridos hissing hitting hombre
    hospital hostage house huele human humano hurry hurting husband hydrant hypothermia immediately incendio
    inconsciente injured inside interested internet intruder inundacion inundada inundado inundando jumping
    kicking kidnap kidnapped kidnapping killed killing kitchen knife knives ladron ladrones leaking leave
    lightheaded living llamas lobby locked machete mandar mandarme manden marijuana masturbating matar matarme
    mensaje mensajes message messaged messages messaging metiendo missing mistake molestar molestarme molesten
    monoxide monoxido morir morirme mujer murder myself nauseous navaja necesito neighbor ninguna ninguno
    nobody nothing notification notifications number numero operador operator operators outside overdose
    overdosed overdosing package paramedic paramedics parar paren pedestrian pegando permission person persona
    photo picture pills pistol pistola please podrida podrido podridos pointing poisoning police policia
    pothole pouring powerline powerlines pregnant propane puerta punching quemando quickly quieren quiero
    quitenme receive receiving recibir reminders remove removed report reporte reported representative request
    respira respirando restaurant revoke rifle rising robando robbed robbers robbery robbing rotten rushing
    sangrando sangre saquenme screaming secuestrando secuestraron secuestro seizing seizure sending senora
    sensor shooter shooting sidewalk smashing smell smelling smells smoke smoking smoldering snapped solicitud
    somebody someone something sotano spamming sparking sparks sparky speak stabbed stabbing stalking station
    status stealing stranded strangling stroke struck subscription suggestion suicidal suicidarme suicide
    suicidio supervisor suscripcion suspicious swinging talking texting textos texts thanks these threatened
    threatening threatens ticket tirada tirado tiroteo todavia toddler transformer trapped unattended
    unconscious underwater unresponsive unsubscribe unsubscribed unsubscribing unsuscribe update updates
    upstairs urgent urgente ventana verizon violence violencia vivir wandering water waving weapon weapons
    wheelchair window wires without worker wrong
    """
)
