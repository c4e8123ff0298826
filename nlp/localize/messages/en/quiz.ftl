quiz-title = Quiz: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = a report about { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Under { $area }, a colleague wants to { $act }. Does version { $version } of the policy provide for this step?
option-step = { $answer ->
    [since] Yes, though version { $old } did not.
    [always] Yes, as version { $old } did.
    [until] No, though version { $old } did.
   *[never] No, and version { $old } did not either.
}

# $rule is a sentence as version $shown has it; $element, $lack, $feature: what is true or not true of the case.
quiz-restricted = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case of this kind, but not { $lack }. Does the rule, as version { $version } has it, apply to it?
quiz-member-added = Under { $area }, the policy says: { $rule } { $open ->
    [true] Which of these did version { $version } name there for the first time?
   *[false] Which of these did version { $version } add in place of the blank?
}
quiz-member-removed = Under { $area }, version { $old } of the policy said: { $rule } { $open ->
    [true] Which of these does version { $version } no longer name there?
   *[false] Which of these did version { $version } take out?
}
quiz-excepted = Under { $area }, version { $shown } of the policy says: { $rule } In one case of this kind, { $feature }. Does the rule, as version { $version } has it, apply to it?
quiz-connective = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case that meets only one of the conditions named there. Does the rule, as version { $version } has it, apply to it?
option-reach = { $answer ->
    [since] Yes, though it did not under version { $old }.
    [always] Yes, as it did under version { $old }.
    [until] No, though it did under version { $old }.
   *[never] No, and it did not under version { $old } either.
}
quiz-strength = Under { $area }, version { $shown } of the policy says: { $rule } How does version { $version } treat this?
option-strength = { $answer ->
    [required] It requires this.
    [advised] It advises this, but does not require it.
    [open] It allows this, but does not require it.
   *[forbidden] It forbids this.
}


# A case with a value of its own in place of the limit.
quiz-within = Under { $area }, you review { $case }. Is this in line with version { $version } of the policy?
quiz-step = Under { $area }, a colleague wants to { $act }. Is this in line with version { $version } of the policy?
quiz-limit = Under { $area }, version { $version } of the policy says: { $rule } In one case it took { $value }. Was that in time?
quiz-reach = Under { $area }, version { $version } of the policy says: { $rule } In one case the figure is { $value }. Does the rule apply to it?
quiz-counts = Under { $area }, does the term { $term }, as version { $version } defines it, cover { $case }?
option-verdict = { $verdict ->
    [yes] Yes: the limit is { $limit }.
   *[no] No: the limit is { $limit }.
}
option-threshold = { $verdict ->
    [yes] Yes: the threshold is { $limit }.
   *[no] No: the threshold is { $limit }.
}
quiz-gap-value = Under { $area }, version { $version } of the policy says: { $rule } What belongs in the blank?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Complete the rule under { $area } as version { $version } has it, with the right place in the count: { $rule }
option-ordinal = { $value_n ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
   *[other] number { $value }
}

quiz-tier = You review the following under { $area }: { $content }. Which enforcement tier applies in version { $version }?
option-untiered = None: the policy does not list it.
quiz-treatment = You review the following under { $area }: { $element }. How does version { $version } of the policy treat it?
option-treatment = { $answer ->
    [banned] It is not allowed.
    [conditions] It is allowed only under conditions that the policy sets.
    [adults] It stays up, but only adults can see it.
    [labelled] It stays up behind a label or warning, with no age limit.
    [adults_labelled] It stays up behind a label or warning, and only adults can see it.
    [unrecommended] It stays up, but is not recommended to others.
   *[allowed] It is allowed without conditions.
}

quiz-ban-added = Each of these breaks the rules under { $area } today. { $many ->
    [true] Which of them did version { $version } add to the rules? Choose all that apply.
   *[false] Which of them did version { $version } add to the rules?
}
quiz-item-added = Under { $area }, the policy says: { $lead } { $many ->
    [true] Which of these did version { $version } add in place of the blank? Choose all that apply.
   *[false] Which of these did version { $version } add in place of the blank?
}
quiz-rule-added = You review an appeal against a decision that was made before version { $version } of the policy. { $many ->
    [true] Which of these rules, all of them now in { $area }, are too new to apply to it? Choose all that apply.
   *[false] Which of these rules, all of them now in { $area }, is too new to apply to it?
}

quiz-effective = From which day do you apply version { $version } of the policy { $area }?
option-date = { $date }

quiz-consequence = Under { $area }, version { $version } of the policy says: { $rule } What belongs in the blank?

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = In the table under { $area }, what does version { $version } give for { $row } under { $column }?

# $topic is what some reviewers would rather be warned of.
quiz-note = Content note: this question deals with { $topic ->
    [self_harm] suicide or self-harm
    [child] harm to children
    [sexual] sexual content
    [violence] violence
   *[hate] hateful conduct
}.

feedback-previous = This is what version { $version } said; it no longer holds.
feedback-new-rule = The policy addresses it now: these words came with version { $version }.
feedback-key-limit = The policy now says { $value }.
feedback-wrong-value = The policy now says { $value }; this answer did not hold before either.
feedback-boundary = { $inclusive ->
    [true] The limit itself is included.
   *[false] The limit itself is not included.
}
feedback-says = Version { $version } says: { $rule }
feedback-key-tier = The policy now puts it under { $tier }.
feedback-wrong-tier = The policy puts it under { $tier } now.
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
abstain-unplaced = The passage stands under no heading that says what it is about.
abstain-wording = The wording leaves no question whose answer it does not give away or leave open.
abstain-evident = The rule's own words give the answer away: nobody needs the policy to know it.
abstain-distractors = The policy does not offer three wrong answers that tempt.
abstain-enough = Other items already ask about values or new rules; more of them would test memory.
abstain-elsewhere = The policy says much the same in another place, so that the answer would not be the only right one.
abstain-contract = The passage settles business between two parties; no case is decided by it.
abstain-replaced = The two texts have hardly anything in common: one took the other's place, and is no version of it.
abstain-flaw = An item was written and dropped by a check ({ $flaw }).
abstain-duplicate = Another item already asks the same.
