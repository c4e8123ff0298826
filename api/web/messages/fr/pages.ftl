# Ce qui figure sur chaque page.
web-skip = Aller au contenu
web-menu = Menu principal
web-home = Accueil
web-submit = Soumettre une mise à jour
web-updates = Mises à jour
web-queue = File des quiz
web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-name = Nom
web-password = Mot de passe
web-sign-in-refused = Le nom et le mot de passe ne correspondent pas.
web-language = Langue
web-theme = Apparence
web-theme-auto = Comme le système
web-theme-light = Clair
web-theme-dark = Sombre
web-apply = Appliquer
web-problem = Cela n’a pas fonctionné
web-to-home = Aller à la page d’accueil
web-fault = Une défaillance de Briefwright lui-même ; rien n’a été modifié.
web-fault-hint = Donnez ce numéro à l’administration : le journal contient le reste.
web-state-draft = Brouillon
web-state-in_review = En relecture
web-state-approved = Approuvé
web-state-changes_requested = Modifications demandées
web-state-rejected = Rejeté
web-state-published = Publié
web-state-retired = Retiré
web-risk-low = Risque faible
web-risk-medium = Risque moyen
web-risk-high = Risque élevé
web-update-queued = En attente de brouillons
web-update-drafting = Brouillons en préparation
web-update-drafted = Brouillons prêts
web-update-failed = Échec
web-update-cancelled = Annulée
web-count-items = { $count_n ->
    [one] { $count } question
   *[other] { $count } questions
}
web-count-segments = { $count_n ->
    [one] { $count } passage
   *[other] { $count } passages
}
web-count-briefings = { $count_n ->
    [one] { $count } note d’information
   *[other] { $count } notes d’information
}
web-days = { $days_n ->
    [0] Entre en vigueur aujourd’hui
    [one] Entre en vigueur dans { $days } jour
   *[other] Entre en vigueur dans { $days } jours
}
web-days-past = { $days_n ->
    [one] En vigueur depuis { $days } jour
   *[other] En vigueur depuis { $days } jours
}
web-pages = Pages de cette liste
web-first-page = Première page
web-next-page = Page suivante
web-mend = Veuillez corriger ceci, puis renvoyer
web-required = À remplir.
web-too-long = C’est trop long : { $most } caractères au plus.
web-unprintable = Le texte contient des caractères qui ne peuvent pas être affichés.
web-length = { $used } caractères sur { $most } au plus
web-no-page = Cette page n’existe pas.
