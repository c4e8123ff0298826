"""Words that decide what an edit means, in one place."""

from __future__ import annotations

import re

# Words whose coming or going changes how far a rule reaches.
QUANTIFIERS = frozenset(
    "all any both each every only solely exclusively some certain most many few several always".split()
)

# An edit of one of these turns a sentence round, whatever else it says.
NEGATIONS = frozenset(
    "not no never neither nor without cannot can't don't doesn't didn't won't mustn't shouldn't isn't aren't wasn't "
    "needn't mayn't nobody nothing none".split()
)

# Obligation, permission, exception: an edit that touches one is never mere wording.
DEONTIC = NEGATIONS | frozenset(
    "may might must shall should can could will would need required prohibited forbidden allowed permitted banned "
    "unless except excluding only if until unless mandatory optional".split()
)

# Function words: on their own they do not change who may do what.
FUNCTION_WORDS = frozenset(
    "a an the this that these those of to in on at by for from with as into onto upon about over under through via "
    "i me my mine yours ours another other others "
    "is are was were be been being has have had do does did it its they them their we us our you your he she his her "
    "and also so such then there here please very just too well but which who whom whose what how where s however "
    "additionally furthermore moreover therefore thus accordingly hereby herein thereof respectively likewise".split()
)

# Pairs that say the same in policy prose (lemmas, either order). Doubt keeps a pair out of this list.
SYNONYMS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "can/may "
        "e-mail/email online/on-line web site/website website/site help/assist assist/aid begin/start start/commence "
        "buy/purchase get/obtain obtain/acquire show/display picture/image photo/photograph movie/film "
        "regarding/concerning concerning/about about/regarding prior/before subsequent/later allow/permit "
        "prohibit/forbid ban/prohibit prohibit/disallow disallow/forbid ask/request inform/notify tell/inform "
        "end/terminate ensure/guarantee maybe/perhaps big/large however/but though/although while/whilst among/amongst "
        "towards/toward organisation/organization behaviour/behavior colour/color favour/favor licence/license "
        "defence/defense offence/offense judgement/judgment recognise/recognize organise/organize programme/program "
        "centre/center labelled/labeled cancelled/canceled harm/hurt child/minor kid/child adult/grown-up "
        "people/persons person/individual people/individuals persons/individuals review/examine use/utilize "
        "use/utilise follow/comply obey/follow choose/select sell/vend rapidly/quickly promptly/quickly "
        "immediately/instantly frequently/often illegal/unlawful legal/lawful prohibited/forbidden allowed/permitted "
        "depict/portray show/depict third-party/outside e.g/example"
    ).split()
    if "/" in pair
)

# What can happen to content or an account, mildest first; a higher rank is a harsher consequence.
SEVERITY: tuple[tuple[str, ...], ...] = (
    ("restor", "reinstat", "reinstatement", "appeal"),
    ("warn", "strike", "notif", "notic", "remind", "educat"),
    ("label", "blur", "interstitial", "age-restrict", "age-gat", "flag"),
    ("demot", "downrank", "reduc", "limit", "demoneti", "ineligible", "hid"),
    ("remov", "delet", "tak down", "take down", "taken down", "takedown", "block", "disabl"),
    ("restrict", "suspend", "suspension", "lock", "freez"),
    ("ban", "banned", "terminat", "clos", "permanent", "law enforcement", "authorities", "prosecut"),
)

# How much a modal asks: more is stricter for those it binds.
MODAL_STRENGTH = {"must": 3, "shall": 3, "should": 2, "may": 1, "can": 1, "might": 1, "could": 1}

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
    "updated",
)

# What lasts longer when it is worse.
PENALTY_NOUNS = re.compile(
    r"\b(?:suspen\w+|ban(?:ned|s)?|block\w*|restrict\w*|clos(?:ed|ure)|remov\w+|terminat\w+|lock\w*|freez\w*|mut(?:e|ed)|"
    r"penalt\w+)\b",
    re.IGNORECASE,
)
# What is counted against an account (lemmas).
COUNTED_OFFENSES = frozenset(
    "strike warning violation offense offence infraction breach incident report complaint notice time".split()
)
# Words behind a duration that make it the time somebody has.
TIME_TO_ACT = re.compile(r"\s*(?:in which )?to\s+\w+", re.IGNORECASE)

# Wordings of several words that say the same; an empty side stands for words that may be left out.
PHRASES = frozenset(
    frozenset(pair.split("="))
    for pair in (
        "such as=like;for example=for instance;e g=for example;ensure=make sure;after=subsequent to;before=prior to;"
        "in order=;set out=say;sets out=says;in case=if;in the event that=if;in the event of=in case of;"
        "in accordance with=under;pursuant to=under;as well as=and;together with=and;due to=because of;"
        "with respect to=about;with regard to=about;in relation to=about;at this time=now;at any time=any time;"
        "aged=who are;and over=or older;and older=or older;carry out=do;take part in=participate in;"
        "log in=sign in;find out=learn;get in touch with=contact;reach out to=contact;let know=tell;however=but"
    ).split(";")
)
