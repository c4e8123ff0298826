briefing-title = Ce qui change : { $policy }

section-overview = En bref
section-tighter = Ce qui devient plus strict
section-looser = Ce qui devient moins strict
section-new = Nouveautés
section-gone = Ce qui ne figure plus dans la politique
section-changed = Autres changements
section-uncertain = Changements de sens possibles : à vérifier
section-unchanged = Ce qui ne change pas de sens
section-market = Pour votre marché
section-coverage = Couverture

briefing-versions = Cette note d’information compare la version { $new } à la version { $old }.
briefing-effective = La nouvelle version s’applique à compter du { $date }.
briefing-dated = La nouvelle version est datée du { $date }. Elle n’indique pas à partir de quand elle s’applique : consultez l’équipe responsable de la politique avant de diffuser cette note.
briefing-no-date = La nouvelle version n’indique pas à partir de quand elle s’applique. Consultez l’équipe responsable de la politique avant de diffuser cette note.
briefing-counts = { $substantive ->
    [0] Aucun changement ne modifie le sens avec certitude
    [one] Un changement modifie le sens
   *[other] { $substantive } changements modifient le sens
} ; { $uncertain ->
    [0] aucun n’est incertain
    [one] un changement est incertain et doit être vérifié
   *[other] { $uncertain } sont incertains et doivent être vérifiés
} ; { $editorial ->
    [0] aucun n’est purement rédactionnel.
    [one] un changement est purement rédactionnel.
   *[other] { $editorial } sont purement rédactionnels.
}
briefing-editorial-only = { $editorial ->
    [one] Il y a { $editorial } changement rédactionnel. Le sens reste le même.
   *[other] Il y a { $editorial } changements rédactionnels. Le sens reste le même.
}
briefing-no-changes = Aucun changement : les deux versions sont identiques, mot pour mot.
briefing-change-note = L’équipe responsable de la politique présente ainsi la mise à jour :
briefing-coverage = { $total ->
    [0] Aucun changement de sens à traiter dans cette note.
   *[other] Changements de sens traités dans cette note : { $covered } sur { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } Le même changement apparaît à { $count } endroits de la politique.
briefing-section-added = { $count ->
    [one] La section { $place } est nouvelle et compte une partie.
   *[other] La section { $place } est nouvelle et compte { $count } parties.
}
briefing-section-removed = { $count ->
    [one] La section { $place } est supprimée, avec son unique partie.
   *[other] La section { $place } est supprimée, avec ses { $count } parties.
}

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] { $count } nouvelles interdictions figurent dans la section { $place }.
        [duty] { $count } nouvelles obligations figurent dans la section { $place }.
        [permission] { $count } nouvelles autorisations figurent dans la section { $place }.
        [power] { $count } nouvelles prérogatives de la plateforme figurent dans la section { $place }.
        [promise] { $count } nouveaux engagements de la plateforme figurent dans la section { $place }.
        [recommendation] { $count } nouvelles recommandations figurent dans la section { $place }.
        [exception] { $count } nouvelles exceptions figurent dans la section { $place }.
        [consequence] { $count } nouvelles mesures de modération figurent dans la section { $place }.
        [definition] { $count } nouvelles définitions figurent dans la section { $place }.
       *[statement] { $count } nouveaux passages figurent dans la section { $place }.
    }
   *[false] { $what ->
        [prohibition] { $count } nouvelles interdictions sont ajoutées.
        [duty] { $count } nouvelles obligations sont ajoutées.
        [permission] { $count } nouvelles autorisations sont ajoutées.
        [power] { $count } nouvelles prérogatives de la plateforme sont ajoutées.
        [promise] { $count } nouveaux engagements de la plateforme sont ajoutés.
        [recommendation] { $count } nouvelles recommandations sont ajoutées.
        [exception] { $count } nouvelles exceptions sont ajoutées.
        [consequence] { $count } nouvelles mesures de modération sont ajoutées.
        [definition] { $count } nouvelles définitions sont ajoutées.
       *[statement] { $count } nouveaux passages sont ajoutés.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] { $count } interdictions ne figurent plus dans la section { $place }.
        [duty] { $count } obligations ne figurent plus dans la section { $place }.
        [permission] { $count } autorisations ne figurent plus dans la section { $place }.
        [power] { $count } prérogatives de la plateforme ne figurent plus dans la section { $place }.
        [promise] { $count } engagements de la plateforme ne figurent plus dans la section { $place }.
        [recommendation] { $count } recommandations ne figurent plus dans la section { $place }.
        [exception] { $count } exceptions ne figurent plus dans la section { $place }.
        [consequence] { $count } mesures de modération ne figurent plus dans la section { $place }.
        [definition] { $count } définitions ne figurent plus dans la section { $place }.
       *[statement] { $count } passages ne figurent plus dans la section { $place }.
    }
   *[false] { $what ->
        [prohibition] { $count } interdictions sont supprimées.
        [duty] { $count } obligations sont supprimées.
        [permission] { $count } autorisations sont supprimées.
        [power] { $count } prérogatives de la plateforme sont supprimées.
        [promise] { $count } engagements de la plateforme sont supprimés.
        [recommendation] { $count } recommandations sont supprimées.
        [exception] { $count } exceptions sont supprimées.
        [consequence] { $count } mesures de modération sont supprimées.
        [definition] { $count } définitions sont supprimées.
       *[statement] { $count } passages sont supprimés.
    }
}

# What the moderator does differently now.
action-value = Pour décider, retenez { $new } et non plus { $old }.
action-tier = Classez ces cas sous { $new } et non plus sous { $old }.
action-modality = { $new ->
    [prohibition] Considérez désormais comme interdit ce que décrit cette phrase.
    [duty] Considérez désormais comme obligatoire ce que décrit cette phrase.
    [permission] Considérez désormais comme autorisé ou facultatif ce que décrit cette phrase.
    [recommendation] Considérez désormais comme une recommandation ce que décrit cette phrase ; ne l’appliquez pas comme une règle.
   *[none] N’appliquez plus cette phrase, à elle seule, comme une règle.
}
action-date = Appliquez la nouvelle version à compter du { $new }.
action-exception = { $state ->
    [added] Avant de prendre une mesure, vérifiez si la nouvelle exception s’applique.
   *[removed] N’appliquez plus cette exception.
}
action-condition = { $state ->
    [added] N’appliquez la règle que si la nouvelle condition est remplie.
   *[removed] Appliquez la règle sans cette condition.
}
action-consequence = { $state ->
    [added] Lorsque vous prenez une mesure de modération, tenez compte de la nouvelle conséquence.
   *[removed] N’appliquez plus cette conséquence sur le fondement de cette phrase.
}
action-definition = { $state ->
    [added] Interprétez le terme selon la définition que donne désormais la politique.
   *[removed] Ne vous fondez plus sur l’ancienne définition.
}
action-wording = { $direction ->
    [tighter] Appliquez la règle dans sa nouvelle formulation : elle est plus stricte qu’avant.
    [looser] Appliquez la règle dans sa nouvelle formulation : elle est moins stricte qu’avant.
   *[unclear] Appliquez la règle dans sa nouvelle formulation.
}
action-added = { $what ->
    [prohibition] Examinez désormais les cas au regard de ce qui est interdit ici.
    [duty] Vérifiez désormais que ce qui est exigé ici est respecté.
    [permission] Ne prenez pas de mesure contre ce qui est autorisé ici.
    [exception] Avant de prendre une mesure, vérifiez si ceci s’applique à titre d’exception.
    [consequence] Tenez-en compte lorsque vous agissez sur un contenu ou un compte.
    [definition] Interprétez les termes tels que la politique les définit désormais.
    [power] Tenez compte de ce qui peut désormais être fait.
    [promise] Vérifiez désormais que ce qui est promis ici est tenu.
    [recommendation] Suivez ceci comme une recommandation ; ne l’appliquez pas comme une règle.
   *[other] Tenez-en compte lorsque vous appliquez la politique.
}
action-removed = { $what ->
    [prohibition] N’appliquez plus ceci. Vérifiez si une autre règle couvre encore le cas.
    [duty] Ne l’exigez plus. Vérifiez si une autre règle l’exige encore.
    [permission] Ne vous fondez plus sur ceci. Vérifiez si une autre règle l’autorise encore.
    [exception] N’appliquez plus ceci à titre d’exception.
    [consequence] Ne le faites plus sur le fondement de ce texte.
    [definition] Ne vous fondez plus sur cette définition.
    [power] N’agissez plus sur le fondement de ce texte.
    [promise] Ne vous référez plus à cet engagement.
   *[other] Ne vous fondez plus sur ce texte.
}
action-uncertain = { $kind ->
    [added] Lisez ce passage et demandez à l’équipe responsable de la politique s’il change votre façon de décider.
    [removed] Demandez à l’équipe responsable de la politique si cela change quelque chose aux décisions que vous fondiez sur ce passage.
   *[other] Comparez les deux textes et demandez à l’équipe responsable de la politique si le changement modifie votre façon de décider.
}
