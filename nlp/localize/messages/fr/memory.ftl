# Ce qui est dit d’une traduction issue de la mémoire : pourquoi elle vaut, ou pourquoi elle n’est que suggérée.
check-memory-context = Traduit entre d’autres phrases que celles-ci.
check-memory-ambiguous = La mémoire contient aussi une autre traduction : { $words }.
check-memory-unreviewed = La mémoire n’indique pas que cette traduction a été révisée.
check-memory-fuzzy = Déjà traduit, avec une autre mise en forme, un autre signe final, d’autres majuscules ou d’autres petits mots.
check-memory-punctuation = Déjà traduit, avec une autre ponctuation dans la phrase. Vérifiez que le sens est le même.
check-memory-repaired = { $before }, dans la traduction antérieure, a été remplacé par { $after }. Vérifiez l’accord avec les mots voisins.
check-memory-suggestion = Une traduction semblable à { $alike } n’a pas été utilisée : { $reason }. { $before } se traduit par { $after }.
memory-reason-draft = c’est un brouillon que personne n’a confirmé
memory-reason-tags = ses balises internes sont autres
memory-reason-words = elle contient d’autres mots
memory-reason-repeated = { $words } y figure plus d’une fois
memory-reason-absent = { $words } n’y figure pas
memory-reason-swapped = chaque valeur est à la place de l’autre
memory-reason-elision = le mot devant { $words } est élidé
memory-reason-percent = un seul des deux nombres est un pourcentage
memory-reason-spelled = { $words } est un nombre en toutes lettres
memory-reason-ambiguous = { $words } peut se lire de deux façons
memory-reason-plural = { $after } demande un autre pluriel que { $before }
memory-reason-first-day = le premier jour du mois s’écrit autrement
memory-reason-checks = les contrôles y ont trouvé des erreurs ({ $codes })
memory-difference-new = { $words } est nouveau{ $kind }
memory-difference-gone = { $words } a disparu{ $kind }
memory-difference-changed = { $after } remplace { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown } et { $count } de plus
memory-kind = { $kind ->
    [negation] {" "}(négation)
    [exception] {" "}(exception)
    [modality] {" "}(obligation ou permission)
    [number] {" "}(nombre)
    [date] {" "}(date)
    [term] {" "}(terme)
    [name] {" "}(nom)
    [literal] {" "}(adresse ou paramètre)
   *[none] {""}
}
