"""Data for sentence boundaries: abbreviations, terminators, openers and closers.

Keys are compared in lower case and without the final period.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A sentence never ends here: something always follows.
NEVER_FINAL: frozenset[str] = _words("""
    e.g eg i.e ie cf vs v mr mrs ms mx dr prof st rev hon gen sen gov capt lt col sgt messrs viz ca approx incl esp
    excl resp attn dept est
    z.b d.h u.a o.ä i.d.r s.o s.u bzw vgl inkl exkl ggf ggü sog p.ex ej pág págs núm sra srta
""")

# A sentence does not end here when a number or a Roman numeral follows: "No. 5", "Art. IV", "Jan. 3".
NUMBERED: frozenset[str] = _words("""
    no nos nr nº art arts sec secs sect para paras par fig figs vol vols ch chap chs pp p pg pt pts ver ref reg regs
    app ex cl cls abs ziff kap rn núm cap inc
    jan feb mar apr jun jul aug sep sept oct nov dec
""")

# A sentence may or may not end here; the next word or the model decides.
AMBIGUOUS: frozenset[str] = _words("""
    inc ltd corp co llc plc bros gmbh etc al jr sr esq a.m p.m am pm ph.d m.d b.c a.d d.c
    jan feb mar apr jun jul aug sep sept oct nov dec usw ff
""")

# Words that, in capitals, begin a sentence and do not continue a name.
STARTERS: frozenset[str] = _words("""
    we you they he she it i this that these those the if when where while although though however because since
    please do don't never always there here our your their its in for to as any all no not only
    examples example what who how why such under users content accounts
""")

# Terminators that need white space after them, and those that do not.
SPACED_TERMINATORS = ".!?…؟۔።։"
TIGHT_TERMINATORS = "。！？｡।॥။។"

CLOSERS = "\"'”’»)]}）」』】›*_"
OPENERS = "\"'“‘«([{（「『【‹„¿¡*_"

BRACKETS: dict[str, str] = {
    "(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "『": "』", "【": "】", "“": "”", "«": "»",
}  # fmt: skip

# Languages that write an ordinal as a number and a period: "am 3. Mai".
ORDINAL_PERIOD: frozenset[str] = _words("de da nb nn no fi cs sk hu pl sl hr sr bs et lv lt is tr eu lb")
