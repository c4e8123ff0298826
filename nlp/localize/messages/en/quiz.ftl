quiz-title = Quiz: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = a report about { $act }
case-done = a report about { $who } who chose to { $act }
case-omitted = a report about { $who } who did not { $act }
case-is = a report about a user who { $state }
who-user = a user

# $area is a heading, $version the new version, $old the one before.
quiz-shift = Under { $area }, you review { $case }. What does version { $version } change for this case?
option-shift = { $answer ->
    [since] It breaks the rules now; { $weak ->
        [advice] version { $old } only advised against it.
        [allowed] version { $old } left it open.
       *[none] version { $old } had no rule against it.
    }
    [always] No change: it breaks the rules, as it did under version { $old }.
    [until] It no longer breaks the rules; version { $old } had a rule against it.
   *[never] No change: it does not break the rules, as under version { $old }.
}
quiz-step-shift = Under { $area }, a colleague wants to { $act }. What does version { $version } change for this step?
option-step = { $answer ->
    [since] The policy provides for it now; version { $old } did not.
    [always] No change: the policy provides for it, as version { $old } did.
    [until] The policy no longer provides for it; version { $old } did.
   *[never] No change: the policy does not provide for it, and version { $old } did not.
}
quiz-conduct = Under { $area }, you review { $case }. How does the policy treat this?
quiz-conduct-special = Under { $area }, you review { $case }. What is special about it: { $feature }. How does the policy treat this?
option-conduct = { $answer ->
    [breaks] It breaks the rules.
    [allowed] It is allowed.
    [advice] It is allowed, but the policy advises against it.
    [platform] It is allowed: the duty is the platform's, not the user's.
   *[open] The decision is left to the reviewer.
}

# $rule is a sentence as version $shown has it; $element, $lack, $feature: what is true or not true of the case.
quiz-covered = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case of this kind that concerns { $element }. What does version { $version } change for it?
quiz-restricted = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case of this kind, { $whole ->
    [true] in which it is not true that { $lack }
   *[false] but not { $lack }
}. What does version { $version } change for it?
quiz-member-added = Under { $area }, the policy says: { $rule } { $open ->
    [true] Which of these does the rule name in place of the blank only since version { $version }?
   *[false] Which of these does the rule cover in place of the blank only since version { $version }?
}
quiz-member-removed = Under { $area }, version { $old } of the policy said: { $rule } { $open ->
    [true] Which of these does the rule no longer name in place of the blank since version { $version }?
   *[false] Which of these does the rule no longer cover in place of the blank since version { $version }?
}
quiz-excepted = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case of this kind. What is special about it: { $feature }. What does version { $version } change for it?
quiz-connective = Under { $area }, version { $shown } of the policy says: { $rule } You decide a case that meets only one of the conditions named there. What does version { $version } change for it?
option-reach = { $answer ->
    [since] The rule covers it now; under version { $old } it did not.
    [always] No change: the rule covers it, as under version { $old }.
    [until] The rule no longer covers it; under version { $old } it did.
   *[never] No change: the rule does not cover it, and did not under version { $old }.
}
quiz-strength = Under { $area }, version { $shown } of the policy says: { $rule } How does version { $version } treat this?
option-strength = { $answer ->
    [required] It requires this.
    [advised] It advises this, but does not require it.
    [open] It leaves this open.
   *[forbidden] It forbids this.
}


# A case with a value of its own in place of the limit.
quiz-within = Under { $area }, you review { $case }. Is this in line with the policy?
quiz-step = Under { $area }, a colleague wants to { $act }. Is this in line with the policy?
quiz-limit = Under { $area }, the policy has this rule, with its limit left out: { $rule } In the case before you, this value is { $value }. { $kept ->
    [true] Does it keep to the limit?
   *[false] Does the rule reach this case?
}
quiz-counts = Under { $area }, does this count as { $term }: { $case }?
option-verdict = { $verdict ->
    [yes] Yes: the limit is { $limit }.
   *[no] No: the limit is { $limit }.
}
quiz-gap-value = Complete the rule under { $area } as version { $version } has it: { $rule }
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

quiz-tier = You review the following under { $area }: { $content }. Which enforcement tier applies?
option-untiered = None: the policy does not list it.
quiz-treatment = You review the following under { $area }: { $element }. How does the policy treat it?
option-treatment = { $answer ->
    [banned] It is not allowed.
    [conditions] It is allowed only under conditions that the policy sets.
    [adults] It stays up, but only adults can see it.
    [labelled] It stays up behind a label or warning, with no age limit.
    [adults_labelled] It stays up behind a label or warning, and only adults can see it.
    [unrecommended] It stays up, but is not recommended to others.
   *[allowed] It is allowed without conditions.
}
quiz-which = You review four reports under { $area }, each about one of these. { $banned ->
    [true] Which one is not allowed?
   *[false] Which one is allowed?
}

quiz-ban-added = You review a report about each of these under { $area }. { $many ->
    [true] Which ones does the policy name as not allowed only since version { $version }? Choose all that apply.
   *[false] Which one does the policy name as not allowed only since version { $version }?
}
quiz-ban-removed = You review a report about each of these under { $area }. { $many ->
    [true] Which ones does the policy no longer name as not allowed since version { $version }? Choose all that apply.
   *[false] Which one does the policy no longer name as not allowed since version { $version }?
}
quiz-item-added = Under { $area }, the policy has a list in place of this blank: { $lead } { $many ->
    [true] Which of these did version { $version } add to it? Choose all that apply.
   *[false] Which of these did version { $version } add to it?
}
quiz-item-removed = Under { $area }, the policy has a list in place of this blank: { $lead } { $many ->
    [true] Which of these did version { $version } take out of it? Choose all that apply.
   *[false] Which of these did version { $version } take out of it?
}
quiz-rule-added = { $many ->
    [true] Which of these rules did version { $version } add to { $area }? Choose all that apply.
   *[false] Which of these rules did version { $version } add to { $area }?
}

quiz-effective = You decide a case on { $case }. Which version of the policy is in force on that day?
option-version = Version { $applies }: version { $version } applies from { $date }.

quiz-consequence = Complete the rule under { $area } as the policy has it now: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = The policy has a table under { $area }. For { $row }, what does it now give under { $column }?

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
feedback-says = Version { $version } says: { $rule }{ $gone ->
    [true] {" "}That rule is gone.
   *[false] {""}
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
abstain-unplaced = The passage stands under no heading that says what it is about.
abstain-wording = The wording leaves no question whose answer it does not give away or leave open.
abstain-evident = The rule's own words give the answer away: nobody needs the policy to know it.
abstain-distractors = The policy does not offer three wrong answers that tempt.
abstain-enough = Other items already ask about rules that came or went; more of them would test memory.
abstain-elsewhere = The policy says much the same in another place, so that the answer would not be the only right one.
abstain-contract = The passage settles business between two parties; no case is decided by it.
abstain-replaced = The two texts have hardly anything in common: one took the other's place, and is no version of it.
abstain-no-rule = The passage binds nobody; there is nothing to judge by it.
abstain-flaw = An item was written and dropped by a check ({ $flaw }).
abstain-duplicate = Another item already asks the same.
