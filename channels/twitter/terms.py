"""What the network's terms and prices ask of a city, in words for its administrator.

Sources: channel study 3.3 (rules), 3.4 (money) and 3.7 (terms).
"""

TERMS = (
    "Government use: X's agreement asks for an Enterprise plan, and to be told, where its content is shown to people "
    "who work for a government. Its changelog keeps a free way for public utility apps. Ask X in writing which holds "
    "for you.",
    "Label the account as automated, name in its profile who runs it, and link a person's account. Answers are "
    "templates: made-up ones would need X's approval first.",
    "Self-serve answers are taken only where the writer named the account, and one for each mention is wanted; direct "
    "messages only after the person wrote first, with the privacy policy in reach and an easy way to stop.",
    "Deletion: what X or its writer removes must be gone here within 24 hours. The request itself is yours and stays. "
    "Never match a person on X with a telephone number without their word.",
    "Nothing written on X may train a model: it is marked and left out.",
)
PRICES = (
    "Each mention read costs about $0.001, an answer $0.010, a direct message $0.010 to read and $0.015 to send, an "
    "answer with a link $0.200: links are refused unless FRONTDOOR_X_LINKS allows them."
)
