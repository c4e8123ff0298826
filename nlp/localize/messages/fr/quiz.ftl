quiz-title = Quiz : { $policy }

# Where a rule stands; stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = Dans { $area }
place-tier = Dans { $area } ({ $tier })
place-policy = Dans { $policy }
place-list = Dans la liste { $head } de { $area }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = { $place }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il suffisant ?
   *[other] Dans le cas que vous examinez, la valeur qui remplace le blanc est de { $case }. La limite est-elle atteinte ?
}
quiz-case-more-than = { $place }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il au-dessus de la limite ?
   *[other] Dans le cas que vous examinez, la valeur qui remplace le blanc est de { $case }. Est-ce au-dessus de la limite ?
}
quiz-case-at-most = { $place }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge respecte-t-il la limite ?
   *[other] Dans le cas que vous examinez, la valeur qui remplace le blanc est de { $case }. La limite est-elle respectée ?
}
quiz-case-less-than = { $place }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il en dessous de la limite ?
   *[other] Dans le cas que vous examinez, la valeur qui remplace le blanc est de { $case }. Est-ce en dessous de la limite ?
}
option-verdict = { $verdict ->
    [yes] Oui : la limite est de { $limit }.
   *[no] Non : la limite est de { $limit }.
}
quiz-gap-value = { $place }, la politique dit ceci (une valeur est masquée) : { $rule } Quelle valeur est désormais en vigueur ?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place }, la politique dit ceci (un numéro d’ordre est masqué) : { $rule } Quel est désormais ce numéro ?
option-ordinal = Numéro { $value }

quiz-conduct = { $place }, la politique dit ceci (quelques mots sont masqués) : { $rule } { $done ->
    [true] Le cas que vous examinez est exactement de ce type. Enfreint-il la règle ?
   *[false] Dans le cas que vous examinez, cela n’a pas été fait. La règle est-elle enfreinte ?
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] Oui
   *[false] Non
} : { $modality ->
    [prohibition] la politique l’interdit.
    [duty] la politique l’exige.
    [permission] la politique laisse le choix.
   *[recommendation] la politique ne donne qu’un conseil à ce sujet.
}

quiz-exception = { $place }, la politique énonce cette règle, ici sans ses exceptions : { $rule } Le cas que vous examinez a une particularité : { $feature }. La règle s’applique-t-elle à ce cas ?
option-exception = { $answer ->
    [applies] Oui : la politique ne prévoit pas d’exception pour ces cas.
    [exempt] Non : la politique prévoit une exception pour ces cas.
    [only] Oui, et la règle ne s’applique qu’à ces cas.
   *[open] La politique laisse la décision à la personne qui examine le cas.
}

quiz-condition = { $place }, la politique énonce cette règle, ici sans ses conditions : { $rule } Dans le cas que vous examinez, ceci n’est pas vrai : { $circumstance }. La règle s’applique-t-elle à ce cas ?
option-condition = { $answer ->
    [always] Oui : la règle s’applique que ce soit vrai ou non.
    [bound] Non : la règle ne s’applique que si c’est vrai.
    [inverse] Oui : la règle ne s’applique que si ce n’est pas vrai.
   *[open] La politique laisse la décision à la personne qui examine le cas.
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = { $place }, la politique énumère ceci, ici sans l’un des éléments : { $rule } Le cas que vous examinez porte sur ceci : { $element }. La politique le mentionne-t-elle à cet endroit ?
option-listed = { $answer ->
    [since] Oui, mais seulement depuis la version { $new }.
    [always] Oui, et la version { $old } le mentionnait aussi.
    [until] Non, mais la version { $old } le mentionnait.
   *[never] Non, et la version { $old } ne le mentionnait pas non plus.
}

quiz-tier = Vous examinez ceci au regard de { $area } : { $content }. De quel niveau d’application cela relève-t-il désormais ?
option-untiered = D’aucun : la politique ne le mentionne pas.
quiz-which = Vous examinez quatre publications au regard de { $area }. { $banned ->
    [true] Laquelle n’est pas autorisée ?
   *[false] Laquelle est autorisée ?
}

quiz-added = { $place } : { $many ->
    [true] quels éléments la version { $version } a-t-elle ajoutés ? Sélectionnez toutes les réponses qui conviennent.
   *[false] quel élément la version { $version } a-t-elle ajouté ?
}
quiz-removed = { $place } : { $many ->
    [true] quels éléments ne figurent plus depuis la version { $version } ? Sélectionnez toutes les réponses qui conviennent.
   *[false] quel élément ne figure plus depuis la version { $version } ?
}
quiz-stands = Vrai ou faux ? { $place }, la politique en vigueur dit ceci : { $rule }
option-true = Vrai
option-false = Faux

quiz-effective = Vous traitez un cas le { $case }. Quelle version de la politique est en vigueur ce jour-là ?
option-version = La version { $applies } : la version { $version } s’applique à partir du { $date }.

quiz-consequence = { $place }, la politique dit ceci (la conséquence est masquée) : { $rule } Quelle en est désormais la conséquence ?
# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Dans { $area }, la politique contient un tableau. Qu’indique-t-il désormais à la ligne { $row }, dans la colonne { $column } ?

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
feedback-key-modality = { $modality ->
    [prohibition] La politique l’interdit désormais.
    [duty] La politique l’exige désormais.
    [permission] La politique l’autorise désormais.
   *[recommendation] La politique le recommande désormais.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Inexact : la politique l’interdit désormais.
    [duty] Inexact : la politique l’exige désormais.
    [permission] Inexact : la politique l’autorise désormais, sans rien exiger.
   *[recommendation] Inexact : la politique le recommande désormais, ni plus ni moins.
}
feedback-key-exception = { $added ->
    [true] La politique prévoit désormais cette exception : { $exception }.
   *[false] La politique ne prévoit plus cette exception : { $exception }.
}
feedback-key-tier = La politique classe désormais cela sous { $tier }.
feedback-wrong-tier = La politique classe désormais cela sous { $tier }.
feedback-boundary = { $inclusive ->
    [true] La limite elle-même est incluse.
   *[false] La limite elle-même n’est pas incluse.
}
feedback-key-condition = { $bound ->
    [true] La politique prévoit cette condition : { $condition }.
   *[false] La politique ne prévoit plus cette condition : { $condition }.
}
feedback-key-listed = { $answer ->
    [since] La version { $new } le mentionne ; la version { $old } ne le mentionnait pas.
   *[until] La version { $old } le mentionnait ; la version { $new } ne le mentionne pas.
}
feedback-other-tier = La politique classe ce contenu sous { $tier }.
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
abstain-wording = La formulation ne permet aucune question qui ne trahisse pas la réponse ou ne la laisse pas ouverte.
abstain-evident = Les mots mêmes de la règle trahissent la réponse : nul besoin de la politique pour la connaître.
abstain-distractors = La politique ne fournit pas trois mauvaises réponses plausibles.
abstain-enough = D’autres questions portent déjà sur des règles nouvelles ou supprimées ; davantage ne testerait que la mémoire.
abstain-elsewhere = La politique dit presque la même chose ailleurs ; la réponse ne serait pas la seule juste.
abstain-no-rule = Le passage n’oblige personne ; rien ne peut être jugé d’après lui.
abstain-flaw = Une question a été rédigée, mais un contrôle l’a écartée ({ $flaw }).
abstain-duplicate = Une autre question porte déjà sur le même point.
