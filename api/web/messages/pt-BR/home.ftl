web-home-hello = Olá, { $name }
web-home-waiting = Aguardando a sua decisão
web-home-nothing = Nada aguarda você.
web-home-assigned = Atribuído a você
web-home-flight = Atualizações em andamento
web-home-no-updates = Nenhuma atualização foi enviada ainda.
web-home-all = Todas as atualizações
web-home-stale = Baseia-se em um texto que mudou
web-home-stale-why = { $new } mudou a redação em que { $count_n ->
    [one] se baseia { $count } texto
   *[other] se baseiam { $count } textos
}.
web-home-no-stale = Nenhum texto sob seus cuidados se baseia em uma redação que mudou.
web-home-deadlines = Próximas datas
web-home-no-deadlines = Nenhuma atualização entra em vigor em breve.
web-home-settled = { $settled } de { $total } resolvidos
