# O que as verificações de uma tradução encontraram, uma mensagem por código. $words, $before, $after etc. são palavras do
# original ou da tradução, como estão no texto, entre aspas.
modality-obligation = uma obrigação
modality-permission = uma permissão
modality-recommendation = uma recomendação
modality-prohibition = uma proibição
modality-exemption = falta de obrigação
mark-question = um ponto de interrogação
mark-exclamation = um ponto de exclamação
mark-colon = dois-pontos
mark-stop = um ponto-final
mark-none = nenhum sinal
term-another = outra palavra
check-number-changed = Número alterado: { $before } no original, { $after } aqui.
check-number-lost = O número { $number } não aparece aqui.
check-number-invented = O número { $number } não está no original.
check-number-format = { $words } indica outro número neste idioma.
check-percent-lost = { $words } é uma porcentagem no original.
check-unit-changed = Unidade alterada: { $before } no original, { $after } aqui.
check-limit-reversed = Limite invertido: { $before } no original, { $after } aqui.
check-limit-lost = No original, { $words } faz do número um limite; aqui, nada faz.
check-date-changed = Data alterada: { $before } no original, { $after } aqui.
check-negation-lost = O original nega, a tradução não.
check-negation-fewer = O original nega mais vezes que a tradução.
check-negation-added = A tradução nega, o original não.
check-exception-lost = O original faz uma exceção, a tradução não.
check-exception-added = A tradução faz uma exceção, o original não.
check-only-lost = O original diz “somente”, a tradução não.
check-only-added = A tradução diz “somente”, o original não.
check-modality-changed = { $words } é { $before } no original; aqui, { $after }.
check-modality-stronger = O original apenas recomenda; { $words } pode ser entendido como obrigação.
check-literal-lost = { $kind ->
    [url] O endereço { $words } não aparece aqui.
    [email] O endereço de e-mail { $words } não aparece aqui.
    [placeholder] O marcador { $words } não aparece aqui.
   *[tag] A tag { $words } não aparece aqui.
}
check-literal-added = { $kind ->
    [url] O endereço { $words } não está no original.
    [email] O endereço de e-mail { $words } não está no original.
    [placeholder] O marcador { $words } não está no original.
   *[tag] A tag { $words } não está no original.
}
check-literal-changed = Alterado: { $before } no original, { $after } aqui.
check-url-localized = { $words } é a página em outro idioma: verifique se ela existe.
check-url-other-language = { $words } é a página em um idioma que não é o do original nem o da tradução.
check-tag-order = Uma tag fecha antes de abrir ou fora do lugar.
check-same-as-source = Sem tradução: o texto é o do original.
check-source-leaked = { $words } ficou no idioma do original.
check-wrong-language = Este texto está em um idioma diferente do pedido.
check-wrong-script = Este texto não está na escrita do idioma.
check-script-mixed = { $words } não está na escrita do idioma.
check-section-language = Os segmentos { $first } a { $last } estão em um idioma diferente do pedido.
check-term-translated = { $words } deve ficar como está.
check-term-missing = O termo do glossário para { $term } é { $preferred }.
check-term-forbidden = { $words } não deve ser usado. Use: { $preferred }.
check-term-case = { $words } deve ser escrito exatamente assim.
check-term-replaced = { $before } foi substituído pelo termo do glossário { $preferred }. Verifique a concordância das palavras ao redor.
check-empty = A tradução está vazia.
check-too-short = Muito curta: { $share } do tamanho do original; o usual é de { $least } a { $most }.
check-too-long = Muito longa: { $share } do tamanho do original; o usual é de { $least } a { $most }.
check-sentence-missing = Parece faltar uma frase: { $source_count } no original, { $target_count } aqui.
check-sentence-added = Parece haver uma frase a mais: { $source_count } no original, { $target_count } aqui.
check-doubled-word = Repetido: { $words }.
check-loop = { $words } se repete várias vezes.
check-foreign-mark = { $found } não se usa neste idioma; use { $preferred }.
check-space-missing = Falta um espaço antes de { $mark }.
check-opening-mark-missing = Falta o sinal de abertura { $mark } na frase.
check-end-mark = O original termina com { $before }, a tradução com { $after }.
check-bracket-unpaired = O sinal { $mark } está sem o seu par.
check-quote-unpaired = As aspas { $mark } estão sem o seu par.
check-quote-foreign = { $found } não é sinal de aspas deste idioma; use { $preferred }.
check-bidi-unpaired = O controle de direção { $name } não foi fechado ou não fecha nada.
check-bidi-override = O controle de direção { $name } faz o texto ser lido de forma diferente da escrita.
check-bidi-unexpected = O controle de direção { $name } não tem função neste idioma.
check-invisible-character = O caractere invisível { $name } não está no original.
check-control-character = O caractere { $name } não cabe em nenhum texto.
check-double-space = Dois espaços seguidos.
check-inconsistent = O mesmo original tem outra tradução no segmento { $number }: { $words }.
check-translated-alike = O segmento { $number } tem outro original e a mesma tradução: { $words }.
check-stale = O original mudou depois da aprovação: onde se lia { $before }, agora se lê { $after }.
check-stale-wording = A pontuação ou as maiúsculas do original mudaram depois da aprovação.
check-source-quote = As palavras citadas da política estão no idioma do original.
check-options-alike = Duas opções têm o mesmo texto neste idioma: { $words }.
check-left-in-source = O tradutor automático perdeu palavras que devem ficar como estão; a frase foi deixada em inglês.
check-unknown-word = O tradutor automático não conhece { $words }.
check-longest-key = A resposta certa é muito mais longa que as outras.
tag-named = { $kind ->
    [bold] o negrito de { $words }
    [italic] o itálico de { $words }
    [code] o código { $words }
    [link] o link { $words }
    [image] a imagem { $words }
    [template] o marcador { $words }
   *[tag] a tag { $words }
}
check-tag-lost = Falta aqui: { $tag }.
check-tag-doubled = Aparece duas vezes aqui: { $tag }.
check-tag-crossed = Sem fechamento ou cruzando outra marcação: { $tag }.
check-tag-invented = Não está no original: { $tag }.
check-engine = Traduzido por { $engines }.
check-candidate-taken = Proposta { $number } do tradutor automático: a primeira que respeita o glossário.
check-engine-failed = { $engine } falhou: { $reason }
check-blocks-joined = Itens de lista ou parágrafos: { $source_count } no original, { $target_count } aqui. Verifique se não falta nenhum.
check-blocks-split = Itens de lista ou parágrafos: { $source_count } no original, { $target_count } aqui. Verifique se nenhum foi acrescentado.
check-missing-translation = Não foi encontrada uma tradução deste trecho.
check-missing-source = Não foi encontrado o original deste trecho: foi acrescentado ou ficou de outra versão.
check-alignment-uncertain = Não verificado, pois os dois podem não corresponder (certeza de { $sure }): { $doubt ->
    [meaning] eles dizem coisas diferentes, até onde é possível comparar o sentido
    [length] um é muito mais longo que o outro
    [structure] um título ou item de lista está diante de texto corrido
   *[ambiguous] um segmento vizinho também serve
}.
