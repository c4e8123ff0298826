quiz-title = Cuestionario: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = una denuncia sobre lo siguiente: { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Conforme a { $area }, un colega quiere hacer lo siguiente: { $act }. ¿Qué cambia la versión { $version } para esta medida?
option-step = { $answer ->
    [since] Ahora la política la prevé; la versión { $old } no la preveía.
    [always] Ningún cambio: la política la prevé, igual que la versión { $old }.
    [until] La política ya no la prevé; la versión { $old } la preveía.
   *[never] Ningún cambio: la política no la prevé, y la versión { $old } tampoco.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = En { $area }, la versión { $shown } de la política dice: { $rule } Usted resuelve un caso de este tipo, pero sin esta circunstancia: { $lack }. ¿Qué cambia la versión { $version } para él?
quiz-member-added = En { $area }, la política dice: { $rule } { $open ->
    [true] ¿Cuál menciona la norma solo desde la versión { $version }?
   *[false] ¿Cuál abarca la norma solo desde la versión { $version }?
}
quiz-member-removed = En { $area }, la versión { $old } de la política decía: { $rule } { $open ->
    [true] ¿Cuál ya no menciona la norma desde la versión { $version }?
   *[false] ¿Cuál ya no abarca la norma desde la versión { $version }?
}
quiz-excepted = En { $area }, la versión { $shown } de la política dice: { $rule } Usted resuelve un caso de este tipo. Lo que tiene de particular: { $feature }. ¿Qué cambia la versión { $version } para él?
quiz-connective = En { $area }, la versión { $shown } de la política dice: { $rule } Usted resuelve un caso que cumple solo una de las condiciones que ahí se mencionan. ¿Qué cambia la versión { $version } para él?
option-reach = { $answer ->
    [since] Ahora la norma abarca el caso; en la versión { $old } no lo abarcaba.
    [always] Ningún cambio: la norma abarca el caso, igual que en la versión { $old }.
    [until] La norma ya no abarca el caso; en la versión { $old } lo abarcaba.
   *[never] Ningún cambio: la norma no abarca el caso, y en la versión { $old } tampoco.
}
quiz-strength = En { $area }, la versión { $shown } de la política dice: { $rule } ¿Cómo trata esto la versión { $version }?
option-strength = { $answer ->
    [required] Lo exige.
    [advised] Lo recomienda, pero no lo exige.
    [open] Lo deja abierto.
   *[forbidden] Lo prohíbe.
}


# A case with a value of its own in place of the limit.
quiz-within = Conforme a { $area } (versión { $version }), usted evalúa { $case }. ¿Se ajusta esto a la política?
quiz-step = Conforme a { $area } (versión { $version }), un colega quiere hacer lo siguiente: { $act }. ¿Se ajusta esto a la política?
quiz-limit = En { $area } (versión { $version }), la política tiene esta norma, sin su límite: { $rule } En el caso que usted resuelve, en el espacio en blanco va: { $value }. ¿Respeta el límite?
quiz-reach = En { $area } (versión { $version }), la política tiene esta norma, sin su límite: { $rule } En el caso que usted resuelve, en el espacio en blanco va: { $value }. ¿Alcanza la norma a este caso?
quiz-counts = En { $area } (versión { $version }), ¿se considera { $term } este caso? { $case }
option-verdict = { $verdict ->
    [yes] Sí: el límite es de { $limit }.
   *[no] No: el límite es de { $limit }.
}
option-threshold = { $verdict ->
    [yes] Sí: el límite es de { $limit }.
   *[no] No: el límite es de { $limit }.
}
quiz-gap-value = Complete la norma de { $area } tal como figura en la versión { $version }: { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Complete la norma de { $area } tal como figura en la versión { $version }, con el número de orden correcto: { $rule }
option-ordinal = Número { $value }

quiz-tier = Usted evalúa lo siguiente conforme a { $area } (versión { $version }): { $content }. ¿En qué nivel de aplicación de la política se clasifica ahora?
option-untiered = En ninguno: la política no lo incluye.
quiz-treatment = Usted evalúa lo siguiente conforme a { $area } (versión { $version }): { $element }. ¿Cómo lo trata la política?
option-treatment = { $answer ->
    [banned] No está permitido.
    [conditions] Solo está permitido en las condiciones que fija la política.
    [adults] Se mantiene publicado, pero solo lo pueden ver personas adultas.
    [labelled] Se mantiene publicado con una etiqueta o advertencia, para todas las edades.
    [adults_labelled] Se mantiene publicado con una etiqueta o advertencia, y solo lo pueden ver personas adultas.
    [unrecommended] Se mantiene publicado, pero no se recomienda a otras personas.
   *[allowed] Está permitido sin condiciones.
}

quiz-ban-added = Usted evalúa una denuncia sobre cada uno de estos contenidos conforme a { $area }. { $many ->
    [true] ¿Cuáles nombra la política como no permitidos solo desde la versión { $version }? Seleccione todos los que correspondan.
   *[false] ¿Cuál nombra la política como no permitido solo desde la versión { $version }?
}
quiz-item-added = En { $area }, la política tiene una lista en lugar de este espacio en blanco: { $lead } { $many ->
    [true] ¿Cuáles de estos puntos añadió la versión { $version }? Seleccione todos los que correspondan.
   *[false] ¿Cuál de estos puntos añadió la versión { $version }?
}
quiz-rule-added = { $many ->
    [true] ¿Cuáles de estas normas añadió la versión { $version } a { $area }? Seleccione todas las que correspondan.
   *[false] ¿Cuál de estas normas añadió la versión { $version } a { $area }?
}

quiz-effective = ¿Desde qué día se aplica la versión { $version } de la política { $area }?
option-date = { $date }

quiz-consequence = Complete la norma de { $area } (versión { $version }) tal como la establece ahora la política: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = En { $area } (versión { $version }), la política contiene una tabla. ¿Qué dice ahora en la fila { $row }, columna { $column }?

# $topic is what some reviewers would rather be warned of.
quiz-note = Aviso de contenido: esta pregunta trata de { $topic ->
    [self_harm] suicidio o autolesiones
    [child] daños a menores
    [sexual] contenido sexual
    [violence] violencia
   *[hate] conductas de odio
}.

feedback-previous = Era la respuesta correcta en la versión { $version }, pero ya no es válida.
feedback-new-rule = La política lo contempla ahora: este texto se incorporó en la versión { $version }.
feedback-key-limit = La política indica ahora { $value }.
feedback-wrong-value = La política indica ahora { $value }; esta respuesta tampoco era válida antes.
feedback-says = La versión { $version } dice: { $rule }
feedback-key-tier = La política lo clasifica ahora en { $tier }.
feedback-wrong-tier = La política lo clasifica ahora en { $tier }.
feedback-boundary = { $inclusive ->
    [true] El propio límite está incluido.
   *[false] El propio límite no está incluido.
}
feedback-key-added = Se incorporó en la versión { $version }.
feedback-key-removed = Ya no figura desde la versión { $version }.
feedback-stands = Ya estaba en la versión { $old } y sigue vigente.
feedback-key-effective = La versión { $version } se aplica desde el { $date }.
feedback-key-consequence = La política dice ahora: { $rule }
feedback-other-consequence = Esa es la consecuencia en otro caso: { $rule }
feedback-key-cell = La tabla indica ahora ahí { $value }.

abstain-uncertain = No es seguro que el sentido haya cambiado.
abstain-removed = El fragmento ha desaparecido; no queda ninguna norma sobre la que preguntar.
abstain-facet = Para un cambio de este tipo, la política no ofrece respuestas incorrectas verosímiles.
abstain-unplaced = El pasaje no está bajo ningún título que diga de qué trata.
abstain-wording = La redacción no permite una pregunta que no delate la respuesta ni la deje abierta.
abstain-evident = Las propias palabras de la norma delatan la respuesta: nadie necesita la política para saberla.
abstain-distractors = La política no ofrece tres respuestas incorrectas verosímiles.
abstain-enough = Otras preguntas ya tratan de valores o normas nuevas; más preguntas solo medirían la memoria.
abstain-elsewhere = La política dice casi lo mismo en otro lugar; la respuesta no sería la única correcta.
abstain-contract = El fragmento regula asuntos comerciales entre dos partes; ningún caso se resuelve conforme a él.
abstain-replaced = Los dos textos apenas tienen nada en común: uno ocupó el lugar del otro y no es una versión suya.
abstain-flaw = Se elaboró una pregunta, pero una comprobación la descartó ({ $flaw }).
abstain-duplicate = Otra pregunta ya plantea lo mismo.
