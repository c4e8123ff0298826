quiz-title = Quiz : { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = un signalement qui porte sur ceci : { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Au titre de { $area }, un collègue veut faire ceci : { $act }. Que change la version { $version } pour cette mesure ?
option-step = { $answer ->
    [since] La politique la prévoit désormais ; la version { $old } ne la prévoyait pas.
    [always] Aucun changement : la politique la prévoit, comme la version { $old }.
    [until] La politique ne la prévoit plus ; la version { $old } la prévoyait.
   *[never] Aucun changement : la politique ne la prévoit pas, et la version { $old } non plus.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = Sous { $area }, la version { $shown } de la politique indique : { $rule } Vous tranchez un cas de ce type, mais sans cette circonstance : { $lack }. Que change la version { $version } pour ce cas ?
quiz-member-added = Sous { $area }, la politique indique : { $rule } { $open ->
    [true] Lequel la règle ne mentionne-t-elle que depuis la version { $version } ?
   *[false] Lequel la règle ne couvre-t-elle que depuis la version { $version } ?
}
quiz-member-removed = Sous { $area }, la version { $old } de la politique indiquait : { $rule } { $open ->
    [true] Lequel la règle ne mentionne-t-elle plus depuis la version { $version } ?
   *[false] Lequel la règle ne couvre-t-elle plus depuis la version { $version } ?
}
quiz-excepted = Sous { $area }, la version { $shown } de la politique indique : { $rule } Vous tranchez un cas de ce type. Sa particularité : { $feature }. Que change la version { $version } pour ce cas ?
quiz-connective = Sous { $area }, la version { $shown } de la politique indique : { $rule } Vous tranchez un cas qui ne remplit qu’une seule des conditions énoncées. Que change la version { $version } pour ce cas ?
option-reach = { $answer ->
    [since] La règle couvre désormais ce cas ; dans la version { $old }, elle ne le couvrait pas.
    [always] Aucun changement : la règle couvre ce cas, comme dans la version { $old }.
    [until] La règle ne couvre plus ce cas ; dans la version { $old }, elle le couvrait.
   *[never] Aucun changement : la règle ne couvre pas ce cas, et ne le couvrait pas dans la version { $old }.
}
quiz-strength = Sous { $area }, la version { $shown } de la politique indique : { $rule } Que prévoit la version { $version } à ce sujet ?
option-strength = { $answer ->
    [required] Elle l’exige.
    [advised] Elle le recommande sans l’exiger.
    [open] Elle laisse le choix.
   *[forbidden] Elle l’interdit.
}


# A case with a value of its own in place of the limit.
quiz-within = Au titre de { $area } (version { $version }), vous examinez { $case }. Est-ce conforme à la politique ?
quiz-step = Au titre de { $area } (version { $version }), un collègue veut faire ceci : { $act }. Est-ce conforme à la politique ?
quiz-limit = Sous { $area } (version { $version }), la politique comporte cette règle, sans sa limite : { $rule } Dans le cas que vous tranchez, le blanc est rempli par : { $value }. Respecte-t-elle la limite ?
quiz-reach = Sous { $area } (version { $version }), la politique comporte cette règle, sans sa limite : { $rule } Dans le cas que vous tranchez, le blanc est rempli par : { $value }. La règle vise-t-elle ce cas ?
quiz-counts = Sous { $area } (version { $version }), ceci est-il considéré comme { $term } : { $case } ?
option-verdict = { $verdict ->
    [yes] Oui : la limite est de { $limit }.
   *[no] Non : la limite est de { $limit }.
}
option-threshold = { $verdict ->
    [yes] Oui : la limite est de { $limit }.
   *[no] Non : la limite est de { $limit }.
}
quiz-gap-value = Complétez la règle figurant sous { $area } telle qu’elle est dans la version { $version } : { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Complétez la règle figurant sous { $area } telle qu’elle est dans la version { $version }, avec le bon rang : { $rule }
option-ordinal = Numéro { $value }

quiz-tier = Vous examinez ceci au regard de { $area } (version { $version }) : { $content }. De quel niveau d’application cela relève-t-il désormais ?
option-untiered = D’aucun : la politique ne le mentionne pas.
quiz-treatment = Vous examinez ceci au regard de { $area } (version { $version }) : { $element }. Comment la politique traite-t-elle ce cas ?
option-treatment = { $answer ->
    [banned] Ce n’est pas autorisé.
    [conditions] C’est autorisé uniquement aux conditions fixées par la politique.
    [adults] Cela reste en ligne, mais seuls les adultes peuvent le voir.
    [labelled] Cela reste en ligne avec une étiquette ou un avertissement, pour tous les âges.
    [adults_labelled] Cela reste en ligne avec une étiquette ou un avertissement, et seuls les adultes peuvent le voir.
    [unrecommended] Cela reste en ligne, mais n’est pas recommandé aux autres.
   *[allowed] C’est autorisé sans condition.
}

quiz-ban-added = Vous examinez un signalement pour chacun de ces contenus au titre de { $area }. { $many ->
    [true] Lesquels la politique ne cite-t-elle comme non autorisés que depuis la version { $version } ? Sélectionnez toutes les réponses qui conviennent.
   *[false] Lequel la politique ne cite-t-elle comme non autorisé que depuis la version { $version } ?
}
quiz-item-added = Sous { $area }, la politique contient une liste à la place de ce blanc : { $lead } { $many ->
    [true] Lesquels de ces points la version { $version } a-t-elle ajoutés ? Sélectionnez toutes les réponses qui conviennent.
   *[false] Lequel de ces points la version { $version } a-t-elle ajouté ?
}
quiz-rule-added = { $many ->
    [true] Lesquelles de ces règles la version { $version } a-t-elle ajoutées à { $area } ? Sélectionnez toutes les réponses qui conviennent.
   *[false] Laquelle de ces règles la version { $version } a-t-elle ajoutée à { $area } ?
}

quiz-effective = À partir de quel jour la version { $version } de la politique { $area } s’applique-t-elle ?
option-date = { $date }

quiz-consequence = Complétez la règle figurant sous { $area } (version { $version }) telle que la politique l’énonce maintenant : { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Dans { $area } (version { $version }), la politique contient un tableau. Qu’indique-t-il désormais à la ligne { $row }, dans la colonne { $column } ?

# $topic is what some reviewers would rather be warned of.
quiz-note = Avertissement : cette question porte sur { $topic ->
    [self_harm] le suicide ou l’automutilation
    [child] les atteintes aux enfants
    [sexual] des contenus à caractère sexuel
    [violence] la violence
   *[hate] des comportements haineux
}.

feedback-previous = C’était la bonne réponse dans la version { $version }, mais ce n’est plus le cas.
feedback-new-rule = La politique en traite désormais : ce texte est apparu avec la version { $version }.
feedback-key-limit = La politique indique désormais { $value }.
feedback-wrong-value = La politique indique désormais { $value } ; cette réponse n’était pas non plus valable auparavant.
feedback-says = La version { $version } indique : { $rule }
feedback-key-tier = La politique classe désormais cela sous { $tier }.
feedback-wrong-tier = La politique classe désormais cela sous { $tier }.
feedback-boundary = { $inclusive ->
    [true] La limite elle-même est incluse.
   *[false] La limite elle-même n’est pas incluse.
}
feedback-key-added = Cet élément est apparu avec la version { $version }.
feedback-key-removed = Cet élément ne figure plus depuis la version { $version }.
feedback-stands = Cet élément figurait dans la version { $old } et reste en vigueur.
feedback-key-effective = La version { $version } s’applique à partir du { $date }.
feedback-key-consequence = La politique dit désormais : { $rule }
feedback-other-consequence = C’est la conséquence dans un autre cas : { $rule }
feedback-key-cell = Le tableau indique désormais { $value } à cet endroit.

abstain-uncertain = Il n’est pas certain que le sens ait changé.
abstain-removed = Le passage a été supprimé ; il ne reste aucune règle sur laquelle poser une question.
abstain-facet = Pour un changement de ce type, la politique ne fournit pas de mauvaises réponses plausibles.
abstain-unplaced = Le passage ne figure sous aucun titre qui dise de quoi il traite.
abstain-wording = La formulation ne permet aucune question qui ne trahisse pas la réponse ou ne la laisse pas ouverte.
abstain-evident = Les mots mêmes de la règle trahissent la réponse : nul besoin de la politique pour la connaître.
abstain-distractors = La politique ne fournit pas trois mauvaises réponses plausibles.
abstain-enough = D’autres questions portent déjà sur des valeurs ou des règles nouvelles ; davantage ne testerait que la mémoire.
abstain-elsewhere = La politique dit presque la même chose ailleurs ; la réponse ne serait pas la seule juste.
abstain-contract = Le passage règle des affaires entre deux parties ; aucun cas n’est tranché d’après lui.
abstain-replaced = Les deux textes n’ont presque rien en commun : l’un a pris la place de l’autre et n’en est pas une version.
abstain-flaw = Une question a été rédigée, mais un contrôle l’a écartée ({ $flaw }).
abstain-duplicate = Une autre question porte déjà sur le même point.
