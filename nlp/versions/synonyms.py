"""Words that say the same: in policy prose for certain, in English perhaps."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Words and phrases that say the same in policy prose, one group a line. A word may stand in several groups, and says
# the same as the members of each. Doubt keeps a word out.
SYNONYM_GROUPS: tuple[frozenset[tuple[str, ...]], ...] = tuple(
    frozenset(tuple(phrase.split()) for phrase in line.split("/"))
    for line in """
means/refers to/shall mean/denotes
can/may/is allowed to/are allowed to/is permitted to/are permitted to/are able to/is able to
must/shall/has to/have to/is required to/are required to/is obliged to/are obliged to/need to/needs to
must not/may not/shall not/cannot/can not/can't/is not allowed to/are not allowed to/are not permitted to
is prohibited/is forbidden/is banned/is disallowed/is not allowed/is not permitted/isn't allowed/isn't permitted
are prohibited/are forbidden/are banned/are disallowed/are not allowed/are not permitted/aren't allowed/aren't permitted
cannot/can not/can't/is not able to/are not able to/is unable to/are unable to
law enforcement/the police/police
do not/don't/never
does not/doesn't
is not/isn't
are not/aren't
will not/won't/will never
have zero tolerance for/do not tolerate/don't tolerate/have no tolerance for/never tolerate
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
use/utilize/make use of
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
try/attempt/seek/endeavor
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
brings about/causes/leads to/results in
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
recommend/encourage/advise/urge
recommends/encourages/advises/urges
on the basis of/based on/on grounds of/on the grounds of
thanks/thank you
look into/investigate
looks into/investigates
people/humans
humans/persons
misleading/deceptive
contain/include
contains/includes
never/at no time
sole/exclusive
free/free of charge/at no charge/at no cost
offender/infringer/violator
as soon as/once
""".strip().splitlines()
)

# Phrases that may come and go and say nothing of their own.
OMITTED = frozenset({("in", "order"), ("as", "follows"), ("of", "course"), ("for", "the", "avoidance", "of", "doubt")})

_ENDINGS = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
)  # fmt: skip


def near_synonyms(a: str, b: str) -> bool:
    """Whether two words or short phrases share one of their commonest senses in WordNet 3.0: perhaps the same here."""
    groups = _groups()
    none: frozenset[int] = frozenset()
    return any(groups.get(x, none) & groups.get(y, none) for x in _forms(a) for y in _forms(b))


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    lines = (files("nlp.versions") / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if not line.startswith("#")):
        for word in line.split():
            found.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be an inflection of."""
    found = [word] + [
        word.removesuffix(end) + put for end, put in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2
    ]
    doubled = [form[:-1] for form in found if len(form) > 3 and form[-1] == form[-2]]
    return tuple(dict.fromkeys((*found, *doubled)))
