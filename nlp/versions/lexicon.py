"""Words that decide what an edit means, in one place."""

from __future__ import annotations

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
    "i me my mine yours ours is are was were be been being has have had do does did it its they them their we us our you your he she his her "
    "and also so such then there here please very just too well which who whom whose what how where s however "
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
    ("warn", "notif", "notic", "remind", "educat"),
    ("label", "blur", "interstitial", "age-restrict", "age-gat", "flag"),
    ("demot", "downrank", "reduc", "limit", "demoneti", "ineligible", "hid"),
    ("remov", "delet", "tak down", "take down", "taken down", "takedown", "block", "disabl"),
    ("restrict", "suspend", "suspension", "lock", "freez"),
    ("ban", "terminat", "permanent", "law enforcement", "authorities", "prosecut"),
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
    "updated",
)
