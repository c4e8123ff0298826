web-home-hello = Bonjour, { $name }
web-home-waiting = En attente de votre décision
web-home-nothing = Rien ne vous attend.
web-home-assigned = Attribué à vous
web-home-flight = Mises à jour en cours
web-home-no-updates = Aucune mise à jour n’a encore été soumise.
web-home-all = Toutes les mises à jour
web-home-stale = Repose sur un texte qui a changé
web-home-stale-why = { $new } a modifié la formulation sur laquelle { $count_n ->
    [one] repose { $count } texte
   *[other] reposent { $count } textes
}.
web-home-no-stale = Aucun texte dont vous vous occupez ne repose sur une formulation modifiée.
web-home-deadlines = Prochaines échéances
web-home-no-deadlines = Aucune mise à jour n’entre bientôt en vigueur.
web-home-settled = { $settled } sur { $total } réglés
