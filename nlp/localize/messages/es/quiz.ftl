quiz-title = Cuestionario: { $policy }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = En { $area }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Es edad suficiente?
    [duration] En el caso que usted evalúa, el tiempo es de { $case }. ¿Ese tiempo alcanza el límite?
   *[other] En el caso que usted evalúa, el valor es de { $case }. ¿Ese valor alcanza el límite?
}
quiz-case-more-than = En { $area }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está por encima del límite?
    [duration] En el caso que usted evalúa, el tiempo es de { $case }. ¿Ese tiempo está por encima del límite?
   *[other] En el caso que usted evalúa, el valor es de { $case }. ¿Ese valor está por encima del límite?
}
quiz-case-at-most = En { $area }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está dentro del límite?
    [duration] En el caso que usted evalúa, el tiempo es de { $case }. ¿Ese tiempo está dentro del límite?
   *[other] En el caso que usted evalúa, el valor es de { $case }. ¿Ese valor está dentro del límite?
}
quiz-case-less-than = En { $area }, la política dice lo siguiente (se ha omitido el límite): { $rule } { $kind ->
    [age] En el caso que usted evalúa, una persona tiene { $case_n ->
        [one] { $case_n } año
       *[other] { $case_n } años
    }. ¿Esa edad está por debajo del límite?
    [duration] En el caso que usted evalúa, el tiempo es de { $case }. ¿Ese tiempo está por debajo del límite?
   *[other] En el caso que usted evalúa, el valor es de { $case }. ¿Ese valor está por debajo del límite?
}
option-verdict = { $verdict ->
    [yes] Sí: el límite es de { $limit }.
   *[no] No: el límite es de { $limit }.
}
quiz-gap-value = En { $area }, la política dice lo siguiente (se ha omitido un valor): { $rule } ¿Qué valor está vigente ahora?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = En { $area }, la política dice lo siguiente (se ha omitido un número de orden): { $rule } ¿Cuál es ahora ese número?
option-ordinal = Número { $value }

quiz-modality = En { $area }, la política dice lo siguiente (se han omitido algunas palabras): { $rule } ¿Qué dice ahora la política al respecto?
quiz-listed = En { $area }, una lista de la política incluye este elemento: { $item }. ¿Qué dice la política al respecto?
option-prohibition = No está permitido.
option-duty = Es obligatorio.
option-permission = Está permitido, pero no es obligatorio.
option-recommendation = Se recomienda, pero no es obligatorio.
option-none = La política no lo contempla.

quiz-exception = En { $area }, la política establece esta norma: { $rule } En el caso que usted evalúa se da lo siguiente: { $case }. ¿Se aplica la norma al caso?
option-exception = { $answer ->
    [applies] Sí, la norma se aplica: la política no prevé ninguna excepción para estos casos.
    [exempt] No, la norma no se aplica: la política prevé una excepción para estos casos.
   *[only] Sí, y la norma se aplica únicamente a estos casos.
}

quiz-tier = Usted evalúa lo siguiente conforme a { $area }: { $content }. ¿En qué nivel de aplicación de la política se clasifica ahora?

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

abstain-uncertain = No es seguro que el sentido haya cambiado.
abstain-removed = El fragmento ha desaparecido; no queda ninguna norma sobre la que preguntar.
abstain-facet = Para un cambio de este tipo, la política no ofrece respuestas incorrectas verosímiles.
abstain-wording = La redacción no permite una pregunta que no delate la respuesta ni la deje abierta.
abstain-flaw = Se elaboró una pregunta, pero una comprobación la descartó ({ $flaw }).
abstain-duplicate = Otra pregunta ya plantea lo mismo.
