briefing-title = Qué cambia: { $policy }

section-overview = De un vistazo
section-tighter = Lo que ahora es más estricto
section-looser = Lo que ahora es menos estricto
section-new = Novedades
section-gone = Lo que ya no figura en la política
section-changed = Otros cambios
section-uncertain = Posibles cambios de sentido: compruébelos
section-unchanged = Lo que no cambia de sentido
section-market = Para su mercado
section-coverage = Cobertura

briefing-versions = Esta nota informativa compara la versión { $new } con la versión { $old }.
briefing-effective = La nueva versión se aplica a partir del { $date }.
briefing-dated = La nueva versión lleva fecha del { $date }. No indica desde cuándo se aplica: consulte al equipo responsable de la política antes de publicar esta nota informativa.
briefing-no-date = La nueva versión no indica desde cuándo se aplica. Consulte al equipo responsable de la política antes de publicar esta nota informativa.
briefing-counts = { $substantive ->
    [0] Ningún cambio altera el sentido con certeza
    [one] Un cambio altera el sentido
   *[other] { $substantive } cambios alteran el sentido
}; { $uncertain ->
    [0] ninguno es dudoso
    [one] uno es dudoso y debe comprobarse
   *[other] { $uncertain } son dudosos y deben comprobarse
}; { $editorial ->
    [0] ninguno es meramente editorial.
    [one] uno es meramente editorial.
   *[other] { $editorial } son meramente editoriales.
}
briefing-editorial-only = { $editorial ->
    [one] Hay un cambio editorial. El sentido no varía.
   *[other] Hay { $editorial } cambios editoriales. El sentido no varía.
}
briefing-no-changes = No hay cambios: las dos versiones coinciden palabra por palabra.
briefing-change-note = El equipo responsable de la política describe así la actualización:
briefing-coverage = { $total ->
    [0] No hay cambios de sentido que recoger en esta nota informativa.
   *[other] Cambios de sentido que recoge esta nota informativa: { $covered } de { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } El mismo cambio aparece en { $count } puntos de la política.
briefing-section-added = { $count ->
    [one] El apartado { $place } es nuevo y consta de una parte.
   *[other] El apartado { $place } es nuevo y consta de { $count } partes.
}
briefing-section-removed = { $count ->
    [one] El apartado { $place } desaparece, con su única parte.
   *[other] El apartado { $place } desaparece, con sus { $count } partes.
}

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] Hay { $count } nuevas prohibiciones en el apartado { $place }.
        [duty] Hay { $count } nuevas obligaciones en el apartado { $place }.
        [permission] Hay { $count } nuevos permisos en el apartado { $place }.
        [power] Hay { $count } nuevas facultades de la plataforma en el apartado { $place }.
        [promise] Hay { $count } nuevos compromisos de la plataforma en el apartado { $place }.
        [recommendation] Hay { $count } nuevas recomendaciones en el apartado { $place }.
        [exception] Hay { $count } nuevas excepciones en el apartado { $place }.
        [consequence] Hay { $count } nuevas medidas de moderación en el apartado { $place }.
        [definition] Hay { $count } nuevas definiciones en el apartado { $place }.
       *[statement] Hay { $count } nuevos fragmentos en el apartado { $place }.
    }
   *[false] { $what ->
        [prohibition] Hay { $count } nuevas prohibiciones.
        [duty] Hay { $count } nuevas obligaciones.
        [permission] Hay { $count } nuevos permisos.
        [power] Hay { $count } nuevas facultades de la plataforma.
        [promise] Hay { $count } nuevos compromisos de la plataforma.
        [recommendation] Hay { $count } nuevas recomendaciones.
        [exception] Hay { $count } nuevas excepciones.
        [consequence] Hay { $count } nuevas medidas de moderación.
        [definition] Hay { $count } nuevas definiciones.
       *[statement] Hay { $count } nuevos fragmentos.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] Desaparecen { $count } prohibiciones del apartado { $place }.
        [duty] Desaparecen { $count } obligaciones del apartado { $place }.
        [permission] Desaparecen { $count } permisos del apartado { $place }.
        [power] Desaparecen { $count } facultades de la plataforma del apartado { $place }.
        [promise] Desaparecen { $count } compromisos de la plataforma del apartado { $place }.
        [recommendation] Desaparecen { $count } recomendaciones del apartado { $place }.
        [exception] Desaparecen { $count } excepciones del apartado { $place }.
        [consequence] Desaparecen { $count } medidas de moderación del apartado { $place }.
        [definition] Desaparecen { $count } definiciones del apartado { $place }.
       *[statement] Desaparecen { $count } fragmentos del apartado { $place }.
    }
   *[false] { $what ->
        [prohibition] Desaparecen { $count } prohibiciones.
        [duty] Desaparecen { $count } obligaciones.
        [permission] Desaparecen { $count } permisos.
        [power] Desaparecen { $count } facultades de la plataforma.
        [promise] Desaparecen { $count } compromisos de la plataforma.
        [recommendation] Desaparecen { $count } recomendaciones.
        [exception] Desaparecen { $count } excepciones.
        [consequence] Desaparecen { $count } medidas de moderación.
        [definition] Desaparecen { $count } definiciones.
       *[statement] Desaparecen { $count } fragmentos.
    }
}

# What the moderator does differently now.
action-value = Al decidir, tome como referencia { $new } y ya no { $old }.
action-tier = Clasifique estos casos en { $new } y ya no en { $old }.
action-modality = { $new ->
    [prohibition] A partir de ahora, considere prohibido lo que describe esta frase.
    [duty] A partir de ahora, considere obligatorio lo que describe esta frase.
    [permission] A partir de ahora, considere permitido u opcional lo que describe esta frase.
    [recommendation] A partir de ahora, considere una recomendación lo que describe esta frase; no la aplique como norma.
   *[none] Deje de aplicar esta frase, por sí sola, como norma.
}
action-date = Aplique la nueva versión a partir del { $new }.
action-exception = { $state ->
    [added] Antes de tomar una medida, compruebe si se aplica la nueva excepción.
   *[removed] Deje de aplicar esta excepción.
}
action-condition = { $state ->
    [added] Aplique la norma solo cuando se cumpla la nueva condición.
   *[removed] Aplique la norma sin esta condición.
}
action-consequence = { $state ->
    [added] Al tomar una medida de moderación, tenga en cuenta la nueva consecuencia.
   *[removed] Deje de aplicar esta consecuencia en virtud de esta frase.
}
action-definition = { $state ->
    [added] Interprete el término según la definición que da ahora la política.
   *[removed] Deje de basarse en la definición anterior.
}
action-wording = { $direction ->
    [tighter] Aplique la norma con su nueva redacción: es más estricta que antes.
    [looser] Aplique la norma con su nueva redacción: es menos estricta que antes.
   *[unclear] Aplique la norma con su nueva redacción.
}
action-added = { $what ->
    [prohibition] A partir de ahora, evalúe los casos conforme a lo que aquí se prohíbe.
    [duty] A partir de ahora, compruebe que se cumpla lo que aquí se exige.
    [permission] No tome medidas contra lo que aquí se permite.
    [exception] Antes de tomar una medida, compruebe si esto se aplica como excepción.
    [consequence] Téngalo en cuenta cuando actúe sobre contenidos y cuentas.
    [definition] Interprete los términos según los define ahora la política.
    [power] Tenga en cuenta lo que ahora se puede hacer.
    [promise] A partir de ahora, compruebe que se cumpla lo que aquí se promete.
    [recommendation] Úselo como recomendación; no lo aplique como norma.
   *[other] Téngalo en cuenta al aplicar la política.
}
action-removed = { $what ->
    [prohibition] Deje de aplicarlo. Compruebe si otra norma sigue abarcando el caso.
    [duty] Deje de exigirlo. Compruebe si otra norma sigue exigiéndolo.
    [permission] Deje de basarse en esto. Compruebe si otra norma sigue permitiéndolo.
    [exception] Deje de aplicarlo como excepción.
    [consequence] Deje de hacerlo en virtud de este texto.
    [definition] Deje de basarse en esta definición.
    [power] Deje de actuar en virtud de este texto.
    [promise] Deje de remitirse a este compromiso.
   *[other] Deje de basarse en este texto.
}
action-uncertain = { $kind ->
    [added] Lea el fragmento y pregunte al equipo responsable de la política si cambia su forma de decidir.
    [removed] Pregunte al equipo responsable de la política si cambia algo en lo que usted decidía a partir de este fragmento.
   *[other] Compare los dos textos y pregunte al equipo responsable de la política si el cambio afecta a su forma de decidir.
}
