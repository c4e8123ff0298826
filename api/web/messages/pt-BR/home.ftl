web-home-hello = Olá, { $name }
web-home-waiting = Aguardando a sua decisão
web-home-nothing = Nada aguarda você.
web-home-assigned = Atribuído a você
web-home-flight = Atualizações em andamento
web-home-no-updates = Nenhuma atualização foi enviada ainda.
web-home-all = Todas as atualizações
web-home-stale = Baseia-se em um texto que mudou
web-home-stale-why = { $new } altera { $count_n ->
    [one] { $count } trecho
   *[other] { $count } trechos
} em que se baseiam textos aprovados sobre { $old }.
web-home-no-stale = Tudo o que foi aprovado se baseia no texto em vigor.
web-home-deadlines = Próximas datas
web-home-no-deadlines = Nenhuma atualização entra em vigor em breve.
