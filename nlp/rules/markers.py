"""The words that carry a rule's meaning, in one place: modals, exceptions, conditions, consequences, actors.

Sets hold lemmas in lower case unless they say otherwise; patterns are matched without regard to case.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- modal auxiliaries -------------------------------------------------------------------------------------------

MAY_MODALS = _words("may can")
DUTY_MODALS = _words("must shall")
WILL_MODALS = _words("will")
SHOULD_MODALS = _words("should ought")
CONTRACTIONS = {"ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "’ll": "will", "cannot": "can"}

# "may not" with these says what happens, not what is forbidden; "you may see", "you will receive" permit nothing.
EXPERIENCE_VERBS = _words(
    "see receive notice find know realize realise understand agree want wish like think feel encounter lose need "
    "experience incur face learn hear get gain recognize recognise remember expect become remain seem exist happen "
    "apply prefer disagree believe hope prove"
)
# "Chats may include strong language": what is the case with things.
HOLDING_VERBS = _words("include contain vary differ depend reflect")
STATE_ADJECTIVES = _words("able unable possible aware eligible appropriate liable subject suitable sufficient")
# "cannot be undone", "cannot guarantee": impossible, not forbidden.
IMPOSSIBLE_VERBS = _words("undo recover guarantee reverse restore help provide retrieve revoke promise ensure verify")

SUBORDINATORS = _words("if whether because when where unless while although though since whenever wherever")

# --- predicates without a modal ----------------------------------------------------------------------------------

PARTITIVES = _words(
    "one any some each all most none member part many few either neither million millions thousand thousands majority "
    "number lot"
)
FORBID_VERBS = _words("prohibit forbid ban disallow bar outlaw")
FORBIDDEN_WORDS = _words(
    "prohibited forbidden banned disallowed barred unacceptable impermissible off-limits unwelcome "
    "inappropriate intolerable"
)
ALLOW_VERBS = _words("allow permit tolerate accept authorize authorise condone")
ALLOWED_WORDS = _words(
    "allowed permitted tolerated accepted acceptable authorized authorised permissible welcome ok okay fine free "
    "entitled eligible condoned tolerable"
)
REQUIRE_VERBS = _words("require oblige obligate compel")
REQUIRED_WORDS = _words("required obliged obligated mandatory necessary compulsory expected responsible")
# "You bear sole responsibility for what you post."
BEARING_VERBS = _words("bear take assume accept have")
RECOMMEND_VERBS = _words("recommend encourage advise suggest urge ask")
# "We will recommend content to you" offers what "we recommend that you" advises.
OFFER_VERBS = _words("ask recommend suggest")
RECOMMENDED_WORDS = _words("recommended encouraged advised advisable suggested urged")
DISCOURAGE_VERBS = _words("discourage")
REFRAIN_VERBS = _words("refrain abstain desist")
AVOID_VERBS = _words("avoid")
VIOLATE_VERBS = _words("violate breach contravene infringe")
VIOLATION_NOUNS = _words("violation breach infringement infraction offence offense")
RULE_NOUNS = _words("policy policies rule rules guideline guidelines term terms standard standards agreement code law")
# Rules that are not the platform's: what they forbid is only reported.
LAW_NOUNS = _words("law laws act statute regulation regulations legislation directive dmca gdpr dsa court courts")
# "Examples of unacceptable behavior include", "prohibited uses": the adjective forbids what the sentence lists.
FORBIDDEN_ATTRIBUTES = _words(
    "unacceptable prohibited forbidden banned disallowed impermissible inappropriate violating unauthorized "
    "unauthorised unwelcome"
)
ALLOWED_ATTRIBUTES = _words("acceptable allowed permitted permissible authorized authorised")
RECOMMENDED_ATTRIBUTES = _words("positive encouraged recommended desirable good")
REQUIRED_ATTRIBUTES = _words("required mandatory necessary")
LISTING_VERBS = _words("include be comprise involve follow mean contain")

# Imperatives that point the reader somewhere and bind nobody.
POINTER_VERBS = _words(
    "see visit read learn note contact refer review check click go find consult remember let start view thank "
    "understand consider imagine scroll jump skip welcome save search come email please look navigate open select "
    "try hear say add know assume realize realise keep bear"
)
# "Try to …", "remember to …" advise what follows.
TRYING_IMPERATIVES = _words("try remember strive consider")
# "No responsibility for third parties": a title over what is not owed or granted.
LEGAL_TITLES = _words(
    "responsibility liability warranty obligation guarantee representation endorsement waiver refund agency assignment "
    "license licence partnership monitoring duty"
)
PROHIBITING_PHRASES = (
    r"under no circumstances?", r"in no (?:event|case|circumstances?|way)", r"at no time", r"on no account",
    r"zero[- ]tolerance", r"no[- ]tolerance",
)  # fmt: skip
# A lead-in that its items complete: "Content that:".
RELATIVE_LEAD = r"\b(?:that|which|who)\W*$"
# "These are some of the ways we may respond:" — what the platform may do to you is listed below.
ACTION_LEAD = (
    r"\bwe(?: may| might| will| can|['’]ll)(?: also| choose to)? (?:respond|act|take|impose|apply|use|do)\b"
    r"|\bwe (?:also )?(?:take|impose) (?:[\w’'-]+ ){0,6}(?:actions?|measures|steps)\b"
    r"|\b(?:consequences?|penalt(?:y|ies)|sanctions?|enforcement actions?|actions? we)\b"
)
HERE_ARE = r"\bhere(?:['’]s| are| is)\b[^.]*:?\s*$"
STEPS_LEAD = (
    r"\b(?:here (?:are|is)|some (?:of the )?(?:ways|tools|tips|options|things)|steps|options|decisions?)\b"
    r"|\b(?:to|how to)\s*:?\s*$"
)
NO_PLACE_PATTERN = (
    r"\b(?:has|have|there(?:['’]s| is)) no place\b|\b(?:is|are) against (?:our|the|these)\b"
    r"|\b(?:have|has|a|is) (?:a )?(?:zero|no)[- ]tolerance\b"
)
# "Counts as an offense", "is treated as a serious violation": what stands before is forbidden.
COUNTS_AS_VIOLATION = (
    r"(?<!not )(?:\bcounts?|\bqualif(?:y|ies)|\b(?:is|are|be) (?:also )?(?:treated|considered|regarded|deemed|viewed))"
    r" (?:as |to be )?(?:an? )?(?:\w+ )?(?:violation|offen[sc]e|breach|infraction|infringement)s?\b"
)
# "Here are some examples of content that would violate this policy:": what is listed below is forbidden.
LISTS_VIOLATIONS = (
    r"\b(?:that|which) (?:(?:would|could|may|might|can|also|always) )*(?:violates?|breach(?:es)?|breaks?|goes against)"
    r" (?:this|the|our|these|\w+['’]s)\b[^.]*:\s*$"
    # "Some examples of policy violations", a lead-in as a whole.
    r"|^\W*(?:here are )?(?:some |other |more )?examples? of (?:\w+ )?violations?\W*$"
)
# What one of the patterns above needs, in lower case.
VIOLATION_STEMS = ("violation", "offen", "breach", "infraction", "infringement")
BREAKING_STEMS = ("violat", "breach", "break", "goes against")
BEST_TO = (
    r"\bit(?:['’]s| is) (?:always |usually |often )?(?:best|better|a good idea|good practice"
    r"|best practice|advisable) to\b"
)
NO_VIOLATION = (
    r"\b(?:(?:is|are) not (?:considered )?(?:an? |in )?violations?(?: of)?|(?:does"
    r"|do) not violate) (?:this|the|our|these)\b"
)
# "Unless we say so, you will not and have no right to:", "users that do so must not …": said whatever the parse.
SAYS_MUST_NOT = (
    r"(?:(?:(?<=^)|(?<=, )|(?<=; ))(?:you|users) (?:also )?"
    r"|^(?:all )?(?:users|creators|members|sellers|developers|advertisers|guests|hosts) (?:that|who|which)\b[^.;:]*? )"
    r"(?P<modal>(?:must|may|shall|will) not)\b(?!,? (?:be|have|find|see|receive)\b)"
)
RESERVES = r"\breserves? the (?:\w+ ){0,2}rights?\b"
DISCRETION_PATTERN = (
    r"\breserves? the (?:\w+ ){0,2}rights?\b|\bin our (?:sole |absolute |full )*discretion\b"
    r"|\bat (?:our|its|\w+['’]s) (?:sole |absolute |full |own )*discretion\b"
    r"|\b(?:retains?|has|have) (?:the )?(?:full |sole |absolute |complete )*(?:discretion|right)\b"
)
NEGATIVE_DETERMINERS = _words("no nobody neither none nothing")

# --- sentences without a modality ---------------------------------------------------------------------------------

# What a platform only thinks, feels or hopes: nobody can hold it to that.
FEELING_VERBS = _words(
    "want hope wish believe think understand recognize recognise realize realise know appreciate value thank love feel "
    "acknowledge care trust celebrate respect welcome like mean expect dream envision need call"
)
# "We recognize that people may say things": what happens, not what is allowed.
KNOWING_VERBS = _words("recognize recognise understand know acknowledge realize realise")
FEELING_WORDS = _words(
    "committed passionate dedicated proud honored honoured fortunate excited grateful glad thankful thrilled aware "
    "lucky delighted sorry rooted guided driven inspired devoted mindful"
)
# "Such content is not eligible for recommendation": what is done with content, said of the content.
ELIGIBILITY = _words("eligible ineligible")
# "We built this to connect people": what was done once.
FOUNDING_VERBS = _words("build create design launch found start develop introduce establish make")
TRYING_VERBS = _words("try aim strive aspire seek endeavor endeavour optimize optimise work")
# What people take upon themselves by saying so.
UNDERTAKING_VERBS = _words(
    "agree promise represent acknowledge warrant consent grant license pay waive certify undertake"
)
# "This policy applies to …", "this includes …": they draw the line of a rule.
REACHING_VERBS = _words(
    "apply include cover extend govern refer mean comprise consist constitute count replace supersede"
)
# What is handled under a policy: what is done to it is a promise.
PROCESS_NOUNS = _words(
    "decision appeal request review report complaint claim notice process procedure reinstatement application "
    "submission case enforcement moderation data information term fee payment refund order"
)
NORM_NOUNS = _words("duty requirement limit ban exemption exception prohibition restriction condition right")
# Verbs of effect and appearance: their sentences explain.
EFFECT_VERBS = _words(
    "help promote foster make let lead cause sabotage create contribute improve encourage enable lower raise give take "
    "depend vary bring mean matter allow permit reflect prioritize prioritise result produce distract belong "
    "carry serve"
)
USUALLY = _words("often usually sometimes frequently typically commonly occasionally rarely")
# "Verification is optional": what is offered and not asked.
OPTIONAL_WORDS = _words("optional voluntary")
# Acts that mark and do not take away.
# What things are found by, said or shown to be: nobody acts.
GROUND_NOUNS = _words("evidence fact research science expert source consensus law court copyright trademark")
MARKING_NOUNS = _words("warning label strike loss demotion")
REASON_OPENING = r"(?:and |but )?(?:that|this|it)(?:['’]s| is| was)? (?:is |was )?(?:because|why|due to)"

# --- actors ------------------------------------------------------------------------------------------------------

PLATFORM_WORDS = _words(
    "we us our ourselves moderator moderators staff platform team leaders leader organizer organizers organiser "
    "organisers administrator administrators admin admins reviewers reviewer committee company personnel "
    "employee employees"
)
USER_WORDS = _words(
    "you your yourself user users member members participant participants creator creators account-holder "
    "contributor contributors poster posters uploader streamer streamers advertiser advertisers seller sellers "
    "buyer buyers maintainer maintainers attendee attendees customer customers subscriber subscribers influencer "
    "everyone anyone everybody anybody nobody host hosts guest guests player players viewer viewers page owner owners "
    "uploaders developer developers group groups account accounts publisher publishers influencers business businesses"
)
OTHER_ACTORS = _words(
    "party parties authority authorities enforcement court courts parent parents guardian guardians police "
    "government governments claimant complainant holder representative lawyer attorney regulator researcher "
    "researchers journalist agent organization organisation minor minors child children teen teens person people "
    "individual individuals adult adults student students victim victims someone employer those who "
    "requester reporter witness"
)
# What belongs to users: its passive "may be removed" is done by the platform.
CONTENT_NOUNS = _words(
    "content account post video comment image photo message profile page group repository channel stream livestream "
    "story listing ad advertisement link material item username name access feature user member participant owner "
    "creator you livestreams upload file hashtag sound comment product service media submission privilege"
)
# What is kept about people.
DATA_NOUNS = _words(
    "data information detail details term query queries identifier address location history activity cookie number"
)
HANDING_VERBS = _words("share disclose transfer sell send provide")
RECEIVING_NOUNS = _words("partner party parties affiliate advertiser vendor provider subsidiary contractor processor")
RUNNING_VERBS = _words("run appear stay")
# Passives of these are what users do.
USER_VERBS = _words(
    "share post use upload submit display sell publish include link promote distribute create buy send discuss show "
    "feature advertise mention repost copy reproduce access transfer quote modify appeal dispute request"
)

# --- what is done to content or an account -----------------------------------------------------------------------

CONSEQUENCE_VERBS = _words(
    "remove delete suspend restrict limit ban terminate disable label demote age-restrict warn block reinstate "
    "restore escalate deactivate demonetize demonetise downrank mute revoke lock hide quarantine expel "
    "penalize penalise deplatform withhold unpublish reject throttle shadowban freeze cancel close reduce remove flag "
    "discontinue age-gate blacklist sanction strike withdraw deny disqualify evict eject exclude"
)
REFERRAL_VERBS = _words("report notify inform disclose refer alert escalate")
REFERRAL_TARGETS = _words("enforcement authority authorities police ncmec regulator agency")
CONSEQUENCE_NOUNS = _words(
    "removal deletion suspension restriction ban termination strike warning demotion reinstatement loss "
    "deactivation demonetization expulsion sanction penalty disqualification takedown blocking label disabling "
    "cancellation closure"
)
# What its holder may do.
RIGHT_NOUNS = _words("right option ability choice opportunity request decision wish")
RESULT_VERBS = _words(
    "result lead face receive incur get trigger warrant risk cause issue apply impose include subject"
)

# --- phrases of a clause -----------------------------------------------------------------------------------------

# Exceptions, the longest alternative first. Each runs to the end of its phrase.
EXCEPTION_MARKERS = (
    r"with the (?:sole |only |possible )?exceptions? of", r"except(?:ing)?(?: (?:for|in|when|where|if|as|that|to))?",
    r"unless", r"excluding", r"other than", r"apart from", r"aside from", r"save (?:for|as|where)",
    r"notwithstanding", r"exempt(?:ed)? from", r"with the exclusion of", r"exclusive of",
)  # fmt: skip
# Sentences that are an exception as a whole.
EXCEPTION_SENTENCES = (
    r"\b(?:does|do|will|shall|should) not (?:apply|extend) to\b",
    r"\b(?:does|do) not (?:include|cover|prohibit|prevent)\b",
    r"\b(?:may|might|can|will|sometimes) (?:also |still )?(?:allow|make|grant|permit) (?:\w+ ){0,3}?exceptions?\b",
    r"(?<!copyright )(?<!known )\bexceptions? (?:may|might|can|will|are|is|to this|include)\b(?! laws?\b)",
    r"\b(?:doesn|don)['’]t (?:apply|include|cover|prohibit)\b", r"\b(?:is|are) exempt\b",
    r"\bwe (?:may|might|can) (?:still |sometimes )?allow\b",
)  # fmt: skip
# Conditions that stand before a clause with a verb: what is the case ...
STATE_CONDITIONS = (
    r"(?:only )?(?:if and when|if)", r"(?:but |and )?only (?:when|where|once|after|upon)", r"whenever", r"when",
    r"wherever", r"where", r"as long as", r"so long as", r"provided(?: that)?", r"providing that",
    r"on (?:the )?condition that",
    r"in case(?: of)?", r"in the event (?:of|that)", r"in cases (?:where|of|in which|when)", r"once",
    r"assuming(?: that)?", r"in situations where",
)  # fmt: skip
# ... and when, or how far.
CLAUSE_CONDITIONS = (*STATE_CONDITIONS, r"before", r"after", r"until", r"while", r"to the extent(?: that)?")
# Those that stand before a noun.
NOUN_CONDITIONS = (
    r"upon",
    r"without (?:the |their |our |your |any )?(?:[\w'’-]+ ){0,3}?(?:consent|permission|authori[sz]ation|approval)",
    r"with (?:the |their |our |your )?(?:[\w'’-]+ ){0,3}?(?:consent|permission|authori[sz]ation|approval)",
    r"subject to", r"prior to", r"following(?= (?:a|an|the|your|our|review|receipt|\w+ (?:review|receipt))\b)",
    r"in the absence of", r"at the request of", r"in response to",
)  # fmt: skip
EXAMPLE_MARKERS = (
    r"including(?:,? but not limited to,?|,? without limitation,?)?", r"such as",
    r"e\.g\.,?", r"for example,?", r"for instance,?",
    r"like(?= )", r"examples? (?:of \w+(?: \w+){0,4} )?(?:include|are|is)",
)  # fmt: skip

# --- definitions -------------------------------------------------------------------------------------------------

DEFINING_VERBS = (
    r"means?", r"refers? to", r"(?:is|are|can be|may be) (?:defined|understood) (?:as|to be|to mean)",
    r"(?:is|are) characteri[sz]ed by", r"(?:is|are) where(?! (?:people|you|everyone|anyone)\b)", r"(?:is|are) when",
    r"(?:shall|will) (?:mean|refer to)",
    r"(?:is|are)(?= (?:any|a form of|a type of|a kind of|the act of|the practice of|content that)\b)",
)  # fmt: skip
# Subjects that no definition defines: "This means that …".
UNDEFINED_TERMS = _words("this that it which they these those what there he she you we who here")

# --- dates -------------------------------------------------------------------------------------------------------

EFFECTIVE_PREFIX = (
    r"(?:(?:effective|in effect|in force|starting|beginning|applies|apply|applicable)(?: date)?"
    r"(?:(?: as)? (?:of|on|from)|:)? |as (?:of|from) |on and after |last (?:updated|modified|revised)(?: on|:)? "
    r"|(?:from|since|until|before|after|by|on) )"
)
