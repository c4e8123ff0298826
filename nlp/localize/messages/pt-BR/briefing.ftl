briefing-title = O que mudou: { $policy }

section-overview = Em resumo
section-tighter = O que ficou mais rígido
section-looser = O que ficou menos rígido
section-new = O que é novo
section-gone = O que saiu da política
section-changed = Outras mudanças
section-uncertain = Possíveis mudanças de sentido: verifique
section-unchanged = O que não mudou de sentido
section-market = Para o seu mercado
section-coverage = Cobertura

briefing-versions = Este briefing compara a versão { $new } com a versão { $old }.
briefing-effective = A nova versão vale a partir de { $date }.
briefing-dated = A nova versão é datada de { $date }. Ela não informa a partir de quando vale: consulte a equipe responsável pela política antes de divulgar este briefing.
briefing-no-date = A nova versão não informa a partir de quando vale. Consulte a equipe responsável pela política antes de divulgar este briefing.
briefing-counts = { $substantive ->
    [0] Nenhuma mudança altera o sentido com certeza
    [one] Uma mudança altera o sentido
   *[other] { $substantive } mudanças alteram o sentido
}; { $uncertain ->
    [0] nenhuma deixa dúvida
    [one] uma deixa dúvida e precisa ser verificada
   *[other] { $uncertain } deixam dúvida e precisam ser verificadas
}; { $editorial ->
    [0] nenhuma é apenas editorial.
    [one] uma é apenas editorial.
   *[other] { $editorial } são apenas editoriais.
}
briefing-editorial-only = { $editorial ->
    [one] Há uma mudança editorial. O sentido não muda em nada.
   *[other] Há { $editorial } mudanças editoriais. O sentido não muda em nada.
}
briefing-no-changes = Nenhuma mudança: as duas versões são iguais, palavra por palavra.
briefing-change-note = A equipe responsável pela política descreve a atualização assim:
briefing-coverage = { $total ->
    [0] Não há mudanças de sentido a tratar neste briefing.
   *[other] Mudanças de sentido tratadas neste briefing: { $covered } de { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } A mesma mudança ocorre em { $count } pontos da política.
briefing-section-added = { $count ->
    [one] A seção { $place } é nova e tem uma parte.
   *[other] A seção { $place } é nova e tem { $count } partes.
}
briefing-section-removed = { $count ->
    [one] A seção { $place } foi retirada, com sua única parte.
   *[other] A seção { $place } foi retirada, com suas { $count } partes.
}

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] Há { $count } novas proibições na seção { $place }.
        [duty] Há { $count } novas obrigações na seção { $place }.
        [permission] Há { $count } novas permissões na seção { $place }.
        [power] Há { $count } novas prerrogativas da plataforma na seção { $place }.
        [promise] Há { $count } novos compromissos da plataforma na seção { $place }.
        [recommendation] Há { $count } novas recomendações na seção { $place }.
        [exception] Há { $count } novas exceções na seção { $place }.
        [consequence] Há { $count } novas medidas de moderação na seção { $place }.
        [definition] Há { $count } novas definições na seção { $place }.
       *[statement] Há { $count } novos trechos na seção { $place }.
    }
   *[false] { $what ->
        [prohibition] Há { $count } novas proibições.
        [duty] Há { $count } novas obrigações.
        [permission] Há { $count } novas permissões.
        [power] Há { $count } novas prerrogativas da plataforma.
        [promise] Há { $count } novos compromissos da plataforma.
        [recommendation] Há { $count } novas recomendações.
        [exception] Há { $count } novas exceções.
        [consequence] Há { $count } novas medidas de moderação.
        [definition] Há { $count } novas definições.
       *[statement] Há { $count } novos trechos.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] { $count } proibições foram retiradas da seção { $place }.
        [duty] { $count } obrigações foram retiradas da seção { $place }.
        [permission] { $count } permissões foram retiradas da seção { $place }.
        [power] { $count } prerrogativas da plataforma foram retiradas da seção { $place }.
        [promise] { $count } compromissos da plataforma foram retirados da seção { $place }.
        [recommendation] { $count } recomendações foram retiradas da seção { $place }.
        [exception] { $count } exceções foram retiradas da seção { $place }.
        [consequence] { $count } medidas de moderação foram retiradas da seção { $place }.
        [definition] { $count } definições foram retiradas da seção { $place }.
       *[statement] { $count } trechos foram retirados da seção { $place }.
    }
   *[false] { $what ->
        [prohibition] { $count } proibições foram retiradas.
        [duty] { $count } obrigações foram retiradas.
        [permission] { $count } permissões foram retiradas.
        [power] { $count } prerrogativas da plataforma foram retiradas.
        [promise] { $count } compromissos da plataforma foram retirados.
        [recommendation] { $count } recomendações foram retiradas.
        [exception] { $count } exceções foram retiradas.
        [consequence] { $count } medidas de moderação foram retiradas.
        [definition] { $count } definições foram retiradas.
       *[statement] { $count } trechos foram retirados.
    }
}

# What the moderator does differently now.
action-value = Ao decidir, use como referência { $new }, e não mais { $old }.
action-tier = Enquadre estes casos em { $new }, e não mais em { $old }.
action-modality = { $new ->
    [prohibition] Passe a tratar como proibido o que esta frase descreve.
    [duty] Passe a tratar como obrigatório o que esta frase descreve.
    [permission] Passe a tratar como permitido ou opcional o que esta frase descreve.
    [recommendation] Passe a tratar como recomendação o que esta frase descreve; não aplique a frase como regra.
   *[none] Deixe de aplicar esta frase, por si só, como regra.
}
action-date = Aplique a nova versão a partir de { $new }.
action-exception = { $state ->
    [added] Antes de tomar uma medida, verifique se a nova exceção se aplica ao caso.
   *[removed] Não aplique mais esta exceção.
}
action-condition = { $state ->
    [added] Aplique a regra somente quando a nova condição for atendida.
   *[removed] Aplique a regra sem esta condição.
}
action-consequence = { $state ->
    [added] Ao tomar uma medida de moderação, leve em conta a nova consequência.
   *[removed] Não aplique mais esta consequência com base nesta frase.
}
action-definition = { $state ->
    [added] Interprete o termo conforme a definição que a política traz agora.
   *[removed] Não se baseie mais na definição anterior.
}
action-wording = { $direction ->
    [tighter] Aplique a regra na nova redação: ela é mais rígida do que antes.
    [looser] Aplique a regra na nova redação: ela é menos rígida do que antes.
   *[unclear] Aplique a regra na nova redação.
}
action-added = { $what ->
    [prohibition] Passe a verificar os casos à luz do que é proibido aqui.
    [duty] Passe a verificar se o que é exigido aqui é cumprido.
    [permission] Não tome medidas contra o que é permitido aqui.
    [exception] Antes de tomar uma medida, verifique se isto se aplica ao caso como exceção.
    [consequence] Leve isto em conta ao agir sobre conteúdos e contas.
    [definition] Interprete os termos conforme a política os define agora.
    [power] Leve em conta o que agora pode ser feito.
    [promise] Passe a verificar se o que é prometido aqui é cumprido.
    [recommendation] Use isto como recomendação; não aplique como regra.
   *[other] Leve isto em conta ao aplicar a política.
}
action-removed = { $what ->
    [prohibition] Não aplique mais isto. Verifique se outra regra ainda abrange o caso.
    [duty] Não exija mais isto. Verifique se outra regra ainda exige.
    [permission] Não se baseie mais nisto. Verifique se outra regra ainda permite o caso.
    [exception] Não aplique mais isto como exceção.
    [consequence] Não faça mais isto com base neste texto.
    [definition] Não se baseie mais nesta definição.
    [power] Não aja mais com base neste texto.
    [promise] Não faça mais referência a este compromisso.
   *[other] Não se baseie mais neste texto.
}
action-uncertain = { $kind ->
    [added] Leia o trecho e pergunte à equipe responsável pela política se ele muda a sua forma de decidir.
    [removed] Pergunte à equipe responsável pela política se muda algo no que você decidia com base neste trecho.
   *[other] Compare os dois textos e pergunte à equipe responsável pela política se a mudança afeta a sua forma de decidir.
}
