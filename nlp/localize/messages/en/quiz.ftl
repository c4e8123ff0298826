quiz-title = Quiz: { $policy }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = The policy on { $area } says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that old enough?
    [duration] In your case it is { $case }. Does that reach the limit?
   *[other] Your case comes to { $case }. Does that reach the limit?
}
quiz-case-more-than = The policy on { $area } says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that above the limit?
    [duration] In your case it is { $case }. Is that above the limit?
   *[other] Your case comes to { $case }. Is that above the limit?
}
quiz-case-at-most = The policy on { $area } says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that within the limit?
    [duration] In your case it is { $case }. Is that within the limit?
   *[other] Your case comes to { $case }. Is that within the limit?
}
quiz-case-less-than = The policy on { $area } says, with the limit left out: { $rule } { $kind ->
    [age] A person in your case is { $case_n ->
        [one] { $case_n } year
       *[other] { $case_n } years
    } old. Is that below the limit?
    [duration] In your case it is { $case }. Is that below the limit?
   *[other] Your case comes to { $case }. Is that below the limit?
}
option-verdict = { $verdict ->
    [yes] Yes: the limit is { $limit }.
   *[no] No: the limit is { $limit }.
}
quiz-gap-value = The policy on { $area } says, with one value left out: { $rule } Which value is in force now?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = The policy on { $area } says, with one place in the count left out: { $rule } Which one is meant now?
option-ordinal = Number { $value }

quiz-modality = The policy on { $area } says, with a few words left out: { $rule } What does the policy say about this now?
quiz-listed = In the policy on { $area }, a list names this: { $item }. What does the policy say about it?
option-prohibition = It is not allowed.
option-duty = It is required.
option-permission = It is allowed, but not required.
option-recommendation = It is recommended, but not required.
option-none = The policy does not address it.

quiz-exception = The policy on { $area } states this rule: { $rule } In your case, the following is true: { $case }. Does the rule apply to the case?
option-exception = { $answer ->
    [applies] Yes, the rule applies: the policy makes no exception for such cases.
    [exempt] No, the rule does not apply: the policy makes an exception for such cases.
   *[only] Yes, and the rule applies to such cases only.
}

quiz-tier = You review this under the policy on { $area }: { $content }. Which enforcement tier does it fall under now?

feedback-previous = This was right until version { $version }; it no longer holds.
feedback-new-rule = The policy addresses it now: these words came with version { $version }.
feedback-key-limit = The policy now says { $value }.
feedback-wrong-value = The policy now says { $value }; this answer did not hold before either.
feedback-key-modality = { $modality ->
    [prohibition] The policy now prohibits this.
    [duty] The policy now requires this.
    [permission] The policy now allows this.
   *[recommendation] The policy now recommends this.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Not so: the policy now prohibits this.
    [duty] Not so: the policy now requires this.
    [permission] Not so: the policy now allows this and demands nothing.
   *[recommendation] Not so: the policy now recommends this, no more and no less.
}
feedback-key-exception = { $added ->
    [true] The policy now has this exception: { $exception }.
   *[false] The policy no longer has this exception: { $exception }.
}
feedback-key-tier = The policy now puts it under { $tier }.
feedback-wrong-tier = The policy puts it under { $tier } now.

abstain-uncertain = It is not certain that the meaning changed.
abstain-removed = The passage is gone; there is no rule left to ask about.
abstain-facet = No wrong answer that tempts can be computed from the policy for a change of this kind.
abstain-wording = The wording leaves no question whose answer it does not give away or leave open.
abstain-flaw = An item was written and dropped by a check ({ $flaw }).
abstain-duplicate = Another item already asks the same.
