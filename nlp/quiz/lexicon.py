"""Words that items are written and judged by: one place for all of them."""

from __future__ import annotations

import re

from nlp.rules.markers import EXCEPTION_MARKERS

# What nobody needs a policy to know is wrong, or required: a question on it is answered by its own words.
SELF_EVIDENT = re.compile(
    r"\b(?:violat\w+|unlawful\w*|illegal\w*|lawful\w*|fraud\w*|malware|malicious\w*|abus\w+|harass\w*|threat\w*|"
    r"insult\w*|impersonat\w+|bully\w*|violen\w+|harm\w*|derogatory|hate\w*|dehumani[sz]\w+|incit\w+|"
    r"sexual attraction|slurs?|attack\w*|mislead\w*|fake|falsely|nudity|genital\w*|nonconsensual|non-consensual|"
    r"without (?:[\w’']+,? (?:and |or )?){0,4}(?:consent|permission|approval|authori[sz]ation)|"
    r"circumvent\w*|bypass\w*|at risk|endanger\w*|"
    r"launder\w*|misus\w+|trick\w*|profan\w+|explicit|deceptiv\w+|deceiv\w+|predator\w+|inappropriate|"
    r"offensive|prepubescent|disrespectful|unacceptable|unauthori[sz]ed|infring\w+|exploit\w*|scams?|phishing|"
    r"doxx\w+|spam\w*|traffick\w+|terroris\w+|sexuali[sz]\w+|pa?edophil\w+|manipulat\w+|"
    r"coordinated inauthentic|in good faith|hack\w*|passwords?|not authori[sz]ed|get around|evad\w+|gor[ey]|"
    r"self-injur\w+|sexual (?:activity|acts?)|capital punishment|rape|"
    r"(?:applicable|all|the) laws?|laws and regulations|sanctions|comply|compliance|criminal\w*|stolen|counterfeit)\b",
    re.IGNORECASE,
)
# What no moderator anywhere would let stand: to ask for its tier is no question.
BLATANT = re.compile(
    r"\b(?:child sexual|csam|youth nudity|traffick\w*|scams?|fraud\w*|malware|phishing|terroris\w*|non-?consensual|"
    r"sexual solicitation|sexual abuse|bestiality|unauthori[sz]ed|incit\w+ violence|human exploitation|"
    r"plans for suicide|"
    r"bull(?:y|ied|ying)|mistreat\w+|slaughter\w*|mutilat\w+|grooming|sextortion|smuggl\w+|"
    r"fake currency|(?:promot\w+|glorify\w*) (?:violence|hateful|violent)|violent extremis\w+|dangerous weight loss|"
    r"not used in a safe)\b",
    re.IGNORECASE,
)
# Bodily detail that no question needs to put before its reader.
GRAPHIC = re.compile(
    r"\b(?:genital\w*|anus(?:es)?|nipples?|buttocks?|breasts?|penetrat\w+|intercourse|masturbat\w+|ejaculat\w+|semen|"
    r"f(?:a?e)?ces|dismember\w*|mutilat\w+|decapitat\w+|behead\w+|charred|innards|cannibal\w+|bestiality|incest|"
    r"rap(?:e|ed|ing)|strip(?:ped|ping)|fetish\w*|erections?|aroused|orgasm\w*)\b",
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
# Openings of an exception, without which a case is told of it.
EXCEPTION_MARKER = re.compile(rf"(?:{'|'.join(EXCEPTION_MARKERS)})\s+", re.IGNORECASE)
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
# What a company does for itself and its staff: no case is decided by how often a list is reviewed.
HOUSEKEEPING = re.compile(
    r"\b(?:retain\w*|retention|statistics|transparency|coaching|training|wellbeing|remind\w*|"
    r"review(?:s|ed)? (?:the|this|our) (?:list|policy|rules|guidelines))\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:no|not|never|none|nobody|neither|nor|without|unless|cannot)\b|n['’]t\b", re.IGNORECASE)
# A pointer to another text, which a case described to a reviewer does not need.
POINTER = re.compile(r"\s*\((?:see|as defined in|as described in|cf\.)[^()]*\)", re.IGNORECASE)
# Headings that name a step, a question or a kind of text, and not what the rules below are about.
GENERAL_HEADING = re.compile(
    r"\?$|^(?:if|how|what|when|who|why|where|do|do not|don['’]t|are|is|can)\b|^(?:\d+\W*|[A-Z]\W*)$|^(?:overview|"
    r"introduction|tier \d+|policy details|change ?log|"
    r"examples?|(?:here are )?some examples.*|here are.*|policy summary|(?:table of )?contents|"
    r"more (?:information|examples|resources)|note|notes|summary|details?|general|scope|terms we use|"
    r"policy rationale|"
    r"rationale|definitions?|learn more.*|process|(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december) \d{4}|"
    r"our enforcement philosophy|what is in violation of this policy|rules? \d+|things to know|fine print|"
    r"the rules?|our rules?|rules?|enforcement|guidelines?|additional (?:resources|information)|"
    r"we (?:remove|allow|restrict)|"
    r"sign (?:in|up)\b.*|log in\b.*|register|(?:main |site )?(?:menu|navigation)|skip to .*|search|home|"
    r"(?:not )?allowed|imprint|additional policies may apply|other|faqs?|exceptions?|about|short version)\W*$",
    re.IGNORECASE,
)
# Headings of what a page ends with: what stands below belongs to another page, and its own heading is lost.
PAGE_END = re.compile(
    r"^(?:learn more(?: about .*)?|share this (?:article|page)|having trouble\?|was this (?:article|page) helpful\?|"
    r"user experiences?|additional policies may apply|(?:last )?(?:updated|revised)\b:? .{0,30}|"
    r"related articles?|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4})\W*$",
    re.IGNORECASE,
)
# Matters of contract, payment and law: a moderator decides no case by them.
OFF_TOPIC = re.compile(
    r"\b(?:payments?|fees?|billing|billed|invoic\w+|refunds?|subscri\w+|payment (?:plan|method|terms)\w*|"
    r"tax(?:es)?|liab\w+|"
    r"jurisdiction\w*|courts?|arbitrat\w+|indemni\w+|warrant(?:y|ies)|governing law|export control\w*|waive\w*|"
    r"beta preview\w*|affiliates? controls?|severab\w+|confidential\w*|licen[sc]e (?:grant|to us)|(?:this|"
    r"these) (?:agreement|terms)|"
    r"agree to|processing the|security measures|notice of|intellectual property rights|trademarks?|lawsuits?|"
    r"class action|damages|no control over|at (?:your|their) own risk|"
    r"we own|data (?:controllers?|processors?)|click\w*|scroll\w*|menu)\b",
    re.IGNORECASE,
)
# Headings of contract and law in a policy.
LEGAL_HEADING = re.compile(
    r"\b(?:arbitrat\w+|disputes?|governing law|disclaim\w+|warrant(?:y|ies)|liabilit\w+|licen[cs]es?|payments?|"
    r"billing|fees|"
    r"indemni\w+|jurisdiction\w*|contract|agreement|exhibit|termination|personali[sz]ed recommendations|data charges|"
    r"rights you grant)\b",
    re.IGNORECASE,
)
# Names of documents that settle business between two parties, or tell of data and devices.
CONTRACT_TITLE = re.compile(
    r"\b(?:commercial|merchants?|affiliates?|recruitment|(?:terms|conditions) (?:and conditions )?(?:of|for) (?:sale|"
    r"purchase)|sales? (?:terms|conditions)|general terms|payments?|subscriptions?|refunds?|service level|privacy|"
    r"cookies?|trackers?|data process\w*|security advisor\w*|vulnerabilit\w+|"
    r"developer (?:terms|agreement|distribution)|premium partner\w*|brand guidelines|"
    r"trademark (?:guidelines|policy))\b",
    re.IGNORECASE,
)
# "You can either download or install it": what can be done, and no rule on what may be.
ABLE = re.compile(r"(?:can|could)(?: (?:also|either|always))?", re.IGNORECASE)
# What somebody does on a platform, or has done to their content or account.
CONDUCT = re.compile(
    r"\b(?:posts?|posted|posting|upload\w*|promot\w*|prohibit\w*|remov\w*|suspend\w*|disabl\w*|bann\w*|harass\w*|spam\w*|"
    r"appeal\w*|violat\w*|misus\w*|misrepresent\w*|mislead\w*|impersonat\w*|not allowed)\b",
    re.IGNORECASE,
)
# A list that names only some of what it means: what it does not name may be meant as well.
OPEN_LIST = re.compile(
    r"\b(?:other|others|such as|includ\w+|for example|e\.g\.|similar|etc|any kind|in any way|or more generally)\b",
    re.IGNORECASE,
)
# What makes a number a limit; a case names the bare number.
COMPARING = re.compile(
    r"\b(?:no (?:more|fewer|less|later) than|(?:more|fewer|less|greater|longer|older|younger) than|at least|"
    r"at most|up to|over|under|"
    r"above|below|(?:a )?minimum of|(?:a )?maximum of|(?:or|and) (?:more|fewer|less|over|above|older|older than|"
    r"under|younger|longer))\b",
    re.IGNORECASE,
)
# Words by which a sentence points to what stands elsewhere.
POINTS_AWAY = re.compile(
    r"\b(?:here|section \d|(?:the|this|these) (?:rules?|sections?|clauses?|paragraphs?|polic(?:y|ies))|"
    r"as (?:set forth|set out|outlined|noted|explained|described|mentioned)|(?:discussed|explained) (?:further|in)|"
    r"in the [\w ]{1,30} section|appendix|annex|exhibit)\b",
    re.IGNORECASE,
)
# What a sentence sends its reader to do or to read: no case is decided by it.
HOW_TO = re.compile(
    r"\b(?:click|tap|visit|select|learn more|contact us|e-?mail|fill (?:out|in)|read (?:the|our|more)|"
    r"find (?:out|more)|(?:sign|log) in|get (?:it|the app)|download (?:the|our)|refer(?: you)? to|"
    r"described (?:in|here)|see (?:the|our)|listed (?:here|below|above)|available here|reach out|let us know|"
    r"this form|check out|(?:file|submit) (?:a|an|your) \w+|report (?:the|a|an|it|them|this|any|content)|"
    r"you can (?:also )?report)\b",
    re.IGNORECASE,
)
