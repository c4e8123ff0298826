briefing-title = Was sich ändert: { $policy }

section-overview = Auf einen Blick
section-tighter = Strenger als bisher
section-looser = Weniger streng als bisher
section-new = Neu
section-gone = Nicht mehr in der Richtlinie
section-changed = Sonstige Änderungen
section-uncertain = Möglicherweise inhaltlich geändert: bitte prüfen
section-unchanged = Inhaltlich unverändert
section-market = Für Ihren Markt
section-coverage = Vollständigkeit

briefing-versions = Dieses Briefing vergleicht Version { $new } mit Version { $old }.
briefing-effective = Die neue Version gilt ab dem { $date }.
briefing-dated = Die neue Version ist auf den { $date } datiert. Einen Geltungsbeginn nennt sie nicht: Fragen Sie die Richtlinienverantwortlichen danach, bevor Sie dieses Briefing veröffentlichen.
briefing-no-date = Die neue Version nennt keinen Geltungsbeginn. Fragen Sie die Richtlinienverantwortlichen danach, bevor Sie dieses Briefing veröffentlichen.
briefing-counts = { $substantive ->
    [0] Keine Änderung ist eindeutig inhaltlicher Art
    [one] Eine Änderung ist inhaltlicher Art
   *[other] { $substantive } Änderungen sind inhaltlicher Art
}; { $uncertain ->
    [0] keine ist unklar
    [one] eine ist unklar und muss geprüft werden
   *[other] { $uncertain } sind unklar und müssen geprüft werden
}; { $editorial ->
    [0] keine ist rein redaktionell.
    [one] eine ist rein redaktionell.
   *[other] { $editorial } sind rein redaktionell.
}
briefing-editorial-only = { $editorial ->
    [one] Es gibt eine redaktionelle Änderung. Inhaltlich ändert sich nichts.
   *[other] Es gibt { $editorial } redaktionelle Änderungen. Inhaltlich ändert sich nichts.
}
briefing-no-changes = Keine Änderungen: Beide Versionen stimmen Wort für Wort überein.
briefing-change-note = Das Richtlinienteam beschreibt die Aktualisierung so:
briefing-coverage = { $total ->
    [0] Es gibt keine inhaltlichen Änderungen, die dieses Briefing behandeln müsste.
   *[other] In diesem Briefing behandelte inhaltliche Änderungen: { $covered } von { $total }.
}
briefing-entry = { $place } – { $what }

briefing-repeated = { $said } Dieselbe Änderung kommt an { $count } Stellen vor.
briefing-section-added = { $count ->
    [one] Der Abschnitt { $place } ist neu und umfasst eine Passage.
   *[other] Der Abschnitt { $place } ist neu und umfasst { $count } Passagen.
}
briefing-section-removed = { $count ->
    [one] Der Abschnitt { $place } entfällt mit seiner einzigen Passage.
   *[other] Der Abschnitt { $place } entfällt mit seinen { $count } Passagen.
}

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] Im Abschnitt { $place } gibt es { $count } neue Verbote.
        [duty] Im Abschnitt { $place } gibt es { $count } neue Pflichten.
        [permission] Im Abschnitt { $place } gibt es { $count } neue Erlaubnisse.
        [power] Im Abschnitt { $place } gibt es { $count } neue Befugnisse der Plattform.
        [promise] Im Abschnitt { $place } gibt es { $count } neue Zusagen der Plattform.
        [recommendation] Im Abschnitt { $place } gibt es { $count } neue Empfehlungen.
        [exception] Im Abschnitt { $place } gibt es { $count } neue Ausnahmen.
        [consequence] Im Abschnitt { $place } gibt es { $count } neue Durchsetzungsmaßnahmen.
        [definition] Im Abschnitt { $place } gibt es { $count } neue Definitionen.
       *[statement] Im Abschnitt { $place } gibt es { $count } neue Aussagen.
    }
   *[false] { $what ->
        [prohibition] Es gibt { $count } neue Verbote.
        [duty] Es gibt { $count } neue Pflichten.
        [permission] Es gibt { $count } neue Erlaubnisse.
        [power] Es gibt { $count } neue Befugnisse der Plattform.
        [promise] Es gibt { $count } neue Zusagen der Plattform.
        [recommendation] Es gibt { $count } neue Empfehlungen.
        [exception] Es gibt { $count } neue Ausnahmen.
        [consequence] Es gibt { $count } neue Durchsetzungsmaßnahmen.
        [definition] Es gibt { $count } neue Definitionen.
       *[statement] Es gibt { $count } neue Aussagen.
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] Im Abschnitt { $place } entfallen { $count } Verbote.
        [duty] Im Abschnitt { $place } entfallen { $count } Pflichten.
        [permission] Im Abschnitt { $place } entfallen { $count } Erlaubnisse.
        [power] Im Abschnitt { $place } entfallen { $count } Befugnisse der Plattform.
        [promise] Im Abschnitt { $place } entfallen { $count } Zusagen der Plattform.
        [recommendation] Im Abschnitt { $place } entfallen { $count } Empfehlungen.
        [exception] Im Abschnitt { $place } entfallen { $count } Ausnahmen.
        [consequence] Im Abschnitt { $place } entfallen { $count } Durchsetzungsmaßnahmen.
        [definition] Im Abschnitt { $place } entfallen { $count } Definitionen.
       *[statement] Im Abschnitt { $place } entfallen { $count } Aussagen.
    }
   *[false] { $what ->
        [prohibition] { $count } Verbote entfallen.
        [duty] { $count } Pflichten entfallen.
        [permission] { $count } Erlaubnisse entfallen.
        [power] { $count } Befugnisse der Plattform entfallen.
        [promise] { $count } Zusagen der Plattform entfallen.
        [recommendation] { $count } Empfehlungen entfallen.
        [exception] { $count } Ausnahmen entfallen.
        [consequence] { $count } Durchsetzungsmaßnahmen entfallen.
        [definition] { $count } Definitionen entfallen.
       *[statement] { $count } Aussagen entfallen.
    }
}

# Was die Moderation jetzt anders macht.
action-value = Legen Sie Ihren Entscheidungen künftig { $new } zugrunde, nicht mehr { $old }.
action-tier = Ordnen Sie solche Fälle künftig unter { $new } ein, nicht mehr unter { $old }.
action-modality = { $new ->
    [prohibition] Behandeln Sie künftig als verboten, was dieser Satz beschreibt.
    [duty] Behandeln Sie künftig als vorgeschrieben, was dieser Satz beschreibt.
    [permission] Behandeln Sie künftig als erlaubt oder freigestellt, was dieser Satz beschreibt.
    [recommendation] Behandeln Sie künftig als Empfehlung, was dieser Satz beschreibt; setzen Sie es nicht als Regel durch.
   *[none] Setzen Sie diesen Satz nicht mehr für sich allein als Regel durch.
}
action-date = Wenden Sie die neue Version ab dem { $new } an.
action-exception = { $state ->
    [added] Prüfen Sie vor jeder Maßnahme, ob die neue Ausnahme greift.
   *[removed] Wenden Sie diese Ausnahme nicht mehr an.
}
action-condition = { $state ->
    [added] Wenden Sie die Regel nur an, wenn die neue Bedingung erfüllt ist.
   *[removed] Wenden Sie die Regel ohne diese Bedingung an.
}
action-consequence = { $state ->
    [added] Berücksichtigen Sie bei Durchsetzungsmaßnahmen die neue Konsequenz.
   *[removed] Stützen Sie diese Konsequenz nicht mehr auf diesen Satz.
}
action-definition = { $state ->
    [added] Legen Sie den Begriff so aus, wie die Richtlinie ihn jetzt definiert.
   *[removed] Stützen Sie sich nicht mehr auf die alte Definition.
}
action-wording = { $direction ->
    [tighter] Wenden Sie die Regel in der neuen Fassung an; sie ist strenger als bisher.
    [looser] Wenden Sie die Regel in der neuen Fassung an; sie ist weniger streng als bisher.
   *[unclear] Wenden Sie die Regel in der neuen Fassung an.
}
action-added = { $what ->
    [prohibition] Prüfen Sie künftig auch, ob Fälle hiergegen verstoßen.
    [duty] Prüfen Sie künftig, ob dies erfüllt wird.
    [permission] Gehen Sie nicht gegen das vor, was hier erlaubt ist.
    [exception] Prüfen Sie vor jeder Maßnahme, ob dies als Ausnahme greift.
    [consequence] Berücksichtigen Sie dies künftig bei der Durchsetzung.
    [definition] Legen Sie die Wörter so aus, wie die Richtlinie sie jetzt definiert.
    [power] Berücksichtigen Sie, was jetzt getan werden darf.
    [promise] Prüfen Sie künftig, ob dies eingehalten wird.
    [recommendation] Behandeln Sie dies als Empfehlung; setzen Sie es nicht als Regel durch.
   *[other] Berücksichtigen Sie dies, wenn Sie die Richtlinie anwenden.
}
action-removed = { $what ->
    [prohibition] Setzen Sie dies nicht mehr durch. Prüfen Sie, ob eine andere Regel den Fall weiterhin erfasst.
    [duty] Verlangen Sie dies nicht mehr. Prüfen Sie, ob eine andere Regel es weiterhin verlangt.
    [permission] Berufen Sie sich hierauf nicht mehr. Prüfen Sie, ob eine andere Regel dies weiterhin erlaubt.
    [exception] Wenden Sie dies nicht mehr als Ausnahme an.
    [consequence] Tun Sie dies nicht mehr auf der Grundlage dieses Wortlauts.
    [definition] Stützen Sie sich nicht mehr auf diese Definition.
    [power] Stützen Sie Ihr Vorgehen nicht mehr auf diesen Wortlaut.
    [promise] Berufen Sie sich nicht mehr auf diese Zusage.
   *[other] Stützen Sie sich nicht mehr auf diesen Wortlaut.
}
action-uncertain = { $kind ->
    [added] Lesen Sie diese Passage und klären Sie mit den Richtlinienverantwortlichen, ob sich Ihre Entscheidungen dadurch ändern.
    [removed] Klären Sie mit den Richtlinienverantwortlichen, ob sich an Entscheidungen etwas ändert, die Sie hierauf gestützt haben.
   *[other] Vergleichen Sie beide Fassungen und klären Sie mit den Richtlinienverantwortlichen, ob die Änderung Ihre Entscheidungen beeinflusst.
}
