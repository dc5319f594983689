# Die Arbeitsplätze von Anerkennungsstelle und Anbietern.
desk-queue-title = Fälle
desk-queue-empty-title = Nichts wartet auf Sie
desk-queue-empty-text = { $count ->
    [one] 1 Fall wartet auf andere.
   *[other] { $count } Fälle warten auf andere.
}
desk-queue-overdue = Überfällig
desk-queue-soon = Fällig in 7 Tagen
desk-queue-waiting = Wartet auf Studierende
desk-queue-to_decide = Zu entscheiden
desk-queue-column-learner = Studierende
desk-queue-column-purpose = Zweck
desk-queue-column-route = Weg
desk-queue-column-due = Fällig
desk-queue-column-state = Stand
desk-queue-column-waits = Wartet auf
desk-case-title = Fall { $reference }
desk-case-due = Fällig am { $day }
desk-case-evidence = Nachweise
desk-case-ratings = Sieben Bewertungen
desk-case-ratings-hint = Wählen Sie die höchste Stufe, deren Nachweise alle da sind.
desk-case-ratings-published = Einmal für diese Fassung bewertet
desk-case-ratings-save = Bewertungen speichern
desk-case-comparison = Vergleich mit dem Ziel
desk-case-outcome = Was die Regeln sagen
desk-case-rules = Regeln, die entschieden haben
desk-case-precedents = Frühere Entscheidungen in ähnlichen Fällen
desk-case-propose = Dieses Ergebnis vorschlagen
desk-case-proposed = { $person } schlägt vor
desk-case-decide = Entscheiden und senden
desk-case-return = Zur Prüfung zurückgeben
desk-case-confirm = Bestätigen und senden
desk-case-reason = Gründe, wie Studierende sie lesen
desk-case-second_person = Eine andere Person entscheidet.
desk-case-own = Den eigenen Antrag können Sie nicht bearbeiten.
desk-case-difference = Wesentlicher Unterschied
desk-case-difference-element = Merkmal
desk-case-difference-found = Gefunden
desk-case-difference-required = Verlangt
desk-case-difference-why = Warum Erfolg unwahrscheinlich ist
desk-case-difference-evidence = Beleg
desk-case-next = Nächster Fall
provider-listings-title = Angebote
provider-listings-new = Neues Angebot
provider-listings-empty-title = Noch kein Angebot
provider-listings-empty-text = Es gibt zwei Wege: ein Formular ausfüllen oder eine Datei importieren.
provider-listings-column-title = Titel
provider-listings-column-state = Stand
provider-listings-column-missing = Fehlt
provider-listings-column-start = Nächster Beginn
provider-listings-column-places = Eingeschrieben von Plätzen
provider-editor-title = Angebot bearbeiten
provider-editor-title-new = Neues Angebot
provider-editor-section-what = Worum es geht
provider-editor-section-outcomes = Lernergebnisse
provider-editor-section-assessment = Prüfung
provider-editor-section-workload = Aufwand und Niveau
provider-editor-section-quality = Qualitätssicherung
provider-editor-section-dates = Termine und Plätze
provider-editor-section-admission = Zugang
provider-editor-section-price = Preis
provider-editor-section-languages = Sprachen
provider-editor-outcomes-hint = Je Zeile eines. Beginnen Sie mit einem Verb: Was kann man danach?
provider-editor-missing-title = Fehlt noch
provider-editor-missing-text = Eine Lücke liest sich „Vom Anbieter nicht angegeben“. Nichts wird für Sie ausgefüllt.
provider-editor-see = Ansehen wie Studierende
provider-editor-published = Veröffentlichtes ändert sich nicht. Beim Speichern beginnt eine neue Fassung.
provider-archive-effect = { $count ->
    [one] { $count } Person ist eingeschrieben. Archivieren beendet neue Einschreibungen.
   *[other] { $count } Personen sind eingeschrieben. Archivieren beendet neue Einschreibungen.
}
provider-dates-title = Termine
provider-dates-add = Termine hinzufügen
provider-dates-empty-title = Noch keine Termine
provider-dates-empty-text = Ohne Termine kann sich niemand einschreiben.
provider-participants-title = Teilnehmende und Ergebnisse
provider-participants-empty = Noch ist niemand eingeschrieben.
provider-participants-result = Ergebnis
provider-participants-save = Ergebnisse speichern
provider-participants-final = Ein gespeichertes Ergebnis gilt. Ein Bestehen geht von selbst an die Heimatuniversität.
provider-import-title = Angebote importieren
provider-import-file = CSV-Datei
provider-import-hint = UTF-8, höchstens 10 MiB und 5.000 Zeilen. Die Prüfung speichert nichts.
provider-import-check = Datei prüfen
provider-import-commit = { $count ->
    [one] { $count } Angebot importieren
   *[other] { $count } Angebote importieren
}
provider-import-created = Neu
provider-import-changed = Geändert
provider-import-unchanged = Unverändert
provider-import-refused = Abgelehnt
provider-import-warnings = Warnungen
provider-import-line = Zeile
provider-import-column = Spalte
