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

# Function words: on their own they do not change who may do what.
FUNCTION_WORDS = frozenset(
    "a an the this that these those of to in on at by for from with as into onto upon about over under through via "
    "i me my mine yours ours another other others "
    "is are was were be been being has have had do does did it its they them their we us our you your he she his her "
    "and also so such then there here please very just too well but which who whom whose what how where s however "
    "additionally furthermore moreover therefore thus accordingly hereby herein thereof respectively likewise".split()
)

# Words and phrases that say the same in policy prose, one group a line. A word may stand in several groups, and says
# the same as the members of each. Doubt keeps a word out.
SYNONYM_GROUPS: tuple[frozenset[tuple[str, ...]], ...] = tuple(
    frozenset(tuple(phrase.split()) for phrase in line.split("/"))
    for line in """
can/may/is allowed to/are allowed to/is permitted to/are permitted to/are able to/is able to
must/shall/has to/have to/is required to/are required to/is obliged to/are obliged to/need to/needs to
must not/may not/shall not/cannot/can not/can't/is not allowed to/are not allowed to/are not permitted to
do not/don't
does not/doesn't
is not/isn't
are not/aren't
will not/won't
e-mail/email/e mail
online/on-line
website/web site/site
help/assist/aid/support
begin/start/commence
beginning/start
buy/purchase
get/obtain/acquire
receive/get
show/display
depict/portray/show
picture/image/photo
photo/photograph
movie/film
about/regarding/concerning/with respect to/with regard to/in relation to/relating to/as to
before/prior to/in advance of
after/subsequent to/following
later/subsequent
allow/permit/let
allows/permits/lets
allowed/permitted
prohibit/forbid/ban/disallow
prohibited/forbidden/banned/disallowed/not allowed/not permitted
ask/request/ask for
inform/notify/tell/let know
end/terminate
ensure/guarantee/make sure/make certain
maybe/perhaps/possibly
big/large
small/little
but/though/although/however/nevertheless/nonetheless/yet
while/whilst
among/amongst
toward/towards
organisation/organization
behaviour/behavior
colour/color
favour/favor
licence/license
defence/defense
offence/offense
judgement/judgment
recognise/recognize
organise/organize
analyse/analyze
apologise/apologize
programme/program
centre/center
labelled/labeled
cancelled/canceled
harm/hurt
child/minor/kid
adult/grown-up
people/persons/individuals
person/individual
anyone/a person/anybody
everyone/everybody/all persons
someone/somebody
nobody/no one
review/examine/look at/look into/inspect
use/utilize/utilise/make use of
follow/comply with/comply/adhere to/abide by
obey/follow
choose/select/pick
sell/vend
rapidly/quickly/promptly/swiftly/fast
immediately/instantly/at once/right away/straight away
often/frequently
rarely/seldom/infrequently
illegal/unlawful/against the law
legal/lawful
third-party/outside
example/instance
e g/for example/for instance
i e/that is
such as/like/for example/for instance/including
in order to/to/so as to
say/set out/state/lay down
says/sets out/states/lays down
if/in case/in the event that/should
in case of/in the event of
under/in accordance with/pursuant to/according to/in line with
and/as well as/together with/along with
because of/due to/owing to/on account of
because/since/as
now/at this time/currently/at present/presently
any time/at any time
who are/aged
or older/and over/or over/and older/or above
or younger/and under/or under/and younger
do/carry out/perform/conduct
take part in/participate in
sign in/log in/log on
learn/find out/discover
contact/get in touch with/reach out to/reach
try/attempt/seek/endeavor/endeavour
trying/attempting/seeking
tries/attempts/seeks
further/additional/more/extra
enough/sufficient/adequate
give/provide/supply/furnish
approximately/about/around/roughly
respond/reply/answer
response/reply/answer
change/modify/alter/amend
changes/modifications/alterations/amendments
demonstrate/show
indicate/show/suggest
live/reside/dwell
whole/entire
error/mistake
correct/right
incorrect/wrong
important/significant
decide/determine
explain/describe
keep/retain
delete/erase
gather/collect
company/firm
hard/difficult
easy/simple
happen/occur/take place
build/construct
finish/complete
fix/repair
create/make
think/believe
want/wish
aim/intend/plan
different/various
many/numerous
consider/take into account/take into consideration
previous/earlier/prior
near/close to
also/too/in addition/additionally/as well/furthermore/moreover
therefore/thus/hence/accordingly/consequently/so
rest/remainder
need/require
needs/requires
reason/ground
reasons/grounds
solely/only/exclusively
whether or not/whether
within/inside
until/till
upon/on
via/through/by means of/by way of
instead of/rather than/in place of
per/for each
annual/yearly
annually/yearly/every year/each year
daily/every day/each day
weekly/every week/each week
monthly/every month/each month
damage/harm
belong to/are owned by
remains/stays
remain/stay
attached/enclosed
carefully/with care
publicly/in public
privately/in private
intentionally/deliberately/on purpose/knowingly
submit/send in/send
forward/send on
visit/go to
view/see
mostly/mainly/chiefly/primarily
usually/normally/generally/typically
clearly/plainly
exchange/swap
occasionally/sometimes/from time to time/now and then
ourselves/us
yourself/you
in full/fully/completely/entirely
partly/in part/partially
regardless of/irrespective of/no matter
despite/in spite of/notwithstanding
except/except for/save for/other than/apart from
unless/except if/except when
as long as/provided that/so long as/providing that/on condition that
whenever/when/any time/each time
at least/no less than/no fewer than/not less than/a minimum of
at most/no more than/not more than/up to/a maximum of
more than/over/above/in excess of
less than/under/below/fewer than
content/material/materials/contents
bring about/cause/lead to/result in
place/location
own/possess
speak/talk
serious/severe/grave
brief/short
honest/truthful
false/untrue
true/accurate
purpose/aim
objective/goal
method/way
mandatory/compulsory/obligatory
voluntary/optional
permission/consent/authorization/authorisation
permitted/authorized/authorised
approval/consent
violate/breach/break/infringe/contravene
violates/breaches/breaks/infringes/contravenes
violation/breach/infringement
post/publish
posts/publishes
question/query
questions/queries
users/people who use
vital/essential/crucial
appropriate/suitable/fitting
take down/remove
taken down/removed
takes down/removes
set up/establish
get rid of/remove
look for/search for
point out/indicate
make public/publish
turn off/disable/switch off
turn on/enable/switch on
hand over/give
deal with/handle/address
relevant/applicable
""".strip().splitlines()
)

# Phrases that may come and go and say nothing of their own.
OMITTED = frozenset({("in", "order"), ("as", "follows"), ("of", "course"), ("for", "the", "avoidance", "of", "doubt")})

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

# From this rank on a consequence takes something away from somebody.
HARSH = 3

# An explicit condition, and not a circumstance ("when posting", "after receipt").
CONDITION = re.compile(
    r"\b(?:if|when(?! \w+ing\b)|without (?!notice|limitation|liability|prejudice)\w+|in (?:the |rare |some |certain )?cases? "
    r"(?:of|where)|provided that|as long as|where (?:possible|feasible|applicable|we|our|you|they|the|a|an)|in that event)\b",
    re.IGNORECASE,
)
# What is said to be free in or beside a rule that forbids.
CARVE_OUT = re.compile(
    r"\b(?:not (?:forbidden|prohibited)|(?:does|do) not mean (?:that )?(?:all|any|every|you)|(?:generally|usually|typically) allow"
    r"|(?:often|generally|usually|sometimes) (?:okay|ok|fine|allowed|acceptable)|will not (?:apply|include))\b",
    re.IGNORECASE,
)
# What befalls content, an account or a person, or who answers for what.
ENFORCES = re.compile(
    r"\b(?:remov|delet|disabl|suspend|terminat|restrict(?!ions? on)|ban\b|bann|block|hid(?:e|ing)\b|downgrad|demot|reclaim|enforc"
    r"|refus|reinstat)\w*|"
    r"\b(?:liab\w+|responsib(?:le|ility) for|indemnif\w+|own risk|sole risk|warrant(?:y|ies))\b",
    re.IGNORECASE,
)
ANSWERS = re.compile(r"\b(?:liab\w+|responsib(?:le|ility) for|indemnif\w+|own risk|sole risk|warrant(?:y|ies))\b", re.IGNORECASE)
ABILITY = re.compile(r"\b(?:can|able to)\b", re.IGNORECASE)
REFUSES = re.compile(r"\b(?:not|no|unable|never|cannot|can['’]t|don['’]t|doesn['’]t)\b", re.IGNORECASE)
# What narrows the word before it: "that cause harm", "on your projects".
MODIFIER_OPENING = re.compile(
    r"(?:that|which|who|whose|where|for|in|on|of|to|with|without|by|from|during|under|via|through|directly|only)\b", re.IGNORECASE
)
ALTERNATIVE = re.compile(r"\bor\b", re.IGNORECASE)
# A term given in brackets: (the “Purpose”), (collectively, "Feedback").
TERM_IN_BRACKETS = re.compile(r"\((?:[\w,]+ ){0,3}[“\"][^”\"]{1,60}[”\"]\)")
EXAMPLE_OPENING = re.compile(r"(?:for (?:example|instance)|e\.g\.)\b", re.IGNORECASE)

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
    r"|own risk|sole risk|reserves? the right|(?:has|have|retains?) (?:the|no|any|all|additional|other|certain|further) (?:\w+ )?rights?"
    r"|liab(?:le|ility)|warrant(?:y|ies|s)|indemnif(?:y|ies|ied)|governs?|(?:is|are|be) governed by|controls your"
    r"|grants? (?:\w+ ){0,8}(?:rights?|licen[cs]es?)|(?:has|have) the (?:same )?meanings?|(?:is|are|be) (?:billed|charged|payable|due)|you pay|no refunds"
    r"|responsib(?:le|ility)|confidential|void|supersedes?|waives?|entitled"
    r"|(?:terms|policy|policies|agreement|addendum|rules|guidelines|conditions)\b[^.]{0,160}\b(?:will |shall )?appl(?:y|ies)"
    r"|makes? no (?:warrant|representation|guarantee)\w*|does not (?:\w+ )?(?:apply|include))\b",
    re.IGNORECASE,
)
# What was so or could be so binds nobody, whatever it is about.
HYPOTHETICAL = re.compile(r"\b(?:could|might|would|was|were|attempted|can carry)\b", re.IGNORECASE)
# What binds or burdens a user without a modal verb.
TAKES_AWAY = re.compile(
    r"\b(?:you (?:also |hereby |further )?agree|own risk|sole risk|you pay|no refunds|not liable|makes? no warrant\w*"
    r"|(?:is|are|be) (?:billed|charged)|(?:be|is|are) subject to|reserves? the right)\b",
    re.IGNORECASE,
)
# A sentence that sums up what stands below binds nobody by itself.
SUMMARY = re.compile(
    r"^(?:the )?(?:short version|summary|in short|in brief|tl;?dr|at a glance|overview)\b", re.IGNORECASE
)

# Why something is asked, and not what: in front of the sentence up to its comma, or behind it.
REASON_IN_FRONT = re.compile(
    r"\W*(?:in order (?:for \w+ )?to|to (?:help|ensure|facilitate|protect|foster)|because|since|given that)\b[^,.;]+,",
    re.IGNORECASE,
)
REASON_BEHIND = re.compile(r"(?<=[\w),] )(?:because(?! of\b)|as the|so that we can|in order to help)\b[^.;]+", re.IGNORECASE)

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

STARTS_TO_HOLD = re.compile(
    r"\b(?:effective|in force|into force|takes? effect|starting|beginning|appl(?:y|ies)|from|until|by|as of|no later than)\b",
    re.IGNORECASE,
)
# A modal verb of action in a sentence that the parse could not read.
MAY_ACT = re.compile(r"\b(?:may|must|shall)(?: not)?\b(?! be\b| have\b| also be\b)", re.IGNORECASE)
# What the cells of a row say when it is a rule: an age, a limit, yes or no.
ROW_RULES = re.compile(r"\d|\b(?:allowed|permitted|prohibited|available|required|restricted|banned|yes|no|not)\b", re.IGNORECASE)

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
