"""Lines that are no city matter, and lines that are ideas: every city's model knows them from the start."""

from collections.abc import Mapping

Lines = Mapping[str, tuple[str, ...]]

# fmt: off
SMALL_TALK: Mapping[str, Lines] = {
    "greeting": {
        "en": (
            "hi", "hello", "hey there", "good morning", "good evening", "yo", "hi is anyone there", "hello who is this",
            "what is this number", "are you a robot", "am i talking to a person or a machine", "what can you do",
            "how are you today", "test", "testing 123", "new phone who dis",
        ),
        "es": (
            "hola", "buenos dias", "buenas tardes", "hola hay alguien ahi", "quien es", "que numero es este",
            "eres un robot", "como estas", "que puedes hacer", "prueba",
        ),
    },
    "thanks": {
        "en": (
            "thanks", "thank you so much", "ok thanks", "great, thank you", "awesome work", "you guys are the best",
            "much appreciated", "cool", "ok", "sounds good", "got it", "perfect thanks for the help", "👍",
        ),
        "es": (
            "gracias", "muchas gracias", "ok gracias", "perfecto", "muy amable", "excelente trabajo",
            "de acuerdo", "vale",
        ),
    },
    "off_topic": {
        "en": (
            "what's the weather tomorrow", "who won the game last night", "tell me a joke", "do you like pizza",
            "what should i cook for dinner", "play some music", "what is the capital of france", "i love you",
            "can you help me with my homework", "how do i reset my password", "where is my online order",
            "my boyfriend dumped me", "how much is a flight to miami", "what time is the movie", "call my mom",
            "i want to buy bitcoin", "how tall is the president", "lol that is funny", "happy birthday",
            "translate this into german", "what is the meaning of life", "book me a table for two",
            "my phone screen is cracked", "can you recommend a good book", "i won the lottery",
            "lose weight fast click here",
            "what is my bank balance", "set an alarm for 7 am", "are you single", "sorry wrong number",
            "pick up milk on your way home", "what's 15 percent of 80", "the movie was terrible", "im so bored",
        ),
        "es": (
            "que tiempo hace manana", "quien gano el partido anoche", "cuentame un chiste", "te quiero mucho",
            "que puedo cocinar hoy", "pon musica", "cual es la capital de francia", "ayudame con mi tarea",
            "cuanto cuesta un vuelo a miami", "feliz cumpleanos", "numero equivocado perdon", "donde esta mi pedido",
            "a que hora es la pelicula", "estoy aburrido", "quiero comprar un celular", "compra leche cuando vengas",
        ),
    },
}
"""Intents of kind ``small_talk`` with their lines by language."""

IDEAS: Lines = {
    "en": (
        "i have an idea for the city", "i have a suggestion", "here is a suggestion for you",
        "it would be great if the city",
        "you should plant more trees downtown", "why don't you build more bike lanes", "we need a dog park in our area",
        "the city should offer free buses on weekends", "wouldn't it be nice to have benches along the river",
        "please consider making the square car free", "my proposal is a farmers market on saturdays",
        "it would be nice to have more public art", "how about solar panels on the schools",
        "can we get a community garden on the empty lot", "you should extend library hours", "i propose a skate park",
        "the city could use more water fountains", "idea: a night bus on fridays",
    ),
    "es": (
        "tengo una idea para la ciudad", "tengo una sugerencia", "deberian plantar mas arboles en el centro",
        "por que no construyen mas carriles para bicicletas", "seria bueno tener un parque para perros",
        "propongo un mercado los sabados", "la ciudad deberia poner mas bancas",
        "mi propuesta es un jardin comunitario",
        "estaria bien tener autobuses gratis", "ojala hubiera mas fuentes de agua",
    ),
}
"""Lines of kind ``idea``: what could be, not what is broken."""
