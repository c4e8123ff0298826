# Lo que se dice de una traducción de la memoria: por qué vale o por qué solo se sugirió.
check-memory-context = Se tradujo entre frases distintas de estas.
check-memory-ambiguous = La memoria contiene además otra traducción: { $words }.
check-memory-unreviewed = La memoria no indica que esta traducción se haya revisado.
check-memory-fuzzy = Ya se tradujo, con otro formato, otro signo final, otras mayúsculas u otras palabras menores.
check-memory-punctuation = Ya se tradujo, con otra puntuación dentro de la frase. Compruebe que diga lo mismo.
check-memory-repaired = { $before }, de la traducción anterior, se cambió por { $after }. Compruebe la concordancia con las palabras de alrededor.
check-memory-suggestion = No se usó una traducción similar (al { $alike }): { $reason }. { $before } es { $after }.
memory-reason-draft = es un borrador que nadie ha confirmado
memory-reason-tags = sus etiquetas internas son otras
memory-reason-words = contiene otras palabras
memory-reason-repeated = { $words } aparece más de una vez
memory-reason-absent = { $words } no aparece en ella
memory-reason-swapped = cada valor está en el lugar del otro
memory-reason-elision = la palabra anterior a { $words } está apocopada por él
memory-reason-percent = solo uno de los dos números es un porcentaje
memory-reason-spelled = { $words } es un número escrito con letras
memory-reason-ambiguous = { $words } puede leerse de dos maneras
memory-reason-plural = { $after } lleva otro plural que { $before }
memory-reason-first-day = el primer día del mes se escribe de otra manera
memory-reason-checks = las comprobaciones encontraron errores en ella ({ $codes })
memory-difference-new = { $words } es nuevo{ $kind }
memory-difference-gone = { $words } ya no está{ $kind }
memory-difference-changed = { $after } está en lugar de { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown } y { $count } más
memory-kind = { $kind ->
    [negation] {" "}(negación)
    [exception] {" "}(excepción)
    [modality] {" "}(deber o poder)
    [number] {" "}(número)
    [date] {" "}(fecha)
    [term] {" "}(término)
    [name] {" "}(nombre)
    [literal] {" "}(dirección o marcador)
   *[none] {""}
}
