web-many = Decidir sobre varias
web-many-one = de una en una
web-many-none = Elija al menos una pregunta.
web-many-failed = Sin decidir:
web-many-done = { $count_n ->
    [one] Decidida { $count } pregunta:
   *[other] Decididas { $count } preguntas:
}
web-many-all = Elegir todas
web-many-clear = No elegir ninguna
