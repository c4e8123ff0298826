quiz-title = Quiz : { $policy }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = Dans { $area }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il suffisant ?
    [duration] Dans le cas que vous examinez, la durée est de { $case }. La limite est-elle atteinte ?
   *[other] Dans le cas que vous examinez, la valeur est de { $case }. La limite est-elle atteinte ?
}
quiz-case-more-than = Dans { $area }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il au-dessus de la limite ?
    [duration] Dans le cas que vous examinez, la durée est de { $case }. Est-ce au-dessus de la limite ?
   *[other] Dans le cas que vous examinez, la valeur est de { $case }. Est-ce au-dessus de la limite ?
}
quiz-case-at-most = Dans { $area }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge respecte-t-il la limite ?
    [duration] Dans le cas que vous examinez, la durée est de { $case }. La limite est-elle respectée ?
   *[other] Dans le cas que vous examinez, la valeur est de { $case }. La limite est-elle respectée ?
}
quiz-case-less-than = Dans { $area }, la politique dit ceci (la limite est masquée) : { $rule } { $kind ->
    [age] Dans le cas que vous examinez, une personne a { $case_n ->
        [one] { $case_n } an
       *[other] { $case_n } ans
    }. Cet âge est-il en dessous de la limite ?
    [duration] Dans le cas que vous examinez, la durée est de { $case }. Est-ce en dessous de la limite ?
   *[other] Dans le cas que vous examinez, la valeur est de { $case }. Est-ce en dessous de la limite ?
}
option-verdict = { $verdict ->
    [yes] Oui : la limite est de { $limit }.
   *[no] Non : la limite est de { $limit }.
}
quiz-gap-value = Dans { $area }, la politique dit ceci (une valeur est masquée) : { $rule } Quelle valeur est désormais en vigueur ?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Dans { $area }, la politique dit ceci (un numéro d’ordre est masqué) : { $rule } Quel est désormais ce numéro ?
option-ordinal = Numéro { $value }

quiz-modality = Dans { $area }, la politique dit ceci (quelques mots sont masqués) : { $rule } Que dit désormais la politique à ce sujet ?
quiz-listed = Dans { $area }, une liste de la politique mentionne ceci : { $item }. Que dit la politique à ce sujet ?
option-prohibition = C’est interdit.
option-duty = C’est obligatoire.
option-permission = C’est autorisé, mais pas obligatoire.
option-recommendation = C’est recommandé, mais pas obligatoire.
option-none = La politique n’en traite pas.

quiz-exception = Dans { $area }, la politique énonce cette règle : { $rule } Le cas que vous examinez présente la situation suivante : { $case }. La règle s’applique-t-elle à ce cas ?
option-exception = { $answer ->
    [applies] Oui, la règle s’applique : la politique ne prévoit pas d’exception pour ces cas.
    [exempt] Non, la règle ne s’applique pas : la politique prévoit une exception pour ces cas.
   *[only] Oui, et la règle ne s’applique qu’à ces cas.
}

quiz-tier = Vous examinez ceci au regard de { $area } : { $content }. De quel niveau d’application cela relève-t-il désormais ?

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

abstain-uncertain = Il n’est pas certain que le sens ait changé.
abstain-removed = Le passage a été supprimé ; il ne reste aucune règle sur laquelle poser une question.
abstain-facet = Pour un changement de ce type, la politique ne fournit pas de mauvaises réponses plausibles.
abstain-wording = La formulation ne permet aucune question qui ne trahisse pas la réponse ou ne la laisse pas ouverte.
abstain-flaw = Une question a été rédigée, mais un contrôle l’a écartée ({ $flaw }).
abstain-duplicate = Une autre question porte déjà sur le même point.
