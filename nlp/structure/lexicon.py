"""The words that make a line an enforcement tier, in one place."""

from __future__ import annotations

from nlp.document import TierKind

# Predicates of enforcement by what they do to the items below. Checked in this order, so that
# "not allowed" is prohibited before "allowed" is allowed. Matched on the lower-cased line.
TIER_PATTERNS: tuple[tuple[TierKind, str], ...] = (
    ("restricted", r"\b(?:in)?eligible\b|\bineligibility\b|\w eligibility\b"),
    ("restricted", r"(?:\bnot|n['’]t) (?:be )?recommend(?:ed)?\b"),
    ("restricted", r"\b(?:age|region|geo|feature)[- ]?(?:restricted|gated)\b"
                   r"|^restricted\b|\brestricted$|\bwe restrict\b"),
    ("restricted", r"\bwe (?:limit|label|(?:include|add|apply) an? (?:\w+ ){0,2}(?:label|screen|warning))\b"
                   r"|\b(?:limited|label(?:l?ed)|demoted|downranked)$|\bbehind a warning\b"),
    ("prohibited", r"\b(?:not|never|no longer|(?:do|does|is|are|ca|wo)n['’]?t|do not|cannot)\s+(?:\w+\s+){0,2}?"
                   r"(?:allow(?:ed)?|permit(?:ted)?|tolerate[d]?|accept(?:ed|able)?|post|share|do)\b"),
    ("prohibited", r"^(?:prohibited|forbidden|banned|disallowed|unacceptable)\b|\bzero tolerance\b"
                   r"|\bwe (?:prohibit|forbid|ban)\b"
                   r"|\b(?:prohibited|forbidden|banned|disallowed|unacceptable)$"),
    ("prohibited", r"\b(?:we|what we|content we|is|are|will be|must be) (?:will )?remove[sd]?\b|^removed?\b"),
    ("required", r"^(?:always )?(?:required|mandatory)$|^what (?:is required|we require|you must do)$|\bwe require$"),
    ("allowed", r"\bwe (?:may )?(?:allow|permit)\b|^(?:allowed|permitted)\b|\b(?:allowed|permitted|okay)$"
                r"|\b(?:allowed|permitted) (?:on|in|with|for|only|if|when|content)\b"
                r"|\bacceptable(?: (?:content|behaviou?r|conduct|activit(?:y|ies)|posts?|material))?$"),
)  # fmt: skip

# "Prohibited items policy" names a document, and everything below it is not prohibited for that.
TITLE_PATTERN = (
    r"(?<!\bour )(?<!\bthe )(?<!\bthese )(?<!\bthis )"
    r"\b(?:policy|policies|rules|guidelines|standards|agreement|terms|code of conduct)$"
)

# Words that say nothing of a topic: a tier line made of these and tier words only is a bare label, not a heading.
LABEL_WORDS = frozenset(
    "a an and are at be by content do does following for here if in is it item items kind kinds of on only or our s "
    "that the these they things this to types under us we what which who with you your behavior behaviour conduct "
    "activity activities posts post material not never no don isn aren t dont will fyf feed 13 16 18 21 over plus "
    "adults age ages restricted video videos media always sometimes usually".split()
)

# Lines that join two steps, or are a button of the page, however loudly they are written.
JOINING_LINES = frozenset((
    "or", "and", "and/or", "note", "either", "plus", "change log", "changelog", "read more", "learn more", "show more",
    "show less", "see more", "see less", "view all", "back to top", "menu", "share", "close", "print",
))  # fmt: skip

# Longest line that can be a tier label, in words; longer where it speaks of all that follows.
TIER_WORDS_MAX = 8
FOLLOWING_WORDS_MAX = 30
# What the platform does with all that stands below: "For the following content, we …:", "We prohibit the following …:".
FOLLOWING_PATTERN = (
    r"^for (?:all |any |each )?(?:of )?the following\b[^,:]*,\s*we\b[^:]*:$"
    r"|^(?:under (?:this|these|our) \w+,?\s*)?we\b[^:.]*\bthe following\b[^:.]*:$"
)
# Longest bold or capital line that can stand in for a heading, in words.
HEADING_WORDS_MAX = 12
# The same of one that nothing but its place marks, and what such a line has not: an auxiliary, hence a clause.
TITLE_WORDS_MAX = 7
CLAUSE_PATTERN = (
    r"\b(?:not|never|must|may|might|can|cannot|could|should|shall|will|would|is|are|was|were|be|been|has|have|had|do|does"
    r"|did)\b|n['’]t\b"
)

# A finished sentence that announces the list below it: "The following are not allowed. This is not a complete list."
ANNOUNCING_PATTERN = (
    r"\b(?:the following|as follows)\b"
    r"|\b(?:any of|one of|some of|examples?|descriptions?|types?|kinds?|items|criteria|cases|situations|ways|rules)\b"
    r"[^.]{0,40}\bbelow\b"
)
