"""The words of quantities, in one place: numbers, units, comparators, and what is no quantity."""

from __future__ import annotations

from nlp.rules.rule import Comparator

UNITS_OF_TIME = {
    "second": ("second", 1), "sec": ("second", 1), "minute": ("minute", 1), "min": ("minute", 1), "hour": ("hour", 1),
    "hr": ("hour", 1), "day": ("day", 1), "week": ("week", 1), "fortnight": ("day", 14), "month": ("month", 1),
    "year": ("year", 1), "yr": ("year", 1), "decade": ("year", 10),
}  # fmt: skip
DAY_KINDS = ("business", "working", "calendar", "consecutive")

SMALL_NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
SUFFIXES = {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        start=1,
    )
}
# "Third violation" counts; "third party" does not.
ORDINAL_NOUNS = frozenset("violation strike offence offense infringement warning breach infraction".split())

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "R$": "BRL", "US$": "USD", "A$": "AUD",
                  "C$": "CAD", "₩": "KRW", "₺": "TRY", "₱": "PHP", "Rp": "IDR", "zł": "PLN"}  # fmt: skip
CURRENCY_CODES = frozenset(
    "USD EUR GBP JPY INR BRL AUD CAD KRW TRY PHP IDR PLN CHF CNY MXN SEK NOK DKK NZD ZAR SGD".split()
)
CURRENCY_WORDS = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "rupee": "INR",
    "real": "BRL",
    "reais": "BRL",
}

# Comparators that stand before the number, tried in order; the pattern ends where the number begins.
COMPARATORS_BEFORE: tuple[tuple[Comparator, str], ...] = (
    ("at_least", r"(?:no|not) (?:fewer|less|younger) than"),
    ("at_most", r"(?:no|not) (?:more|greater|longer|later|older|higher) than"),
    ("at_most", r"(?:not?|n['’]t|never|cannot|not to) (?:exceed(?:s|ing)?|surpass"
                r"|be (?:longer|more|older|greater) than)"),
    ("at_least", r"(?:at least|at a minimum(?: of)?|a minimum of|minimum(?: of)?|no earlier than|as few as|≥|>=)"),
    ("at_most", r"(?:up to|at most|at the most|a maximum of|maximum(?: of)?|as many as|as much as|within|≤|<=)"
                r"(?: (?:the )?(?:first|last|past|previous|next|following))?"),
    ("more_than", r"(?:more than|greater than|longer than|older than|higher than|over|above"
                  r"|exceed(?:s|ed|ing)?|in excess of|beyond|>)"),
    ("less_than", r"(?:less than|fewer than|shorter than|younger than|lower than|under|below|<)"),
)  # fmt: skip
# Comparators that stand after the number and its unit.
COMPARATORS_AFTER: tuple[tuple[Comparator, str], ...] = (
    ("at_least", r"(?:\+|,? (?:or|and) (?:more|older|above|over|longer|greater|higher|up(?:wards)?)\b"
                 r"|,? (?:as a |at )?minimum\b)"),
    # "or under the local age" compares with a bound of its own.
    ("at_most", r"(?:,? (?:or|and) (?:less|fewer|younger|(?:under|below)(?! (?:the|an?)\b)|shorter|sooner)\b"
                r"|,? (?:as a )?maximum\b|,? at (?:the )?most\b)"),
)  # fmt: skip

# Words before a number that make it a name: "Section 4.2", "Article 5", "version 2", "step 3".
REFERENCE_WORDS = frozenset(
    "section sections sec § §§ article articles art clause clauses chapter chapters part parts paragraph paragraphs "
    "para annex appendix rule rules step steps version versions v ver no nos number numbers title regulation "
    "directive act law form figure table page pages pp line lines item items point points schedule exhibit note "
    "footnote level tier phase stage category type recital resolution room suite floor issue volume question option "
    "answer case type sections principle apache gpl http https error code iso covid box building street road avenue "
    "port bug # nr example module lesson unit top".split()
)
LEGAL_WORDS_AFTER = r"\s*(?:U\.?\s?S\.?\s?C|C\.?F\.?R|Stat\b|Fed\b|F\.\d|§|\((?:[a-z]|[ivx]+)\)(?!\s*days?)|et seq)"

PERSON_NOUNS = frozenset(
    "child children minor user person people teen teenager youth anyone anybody individual you they he she someone "
    "adult student kid account holder member participant those everyone creator viewer player host streamer "
    "guardian parent boy girl owner whoever who nobody one audience profile follower".split()
)
AGE_WORDS = r"\b(?:age|ages|aged|years? old|years? of age|year[- ]olds?|older|younger|birthdays?)\b"
AGE_BEFORE = (
    r"(?:(?:the |an? )?(?:minimum |maximum |legal )?age"
    r"(?: (?:limit|requirement|of|is|was|:|at|set at|remains|for \w+ is))*"
    r"|aged?|ages|turn(?:s|ed|ing)?|reach(?:es|ed|ing)? (?:the age of)?)"
)
PLAUSIBLE_AGES = range(5, 26)
# "one" with these is no quantity; "two-factor" and its like are names.
COUNT_STOP_AFTER = (
    r"(?:-?(?:factor|step|way|tap|party|sided|on-one|dimensional|fold|size|click|stop|thirds?|quarters?))\b"
)
# Counted without a comparator, only these make a number decide: "three strikes".
DECISIVE_ONE = frozenset(
    "strike violation warning appeal account offence offense infringement breach time exception "
    "request report post".split()
)
