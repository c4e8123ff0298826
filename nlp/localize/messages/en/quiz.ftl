quiz-title = Quiz: { $policy }

# Where a rule stands; further stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = Under { $area }
place-tier = Under { $area }, { $tier }
place-policy = In { $policy }
place-list = In the list { $head } under { $area }

# $rule is a sentence of the policy with a gap, $case a quantity.
quiz-case-at-least = { $place }, the policy says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that old enough?
   *[other] In your case, the value in place of the gap is { $case }. Does that reach the limit?
}
quiz-case-more-than = { $place }, the policy says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that above the limit?
   *[other] In your case, the value in place of the gap is { $case }. Is that above the limit?
}
quiz-case-at-most = { $place }, the policy says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that within the limit?
   *[other] In your case, the value in place of the gap is { $case }. Is that within the limit?
}
quiz-case-less-than = { $place }, the policy says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that below the limit?
   *[other] In your case, the value in place of the gap is { $case }. Is that below the limit?
}
option-verdict = { $verdict ->
    [yes] Yes: the limit is { $limit }.
   *[no] No: the limit is { $limit }.
}
quiz-gap-value = { $place }, the policy says, with one value left out: { $rule } Which value is in force now?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place }, the policy says, with one place in the count left out: { $rule } Which one is meant now?
option-ordinal = Number { $value }

quiz-conduct = { $place }, the policy says, with a few words left out: { $rule } { $done ->
    [true] Your case is of exactly this kind. Does it break the rule?
   *[false] In your case, this was not done. Does that break the rule?
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] Yes
   *[false] No
}: { $modality ->
    [prohibition] the policy prohibits it.
    [duty] the policy requires it.
    [permission] the policy leaves it open.
   *[recommendation] the policy only gives advice on it.
}

quiz-exception = { $place }, the policy has this rule, here without its exceptions: { $rule } What stands out in your case: { $feature }. Does the rule apply to the case?
option-exception = { $answer ->
    [applies] Yes: the policy makes no exception for such cases.
    [exempt] No: the policy makes an exception for such cases.
    [only] Yes, and the rule applies to such cases only.
   *[open] The policy leaves that to the reviewer.
}

quiz-condition = { $place }, the policy has this rule, here without its conditions: { $rule } In your case, the following is not so: { $circumstance }. Does the rule apply to the case?
option-condition = { $answer ->
    [always] Yes: the rule holds whether or not this is so.
    [bound] No: the rule holds only where this is so.
    [inverse] Yes: the rule holds only where this is not so.
   *[open] The policy leaves that to the reviewer.
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = { $place }, the policy enumerates, here without one of its parts: { $rule } Your case is about this: { $element }. Does the policy name it there?
option-listed = { $answer ->
    [since] Yes, but only since version { $new }.
    [always] Yes, and version { $old } named it too.
    [until] No, but version { $old } named it.
   *[never] No, and version { $old } did not name it either.
}

quiz-tier = You review this under the policy on { $area }: { $content }. Which enforcement tier does it fall under now?
option-untiered = None: the policy does not list it.
quiz-which = You review four posts under the policy on { $area }. { $banned ->
    [true] Which one is not allowed?
   *[false] Which one is allowed?
}

quiz-added = { $place }: { $many ->
    [true] which of these did version { $version } add? Choose all that apply.
   *[false] which one of these did version { $version } add?
}
quiz-removed = { $place }: { $many ->
    [true] which of these are gone since version { $version }? Choose all that apply.
   *[false] which one of these is gone since version { $version }?
}

quiz-stands = True or false? { $place }, the policy in force says: { $rule }
option-true = True
option-false = False

quiz-effective = You decide a case on { $case }. Which version of the policy is in force on that day?
option-version = Version { $applies }: version { $version } applies from { $date }.

quiz-consequence = { $place }, the policy says, with the consequence left out: { $rule } What follows now?

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = The policy on { $area } has a table. What does it say now in the row { $row }, in the column { $column }?

# $topic is what some reviewers would rather be warned of.
quiz-note = Content note: this question deals with { $topic ->
    [self_harm] suicide or self-harm
    [child] harm to children
    [sexual] sexual content
    [violence] violence
   *[hate] hateful conduct
}.

feedback-previous = This was right until version { $version }; it no longer holds.
feedback-new-rule = The policy addresses it now: these words came with version { $version }.
feedback-key-limit = The policy now says { $value }.
feedback-wrong-value = The policy now says { $value }; this answer did not hold before either.
feedback-boundary = { $inclusive ->
    [true] The limit itself is included.
   *[false] The limit itself is not included.
}
feedback-key-modality = { $modality ->
    [prohibition] The policy now prohibits this.
    [duty] The policy now requires this.
    [permission] The policy now leaves this open.
   *[recommendation] The policy now gives advice on this.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Not so: the policy now prohibits this.
    [duty] Not so: the policy now requires this.
    [permission] Not so: the policy now leaves this open.
   *[recommendation] Not so: the policy now gives advice on this, no more and no less.
}
feedback-key-exception = { $added ->
    [true] The policy has this exception: { $exception }.
   *[false] The policy no longer has this exception: { $exception }.
}
feedback-key-condition = { $bound ->
    [true] The policy has this condition: { $condition }.
   *[false] The policy no longer has this condition: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] Version { $new } names it; version { $old } did not.
   *[until] Version { $old } named it; version { $new } does not.
}
feedback-key-tier = The policy now puts it under { $tier }.
feedback-wrong-tier = The policy puts it under { $tier } now.
feedback-other-tier = The policy puts this one under { $tier }.
feedback-key-added = It came with version { $version }.
feedback-key-removed = It is gone since version { $version }.
feedback-stands = Version { $old } had it, and it still stands.
feedback-key-effective = Version { $version } applies from { $date }.
feedback-key-consequence = The policy now says: { $rule }
feedback-other-consequence = That is what follows in another case: { $rule }
feedback-key-cell = The table now says { $value } there.

abstain-uncertain = It is not certain that the meaning changed.
abstain-removed = The passage is gone; there is no rule left to ask about.
abstain-facet = No wrong answer that tempts can be computed from the policy for a change of this kind.
abstain-wording = The wording leaves no question whose answer it does not give away or leave open.
abstain-evident = The rule's own words give the answer away: nobody needs the policy to know it.
abstain-distractors = The policy does not offer three wrong answers that tempt.
abstain-enough = Other items already ask about rules that came or went; more of them would test memory.
abstain-elsewhere = The policy says much the same in another place, so that the answer would not be the only right one.
abstain-no-rule = The passage binds nobody; there is nothing to judge by it.
abstain-flaw = An item was written and dropped by a check ({ $flaw }).
abstain-duplicate = Another item already asks the same.
