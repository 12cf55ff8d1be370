"""The key words whose misspellings are worth mending: those on which danger, the law or a person's wish hangs."""

from typing import Final

from classifier.rules.word_sets import word_set

KEYS: Final = word_set(
    """
    smoke flames burning explosion exploded exploding transformer sparking sparks smell smells smelling rotten
    carbon monoxide detector gasoline propane hissing leaking electrical electrocuted electric powerline
    powerlines exposed bleeding injured unconscious unresponsive breathing breathe ambulance paramedics
    collapsed choking seizure stroke overdose overdosed overdosing overdosing stabbed stabbing shooting shooter
    gunshots gunshot knife machete weapon pistol breaking robbery robbing robbed intruder burglar burglary
    attacking attacked assault assaulting assaulted screaming kidnapped kidnapping hostage domestic violence
    threatening threatened flooding flooded flood basement ceiling apartment building kitchen bedroom bathroom
    hallway trapped drowning suicide suicidal myself emergency police firefighters accident pedestrian toddler
    children neighbor someone somebody headache dizzy furnace generator fainted murder hurting dangling downed
    hanging window house beating hitting following carjacked pregnant heart attack burned wandering elderly
    elevator texting texts messages message messaging contact contacting unsubscribe unsubscribed subscription
    remove removed delete notifications notification alerts please anymore number consent permission sending
    receiving receive bother bothering harassing spamming cancel person human agent representative operator
    supervisor speak talking update updates status report request ticket reported complaint fixed pothole thanks
    correct mistake wrong suggestion nothing everything picture photo incendio quemando fuego llamas chispas
    chispeando cables huele podrido podridos podrida monoxido gasolina herido heridos herida sangrando sangre
    inconsciente respira respirando ambulancia atropellaron atropellado atropello pistola cuchillo navaja
    disparos disparando balazos balacera tiroteo robando asaltando asaltaron ladron ladrones golpeando pegando
    violencia domestica secuestro secuestraron secuestrando inundando inundacion inundada inundado sotano
    atrapado atrapada atrapados ahogando suicidarme suicidio matarme morirme morir emergencia policia bomberos
    auxilio amenazando apartamento edificio explosion exploto desmayo desmayada desmayado tirado tirada mensajes
    mensaje textos escribirme mandarme enviarme manden escriban quiero recibir dejen numero eliminen borren
    quitenme borrenme suscripcion molestar molestarme contacten gracias ninguno ninguna cancelar parar basta
    persona agente humano alguien hablar reporte solicitud cuando arreglar arreglaron todavia
    """
)
