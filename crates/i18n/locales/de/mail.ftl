# Die E-Mails.
mail-sender = Passerelle
mail-greeting = Guten Tag { $name },
mail-why-learner = Sie bekommen diese E-Mail, weil Sie hier ein Konto für Studierende haben. Es geht um Ihre eigene Angelegenheit.
mail-why-officer = Sie bekommen diese E-Mail, weil Sie in der Anerkennungsstelle arbeiten ({ $home }).
mail-enrolled-subject = { $title }: Sie sind eingeschrieben
mail-enrolled-text = Sie haben einen Platz in { $title } ({ $provider }).
mail-enrolled-starts = Beginn: { $starts }.
mail-enrolled-consent = Wenn Sie bestanden haben, geht das Ergebnis von selbst an { $home }. Sie müssen keinen Antrag stellen.
mail-enrolled-act = Einschreibung ansehen
mail-moved-subject = { $title }: neue Termine
mail-moved-text = { $provider } hat die Termine von { $title } verschoben.
mail-moved-before = Bisher: { $before }
mail-moved-now = Jetzt: { $now }
mail-moved-choice = Ihr Platz bleibt Ihnen, Sie müssen nichts tun. Passen Ihnen die neuen Termine nicht, können Sie den Platz zurückgeben, solange noch kein Ergebnis eingetragen ist.
mail-moved-act = Einschreibung ansehen
mail-withdrawn-subject = { $title }: Sie haben Ihren Platz zurückgegeben
mail-withdrawn-text = Ihr Platz in { $title } ({ $provider }) ist wieder frei. Sie müssen nichts weiter tun.
mail-withdrawn-act = Micro-Credential ansehen
mail-result-subject = { $title }: Ihr Ergebnis ist da
mail-result-text = { $provider } hat Ihr Ergebnis für { $title } eingetragen.
mail-result-act = Ergebnis ansehen
mail-submitted-subject = { $title }: Ihr Antrag ist eingegangen
mail-submitted-text = { $home } hat Ihren Antrag auf Anerkennung erhalten: { $title }. Eingegangen heißt noch nicht angenommen.
mail-submitted-procedure = Zuerst prüfen wir, ob etwas fehlt. Dann wird der Nachweis nach veröffentlichten Kriterien mit dem verglichen, was Ihre Hochschule verlangt.
mail-submitted-limits =
    Angestrebt ist eine Antwort in { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }. Länger als { $months ->
        [one] { $months } Monat
       *[other] { $months } Monate
    } dauert es nie. Gegen die Entscheidung können Sie Widerspruch einlegen.
mail-submitted-contact = Wer hilft: { $contact }
mail-submitted-act = Antrag ansehen
mail-decided-subject = { $title }: Ihr Antrag ist entschieden
mail-decided-text = { $home } hat über Ihren Antrag auf Anerkennung entschieden: { $title }. Die Entscheidung, die Gründe und der Weg zum Widerspruch stehen auf Ihrer Seite.
mail-decided-act = Entscheidung lesen
mail-case-subject = { $title }: ein Fall wartet auf Sie
mail-case-text = Ein Fall zu { $title } ({ $provider }) wartet bei der Anerkennungsstelle ({ $home }).
mail-case-act = Fall öffnen
mail-proposal-subject = { $title }: ein Vorschlag wartet auf Ihre Entscheidung
mail-proposal-text = Für { $title } ({ $provider }) liegt ein Vorschlag vor. Eine zweite Person entscheidet ({ $home }).
mail-proposal-act = Fall öffnen
