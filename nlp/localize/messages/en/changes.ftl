# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] What was prohibited is now allowed.
        [duty] What was prohibited is now required.
        [recommendation] The prohibition is now only advice.
       *[none] The explicit prohibition is gone from this sentence.
    }
    [duty] { $new ->
        [prohibition] What was required is now prohibited.
        [permission] What was required is now optional.
        [recommendation] What was required is now only recommended.
       *[none] The explicit requirement is gone from this sentence.
    }
    [permission] { $new ->
        [prohibition] What was allowed is now prohibited.
        [duty] What was optional is now required.
        [recommendation] What was allowed is now recommended.
       *[none] The explicit permission is gone from this sentence.
    }
    [recommendation] { $new ->
        [prohibition] What was advice is now a prohibition.
        [duty] What was advice is now a requirement.
        [permission] What was advice is now left open.
       *[none] The advice is gone from this sentence.
    }
   *[none] { $new ->
        [prohibition] The sentence now states a prohibition.
        [duty] The sentence now states a requirement.
        [permission] The sentence now states a permission.
       *[recommendation] The sentence now states a recommendation.
    }
}

change-threshold-age = { $trend ->
    [up] The age limit rises from { $old } to { $new }.
   *[down] The age limit falls from { $old } to { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] The time limit rises from { $old } to { $new }.
       *[down] The time limit falls from { $old } to { $new }.
    }
    [less_than] { $trend ->
        [up] The time limit rises from { $old } to { $new }.
       *[down] The time limit falls from { $old } to { $new }.
    }
   *[other] { $trend ->
        [up] The period rises from { $old } to { $new }.
       *[down] The period falls from { $old } to { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] The limit rises from { $old } to { $new }.
   *[down] The limit falls from { $old } to { $new }.
}
change-threshold-count = { $trend ->
    [up] A number rises: { $old } becomes { $new }.
    [down] A number falls: { $old } becomes { $new }.
   *[same] A limit is worded differently: { $old } becomes { $new }.
}
change-threshold-added = A limit is added: { $new }.
change-threshold-removed = The limit { $old } no longer applies.

change-exception-added = A new exception applies: { $new }.
change-exception-removed = The exception { $old } no longer applies.
change-exception-reworded = The exception is worded differently; compare the two wordings.
change-exception-changed = The exception { $old } becomes { $new }.

change-condition-added = A new condition applies: { $new }.
change-condition-removed = The condition { $old } no longer applies.
change-condition-reworded = The condition is worded differently; compare the two wordings.
change-condition-changed = The condition { $old } becomes { $new }.

change-consequence-added = A new consequence is named: { $new }.
change-consequence-removed = The consequence { $old } is no longer named.
change-consequence-reworded = The consequence is worded differently; compare the two wordings.
change-consequence-changed = The consequence { $old } becomes { $new }.

change-example-added = An example is added: { $new }.
change-example-removed = The example { $old } is no longer given.
change-example-reworded = An example is worded differently; compare the two wordings.
change-example-changed = The example { $old } becomes { $new }.

change-definition = { $state ->
    [added] The policy now defines { $term }.
    [removed] The policy no longer defines { $term }.
   *[changed] The definition of { $term } changes.
}
change-date = { $effective ->
    [true] The date from which this applies moves from { $old } to { $new }.
   *[false] A date changes from { $old } to { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [one] A rule that had no tier now stands under { $new }.
       *[other] { $count } rules that had no tier now stand under { $new }.
    }
    [removed] { $count ->
        [one] A rule under { $old } no longer stands under any tier.
       *[other] { $count } rules under { $old } no longer stand under any tier.
    }
   *[changed] { $count ->
        [one] A rule goes from { $old } to { $new }.
       *[other] { $count } rules go from { $old } to { $new }.
    }
}

change-words-added = { $facet ->
    [scope] The rule now includes { $new }.
    [reference] A reference is added: { $new }.
   *[wording] The text now includes { $new }; check whether that changes the meaning.
}
change-words-removed = { $facet ->
    [scope] The rule no longer includes { $old }.
    [reference] The reference { $old } is removed.
   *[wording] The text no longer includes { $old }; check whether that changes the meaning.
}
change-words-replaced = { $facet ->
    [scope] In the rule, { $old } becomes { $new }.
    [reference] The reference { $old } becomes { $new }.
   *[wording] In the text, { $old } becomes { $new }; check whether that changes the meaning.
}
change-rewritten = { $facet ->
    [scope] The rule is largely rewritten; compare the two wordings.
    [reference] The reference is largely rewritten; compare the two wordings.
   *[wording] The passage is largely rewritten; check whether that changes the meaning.
}
# A word or term that is exchanged throughout.
change-term = { $old } is now called { $new }.
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] The passage is gone; the new version may say it in other words in { $place }.
   *[false] The passage is gone; the new version may say it in other words elsewhere.
}
# A passage that came or went, and only repeats what stands elsewhere in both versions; $text quotes it.
change-sums-up = { $state ->
    [added] This is new here, but it only sums up what { $place } says in both versions.
   *[removed] This is gone here; it only summed up what { $place } says in both versions.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] This is new here, but { $place } says it in both versions: { $text }.
       *[removed] This is gone here, but { $place } says it in both versions: { $text }.
    }
   *[false] { $state ->
        [added] This is new here, but both versions say it elsewhere: { $text }.
       *[removed] This is gone here, but both versions say it elsewhere: { $text }.
    }
}
change-heading = The heading { $old } becomes { $new }.
change-wording = Only the wording changes, not the meaning.
change-link = Only a link address changes.
change-punctuation = Only punctuation or letter case changes.
change-markup = Only the formatting changes.
change-torn = Words seem to be missing here in the new version ({ $old }); check the page itself.
change-template = A template placeholder is exchanged; check that it says the same.
change-numbering = Only the numbering changes, from { $old } to { $new }.

change-moved-section = The passage moves from { $old } to { $new }.
change-moved-within = The passage moves to another place in { $place }.
change-moved = The passage moves to another place.
change-moved-block = A block of { $count } passages moves to another place, unchanged.
change-split = { $changed ->
    [true] The sentence is also split into { $count } sentences.
   *[false] One sentence is split into { $count } sentences; nothing else changes.
}
change-merged = { $changed ->
    [true] The { $count } sentences are also joined into one.
   *[false] { $count } sentences are joined into one; nothing else changes.
}

change-returns = This is again the wording of version { $version }.
change-returns-without = Version { $version } did not have it either.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] There is a new prohibition in { $place }.
        [duty] There is a new requirement in { $place }.
        [permission] There is a new permission in { $place }.
        [power] There is something new that the platform may do, in { $place }.
        [promise] There is a new commitment of the platform in { $place }.
        [recommendation] There is a new recommendation in { $place }.
        [exception] There is a new exception in { $place }.
        [consequence] There is a new enforcement step in { $place }.
        [definition] There is a new definition in { $place }.
        [tier] There is a new enforcement tier in { $place }.
        [lead-in] A new list begins in { $place }.
        [reference] There is a new link in { $place }.
        [heading] There is a new heading in { $place }.
       *[statement] There is a new statement in { $place }.
    }
   *[false] { $what ->
        [prohibition] There is a new prohibition.
        [duty] There is a new requirement.
        [permission] There is a new permission.
        [power] There is something new that the platform may do.
        [promise] There is a new commitment of the platform.
        [recommendation] There is a new recommendation.
        [exception] There is a new exception.
        [consequence] There is a new enforcement step.
        [definition] There is a new definition.
        [tier] There is a new enforcement tier.
        [lead-in] A new list begins.
        [reference] There is a new link.
        [heading] There is a new heading.
       *[statement] There is a new statement.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] A prohibition is gone from { $place }.
        [duty] A requirement is gone from { $place }.
        [permission] A permission is gone from { $place }.
        [power] Something that the platform might do is gone from { $place }.
        [promise] A commitment of the platform is gone from { $place }.
        [recommendation] A recommendation is gone from { $place }.
        [exception] An exception is gone from { $place }.
        [consequence] An enforcement step is gone from { $place }.
        [definition] A definition is gone from { $place }.
        [tier] An enforcement tier is gone from { $place }.
        [lead-in] The opening of a list is gone from { $place }.
        [reference] A link is gone from { $place }.
        [heading] A heading is gone from { $place }.
       *[statement] A statement is gone from { $place }.
    }
   *[false] { $what ->
        [prohibition] A prohibition is gone.
        [duty] A requirement is gone.
        [permission] A permission is gone.
        [power] Something that the platform might do is gone.
        [promise] A commitment of the platform is gone.
        [recommendation] A recommendation is gone.
        [exception] An exception is gone.
        [consequence] An enforcement step is gone.
        [definition] A definition is gone.
        [tier] An enforcement tier is gone.
        [lead-in] The opening of a list is gone.
        [reference] A link is gone.
        [heading] A heading is gone.
       *[statement] A statement is gone.
    }
}

warning-error-page = The new version ({ $name }) reads like an error page of { $words } words, not like the policy: this looks like a bad capture. Check the file before you use anything below.
warning-language = This policy is not in English ({ $language }). Rules are read in English only: what changed is shown, but what it means must be judged by a person.
warning-two-languages = The two versions are in different languages ({ $old } and { $new }): this compares a translation, not an update. Compare two versions in one language.
warning-short-capture = The new version ({ $name }) has { $new } words where the old one has { $old }: this looks like a bad capture. Check the file before you believe that rules were removed.
