# Seiten für alle.

## Sign-in
sign_in-page-title = Anmelden
sign_in-field-email = E-Mail-Adresse
sign_in-field-password = Passwort

## Signing in again with a form behind
again-page-title = Sie wurden abgemeldet
again-page-lead = Melden Sie sich an und senden Sie es noch einmal. Was Sie eingegeben haben, bleibt so lange erhalten.
again-page-file = Eine Datei lässt sich nicht aufheben: Wählen Sie sie danach noch einmal aus.
again-resumed-title = Ihr Formular ist wieder da
again-resumed-lead = Noch wurde nichts gesendet. Lesen Sie es noch einmal durch und senden Sie es dann.
again-resumed-text = Ihr Text ({ $count })
again-resumed-send = Senden
again-stale-title = Dieses Formular ist veraltet
again-stale-texts = Das haben Sie geschrieben. Kopieren Sie es, bevor Sie weitergehen.
again-stale-back = Zurück zur Seite
flash-not-your-form = Das offene Formular gehört zu einem anderen Konto. Es wurde nicht gesendet und wird nicht gezeigt.

## Start page
home-page-title = Micro-Credentials, die an Ihrer Hochschule zählen
home-page-lead = Finden Sie einen kurzen Kurs an einer Partnerhochschule, sehen Sie schon vor der Einschreibung, was Ihre eigene Hochschule daraus macht, und lassen Sie ihn anerkennen.
home-search-label = Was möchten Sie lernen?
home-fields-title = Nach Fachgebiet
home-field = { $field } ({ $count })
home-next-title = Beginnt als Nächstes
home-next-empty = Die nächsten Micro-Credentials erscheinen hier, sobald ein Anbieter Termine nennt.
home-figures-title = Die letzten zwölf Monate
home-figures-more = Alle Zahlen und wie sie gezählt werden
home-demo-title = Probieren Sie es aus
home-demo-text = Dies ist eine Vorführung mit einem erfundenen Verbund. Nichts verlässt diesen Rechner.
home-demo-mailbox = E-Mails lesen
home-demo-components = Bausteine ansehen
home-demo-jump = Dies ist eine Vorführung: mit einem ihrer Konten anmelden
home-demo-guides = Ein Konto für jede Rolle und was sich damit ausprobieren lässt
home-demo-caption = Die übrigen Konten
home-demo-others = { $count ->
    [one] Ein weiteres Konto
   *[other] { $count } weitere Konten
}
home-demo-try-learner = etwas finden, das an der eigenen Hochschule zählt, und sich einschreiben
home-demo-try-provider_editor = Ergebnisse eines beendeten Kurses eintragen
home-demo-try-provider_admin = ein Angebot schreiben oder aus einer Datei einlesen und veröffentlichen
home-demo-try-evaluator = die Belege eines Falls bewerten und ein Ergebnis vorschlagen
home-demo-try-decider = über einen Vorschlag aus der Anerkennungsstelle entscheiden
home-demo-try-signatory = einen Treffer öffnen und der Antwort bis zur Vereinbarung folgen
home-demo-try-consortium_admin = die genauen Zahlen unter „Wirkung“ lesen
home-demo-try-auditor = dieselben Zahlen und die Entwürfe lesen, ohne etwas zu ändern
home-demo-role = Rolle
home-demo-institution = Einrichtung

## Search
search-page-title = Micro-Credentials
search-page-filter = { $count ->
    [0] Filtern
   *[other] Filtern ({ $count })
}
search-filter-title = Treffer eingrenzen
search-page-away = Die Suche ist gerade nicht erreichbar. Hier sind einige Angebote; versuchen Sie es gleich noch einmal.
search-page-faults = Einige Filter wurden weggelassen
search-page-fault = „{ $value }“ passt nicht zu „{ $filter }“.
search-page-fault-university = „{ $value }“ wurde weggelassen. Wählen Sie zuerst eine Hochschule.
search-sort-label = Sortieren nach
search-sort-button = Sortieren
search-sort-relevance = Beste Treffer
search-sort-start = Nächster Beginn
search-sort-ects = Wenigste Leistungspunkte
search-sort-title = Titel
search-sort-newest = Neueste
search-route-automatic = Zählt automatisch
search-route-fast_track = Zählt voraussichtlich
search-route-individual = Entscheidung im Einzelfall
search-facet-route = Zählt an Ihrer Hochschule
search-facet-route-note = Der Filter weiß nicht, was Ihnen schon anerkannt wurde. Ist damit eine Grenze erreicht, steht es beim Treffer selbst.
search-facet-field = Fachgebiet
search-facet-start = Beginn
search-facet-language = Unterrichtssprache
search-facet-ects = ECTS
search-facet-level = Niveau
search-facet-mode = Form
search-facet-free = Preis
search-facet-institution = Anbieter
search-facet-country = Land
search-parameter-q = Suchtext
search-parameter-recognised_by = Ihre Hochschule
search-parameter-route = Zählt an Ihrer Hochschule
search-parameter-field = Fachgebiet
search-parameter-starts_from = Beginn ab
search-parameter-starts_to = Beginn bis
search-parameter-language = Unterrichtssprache
search-parameter-ects_min = ECTS ab
search-parameter-ects_max = ECTS bis
search-parameter-level = Niveau
search-parameter-mode = Form
search-parameter-free = Preis
search-parameter-institution = Anbieter
search-parameter-country = Land
search-parameter-sort = Reihenfolge
search-parameter-page = Seite
search-parameter-limit = Treffer je Seite
search-parameter-after = Weiter nach
search-parameter-lang = Sprache der Seite
search-chip = { $filter }: { $value }
search-empty-title = Dazu passt nichts
search-empty-text = Versuchen Sie es mit weniger Wörtern oder einem Filter weniger.
search-empty-way-corrected = Meinten Sie „{ $text }“? ({ $count })
search-empty-way-without = Ohne „{ $filter }“ gibt es { $count }
search-empty-way-broader = Im breiteren Fachgebiet „{ $field }“ gibt es { $count }
search-empty-way-without_text = Ohne die Wörter „{ $text }“ gibt es { $count }
search-empty-way-all = Alle Micro-Credentials zeigen ({ $count })

## Listing
listing-page-by = { $institution }, { $country }
listing-page-outcomes = Was Sie danach können
listing-page-content = Inhalt
listing-page-details = Prüfung, Zugang und Qualität
listing-page-dates = Alle Termine
listing-page-credential = Auf dem Nachweis
listing-page-identifier = Kennung { $identifier }
listing-page-changed = Letzte Änderung { $day }
listing-page-homepage = Seite beim Anbieter
listing-run-undated = Noch keine Termine
listing-run-none = Noch keine Termine. Eine Einschreibung ist noch nicht möglich.
listing-run-cancelled = Diese Termine wurden abgesagt.
listing-run-over = Diese Termine sind vorbei.
listing-run-closed = Die Einschreibung endete am { $day }.
listing-run-full = Alle Plätze sind vergeben.
listing-notice-draft-title = Dies ist ein Entwurf
listing-notice-draft-text = Nur Ihre Einrichtung sieht ihn, bis er veröffentlicht ist.
listing-notice-archived-title = Wird nicht mehr angeboten
listing-notice-archived-text = Diese Seite bleibt für Teilnehmende erhalten. Suchen Sie ein ähnliches Micro-Credential.
fact-stackability = Für sich oder Teil von mehr
fact-stacks_into = Kann Teil werden von
stackability-stand_alone = Steht für sich
stackability-integrated = Teil von etwas Größerem

## Impact
impact-page-title = Wirkung
impact-page-lead = Was der Verbund ermöglicht, gezählt aus dem, was geschehen ist.
impact-page-show = Diesen Zeitraum zeigen
impact-page-quiet = In diesem Zeitraum ist nichts geschehen. Wählen Sie einen längeren.
impact-page-few = Zum Schutz der Menschen steht bei öffentlichen Zahlen unter 5 „weniger als 5“.
impact-few = weniger als 5
impact-none = Noch keine Entscheidungen
impact-number = { $count }
impact-students_exposed-question = Wie viele Studierende haben sich umgesehen?
impact-students_exposed-definition = Angemeldete Studierende, die mindestens ein Angebot geöffnet haben; ohne Personal. MT-1
impact-students_enrolled-question = Wie viele Studierende haben teilgenommen?
impact-students_enrolled-definition = Studierende mit mindestens einer begonnenen und nicht zurückgezogenen Einschreibung. MT-2
impact-virtual_mobilities-question = Wie viele virtuelle Mobilitäten wurden möglich?
impact-virtual_mobilities-definition = Studierende mit einem Micro-Credential einer anderen Hochschule, online oder gemischt, und einer positiven Entscheidung der Heimathochschule, nach dem Tag der Entscheidung. MT-4
impact-credits_transferred-question = Wie viele Leistungspunkte wurden übertragen?
impact-credits_transferred-definition = Summe der Leistungspunkte (ECTS) aus positiven Entscheidungen. MT-5
impact-automatic_share-question = Wie viel wird automatisch entschieden?
impact-automatic_share-definition = Anteil der automatischen an allen Entscheidungen. MT-7
impact-recognition_rate-question = Wie viel wird anerkannt?
impact-recognition_rate-definition = Anteil der positiven an allen Entscheidungen; ohne zurückgezogene und verfallene Anträge. MT-8
impact-full_rate-question = Wie viel wird voll anerkannt?
impact-full_rate-definition = Anteil der Entscheidungen, die alles anerkennen, an allen Entscheidungen. MT-8

## Demo
mailbox-page-title = E-Mails der Vorführung
mailbox-page-lead = Alles, was Passerelle verschickt hat, das Neueste zuerst.
mailbox-page-empty = Noch keine E-Mails. Schreiben Sie sich irgendwo ein, dann kommt in wenigen Sekunden eine.
mailbox-page-to = An { $address }, { $instant }

## Convert
convert-page-title = Niveaus, Leistungspunkte und Noten umrechnen
convert-page-lead = Was ist ein Niveau, eine Zahl von Leistungspunkten oder eine Note anderswo wert? Jede Antwort nennt ihr Verfahren und ihre Quelle. Nichts, was Sie eingeben, wird aufbewahrt.
convert-heading-level = Niveaus
convert-heading-credit = Leistungspunkte
convert-heading-grade = Noten
convert-lead-level = Gleiche Zahlen in zwei Ländern bedeuten nicht unbedingt dasselbe Niveau. Deshalb führt jeder Vergleich über den Europäischen Qualifikationsrahmen (EQR).
convert-lead-credit = Geben Sie ein, was auf dem Nachweis steht. Es zählt die erste Angabe, die sich umrechnen lässt: ECTS der vergebenden Einrichtung, dann Leistungspunkte eines anderen Systems, dann der Anteil an einem Vollzeitjahr, dann Arbeitsstunden. Unterrichtsstunden, Videos und Kalenderwochen sind keine Arbeitsstunden.
convert-lead-grade = Nach Formel, aus bester Note und niedrigster Bestehensnote. Führen beide Hochschulen Tabellen der vergebenen Noten, so entscheiden diese (GR-1). Solche Tabellen sind vertraulich; deshalb wird hier nicht danach gefragt.
convert-choose = Bitte wählen
convert-compare-none = Kein Vergleich
convert-action = Umrechnen
convert-result = Ergebnis
convert-share = Die Adresse dieser Seite enthält Ihre Frage: Sie können sie aufheben, weitergeben oder die Seite drucken.
convert-yes = Ja
convert-no = Nein
convert-field-framework = Qualifikationsrahmen
convert-field-level = Niveau, wie es dort heißt
convert-field-target_framework = Vergleichen mit
convert-field-target_level = Niveau dort
convert-field-credits = Leistungspunkte
convert-field-system = Leistungspunktesystem
convert-field-notional_hours = Arbeitsstunden insgesamt
convert-field-recogniser_hours_per_ects = Stunden je ECTS-Leistungspunkt an Ihrer Hochschule
convert-field-units = Einheiten
convert-field-units_per_full_time_year = Einheiten in einem Vollzeitjahr
convert-field-nd = Note
convert-field-nmax = Beste mögliche Note
convert-field-nmin = Niedrigste Bestehensnote
convert-field-method = Umrechnen in
convert-field-hmax = Beste Note der anderen Skala
convert-field-hmin = Niedrigste Bestehensnote der anderen Skala
convert-hint-recogniser_hours_per_ects = 25, wenn Sie nichts eingeben
convert-hint-units_per_full_time_year = Für Länder ohne Leistungspunkte, zum Beispiel 8 in Australien
convert-to-bavarian = Deutsche Note, 1,0 bis 4,0
convert-to-linear = Eine andere Skala
convert-fact-asked = Niveau
convert-fact-eqf = Im EQR
convert-fact-isced = In ISCED 2011
convert-fact-status = Status
convert-fact-automatic = In automatischen Regeln verwendbar
convert-fact-source = Quelle
convert-fact-rules = Regeln
convert-fact-gap = Vergleich
convert-fact-learnt = Erstes Niveau
convert-fact-wanted = Verglichen mit
convert-fact-exact = In ECTS
convert-fact-recorded = Eingetragen, auf halbe Leistungspunkte gerundet
convert-fact-method = Verfahren
convert-fact-grade = Note
convert-fact-step = Nächstbessere Stufe der deutschen Skala
convert-eqf-none = Kein EQR-Niveau
convert-status-referenced = Dem EQR zugeordnet
convert-status-compared = Mit dem EQR verglichen
convert-status-inferred = Nur über einen anderen Rahmen erschlossen; die Anerkennungsstelle bestätigt
convert-status-unlevelled = Hat kein EQR-Niveau; die Anerkennungsstelle beurteilt
convert-mark-seed = Aus einem Gründungsdokument dieser Plattform
convert-mark-read = Dort nachgelesen
convert-mark-unread = Von dort bekannt, nicht erneut nachgelesen: vor Gebrauch prüfen
convert-mark-own = Unsere eigene Lesart, niemandes Vorschrift
convert-gap-same = Gleiches Niveau
convert-gap-below = { $count ->
    [one] Ein Niveau unter dem verglichenen
   *[other] { $count } Niveaus unter dem verglichenen
}
convert-gap-above = { $count ->
    [one] Ein Niveau über dem verglichenen
   *[other] { $count } Niveaus über dem verglichenen
}
convert-gap-unknown = Nicht bekannt: Ein Niveau hat keinen Platz im EQR
convert-level-note = Ein Vergleich von Niveaus bedeutet nie, dass zwei Abschlüsse gleichwertig sind (LV-4).
convert-method-stated = ECTS nach Angabe der vergebenden Einrichtung
convert-method-system = Leistungspunkte mal Faktor ihres Systems
convert-method-share = Anteil an einem Vollzeitjahr mal 60 ECTS
convert-method-hours = Arbeitsstunden geteilt durch die Stunden je ECTS-Leistungspunkt
convert-method-bavarian = Modifizierte bayerische Formel, nach einer Dezimalstelle abgeschnitten
convert-method-linear = Geradlinig von der niedrigsten Bestehensnote zur besten Note
convert-hours-each = { $number } Stunden je ECTS-Leistungspunkt
convert-flag-workload_inconsistent = Stunden und ECTS passen nicht zusammen: Ein ECTS-Leistungspunkt steht für 25 bis 30 Arbeitsstunden (CR-5).
convert-flag-time_is_not_workload = Unterrichtsstunden, Videos und Wochen blieben außer Betracht: Sie sind keine Arbeitsstunden (CR-2).
convert-grade-note = Das ist ein Vorschlag für die Person, die entscheidet. Noten, mit denen nicht bestanden ist, werden nie umgerechnet (GR-7).
convert-wrong-required = Füllen Sie dieses Feld aus
convert-wrong-number = Geben Sie eine Zahl ein, zum Beispiel 14 oder 2,5
convert-wrong-nothing = Geben Sie Leistungspunkte, Einheiten oder Arbeitsstunden ein
convert-wrong-not-positive = Geben Sie eine Zahl über null ein
convert-wrong-too-large = Geben Sie eine kleinere Zahl ein
convert-wrong-unknown-framework = Kein Qualifikationsrahmen „{ $value }“. Wählen Sie einen aus der Liste
convert-wrong-unknown-level = { $framework } hat kein Niveau „{ $value }“ in unserer Tabelle. Vorhanden sind: { $levels }
convert-wrong-unknown-system = Kein Leistungspunktesystem „{ $value }“. Wählen Sie eines aus der Liste
convert-wrong-no-scale = Beste Note und niedrigste Bestehensnote können nicht gleich sein
convert-wrong-failing = Das liegt unter der niedrigsten Bestehensnote. Solche Noten werden nicht umgerechnet
convert-wrong-better-than-best = Das ist besser als die beste mögliche Note. Prüfen Sie beide
micro_evaluator-title = Micro-Evaluator
micro_evaluator-lead = Schätzen Sie ein Micro-Credential nach sieben Kriterien ein und sehen Sie, wie es anerkannt würde. Ein Konto brauchen Sie nicht. Die Adresse dieser Seite enthält Ihre Antworten, Sie können sie also weitergeben.
micro_evaluator-result = Ergebnis
micro_evaluator-unanswered = Nicht bekannt
micro_evaluator-unanswered-text = Ein Kriterium ohne Antwort zählt als 0, nie als erfüllt (R-C2). Andere fehlende Angaben bleiben unbekannt.
micro_evaluator-no_decision = Das ist keine Entscheidung: Nur eine Hochschule entscheidet. Berechnet nach Fassung { $version } der Kriterien.
micro_evaluator-print = Drucken oder als PDF speichern
micro_evaluator-print-hint = Um das Ergebnis zu behalten, drucken Sie diese Seite oder speichern Sie sie im Browser als PDF.
micro_evaluator-questions = Ihre Antworten
micro_evaluator-questions-hint = Wenn Sie etwas nicht finden, lassen Sie es offen oder wählen Sie 0. Nicht alles muss grün sein: Der Zweck entscheidet, welche Kriterien zählen.
micro_evaluator-on_site = Echtheit und Identität werden bei Kursen vor Ort nicht abgefragt (R-C1).
micro_evaluator-sizes = Niveau und Umfang
micro_evaluator-show = Ergebnis anzeigen
micro_evaluator-unknown = Nicht bekannt
micro_evaluator-purpose = Wofür soll es zählen?
micro_evaluator-mode = Form der Teilnahme
micro_evaluator-source_eqf = Niveau des Nachweises
micro_evaluator-source_ects = Umfang des Nachweises
micro_evaluator-level_judgement = Wie verhält sich sein Niveau dazu?
micro_evaluator-level_judgement-hint = Nur wenn der Nachweis kein Niveau nennt und Sie eines verlangen (R-B6).
micro_evaluator-target_eqf = Verlangtes Niveau
micro_evaluator-target_ects = Umfang dessen, was ersetzt oder gefüllt werden soll
listing-replaces-title = Was es ersetzt
listing-replaces = { $institution }: ersetzt { $component } in { $programme }
listing-replaces-together = { $institution }: ersetzt zusammen mit anderen { $component } in { $programme }
