# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] O que era proibido agora é permitido.
        [duty] O que era proibido agora é obrigatório.
        [recommendation] A proibição passa a ser apenas uma recomendação.
       *[none] A frase deixa de conter uma proibição expressa.
    }
    [duty] { $new ->
        [prohibition] O que era obrigatório agora é proibido.
        [permission] O que era obrigatório agora é opcional.
        [recommendation] O que era obrigatório agora é apenas recomendado.
       *[none] A frase deixa de conter uma obrigação expressa.
    }
    [permission] { $new ->
        [prohibition] O que era permitido agora é proibido.
        [duty] O que era opcional agora é obrigatório.
        [recommendation] O que era permitido agora é recomendado.
       *[none] A frase deixa de conter uma permissão expressa.
    }
    [recommendation] { $new ->
        [prohibition] O que era uma recomendação agora é uma proibição.
        [duty] O que era uma recomendação agora é uma obrigação.
        [permission] O que era uma recomendação agora é opcional.
       *[none] A frase deixa de conter uma recomendação.
    }
   *[none] { $new ->
        [prohibition] A frase passa a estabelecer uma proibição.
        [duty] A frase passa a estabelecer uma obrigação.
        [permission] A frase passa a estabelecer uma permissão.
       *[recommendation] A frase passa a estabelecer uma recomendação.
    }
}

change-threshold-age = { $trend ->
    [up] O limite de idade sobe de { $old } para { $new }.
   *[down] O limite de idade cai de { $old } para { $new }.
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] O prazo máximo aumenta de { $old } para { $new }.
       *[down] O prazo máximo diminui de { $old } para { $new }.
    }
    [less_than] { $trend ->
        [up] O prazo máximo aumenta de { $old } para { $new }.
       *[down] O prazo máximo diminui de { $old } para { $new }.
    }
   *[other] { $trend ->
        [up] O período aumenta de { $old } para { $new }.
       *[down] O período diminui de { $old } para { $new }.
    }
}
change-threshold-amount = { $trend ->
    [up] O limite sobe de { $old } para { $new }.
   *[down] O limite cai de { $old } para { $new }.
}
change-threshold-count = { $trend ->
    [up] Um número aumenta: { $old } dá lugar a { $new }.
    [down] Um número diminui: { $old } dá lugar a { $new }.
   *[same] A redação de um limite muda: { $old } dá lugar a { $new }.
}
change-threshold-added = Há um novo limite: { $new }.
change-threshold-removed = O limite { $old } deixa de valer.

change-exception-added = Passa a valer uma nova exceção: { $new }.
change-exception-removed = A exceção { $old } deixa de valer.
change-exception-reworded = A redação da exceção muda; compare os dois textos.
change-exception-changed = A exceção { $old } dá lugar a { $new }.

change-condition-added = Passa a valer uma nova condição: { $new }.
change-condition-removed = A condição { $old } deixa de valer.
change-condition-reworded = A redação da condição muda; compare os dois textos.
change-condition-changed = A condição { $old } dá lugar a { $new }.

change-consequence-added = A política passa a prever uma nova consequência: { $new }.
change-consequence-removed = A política deixa de prever a consequência { $old }.
change-consequence-reworded = A redação da consequência muda; compare os dois textos.
change-consequence-changed = A consequência { $old } dá lugar a { $new }.

change-example-added = Há um novo exemplo: { $new }.
change-example-removed = O exemplo { $old } deixa de ser citado.
change-example-reworded = A redação de um exemplo muda; compare os dois textos.
change-example-changed = O exemplo { $old } dá lugar a { $new }.

change-definition = { $state ->
    [added] A política passa a definir { $term }.
    [removed] A política deixa de definir { $term }.
   *[changed] A definição de { $term } muda.
}
change-date = { $effective ->
    [true] A data a partir da qual isto vale passa de { $old } para { $new }.
   *[false] Uma data muda de { $old } para { $new }.
}
change-tier = { $state ->
    [added] { $count ->
        [one] Uma regra que não tinha nível de aplicação agora fica em { $new }.
       *[other] { $count } regras que não tinham nível de aplicação agora ficam em { $new }.
    }
    [removed] { $count ->
        [one] Uma regra que ficava em { $old } deixa de ter nível de aplicação.
       *[other] { $count } regras que ficavam em { $old } deixam de ter nível de aplicação.
    }
   *[changed] { $count ->
        [one] Uma regra passa de { $old } para { $new }.
       *[other] { $count } regras passam de { $old } para { $new }.
    }
}

change-words-added = { $facet ->
    [scope] A regra passa a incluir { $new }.
    [reference] Há uma nova referência: { $new }.
   *[wording] O texto passa a incluir { $new }; verifique se isso muda o sentido.
}
change-words-removed = { $facet ->
    [scope] A regra deixa de incluir { $old }.
    [reference] A referência { $old } foi retirada.
   *[wording] O texto deixa de incluir { $old }; verifique se isso muda o sentido.
}
change-words-replaced = { $facet ->
    [scope] Na regra, { $old } dá lugar a { $new }.
    [reference] A referência { $old } dá lugar a { $new }.
   *[wording] No texto, { $old } dá lugar a { $new }; verifique se isso muda o sentido.
}
change-rewritten = { $facet ->
    [scope] A regra foi reescrita em grande parte; compare os dois textos.
    [reference] A referência foi reescrita em grande parte; compare os dois textos.
   *[wording] O trecho foi reescrito em grande parte; verifique se isso muda o sentido.
}
# A word or term that is exchanged throughout.
change-term = { $old } agora se chama { $new }.
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] O trecho foi retirado; a nova versão talvez diga o mesmo com outras palavras na seção { $place }.
   *[false] O trecho foi retirado; a nova versão talvez diga o mesmo com outras palavras em outro lugar.
}
change-sums-up = { $state ->
    [added] Isto é novo neste ponto, mas apenas resume o que a seção { $place } diz nas duas versões.
   *[removed] Isto foi retirado deste ponto; apenas resumia o que a seção { $place } diz nas duas versões.
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] Isto é novo neste ponto, mas a seção { $place } o diz nas duas versões: { $text }.
       *[removed] Isto foi retirado deste ponto, mas a seção { $place } o diz nas duas versões: { $text }.
    }
   *[false] { $state ->
        [added] Isto é novo neste ponto, mas as duas versões o dizem em outro lugar: { $text }.
       *[removed] Isto foi retirado deste ponto, mas as duas versões o dizem em outro lugar: { $text }.
    }
}
change-heading = O título { $old } dá lugar a { $new }.
change-wording = Muda só a redação, não o sentido.
change-link = Muda só o endereço de um link.
change-punctuation = Mudam só a pontuação ou o uso de maiúsculas e minúsculas.
change-markup = Muda só a formatação.
change-torn = Parece que faltam palavras aqui na nova versão ({ $old }); confira a própria página.
change-template = Um marcador do modelo de texto é trocado; verifique se ele diz o mesmo.
change-numbering = Muda só a numeração, de { $old } para { $new }.

change-moved-section = O trecho passa da seção { $old } para a seção { $new }.
change-moved-within = O trecho muda de lugar dentro da seção { $place }.
change-moved = O trecho muda de lugar.
change-moved-block = Um bloco de { $count } trechos muda de lugar, sem alterações.
change-split = { $changed ->
    [true] Além disso, a frase foi dividida em { $count } frases.
   *[false] Uma frase foi dividida em { $count } frases; nada mais muda.
}
change-merged = { $changed ->
    [true] Além disso, as { $count } frases foram reunidas em uma só.
   *[false] { $count } frases foram reunidas em uma só; nada mais muda.
}

change-returns = Com isso, volta a redação da versão { $version }.
change-returns-without = A versão { $version } também não continha esse trecho.

change-added = { $placed ->
    [true] { $what ->
        [prohibition] Há uma nova proibição na seção { $place }.
        [duty] Há uma nova obrigação na seção { $place }.
        [permission] Há uma nova permissão na seção { $place }.
        [power] Há uma nova prerrogativa da plataforma na seção { $place }.
        [promise] Há um novo compromisso da plataforma na seção { $place }.
        [recommendation] Há uma nova recomendação na seção { $place }.
        [exception] Há uma nova exceção na seção { $place }.
        [consequence] Há uma nova medida de moderação na seção { $place }.
        [definition] Há uma nova definição na seção { $place }.
        [tier] Há um novo nível de aplicação na seção { $place }.
        [lead-in] Há uma nova lista na seção { $place }.
        [heading] Há um novo título na seção { $place }.
        [reference] Há um novo link na seção { $place }.
       *[statement] Há um novo trecho na seção { $place }.
    }
   *[false] { $what ->
        [prohibition] Há uma nova proibição.
        [duty] Há uma nova obrigação.
        [permission] Há uma nova permissão.
        [power] Há uma nova prerrogativa da plataforma.
        [promise] Há um novo compromisso da plataforma.
        [recommendation] Há uma nova recomendação.
        [exception] Há uma nova exceção.
        [consequence] Há uma nova medida de moderação.
        [definition] Há uma nova definição.
        [tier] Há um novo nível de aplicação.
        [lead-in] Há uma nova lista.
        [heading] Há um novo título.
        [reference] Há um novo link.
       *[statement] Há um novo trecho.
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] Uma proibição foi retirada da seção { $place }.
        [duty] Uma obrigação foi retirada da seção { $place }.
        [permission] Uma permissão foi retirada da seção { $place }.
        [power] Uma prerrogativa da plataforma foi retirada da seção { $place }.
        [promise] Um compromisso da plataforma foi retirado da seção { $place }.
        [recommendation] Uma recomendação foi retirada da seção { $place }.
        [exception] Uma exceção foi retirada da seção { $place }.
        [consequence] Uma medida de moderação foi retirada da seção { $place }.
        [definition] Uma definição foi retirada da seção { $place }.
        [tier] Um nível de aplicação foi retirado da seção { $place }.
        [lead-in] A introdução de uma lista foi retirada da seção { $place }.
        [heading] Um título foi retirado da seção { $place }.
        [reference] Um link foi retirado da seção { $place }.
       *[statement] Um trecho foi retirado da seção { $place }.
    }
   *[false] { $what ->
        [prohibition] Uma proibição foi retirada.
        [duty] Uma obrigação foi retirada.
        [permission] Uma permissão foi retirada.
        [power] Uma prerrogativa da plataforma foi retirada.
        [promise] Um compromisso da plataforma foi retirado.
        [recommendation] Uma recomendação foi retirada.
        [exception] Uma exceção foi retirada.
        [consequence] Uma medida de moderação foi retirada.
        [definition] Uma definição foi retirada.
        [tier] Um nível de aplicação foi retirado.
        [lead-in] A introdução de uma lista foi retirada.
        [heading] Um título foi retirado.
        [reference] Um link foi retirado.
       *[statement] Um trecho foi retirado.
    }
}

warning-error-page = { $words ->
    [one] A nova versão ({ $name }) parece uma página de erro com { $words } palavra, e não a política: provavelmente houve uma falha na captura. Confira o arquivo antes de usar o que vem a seguir.
   *[other] A nova versão ({ $name }) parece uma página de erro com { $words } palavras, e não a política: provavelmente houve uma falha na captura. Confira o arquivo antes de usar o que vem a seguir.
}
warning-short-capture = { $new ->
    [one] A nova versão ({ $name }) tem { $new } palavra, e a anterior tem { $old }: provavelmente houve uma falha na captura. Confira o arquivo antes de concluir que alguma regra foi retirada.
   *[other] A nova versão ({ $name }) tem { $new } palavras, e a anterior tem { $old }: provavelmente houve uma falha na captura. Confira o arquivo antes de concluir que alguma regra foi retirada.
}
warning-language = Esta política não está em inglês ({ $language }). As regras só são interpretadas em inglês: as mudanças são mostradas, mas uma pessoa precisa avaliar o que significam.
warning-two-languages = As duas versões estão em idiomas diferentes ({ $old } e { $new }): esta comparação mostra uma tradução, não uma atualização. Compare duas versões no mesmo idioma.
