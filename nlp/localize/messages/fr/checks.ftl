# Ce que les contrôles d’une traduction ont trouvé, un message par code. $words, $before, $after, etc. sont des mots de la
# source ou de la traduction, tels qu’ils y figurent, entre guillemets.
modality-obligation = une obligation
modality-permission = une permission
modality-recommendation = une recommandation
modality-prohibition = une interdiction
modality-exemption = l’absence d’obligation
mark-question = un point d’interrogation
mark-exclamation = un point d’exclamation
mark-colon = un deux-points
mark-stop = un point
mark-none = aucun signe
term-another = un autre mot
check-number-changed = Nombre modifié : { $before } dans la source, { $after } ici.
check-number-lost = Le nombre { $number } manque ici.
check-number-invented = Le nombre { $number } n’est pas dans la source.
check-number-format = { $words } désigne un autre nombre dans cette langue.
check-percent-lost = { $words } est un pourcentage dans la source.
check-unit-changed = Unité modifiée : { $before } dans la source, { $after } ici.
check-limit-reversed = Limite inversée : { $before } dans la source, { $after } ici.
check-limit-lost = Dans la source, { $words } fait du nombre une limite ; ici, rien ne le fait.
check-date-changed = Date modifiée : { $before } dans la source, { $after } ici.
check-negation-lost = La source nie, la traduction non.
check-negation-fewer = La source nie plus souvent que la traduction.
check-negation-added = La traduction nie, la source non.
check-exception-lost = La source fait une exception, la traduction non.
check-exception-added = La traduction fait une exception, la source non.
check-only-lost = La source dit « seulement », la traduction non.
check-only-added = La traduction dit « seulement », la source non.
check-modality-changed = { $words } est { $before } dans la source ; ici, c’est { $after }.
check-modality-stronger = La source ne fait que recommander ; { $words } peut se lire comme une obligation.
check-literal-lost = { $kind ->
    [url] L’adresse { $words } manque ici.
    [email] L’adresse e-mail { $words } manque ici.
    [placeholder] La variable { $words } manque ici.
   *[tag] La balise { $words } manque ici.
}
check-literal-added = { $kind ->
    [url] L’adresse { $words } n’est pas dans la source.
    [email] L’adresse e-mail { $words } n’est pas dans la source.
    [placeholder] La variable { $words } n’est pas dans la source.
   *[tag] La balise { $words } n’est pas dans la source.
}
check-literal-changed = Modifié : { $before } dans la source, { $after } ici.
check-url-localized = { $words } est la page dans une autre langue : vérifiez qu’elle existe.
check-url-other-language = { $words } est la page dans une langue qui n’est ni celle de la source ni celle de la traduction.
check-tag-order = Une balise se ferme avant de s’ouvrir, ou au mauvais endroit.
check-same-as-source = Non traduit : le texte est celui de la source.
check-source-leaked = { $words } est resté dans la langue source.
check-wrong-language = Ce texte est dans une autre langue que celle demandée.
check-wrong-script = Ce texte n’est pas dans l’écriture de la langue.
check-script-mixed = { $words } n’est pas dans l’écriture de la langue.
check-section-language = Les segments { $first } à { $last } sont dans une autre langue que celle demandée.
check-term-translated = { $words } doit rester tel quel.
check-term-missing = Le terme du glossaire pour { $term } est { $preferred }.
check-term-forbidden = { $words } est à proscrire. Utilisez : { $preferred }.
check-term-case = { $words } doit s’écrire exactement ainsi.
check-term-replaced = { $before } a été remplacé par le terme du glossaire { $preferred }. Vérifiez l’accord avec les mots voisins.
check-empty = La traduction est vide.
check-too-short = Très court : { $share } de la longueur de la source ; l’usage est de { $least } à { $most }.
check-too-long = Très long : { $share } de la longueur de la source ; l’usage est de { $least } à { $most }.
check-sentence-missing = Une phrase semble manquer : { $source_count } dans la source, { $target_count } ici.
check-sentence-added = Une phrase semble avoir été ajoutée : { $source_count } dans la source, { $target_count } ici.
check-doubled-word = Mot répété : { $words }.
check-loop = { $words } se répète en boucle.
check-foreign-mark = { $found } ne s’emploie pas dans cette langue ; utilisez { $preferred }.
check-space-missing = Il manque une espace avant { $mark }.
check-opening-mark-missing = Il manque le signe ouvrant { $mark } à la phrase.
check-end-mark = La source se termine par { $before }, la traduction par { $after }.
check-bracket-unpaired = Il manque à { $mark } son autre moitié.
check-quote-unpaired = Il manque au guillemet { $mark } son autre moitié.
check-quote-foreign = { $found } n’est pas un guillemet de cette langue ; utilisez { $preferred }.
check-bidi-unpaired = Le contrôle de direction { $name } n’est pas fermé, ou ne ferme rien.
check-bidi-override = Le contrôle de direction { $name } fait lire le texte autrement qu’il n’est écrit.
check-bidi-unexpected = Le contrôle de direction { $name } est sans objet dans cette langue.
check-invisible-character = Le caractère invisible { $name } n’est pas dans la source.
check-control-character = Le caractère { $name } n’a sa place dans aucun texte.
check-double-space = Deux espaces de suite.
check-inconsistent = La même source est traduite autrement dans le segment { $number } : { $words }.
check-translated-alike = Le segment { $number } a une autre source et la même traduction : { $words }.
check-stale = La source a changé depuis l’approbation : { $before } est devenu { $after }.
check-stale-wording = La ponctuation ou les majuscules de la source ont changé depuis l’approbation.
check-source-quote = Les mots cités de la politique sont dans la langue source.
check-options-alike = Deux options se lisent de la même façon dans cette langue : { $words }.
check-left-in-source = Le moteur a perdu des mots qui doivent rester tels quels ; la phrase est laissée en anglais.
check-unknown-word = Le moteur ne connaît pas { $words }.
check-longest-key = La bonne réponse est beaucoup plus longue que les autres.
tag-named = { $kind ->
    [bold] la mise en gras de { $words }
    [italic] l’italique de { $words }
    [code] le code { $words }
    [link] le lien { $words }
    [image] l’image { $words }
    [template] le paramètre { $words }
   *[tag] la balise { $words }
}
check-tag-lost = Il manque ici : { $tag }.
check-tag-doubled = Deux fois ici : { $tag }.
check-tag-crossed = Sans fermeture, ou croisement avec une autre balise : { $tag }.
check-tag-invented = Absent de la source : { $tag }.
check-engine = Traduit par { $engines }.
check-candidate-taken = Proposition { $number } du moteur : la première qui respecte le glossaire.
check-engine-failed = Échec de { $engine } : { $reason }
check-blocks-joined = Éléments de liste ou paragraphes : { $source_count } dans la source, { $target_count } ici. Vérifiez qu’il n’en manque aucun.
check-blocks-split = Éléments de liste ou paragraphes : { $source_count } dans la source, { $target_count } ici. Vérifiez qu’aucun n’a été ajouté.
check-missing-translation = Aucune traduction de ce passage n’a été trouvée.
check-missing-source = Aucune source de ce passage n’a été trouvée : il a été ajouté, ou reste d’une autre version.
check-alignment-uncertain = Non vérifié, car les deux ne vont peut-être pas ensemble (certitude de { $sure }) : { $doubt ->
    [meaning] ils disent des choses différentes, autant que le sens puisse être comparé
    [length] l’un est beaucoup plus long que l’autre
    [structure] un titre ou un élément de liste fait face à du texte courant
   *[ambiguous] un segment voisin convient aussi
}.
