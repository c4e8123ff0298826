# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] Lo que estaba prohibido ahora está permitido.
        [duty] Lo que estaba prohibido ahora es obligatorio.
        [recommendation] La prohibición pasa a ser solo una recomendación.
       *[none] La frase ya no contiene una prohibición expresa.
    }
    [duty] { $new ->
        [prohibition] Lo que era obligatorio ahora está prohibido.
        [permission] Lo que era obligatorio ahora es opcional.
        [recommendation] Lo que era obligatorio ahora solo se recomienda.
       *[none] La frase ya no contiene una obligación expresa.
    }
    [permission] { $new ->
        [prohibition] Lo que estaba permitido ahora está prohibido.
        [duty] Lo que era opcional ahora es obligatorio.
        [recommendation] Lo que estaba permitido ahora se recomienda.
       *[none] La frase ya no contiene un permiso expreso.
    }
    [recommendation] { $new ->
        [prohibition] Lo que era una recomendación ahora es una prohibición.
        [duty] Lo que era una recomendación ahora es una obligación.
        [permission] Lo que era una recomendación ahora es opcional.
       *[none] La frase ya no contiene una recomendación.
    }
   *[none] { $new ->
        [prohibition] La frase establece ahora una prohibición.
        [duty] La frase establece ahora una obligación.
        [permission] La frase establece ahora un permiso.
       *[recommendation] La frase establece ahora una recomendación.
    }
}

change-threshold-age = { $trend ->
    [up] El límite de edad sube de { $old } a { $new }.
   *[down] El límite de edad baja de { $old } a { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] El plazo máximo se amplía de { $old } a { $new }.
       *[down] El plazo máximo se reduce de { $old } a { $new }.
    }
    [less_than] { $trend ->
        [up] El plazo máximo se amplía de { $old } a { $new }.
       *[down] El plazo máximo se reduce de { $old } a { $new }.
    }
   *[other] { $trend ->
        [up] El periodo se amplía de { $old } a { $new }.
       *[down] El periodo se reduce de { $old } a { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] El límite sube de { $old } a { $new }.
   *[down] El límite baja de { $old } a { $new }.
}
change-threshold-count = { $trend ->
    [up] Una cifra aumenta: { $old } pasa a ser { $new }.
    [down] Una cifra disminuye: { $old } pasa a ser { $new }.
   *[same] Cambia la redacción de un límite: { $old } pasa a ser { $new }.
}
change-threshold-added = Se añade un límite: { $new }.
change-threshold-removed = El límite { $old } deja de aplicarse.

change-exception-added = Se aplica una nueva excepción: { $new }.
change-exception-removed = La excepción { $old } deja de aplicarse.
change-exception-reworded = Cambia la redacción de la excepción; compare los dos textos.
change-exception-changed = La excepción { $old } pasa a ser { $new }.

change-condition-added = Se aplica una nueva condición: { $new }.
change-condition-removed = La condición { $old } deja de aplicarse.
change-condition-reworded = Cambia la redacción de la condición; compare los dos textos.
change-condition-changed = La condición { $old } pasa a ser { $new }.

change-consequence-added = La política prevé una nueva consecuencia: { $new }.
change-consequence-removed = La política ya no prevé la consecuencia { $old }.
change-consequence-reworded = Cambia la redacción de la consecuencia; compare los dos textos.
change-consequence-changed = La consecuencia { $old } pasa a ser { $new }.

change-example-added = Se añade un ejemplo: { $new }.
change-example-removed = Ya no se incluye el ejemplo { $old }.
change-example-reworded = Cambia la redacción de un ejemplo; compare los dos textos.
change-example-changed = El ejemplo { $old } pasa a ser { $new }.

change-definition = { $state ->
    [added] La política define ahora { $term }.
    [removed] La política ya no define { $term }.
   *[changed] Cambia la definición de { $term }.
}
change-date = { $effective ->
    [true] La fecha a partir de la cual se aplica pasa del { $old } al { $new }.
   *[false] Una fecha cambia: pasa del { $old } al { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [one] Una norma que no tenía nivel de aplicación figura ahora en { $new }.
       *[other] { $count } normas que no tenían nivel de aplicación figuran ahora en { $new }.
    }
    [removed] { $count ->
        [one] Una norma que figuraba en { $old } ya no tiene nivel de aplicación.
       *[other] { $count } normas que figuraban en { $old } ya no tienen nivel de aplicación.
    }
   *[changed] { $count ->
        [one] Una norma pasa de { $old } a { $new }.
       *[other] { $count } normas pasan de { $old } a { $new }.
    }
}

change-words-added = { $facet ->
    [scope] La norma incluye ahora { $new }.
    [reference] Se añade una referencia: { $new }.
   *[wording] El texto incluye ahora { $new }; compruebe si eso cambia el sentido.
}
change-words-removed = { $facet ->
    [scope] La norma ya no incluye { $old }.
    [reference] Se suprime la referencia { $old }.
   *[wording] El texto ya no incluye { $old }; compruebe si eso cambia el sentido.
}
change-words-replaced = { $facet ->
    [scope] En la norma, { $old } pasa a ser { $new }.
    [reference] La referencia { $old } pasa a ser { $new }.
   *[wording] En el texto, { $old } pasa a ser { $new }; compruebe si eso cambia el sentido.
}
change-rewritten = { $facet ->
    [scope] La norma se ha reescrito en gran parte; compare los dos textos.
    [reference] La referencia se ha reescrito en gran parte; compare los dos textos.
   *[wording] El fragmento se ha reescrito en gran parte; compruebe si eso cambia el sentido.
}
# A word or term that is exchanged throughout.
change-term = { $old } se llama ahora { $new }.
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] El fragmento desaparece; es posible que la nueva versión diga lo mismo con otras palabras en el apartado { $place }.
   *[false] El fragmento desaparece; es posible que la nueva versión diga lo mismo con otras palabras en otro lugar.
}
change-sums-up = { $state ->
    [added] Esto es nuevo en este punto, pero solo resume lo que el apartado { $place } dice en ambas versiones.
   *[removed] Esto se ha retirado de este punto; solo resumía lo que el apartado { $place } dice en ambas versiones.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] Esto es nuevo en este punto, pero el apartado { $place } lo dice en ambas versiones: { $text }.
       *[removed] Esto se ha retirado de este punto, pero el apartado { $place } lo dice en ambas versiones: { $text }.
    }
   *[false] { $state ->
        [added] Esto es nuevo en este punto, pero ambas versiones lo dicen en otro lugar: { $text }.
       *[removed] Esto se ha retirado de este punto, pero ambas versiones lo dicen en otro lugar: { $text }.
    }
}
change-heading = El título { $old } pasa a ser { $new }.
change-wording = Solo cambia la redacción, no el sentido.
change-link = Solo cambia la dirección de un enlace.
change-punctuation = Solo cambian la puntuación o el uso de mayúsculas y minúsculas.
change-markup = Solo cambia el formato.
change-torn = Parece que aquí faltan palabras en la nueva versión ({ $old }); compruebe la página original.
change-template = Se sustituye un marcador de la plantilla; compruebe que diga lo mismo.
change-numbering = Solo cambia la numeración, de { $old } a { $new }.

change-moved-section = El fragmento pasa del apartado { $old } al apartado { $new }.
change-moved-within = El fragmento cambia de lugar dentro del apartado { $place }.
change-moved = El fragmento cambia de lugar.
change-moved-block = Un bloque de { $count } fragmentos cambia de lugar sin modificaciones.
change-split = { $changed ->
    [true] Además, la frase se divide en { $count } frases.
   *[false] Una frase se divide en { $count } frases; no cambia nada más.
}
change-merged = { $changed ->
    [true] Además, las { $count } frases se unen en una sola.
   *[false] { $count } frases se unen en una sola; no cambia nada más.
}

change-returns = Vuelve así la redacción de la versión { $version }.
change-returns-without = La versión { $version } tampoco lo contenía.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] Hay una nueva prohibición en el apartado { $place }.
        [duty] Hay una nueva obligación en el apartado { $place }.
        [permission] Hay un nuevo permiso en el apartado { $place }.
        [power] Hay una nueva facultad de la plataforma en el apartado { $place }.
        [promise] Hay un nuevo compromiso de la plataforma en el apartado { $place }.
        [recommendation] Hay una nueva recomendación en el apartado { $place }.
        [exception] Hay una nueva excepción en el apartado { $place }.
        [consequence] Hay una nueva medida de moderación en el apartado { $place }.
        [definition] Hay una nueva definición en el apartado { $place }.
        [tier] Hay un nuevo nivel de aplicación en el apartado { $place }.
        [lead-in] Hay una nueva lista en el apartado { $place }.
        [heading] Hay un nuevo título en el apartado { $place }.
        [reference] Hay un nuevo enlace en el apartado { $place }.
       *[statement] Hay un nuevo fragmento en el apartado { $place }.
    }
   *[false] { $what ->
        [prohibition] Hay una nueva prohibición.
        [duty] Hay una nueva obligación.
        [permission] Hay un nuevo permiso.
        [power] Hay una nueva facultad de la plataforma.
        [promise] Hay un nuevo compromiso de la plataforma.
        [recommendation] Hay una nueva recomendación.
        [exception] Hay una nueva excepción.
        [consequence] Hay una nueva medida de moderación.
        [definition] Hay una nueva definición.
        [tier] Hay un nuevo nivel de aplicación.
        [lead-in] Hay una nueva lista.
        [heading] Hay un nuevo título.
        [reference] Hay un nuevo enlace.
       *[statement] Hay un nuevo fragmento.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] Desaparece una prohibición del apartado { $place }.
        [duty] Desaparece una obligación del apartado { $place }.
        [permission] Desaparece un permiso del apartado { $place }.
        [power] Desaparece una facultad de la plataforma del apartado { $place }.
        [promise] Desaparece un compromiso de la plataforma del apartado { $place }.
        [recommendation] Desaparece una recomendación del apartado { $place }.
        [exception] Desaparece una excepción del apartado { $place }.
        [consequence] Desaparece una medida de moderación del apartado { $place }.
        [definition] Desaparece una definición del apartado { $place }.
        [tier] Desaparece un nivel de aplicación del apartado { $place }.
        [lead-in] Desaparece la introducción de una lista del apartado { $place }.
        [heading] Desaparece un título del apartado { $place }.
        [reference] Desaparece un enlace del apartado { $place }.
       *[statement] Desaparece un fragmento del apartado { $place }.
    }
   *[false] { $what ->
        [prohibition] Desaparece una prohibición.
        [duty] Desaparece una obligación.
        [permission] Desaparece un permiso.
        [power] Desaparece una facultad de la plataforma.
        [promise] Desaparece un compromiso de la plataforma.
        [recommendation] Desaparece una recomendación.
        [exception] Desaparece una excepción.
        [consequence] Desaparece una medida de moderación.
        [definition] Desaparece una definición.
        [tier] Desaparece un nivel de aplicación.
        [lead-in] Desaparece la introducción de una lista.
        [heading] Desaparece un título.
        [reference] Desaparece un enlace.
       *[statement] Desaparece un fragmento.
    }
}

warning-error-page = { $words ->
    [one] La nueva versión ({ $name }) parece una página de error de { $words } palabra y no la política: es probable que la captura haya fallado. Compruebe el archivo antes de usar lo que sigue.
   *[other] La nueva versión ({ $name }) parece una página de error de { $words } palabras y no la política: es probable que la captura haya fallado. Compruebe el archivo antes de usar lo que sigue.
}
warning-short-capture = { $new ->
    [one] La nueva versión ({ $name }) tiene { $new } palabra y la anterior, { $old }: es probable que la captura haya fallado. Compruebe el archivo antes de dar por suprimida ninguna norma.
   *[other] La nueva versión ({ $name }) tiene { $new } palabras y la anterior, { $old }: es probable que la captura haya fallado. Compruebe el archivo antes de dar por suprimida ninguna norma.
}
warning-language = Esta política no está en inglés ({ $language }). Las normas solo se interpretan en inglés: se muestra lo que ha cambiado, pero una persona debe valorar qué significa.
warning-two-languages = Las dos versiones están en idiomas distintos ({ $old } y { $new }): esto compara una traducción, no una actualización. Compare dos versiones en el mismo idioma.
