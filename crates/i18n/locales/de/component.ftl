# Was die Bausteine von sich aus sagen.
error_summary-item = { $field }: { $error }
error_summary-title = Es gibt ein Problem
flash-label = Meldung
notice-label = Hinweis
notice-warning = Wichtig
field-optional-mark = (freiwillig)
field-error-mark = Fehler:
field-day-hint = Zum Beispiel 2026-03-02
field-choose = Bitte wählen
facet-heading = Filtern
facet-link = { $count ->
    [0] Filtern
   *[other] Filtern ({ $count })
}
facet-add = Aus { $count } weiteren hinzufügen
facet-more = { $count } weitere zeigen
facet-apply = Treffer anzeigen
facet-recognised_by = Zählt an Ihrer Hochschule
facet-field = Fachgebiet
facet-ects = ECTS
facet-ects_min = Mindestens
facet-ects_max = Höchstens
facet-level = Niveau
chip-list-label = Aktive Filter
chip-remove = Filter entfernen: { $filter }
chip-recognised_by = Zählt an: { $value }
chip-ects_min = Mindestens { $value }
chip-level = Niveau: { $value }
page_links-label = Trefferseiten
page_links-previous = Zurück
page_links-next = Weiter
page_links-page = Seite { $number }
timeline-heading = Was geschehen ist
timeline-private = Interne Notiz
state_line-heading = Stand
state_line-next = Als Nächstes: { $who }, bis { $day }
state_line-next-open = Als Nächstes: { $who }
check_answers-heading = Prüfen Sie Ihre Angaben
rating-unrated = Noch nicht bewertet
figure-up = plus { $change }
figure-down = minus { $change }
figure-same = unverändert
figure-definition = Wie gezählt wird
figure-few = weniger als 5
table-empty = Hier ist noch nichts
