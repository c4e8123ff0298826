quiz-title = Cuestionario: { $policy }

# Where a rule stands; stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = En { $area }
place-tier = En { $area } ({ $tier })
place-policy = En { $policy }
place-list = En la lista { $head } de { $area }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = { $place }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Es edad suficiente?
   *[other] En el caso que usted evalúa, el valor que ocupa el hueco es de { $case }. ¿Ese valor alcanza el límite?
}
quiz-case-more-than = { $place }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está por encima del límite?
   *[other] En el caso que usted evalúa, el valor que ocupa el hueco es de { $case }. ¿Ese valor está por encima del límite?
}
quiz-case-at-most = { $place }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está dentro del límite?
   *[other] En el caso que usted evalúa, el valor que ocupa el hueco es de { $case }. ¿Ese valor está dentro del límite?
}
quiz-case-less-than = { $place }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está por debajo del límite?
   *[other] En el caso que usted evalúa, el valor que ocupa el hueco es de { $case }. ¿Ese valor está por debajo del límite?
}
option-verdict = { $verdict ->
    [yes] Sí: el límite es de { $limit }.
   *[no] No: el límite es de { $limit }.
}
quiz-gap-value = { $place }, la política dice lo siguiente (se ha omitido un valor): { $rule } ¿Qué valor está vigente ahora?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place }, la política dice lo siguiente (se ha omitido un número de orden): { $rule } ¿Cuál es ahora ese número?
option-ordinal = Número { $value }

quiz-conduct = { $place }, la política dice lo siguiente (se han omitido algunas palabras): { $rule } { $done ->
    [true] El caso que usted evalúa es exactamente de este tipo. ¿Infringe la norma?
   *[false] En el caso que usted evalúa, esto no se hizo. ¿Se infringe con ello la norma?
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] Sí
   *[false] No
}: { $modality ->
    [prohibition] la política lo prohíbe.
    [duty] la política lo exige.
    [permission] la política lo deja a elección.
   *[recommendation] la política solo da un consejo al respecto.
}

quiz-exception = { $place }, la política establece esta norma, aquí sin sus excepciones: { $rule } El caso que usted evalúa tiene una particularidad: { $feature }. ¿Se aplica la norma al caso?
option-exception = { $answer ->
    [applies] Sí: la política no prevé ninguna excepción para estos casos.
    [exempt] No: la política prevé una excepción para estos casos.
    [only] Sí, y la norma se aplica únicamente a estos casos.
   *[open] La política lo deja al criterio de quien revisa.
}

quiz-condition = { $place }, la política establece esta norma, aquí sin sus condiciones: { $rule } En el caso que usted evalúa no se cumple lo siguiente: { $circumstance }. ¿Se aplica la norma al caso?
option-condition = { $answer ->
    [always] Sí: la norma se aplica se cumpla o no.
    [bound] No: la norma se aplica solo cuando se cumple.
    [inverse] Sí: la norma se aplica solo cuando no se cumple.
   *[open] La política lo deja al criterio de quien revisa.
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = { $place }, la política enumera lo siguiente, aquí sin una de sus partes: { $rule } El caso que usted evalúa trata de esto: { $element }. ¿Lo menciona ahí la política?
option-listed = { $answer ->
    [since] Sí, pero solo desde la versión { $new }.
    [always] Sí, y la versión { $old } también lo mencionaba.
    [until] No, pero la versión { $old } lo mencionaba.
   *[never] No, y la versión { $old } tampoco lo mencionaba.
}

quiz-tier = Usted evalúa lo siguiente conforme a { $area }: { $content }. ¿En qué nivel de aplicación de la política se clasifica ahora?
option-untiered = En ninguno: la política no lo incluye.
quiz-which = Usted evalúa cuatro publicaciones conforme a { $area }. { $banned ->
    [true] ¿Cuál de ellas no está permitida?
   *[false] ¿Cuál de ellas está permitida?
}

quiz-added = { $place }: { $many ->
    [true] ¿qué elementos incorporó la versión { $version }? Seleccione todos los que correspondan.
   *[false] ¿qué elemento incorporó la versión { $version }?
}
quiz-removed = { $place }: { $many ->
    [true] ¿qué elementos ya no figuran desde la versión { $version }? Seleccione todos los que correspondan.
   *[false] ¿qué elemento ya no figura desde la versión { $version }?
}
quiz-stands = ¿Verdadero o falso? { $place }, la política vigente dice: { $rule }
option-true = Verdadero
option-false = Falso

quiz-effective = Usted resuelve un caso el { $case }. ¿Qué versión de la política está vigente ese día?
option-version = La versión { $applies }: la versión { $version } se aplica desde el { $date }.

quiz-consequence = { $place }, la política dice lo siguiente (se ha omitido la consecuencia): { $rule } ¿Qué consecuencia tiene ahora?
# A table: $row is its first cell, $column the heading of the column.
quiz-cell = En { $area }, la política contiene una tabla. ¿Qué dice ahora en la fila { $row }, columna { $column }?

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
feedback-key-modality = { $modality ->
    [prohibition] La política lo prohíbe ahora.
    [duty] La política lo exige ahora.
    [permission] La política lo permite ahora.
   *[recommendation] La política lo recomienda ahora.
}
feedback-wrong-modality = { $modality ->
    [prohibition] No es así: la política lo prohíbe ahora.
    [duty] No es así: la política lo exige ahora.
    [permission] No es así: la política lo permite ahora y no exige nada.
   *[recommendation] No es así: la política lo recomienda ahora, ni más ni menos.
}
feedback-key-exception = { $added ->
    [true] La política prevé ahora esta excepción: { $exception }.
   *[false] La política ya no prevé esta excepción: { $exception }.
}
feedback-key-tier = La política lo clasifica ahora en { $tier }.
feedback-wrong-tier = La política lo clasifica ahora en { $tier }.
feedback-boundary = { $inclusive ->
    [true] El propio límite está incluido.
   *[false] El propio límite no está incluido.
}
feedback-key-condition = { $bound ->
    [true] La política prevé esta condición: { $condition }.
   *[false] La política ya no prevé esta condición: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] La versión { $new } lo menciona; la versión { $old } no lo mencionaba.
   *[until] La versión { $old } lo mencionaba; la versión { $new } no lo menciona.
}
feedback-other-tier = La política clasifica este contenido en { $tier }.
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
abstain-wording = La redacción no permite una pregunta que no delate la respuesta ni la deje abierta.
abstain-evident = Las propias palabras de la norma delatan la respuesta: nadie necesita la política para saberla.
abstain-distractors = La política no ofrece tres respuestas incorrectas verosímiles.
abstain-enough = Otras preguntas ya tratan de normas nuevas o suprimidas; más preguntas solo medirían la memoria.
abstain-elsewhere = La política dice casi lo mismo en otro lugar; la respuesta no sería la única correcta.
abstain-no-rule = El fragmento no obliga a nadie; no hay nada que juzgar conforme a él.
abstain-flaw = Se elaboró una pregunta, pero una comprobación la descartó ({ $flaw }).
abstain-duplicate = Otra pregunta ya plantea lo mismo.
