web-stale-stale = { $version } a modifié la formulation sur laquelle repose ce texte.
web-stale-doubtful = { $version } a peut-être modifié ce sur quoi repose ce texte.
web-stale-lost = La clause sur laquelle repose ce texte est introuvable.
web-stale-why = Pourquoi est-ce toujours juste ? La raison est enregistrée avec votre nom.
web-stale-right = Toujours juste
web-stale-all-right = Tout cela est toujours juste
web-stale-task = À vérifier à cause de { $version }
web-stale-open = { $count_n ->
    [one] { $count } texte en attente
   *[other] { $count } textes en attente
}
web-stale-doubt = Douteux
web-stale-was-edited = Modifié depuis
web-stale-was-retired = Retiré depuis
web-stale-was-still_right = Toujours juste
web-stale-was-editorial = La modification a été jugée rédactionnelle
web-stale-was-restored = L’ancienne formulation est de retour
web-stale-was-superseded = Modifiée à nouveau depuis
