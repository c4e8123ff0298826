"""Words that flaws of an item are known by, and what is said of each flaw."""

from __future__ import annotations

import re
from decimal import Decimal


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


ALL_ABOVE = _any(
    r"all (?:of )?(?:the|these) (?:above|options|answers|choices|following)", r"all of (?:them|these)", "all above"
)
NONE_ABOVE = _any(
    r"none (?:of )?(?:the|these) (?:above|options|answers|choices|following)", r"none of (?:them|these)",
    r"neither of (?:the above|these|them)",
)  # fmt: skip
# "A and B", "(1), (2), and (3) only", "I only", "options a and c".
_LABEL = r"\(?(?:[A-Fa-f]|[1-5]|I{1,3}|IV)\)?"
K_TYPE = re.compile(
    rf"^(?:both\s+|options?\s+)?{_LABEL}(?:(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+){_LABEL})+(?:\s+only)?\.?$|"
    rf"^(?:option\s+)?{_LABEL}\s+only\.?$",
    re.IGNORECASE,
)
ABSOLUTE = _any(
    "always", "never", "all", "every", "entirely", "completely", "absolutely", "under no circumstances",
    "without exception", "nobody", "everybody", "everyone", "no one", "nothing", "everything", "totally",
)  # fmt: skip
VAGUE = _any(
    "sometimes", "often", "usually", "frequently", "generally", "occasionally", "rarely", "seldom", "(?<!how )many",
    "several", "a few(?! words left out)", "some(?: of the)?", "most of the time", "probably", "perhaps",
    "typically", "normally", "a lot", "quite", "fairly", "rather", "might", "could be",
)  # fmt: skip
NEGATIVE = re.compile(r"\b(?:not|except|never|least|cannot|excluding)\b|n['’]t\b", re.IGNORECASE)
# A "not" in a relative clause describes a thing and turns no question round.
RELATIVE_NOT = re.compile(
    r"\b(?:that|who|which)\s+(?:(?:is|are|was|were|do|does|did|has|have)\s+)?not\b", re.IGNORECASE
)
# A negation that states a prohibition, which a question may name as it is.
DEONTIC = re.compile(
    r"\b(?:not (?:be )?(?:allowed|permitted|tolerated|required)|(?:must|may|should|shall) not)\b",
    re.IGNORECASE,
)
# Labels that enforcement tiers bear: "allowed" and "not allowed" are two of a scale, and no pair that gives a key away.
TIER = re.compile(r"(?-i:[A-Z\W\d]+)|(?:not )?(?:allowed|permitted|eligible|restricted)\W*", re.IGNORECASE)
NEGATIONS = frozenset(
    "not no never don't doesn't isn't aren't cannot can't without didn't won't wasn't".split()
)  # fmt: skip
AUXILIARIES = frozenset("does do did is are was were will".split())
ARTICLE_END = re.compile(r"\b(an?)$", re.IGNORECASE)
OPENING_PRONOUN = re.compile(
    r"(?:(?:it|they|these|those|such|he|she)\s+\w+|(?:this|that)\s+(?!policy|post|account|case|version|rule)\w+)",
    re.IGNORECASE,
)
POINTS_AWAY = re.compile(
    r"\b(?:as (?:mentioned|stated|described|shown|seen|discussed) (?:above|below|before|earlier)|the (?:former|latter)|"
    r"(?:the )?aforementioned|see (?:above|below)|in the (?:text|passage|paragraph) (?:above|below)|"
    r"the (?:above|previous|preceding) (?:rule|text|section|clause|paragraph|policy))\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:by the way|as everyone knows|interestingly|needless to say|it is worth (?:noting|mentioning)|fun fact|"
    r"as you (?:may )?(?:know|remember|recall)|incidentally|historically|for your information|"
    r"on a (?:side|personal) note|"
    r"founded in|is known for|has been around|little known)\b",
    re.IGNORECASE,
)
VERDICTS = frozenset(("yes", "no", "true", "false", "right", "wrong", "correct", "incorrect"))
NO_ANSWER = re.compile(
    r"\b(?:(?:i )?don['’]t know|not sure|no idea|who cares|does(?:n['’]t| not) matter|anything goes|whatever|"
    r"ask (?:your|a) "
    r"(?:mother|friend|cat|dog)|flip a coin|banana|magic|unicorn|aliens?)\b|^(?:just |it is |it['’]s )?a joke\W*$|"
    r"^[\s?.…-]*$",
    re.IGNORECASE,
)
NO_VALUE = re.compile(r"(?:none|no limit|not applicable|unlimited)\.?$", re.IGNORECASE)
UNIT_MINUTES: dict[str, Decimal] = {
    "second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440),
    "week": Decimal(10080), "month": Decimal(43800), "year": Decimal(525600),
}  # fmt: skip
# Words of the items' own frames, and others too common to be a cue.
COMMON = frozenset(
    "about also been both case cases does each from have here into policy policies rule rules says that them then "
    "there these they this those under version what when where which while will with your than their only over "
    "following value post posts such other others must should shall content user users account accounts".split()
)  # fmt: skip

MESSAGES: dict[str, str] = {
    "more_than_one_correct": "Not exactly one answer is right.",
    "duplicate_options": "Two answers say the same.",
    "blank_count": "A cloze needs exactly one blank, any other stem at most one.",
    "lost_focus": "The stem asks no complete question.",
    "longest_key": "The right answer is much longer than the others.",
    "lost_sequence": "The values in the answers are out of order.",
    "convergence": "The right answer combines what most answers share.",
    "all_of_the_above": "“All of the above” is no answer of its own.",
    "none_of_the_above": "“None of the above” is no answer of its own.",
    "k_type": "An answer combines other answers.",
    "absolute_terms": "An absolute term in only part of the answers gives them away.",
    "vague_terms": "A vague term leaves open what is meant.",
    "negative_stem": "The question is negative, and does not say so in capitals.",
    "word_repeats": "A word of the stem stands in the right answer only.",
    "grammatical_cue": "Grammar or punctuation sets the right answer apart.",
    "logical_cue": "Two answers are opposites, and one of them is right: the rest cannot be.",
    "ambiguous_reference": "The stem points to something that is not there.",
    "gratuitous_text": "The stem is longer than the question needs.",
    "true_false_options": "The answers are only yes and no: that is a true/false item.",
    "implausible_distractor": "A wrong answer is of another kind or size than the rest.",
    "key_positions": "The right answers stand in one place too often.",
    "answers_another": "The stem gives away the answer to another item.",
    "too_many_trues": "Most statements have the same answer.",
    "duplicate_items": "Another item asks the same.",
    "coverage": "Changes without an item are left to the briefing.",
}
