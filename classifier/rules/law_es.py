"""Spanish wordings of opting out, opting in, asking for help and moving to another number (without accents)."""

from typing import Final

SETS: Final = {
    "es_out": "para pare paren parar parenle parale pararle deja dejen deje dejar detengan detener cesen cese"
    " suspendan suspender terminen terminar acaben cancelen cancelar cancela cancele cancelo paremos",
    "es_mild": "de con los las la el sus tus estos esos estas mas tantos tanto ya por favor porfa mis mi a todos"
    " todas estar enviar mandar recibir en un una su este ese otro otros ningun tu me enviarme mandarme",
    "es_texts": "mensaje mensajes mensajitos texto textos sms notificacion notificaciones alerta alertas"
    " suscripcion msj msjs mensages mensage mensjaes mensajs mesajes textitos recordatorios"
    " comunicaciones",
    "es_writing": "escribirme mandarme enviarme textearme contactarme molestarme llamarme mensajearme avisarme"
    " escribiendome mandandome enviandome molestando escribiendo textear escribir molestar mensajear"
    " texteando textearnos escribirnos mandarnos enviarnos contactarnos molestarnos fastidiar"
    " fastidiarme joder joderme chingar notificarme acosarme spamear texteandome molestandome mandando"
    " enviando contactar llamar notificar comunicar",
    "es_write": "escriban escriba escribas escribir texteen textee textees contacten contacte contactes molesten"
    " moleste molestes llamen llame llames mensajeen avisen notifiquen escrivan escrivas esciban"
    " fastidien jodan mesajeen busquen",
    "es_send": "manden mande mandes envien envie envies mandar enviar sigan siga sigas esten este estes vuelvan"
    " vuelva vuelvas anden",
    "es_want": "quiero deseo necesito quisiera queremos quero kiero ocupo pedi solicite autorizo autorice consiento"
    " acepto",
    "es_no": "no nunca jamas ya",
    "es_take": "quiten saquen borren eliminen remuevan quita saca borra elimina quite saque borre elimine remueva"
    " borrar eliminar quitar sacar olviden bloqueen retiren retire retirar retira desvinculen",
    "es_takeme": "quitenme saquenme borrenme eliminenme remuevanme quitame sacame borrame eliminame quiteme saqueme"
    " borreme elimineme sacarme quitarme borrarme eliminarme",
    "es_consent": "consentimiento permiso autorizacion",
}

OPT_OUT: Final = """
    @es_out @es_mild? @es_mild? @es_mild? @es_writing; @es_out @es_mild? @es_mild? @es_mild? @es_mild?
    @es_texts; @es_out de molestar|chingar|joder|fastidiar; no|nunca|jamas me|nos @es_write; no|nunca|jamas
    me|nos @es_send ~3 @es_texts|mas|nada|@es_writing|cosas|eso|esto; no|nunca @es_send ~2
    @es_texts|@es_writing; @es_no no? @es_want ~2 que me|nos @es_write|@es_send; @es_no no? @es_want ~2
    @es_write|ser contactado|contactada; no|ni|cero|basta un? mas|de|con @es_mild? @es_texts; ni un @es_texts;
    no mas @es_mild? @es_texts; ^ cero|sin @es_texts; alto|basta|suficiente|suficientes|fin ya? a|de|con?
    @es_mild? @es_texts; alto|basta @es_texts; @es_take ~1 mi|este|nuestro
    numero|telefono|nombre|contacto|celular; @es_take ~3 de la|su|tu|esta|sus|esas lista|listas; @es_takeme ~1
    de; @es_takeme ya|porfa|por|$; darme|denme|deme|doy|dame|darnos|dar|dese|dadme|demen ~2 de? baja $;
    darme|denme|deme|doy|dame|darnos|dadme|demen de baja;
    desuscri*|desinscri*|desubscri*|dessuscri*|unsuscri*;
    anular|anulen|anule|anula|cancelar|cancelen|cancele|cancela ~2 suscripcion|inscripcion|registro|@es_texts;
    revoco|retiro|revocar|retirar|revoque|anulo ~2 @es_consent; no|sin tienen|tiene|tienes|doy|dan|di ~2
    @es_consent ~5 @es_texts|@es_writing|contactarme|escribirme|textearme; no|sin doy|di mi? @es_consent; no autorizo ~5
    @es_texts|contacten|manden|envien; dejenme|dejame|dejeme|dejenos ~1 en?
    paz|tranquilo|tranquila|tranquilos; ya no me|nos @es_write|@es_send; ya? parenle|parale|parele|bajenle
    con|de|a|ya ~2 @es_texts|$; dejenme|dejame|dejeme|dejenos ya? de @es_mild?
    mandar|enviar|escribir|textear|molestar|llegar|@es_writing; no sigan|siga|sigas
    @es_writing|escribiendo|mandando|enviando|molestando; no
    vuelvan|vuelva|vuelvas a @es_writing; harto|harta|cansado|cansada|hartos de|con @es_mild? @es_mild?
    @es_texts|@es_writing; desactiv*|apaguen|apagar|apaga|silencien|silenciar|desactivar|desactiven @es_mild?
    @es_texts; salir|salirme|fuera de la|su|esta lista; bloqueen|bloquear|bloquea mi|este numero; @es_no no?
    @es_want ~4 @es_texts; stop @es_mild? @es_mild? @es_texts; bueno|estuvo|bastante|tantos ~1 de|con|tantos?
    @es_texts ya?; no quiero ~2 que me esten @es_writing|mandando|escribiendo; no me interesa|interesan ~2
    @es_texts|recibir; ya estuvo ~2 @es_texts; mi permiso|consentimiento ~2 retirado|revocado|cancelado; ya no
    mas @es_texts; @es_no no? @es_want recibir ~3 @es_texts|nada|mas|esto|estos|eso; @es_no no? @es_want
    recibir $; ya no|nomas @es_mild? @es_texts|texts; de baja ~2 numero|mensajes|telefono|textos|suscripcion|
    lista|celular|servicio; quiero|quisiera|deseo|necesito ~2 salir|salirme|baja ~2
    lista|textos|mensajes|grupo; quiero|quisiera|deseo dejar de recibir; dejar de recibir ~2 @es_texts;
    sigan|siga|sigas|seguir @es_writing|escribiendome|mandandome;
    borra|borren|elimina|eliminen|quita|quiten|saquen|saca mis? ~1 datos|numero|nombre|telefono|contacto;
    date|dese|darse de baja; basta ya? de ~2 @es_texts; no @es_want ~1 estar|seguir|aparecer en ~2
    lista|listas|grupo; no escribirme|mandarme|enviarme|molestarme|contactarme|textearme|llamarme; favor de no
    @es_writing|@es_send|@es_write; @es_out de mandar|enviar|texto|textos|escribir|textear|molestar $; no
    enviar|mandar|escribir ~2 @es_texts|mas|$; autorizacion|permiso|consentimiento ~2
    cancelado|revocado|retirado; no tienen|tiene|tienes mi permiso|autorizacion|consentimiento;
    no tienen|tiene|tienes ~2 permiso|autorizacion|consentimiento ~1 para|de ~2
    @es_texts|escribirme|escribir|contactarme|mandarme|enviarme|textearme|llamarme; no recibir ~2
    @es_texts|nada; no ~1 recibir mas @es_texts|$; no me|nos vuelvan|vuelva|vuelvas a
    @es_writing|mandar|enviar; no quiero ~1 saber|oir ~2 ustedes|usted|nada; no ~1 comuniquen|comunique ~2
    conmigo|mas; me quiero|quisiera salir|borrar|quitar ~2; no molestar|moleste|molesten mas|ya|$;
    dejen|deje|deja mi numero|telefono|celular $; dejen|deje|deja mi numero|telefono|celular en paz|tranquilo;
    no me|nos lleguen|llegue ~2 @es_texts; no les|le|te di|doy|dimos mi? @es_consent; dejo|dejamos
    de recibir ~2 @es_texts
"""

NEW_NUMBER: Final = """
    numero|telefono|celular viejo|anterior|antiguo; nuevo numero|telefono|celular; numero|telefono|celular
    nuevo; cambie|cambiamos de|mi numero|telefono|celular; usen|escriban|escribanme|manden|manda|use|usa a?
    este numero|otro
"""

OPT_IN: Final = """
    quiero|deseo|quisiera|volver volver|vuelvan|otra ~1 a? recibir|vez|recibirlos; si quiero|deseo recibir ~2
    @es_texts; quiero|deseo recibir ~3 @es_texts otra|nuevamente|de|again; vuelvan|vuelve|vuelva a
    @es_writing; activar|activen|activa|reactivar|reanudar|reanuden|reactiven @es_mild? @es_mild?
    @es_texts|mensajes; suscribirme|suscribanme|suscribeme|inscribanme|inscribeme;
    escribanme|mandenme|textenme de nuevo|otra
"""

HIDDEN: Final = """
    no|nunca me|nos @es_write|@es_send hasta|despues|antes|cuando|de? noche|tan|tarde; no|nunca me|nos
    @es_send a|al con|otro|otra|otras; por que|porque|xq|pq no|nunca me|nos @es_write|@es_send; no me|nos
    llamen|llame|llames ~1 solo|solamente|mejor|nomas|sino
    texto|textos|texteen|mensaje|mensajes|escriban|mensajeen|por
"""

SHORT_OUT: Final = (
    "fin terminar terminen alto parar paren pare para basta baja cancelar detener detente parenle parale salir"
    " desuscribir"
)
SHORT_IN: Final = "empezar comenzar iniciar reanudar reactivar"
SHORT_HELP: Final = "ayuda informacion ayudame ayudenme aiuda alluda"

FILLER: Final = (
    "por favor porfavor porfa porfis ya ahora gracias inmediatamente oiga oigan senor senorita todo todos"
    " hola quiero les digo dije mismo de una vez pues xfavor xfa necesito me puede pueden puedes deseo"
    " quisiera"
)
OUT_FILLER: Final = "eso esto con"
HELP_FILLER: Final = "un poco una mas con esto"

WHOLE_HELP: Final = """
    ^ quien es|eres|habla|son|escribe ~2 $; ^ como funciona|sirve|trabaja ~2 $; ^ que es esto|este|esta ~2 $;
    ^ de quien es este ~2 $
"""
WHOLE_OUT: Final = """
    ^ de baja ~2 $; ^ ya no mas ~3 $; ^ no mas por? favor|porfa|gracias|ya $; ^ ya? no
    molesten|molestar|molestes|moleste ~1 mas|favor|ya|porfa|$ ; ^ ya basta por|porfa|gracias|ya? favor? $; ^
    fuera $; ^ dejen|deja|dejenme|dejame de? molestar ~2 $; ^ detengan|detener|paren|pare|para|basta|terminen
    con? esto|eso ~1 $;
"""
WHOLE_IN: Final = """
    ^ de? alta $; ^ darme de alta ~2 $
"""
