web-home-hello = Hola, { $name }
web-home-waiting = A la espera de su decisión
web-home-nothing = No hay nada pendiente para usted.
web-home-assigned = Asignado a usted
web-home-flight = Actualizaciones en curso
web-home-no-updates = Aún no se ha enviado ninguna actualización.
web-home-all = Todas las actualizaciones
web-home-stale = Se basa en un texto que ha cambiado
web-home-stale-why = { $new } cambia { $count_n ->
    [one] { $count } pasaje
   *[other] { $count } pasajes
} en que se basan textos aprobados sobre { $old }.
web-home-no-stale = Todo lo aprobado se basa en el texto vigente.
web-home-deadlines = Próximas fechas
web-home-no-deadlines = Ninguna actualización entra en vigor próximamente.
