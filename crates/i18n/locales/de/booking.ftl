# Nach einer Entscheidung: was im Leistungskonto stehen soll, eine andere Note als die vorgeschlagene, Tempo und Fairness.
nav-desk-bookings = Leistungskonten
booking-title = Leistungskonten
booking-lead-waiting = Diese Entscheidungen bringen Leistungspunkte. Tragen Sie sie ins Leistungskonto ein und vermerken Sie es hier.
booking-lead-changed = Diese Entscheidungen sind eingetragen, aber inzwischen gilt etwas anderes. Berichtigen Sie das Konto und vermerken Sie es hier.
booking-lead-pending = Diese Entscheidungen zählen, sobald die Bedingungen erfüllt sind. Tragen Sie sie noch nicht ein.
booking-lead-booked = Diese Entscheidungen stehen so im Leistungskonto.
booking-standings = Stand der Entscheidungen
booking-standing-waiting = Einzutragen
booking-standing-changed = Seit dem Eintrag geändert
booking-standing-pending = Noch nicht: Bedingungen sind offen
booking-standing-booked = Eingetragen
booking-tag-waiting = Einzutragen
booking-tag-changed = Seither geändert
booking-tag-pending = Noch nicht
booking-tag-booked = Eingetragen
booking-column-learner = Studierende
booking-column-decision = Entscheidung
booking-column-credential = Nachweis und ausstellende Einrichtung
booking-column-original = Ursprüngliche Note und ECTS
booking-column-grade = Note hier
booking-column-credits = Anerkannt
booking-column-target = Zählt für
booking-column-standing = Leistungskonto
booking-decided = { $day }, { $by }
booking-organ-software = automatisch, nach { $agreement }
booking-organ-office = { $name }, Anerkennungsstelle
booking-organ-appeals = { $name }, Widerspruchsstelle
booking-grade-suggested = Eingetragen von { $name }; vorgeschlagen war { $grade }.
booking-none = keine
booking-nothing = Nichts mehr
booking-known = Im Konto seit { $day }: { $what } ({ $decision }).
booking-known-out = Ausgetragen am { $day }.
booking-what-grade = { $credits }, Note { $grade }
booking-number = Nummer { $number }.
booking-tick = Auswählen
booking-act-enter = Als eingetragen vermerken
booking-act-take_out = Als ausgetragen vermerken
booking-act-enter_ticked = Alle ausgewählten als eingetragen vermerken
booking-act-undo = Rückgängig
booking-act-file = Diese Liste als CSV
booking-act-import = Bestätigungen aus einer Datei holen
booking-entered = { $count ->
    [one] Sie haben { $count } Entscheidung eingetragen.
   *[other] Sie haben { $count } Entscheidungen eingetragen.
}
booking-changed = Inzwischen hat sich etwas geändert. Nichts wurde eingetragen. So steht es jetzt.
booking-changed-undo = Inzwischen hat sich etwas geändert. Nichts wurde zurückgenommen. So steht es jetzt.
booking-empty-title = Hier ist nichts
booking-empty-text = Entscheidungen kommen von selbst hierher, sobald sie Leistungspunkte bringen.
booking-file-about = Die Datei hat höchstens 5.000 Zeilen. Füllen Sie booked_on und register_number aus und laden Sie sie wieder hoch: Zeilen ohne Datum werden übergangen.
booking-import-title = Was im Leistungskonto eingetragen ist
booking-columns-about = Eine Zeile je Fall: seine Nummer, der Tag des Eintrags (2026-03-02) und, falls vorhanden, die Nummer im Leistungskonto. Geben Sie die Nummer der Entscheidung an, wird die Zeile abgewiesen, sobald eine andere Entscheidung sie ersetzt hat. Die als CSV geholte Liste kann so zurückkommen, wie sie ist.
booking-learner = In Ihrem Leistungskonto
booking-learner-entered = Eingetragen in Ihr Leistungskonto am { $day }.
booking-learner-out = Ausgetragen aus Ihrem Leistungskonto am { $day }.
booking-learner-changed = Eingetragen in Ihr Leistungskonto am { $day }. Seither wurde anders entschieden; Ihre Hochschule berichtigt den Eintrag.
timeline-decision_booked = Die Entscheidung wurde ins Leistungskonto eingetragen
timeline-booking_undone = Der Eintrag ins Leistungskonto wurde zurückgenommen
flash-bookings_entered = Vermerkt. Die studierende Person sieht es.
flash-bookings_undone = Zurückgenommen.
field-choose-some = Wählen Sie mindestens eine Zeile
import-booking-unknown = Unter dieser Nummer haben Sie keinen Fall einzutragen.
import-booking-superseded = Inzwischen gilt eine andere Entscheidung. Sehen Sie in die Liste, bevor Sie sie eintragen.
import-booking-pending = Bedingungen sind noch offen. Es zählt noch nicht.
import-booking-nothing = Dieser Fall bringt keine Leistungspunkte.
import-booking-twice = Dieser Fall steht schon in einer früheren Zeile.
import-booking-future = Dieser Tag liegt noch in der Zukunft.
import-booking-early = Dieser Tag liegt vor dem der Entscheidung.

## Eine andere Note als die vorgeschlagene
desk-case-grade = Note, die eingetragen wird
desk-case-grade-hint = Vorschlag: { $grade }. Leer lassen, um ihn zu übernehmen.
desk-case-grade-hint-none = Es gibt keinen Vorschlag. Leer lassen, um keine Note einzutragen.
desk-case-grade_reason = Warum eine andere Note
desk-case-grade_reason-hint = Nur wenn Sie eine andere Note als die vorgeschlagene eintragen. Die studierende Person liest es.
grade-here-other = Von der entscheidenden Person anstelle des Vorschlags eingetragen. Begründung: { $reason }
field-grade-here = Schreiben Sie die Note mit höchstens 40 Zeichen
field-grade-none = Hier wird keine Note eingetragen. Lassen Sie das Feld leer

## Wie schnell, wie fair
impact-page-university = Zahlen von
impact-page-network = Ganzer Verbund
impact-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
impact-none-appeals = Noch keine Widersprüche entschieden
impact-median_decision_days-question = Wie lange dauert eine Entscheidung?
impact-median_decision_days-definition = Median der Tage vom vollständigen Antrag bis zur Entscheidung, ohne die Tage, an denen auf eine Antwort gewartet wurde. Bei gerader Anzahl der Mittelwert der beiden mittleren. Bei einer Entscheidung der Widerspruchsstelle zählen die Tage ab dem Widerspruch. MT-6
impact-median_decision_days_without_automatic-question = Wie lange brauchen Menschen dafür?
impact-median_decision_days_without_automatic-definition = Derselbe Median ohne Entscheidungen, die die Software nach einer Vereinbarung getroffen hat. MT-6
impact-on_time-question = Wie viel wird rechtzeitig entschieden?
impact-on_time-definition = Anteil der Entscheidungen, die bis zum Fälligkeitstag getroffen wurden. Er folgt aus der Frist des Weges, verschoben um die Tage, an denen auf eine Antwort gewartet wurde; eine angekündigte Verspätung verschiebt ihn nicht. MT-10
impact-appeal_rate-question = Wie oft gibt es Widerspruch?
impact-appeal_rate-definition = Widersprüche im Zeitraum im Verhältnis zu den Entscheidungen im Zeitraum. MT-11
impact-overturn_rate-question = Wie oft hat ein Widerspruch Erfolg?
impact-overturn_rate-definition = Anteil der im Zeitraum entschiedenen Widersprüche, die zu einer anderen Entscheidung führten. MT-11
impact-refusal_grounds-question = Warum nicht?
impact-refusal_grounds-ground = Grund oder Element
impact-refusal_grounds-count = Ablehnungen
impact-refusal_grounds-definition = Ablehnungen nach Grund; bei wesentlichen Unterschieden nach jedem Element. Eine Ablehnung mit zwei Elementen zählt bei beiden. MT-9
impact-table-show = Dasselbe als Tabelle
impact-table-caption = Zahlen des Zeitraums
impact-table-question = Frage
impact-table-figure = Zahl
impact-table-file = Zahlen als CSV holen
