web-home-hello = Hola, { $name }
web-home-waiting = A la espera de su decisión
web-home-nothing = No hay nada pendiente para usted.
web-home-assigned = Asignado a usted
web-home-flight = Actualizaciones en curso
web-home-no-updates = Aún no se ha enviado ninguna actualización.
web-home-all = Todas las actualizaciones
web-home-stale = Se basa en un texto que ha cambiado
web-home-stale-why = { $new } ha cambiado la redacción en que { $count_n ->
    [one] se basa { $count } texto
   *[other] se basan { $count } textos
}.
web-home-no-stale = Ningún texto a su cargo se basa en una redacción que haya cambiado.
web-home-deadlines = Próximas fechas
web-home-no-deadlines = Ninguna actualización entra en vigor próximamente.
web-home-settled = { $settled } de { $total } resueltos
