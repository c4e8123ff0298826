# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] Ce qui était interdit est désormais autorisé.
        [duty] Ce qui était interdit est désormais obligatoire.
        [recommendation] L’interdiction n’est plus qu’une recommandation.
       *[none] La phrase ne contient plus d’interdiction expresse.
    }
    [duty] { $new ->
        [prohibition] Ce qui était obligatoire est désormais interdit.
        [permission] Ce qui était obligatoire est désormais facultatif.
        [recommendation] Ce qui était obligatoire est désormais seulement recommandé.
       *[none] La phrase ne contient plus d’obligation expresse.
    }
    [permission] { $new ->
        [prohibition] Ce qui était autorisé est désormais interdit.
        [duty] Ce qui était facultatif est désormais obligatoire.
        [recommendation] Ce qui était autorisé est désormais recommandé.
       *[none] La phrase ne contient plus d’autorisation expresse.
    }
    [recommendation] { $new ->
        [prohibition] Ce qui était une recommandation est désormais une interdiction.
        [duty] Ce qui était une recommandation est désormais une obligation.
        [permission] Ce qui était une recommandation est désormais facultatif.
       *[none] La phrase ne contient plus de recommandation.
    }
   *[none] { $new ->
        [prohibition] La phrase énonce désormais une interdiction.
        [duty] La phrase énonce désormais une obligation.
        [permission] La phrase énonce désormais une autorisation.
       *[recommendation] La phrase énonce désormais une recommandation.
    }
}

change-threshold-age = { $trend ->
    [up] La limite d’âge est portée de { $old } à { $new }.
   *[down] La limite d’âge est ramenée de { $old } à { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] Le délai maximal est porté de { $old } à { $new }.
       *[down] Le délai maximal est ramené de { $old } à { $new }.
    }
    [less_than] { $trend ->
        [up] Le délai maximal est porté de { $old } à { $new }.
       *[down] Le délai maximal est ramené de { $old } à { $new }.
    }
   *[other] { $trend ->
        [up] La durée est portée de { $old } à { $new }.
       *[down] La durée est ramenée de { $old } à { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] La limite est portée de { $old } à { $new }.
   *[down] La limite est ramenée de { $old } à { $new }.
}
change-threshold-count = { $trend ->
    [up] Un nombre augmente : { $old } devient { $new }.
    [down] Un nombre diminue : { $old } devient { $new }.
   *[same] Une limite est formulée autrement : { $old } devient { $new }.
}
change-threshold-added = Une limite est ajoutée : { $new }.
change-threshold-removed = La limite { $old } ne s’applique plus.

change-exception-added = Une nouvelle exception s’applique : { $new }.
change-exception-removed = L’exception { $old } ne s’applique plus.
change-exception-reworded = L’exception est formulée autrement ; comparez les deux textes.
change-exception-changed = L’exception { $old } devient { $new }.

change-condition-added = Une nouvelle condition s’applique : { $new }.
change-condition-removed = La condition { $old } ne s’applique plus.
change-condition-reworded = La condition est formulée autrement ; comparez les deux textes.
change-condition-changed = La condition { $old } devient { $new }.

change-consequence-added = La politique prévoit une nouvelle conséquence : { $new }.
change-consequence-removed = La politique ne prévoit plus la conséquence { $old }.
change-consequence-reworded = La conséquence est formulée autrement ; comparez les deux textes.
change-consequence-changed = La conséquence { $old } devient { $new }.

change-example-added = Un exemple est ajouté : { $new }.
change-example-removed = L’exemple { $old } n’est plus cité.
change-example-reworded = Un exemple est formulé autrement ; comparez les deux textes.
change-example-changed = L’exemple { $old } devient { $new }.

change-definition = { $state ->
    [added] La politique définit désormais { $term }.
    [removed] La politique ne définit plus { $term }.
   *[changed] La définition de { $term } change.
}
change-date = { $effective ->
    [true] La date d’application passe du { $old } au { $new }.
   *[false] Une date change : elle passe du { $old } au { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [one] Une règle qui n’avait pas de niveau d’application figure désormais sous { $new }.
       *[other] { $count } règles qui n’avaient pas de niveau d’application figurent désormais sous { $new }.
    }
    [removed] { $count ->
        [one] Une règle qui figurait sous { $old } n’a plus de niveau d’application.
       *[other] { $count } règles qui figuraient sous { $old } n’ont plus de niveau d’application.
    }
   *[changed] { $count ->
        [one] Une règle passe de { $old } à { $new }.
       *[other] { $count } règles passent de { $old } à { $new }.
    }
}

change-words-added = { $facet ->
    [scope] La règle comporte désormais { $new }.
    [reference] Une référence est ajoutée : { $new }.
   *[wording] Le texte comporte désormais { $new } ; vérifiez si le sens change.
}
change-words-removed = { $facet ->
    [scope] La règle ne comporte plus { $old }.
    [reference] La référence { $old } est supprimée.
   *[wording] Le texte ne comporte plus { $old } ; vérifiez si le sens change.
}
change-words-replaced = { $facet ->
    [scope] Dans la règle, { $old } devient { $new }.
    [reference] La référence { $old } devient { $new }.
   *[wording] Dans le texte, { $old } devient { $new } ; vérifiez si le sens change.
}
change-rewritten = { $facet ->
    [scope] La règle est en grande partie réécrite ; comparez les deux textes.
    [reference] La référence est en grande partie réécrite ; comparez les deux textes.
   *[wording] Le passage est en grande partie réécrit ; vérifiez si le sens change.
}
# A word or term that is exchanged throughout.
change-term = { $old } s’appelle désormais { $new }.
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] Le passage est supprimé ; la nouvelle version le dit peut-être en d’autres termes dans la section { $place }.
   *[false] Le passage est supprimé ; la nouvelle version le dit peut-être en d’autres termes ailleurs.
}
change-sums-up = { $state ->
    [added] Ce passage est nouveau ici, mais il ne fait que résumer ce que dit la section { $place } dans les deux versions.
   *[removed] Ce passage a disparu ici ; il ne faisait que résumer ce que dit la section { $place } dans les deux versions.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] Ce passage est nouveau ici, mais la section { $place } le dit dans les deux versions : { $text }.
       *[removed] Ce passage a disparu ici, mais la section { $place } le dit dans les deux versions : { $text }.
    }
   *[false] { $state ->
        [added] Ce passage est nouveau ici, mais les deux versions le disent ailleurs : { $text }.
       *[removed] Ce passage a disparu ici, mais les deux versions le disent ailleurs : { $text }.
    }
}
change-heading = Le titre { $old } devient { $new }.
change-wording = Seule la formulation change, pas le sens.
change-link = Seule l’adresse d’un lien change.
change-punctuation = Seules la ponctuation ou les majuscules changent.
change-markup = Seule la mise en forme change.
change-torn = Des mots semblent manquer ici dans la nouvelle version ({ $old }) ; vérifiez la page d’origine.
change-template = Une balise du modèle de document est remplacée ; vérifiez qu’elle dit la même chose.
change-numbering = Seule la numérotation change, de { $old } à { $new }.

change-moved-section = Le passage est déplacé de la section { $old } à la section { $new }.
change-moved-within = Le passage change de place dans la section { $place }.
change-moved = Le passage change de place.
change-moved-block = Un bloc de { $count } passages change de place, sans modification.
change-split = { $changed ->
    [true] De plus, la phrase est scindée en { $count } phrases.
   *[false] Une phrase est scindée en { $count } phrases ; rien d’autre ne change.
}
change-merged = { $changed ->
    [true] De plus, les { $count } phrases sont réunies en une seule.
   *[false] { $count } phrases sont réunies en une seule ; rien d’autre ne change.
}

change-returns = C’est de nouveau la formulation de la version { $version }.
change-returns-without = La version { $version } ne le contenait pas non plus.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] Une nouvelle interdiction figure dans la section { $place }.
        [duty] Une nouvelle obligation figure dans la section { $place }.
        [permission] Une nouvelle autorisation figure dans la section { $place }.
        [power] Une nouvelle prérogative de la plateforme figure dans la section { $place }.
        [promise] Un nouvel engagement de la plateforme figure dans la section { $place }.
        [recommendation] Une nouvelle recommandation figure dans la section { $place }.
        [exception] Une nouvelle exception figure dans la section { $place }.
        [consequence] Une nouvelle mesure de modération figure dans la section { $place }.
        [definition] Une nouvelle définition figure dans la section { $place }.
        [tier] Un nouveau niveau d’application figure dans la section { $place }.
        [lead-in] Une nouvelle liste figure dans la section { $place }.
        [heading] Un nouveau titre figure dans la section { $place }.
        [reference] Un nouveau lien figure dans la section { $place }.
       *[statement] Un nouveau passage figure dans la section { $place }.
    }
   *[false] { $what ->
        [prohibition] Une nouvelle interdiction est ajoutée.
        [duty] Une nouvelle obligation est ajoutée.
        [permission] Une nouvelle autorisation est ajoutée.
        [power] Une nouvelle prérogative de la plateforme est ajoutée.
        [promise] Un nouvel engagement de la plateforme est ajouté.
        [recommendation] Une nouvelle recommandation est ajoutée.
        [exception] Une nouvelle exception est ajoutée.
        [consequence] Une nouvelle mesure de modération est ajoutée.
        [definition] Une nouvelle définition est ajoutée.
        [tier] Un nouveau niveau d’application est ajouté.
        [lead-in] Une nouvelle liste est ajoutée.
        [heading] Un nouveau titre est ajouté.
        [reference] Un nouveau lien est ajouté.
       *[statement] Un nouveau passage est ajouté.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] Une interdiction ne figure plus dans la section { $place }.
        [duty] Une obligation ne figure plus dans la section { $place }.
        [permission] Une autorisation ne figure plus dans la section { $place }.
        [power] Une prérogative de la plateforme ne figure plus dans la section { $place }.
        [promise] Un engagement de la plateforme ne figure plus dans la section { $place }.
        [recommendation] Une recommandation ne figure plus dans la section { $place }.
        [exception] Une exception ne figure plus dans la section { $place }.
        [consequence] Une mesure de modération ne figure plus dans la section { $place }.
        [definition] Une définition ne figure plus dans la section { $place }.
        [tier] Un niveau d’application ne figure plus dans la section { $place }.
        [lead-in] La phrase introductive d’une liste ne figure plus dans la section { $place }.
        [heading] Un titre ne figure plus dans la section { $place }.
        [reference] Un lien ne figure plus dans la section { $place }.
       *[statement] Un passage ne figure plus dans la section { $place }.
    }
   *[false] { $what ->
        [prohibition] Une interdiction est supprimée.
        [duty] Une obligation est supprimée.
        [permission] Une autorisation est supprimée.
        [power] Une prérogative de la plateforme est supprimée.
        [promise] Un engagement de la plateforme est supprimé.
        [recommendation] Une recommandation est supprimée.
        [exception] Une exception est supprimée.
        [consequence] Une mesure de modération est supprimée.
        [definition] Une définition est supprimée.
        [tier] Un niveau d’application est supprimé.
        [lead-in] La phrase introductive d’une liste est supprimée.
        [heading] Un titre est supprimé.
        [reference] Un lien est supprimé.
       *[statement] Un passage est supprimé.
    }
}

warning-error-page = { $words ->
    [one] La nouvelle version ({ $name }) ressemble à une page d’erreur de { $words } mot et non à la politique : la capture a sans doute échoué. Vérifiez le fichier avant d’utiliser ce qui suit.
   *[other] La nouvelle version ({ $name }) ressemble à une page d’erreur de { $words } mots et non à la politique : la capture a sans doute échoué. Vérifiez le fichier avant d’utiliser ce qui suit.
}
warning-short-capture = { $new ->
    [one] La nouvelle version ({ $name }) compte { $new } mot, contre { $old } dans l’ancienne : la capture a sans doute échoué. Vérifiez le fichier avant de conclure que des règles ont été supprimées.
   *[other] La nouvelle version ({ $name }) compte { $new } mots, contre { $old } dans l’ancienne : la capture a sans doute échoué. Vérifiez le fichier avant de conclure que des règles ont été supprimées.
}
warning-language = Cette politique n’est pas rédigée en anglais ({ $language }). Les règles ne sont interprétées qu’en anglais : les changements sont montrés, mais leur sens doit être apprécié par une personne.
warning-two-languages = Les deux versions sont rédigées dans des langues différentes ({ $old } et { $new }) : il s’agit de la comparaison d’une traduction, et non d’une mise à jour. Comparez deux versions dans la même langue.
