quiz-title = Quiz: { $policy }

# Cases, as what a reviewer looks at; $act and $state are words of a rule, fitted into the sentence.
case-noun = uma denúncia sobre o seguinte: { $act }

# $area is a heading, $version the new version, $old the one before.
quiz-step-shift = Com base em { $area }, um colega quer fazer o seguinte: { $act }. O que a versão { $version } muda para esta medida?
option-step = { $answer ->
    [since] Agora a política prevê isso; a versão { $old } não previa.
    [always] Nenhuma mudança: a política prevê isso, como a versão { $old }.
    [until] A política já não prevê isso; a versão { $old } previa.
   *[never] Nenhuma mudança: a política não prevê isso, e a versão { $old } também não previa.
}

# $rule is a sentence as version $shown has it; $element, $lack: what is true or not true of the case.
quiz-restricted = Em { $area }, a versão { $shown } da política diz: { $rule } Você decide um caso desse tipo, mas sem esta circunstância: { $lack }. O que a versão { $version } muda para ele?
quiz-member-added = Em { $area }, a política diz: { $rule } { $open ->
    [true] Qual deles a regra menciona somente desde a versão { $version }?
   *[false] Qual deles a regra abrange somente desde a versão { $version }?
}
quiz-member-removed = Em { $area }, a versão { $old } da política dizia: { $rule } { $open ->
    [true] Qual deles a regra não menciona mais desde a versão { $version }?
   *[false] Qual deles a regra não abrange mais desde a versão { $version }?
}
quiz-excepted = Em { $area }, a versão { $shown } da política diz: { $rule } Você decide um caso desse tipo. O que ele tem de especial: { $feature }. O que a versão { $version } muda para ele?
quiz-connective = Em { $area }, a versão { $shown } da política diz: { $rule } Você decide um caso que cumpre apenas uma das condições ali indicadas. O que a versão { $version } muda para ele?
option-reach = { $answer ->
    [since] Agora a regra abrange o caso; na versão { $old } não abrangia.
    [always] Nenhuma mudança: a regra abrange o caso, como na versão { $old }.
    [until] A regra já não abrange o caso; na versão { $old } abrangia.
   *[never] Nenhuma mudança: a regra não abrange o caso, nem abrangia na versão { $old }.
}
quiz-strength = Em { $area }, a versão { $shown } da política diz: { $rule } Como a versão { $version } trata isso?
option-strength = { $answer ->
    [required] Ela exige isso.
    [advised] Ela recomenda isso, mas não exige.
    [open] Ela deixa isso em aberto.
   *[forbidden] Ela proíbe isso.
}


# A case with a value of its own in place of the limit.
quiz-within = Com base em { $area } (versão { $version }), você avalia { $case }. Isso está de acordo com a política?
quiz-step = Com base em { $area } (versão { $version }), um colega quer fazer o seguinte: { $act }. Isso está de acordo com a política?
quiz-limit = Em { $area } (versão { $version }), a política tem esta regra, sem o limite: { $rule } No caso que você decide, no lugar da lacuna está: { $value }. Ele respeita o limite?
quiz-reach = Em { $area } (versão { $version }), a política tem esta regra, sem o limite: { $rule } No caso que você decide, no lugar da lacuna está: { $value }. A regra alcança esse caso?
quiz-counts = Em { $area } (versão { $version }), o seguinte conta como { $term }: { $case }?
option-verdict = { $verdict ->
    [yes] Sim: o limite é de { $limit }.
   *[no] Não: o limite é de { $limit }.
}
option-threshold = { $verdict ->
    [yes] Sim: o limite é de { $limit }.
   *[no] Não: o limite é de { $limit }.
}
quiz-gap-value = Complete a regra de { $area } como consta na versão { $version }: { $rule }
# An age, where a language writes ages in a way of its own.
value-age = { $value }
option-value = { $value }
quiz-gap-ordinal = Complete a regra de { $area } como consta na versão { $version }, com o número de ordem certo: { $rule }
option-ordinal = Número { $value }

quiz-tier = Você avalia o seguinte com base em { $area } (versão { $version }): { $content }. Em que nível de aplicação da política isso se enquadra agora?
option-untiered = Em nenhum: a política não inclui isso.
quiz-treatment = Você avalia o seguinte com base em { $area } (versão { $version }): { $element }. Como a política trata isso?
option-treatment = { $answer ->
    [banned] Não é permitido.
    [conditions] Só é permitido nas condições que a política define.
    [adults] Continua publicado, mas só adultos podem ver.
    [labelled] Continua publicado com um rótulo ou aviso, para todas as idades.
    [adults_labelled] Continua publicado com um rótulo ou aviso, e só adultos podem ver.
    [unrecommended] Continua publicado, mas não é recomendado a outras pessoas.
   *[allowed] É permitido sem condições.
}

quiz-ban-added = Você avalia uma denúncia sobre cada um destes conteúdos, com base em { $area }. { $many ->
    [true] Quais a política cita como não permitidos somente desde a versão { $version }? Selecione todas as opções que se aplicam.
   *[false] Qual a política cita como não permitido somente desde a versão { $version }?
}
quiz-item-added = Em { $area }, a política tem uma lista no lugar desta lacuna: { $lead } { $many ->
    [true] Quais destes pontos a versão { $version } acrescentou? Selecione todas as opções que se aplicam.
   *[false] Qual destes pontos a versão { $version } acrescentou?
}
quiz-rule-added = { $many ->
    [true] Quais destas regras a versão { $version } acrescentou a { $area }? Selecione todas as opções que se aplicam.
   *[false] Qual destas regras a versão { $version } acrescentou a { $area }?
}

quiz-effective = A partir de que dia se aplica a versão { $version } da política { $area }?
option-date = { $date }

quiz-consequence = Complete a regra de { $area } (versão { $version }) como a política a estabelece agora: { $rule }

# A table: $row is its first cell, $column the heading of the column.
quiz-cell = Em { $area } (versão { $version }), a política contém uma tabela. O que ela diz agora na linha { $row }, na coluna { $column }?

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
feedback-says = A versão { $version } diz: { $rule }
feedback-key-tier = A política agora enquadra isso em { $tier }.
feedback-wrong-tier = A política agora enquadra isso em { $tier }.
feedback-boundary = { $inclusive ->
    [true] O próprio limite está incluído.
   *[false] O próprio limite não está incluído.
}
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
abstain-unplaced = O trecho não está sob nenhum título que diga do que ele trata.
abstain-wording = A redação não permite uma pergunta que não entregue a resposta nem a deixe em aberto.
abstain-evident = As próprias palavras da regra entregam a resposta: ninguém precisa da política para saber.
abstain-distractors = A política não fornece três alternativas erradas plausíveis.
abstain-enough = Outras questões já tratam de valores ou regras novas; mais questões só testariam a memória.
abstain-elsewhere = A política diz quase o mesmo em outro lugar; a resposta não seria a única certa.
abstain-contract = O trecho regula negócios entre duas partes; nenhum caso é decidido com base nele.
abstain-replaced = Os dois textos quase nada têm em comum: um tomou o lugar do outro e não é uma versão dele.
abstain-flaw = Uma questão foi elaborada, mas uma verificação a descartou ({ $flaw }).
abstain-duplicate = Outra questão já pergunta o mesmo.
