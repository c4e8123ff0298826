# Lo que figura en cada página.
web-skip = Ir al contenido
web-menu = Menú principal
web-home = Inicio
web-submit = Enviar una actualización
web-updates = Actualizaciones
web-queue = Cola de preguntas
web-sign-in = Iniciar sesión
web-sign-out = Cerrar sesión
web-name = Nombre
web-password = Contraseña
web-sign-in-refused = El nombre y la contraseña no se corresponden.
web-language = Idioma
web-theme = Apariencia
web-theme-auto = Como el sistema
web-theme-light = Clara
web-theme-dark = Oscura
web-apply = Aplicar
web-problem = No ha funcionado
web-to-home = Ir a la página de inicio
web-fault = Un fallo del propio Briefwright; no se ha cambiado nada.
web-fault-hint = Comunique este número a la administración: el registro contiene lo demás.
web-state-draft = Borrador
web-state-in_review = En revisión
web-state-approved = Aprobado
web-state-changes_requested = Cambios solicitados
web-state-rejected = Rechazado
web-state-published = Publicado
web-state-retired = Retirado
web-risk-low = Riesgo bajo
web-risk-medium = Riesgo medio
web-risk-high = Riesgo alto
web-update-queued = A la espera de borradores
web-update-drafting = Preparando borradores
web-update-drafted = Borradores listos
web-update-failed = Fallida
web-update-cancelled = Cancelada
web-count-items = { $count_n ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
web-count-segments = { $count_n ->
    [one] { $count } fragmento
   *[other] { $count } fragmentos
}
web-count-briefings = { $count_n ->
    [one] { $count } nota informativa
   *[other] { $count } notas informativas
}
web-days = { $days_n ->
    [0] Entra en vigor hoy
    [one] Entra en vigor en { $days } día
   *[other] Entra en vigor en { $days } días
}
web-days-past = { $days_n ->
    [one] En vigor desde hace { $days } día
   *[other] En vigor desde hace { $days } días
}
web-pages = Páginas de esta lista
web-first-page = Primera página
web-next-page = Página siguiente
web-mend = Corrija esto y vuelva a enviarlo
web-required = Rellene este campo.
web-too-long = Es demasiado largo: como máximo { $most } caracteres.
web-unprintable = El texto contiene caracteres que no se pueden mostrar.
web-length = { $used } de { $most } caracteres como máximo
web-no-page = Esta página no existe.
