# Wer welche Fälle bekommt: Fachrichtungen, Abwesenheiten, zugeteilte Fälle, Erinnerungen.
nav-desk-routing = Zuteilung
routing-whose = Wessen Fälle
routing-whose-mine = Meine
routing-whose-unassigned = Nicht zugeteilt
routing-whose-all = Alle
routing-column-choose = Auswählen
routing-choose = { $name } auswählen, { $reference }
routing-choose-officer = Person auswählen
routing-nobody = Niemand
routing-field-to = Ausgewählte Fälle zuteilen an
routing-assign = Zuteilen
routing-given = { $count ->
    [one] 1 Fall liegt jetzt bei { $name }.
   *[other] { $count } Fälle liegen jetzt bei { $name }.
}
routing-given-nobody = { $count ->
    [one] 1 Fall ist jetzt niemandem zugeteilt.
   *[other] { $count } Fälle sind jetzt niemandem zugeteilt.
}
routing-gone = Jemand war schneller; diese bleiben, wie sie sind: { $cases }
routing-barred = Nicht zugeteilt, weil es der eigene Antrag ist oder das Recht für diesen Schritt fehlt: { $cases }
routing-nobody_has_it = Noch niemandem zugeteilt
routing-away = { $name } ist bis { $day } abwesend
routing-title = Wer welche Fälle bekommt: { $institution }
routing-lead = Ein neuer Fall geht an die Person, die für sein Fachgebiet zuständig ist. Ist sie abwesend, geht er an die Vertretung. Kann ihn keine von beiden übernehmen, bleibt er ohne Zuteilung, und die Liste sagt das.
routing-table = Fachgebiete und Zuständige
routing-empty = Noch ist kein Fachgebiet zugeteilt. Neue Fälle liegen bei niemandem, bis jemand sie übernimmt.
routing-column-field = Fachgebiet
routing-column-evaluator = Zuständig
routing-no_longer = Darf nicht mehr prüfen: Diese Fälle bekommt niemand. Wählen Sie eine andere Person.
routing-stands_in = Abwesend bis { $day }. Vertretung: { $deputy }
routing-field-field = Fachgebiet
routing-field-rest = Alle anderen Fachgebiete und Fälle ohne Fachgebiet
routing-field-evaluator = Zuständig
routing-line-nobody = Niemand: Zeile entfernen
routing-line-heading = Ein Fachgebiet zuteilen
routing-keep = Zeile speichern
routing-readers = Diese Tabelle führt die Verwaltung Ihrer Hochschule.
routing-absences = Abwesenheiten
routing-absences-none = Niemand ist abwesend.
routing-absence = { $name } ist abwesend: { $from } bis { $to }. Vertretung: { $deputy }
routing-alone = { $deputy } kann nicht die ganze Zeit vertreten. Neue Fälle bekommt dann niemand.
routing-end = Abwesenheit beenden
routing-field-person = Wer abwesend ist
routing-field-from = Erster Tag
routing-field-to_day = Letzter Tag
routing-field-deputy = Vertretung
routing-field-deputy-hint = Bekommt neue Fälle und Erinnerungen und sieht die offenen Fälle.
routing-absence-heading = Eine weitere Abwesenheit
routing-enter = Abwesenheit eintragen
routing-stale = Diese Abwesenheit ist schon beendet
routing-stale-text = Unten steht der jetzige Stand. Es wurde nichts geändert.
field-cases = Wählen Sie mindestens einen Fall aus
field-deputy = Wählen Sie eine andere Person, die prüfen darf
field-absence-end = Der letzte Tag darf nicht vor dem ersten liegen und nicht vorbei sein
field-absence-twice = Für einen dieser Tage ist schon eine Abwesenheit eingetragen
flash-routing_kept = Gespeichert. Es gilt ab jetzt für neue Fälle.
flash-absence_entered = Eingetragen. Neue Fälle gehen an die Vertretung.
flash-absence_ended = Die Abwesenheit ist beendet.
