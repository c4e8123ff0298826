quiz-title = Quiz: { $policy }

# $area is a heading, $rule a sentence of the policy with a gap, $case a quantity or quoted words.
quiz-case-at-least = Em { $area }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade é suficiente?
    [duration] No caso que você avalia, o tempo é de { $case }. Esse tempo atinge o limite?
   *[other] No caso que você avalia, o valor é de { $case }. Esse valor atinge o limite?
}
quiz-case-more-than = Em { $area }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está acima do limite?
    [duration] No caso que você avalia, o tempo é de { $case }. Esse tempo está acima do limite?
   *[other] No caso que você avalia, o valor é de { $case }. Esse valor está acima do limite?
}
quiz-case-at-most = Em { $area }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está dentro do limite?
    [duration] No caso que você avalia, o tempo é de { $case }. Esse tempo está dentro do limite?
   *[other] No caso que você avalia, o valor é de { $case }. Esse valor está dentro do limite?
}
quiz-case-less-than = Em { $area }, a política diz o seguinte, com o limite omitido: { $rule } { $kind ->
    [age] No caso que você avalia, uma pessoa tem { $case_n ->
        [one] { $case_n } ano
       *[other] { $case_n } anos
    }. Essa idade está abaixo do limite?
    [duration] No caso que você avalia, o tempo é de { $case }. Esse tempo está abaixo do limite?
   *[other] No caso que você avalia, o valor é de { $case }. Esse valor está abaixo do limite?
}
option-verdict = { $verdict ->
    [yes] Sim: o limite é de { $limit }.
   *[no] Não: o limite é de { $limit }.
}
quiz-gap-value = Em { $area }, a política diz o seguinte, com um valor omitido: { $rule } Qual é o valor em vigor agora?
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Em { $area }, a política diz o seguinte, com um número de ordem omitido: { $rule } Qual é esse número agora?
option-ordinal = Número { $value }

quiz-modality = Em { $area }, a política diz o seguinte, com algumas palavras omitidas: { $rule } O que a política diz sobre isso agora?
quiz-listed = Em { $area }, uma lista da política inclui este item: { $item }. O que a política diz sobre ele?
option-prohibition = Não é permitido.
option-duty = É obrigatório.
option-permission = É permitido, mas não obrigatório.
option-recommendation = É recomendado, mas não obrigatório.
option-none = A política não trata disso.

quiz-exception = Em { $area }, a política estabelece esta regra: { $rule } No caso que você avalia, ocorre o seguinte: { $case }. A regra se aplica ao caso?
option-exception = { $answer ->
    [applies] Sim, a regra se aplica: a política não prevê exceção para casos assim.
    [exempt] Não, a regra não se aplica: a política prevê uma exceção para casos assim.
   *[only] Sim, e a regra se aplica somente a casos assim.
}

quiz-tier = Você avalia o seguinte com base em { $area }: { $content }. Em que nível de aplicação da política isso se enquadra agora?

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

abstain-uncertain = Não há certeza de que o sentido mudou.
abstain-removed = O trecho foi retirado; não resta regra sobre a qual perguntar.
abstain-facet = Para uma mudança deste tipo, a política não fornece alternativas erradas plausíveis.
abstain-wording = A redação não permite uma pergunta que não entregue a resposta nem a deixe em aberto.
abstain-flaw = Uma questão foi elaborada, mas uma verificação a descartou ({ $flaw }).
abstain-duplicate = Outra questão já pergunta o mesmo.
