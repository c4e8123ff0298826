web-many = Decidir sobre várias
web-many-one = uma de cada vez
web-many-none = Escolha pelo menos uma pergunta.
web-many-failed = Sem decisão:
web-many-done = { $count_n ->
    [one] { $count } pergunta decidida:
   *[other] { $count } perguntas decididas:
}
web-many-all = Escolher todas
web-many-clear = Não escolher nenhuma
