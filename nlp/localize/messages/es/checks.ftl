# Lo que encontraron las comprobaciones de una traducción, un mensaje por código. $words, $before, $after, etc. son palabras
# del original o de la traducción, tal como están en el texto, entre comillas.
modality-obligation = una obligación
modality-permission = un permiso
modality-recommendation = una recomendación
modality-prohibition = una prohibición
modality-exemption = ausencia de obligación
mark-question = un signo de interrogación
mark-exclamation = un signo de exclamación
mark-colon = dos puntos
mark-stop = un punto
mark-none = ningún signo
term-another = otra palabra
check-number-changed = Número distinto: { $before } en el original, { $after } aquí.
check-number-lost = Aquí falta el número { $number }.
check-number-invented = El número { $number } no está en el original.
check-number-format = { $words } significa otro número en este idioma.
check-percent-lost = { $words } es un porcentaje en el original.
check-unit-changed = Unidad distinta: { $before } en el original, { $after } aquí.
check-limit-reversed = Límite invertido: { $before } en el original, { $after } aquí.
check-limit-lost = En el original, { $words } hace del número un límite; aquí, nada lo hace.
check-date-changed = Fecha distinta: { $before } en el original, { $after } aquí.
check-negation-lost = El original niega, la traducción no.
check-negation-fewer = El original niega más veces que la traducción.
check-negation-added = La traducción niega, el original no.
check-exception-lost = El original hace una excepción, la traducción no.
check-exception-added = La traducción hace una excepción, el original no.
check-only-lost = El original dice «solo», la traducción no.
check-only-added = La traducción dice «solo», el original no.
check-modality-changed = { $words } es { $before } en el original; aquí es { $after }.
check-modality-stronger = El original solo recomienda; { $words } puede entenderse como una obligación.
check-literal-lost = { $kind ->
    [url] Aquí falta la dirección { $words }.
    [email] Aquí falta la dirección de correo { $words }.
    [placeholder] Aquí falta el marcador { $words }.
   *[tag] Aquí falta la etiqueta { $words }.
}
check-literal-added = { $kind ->
    [url] La dirección { $words } no está en el original.
    [email] La dirección de correo { $words } no está en el original.
    [placeholder] El marcador { $words } no está en el original.
   *[tag] La etiqueta { $words } no está en el original.
}
check-literal-changed = Distinto: { $before } en el original, { $after } aquí.
check-url-localized = { $words } es la página en otro idioma: compruebe que exista.
check-url-other-language = { $words } es la página en un idioma que no es ni el del original ni el de la traducción.
check-tag-order = Una etiqueta se cierra antes de abrirse o donde no corresponde.
check-same-as-source = Sin traducir: el texto es el del original.
check-source-leaked = { $words } quedó en el idioma del original.
check-wrong-language = Este texto está en un idioma distinto del pedido.
check-wrong-script = Este texto no está en la escritura del idioma.
check-script-mixed = { $words } no está en la escritura del idioma.
check-section-language = Los segmentos { $first } a { $last } están en un idioma distinto del pedido.
check-term-translated = { $words } debe quedar tal cual.
check-term-missing = El término del glosario para { $term } es { $preferred }.
check-term-forbidden = { $words } no debe usarse. Use: { $preferred }.
check-term-case = { $words } debe escribirse exactamente así.
check-term-replaced = { $before } se sustituyó por el término del glosario { $preferred }. Compruebe la concordancia con las palabras de alrededor.
check-empty = La traducción está vacía.
check-too-short = Muy corta: { $share } de la longitud del original; lo habitual es de { $least } a { $most }.
check-too-long = Muy larga: { $share } de la longitud del original; lo habitual es de { $least } a { $most }.
check-sentence-missing = Parece que falta una frase: { $source_count } en el original, { $target_count } aquí.
check-sentence-added = Parece que sobra una frase: { $source_count } en el original, { $target_count } aquí.
check-doubled-word = Repetido: { $words }.
check-loop = { $words } se repite varias veces.
check-foreign-mark = { $found } no se usa en este idioma; use { $preferred }.
check-space-missing = Falta un espacio antes de { $mark }.
check-opening-mark-missing = A la frase le falta el signo de apertura { $mark }.
check-end-mark = El original termina con { $before }, la traducción con { $after }.
check-bracket-unpaired = Al signo { $mark } le falta su pareja.
check-quote-unpaired = A las comillas { $mark } les falta su pareja.
check-quote-foreign = { $found } no son comillas de este idioma; use { $preferred }.
check-bidi-unpaired = El control de dirección { $name } no se cierra o no cierra nada.
check-bidi-override = El control de dirección { $name } hace que el texto se lea de forma distinta de como está escrito.
check-bidi-unexpected = El control de dirección { $name } no tiene función en este idioma.
check-invisible-character = El carácter invisible { $name } no está en el original.
check-control-character = El carácter { $name } no corresponde a ningún texto.
check-double-space = Dos espacios seguidos.
check-inconsistent = El mismo original está traducido de otra forma en el segmento { $number }: { $words }.
check-translated-alike = El segmento { $number } tiene otro original y la misma traducción: { $words }.
check-stale = El original cambió después de la aprobación: donde decía { $before }, ahora dice { $after }.
check-stale-wording = La puntuación o las mayúsculas del original cambiaron después de la aprobación.
check-source-quote = Las palabras citadas de la política están en el idioma del original.
check-options-alike = Dos opciones se leen igual en este idioma: { $words }.
check-left-in-source = El traductor automático perdió palabras que deben quedar tal cual; la frase se dejó en inglés.
check-unknown-word = El traductor automático no conoce { $words }.
check-longest-key = La respuesta correcta es mucho más larga que las demás.
tag-named = { $kind ->
    [bold] la negrita de { $words }
    [italic] la cursiva de { $words }
    [code] el código { $words }
    [link] el enlace { $words }
    [image] la imagen { $words }
    [template] el marcador { $words }
   *[tag] la etiqueta { $words }
}
check-tag-lost = Falta aquí: { $tag }.
check-tag-doubled = Aparece dos veces aquí: { $tag }.
check-tag-crossed = Sin cierre o cruzado con otro formato: { $tag }.
check-tag-invented = No está en el original: { $tag }.
check-engine = Traducido por { $engines }.
check-candidate-taken = Propuesta { $number } del traductor automático: la primera que respeta el glosario.
check-engine-failed = { $engine } falló: { $reason }
check-blocks-joined = Elementos de lista o párrafos: { $source_count } en el original, { $target_count } aquí. Compruebe que no falte ninguno.
check-blocks-split = Elementos de lista o párrafos: { $source_count } en el original, { $target_count } aquí. Compruebe que no se haya añadido ninguno.
check-missing-translation = No se encontró ninguna traducción de este fragmento.
check-missing-source = No se encontró el original de este fragmento: se añadió o quedó de otra versión.
check-alignment-uncertain = Sin comprobar, porque quizá no se correspondan (certeza del { $sure }): { $doubt ->
    [meaning] dicen cosas distintas, hasta donde se puede comparar el sentido
    [length] uno es mucho más largo que el otro
    [structure] un título o elemento de lista está frente a texto corrido
   *[ambiguous] un segmento vecino también encaja
}.
