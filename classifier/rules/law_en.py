"""English wordings of opting out, opting in, asking for help and moving to another number."""

from typing import Final

SETS: Final = {
    "cease": "stop stopp sotp stpo stahp quit end cease discontinue halt terminate cancel desist suspend",
    "mild": "please pls plz plse all any this these those the your my of with w it just ever further fucking"
    " fuckin freaking damn dang stupid annoying constant automated more future and now sending getting"
    " receiving text sms ur",
    "texting": "texting txting textin texing txtng texxting messaging msging messging messagin smsing",
    "contacting": "contacting bothering bugging harassing harrassing harasing annoying pestering spamming writing"
    " emailing notifying pinging disturbing calling replying responding blasting hounding",
    "texts": "texts txts messages msgs mesages messeges messges smses msg sms notifications notification alerts"
    " subscription texting messaging updates reminders communications communication correspondence spam"
    " txt",
    "talk": "text txt message msg contact sms ping texting messaging txting textme",
    "me": "me us",
    "here": "me us here again anymore nomore evermore",
    "not": "not dont donot dnt never don't wont cannot",
    "list": "list lists system database contacts distribution texts messages thread roster mailing",
    "mine": "number phone name cell info contact digits",
    "off": "off from out",
    "want": "want wish need wanna like care asked consent agree",
    "consent": "consent permission authorization authorisation approval",
    "courtesy": "please pls plz kindly just so again and hey ok okay",
    "others": "neighbor neighbors neighbour landlord him her them guy guys kids kid man men people someone"
    " somebody dog dogs tenant tenants drivers driver they he she owner boyfriend husband ex",
}

OPT_OUT: Final = """
    @cease @mild? @mild? @mild? @texting; @cease @mild? @mild? @mild? @texts; @cease @mild? text|message
    messages|msgs|messaging; stop|quit|cease text|txt|msg|message me|us|$; stop|quit|cease @mild? @mild?
    @contacting @me|this|my; stop|quit|cease sending|with ~3 @texts; stop|quit hitting|blowing|lighting me|us ~1 up;
    stop|quit hitting|blowing|lighting up me|us|$; stop|quit hitting|blowing|lighting ~1 up my|this|our ~2
    phone|cell|inbox|line|mobile;
    stop|quit using|contacting my|this number|phone; @not @courtesy? ever? @talk @here; @not @courtesy? ever?
    @talk this|my number|phone|cell|line; @not @courtesy? ever? @talk $; no longer @talk @me; @not @courtesy?
    ever? send @me ~2 @texts|anything|anymore|more|any|this|these|stuff|nothing; @not @courtesy? ever? send ~2
    @texts; @not ever? bother|bug|disturb|pester|harass|hit @me; @not|no|didnt|longer|never @want ~4
    @texts|texted|messaged|contacted|bothered; didnt|never|not signed|sign|subscribed|subscribe up? ~2 @texts;
    ^ @courtesy? no more|further|additional @mild? @mild? @texts|text|contact|texting|communication|calls; no
    more|further @mild? @mild? @texts|text|texting|contact|msging; ^ @courtesy? no more|further
    please|pls|plz|thanks; enough|done|finished|through @mild? @mild? @texts; enough already? with ~2 @texts;
    sick|tired|over|fed up? of|with @mild? @mild? @texts; remove|delete|erase|lose|forget|scrub|drop|block
    my|this @mine; remove|delete|erase|lose|forget|block my phone|cell|mobile number; take|get|pull|drop|keep
    my|this ~1 @mine ~2 off|out|from; opt me|us|this|my ~1 out; optout|optingout|unsubscribe|unsubscribing|
    unsub|unsuscribe|unsubcribe|unsubscrib|desubscribe; opting out;
    revoke|revoking|revoked|withdraw|withdrawing|rescind|retract ~2 @consent; @not|no|longer
    consent|agree|authorize|authorise to? ~3 @texts|contact|contacted; @not|no have|longer ~1 my? @consent ~2
    @talk; @not have my @consent; ^ @courtesy? @courtesy? yall|you|guys? leave me|us ~2 alone; please|just
    leave me|us ~2 alone; block me|us; turn|shut|switch off @mild? @mild? @texts|text; turn|shut|switch @mild?
    @mild? @texts off; disable|mute|silence|kill|deactivate @mild? @mild? @texts; make|want|need|like ~2
    texts|messages|msgs|texting|notifications|alerts to? stop|end|quit|cease;
    texts|messages|msgs|texting|messaging|alerts|notifications need|needs|must|should|gotta|has|have to?
    stop|end|cease; put me|us on ~2 not call|text|contact; not interested in ~2 @texts;
    knock|cut|lay|give|pack ~2 out|off|rest|in ~2 @texts; text|message|bother|contact someone|somebody else;
    cease and desist; cease|end|stop all|any|further|our|this contact|conversation|chat|thread; end|stop
    our|this|the chat|conversation|thread; ^ stop|quit or|before i|ill|im|we; refrain from ~2
    @texting|contacting|sending; stop ~3 to my|this number|phone|cell; wish|want|like|going to be?
    removed|unsubscribed; want off|out of|this|your|the list|texts|messages|thread|system; stop|quit|cease
    @mild? sending these|those|them|this|that|it|all $; no longer want|wish|need|care to? ~1
    receive|get|be|these|this|your|any; spam|scam ~1 stop|unsubscribe|remove; stop this|the|all? ~1
    spam|spamming|robot; cease|stop|discontinue contact|communication|communications|contacts|service|
    services|correspondence; didnt|never|not sign|signed|subscribe|asked|ask ~6 stop|remove|unsubscribe|quit;
    stop|quit|cease @mild? sending @me @mild? @mild? @texts|text|stuff|things|anything|so|these|this|those|
    crap|shit|junk|spam|random|shit|that|it|$; ^ @courtesy? no|zero|enough texts|txts|messages|msgs|texting|
    messaging|notifications|alerts please|pls|anymore|ever|again|thanks|thank|for|to|period|ok|$; remove|
    delete|erase|scrub|drop|take|get|pull|strike|exclude|unenroll me|us @off ~4 list|lists|texts|messages|
    system|database|thread|group|notifications|alerts|everything|msgs; remove|delete|erase|scrub|drop|take|
    get|pull|strike|exclude|unenroll me|us @off this|your|here|it|these|these|everything|all|ur|$; take me|us
    off|out please|pls|now|$; remove|delete|erase|unenroll|unlist|unregister me|us
    please|pls|now|off|out|asap|immediately|at|and|$; opt out please|pls|now|thanks|and|asap|me|immediately|
    completely|thank|today|forever|$; opt out of ~4 @texts|this|these|all|everything|it|receiving|getting|
    text|msgs; opted out $; rather|prefer not|dont ~2 get|receive|be|have ~2 @texts|texted|contacted;
    take|taking back|away my? ~1 @consent; @consent revoked|withdrawn|denied|rescinded|removed|cancelled|
    canceled; you|yall|u|ya ~4 leave me|us ~1 alone; no mas @es_mild? @texts; not interested ~2
    stop|remove|unsubscribe|quit; more of these ~2 stop; texts|messages|msgs|texting|messaging ~6
    make|want|need|get|getting them|it|these|this to? ~1 stop|end; text|texting|message|contact me no more;
    lose my|this number; no|not need|needed more? @texts; done|through receiving|getting @mild? @texts; @not
    @courtesy? ever? try ~1 contact|contacting|text|texting|message me|us|this; stop|quit w|with? ~2
    texts|messages|msgs|texting|messaging; terminate|end|cancel ~2 messaging|texting|sms|service|subscription|
    enrollment|alerts; ^ i opt out; want|get|me|us|my|number|i|we ~3 off of? this|your|the|ur ~1
    list|lists|thread; ^ off of? this|your|the|ur ~1 list|lists; stop|remove ~1 i never|didnt ~1
    sign|signed|ask|asked|subscribe|subscribed; remove|delete|erase|scrub|drop|take|get|pull|strike|exclude|
    unenroll me|us @off of? this|your|here|it|these|everything|all|ur|$; want|get off|out of? @mild? @mild?
    @texts; @not @courtesy? ever? reach ~1 out|to ~1 me|us|again; un subscribe|subscribed; not|never|didnt ~1
    agree|agreed|consent|consented|ask|asked|sign|signed|request|requested ~7 stop|remove|unsubscribe|quit;
    stop|quit getting|receiving these|this|them|your|any|@texts|text; take|get my|this ~1 @mine @off; @not
    @courtesy? ever? text|txt|message|contact ~2 no more; do not disturb me|us|again; no more
    contact|contacting|texting|bothering|messaging; stop all ~2 communications|contact|texting|messaging;
    wrong number|person ~5 stop|remove|unsubscribe|delete; @not|no|longer consent to|anymore|$;
    remove|delete|take from|off ~2 list|lists|texts|messages|database|system; @not|longer
    want|wanna|wish|need|like to? get|receive|be|see these|this|those|them|your|any|it ~1 anymore|more|$;
    unsubscribed me|from|$; texting|messaging|contacting|bothering|spamming me|us ~1 please? stop|quit; right
    person|number ~3 stop|remove; @not @courtesy? ever? reply|respond|answer|write to? me|us; @not @courtesy?
    ever? text|call|message|contact|email or|nor|and|n|even text|call|message|contact|email|bother ~1
    me|us|again|this|anymore|my; @not|never ~1 give|gave|given|have|had|got|granted ~2 @consent; not
    authorized|permitted|allowed|welcome to? ~2 @talk|send|sending; leave my|this phone|number|cell|inbox
    alone; @not @courtesy? send|text|message|contact ~2 anymore|any more; remove|take|delete|erase my from|off
    ~2 list|lists|system|database; asked|asking|telling|told|tell|begging|need|want|like you|u|yall|ya guys?
    to? stop|quit $; no longer|not|aint ~1 interested in ~2 @texts; remove|cancel|end|withdraw my? @consent;
    @not use my|this number|phone|cell again|anymore|for|$; harassing|bothering|annoying|spamming|bugging
    me|us ~1 please? stop|quit; @not|never|no|longer @want? ~3 hear|hearing from
    you|u|yall|city|anyone|this|ya; @not|never|no|longer @want ~2 more of ~1 these|those|this|them; let me|us
    out|off of? ~2 this|these|list|texts|thread|messages; ^ texts|messages|msgs|texting|notifications
    stop|end|quit|off|cease; want me|us|my|it off|out of? this|your|the list; stop|quit @mild? @mild?
    communicating|communication|reaching|hitting|messageing|mesaging ~1 with|out|me|us|up; @not @courtesy?
    ever? @talk|send|bother|call ~2 ever again; do not solicit; no solicitation|soliciting|solicitations; get
    me out|off of? this|here|these; dont you|u|yall ever? dare ~1 @talk;
    dont dare ~1 @talk; texts|messages|msgs|texting|messaging go away; @texts are|r|is not
    unwelcome|welcome|wanted; leave me|us ~1 be please|pls|now|$; not|never ~1 interested in ~1
    hearing|receiving|getting; ^ not another @mild? text|txt|message|msg please|pls|ever|again|from|to|$;
    no|not one asked|told|wants|wanted you|u|yall to @talk; nobody asked|told|wants|wanted you|u|yall to @talk;
    @talk me|us one more time and|or; @not accept|allow|permit @mild? @texts; i|ive|we already? opted out;
    ceasing|terminate|terminating|ending|cancelling|canceling my? ~1 @consent; nobody wants ~1 @texts;
    like|wanna out|off of? @mild? @mild? @texts; your|ur|the|these texts|txts|messages|msgs|texting
    are|r|is ~2 annoying|spam|unwanted|harassment|harassing|useless ~2 stop|quit|end;
    my|this|a is? ~1 work|office|job|business|wifes|husbands|moms|shared phone|cell|number|line ~2 @not
    @courtesy? ever? @talk; no more @mild? @es_texts
"""

NEW_NUMBER: Final = """
    @not|stop|quit ~2 my old|other|previous|former|work ~1 number|phone|cell; my old|previous|former ~1
    number|phone|cell; my new ~1 number|cell; changed|change|changing|switched|lost|got my|a|phone ~2
    number|numbers; use|text|contact|reach|message @me? ~2 this number|one|phone|cell instead|now|from|going;
    use this one|number; text|contact|reach|message me at|on ~4 instead; not|longer my number|phone ~3
    use|text|new
"""

OPT_IN: Final = """
    ^ subscribe me|us; start|resume|restart|begin @mild? @mild?
    texting|texts|messages|messaging|alerts|notifications; start sending @me ~2 @texts; text|message me|us
    again; turn ~2 @texts back on; turn ~1 back on ~2 @texts; want|like ~4 @texts again|back; put|add me back
    on|to; undo|reverse ~1 stop|unsubscribe|optout; opt me|us back? in; opt back? in
    please|pls|again|now|thanks|$; opt back? in to|for ~2 @texts; unstop|resubscribe; sign me back up; sign me
    up for? @mild? texts|messages|text|again|$; restart|resume @mild? @texts;
"""

HIDDEN: Final = """
    texting|text|txting and|while|n|or drive|driving|behind;
    you|they|yall|u|why|we|city|nobody|who|she|he|guys do|dont|never|didnt|doesnt|cant|wont not? ~1 @talk;
    cancel|cancelling|canceling|end|stop|stopping|discontinue|suspend|terminate|close
    my|the|our|her|his|their|a|mothers|moms|dads|fathers ~1 water|trash|garbage|recycling|yard|sewer|gas|electric|bulk
    ~1 service|services|account|accounts|pickup|pickups|collection|bill|bills;
    message|text board|boards|sign|signs; cancel|end|stop my? water|trash|gas|electric|cable|newspaper|mail;
    @not @courtesy? ever? @talk @me at|after|before|so|until|till|unless|while|during|in|if|back|when|for|
    about; @not @talk about|while|the|her|him|them; @not @talk it
    to|in|like|at|as|until|from|over|here|there; off hold;
    jury|voter|petition|waiting|wait|tax|fly|pickup|collection|bulk|trash|snow|shoveling|guest|repair|work
    list|lists|roll;
    off ~1 water|paper|auto|gas|tax ~1 autopay|bill|bills|billing|pay|payment; unsubscribe|unsub
    link|links|button|page|form|email|option; unsubscribe|unsub ~2 paper ~1 bill|bills|statements|mail;
    stop|cancel|end|discontinue|start|transfer my|the|our|water|trash? service|services at|on|in|for|by|when|next|this;
"""

NOT_FROM_OTHERS: Final = """
    @others ~4 stop|quit|leave|leaving|stops|dont|wont|not|never; wont|not|never leave me|us
"""

SHORT_OUT: Final = "stop stopp sotp stpo stahp unsubscribe optout stopall"
"""Enough by themselves besides the channel's own keywords."""

SHORT_IN: Final = "start unstop resubscribe subscribe"
SHORT_HELP: Final = "help info hlep hepl information"

FILLER: Final = (
    "please pls plz plse now all just ok okay thanks thank you immediately already me i im said asap sir maam"
    " hey hi hello yo guys fucking fuckin damn dammit god forever everything right away ty bye want to can could"
    " will would yall need really again and thx lol at once u dude bro us"
)
OUT_FILLER: Final = "it this that these fuck the enough"
HELP_FILLER: Final = "some a bit with this need do does get more"

WHOLE_HELP: Final = """
    ^ who is this|it|dis $; ^ whos|who dis|this|it $; ^ who are|r you|u $; ^ what is|s this ~2 $; ^ whats this
    ~2 $; ^ how does|do this|it work $; ^ what can|do you do ~2 $; ^ what can|could i|we do here $; ^ what
    number is this $; ^ whose number ~2 $
"""
WHOLE_OUT: Final = """
    ^ go away $; ^ get lost $; ^ fuck|piss|buzz off $; ^ please? go away $; ^ @courtesy? leave me|us alone ~2
    $; ^ i|we quit $; ^ lose this|my number $; ^ not interested ~2 remove|stop; ^ stop|quit|cease
    texts|text|msgs $; ^ do|please not disturb $; ^ never again text|message; ^ please remove|delete $; ^
    remove please $; ^ unsubscribe ~1 $; ^ unsubscribe me|us|my ~3 $;
    ^ unsubscribe from|to this|these|all|your|ur|the|text|texts|messages|list|everything ~2 $;
    ^ cancel everything|all ~1 $; ^ im out $; ^ take me off|out $; ^ i?
    want off|out $; ^ i|id want|like|wanna to? be|get? removed|out|off $; ^ no more please|thanks|thank ~1 $;
    ^ please no more $; ^ @not @courtesy? @talk me|us back please|pls|ever|$; ^
    @courtesy? no text|txt|sms|msg|message please|pls|plz|anymore|thanks|$
"""
WHOLE_IN: Final = """
    ^ start again $; ^ sign|count me up|in $; ^ join $; ^ restart ~1 $;
"""
