# Die Arbeitsplätze von Anerkennungsstelle und Anbietern.
desk-queue-title = Fälle
desk-queue-empty-title = Nichts wartet auf Sie
desk-queue-empty-text = { $count ->
    [one] 1 Fall wartet auf andere.
   *[other] { $count } Fälle warten auf andere.
}
desk-queue-overdue = Überfällig
desk-queue-soon = Fällig in 7 Tagen
desk-queue-waiting = Wartet auf Antwort
desk-queue-to_decide = Zu entscheiden
desk-queue-column-learner = Studierende
desk-queue-column-purpose = Zweck
desk-queue-column-route = Weg
desk-queue-column-due = Fällig
desk-queue-column-state = Stand
desk-queue-column-waits = Wartet auf
desk-case-title = Fall { $reference }
desk-case-evidence = Belege
desk-case-ratings = Sieben Bewertungen
desk-case-ratings-hint = Wählen Sie die höchste Stufe, deren Belege alle da sind.
desk-case-ratings-save = Bewertungen speichern
desk-case-comparison = Vergleich mit dem Ziel
desk-case-outcome = Was die Regeln sagen
desk-case-propose = Dieses Ergebnis vorschlagen
desk-case-proposed = { $person } schlägt vor
desk-case-decide = Entscheiden und senden
desk-case-return = Zur Prüfung zurückgeben
desk-case-confirm = Bestätigen und senden
desk-case-reason = Gründe, wie Studierende sie lesen
desk-case-second_person = Eine andere Person entscheidet.
desk-case-difference = Wesentlicher Unterschied
desk-case-difference-found = Gefunden
desk-case-difference-required = Verlangt
desk-case-difference-why = Warum Erfolg unwahrscheinlich ist
desk-case-difference-evidence = Beleg
desk-case-next = Nächster Fall

## Die Angebote des Anbieters
listing-page-title = Ihre Angebote
listing-page-first = Erste Seite
listing-column-title = Titel
listing-column-state = Stand
listing-column-complete = Angegeben
listing-column-places = Eingeschrieben von Plätzen
listing-places-enrolled = Belegt: { $places }
listing-empty-title = Noch kein Angebot
listing-empty-text = Es gibt zwei Wege: ein Formular ausfüllen, oder eine Datei mit allen bringen.
listing-act-new = Neues Angebot
listing-act-import = Datei importieren
listing-act-as_student = Ansehen wie Studierende
listing-act-dates = Termine und Plätze
listing-act-archive = Dieses Angebot archivieren
listing-act-publish-about = Veröffentlicht, was gespeichert ist. Studierende sehen es nach wenigen Sekunden.
listing-state-changes = mit Änderungen, die nicht veröffentlicht sind
listing-places-unlimited = { $count }, ohne angegebene Grenze
listing-missing-names = Es fehlt: { $names }
listing-missing-title = Was noch fehlt
listing-missing-count = { $stated } Elemente eines Micro-Credentials sind angegeben. Eine Lücke liest sich „Vom Anbieter nicht angegeben“; nichts wird für Sie ausgefüllt.
listing-missing-none = Es fehlt nichts.
listing-missing-advised = Auch das hilft Studierenden, es zu finden und sich zu entscheiden:
listing-about-draft = Nur Ihre Einrichtung sieht es. Veröffentlichen Sie es, wenn es fertig ist.
listing-about-draft_editor = Nur Ihre Einrichtung sieht es. Die Verwaltung Ihrer Einrichtung veröffentlicht es.
listing-about-changed = Studierende sehen die veröffentlichte Fassung. Veröffentlichen Sie, um ihnen Ihre Änderungen zu zeigen.
listing-about-changed_editor = Studierende sehen die veröffentlichte Fassung. Die Verwaltung Ihrer Einrichtung veröffentlicht die Änderungen.
listing-about-published = Studierende sehen es. Beim Speichern beginnt eine neue Fassung; die veröffentlichte bleibt, bis Sie wieder veröffentlichen.
listing-about-archived = Es wird nicht mehr angeboten und lässt sich nicht mehr ändern. Zusagen und Entscheidungen, die darauf beruhen, gelten weiter.
listing-dates-title = Termine und Plätze
listing-dates-count = { $count ->
    [0] Noch keine Termine. Ohne Termine kann sich niemand einschreiben.
    [one] { $count } Durchgang
   *[other] { $count } Durchgänge
}
listing-new-title = Neues Angebot
listing-intro-new = Zum Speichern genügen Kennung, Sprache und Titel. Alles andere kann später folgen.
listing-conflict-title = Jemand war schneller
listing-conflict-by = { $name } hat dieses Angebot geändert ({ $when }), während Sie schrieben. Von Ihnen ist noch nichts gespeichert, und nichts ist verloren.
listing-conflict-when = Dieses Angebot wurde geändert ({ $when }), während Sie schrieben. Von Ihnen ist noch nichts gespeichert, und nichts ist verloren.
listing-conflict-archive = Das Angebot wurde geändert, während Sie schrieben. Sehen Sie es noch einmal an; Ihr Grund steht noch unten.
listing-conflict-advice = Ihr Text steht im Formular. Übernehmen Sie, was bleiben soll; Speichern ersetzt jetzt, was gespeichert ist.
listing-conflict-caption = Worin sich beide unterscheiden
listing-conflict-field = Feld
listing-conflict-stored = Jetzt gespeichert
listing-conflict-own = Ihr Text
listing-archive-title = „{ $title }“ archivieren
listing-archive-heading = Archivieren
listing-archive-about = Nimmt das Angebot endgültig aus dem Katalog.
listing-archive-effect = Niemand findet dieses Angebot mehr oder schreibt sich ein, und es lässt sich nicht mehr ändern. Seine Seite bleibt unter ihrer Adresse lesbar. Laufende Kurse gehen weiter, und Zusagen an Studierende gelten.
listing-archive-enrolled = { $count ->
    [0] Niemand ist eingeschrieben.
    [one] { $count } Person ist eingeschrieben und bleibt es.
   *[other] { $count } Personen sind eingeschrieben und bleiben es.
}
listing-archive-reason_hint = Im Kollegium wird er später gelesen, zum Beispiel: ersetzt durch DS-2027.
listing-archive-act = Endgültig archivieren
listing-section-what = Worum es geht
listing-section-outcomes = Was man danach kann
listing-section-assessment = Wie geprüft wird
listing-section-workload = Aufwand und Niveau
listing-section-quality = Qualität
listing-section-admission = Wer teilnehmen darf
listing-section-price = Preis
listing-section-languages = Sprachen
listing-field-identifier = Kennung
listing-field-language = Sprache der Texte
listing-field-title = Titel
listing-field-description = Beschreibung
listing-field-keywords = Stichwörter
listing-field-homepage = Adresse Ihrer eigenen Seite dazu
listing-field-learning_outcomes = Lernergebnisse
listing-field-assessment = Art der Prüfung
listing-field-supervision = Aufsicht und Identitätsprüfung
listing-field-ects = Leistungspunkte
listing-field-hours = Arbeitsstunden
listing-field-eqf_level = Niveau
listing-field-quality_assurance = Art der Qualitätssicherung
listing-field-mode = Form der Teilnahme
listing-field-teaching_language_1 = Hauptsprache des Unterrichts
listing-field-teaching_language_more = Weitere Unterrichtssprache
listing-field-isced_f = Fachgebiet
listing-field-prerequisites = Was man vor dem Beginn braucht
listing-field-stackability = Allein oder Teil von etwas
listing-field-stacks_into = Wovon es Teil sein kann
listing-field-price = Preis
listing-field-currency = Währung
listing-field-then = Nach dem Speichern weiter in
listing-field-in_language = { $field } ({ $language })
listing-unit-hours = Stunden
listing-hint-identifier = Ihr eigener Name dafür, einmalig in Ihrer Einrichtung. Nach der Veröffentlichung bleibt er.
listing-hint-language = Die, in der Sie schreiben. Übersetzungen folgen eine nach der anderen.
listing-hint-description = Absätze und einfaches HTML: Listen, fett, Verweise.
listing-hint-learning_outcomes = Eines je Zeile. Beginnen Sie mit einem Verb: Was kann man danach?
listing-hint-assessment = Zum Beispiel: Projekt mit mündlicher Verteidigung.
listing-hint-ects = Von 0,5 bis 60 in halben Schritten.
listing-hint-quality_assurance = Wer die Qualität prüft und wie, zum Beispiel: akkreditierte Einrichtung, Studiengang alle drei Jahre begutachtet.
listing-hint-keywords = Wörter, unter denen man es sucht, mit Kommas getrennt.
listing-hint-stacks_into = Zum Beispiel: Modul 3 des Masters Data Science.
listing-hint-price = 0, wenn es kostenlos ist.
listing-hint-currency = Drei Buchstaben, zum Beispiel EUR.
listing-hint-then = Speichern öffnet dann die Texte in dieser Sprache.

## Termine und Plätze
offering-page-title = Termine von „{ $title }“
offering-table-caption = Alle Termine
offering-column-dates = Von – bis
offering-column-participants = Teilnehmende
offering-act-participants = Teilnehmende und Ergebnisse
offering-act-add = Termine hinzufügen
offering-new-title = Termine hinzufügen
offering-empty-title = Noch keine Termine
offering-empty-text = Ohne Termine kann sich niemand einschreiben.
offering-dates-from = Ab { $day }
offering-dates-until = Bis { $day }
offering-dates-open = Ohne feste Tage
offering-seats-unlimited = keine Grenze
offering-field-start = Erster Tag
offering-field-end = Letzter Tag
offering-field-enrol_by = Letzter Tag zum Einschreiben
offering-field-seats = Plätze
offering-hint-enrol_by = Der Tag zählt ganz.
offering-hint-seats = Leer, wenn es keine Grenze gibt. Nie weniger, als belegt sind.
offering-taken = { $count ->
    [0] Kein Platz ist belegt.
    [one] { $count } Platz ist belegt.
   *[other] { $count } Plätze sind belegt.
}
offering-closed = Diese Termine lassen sich nicht mehr ändern.
offering-conflict-stored = Diese Termine wurden geändert, während Sie schrieben. Jetzt gespeichert: { $dates }, einschreiben bis { $enrol_by }, Plätze: { $seats }.

## Teilnehmende und Ergebnisse
participant-page-title = Teilnehmende, { $dates }
participant-table-caption = Alle in diesem Durchgang
participant-column-name = Name
participant-column-state = Stand
participant-column-result = Ergebnis
participant-column-grade = Note
participant-field-outcome = Ergebnis von { $name }
participant-field-grade = Note von { $name }
participant-outcome-none = Noch keines
participant-outcome-grade = { $outcome }, Note { $grade }
participant-result-by = Eingetragen von { $name }, { $when }
participant-own = Das eigene Ergebnis können Sie nicht eintragen. Das muss jemand anderes tun.
participant-final = Ein eingetragenes Ergebnis gilt endgültig. Ein Bestehen geht sofort an die Heimathochschule und beginnt dort die Anerkennung; die Person erfährt es per E-Mail.
participant-act-check = Ergebnisse prüfen
participant-check-title = Prüfen Sie vor dem Eintragen, { $dates }
participant-act-record = { $count ->
    [one] { $count } Ergebnis eintragen
   *[other] { $count } Ergebnisse eintragen
}
participant-error = { $name }: { $error }
participant-stale-title = Einige Ergebnisse sind schon eingetragen
participant-stale-text = Die Tabelle zeigt, von wem und wann. Von Ihnen wurde nichts eingetragen; was Sie für die anderen gewählt haben, ist noch da.
participant-empty-title = Noch ist niemand eingeschrieben
participant-empty-text = Namen erscheinen hier, sobald sich jemand einschreibt.

## Import
import-page-title = Angebote importieren
import-lead = Zuerst wird die Datei geprüft, und nichts wird gespeichert. Sie sehen, was sich ändern würde; dann importiert sie ein Knopf.
import-field-file = CSV-Datei
import-hint-file = UTF-8, mit Komma oder Semikolon, höchstens 10 MiB und 5.000 Zeilen.
import-field-publish = Die Angebote gleich veröffentlichen
import-hint-publish = Sonst kommen sie als Entwürfe an.
import-act-check = Datei prüfen
import-act-template = Leere Datei mit allen Spalten herunterladen
import-act-commit = { $count ->
    [one] { $count } Zeile importieren
   *[other] { $count } Zeilen importieren
}
import-report-title = Was die Datei bewirken würde
import-other = Das ist eine andere Datei als die geprüfte. Sie wurde jetzt geprüft; importiert wurde nichts.
import-fault-title = Die Datei lässt sich nicht zu Ende lesen
import-fault = Zeile { $line }: { $reason }
import-fault-columns = Zeile { $line }: { $reason } ({ $columns })
import-refused-summary = Verbessern Sie die Datei und prüfen Sie sie noch einmal. Es wurde nichts importiert.
import-refused-about = Solange eine Zeile abgelehnt ist, wird nichts importiert. Verbessern Sie diese Zeilen in Ihrer Datei und prüfen Sie sie noch einmal.
import-admin-only = Die Datei ist in Ordnung. Die Verwaltung Ihrer Einrichtung kann sie importieren.
import-count-created = { $count ->
    [one] { $count } Zeile ist neu
   *[other] { $count } Zeilen sind neu
}
import-count-changed = { $count ->
    [one] { $count } Zeile ändert Gespeichertes
   *[other] { $count } Zeilen ändern Gespeichertes
}
import-count-unchanged = { $count ->
    [one] { $count } Zeile ändert nichts
   *[other] { $count } Zeilen ändern nichts
}
import-count-refused = { $count ->
    [one] { $count } Zeile ist abgelehnt
   *[other] { $count } Zeilen sind abgelehnt
}
import-table-refused = Abgelehnte Zeilen
import-table-warnings = Zum Ansehen
import-table-rows = Zeile für Zeile
import-column-line = Zeile
import-column-column = Spalte
import-column-why = Was nicht stimmt
import-column-outcome = Was geschieht
import-outcome-created = Neu
import-outcome-changed = Geändert
import-outcome-unchanged = Unverändert
import-more = { $count ->
    [one] und { $count } weitere Zeile
   *[other] und { $count } weitere Zeilen
}
import-field-again = Dieselbe Datei noch einmal
import-hint-again = Sie ist zu groß, um in dieser Seite zu bleiben. Vor dem Knopfdruck wird nichts gespeichert.
import-again-title = Eine andere Datei prüfen
import-columns-title = Spalten der Datei
import-columns-about = Nötig sind nur identifier und title. Ein Text kann seine Sprache tragen, zum Beispiel title@fr. Mehrere Termine: dieselbe Kennung mit anderen Terminen wiederholen.
import-archived = Das Angebot ist archiviert und lässt sich nicht ändern.
import-offering-cancelled = Diese Termine wurden abgesagt.

## Nach einer Handlung
flash-listing_published = Veröffentlicht. Studierende finden es nach wenigen Sekunden.
flash-listing_archived = Archiviert. Es wird nicht mehr angeboten.
flash-dates_saved = Termine gespeichert.
flash-results_recorded = Ergebnisse eingetragen. Die Anerkennung beginnt an den Heimathochschulen.
flash-import_done = Importiert. Alles aus der Datei ist hier.
import-programme-differs = Zeile { $line } sagt etwas anderes über diesen Studiengang.
import-component-twice = Dieser Bestandteil steht schon in einer früheren Zeile.
import-personal-column = Diese Spalten sagen anscheinend, um wen es ging. Nehmen Sie sie heraus: Nichts über eine Person wird importiert
import-no-version = Ohne Fassung ist sie nur fürs Kollegium sichtbar und wirkt nicht auf den Weg.
import-past-provider = Kein Mitglied des Verbunds hat diese Kennung oder diesen Namen.
import-past-own = Das ist Ihre eigene Hochschule: Es gibt nichts anzuerkennen.
import-past-version = Diese Fassung hat das Angebot nicht.
import-past-choice = Dieses Wort gehört nicht zu denen, die hier stehen können.
import-past-programme = Ihre Hochschule hat keinen Studiengang mit diesem Code.
import-past-component = Kein Bestandteil hat diesen Code oder mehrere haben ihn: Nennen Sie auch den Studiengang.
import-past-target = Nennen Sie den Bestandteil, der ersetzt wurde.
import-past-future = Dieser Tag kommt erst noch.
import-past-twice = Dieses Aktenzeichen steht schon in einer früheren Zeile.

## Eine veröffentlichte Fassung bewerten
course_rating-title = Bewertung von „{ $title }“
course_rating-version = Fassung { $number }, veröffentlicht am { $day }
course_rating-form = Diese Fassung bewerten
course_rating-once = Hochschulen verlassen sich auf diese Bewertung, und alle können sie lesen. Eine Fassung wird einmal bewertet, eine neue von Neuem.
course_rating-on_site = Nach der Prüfung der Identität wird bei Kursen vor Ort nicht gefragt.
course_rating-stated = Das Angebot sagt
course_rating-evidence-hint = Was haben Sie sich angesehen? Zum Beispiel: Modulhandbuch, Seite 4.
course_rating-own-title = Sie können diese Fassung nicht bewerten
course_rating-own-text = Darin stehen Worte von Ihnen. Bewerten kann sie, wer an Ihrer Hochschule nicht daran geschrieben hat, oder der Verbund.
course_rating-draft-title = Noch nicht veröffentlicht
course_rating-draft-text = Bewertet wird nur, was veröffentlicht ist. Veröffentlichen Sie das Angebot; dann kann es bewerten, wer nicht daran geschrieben hat.
course_rating-conflict-rated = Diese Fassung ist inzwischen bewertet. Das geschieht nur einmal, deshalb wurde von Ihnen nichts gespeichert. Die Bewertung steht unten.
course_rating-conflict-changed = Während Sie bewertet haben, ist eine neue Fassung erschienen. Von Ihnen ist noch nichts gespeichert. Vergleichen Sie sie mit Ihrem Text und speichern Sie dann noch einmal.
course_rating-done = Bewertet
course_rating-why = Ohne Bewertung können viele Hochschulen nicht von selbst Ja sagen und entscheiden im Einzelfall.
rating-rated_by = Bewertet am { $day } von { $name } ({ $role })
flash-version_rated = Bewertet. Alle können es beim Angebot lesen.
