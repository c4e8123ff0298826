quiz-title = Quiz: { $policy }

# Where a rule stands; stems begin with it. $area is a heading, $tier and $head are words of the policy.
place-section = Em { $area }
place-tier = Em { $area } ({ $tier })
place-policy = Em { $policy }
place-list = Na lista { $head } de { $area }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = { $place }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade é suficiente?
   *[other] No caso que você avalia, o valor que ocupa a lacuna é de { $case }. Esse valor atinge o limite?
}
quiz-case-more-than = { $place }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está acima do limite?
   *[other] No caso que você avalia, o valor que ocupa a lacuna é de { $case }. Esse valor está acima do limite?
}
quiz-case-at-most = { $place }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está dentro do limite?
   *[other] No caso que você avalia, o valor que ocupa a lacuna é de { $case }. Esse valor está dentro do limite?
}
quiz-case-less-than = { $place }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está abaixo do limite?
   *[other] No caso que você avalia, o valor que ocupa a lacuna é de { $case }. Esse valor está abaixo do limite?
}
option-verdict = { $verdict ->
    [yes] Sim: o limite é de { $limit }.
   *[no] Não: o limite é de { $limit }.
}
quiz-gap-value = { $place }, a política diz o seguinte, com um valor omitido: { $rule } Qual é o valor em vigor agora?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = { $place }, a política diz o seguinte, com um número de ordem omitido: { $rule } Qual é esse número agora?
option-ordinal = Número { $value }

quiz-conduct = { $place }, a política diz o seguinte, com algumas palavras omitidas: { $rule } { $done ->
    [true] O caso que você avalia é exatamente desse tipo. Ele viola a regra?
   *[false] No caso que você avalia, isso não foi feito. Isso viola a regra?
}
# The options of quiz-conduct: a verdict, and what the policy does about the conduct.
option-conduct = { $breaks ->
    [true] Sim
   *[false] Não
}: { $modality ->
    [prohibition] a política proíbe isso.
    [duty] a política exige isso.
    [permission] a política deixa isso em aberto.
   *[recommendation] a política só dá um conselho sobre isso.
}

quiz-exception = { $place }, a política estabelece esta regra, aqui sem as exceções: { $rule } O caso que você avalia tem uma particularidade: { $feature }. A regra se aplica ao caso?
option-exception = { $answer ->
    [applies] Sim: a política não prevê exceção para casos assim.
    [exempt] Não: a política prevê uma exceção para casos assim.
    [only] Sim, e a regra se aplica somente a casos assim.
   *[open] A política deixa isso a critério de quem avalia.
}

quiz-condition = { $place }, a política estabelece esta regra, aqui sem as condições: { $rule } No caso que você avalia, o seguinte não ocorre: { $circumstance }. A regra se aplica ao caso?
option-condition = { $answer ->
    [always] Sim: a regra vale, ocorra isso ou não.
    [bound] Não: a regra só vale quando isso ocorre.
    [inverse] Sim: a regra só vale quando isso não ocorre.
   *[open] A política deixa isso a critério de quem avalia.
}

# $rule is an enumeration, $element one thing that it names or named.
quiz-listed = { $place }, a política enumera o seguinte, aqui sem uma das partes: { $rule } O caso que você avalia trata disto: { $element }. A política menciona isso ali?
option-listed = { $answer ->
    [since] Sim, mas só desde a versão { $new }.
    [always] Sim, e a versão { $old } também mencionava.
    [until] Não, mas a versão { $old } mencionava.
   *[never] Não, e a versão { $old } também não mencionava.
}

quiz-tier = Você avalia o seguinte com base em { $area }: { $content }. Em que nível de aplicação da política isso se enquadra agora?
option-untiered = Em nenhum: a política não inclui isso.
quiz-which = Você avalia quatro publicações com base em { $area }. { $banned ->
    [true] Qual delas não é permitida?
   *[false] Qual delas é permitida?
}

quiz-added = { $place }: { $many ->
    [true] quais itens a versão { $version } acrescentou? Selecione todos os que se aplicam.
   *[false] qual item a versão { $version } acrescentou?
}
quiz-removed = { $place }: { $many ->
    [true] quais itens não constam mais desde a versão { $version }? Selecione todos os que se aplicam.
   *[false] qual item não consta mais desde a versão { $version }?
}
quiz-stands = Verdadeiro ou falso? { $place }, a política em vigor diz: { $rule }
option-true = Verdadeiro
option-false = Falso

quiz-effective = Você decide um caso em { $case }. Qual versão da política está em vigor nesse dia?
option-version = A versão { $applies }: a versão { $version } vale a partir de { $date }.

quiz-consequence = { $place }, a política diz o seguinte, com a consequência omitida: { $rule } Qual é a consequência agora?
# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Em { $area }, a política contém uma tabela. O que ela diz agora na linha { $row }, na coluna { $column }?

# $topic is what some reviewers would rather be warned of.
quiz-note = Aviso de conteúdo: esta questão trata de { $topic ->
    [self_harm] suicídio ou automutilação
    [child] violência contra crianças
    [sexual] conteúdo sexual
    [violence] violência
   *[hate] condutas de ódio
}.

feedback-previous = Era a resposta certa na versão { $version }, mas já não vale.
feedback-new-rule = A política agora trata disso: este texto entrou na versão { $version }.
feedback-key-limit = A política agora indica { $value }.
feedback-wrong-value = A política agora indica { $value }; esta resposta também não valia antes.
feedback-key-modality = { $modality ->
    [prohibition] A política agora proíbe isso.
    [duty] A política agora exige isso.
    [permission] A política agora permite isso.
   *[recommendation] A política agora recomenda isso.
}
feedback-wrong-modality = { $modality ->
    [prohibition] Não é bem assim: a política agora proíbe isso.
    [duty] Não é bem assim: a política agora exige isso.
    [permission] Não é bem assim: a política agora permite isso e não exige nada.
   *[recommendation] Não é bem assim: a política agora recomenda isso, nem mais nem menos.
}
feedback-key-exception = { $added ->
    [true] A política agora prevê esta exceção: { $exception }.
   *[false] A política não prevê mais esta exceção: { $exception }.
}
feedback-key-tier = A política agora enquadra isso em { $tier }.
feedback-wrong-tier = A política agora enquadra isso em { $tier }.
feedback-boundary = { $inclusive ->
    [true] O próprio limite está incluído.
   *[false] O próprio limite não está incluído.
}
feedback-key-condition = { $bound ->
    [true] A política prevê esta condição: { $condition }.
   *[false] A política não prevê mais esta condição: { $condition }.
}
feedback-key-listed = { $answer ->
    [since] A versão { $new } menciona isso; a versão { $old } não mencionava.
   *[until] A versão { $old } mencionava isso; a versão { $new } não menciona.
}
feedback-other-tier = A política enquadra este conteúdo em { $tier }.
feedback-key-added = Entrou na versão { $version }.
feedback-key-removed = Não consta mais desde a versão { $version }.
feedback-stands = Já constava na versão { $old } e continua em vigor.
feedback-key-effective = A versão { $version } vale a partir de { $date }.
feedback-key-consequence = A política agora diz: { $rule }
feedback-other-consequence = Essa é a consequência em outro caso: { $rule }
feedback-key-cell = A tabela agora indica ali { $value }.

abstain-uncertain = Não há certeza de que o sentido mudou.
abstain-removed = O trecho foi retirado; não resta regra sobre a qual perguntar.
abstain-facet = Para uma mudança deste tipo, a política não fornece alternativas erradas plausíveis.
abstain-wording = A redação não permite uma pergunta que não entregue a resposta nem a deixe em aberto.
abstain-evident = As próprias palavras da regra entregam a resposta: ninguém precisa da política para saber.
abstain-distractors = A política não fornece três alternativas erradas plausíveis.
abstain-enough = Outras questões já tratam de regras novas ou retiradas; mais questões só testariam a memória.
abstain-elsewhere = A política diz quase o mesmo em outro lugar; a resposta não seria a única certa.
abstain-no-rule = O trecho não obriga ninguém; não há nada a julgar por ele.
abstain-flaw = Uma questão foi elaborada, mas uma verificação a descartou ({ $flaw }).
abstain-duplicate = Outra questão já pergunta o mesmo.
