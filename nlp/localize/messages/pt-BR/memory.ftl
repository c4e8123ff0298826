# O que se diz de uma tradução vinda da memória: por que vale ou por que foi apenas sugerida.
check-memory-context = Traduzido entre frases diferentes destas.
check-memory-ambiguous = A memória tem também outra tradução: { $words }.
check-memory-unreviewed = A memória não diz que esta tradução foi revisada.
check-memory-fuzzy = Já traduzido, com outra formatação, outro sinal final, outras maiúsculas ou palavras menores diferentes.
check-memory-punctuation = Já traduzido, com outra pontuação dentro da frase. Verifique se o sentido é o mesmo.
check-memory-repaired = { $before }, na tradução anterior, foi alterado para { $after }. Verifique a concordância das palavras ao redor.
check-memory-suggestion = Uma tradução { $alike } semelhante não foi usada: { $reason }. { $before } é { $after }.
memory-reason-draft = é um rascunho que ninguém confirmou
memory-reason-tags = as marcações internas são outras
memory-reason-words = há outras palavras nela
memory-reason-repeated = { $words } aparece mais de uma vez
memory-reason-absent = { $words } não aparece nela
memory-reason-swapped = os valores estão um no lugar do outro
memory-reason-elision = a palavra antes de { $words } está abreviada por causa dele
memory-reason-percent = só um dos dois números é uma porcentagem
memory-reason-spelled = { $words } é um número por extenso
memory-reason-ambiguous = { $words } pode ser lido de duas formas
memory-reason-plural = { $after } pede outro plural que { $before }
memory-reason-first-day = o primeiro dia do mês se escreve de outra forma
memory-reason-checks = as verificações encontraram erros nela ({ $codes })
memory-difference-new = { $words } é novo{ $kind }
memory-difference-gone = { $words } não existe mais{ $kind }
memory-difference-changed = { $after } está no lugar de { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown } e mais { $count }
memory-kind = { $kind ->
    [negation] {" "}(negação)
    [exception] {" "}(exceção)
    [modality] {" "}(dever ou poder)
    [number] {" "}(número)
    [date] {" "}(data)
    [term] {" "}(termo)
    [name] {" "}(nome)
    [literal] {" "}(endereço ou marcador)
   *[none] {""}
}
