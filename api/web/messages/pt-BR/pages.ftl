# O que aparece em todas as páginas.
web-skip = Ir para o conteúdo
web-menu = Menu principal
web-home = Início
web-submit = Enviar uma atualização
web-updates = Atualizações
web-queue = Fila de perguntas
web-sign-in = Entrar
web-sign-out = Sair
web-name = Nome
web-password = Senha
web-sign-in-refused = O nome e a senha não correspondem.
web-language = Idioma
web-theme = Aparência
web-theme-auto = Como no sistema
web-theme-light = Clara
web-theme-dark = Escura
web-apply = Aplicar
web-problem = Não deu certo
web-to-home = Ir para a página inicial
web-fault = Uma falha do próprio Briefwright; nada foi alterado.
web-fault-hint = Informe este número à administração: o registro contém o resto.
web-state-draft = Rascunho
web-state-in_review = Em revisão
web-state-approved = Aprovado
web-state-changes_requested = Ajustes solicitados
web-state-rejected = Rejeitado
web-state-published = Publicado
web-state-retired = Retirado
web-risk-low = Risco baixo
web-risk-medium = Risco médio
web-risk-high = Risco alto
web-update-queued = Aguardando os rascunhos
web-update-drafting = Preparando os rascunhos
web-update-drafted = Rascunhos prontos
web-update-failed = Falhou
web-update-cancelled = Cancelada
web-count-items = { $count_n ->
    [one] { $count } pergunta
   *[other] { $count } perguntas
}
web-count-segments = { $count_n ->
    [one] { $count } trecho
   *[other] { $count } trechos
}
web-count-briefings = { $count_n ->
    [one] { $count } briefing
   *[other] { $count } briefings
}
web-days = { $days_n ->
    [0] Entra em vigor hoje
    [one] Entra em vigor em { $days } dia
   *[other] Entra em vigor em { $days } dias
}
web-days-past = { $days_n ->
    [one] Em vigor há { $days } dia
   *[other] Em vigor há { $days } dias
}
web-pages = Páginas desta lista
web-first-page = Primeira página
web-next-page = Próxima página
web-mend = Corrija isto e envie de novo
web-required = Preencha este campo.
web-too-long = Está longo demais: no máximo { $most } caracteres.
web-unprintable = O texto contém caracteres que não podem ser exibidos.
web-length = { $used } de no máximo { $most } caracteres
web-no-page = Esta página não existe.
