briefing-title = What changed: { $policy }

section-overview = At a glance
section-tighter = Now stricter
section-looser = Now less strict
section-new = New
section-gone = No longer in the policy
section-changed = Changed in another way
section-uncertain = May have changed in meaning: please check
section-unchanged = Not changed in meaning
section-market = For your market
section-coverage = Coverage

briefing-versions = This briefing compares version { $new } with version { $old }.
briefing-effective = The new version applies from { $date }.
briefing-dated = The new version is dated { $date }. It does not say from when it applies: ask the policy owner before you publish this briefing.
briefing-no-date = The new version does not say from when it applies. Ask the policy owner before you publish this briefing.
briefing-counts = { $substantive ->
    [0] No change alters the meaning for certain
    [one] One change alters the meaning
   *[other] { $substantive } changes alter the meaning
}; { $uncertain ->
    [0] none is doubtful
    [one] one is doubtful and must be checked
   *[other] { $uncertain } are doubtful and must be checked
}; { $editorial ->
    [0] none is merely editorial.
    [one] one is merely editorial.
   *[other] { $editorial } are merely editorial.
}
briefing-editorial-only = { $editorial ->
    [one] There is one editorial change. Nothing changes in meaning.
   *[other] There are { $editorial } editorial changes. Nothing changes in meaning.
}
briefing-no-changes = No changes: the two versions say the same, word for word.
briefing-change-note = The policy team describes the update like this:
briefing-coverage = { $total ->
    [0] There is no change in substance for this briefing to cover.
   *[other] Changes in substance covered in this briefing: { $covered } of { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } The same change occurs in { $count } places.
briefing-section-added = { $count ->
    [one] The section { $place } is new; it has one part.
   *[other] The section { $place } is new; it has { $count } parts.
}
briefing-section-removed = { $count ->
    [one] The section { $place } is gone with its only part.
   *[other] The section { $place } is gone with its { $count } parts.
}

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] There are { $count } new prohibitions in { $place }.
        [duty] There are { $count } new requirements in { $place }.
        [permission] There are { $count } new permissions in { $place }.
        [power] There are { $count } new things that the platform may do, in { $place }.
        [promise] There are { $count } new commitments of the platform in { $place }.
        [recommendation] There are { $count } new recommendations in { $place }.
        [exception] There are { $count } new exceptions in { $place }.
        [consequence] There are { $count } new enforcement steps in { $place }.
        [definition] There are { $count } new definitions in { $place }.
       *[statement] There are { $count } new statements in { $place }.
    }
   *[false] { $what ->
        [prohibition] There are { $count } new prohibitions.
        [duty] There are { $count } new requirements.
        [permission] There are { $count } new permissions.
        [power] There are { $count } new things that the platform may do.
        [promise] There are { $count } new commitments of the platform.
        [recommendation] There are { $count } new recommendations.
        [exception] There are { $count } new exceptions.
        [consequence] There are { $count } new enforcement steps.
        [definition] There are { $count } new definitions.
       *[statement] There are { $count } new statements.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] { $count } prohibitions are gone from { $place }.
        [duty] { $count } requirements are gone from { $place }.
        [permission] { $count } permissions are gone from { $place }.
        [power] { $count } things that the platform might do are gone from { $place }.
        [promise] { $count } commitments of the platform are gone from { $place }.
        [recommendation] { $count } recommendations are gone from { $place }.
        [exception] { $count } exceptions are gone from { $place }.
        [consequence] { $count } enforcement steps are gone from { $place }.
        [definition] { $count } definitions are gone from { $place }.
       *[statement] { $count } statements are gone from { $place }.
    }
   *[false] { $what ->
        [prohibition] { $count } prohibitions are gone.
        [duty] { $count } requirements are gone.
        [permission] { $count } permissions are gone.
        [power] { $count } things that the platform might do are gone.
        [promise] { $count } commitments of the platform are gone.
        [recommendation] { $count } recommendations are gone.
        [exception] { $count } exceptions are gone.
        [consequence] { $count } enforcement steps are gone.
        [definition] { $count } definitions are gone.
       *[statement] { $count } statements are gone.
    }
}

# What the moderator does differently now.
action-value = When you decide, use { $new } and no longer { $old }.
action-tier = Handle these cases under { $new }, no longer under { $old }.
action-modality = { $new ->
    [prohibition] Treat what this sentence describes as prohibited from now on.
    [duty] Treat what this sentence describes as required from now on.
    [permission] Treat what this sentence describes as allowed or optional from now on.
    [recommendation] Treat what this sentence describes as advice from now on; do not enforce it as a rule.
   *[none] Do not enforce this sentence as a rule by itself any longer.
}
action-date = Apply the new version from { $new }.
action-exception = { $state ->
    [added] Before you act, check whether the new exception applies.
   *[removed] Do not apply this exception any longer.
}
action-condition = { $state ->
    [added] Apply the rule only where the new condition is met.
   *[removed] Apply the rule without this condition.
}
action-consequence = { $state ->
    [added] When you enforce, take the new consequence into account.
   *[removed] Do not apply this consequence on the ground of this sentence any longer.
}
action-definition = { $state ->
    [added] Read the term as the policy now defines it.
   *[removed] Do not rely on the old definition any longer.
}
action-wording = { $direction ->
    [tighter] Apply the rule in its new wording: it is stricter than before.
    [looser] Apply the rule in its new wording: it is less strict than before.
   *[unclear] Apply the rule in its new wording.
}
action-added = { $what ->
    [prohibition] Check cases against this from now on.
    [duty] Check from now on that this is done.
    [permission] Do not act against what this allows.
    [exception] Before you act, check whether this applies as an exception.
    [consequence] Take this into account when you enforce.
    [definition] Read the words as the policy now defines them.
    [power] Take into account what may be done now.
    [promise] Check from now on that this is kept.
    [recommendation] Use this as advice; do not enforce it as a rule.
   *[other] Take this into account when you apply the policy.
}
action-removed = { $what ->
    [prohibition] Do not enforce this any longer. Check whether another rule still covers the case.
    [duty] Do not ask for this any longer. Check whether another rule still does.
    [permission] Do not rely on this any longer. Check whether another rule still allows it.
    [exception] Do not apply this as an exception any longer.
    [consequence] Do not do this any longer on the ground of these words.
    [definition] Do not rely on this definition any longer.
    [power] Do not act on the ground of these words any longer.
    [promise] Do not refer to this commitment any longer.
   *[other] Do not rely on these words any longer.
}
action-uncertain = { $kind ->
    [added] Read this and ask the policy owner whether it changes how you decide.
    [removed] Ask the policy owner whether anything you decided on this ground changes.
   *[other] Compare the two wordings and ask the policy owner whether the change alters how you decide.
}
