"""What gives a language away in a short text: names, small words, endings and scripts."""

from typing import Final

NAMES: Final = {
    "en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese", "it": "Italian", "de": "German",
    "pl": "Polish", "vi": "Vietnamese", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian",
    "uk": "Ukrainian", "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "he": "Hebrew", "hi": "Hindi", "bn": "Bengali",
    "ht": "Haitian Creole", "tl": "Tagalog", "so": "Somali", "km": "Khmer", "th": "Thai", "am": "Amharic",
    "hy": "Armenian", "el": "Greek", "gu": "Gujarati", "pa": "Punjabi", "ta": "Tamil", "te": "Telugu", "ka": "Georgian",
    "my": "Burmese", "lo": "Lao", "ne": "Nepali", "nl": "Dutch", "sw": "Swahili",
    "ro": "Romanian", "tr": "Turkish", "sq": "Albanian",
}  # fmt: skip
"""English names of the languages known at least by name, by ISO 639-1 code."""

SMALL_WORDS: Final = {
    "en": "question quick"
    " undo the is are was were there theres its this that these those and of to my in on at with for not from have"
    " has had been be but by can cant could do does dont did didnt will wont would should when what where why"
    " who how you your i im ive me we our they them their he she his her it need needs want please someone"
    " somebody something anyone nobody out over near next front behind broken down up all some any many much"
    " very so too just again still get got fix fixed street light pothole trash tree house water help hello hi"
    " yes thanks thank report missed pickup car road sidewalk every day week days since yesterday today now"
    " here about after before if or as an was more than other new old big large dead dog cat noise neighbor"
    " people kids hole dumped parked blocking leaking overflowing working smell smells left stop sign signal"
    " corner mailbox block between across because going coming come came picked collected flooded clogged"
    " fallen hanging graffiti wall abandoned stolen loud music rats snow ice park bench lamp pole wires wire"
    " which while right wrong mean meant no off away back put like know see also never always only let lets"
    " make made fire gas man woman guy gun kid child hurt bleeding everywhere outside inside basement garbage"
    " recycling bulk",
    "es": "el la los las un una unos unas de del al que y es esta estan hay en mi mis su sus con por para no se lo"
    " le les como cuando donde quien cual cuanto porque pero si ya muy mas menos tambien sin sobre hasta desde"
    " entre aqui ahi alla este esto eso ese esa estos estas esos esas soy estoy somos son fue fueron ser estar"
    " tiene tienen tengo tenemos quiero quisiera necesito necesitamos puede pueden puedo favor gracias hola"
    " buenos buenas dias tardes noches calle bache basura arbol luz casa agua ayuda auxilio perro gato carro"
    " coche banqueta acera farola poste semaforo vecino ruido esquina frente cerca lado todo toda todos todas"
    " nada nadie alguien algo otra otro vez nunca siempre ahora hoy ayer semana mes roto rota caido caida"
    " tirado tirada muerto muerta grande huele hace falta apagada apagado foco tubo fuga bloqueando recogieron"
    " pasaron reportar reporte quien van va vino viene vengan manden arreglen me te nos usted ustedes ellos"
    " ella yo tu tambien bien mal cada dia dias noche manana tarde policia bomberos hombre mujer nino nina"
    " fuego humo cuando cuanto cuantos mucho mucha muchos muchas poco sigue siguen abandonado abandonada"
    " estacionado lleva llevan desde parque alcantarilla tapada drenaje ratas nieve grafiti pared llena lleno"
    " colchon muebles fugas gas atienden"
    " dejaron quisieran escriban escribanme escribir manden mandarme envien mensajes mensaje"
    " textos numero arreglar reparar recoger limpiar quitar pongan estamos era han ha he pues porque mismo"
    " ninguno"
    " prende prenden prendio sirve sirven funciona funcionan cuadra enfrente atras queda quedo salio sale"
    " llega llego limpien tiraron quiere quieren abren abre cierran cierra pasa pasan",
    "fr": "le la les des un une est et il y a dans sur pour avec pas ne que qui je vous nous mon ma ma rue devant"
    " depuis bonjour merci au aux ce cette ces mes notre chez trou lampadaire poubelle ordures arbre tombe eau"
    " mort chien voiture s'il plait du en sont ete tres plus sans toujours ma maison c'est jai cest lest mais"
    " ou quand comment bruit feu nid poule n'a na besoin aide personne parle francais",
    "pt": "o a os as um uma uns umas do da dos das no na nos nas em e que nao esta estao tem com por para meu minha"
    " meus minhas rua buraco lixo arvore luz casa agua obrigado obrigada ola voce voces isso aqui ali muito"
    " mais quando onde porque ha foi sao mas ja tambem ate pelo pela bom dia boa tarde noite preciso ajuda"
    " cachorro carro lampada poste quebrada quebrado caiu na frente calcada vazamento coleta morto falo"
    " portugues foram nossa nosso"
    " onde posso pode podem pagar conta dias semana ontem hoje recolhido recolhida recolheram endereco"
    " exato desculpe pessoa falar consertar arrumar queimada apagada biblioteca abre senhor senhora cidade"
    " nosso bairro esquina foi vem vai sem sobre entre",
    "it": "il lo la i gli le un una di del della dei delle che e sono non c'e ce nella nel sulla per con mia mio"
    " strada buca albero spazzatura luce casa acqua grazie ciao buongiorno davanti da alla anche molto piu"
    " quando dove perche questo questa aiuto lampione rotto rotta caduto caduta cane morto macchina rifiuti"
    " marciapiede hanno si ma come parlo italiano al allangolo ho bisogno siamo"
    " vorrei parlare persona favore potete posso pagare bolletta settimana ieri oggi domani raccolto"
    " raccolta vicino indirizzo biblioteca apre quanto costa abbiamo abbia sta stanno anni via piazza"
    " angolo",
    "de": "der die das ein eine einen ist sind und nicht in auf an mit von vor zu im am ich wir sie es mein meine"
    " unsere strasse schlagloch mull baum licht haus wasser danke hallo bitte seit hier kein keine auch wenn"
    " wo wann warum dem den des fur vom zum zur hat haben wurde defekt kaputt laterne strassenlaterne auto"
    " hund tot gibt nachbar laut bei uber gehweg umgefallen abgeholt ich spreche deutsch brauche hilfe",
    "pl": "jest na w i nie to z do sie ze za przed od po przy moim mojej mojej ulicy dziura smieci drzewo lampa dom"
    " woda dziekuje czesc prosze dzien dobry mam mamy jak kiedy gdzie co dlaczego tu tam moj moja nasz nasza"
    " zepsuta zepsute martwy pies samochod latarnia uliczna swieci odebrane ulica mowie po polsku potrzebuje"
    " pomocy jezdni domem ktory",
    "vi": "la co khong toi cua va o duong nha cay rac den nuoc xin chao cam on bi tren truoc nay mot nhung cac cho"
    " voi da dang duoc hong gay chet cho xe ho ga ngap giup noi tieng viet trong pho thung lon",
    "ht": "mwen nou yo li ou gen nan sou pou ak pa ki sa la a yon kay lari wout twou fatra pyebwa limye dlo mesi"
    " bonjou tanpri souple devan lakay tonbe bezwen ede chen mouri machin poto kase kraze te ap pale kreyol"
    " anpil depi vwazen poukisa kile kote genyen moun dife",
    "tl": "ang ng sa mga ay na may ko namin aming po opo hindi ito iyan dito doon at si ni kay kung ano saan kailan"
    " bakit salamat kalsada butas basura puno ilaw bahay tubig pakiayos paki nasira sira patay aso sasakyan"
    " tulong kailangan walang wala meron mayroon harap malapit kami ako kayo tayo bumagsak natumba kapitbahay"
    " maingay po magandang umaga nagsasalita pa rin ba lang naman"
    " gusto kong kita tao isang makipag usap pwede puwede pwedeng magbayad kinuha kinukuha ngayong linggo"
    " kahapon bukas gabi araw sobrang malaking maraming sana din daw pala tapos yung nung dun",
    "so": "waa iyo ka ku oo aan ma waxaa waxa ayaa uu ay jira wadada guriga guri biyo nal qashin god geed"
    " mahadsanid fadlan maya haa xagee goorma sidee dhacay soo la u igu naga caawimaad albaabka hortiisa"
    " dariiqa eey baabuur jaban dhintay salaan waan rabaa halkan"
    " lama qaadin toddobaadkan maxay inaan hadlo qof weyn waddada waddo halkee xafiiska magaalada lacag"
    " bixiyaa ma jiro shaqeynayo nalka laydhka xaafadda todobaad",
    "nl": "de het een is en niet van op aan voor met ik wij mijn straat gat boom vuilnis licht huis water dank"
    " hallo graag er zijn ligt staat kapot voor sinds onze deze dit geen lantaarnpaal hond dood auto buurman"
    " weg stoep",
    "sw": "na ya wa ni kwa za la katika hii hiyo yangu yetu barabara shimo takataka mti taa nyumba maji asante"
    " habari tafadhali iko hakuna mbele imevunjika kuna msaada nahitaji mbwa amekufa gari",
    "ro": "este sunt nu o un pe strada mea mare groapa gunoiul si la din pentru cu va rog unde cand cum buna ziua"
    " multumesc lumina stradal stalp nostru noastra aceasta saptamana luat ridicat persoana vorbesc"
    " cineva apa casa am ai are",
    "tr": "bir ve bu var yok icin ile lutfen sokak sokagimizda sokagim buyuk cukur cop copler cok evimin"
    " onunde lamba yanmiyor merhaba tesekkurler ne zaman nerede nasil hafta biriyle"
    " konusmak istiyorum su degil alinmadi yol",
    "sq": "ka nje ne rruge rruga te madhe eshte nuk dhe per me gropa grope drita mbeturinat jave"
    " pershendetje faleminderit ku kur dua flas shtepia ime uji",
}
"""Frequent words, folded (no accents or apostrophes)."""

MARKS: Final = {
    "es": "ñ¿¡",
    "pt": "ãõ",
    "fr": "œ",
    "de": "ßäö",
    "pl": "łąęśźżćń",
    "vi": "ạảầấậẩẫăắằặẳẵẹẻẽềếệểễỉịọỏồốộổỗơớờợởỡụủưứừựửữỳỵỷỹđ",
    "ht": "",
    "ro": "țș",
    "tr": "ışğ",
}
"""Letters and signs that (nearly) only one of the known languages uses; ``ò è`` and ``é`` tell too little."""

SHARED_MARKS: Final = {
    "es": "áéíóú",
    "pt": "áéíóúâêôç",
    "fr": "éèêàçâîô",
    "it": "àèéìòù",
    "ht": "èòé",
    "sq": "ëç",
    "ro": "ăâî",
    "tr": "öüç",
}
"""Letters that several use: weak evidence, but none of English."""

SCRIPTS: Final = (
    (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "ru"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "ar"), (0x0750, 0x077F, "ar"), (0x0900, 0x097F, "hi"), (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"),
    (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x139F, "am"), (0x1780, 0x17FF, "km"), (0x3040, 0x30FF, "ja"), (0x3400, 0x9FFF, "zh"),
    (0x1100, 0x11FF, "ko"), (0xAC00, 0xD7AF, "ko"), (0xFB50, 0xFEFF, "ar"), (0x20000, 0x2FA1F, "zh"),
)  # fmt: skip
"""First and last code point of a script, and the language it most likely means."""

SCRIPT_SIGNS: Final = {"uk": "іїєґ", "fa": "پچژگکی", "ur": "ٹڈڑںے"}
"""Letters that tell two languages of one script apart."""
