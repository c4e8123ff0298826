"""English forms that a rule's words take when they are told as a case, and the words it is known by: one place."""

from __future__ import annotations

import re

_PRONOUNS = {
    "you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves",
    "you're": "they're", "our": "the platform's", "us": "the platform", "you've": "they've",
}  # fmt: skip
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(_PRONOUNS, key=len, reverse=True))})\b(?!['’]\w)", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b((?:contact|inform|ask|e-?mail|warn|remind|refund|help)(?:s|ed)?|notif(?:y|ies|ied)|tells?|told|sends?|sent|"
    r"gives?|gave|charged?|required?|allow(?:s|ed)?|lets?)\s+you\b",
    re.IGNORECASE,
)
_AFTER_PREPOSITION = re.compile(
    r"(?<=\bto )you\b|(?<=\bby )you\b|(?<=\bfor )you\b|(?<=\bwith )you\b|(?<=\bfrom )you\b|(?<=\babout )you\b"
)
PLURAL_PERSONS = re.compile(r"(?:people|children|teens|staff)\b")
_ARTICLE = re.compile(r"(?:an?|the|any|each|every|no) ", re.IGNORECASE)
_PLURALS = {"person": "people", "child": "children", "someone": "people", "anyone": "people", "everyone": "people"}
ANY_USER = re.compile(
    r"(?:you|users?|all users|any user|a user|members?|people|anyone|everyone|"
    r"(?:all |any )?(?:people|persons|users|those|anyone|everyone) (?:who|that) uses? \w+(?: \w+)?)",
    re.IGNORECASE,
)
USERS = re.compile(r"(?<!other )\busers?\b(?! name)", re.IGNORECASE)
SPEAKER = re.compile(r"(?:we|[A-Z][\w.]*|this policy|the platform|we (?:also|do))", re.IGNORECASE)
_PERSONS = (
    r"(?:users?|members?|creators?|sellers?|buyers?|hosts?|streamers?|adults?|minors?|teens?|children|guardians?|"
    r"parents?|owners?|admins?|administrators?|moderators?|reviewers?|advertisers?|operators?|affiliates?|candidates?|"
    r"participants?|publishers?|developers?|maintainers?|researchers?|archivists?|journalists?|artists?|employees?|"
    r"customers?|guests?|viewers?|authors?|uploaders?|partners?|influencers?|persons?|people|individuals?|someone|"
    r"organi[sz]ers?|complainants?|claimants?|requesters?|account holders?|businesses|brands?|labelers?|leads?|"
    r"desk|teams?|staff|organi[sz]ations?|firms?|schools?|clubs?)"
)
# A noun phrase that names people: it ends in such a noun, or has a "who" behind it.
PERSONS = re.compile(rf"\b{_PERSONS}\b|\bleaders?\b", re.IGNORECASE)
DECISION = re.compile(
    r"\b(?:bans?|suspensions?|strikes?|decisions?|appeals?|penalt(?:y|ies)|warnings?|removals?|closures?|reviews?)$",
    re.IGNORECASE,
)
VERBAL = re.compile(r"\b(?:is|are|was|were|has|have|but)\b", re.IGNORECASE)
PERSON = re.compile(rf"\b{_PERSONS}(?:$| who\b)", re.IGNORECASE)
# Who is meant, an earlier sentence says ("the complainant"); of an account there is one owner.
SOMEBODY_TOLD_OF = re.compile(r"(?:our|the platform['’]s) |the (?!account\b)(?!.* who\b)", re.IGNORECASE)
CIRCUMSTANCE = re.compile(r"(?:if|when|before|after|during|while|in|on|for|where|once|until|unless)\b", re.IGNORECASE)
PASSIVE_BAN = re.compile(
    r"\b(?:prohibited|forbidden|banned|not (?:be )?(?:allowed|permitted|tolerated|acceptable|welcome))\b", re.IGNORECASE
)
BAN_VERB = re.compile(
    r"\b(?:(?:not|don['’]t|never)\s+(?:\w+\s+)?(?:allow|permit|tolerate|accept)|prohibits?|forbids?|bans?|"
    r"disallows?|removes?)\b",
    re.IGNORECASE,
)
# A lead-in that ends in a relative pronoun: what follows is said of the noun before it.
RELATIVE_HEAD = re.compile(
    r"\b(?:content|activit(?:y|ies)|materials?|posts?|videos?|images?|media|accounts?|behaviou?rs?|conduct|messages?|"
    r"comments?|ads?|advertisements?|usernames?|names?|products?|services?|claims?|links?|groups?)"
    r"(?: (?!to\b)\w+){0,3} (?:that|which)(?: is| are)?$",
    re.IGNORECASE,
)
MODAL_HEAD = re.compile(
    r"(?:\b(?:may|must|shall|should|will|do|can)\s+(?:not|never)\b|\b(?:don['’]t|cannot|can['’]t|mustn['’]t|"
    r"won['’]t|never)\b|"
    r"\bunder no circumstances will \w+|\bunder no circumstances (?:may|should) \w+|\b(?:must|should)\b|"
    r"\bnot (?:allowed|permitted) to\b|\b(?:refrain|abstain) from\b)(?P<rest>[^,;:.]*(?:, [^,;:.]+)*)$",
    re.IGNORECASE,
)
GERUND_HEAD = re.compile(
    r"(?P<head>(?:\w+ing\b(?:, (?:or |and )?| or | and )?)+(?:[^:]*?[a-z])??)(?: (?:any|one|some|all|either)(?: of)?)?"
    r"(?: (?:the following|these(?: things)?))?$",
    re.IGNORECASE,
)
# A lead-in that only announces its items. One that says more ("Nudity, including:") makes half sentences of them.
NAMING_HEAD = re.compile(
    r"(?:(?:here(?:['’]s| is| are) (?:a |the )?|some |other |more |for example, )*(?:non-exhaustive list of )?"
    r"(?:some |other )?examples? (?:of (?:\S+ ){1,12}?(?:include|are|violations?|(?:that|which)(?: \w+){0,3} violate"
    r"(?: \S+){1,4}|(?:is|are) not allowed(?: on \w+)?)|(?:that|which)(?: \w+){0,2} violate(?: \S+){1,4})"
    r"|(?:some )?examples? of policy violations?(?: include)?"
    r"|(?:severe |serious |other )?violations? of (?:this|the|our) \w+ includes?"
    r"|(?:other )?(?:types of )?(?:content|conduct|behaviou?r|activity|things) (?:that|which) violates? (?:this|our)"
    r" \w+"
    r"|(?:prohibited|unacceptable|forbidden|banned|disallowed|such)(?: \S+){1,5}? (?:includes?|are)"
    r"|(?:any of )?(?:the following|these)(?: \S+){0,3}? (?:are|is)(?:(?: not|n['’]t) (?:allowed|permitted)|"
    r" prohibited| forbidden|"
    r" banned| (?:in )?violations?(?: of (?:this|our) \w+)?)(?: on \w+)?"
    r"|(?:\S+ ){1,8}?(?:are|is) (?:prohibited|banned|forbidden|not allowed) from (?:engaging in )?(?:any of )?"
    r"(?:the following|these)(?: \w+){0,2}"
    r"|(?:please )?(?:(?:we|you|users) )?(?:do not|don['’]t|may not|must not|cannot|can['’]t)(?: \w+){0,2}"
    r"(?: (?:any of )?(?:the following|these)(?: (?:\S+ ){0,3}?(?:content|things|acts?|activit\w+|behaviou?rs?|types?|"
    r"items?))?)?"
    r"|we (?:remove|prohibit|ban)(?: (?:any of )?(?:the following|these)(?: \w+)?)?|no|not allowed|what we remove)"
    r"(?:,? (?:but|and) (?:is |are )?not limited to)?(?:,? any of)?$",
    re.IGNORECASE,
)
INCLUDING_HEAD = re.compile(
    r"(?:\S+ ){1,8}?(?:must|may|can|should)(?: not|not) (?:include|contain)(?: any of)?(?: the following)?",
    re.IGNORECASE,
)
# A lead-in whose items are named as what the policy lets stand.
ALLOWING_HEAD = re.compile(
    r"(?:\b(?:not|n['’]t)(?: (?:be|considered|generally|typically|in|an?))* (?:violat\w+|against|prohibited|adult)|"
    r"\bdo(?:es)?(?: not|n['’]t) violate|\b(?:is|are|we) (?:also |generally )?(?:allow(?:ed)?|permit(?:ted)?|"
    r"acceptable))\b(?!.*\b(?:if|when|unless|only|restrict\w*|provided)\b)",
    re.IGNORECASE,
)
# What keeps a text from being told: quotations, several sentences, verdicts, and first persons left over.
UNFIT = re.compile(
    r"[“”\"|:;•*_{}\[\]]|[.!?]\s|\b(?:we|I|he|she|ourselves|each other|generally|typically|usually)\b|\bplease\b|"
    r"\bthat (?:specific|event|instance|case|time)\b|\band (?:have|are|is|be)\b|"
    r"[,–—-] (?:but|so|because|since|and (?:we|you|they|will|may|must|is|are)|as (?:it|this|they)|which (?:we|is)|"
    r"we|you)\b|\band (?:they )?(?:should|may|must|will|can)\b|"
    r"\b(?:not allowed|prohibited|permitted|allowed|forbidden|violat\w+|removed|policy|policies|terms of service|"
    r"guidelines)\b|\bfor (?:example|instance)\b|\bbecause\b|\beven (?:if|when|though)\b|\betc\b|"
    r"\bthis (?:page|section|article|guide|document|list)\b",
    re.IGNORECASE,
)
DANGLING = re.compile(
    r"(?:\w+\s+)?(?:it|them|this|so|anything|do so)\b|"
    r"\w+ from \w+ing\b|that\b|(?:starting|beginning|effective|as of|according|"
    r"depending|other)\b|"
    r"(?:have|get|seek|strive|understand|agree|know|believe|consider|acknowledge|choose|comply|adhere|abide|"
    r"meet|maintain|ensure|extend|give (?:\w+ )?(?:permission|consent)|follow|respect|"
    r"remember)\b",
    re.IGNORECASE,
)
# What the authors of a policy say of their own steps, up to the verb.
OUR_STEP = re.compile(
    r"(?P<lead>(?:After|Before|During|When|If|In(?! addition| any| general| some| most| rare| certain| many|"
    r" particular| practice| short| other words)|On|"
    r"For(?! example))\b[^,]*, )?(?:(?:[Ww]e(?:['’]ll)?|(?:[Tt]he )?[Mm]oderators?|"
    r"(?!You|They|Users)[A-Z]\w+(?= (?:will|may|reserves)\b))\s+)"
    r"(?:(?:will|must|may|can|also|always|reserves? the right to)\s+)*"
    r"(?=[a-z]+\s)(?!(?:are|have|do|did|were|know|want|believe|understand|recommend|encourage|ask|expect|think|"
    r"hope|don|not)\b)"
)
OUR_LIST = re.compile(r"\b(?:we|moderators|our team) (?:may|will|can|must|also|should)(?: also)?$", re.IGNORECASE)
# Steps of enforcement and of handling a case, which a moderator takes or must not take.
STEP = re.compile(
    r"(?:(?:permanently|temporarily|immediately|also) )?(?:remov|suspend|clos|delet|disabl|restrict|limit|block|"
    r"label|notif|contact|terminat|"
    r"interrupt|escalat|refus|ban|reinstat|restor|report|warn|inform|verif|withhold|waiv|hid|demot|"
    r"downgrad|reduc|lower|reject|lock|revok|forward|withdraw)\w*\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"(?:an?|the|any|some|their|other|another|no|each|every|\d+|all)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"(?:is|are|was|were|has|have|does|do|may|must|can|will|shall|should|to|not|if|when|unless|be|been|it|they|you|we|"
    r"includes?|contains?|please|also|only|even|who|which|that|how|what|why|where|and|or|but|for|of|in|on|at|by|"
    r"from|with|as|so|"
    r"just|instead|never|always)\b",
    re.IGNORECASE,
)
_IMPERATIVES = frozenset(
    "see read visit post share use sell buy send make create upload publish promote advertise engage attempt try ask "
    "give take show "
    "include avoid report keep label name mark add link offer provide ensure respect follow contact tell put get set "
    "run play stream host join submit transmit access collect display distribute encourage facilitate organize "
    "participate solicit request claim falsely artificially manipulate mislead misrepresent impersonate pretend "
    "register check apply decide open choose verify confirm select change interact interfere disrupt spam scrape "
    "harvest download copy modify reproduce duplicate resell bypass".split()
)


# A sentence that goes on with what the one before it forbids.
GOES_ON = re.compile(r"(?:this|it)(?: also)? includes?(?:,? but is not limited to)?,? (?=[a-z]+ing\b)", re.IGNORECASE)
# What stands before a sentence and says nothing of its case: a label ("Fake personas: ") and a word of transition.
LABEL = re.compile(r"^\W*(?P<label>[A-Z][\w’'/&-]*(?: [\w’'/&-]+){0,5}): (?=[A-Z]|$)")
# The same where the label is a heading at the beginning of its line ("Maximum checks. Do not …").
RUN_IN = re.compile(r"^(?!(?:Do|Don|Never|Please|You|We)\b)(?:[A-Z][\w’'/&-]*)(?: [\w’'/&-]+){0,3}\. (?=[A-Z]|$)")
ASIDE = re.compile(
    r"^(?:for example|for instance|additionally|also|overall|on the other hand|in other words|of course|once again|"
    r"in fact|instead|lastly|firstly|more broadly|"
    r"in addition|in particular|however|similarly|further(?:more)?|"
    r"finally|therefore|for (?:this|these) reasons?|in any case|in all cases|"
    r"at all times|as (?:such|a result)|under this policy|in general|generally), ",
    re.IGNORECASE,
)
EACH = re.compile(r"^(?:each|every|any) ", re.IGNORECASE)
FOLLOWING = re.compile(r"\s*\b(?:any of |one of |all of )?(?:the following|these)(?: \w+)?$", re.IGNORECASE)
UNDER_ANY = re.compile(r"^(?:under|in) any circumstances?\s+", re.IGNORECASE)


OF_THE_PERSON = re.compile(r"(?:if|when|where|once|before|after|while)\b.*\byou(?:r|['’]re)?\b", re.IGNORECASE)
# "For any post, you must add a label": behind the act, "it" would come before its noun.
FOR_ANY = re.compile(r"for (?:any|all|each|every)\b", re.IGNORECASE)
# "Even if you didn't intend it": what was, and no rule.
TOLD_OF = re.compile(r"did\b|didn", re.IGNORECASE)
# "The firmware requires users to …": who has to do it stands behind the verb.
WANTS = re.compile(r"(?<!be )(?<!is )(?<!are )\b(?:requires?|needs?)$", re.IGNORECASE)
PARTICIPLE = re.compile(r"be (?:\w+ly )?(?:\w+ed|sold|made|shown|given|sent|kept|held|told|bought|taken|shared|used)\b")
# A name or a heading, and no description: "Business and Income Opportunities", "Artificial Academy 2".
_JOINT = r"(?: (?:and|or|of|the|&|in|for))*"
TITLE_CASE = re.compile(rf"\w+,?{_JOINT}(?: [A-Z]\w+,?{_JOINT})+(?: \d.*)?$")
_SMALL = frozenset("a an and the of or & in for on to with".split())
_DEED_OF = re.compile(
    r"(?:sales?|use|purchase|display|possession|[a-z]+(?:tion|ment|ance))(?:, \w+)*(?:,? (?:or|and) [a-z]+)? of\b"
)
_GERUND = re.compile(r"(?:\w+ly )?[a-z]+ing\b")


def is_title(text: str) -> bool:
    """Whether a text is written as a heading is: every word capitalized but the small ones."""
    return bool(text) and all(word in _SMALL or not word[0].islower() for word in text.split())


def with_doer(text: str) -> str:
    """Name who does what a text tells of, where it speaks of something of theirs: "using their camera".

    "Sale of alcohol" is the sale of it.
    """
    text = f"the {text}" if _DEED_OF.match(text) else text
    return f"a user {text}" if _GERUND.match(text) and re.search(r"\btheir\b", text) else text


def as_plural(person: str) -> str:
    """Several persons where one is named: "a customer" as "customers", "the account owner" as "account owners"."""
    bare = _ARTICLE.sub("", person)
    if is_plural(bare) or PLURAL_PERSONS.match(bare):
        return bare
    noun = head_of(bare)[-1] if head_of(bare) else bare
    ending = "ies" if re.search(r"[^aeiou]y$", noun) else "es" if noun.endswith(("s", "x", "ch", "sh")) else "s"
    several = _PLURALS.get(noun.lower()) or (noun[:-1] if ending == "ies" else noun) + ending
    return bare.replace(noun, several, 1)


def of_any(text: str) -> str:
    """A thing of which a rule says "any" or "each", as one case of it: "any ads" are ads, "any ad" is an ad."""
    if not (found := EACH.match(text)):
        return text
    bare = text[found.end() :]
    return bare if is_plural(bare) else f"{'an' if bare[:1].lower() in 'aeiou' else 'a'} {bare}"


def of_users(text: str) -> str:
    """Say of a third person what a text says to its reader: "your" becomes "their", "our" "the platform's"."""

    def third(match: re.Match[str]) -> str:
        return match.group() if match.group() == "US" else _PRONOUNS[match.group().lower()]

    text = re.sub(r"\bour (?=platform\b)", "the ", text, flags=re.IGNORECASE)
    return _PRONOUN.sub(third, _AFTER_PREPOSITION.sub("them", _OBJECT.sub(r"\1 them", text)))


def capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapitalized(text: str) -> str:
    """The text with a small first letter, unless its first word is a name or an acronym."""
    first = text.split(" ", 1)[0] if text else ""
    if len(first) == 1 and first not in ("A", "I"):
        return text
    name = len(first) > 1 and not (first[1:].islower() or first[1:].replace("-", "").replace("'", "").islower())
    return text if name else text[:1].lower() + text[1:]


def is_base(text: str) -> bool:
    """Whether a text can follow "to": it opens with a plain verb, as far as its first word shows."""
    first = text.split(" ", 1)[0].lower() if text else ""
    finite = bool(_FINITE.match(text)) or (first.endswith(("ing", "ed")) and first not in ("bring", "need", "feed"))
    if first == "be":
        return True
    return bool(first) and first.replace("-", "").isalpha() and not finite and not _DETERMINER.match(text)


_THIRD = re.compile(
    r"(?:\w+ly )?(?:is|are|has|have|does|do|may|can|could|would|was|were|[a-z]+[^s\W]s)\b", re.IGNORECASE
)


def agrees(text: str, *, many: bool) -> bool:
    """Whether a text can follow "content that" or, with `many`, "posts that": it opens with a verb in that form."""
    return bool(_THIRD.match(text)) or (many and is_base(text))


def is_nominal(text: str) -> bool:
    """Whether a text can follow "about": a noun phrase or an -ing form, not an imperative or half a sentence."""
    first = text.split(" ", 1)[0].lower().strip(",") if text else ""
    return bool(first) and not _FINITE.match(text) and first not in _IMPERATIVES


_HEAD_END = re.compile(
    r"\b(?:of|in|on|for|with|about|from|to|that|which|who|by|as|without|at|under|featuring|involving|including|"
    r"containing|showing|depicting|concerning|regarding|promoting|offering)\b|,",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"(?:an?|each|every|another|the)\b", re.IGNORECASE)


def head_of(phrase: str) -> list[str]:
    """The words of a noun phrase before what is said of its noun."""
    return _HEAD_END.split(phrase, maxsplit=1)[0].split()


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase names several: no article, and a plural before what is said of it."""
    singular = bool(_SINGULAR.match(phrase))
    return not singular and any(re.search(r"[^sui]s$", word) for word in head_of(phrase))
