web-stale-stale = { $version } mudou a redação em que este texto se baseia.
web-stale-doubtful = { $version } pode ter mudado aquilo em que este texto se baseia.
web-stale-lost = A cláusula em que este texto se baseia não é mais encontrada.
web-stale-why = Por que ainda está certo? O motivo é guardado com o seu nome.
web-stale-right = Ainda está certo
web-stale-all-right = Tudo isto ainda está certo
web-stale-task = A verificar por causa de { $version }
web-stale-open = { $count_n ->
    [one] { $count } texto aguarda
   *[other] { $count } textos aguardam
}
web-stale-doubt = Duvidoso
web-stale-was-edited = Editado desde então
web-stale-was-retired = Retirado desde então
web-stale-was-still_right = Ainda está certo
web-stale-was-editorial = A mudança foi considerada editorial
web-stale-was-restored = A redação anterior voltou
web-stale-was-superseded = Mudou de novo desde então
