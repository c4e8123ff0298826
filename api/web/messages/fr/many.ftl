web-many = Décider de plusieurs
web-many-one = une à la fois
web-many-none = Choisissez au moins une question.
web-many-failed = Sans décision :
web-many-done = { $count_n ->
    [one] Décision prise pour { $count } question :
   *[other] Décision prise pour { $count } questions :
}
web-many-all = Tout choisir
web-many-clear = Ne rien choisir
