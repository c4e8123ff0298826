"""Words that decide what an edit means, in one place."""

from __future__ import annotations

import re

from nlp.prefilter import Prefiltered

# Words whose coming or going changes how far a rule reaches.
QUANTIFIERS = frozenset(
    "all any both each every only solely exclusively some certain most many few several always".split()
)

# An edit of one of these turns a sentence round, whatever else it says.
NEGATIONS = frozenset(
    "not no never neither nor without cannot can't don't doesn't didn't won't mustn't shouldn't isn't aren't wasn't "
    "needn't mayn't nobody nothing none".split()
)

# What puts an act into the future, or says that it goes on.
FUTURE = frozenset("will shall ll we we'll they it continue continues to".split())
# What says that somebody binds himself, in front of what to.
AGREEING = frozenset("you agree agrees hereby further also to".split())

EXCEPTING = frozenset("unless except excluding".split())
CONDITIONING = frozenset("if until".split())
# Obligation, permission, exception: an edit that touches one is never mere wording.
DEONTIC = (
    NEGATIONS
    | EXCEPTING
    | CONDITIONING
    | frozenset(
        "may might must shall should can could will would need required prohibited forbidden allowed permitted banned "
        "only mandatory optional".split()
    )
)

# What may stand for a noun named before.
PRONOUNS = frozenset("it they them this these that those its their".split())

# What a sentence with one of these is about, only its surroundings say.
POINTING_WORDS = frozenset("it they them this these those such here".split())

# Function words: on their own they do not change who may do what.
FUNCTION_WORDS = frozenset(
    "a an the this that these those of to in on at by for from with as into onto upon about over under through via "
    "i me my mine yours ours another other others having "
    "is are was were be been being has have had do does did it its they them their we us our you your he she his her "
    "and also so such then there here please very just too well but which who whom whose what how where s however "
    "collectively additionally furthermore moreover therefore thus accordingly hereby herein thereof respectively "
    "likewise".split()
)

# What can happen to content or an account, mildest first; a higher rank is a harsher consequence.
SEVERITY: tuple[tuple[str, ...], ...] = (
    ("restor", "reinstat", "reinstatement", "appeal"),
    ("warn", "strike", "notif", "notic", "remind", "educat"),
    ("label", "blur", "interstitial", "age-restrict", "age-gat", "flag"),
    ("demot", "downrank", "reduc", "limit", "demoneti", "ineligible", "hid"),
    ("remov", "delet", "reject", "tak down", "take down", "taken down", "takedown", "block", "disabl"),
    ("restrict", "suspend", "suspension", "lock", "freez"),
    (
        "ban",
        "banned",
        "discontinu",
        "terminat",
        "clos",
        "permanent",
        "law enforcement",
        "police",
        "authorities",
        "prosecut",
    ),
)

# From this rank on a consequence takes something away from somebody.
HARSH = 3

# An explicit condition, and not a circumstance ("when posting", "after receipt").
CONDITION = re.compile(
    r"\b(?:(?<!even )if(?! (?:any|so)\s*[,.;)])|(?<!even )when(?! \w+ing\b)"
    r"|without (?!(?:a |any )?limitation|notice|liability|prejudice|breach|deduction|regard|delay"
    r"|(?:additional |extra |further |any )?(?:charge|cost|fee)s?\b)\w+"
    r"|with (?:\w+ ){0,3}(?:consent|permission|approval)\b|in the event (?:of|that)"
    r"|in (?:the |rare |some |certain )?cases? (?:of|where)|provided that|as long as"
    r"|where (?:possible|feasible|applicable)|(?<![a-z] )where (?:we|our|you|they|the|a|an|such))\b",
    re.IGNORECASE,
)
# What is said to be free in or beside a rule that forbids.
CARVE_OUT = re.compile(
    r"\b(?:not (?:forbidden|prohibited)|(?:does|do) not mean (?:that )?(?:all|any|every|you)"
    r"|(?:generally|usually|typically) allow"
    r"|(?:often|generally|usually|sometimes) (?:okay|ok|fine|allowed|acceptable)|will not (?:apply|include)"
    r"|(?:is|are) not (?:considered )?(?:an? |in )?violations?|(?:does|do|will) not violate)\b",
    re.IGNORECASE,
)
# What befalls content, an account or a person, or who answers for what.
# Who is responsible for an act has a duty, for a cost a debt; for anything else he answers.
_ANSWERS = (
    r"\b(?:liab\w+|responsib(?:le|ility) for (?!(?:\w+ly )?\w+ing\b|(?:all |any |your )?(?:taxes|fees|costs|charges))"
    r"|indemnif\w+|own risk|sole risk|warrant(?:y|ies))\b"
)
ANSWERS = re.compile(_ANSWERS, re.IGNORECASE)
ENFORCES = re.compile(
    r"\b(?:remov|delet|reject|disabl|suspend|terminat|restrict(?!ions? on)|ban\b|bann|block|hid(?:e|ing)\b|downgrad"
    rf"|demot|reclaim|enforc|refus|reinstat)\w*|{_ANSWERS}",
    re.IGNORECASE,
)
# The same said without naming who acts: "will be removed", "is not eligible for distribution".
SUFFERS = re.compile(
    r"\b(?:will|may|can|could|shall) (?:also )?(?:be|have (?:\w+ ){1,3}) ?(?:\w+ly )?"
    r"(?:removed|suspended|terminated|restricted|disabled|banned|blocked|rejected|demoted)\b"
    r"|\b(?:not |in)eligible for (?:distribution|recommendation|monetization|promotion)\b",
    re.IGNORECASE,
)
# Who is told of what happens to content or an account.
TELLS_PARTY = re.compile(
    r"\b(?:notif(?:y|ies)|contact|inform)\b (?:(?:the|an?|any|that) )?(?:\w+ ){0,2}?"
    r"(?:you|users?|owners?|complainants?|creators?|reporters?|uploaders?|sellers?)\b",
    re.IGNORECASE,
)
# A decision on content or an account that is taken back.
REVERSES = re.compile(
    r"\b(?:revers|overturn)\w* (?:or \w+ )?(?:an?|the|our|its|this|that) (?:\w+ )?(?:action|decision)", re.IGNORECASE
)
# What people may do only so, or only there: said as a permission, it binds.
RESTRICTS = re.compile(
    r"(?:may|can) (?:also )?(?:(?:only|solely|exclusively)\b|be \w+ (?:only|solely|exclusively)\b)", re.IGNORECASE
)
# What is not warranted, not owed and not answered for, whatever verb says so.
DISOWNS = Prefiltered(
    re.compile(
        r"\b(?:no|not|nor|without|disclaims?)\b[^.;]{0,60}\b(?:warrant(?:y|ies|s? that)|guarantees?|liab(?:le|ility)"
        r"|responsib(?:le|ility)|representations?|obligat(?:ion|ed))\b"
        r"|\b(?:in no event|under no circumstances)\b[^.;]{0,240}\bliable\b",
        re.IGNORECASE,
    ),
    ("warrant", "guarantee", "liab", "responsib", "representation", "obligat"),
)
# What a rule of law does by itself: whom that binds, the words alone do not say.
TAKES_EFFECT = re.compile(
    r"\b(?:shall|will|must) (?:only |automatically |not )?(?:become effective|take effect|come into (?:force|effect)"
    r"|expire|survive|renew)\b",
    re.IGNORECASE,
)
# An act against somebody that the words leave open.
ACTS_AGAINST = re.compile(r"\b(?:action|measures?|steps|proceedings) (?:\w+ )?against\b", re.IGNORECASE)
# Where a sentence turns to what it is about.
BUT = re.compile(r"[,;—–] (?:but|however)\b", re.IGNORECASE)
ABILITY = re.compile(r"\b(?:can|able to)\b", re.IGNORECASE)
REFUSES = re.compile(r"\b(?:not|no|unable|never(?! before)|cannot|can['’]t|don['’]t|doesn['’]t)\b", re.IGNORECASE)
# What narrows the word before it: "that cause harm", "on your projects".
MODIFIER_OPENING = re.compile(
    r"(?:that|which|who|whose|where|for|in|on|of|to|at|with|without|by|from|during|under|within|between|near|against"
    r"|towards?|about|via|through|directly|only)\b",
    re.IGNORECASE,
)
# What must hold too, so that less is meant: "and likely to cause harm", "and that is sold".
ALSO_BEING = re.compile(r"and (?:likely|unlikely|not|is|are|was|were|that|which|who|has|have)\b", re.IGNORECASE)
# What says how something is to be done.
MANNER_OPENING = re.compile(
    r"(?:by \w+ing|by (?:e-?mail|mail|phone|post)|via|through|using|in writing)\b", re.IGNORECASE
)
# What looks like a modifier and narrows nothing.
UNBOUNDED = re.compile(
    r"(?:of any (?:kind|sort|type)|in any (?:form|way|manner)|in (?:addition|general)|at any time)\b", re.IGNORECASE
)
# What a list stands behind when each member is to be kept out, up to the member.
FREE_OF = re.compile(r"\b(?:free (?:of|from)|refrain from|abstain from|without (?:any )?)\b[^.;:]*$", re.IGNORECASE)
ALTERNATIVE = re.compile(r"\bor\b", re.IGNORECASE)
# What opens a list of what a term means.
DEFINING_LEAD = re.compile(
    r"\b(?:defined as|(?:are|is) (?:those|ones|one) (?:that|who|which)\b[^.:]{0,40}\b(?:criteria|following))\W*$",
    re.IGNORECASE,
)
# A term given in brackets: (the “Purpose”), (collectively, "Feedback").
TERM_IN_BRACKETS = Prefiltered(
    re.compile(r"\((?!see )(?:[\w,]+ ){0,3}[“\"][^”\"]{1,60}[”\"]\)", re.IGNORECASE), ("”)", '")')
)
# A sentence that says of itself that it is an example; what illustrates one of its words stands behind "such as".
GIVES_EXAMPLE = re.compile(r"^(?:for (?:example|instance)|e\.g\.)\b|, for (?:example|instance)\b", re.IGNORECASE)
# A sentence that sends the reader to a page, a form or a person.
SENDS_READER = re.compile(
    r"\b(?:please (?:also )?(?:see|contact|visit|refer|read|review|email|follow the (?:steps|instructions))"
    r"|contact (?:us|support)|reach out\b(?! by)|as set (?:forth|out) in|found at"
    r"|use our (?:[\w’'-]+ ){1,5}(?:form|portal)|submit (?:a|your) (?:report|request) (?:here|through|via|using)"
    r"|report\b[^.;]{0,60}\b(?:via|at|to) \W*[\w.+-]+@)"
    r"|\(see\b",
    re.IGNORECASE,
)

# What a modal phrase does, and how free it leaves those it binds (0 not at all).
MODAL_FREEDOM: dict[str, tuple[str, int]] = {
    phrase: (act, freedom)
    for act, freedom, phrases in (
        ("forbids", 0, "must not/may not/shall not/cannot/can not/can't/do not/don't/mustn't/does not/not able to"
                       "/is prohibited/are prohibited/is forbidden/are forbidden/is banned/are banned/is not allowed"
                       "/are not allowed/is not permitted/are not permitted"),
        ("advises against", 1, "should not/shouldn't"),
        ("asks", 0, "must/shall/need to/has to/have to/we expect/is important that/is required to/are required to"
                    "/is required/are required"),
        ("advises", 1, "should/ought to"),
        ("permits", 2, "may/can/might/could/is allowed/are allowed/is permitted/are permitted/is not prohibited"
                       "/are not prohibited/is not required/are not required/need not"),
    )
    for phrase in phrases.split("/")
}  # fmt: skip

# Words that create, move or end a right, a risk or a debt without any modal verb.
LEGAL_EFFECT = re.compile(
    r"\b(?:you (?:also |hereby |further |both )?agree|agrees? (?:that|to)|(?:be|is|are) (?:\w+ )?subject to"
    r"|own risk|sole risk|reserves? the right"
    r"|(?:has|have|retains?) (?:the|no|any|all|additional|other|certain|further) (?:\w+ )?rights?"
    r"|liab(?:le|ility)|warrant(?:y|ies|s)|indemnif(?:y|ies|ied)|governs?|(?:is|are|be) governed by|controls your"
    r"|grants? (?:\w+ ){0,8}(?:rights?|licen[cs]es?)|(?:has|have) the (?:same )?meanings?"
    r"|non-?(?:refundable|transferr?able)|(?:is|are) (?:only |not |currently "
    r"|no longer )*available (?:only )?(?:to|in|within|for)\b"
    r"|receives? (?:an? )?(?:\w+ ){0,3}licen[cs]e|(?:is|are|be) (?:billed|charged|payable|due)|you pay|no refunds"
    r"|responsib(?:le|ility)|confidential|void|supersedes?|waives?|entitled"
    r"|(?:terms|policy|policies|agreement|addendum|rules|guidelines|conditions)\b[^.]{0,160}\bappl(?:y|ies)"
    r"|basis (?:to|for) (?:revers|overturn)\w*"
    r"|makes? no (?:warrant|representation|guarantee)\w*|does not (?:\w+ )?(?:apply|include))\b",
    re.IGNORECASE,
)
# What was so or could be so binds nobody, whatever it is about.
HYPOTHETICAL = re.compile(r"\b(?:could|might|would|was|were|attempted|can carry)\b", re.IGNORECASE)
# What binds or burdens a user without a modal verb.
TAKES_AWAY = re.compile(
    r"\b(?:you (?:also |hereby |further |(?:acknowledge|understand),? and )?agree|own risk|sole risk|you pay|no refunds"
    r"|not liable|makes? no warrant\w*|(?:is|are|be) (?:billed|charged)|(?:be|is|are) (?:\w+ly )?subject to"
    r"|reserves? the right"
    r"|non-?(?:refundable|transferr?able)|(?:is|are) governed by|will govern"
    r"|constitutes? (?:your )?(?:agreement|consent|acceptance)"
    r"|(?:is|are) (?:currently )?(?:only available|unavailable|available only|not eligible)"
    r"|(?:prohibition|ban|restriction)s? (?:also )?appl(?:y|ies))\b",
    re.IGNORECASE,
)
# What a user grants, or the platform does not answer for, whatever modal verb says so.
DISCLAIMS = re.compile(
    r"\byou (?:acknowledge,? (?:understand,? )?and |understand,? and )?(?:hereby )?agree (?:that|to)\b"
    r"|(?<!you are )(?<!you will )\bnot be (?:liable|responsible)\b|\bwithout (?:any )?(?:refund|compensation)\b"
    r"|(?<!you )\b(?:is|are) not (?:liable|responsible)\b|\bno (?:liability|responsibility)\b"
    r"|\b(?:in no event|under no circumstances)\b(?! will you\b)[^.;]{0,240}\bliable\b"
    r"|\bmakes? no (?:\w+ ){0,2}(?:warrant|representation|guarantee)\w*|\b(?:is|be) (?:\w+ly )?deducted\b"
    r"|\byou will (?:also )?be (?:charged|billed)\b"
    r"|\b(?:not|never) (?:\w+ )?(?:limit|affect|impair|prejudice|waive)\b[^.;]{0,40}\bour\b",
    re.IGNORECASE,
)
# What may come of something, in front of what comes of it.
RESULTS = re.compile(r"\b(?:results? in|leads? to|cause)\b", re.IGNORECASE)
# What only grants a point before the rule follows.
CONCEDES = re.compile(r"\W*(?:while|although|though)\b", re.IGNORECASE)
# What leaves people free, in whatever form.
FREES = re.compile(r"\b(?:feel free to|(?:is|are|be) free to|(?:has|have) the option (?:of|to))\b", re.IGNORECASE)
# What the platform does to find out about people, and what it may do for them.
# What it takes of what is theirs is no gift either: "we share your data with partners".
POLICES = re.compile(
    r"\b(?:detects?|monitors?|scans?|(?:pre-?)?screens?|moderates?|tracks?|age (?:assurance|verification)"
    r"|automated (?:tools|systems|means|processes) to|detection|viewable only|only (?:visible|viewable))\b"
    r"|(?<!not )\b(?:collects?|shares?|discloses?|sells?|transfers?|records?|retains?)\b[^.;]{0,50}"
    r"\b(?:your|personal|users['’]?|user) (?:\w+ )?(?:data|information|content|activity|location)\b",
    re.IGNORECASE,
)
# An item that only quotes what somebody may say.
QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]\W?")
# What it leaves alone of what is theirs: "we will not share your data", "your messages are never sold".
SPARES = re.compile(
    r"\b(?:not|never|n['’]t) (?:\w+ly )?(?:be )?(?:use|share|sell|collect|disclose|access|store|retain|sold)(?:e?d)?\b",
    re.IGNORECASE,
)
GRANTS = re.compile(
    r"\bmay (?:\w+ly |also |from time to time |at times )?(?:offer|provide|give|grant|allow|extend|waive)\b",
    re.IGNORECASE,
)
# A sentence that sums up what stands below binds nobody by itself.
SUMMARY = re.compile(
    r"^(?:the )?(?:short version|summary|in short|in brief|tl;?dr|at a glance|overview)\b", re.IGNORECASE
)

# A sentence that announces a summary: what follows binds by what it sums up. No such sentence is without one of the
# stems, which are found sooner.
SUMS_UP_STEMS = ("summar", "overview", "recap", "rundown", "outline", "nutshell", "glance", "short", "brief", "tl")
SUMS_UP = re.compile(
    r"\b(?:summary|overview|recap|rundown|outline) of (?:what|how|our|the|these|this|some|each|key)\b"
    r"|\b(?:we(?:['’]ve| have)?|this (?:page|section)|below) (?:also )?summari[sz]e[sd]?\b"
    r"|\bin a nutshell\b|\bat a glance\b"
    r"|^(?:the )?(?:short version|summary|in short|in brief|tl;?dr|overview)\W*$",
    re.IGNORECASE,
)

# A button or link of the page around a text.
PAGE_CONTROL = re.compile(
    r"\W*(?:(?:show|read|learn|see|load|view) (?:more|less|all)|subscribe|sign (?:in|up|out)|log ?(?:in|out)|close"
    r"|search|share|print|menu|(?:back|return) to top|skip to (?:\w+ ){0,2}\w+|go back|contribute|download(?: pdf)?"
    r"|on this page|(?:table of )?contents|in this article|jump to|copy link|change ?log"
    r"|follow us|contact us|help|next|previous|comments?|support(?: \w+){0,3})\W*",
    re.IGNORECASE,
)

# The opening of a list that says nothing by itself.
OPENS_LIST = re.compile(
    r"(?:these|this|they|it|examples)(?: \w+){0,2} includes?"
    r"(?:,? (?:but (?:is |are )?not limited to|without limitation))?\W*"
    r"|there (?:are|is) (?:\w+ ){1,3}(?:ways?|options?|steps?|types?|kinds?)\b[^.]*:\W*",
    re.IGNORECASE,
)

# A sentence in which a policy only says what it is about, or that it was changed.
SELF_DESCRIPTION = re.compile(
    r"^(?:this|these|our|the) (?:[\w’'-]+ ){0,4}(?:policy|policies|rules|guidelines|standards|page|document|article"
    r"|code|section|guide|terms|agreement) (?:also )?(?:explains?|describes?|outlines?|tells?|summari[sz]es?)\b"
    r"|^[^.]{0,40}\bwe(?:['’]re| are) (?:updating|changing|revising) (?:our|this|the|these)\b"
    r"|^[^.]{0,40}\bwe(?:['’]ve| have)? (?:recently |also )?(?:updated|changed|revised|clarified|expanded|renamed)"
    r" (?:our|this|the|these)\b",
    re.IGNORECASE,
)
# What holds in spite of something: "even if", "regardless of whether"; it widens and sets no condition.
CONCESSION = re.compile(
    r"\b(?:even (?:if|when|where|though)|regardless of (?:if|whether)|whether or not)\b", re.IGNORECASE
)
# Comparators that are made with a negation and negate nothing: "no more than", "not later than".
NEGATED_COMPARATOR = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|later|earlier|longer|greater|higher|lower|older|younger|sooner) than\b"
    r"|\bnot only\b|\bno matter\b|\bnot limited to\b",
    re.IGNORECASE,
)

# Why something is asked, and not what: in front of the sentence up to its comma, or behind it.
REASON_IN_FRONT = re.compile(
    r"\W*(?:in order (?:for \w+ )?to|to (?:better )?(?:help|ensure|facilitate|protect|foster|maintain"
    r"|keep|preserve|promote"
    r"|support|prevent|build|create|provide|reduce|combat|improve|make)|because|since|given that)\b[^.;]+?,"
    r"(?=\s(?:we|users?|you|the|our|all|any|no|it|some|certain|content|accounts?|people|members|everyone)\b)",
    re.IGNORECASE,
)
REASON_BEHIND = re.compile(
    r"(?<=[\w),] )(?:because(?! of\b)|as the|so that (?:we|you|they|people|users|everyone) can|in order to)\b[^.;]+?"
    r"(?=,\s(?:we|you|they|it|users?|people|the|this)\b|[.;]|$)",
    re.IGNORECASE,
)

# How a sentence goes on from the one before, up to its comma; it is said again or left out without any change.
DISCOURSE = re.compile(
    r"\W*(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|in addition|additionally|also|furthermore|further"
    r"|moreover|of course|(?:please )?note|remember|as a reminder|(?:with )?that said|in other words|to be clear"
    r"|simply put|in short|importantly|instead|nonetheless|nevertheless|again|similarly|likewise|as such|as a result"
    r"|as always|that being said|basically|essentially|for (?:example|instance)"
    r"|(?:without limiting|notwithstanding|in furtherance of) (?:any of )?the foregoing|for clarity"
    r"|as (?:noted|mentioned|discussed|described|explained|stated) (?:above|below|earlier|before))\s*[,:]\W*"
    r"|(?:please )?(?:note(?:,? however)?|remember|keep in mind),? that\W*"
    r"|(?:and |so )?(?:that|this)(?:['’]s| is) why\W*)",
    re.IGNORECASE,
)
# Whom a sentence speaks of, as a condition or as its subject: "if you have", "users with".
WHO_HAS = re.compile(
    r"(?:if you (?:have|are|own)"
    r"|(?:those|people|users|members|anyone|everyone) (?:who (?:have|has|are|is|owns?)|with))",
    re.IGNORECASE,
)
# What a sentence says that something else is held in: "content that includes", "engages in".
CONTAINERS = frozenset(
    "content contain contains containing include includes including involve involves involving engage engages "
    "engaging consists".split()
)
# Where else something is said, in front of a sentence: "In addition to these guidelines,", "As discussed below,".
FRONTED_REFERENCE = re.compile(
    r"\W*(?:(?:in addition to|in line with|under|consistent with|in accordance with|according to)"
    r" (?:these|this|those|our|the) [^,]{0,40}(?:polic(?:y|ies)|guidelines|terms|rules|standards|statement|agreement)"
    r"|as (?:discussed|described|explained|outlined|noted|stated) (?:above|below|in [^,]{1,50}))\W*",
    re.IGNORECASE,
)
# "GitHub Privacy Statement", "our contact form", "abuse@example.org".
_TITLE = r"(?<![\w’'])(?:(?:[A-Z][\w’'&-]*|of|and|for) ){0,6}?[A-Z][\w’'&-]*"
NAMED_DOCUMENT = Prefiltered(
    re.compile(
        rf"{_TITLE} (?:Polic(?:y|ies)|Terms|Statement|Guidelines|Agreement|Standards|Form|Portal|Page|Cent(?:er|re)"
        r"|Addendum|Notice)\b(?: of (?:Service|Use))?"
        r"|\bTerms of (?:Service|Use)\b"
        r"|\b(?i:contact|web|online|support|requests?|report\w*|appeals?) (?:form|portal)\b"
        r"|[\w.+-]+@[\w-]+(?:\.\w+)+|\bhttps?://[^\s<>()]*[\w/]"
    ),
    (
        " polic", " term", "terms of ", " statement", " guideline", " agreement", " standard", " form", " portal",
        " page", " cent", " addendum", " notice", "@", "://",
    ),
)  # fmt: skip
# What is said in front of a rule for its sake: "We value debate; however, …", "While we understand …, …".
PREAMBLE = re.compile(
    r"\W*(?:[^.;:]+[,;] (?:however|nevertheless|nonetheless|but)\b,?|(?:while|although|though)\b[^.;:]+,"
    r"|\w+ (?:hereby |expressly )?(?:acknowledge|understand|agree)s?(?:,? and (?:\w+ )?(?:agree|understand)s?)* that)"
    r"(?: (?:we|you|users))?\W*",
    re.IGNORECASE,
)
# What a rule says as well without: "from time to time", "each party's respective rights".
SAYS_NOTHING = re.compile(
    r"\W*(?:and )?(?:from time to time|at any time|herein|hereunder|at issue|respective|potentially"
    r"|as (?:applicable|appropriate)|if any)\W*",
    re.IGNORECASE,
)
# A ban put in front of what was banned, behind its label or without one: "Circumvention. Do not".
BANS_IN_FRONT = re.compile(r"(?:[^.:]{1,60}[.:] )?(?:do not|don['’]t|never)", re.IGNORECASE)
# Words that only point to another place: "(see section 4)".
SEES = re.compile(r"^\W*(?:please )?(?:also )?(?:see|refer to)\b", re.IGNORECASE)
# What a sentence stands behind when it begins in the midst of a clause.
SENTENCE_ENDS = ".:!?-–—"
# Words that no sentence leaves without what they open, and what then may not stand behind them.
DETERMINERS = frozenset("a an the our your their its my".split())
OPENING_WORDS = DETERMINERS | frozenset("please can could may must to of".split())
LEFT_OPEN = re.compile(r"\s*(?:[.,;:!?)]|$)")
LEFT_BARE = re.compile(r"\s*(?:for|in|and|or|of|to|with|as)\b(?!-)", re.IGNORECASE)
# A line that only says when a page was written or changed, or from when it holds.
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\W+(?:of )?{_MONTH}\W+\d{{4}}|{_MONTH}\W+(?:\d{{1,2}}(?:st|nd|rd|th)?\W+)?\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:t[\d:.]+z?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|today|yesterday"
    r"|(?:over |about )?(?:a|an|this|last) (?:day|week|month|year)(?: ago)?)"
)
_DATING = (
    r"(?:(?:last |recently )?(?:updated|modified|edited|published|posted|revised|reviewed|released|adopted)"
    r"|(?:date )?effective(?: date| as)?|in (?:effect|force))(?: (?:on|at|as of|of|from|since))?"
)
_DATED = (
    rf"(?:{_DATING}\W*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?(?:{_DAY})?"
    r"\W*(?:(?:at )?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{3,4})?)?"
)
STAMP = re.compile(rf"\W*{_DATED}\W*(?:(?:and )?{_DATED}\W*)?", re.IGNORECASE)
# Of such lines, one that says from when the policy holds, and one that a page wrote by itself: it has a time of day.
SAYS_EFFECTIVE = re.compile(r"\beffective\b|\bin (?:effect|force)\b", re.IGNORECASE)
BY_MACHINE = re.compile(r"\bago\b|\btoday\b|\byesterday\b|\b(?:this|last) (?:week|month|year)\b|\d:\d\d", re.IGNORECASE)

# What browsers put in front of an address.
ADDRESS_FRONT = re.compile(r"(?:https?://(?:www\.)?|www\.)", re.IGNORECASE)
# How somebody is reached.
CONTACT = re.compile(
    r"(?:\+\d{1,3}[\s().-]*)?(?:\(?\d{2,5}\)?[\s.-]){1,4}\d{3,}|\+\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)\S+"
)

# Words that say a date is when a rule starts to hold.
EFFECTIVE_CUES = (
    "effective",
    "in force",
    "into force",
    "as of",
    "starting",
    "beginning",
    "takes effect",
    "from",
)

STARTS_TO_HOLD = re.compile(
    r"\b(?:effective|in force|into force|takes? effect|starting|beginning|appl(?:y|ies)|from|until|by|as of"
    r"|no later than)\b",
    re.IGNORECASE,
)
# A modal verb of action in a sentence that the parse could not read.
MAY_ACT = re.compile(r"\b(?:may|must|shall)(?: not)?\b(?! be\b| have\b| also be\b)", re.IGNORECASE)
# What the cells of a row say when it is a rule: an age, a limit, yes or no.
ROW_RULES = re.compile(
    r"\d|\b(?:allowed|permitted|prohibited|available|required|restricted|banned|yes|no|not)\b", re.IGNORECASE
)

# What lasts longer when it is worse.
PENALTY_NOUNS = re.compile(
    r"\b(?:suspen\w+|ban(?:ned|s)?|block\w*|restrict\w*|clos(?:ed|ure)|remov\w+|terminat\w+|lock\w*|freez\w*|mut(?:e|ed)|"
    r"penalt\w+|los(?:e|es|ing))\b",
    re.IGNORECASE,
)
# What is counted against an account (lemmas).
COUNTED_OFFENSES = frozenset(
    "strike warning violation offense offence infraction breach incident report complaint notice time".split()
)
# Words behind a duration that make it the time somebody has.
TIME_TO_ACT = re.compile(r"\s*(?:in which )?to\s+\w+|\s*(?:window|grace period)\b", re.IGNORECASE)
# What makes a duration the time somebody has to wait: "may apply again after 90 days".
WAITS = re.compile(r"\b(?:after|once) [^.;]{0,20}$", re.IGNORECASE)
# What makes a duration the time for which people are told before: "30 days in advance", "30 days' notice".
NOTICE_BEFORE = re.compile(r"\b(?:in advance|advance notice|prior notice|notice|before|prior to)\b", re.IGNORECASE)
APPROXIMATORS = frozenset("about approximate approximately around roughly".split())
# Words before a duration that make it that too: "a window of 24 hours".
WINDOW_OF = re.compile(r"\b(?:window|grace period) of (?:approximately |about |up to )?$", re.IGNORECASE)
