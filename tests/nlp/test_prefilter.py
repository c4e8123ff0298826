"""A prefilter leaves out texts in which its pattern finds nothing, and no other text."""

from __future__ import annotations

from itertools import chain
from types import ModuleType

import pytest

from evals.corpus import sample_versions
from nlp.prefilter import Prefiltered
from nlp.rules import definitions, grammar, modality, numbers, phrases, predicates, thresholds
from nlp.versions import lexicon, naming, pointers, vocabulary

MODULES: tuple[ModuleType, ...] = (
    definitions, grammar, lexicon, modality, naming, numbers, phrases, pointers, predicates, thresholds,
    vocabulary,
)  # fmt: skip
# A match of every alternative that the samples may not have.
SENTENCES = (
    "Under no circumstances, in no event, at no time and on no account; a zero-tolerance policy, no tolerance",
    "Abuse has no place here, is against our rules, and we have zero tolerance",
    "We reserve the right to act in our sole discretion, at Ada’s own discretion, and have full discretion",
    "once per day, twice, a one-time offer, no more than once; the third strike, 2nd offenses, first or later warnings",
    "with the sole exception of, excepting, except where, unless, excluding, other than, apart from, aside from,"
    " save for, notwithstanding, exempted from, with the exclusion of, exclusive of",
    "It does not extend to, do not cover, may still grant some exceptions, exceptions are, doesn’t apply, don't cover",
    "These are exempt, we may still allow it, and exceptions include",
    "upon, without your prior consent, with permission, without authorization or authorisation, with our approval",
    "subject to, prior to, following review, in the absence of, at the request of, in response to",
    "including, but not limited to, such as, e.g., for example, for instance, like this, examples of it are",
    "For purposes of this policy, a “user” is any person, “abuse,” as used here, means harm",
    "Spam can be understood as noise, spam is characterised by noise", "Spammers are those who spam",
    "A user means you; a user refers to you; users are defined as you; spam is where; spam is any post",
    "By “user” we mean you; when we say user, we refer to you; we define spam as noise; we consider “spam” to be noise",
    "We consider harassment to include mocking", "We consider spam to mean noise",
    "Spam is a form of noise", "Spam is the act of posting",
    "no one, one another, one’s own, this one, each one, one of you, one or the other, one or more, zero-tolerance",
    "zero tolerance, one day we may, one time they may",
    "The GitHub Privacy Policy, Acme Policies, Acme Terms of Service, Terms of Use, Acme Statement, Acme Guidelines",
    "Acme Agreement, Acme Standards, Acme Form, Acme Portal, Acme Page, Acme Center, Acme Addendum, Acme Notice",
    "our contact form, the online portal, abuse@example.org, https://example.org/x",
    "minors (i.e. the young), minors (i. e. the young), a feature, defined as a part, features are defined as parts",
    "(the “Purpose”), (collectively, \"Feedback\")",
    "Please see it", "click here", "Keep reading", "you can report spam over here", "It is subject to our spam policy",
    "Ads are covered by our ads rules", "They are addressed in our house rules", "Ads are covered under our ads rules",
    "no warranty, no guarantee, not liable, not a responsibility, without representations, not obligated",
    'Acme, Inc. ("Acme", "we" or "us")', "Acme (“Acme” or “our”)", 'Acme ("Acme" and "us")',
    "In no event shall Acme be liable",
    "if you wish to appeal, to reinstate it, when you disagree, to contest, to dispute",
)  # fmt: skip


def prefiltered() -> list[Prefiltered]:
    values = chain.from_iterable(vars(module).values() for module in MODULES)
    listed = [value if isinstance(value, tuple) else (value,) for value in values]
    return [one for one in chain.from_iterable(listed) if isinstance(one, Prefiltered)]


@pytest.mark.parametrize("wanted", prefiltered(), ids=lambda wanted: str(wanted.needed[0]))
def test_a_prefilter_costs_no_match(wanted: Prefiltered) -> None:
    texts = [line for version in sample_versions() for line in version.markdown.splitlines()]
    texts += [form for text in SENTENCES for form in (text, text.upper())]
    texts += [part for text in SENTENCES for part in text.split(", ")]
    matched = [text for text in texts if wanted.pattern.search(text)]
    assert 0 < len(matched) < len(texts)
    for text in texts:
        assert list(map(str, wanted.finditer(text))) == list(map(str, wanted.pattern.finditer(text)))
