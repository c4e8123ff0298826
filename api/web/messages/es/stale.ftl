web-stale-stale = { $version } ha cambiado la redacción en que se basa este texto.
web-stale-doubtful = Es posible que { $version } haya cambiado aquello en que se basa este texto.
web-stale-lost = La cláusula en que se basa este texto ya no se encuentra.
web-stale-why = ¿Por qué sigue siendo correcto? Se guarda con su nombre.
web-stale-right = Sigue siendo correcto
web-stale-all-right = Todo esto sigue siendo correcto
web-stale-task = Por revisar a causa de { $version }
web-stale-open = { $count_n ->
    [one] { $count } texto pendiente
   *[other] { $count } textos pendientes
}
web-stale-doubt = Dudoso
web-stale-was-edited = Editado desde entonces
web-stale-was-retired = Retirado desde entonces
web-stale-was-still_right = Sigue siendo correcto
web-stale-was-editorial = El cambio se consideró editorial
web-stale-was-restored = Ha vuelto la redacción anterior
web-stale-was-superseded = Ha vuelto a cambiar desde entonces
