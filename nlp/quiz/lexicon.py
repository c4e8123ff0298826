"""Words that items are written and judged by: one place for all of them."""

from __future__ import annotations

import re

# What nobody needs a policy to know is wrong, or required: a question on it is answered by its own words.
SELF_EVIDENT = re.compile(
    r"\b(?:violat\w+|unlawful\w*|illegal\w*|lawful\w*|fraud\w*|malware|malicious\w*|abus\w+|harass\w*|threat\w*|"
    r"insult\w*|impersonat\w+|bully\w*|violen\w+|harms?|deceptiv\w+|deceiv\w+|unauthori[sz]ed|infring\w+|exploit\w*|scams?|phishing|doxx\w+|spam\w*|traffick\w+|terroris\w+|"
    r"(?:applicable|all|the) laws?|laws and regulations|sanctions|comply|compliance|criminal\w*|stolen|counterfeit)\b",
    re.IGNORECASE,
)
# Topics that some reviewers would rather be warned of, by the name the note gives them.
SENSITIVE: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "self_harm": r"suicid\w*|self-harm\w*|eating disorders?|self-injur\w*",
        "child": r"child (?:sexual|abuse|exploitation)\w*|csam|(?:sexuali[sz]\w+|exploit\w+|groom\w*)\W+(?:\w+\W+){0,4}"
        r"(?:minors?|child\w*)|grooming",
        "sexual": r"sexual (?!orient)\w+|sexually|sexuali[sz]\w+|nudity|nude|pornograph\w*|"
        r"intimate (?:image|content)\w*",
        "violence": r"violen\w+|terroris\w+|genocide\w*|atrocit\w+|mass shootings?|torture\w*|gore|graphic\w*|"
        r"threat\w* to kill|killings?|armed conflicts?",
        "hate": r"hate(?:ful)?|slurs?|protected (?:attributes?|groups?)|dehumani[sz]\w+",
    }.items()
}
# Openings of a condition or an exception, as far as a case can be told without them.
CONDITION_MARKER = re.compile(
    r"(?:only\s+)?(?:if|when|where|provided that|as long as|so long as|in case|once|whenever)\s+", re.IGNORECASE
)
EXCEPTION_MARKER = re.compile(
    r"(?:unless|except(?:ions?)?(?:\s+(?:for|when|where|if|that|in|as))*|excluding|with the exception of|apart from|"
    r"other than|save for|but not)\s+",
    re.IGNORECASE,
)
# What the plainest words before a number make of it.
LIMIT_WORDS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<!no )(?<!not )\b(?:{words})\s+(?:the\s+age\s+of\s+)?[$€£]?\w", re.IGNORECASE)
    for name, words in {
        "less_than": "under|below|less than|fewer than|younger than|shorter than",
        "more_than": "over|above|more than|older than|longer than|greater than",
        "at_least": "at least|minimum of",
        "at_most": "at most|up to|maximum of",
    }.items()
}
NEGATED = re.compile(r"\b(?:no|not|never|none|nobody|neither|nor|without|unless|cannot)\b|n['’]t\b", re.IGNORECASE)
# A pointer to another text, which a case described to a reviewer does not need.
POINTER = re.compile(r"\s*\((?:see|as defined in|as described in|cf\.)[^()]*\)", re.IGNORECASE)
