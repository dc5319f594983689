# Was jede Seite sagen kann: der Rahmen, die Schaltflächen, die Wörter des Fachs.

## Rahmen
site-name = Passerelle
site-tagline = Micro-Credentials, die an Ihrer Hochschule zählen
site-title = { $title } – Passerelle
site-title-error = Fehler: { $title } – Passerelle
site-title-results = { $count ->
    [one] ({ $count } Treffer) { $title } – Passerelle
   *[other] ({ $count } Treffer) { $title } – Passerelle
}
site-skip = Zum Inhalt
nav-menu-label = Menü
nav-main-label = Hauptnavigation
nav-breadcrumb-label = Sie sind hier
nav-home = Start
nav-universities = Für Hochschulen
nav-search-label = Micro-Credentials suchen
nav-search-button = Suchen
nav-language-label = Sprache
nav-sign_in = Anmelden
nav-sign_out = Abmelden
nav-account-label = Ihr Konto
nav-area-label = Seiten dieses Bereichs
nav-my = Meine Seite
nav-my-overview = Überblick
nav-my-profile = Profil
nav-desk = Anerkennungsstelle
nav-desk-queue = Eingang
nav-desk-programmes = Studiengänge
nav-provider = Angebote verwalten
nav-provider-listings = Angebote
nav-provider-import = Importieren
nav-acting = Ihre Rolle: { $role }, { $institution }
nav-acting-change = Rolle wechseln
footer-label = Über diesen Dienst
footer-micro_credentials = Micro-Credentials
footer-impact = Wirkung
footer-convert = Niveaus, Leistungspunkte, Noten umrechnen
footer-micro_evaluator = Micro-Evaluator
footer-institutions = Hochschulen
footer-version = Version { $version }
theme-label = Farben
theme-system = Wie Ihr Gerät
theme-light = Hell
theme-dark = Dunkel

## Schaltflächen und Links
action-cancel = Abbrechen
action-change = Ändern
action-clear_all = Alle entfernen
action-copy = Kopieren
action-copied = Kopiert
action-enrol = Einschreiben
action-publish = Veröffentlichen
action-archive = Archivieren
action-save = Speichern
action-save_and_continue = Speichern und weiter
action-search = Suchen
action-show_results = Treffer anzeigen
action-sign_in = Anmelden
action-upload = Hochladen
action-see_all = Alle ansehen

## Wörter des Fachs
word-micro_credential = Micro-Credential
word-micro_credentials = Micro-Credentials
word-institution = Einrichtung
word-university = Hochschule
word-programme = Studiengang
word-agreement = Vereinbarung
word-rule = Regel
word-rules = Regeln
word-yes = Ja
word-no = Nein
word-unknown = Nicht bekannt
word-not_stated = Vom Anbieter nicht angegeben
word-not_stated-short = Keine Angabe
word-not_given = Keine Angabe
word-free = Kostenlos
word-reference = Aktenzeichen
word-reason = Grund
word-optional = freiwillig
word-required = Pflichtangabe
word-from = Von
word-to = Bis
word-and = und
ects-explained = Europäische Leistungspunkte: 60 stehen für ein Jahr Vollzeitstudium.
text-translated = vom Anbieter übersetzt
text-in_language = auf { $language }
count-results = { $count ->
    [0] Keine Treffer
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
count-results-about = Etwa { $count } Treffer
count-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
count-places = { $count ->
    [0] Keine freien Plätze
    [one] Noch { $count } Platz frei
   *[other] Noch { $count } Plätze frei
}
count-of = { $count } von { $total }

## Niveaus, Formen, Zwecke, Kriterien
eqf-level-1 = EQR 1
eqf-level-2 = EQR 2
eqf-level-3 = EQR 3
eqf-level-4 = Schulabschlussniveau (EQR 4)
eqf-level-5 = Kurzstudienniveau (EQR 5)
eqf-level-6 = Bachelorniveau (EQR 6)
eqf-level-7 = Masterniveau (EQR 7)
eqf-level-8 = Promotionsniveau (EQR 8)
eqf-level-other = EQR { $level }
mode-online = Online
mode-blended = Gemischt: online und vor Ort
mode-on_site = Vor Ort
supervision-unsupervised_no_id = Ohne Aufsicht, Identität nicht geprüft
supervision-unsupervised_id = Ohne Aufsicht, Identität geprüft
supervision-supervised_no_id = Unter Aufsicht, Identität nicht geprüft
supervision-supervised_id = Unter Aufsicht, Identität geprüft
purpose-exemption = ersetzt einen Teil Ihres Studiengangs
purpose-admission = Zugangsvoraussetzung
purpose-elective_credit = Wahlbereich
purpose-stack = Teil eines größeren Abschlusses
purpose-employment = Bescheinigung für den Beruf
route-automatic = Automatisch
route-fast_track = Beschleunigt
route-individual = Einzelfall
criterion-quality = Qualitätssicherung
criterion-verification = Echtheit
criterion-level = Niveau
criterion-learning_outcomes = Lernergebnisse
criterion-workload = Arbeitsaufwand
criterion-testing = Prüfung
criterion-identification = Identitätsprüfung
role-learner = studierende Person
role-provider_editor = Redaktion der Angebote
role-provider_admin = Verwaltung
role-recognition_officer = Anerkennungsstelle
role-signatory = unterzeichnende Person
role-consortium_admin = Verwaltung des Verbunds
role-auditor = Revision
role-system = Passerelle

## Urteil: was die gewählte Universität damit macht
verdict-heading = { $institution }: Zählt es?
verdict-heading-open = Zählt es an Ihrer Hochschule?
verdict-automatic-line = Zählt automatisch ({ $institution }): { $credits }, { $purpose }
verdict-fast_track-line = Zählt voraussichtlich ({ $institution }): die Anerkennungsstelle bestätigt, angestrebt { $days ->
    [one] in { $days } Tag
   *[other] in { $days } Tagen
}
verdict-individual-line = { $institution } entscheidet im Einzelfall, angestrebt { $days ->
    [one] in { $days } Tag
   *[other] in { $days } Tagen
}
verdict-left_out-line = Die Vereinbarung nimmt dies aus ({ $reason }). { $institution } entscheidet im Einzelfall.
verdict-counted-line = Das wurde Ihnen schon am { $day } anerkannt ({ $institution }); ein zweites Mal zählt es nicht.
verdict-own-line = Das bietet Ihre eigene Hochschule an; anerkannt werden muss nichts.
verdict-no_university-line = Wählen Sie Ihre Hochschule, um zu sehen, ob es zählt
verdict-not_member-line = Diese Hochschule gehört nicht zum Netzwerk
verdict-not_member-advice = Fragen Sie vor der Einschreibung bei ihrer Anerkennungsstelle nach und legen Sie die Angaben dieser Seite vor.
verdict-not_member-evaluate = Selbst einschätzen mit dem Micro-Evaluator
verdict-not_member-dossier = Ihre Hochschule fragen: alle Angaben auf einer Seite zum Ausdrucken
verdict-as_of = Stand { $day }. Entschieden wird, wenn Sie bestanden haben.
verdict-why = Warum?
verdict-condition = Wenn Sie bestehen und der Nachweis echt ist.
verdict-credits = Leistungspunkte
verdict-purpose = Zählt als
verdict-agreement = Vereinbarung
verdict-agreement-version = { $agreement }, Fassung { $version }
verdict-rules = Regeln
verdict-missing = Noch nicht bekannt
verdict-missing-item = { $fact } – Auskunft gibt: { $who }
verdict-conditions = Unter diesen Bedingungen
verdict-prepare = Worauf es ankommt und was Sie vorbereiten können
verdict-precedents-line = { $count } von { $total } anerkannt
verdict-choose-label = Ihre Hochschule
verdict-choose-none = Noch nicht gewählt
verdict-choose-button = Zeigen, was zählt
verdict-promise = Diese Zusage wurde am { $day } gespeichert. Spätere Änderungen können Sie nicht schlechter stellen.

## Stand eines Anerkennungsantrags, für Studierende
state-learner-draft = Noch nicht gesendet. Wird bis { $day } aufbewahrt
state-learner-submitted = Eingegangen. Wir prüfen bis { $day }, ob etwas fehlt
state-learner-information_requested = Wir brauchen etwas von Ihnen bis { $day }
state-learner-complete = Wird geprüft. Antwort bis { $day }
state-learner-under_assessment = Wird geprüft. Antwort bis { $day }
state-learner-decision_proposed = Wird geprüft. Antwort bis { $day }
state-learner-decided = Entschieden
state-learner-conditions_pending = Zählt, sobald Sie die Bedingungen erfüllen, spätestens am { $day }
state-learner-referred_rpl = Geht als Anerkennung früheren Lernens weiter
state-learner-appealed = Widerspruch eingegangen. Antwort bis { $day }
state-learner-lapsed = Geschlossen: Bis { $day } kam nichts
state-learner-withdrawn = Von Ihnen zurückgezogen
state-learner-closed = Abgeschlossen
# Dieselben für die Anerkennungsstelle.
state-officer-draft = Nicht gesendet
state-officer-submitted = Neu
state-officer-information_requested = Wartet auf Antwort
state-officer-complete = Bereit
state-officer-under_assessment = In Prüfung
state-officer-decision_proposed = Zu entscheiden
state-officer-decided = Entschieden
state-officer-conditions_pending = Bedingungen offen
state-officer-referred_rpl = Übergeben
state-officer-appealed = Widerspruch
state-officer-lapsed = Verfallen
state-officer-withdrawn = Zurückgezogen
state-officer-closed = Abgeschlossen

## Ergebnisse
outcome-recognise = Anerkannt
outcome-recognise-full = Anerkannt: { $credits } für { $target }
outcome-recognise-elective = Anerkannt: { $credits } im Wahlbereich
outcome-recognise_partially = Teilweise anerkannt
outcome-recognise_partially-full = Teilweise anerkannt: { $credits } von { $total }
outcome-recognise_with_conditions = Unter Bedingungen anerkannt
outcome-refer_to_rpl = Wird anders geprüft: Anerkennung früheren Lernens
outcome-refuse = Nicht anerkannt
ground-not_authentic = Der Nachweis ist nicht echt oder wurde zurückgezogen
ground-identity_mismatch = Der Nachweis gehört einer anderen Person
ground-fail_grade = Die Prüfung wurde nicht bestanden
ground-duplicate = Dieselbe Leistung zählt bereits
ground-cap_exceeded = Der Platz für Leistungspunkte dieser Art ist ausgeschöpft
ground-awarding_body_not_recognised = Die vergebende Einrichtung gehört zu keinem anerkannten Hochschulsystem
ground-substantial_difference = Wesentlicher Unterschied zu dem, was der Studiengang verlangt
element-level = Niveau
element-workload = Arbeitsaufwand
element-quality = Qualität
element-profile = Profil
element-learning_outcomes = Lernergebnisse
condition-provide_qa_evidence = Zeigen, wie die Qualität des Kurses gesichert wird
condition-issuer_confirmation = Ihr Ergebnis von der ausstellenden Einrichtung bestätigen lassen
condition-issuer_level_statement = Das Niveau von der ausstellenden Einrichtung angeben lassen
condition-provide_syllabus = Die Kursbeschreibung mit den Lernergebnissen senden
condition-provide_workload_statement = Den Arbeitsaufwand von der ausstellenden Einrichtung angeben lassen
condition-supplementary_assessment = Eine ergänzende Prüfung ablegen
condition-identity_check = Ihre Identität prüfen lassen
condition-recency_check = Zeigen, dass Ihr Wissen aktuell ist
condition-bridging_component = Eine Brückenveranstaltung besuchen

## Stand eines Angebots, seiner Termine, einer Einschreibung
state-opportunity-draft = Entwurf
state-opportunity-published = Veröffentlicht
state-opportunity-archived = Archiviert
state-offering-cancelled = Abgesagt
state-enrolment-enrolled = Eingeschrieben
state-enrolment-withdrawn = Zurückgezogen
state-enrolment-cancelled = Abgesagt
state-enrolment-passed = Bestanden
state-enrolment-failed = Nicht bestanden

## Angaben zu einem Angebot
fact-ects = ECTS
fact-workload = Arbeitsaufwand
fact-level = Niveau
fact-field = Fachgebiet
fact-language = Unterrichtssprache
fact-mode = Form
fact-dates = Nächste Termine
fact-dates-none = Noch keine Termine
fact-starts = Nächster Beginn
fact-starts_on = Beginnt am
fact-enrol_by = Einschreiben bis
fact-price = Preis
fact-places = Plätze
fact-identifier = Kennung
fact-supervision = Aufsicht
fact-prerequisites = Wer teilnehmen darf
fact-version = Fassung { $number }

## Die elf Pflichtangaben (Anhang I der Empfehlung 2022/C 243/02)
annex-m1 = Studierende Person
annex-m1-about = Die Person, deren Lernen bescheinigt wird; sie steht auf dem Nachweis
annex-m2 = Titel
annex-m3 = Land oder Region der ausstellenden Einrichtung
annex-m4 = Vergebende Einrichtung
annex-m5 = Ausstellungsdatum
annex-m5-about = Steht auf dem Nachweis, sobald er ausgestellt ist
annex-m6 = Lernergebnisse
annex-m7 = Arbeitsaufwand
annex-m8 = Niveau
annex-m9 = Art der Prüfung
annex-m10 = Form der Teilnahme
annex-m11 = Art der Qualitätssicherung

## Felder der Regeln, wer sie kennt, und weitere Wörter
rule_field-credential-issuer = ausstellende Einrichtung
rule_field-credential-mc_id = Kennung des Micro-Credentials
rule_field-credential-version = Fassung des Micro-Credentials
rule_field-credential-ects = Zahl der Leistungspunkte (ECTS)
rule_field-credential-eqf = Niveau
rule_field-credential-isced_f = Fachgebiet
rule_field-credential-language = Unterrichtssprache
rule_field-credential-mode = Form der Teilnahme
rule_field-credential-assessment = Art der Prüfung
rule_field-credential-supervision = Aufsicht bei der Prüfung
rule_field-credential-issued_on = Ausstellungsdatum
rule_field-credential-grade = Note
rule_field-credential-status = Status des Nachweises
rule_field-credential-format = Format des Nachweises
rule_field-rating-quality = Bewertung der Qualitätssicherung
rule_field-rating-verification = Bewertung der Echtheit
rule_field-rating-level = Bewertung des Niveaus
rule_field-rating-learning_outcomes = Bewertung der Lernergebnisse
rule_field-rating-workload = Bewertung des Arbeitsaufwands
rule_field-rating-testing = Bewertung der Prüfung
rule_field-rating-identification = Bewertung der Identitätsprüfung
rule_field-verification-valid = ob der Nachweis echt und gültig ist
rule_field-level-gap = Abstand der Niveaus
rule_field-deqar-covered = Eintrag im Qualitätsregister DEQAR
rule_field-target-institution = entscheidende Hochschule
rule_field-target-programme = Studiengang
rule_field-target-component = Teil des Studiengangs, den es ersetzt
rule_field-target-eqf = verlangtes Niveau
rule_field-target-ects = Leistungspunkte (ECTS) des ersetzten Teils
rule_field-target-isced_f = Fachgebiet des Studiengangs
rule_field-target-regulated_profession = ob der Studiengang zu einem reglementierten Beruf führt
rule_field-learner-home_institution = Heimathochschule
rule_field-request-purpose = Zweck
rule_field-request-submitted_on = Tag des Antrags
rule_field-usage-ects_under_agreement = nach dieser Vereinbarung schon anerkannte Leistungspunkte (ECTS)
rule_field-usage-programme_ects = Leistungspunkte (ECTS) des ganzen Studiengangs
supplier-provider = der Anbieter
supplier-rater = wer das Angebot bewertet
supplier-home_university = Ihre Hochschule
supplier-learner = Sie selbst
supplier-register = das Qualitätsregister
verdict-prepare-evidence = Heben Sie Kursbeschreibung, Lernergebnisse und Ihr Ergebnis auf: Das sind Ihre Belege.
verdict-prepare-criteria = Sieben Dinge werden geprüft: Qualitätssicherung, Echtheit, Niveau, Lernergebnisse, Arbeitsaufwand, Prüfung und Identitätsprüfung.
word-outcome = Ergebnis
outcome-needs_input = Es fehlt eine Einschätzung
flash-listing_saved = Gespeichert.
coverage-covered = Abgedeckt
coverage-partly = Teilweise
coverage-not = Nicht abgedeckt

## Das Raster: was jede Stufe bedeutet
rubric-quality-question = Wie wird die Qualität des Kurses gesichert?
rubric-quality-3 = Stark: externe Qualitätssicherung, gültig am Tag der Vergabe, umfasst den Kurs oder die vergebende Einrichtung, und die interne ist dokumentiert
rubric-quality-2 = Erheblich: akkreditierte Einrichtung, übertragbare Leistungspunkte, aber keine Angaben zur Qualitätssicherung
rubric-quality-1 = Schwach: gute Bewertungen von Studierenden oder Qualitätssicherung durch Dritte, etwa Unternehmen
rubric-quality-0 = Keine
rubric-verification-question = Wie lässt sich der Nachweis prüfen?
rubric-verification-3 = Sicher: Signatur oder Siegel ist gültig und die ausstellende Einrichtung bekannt, oder diese bestätigt das Ergebnis der Person
rubric-verification-2 = Teilweise: Die Angaben stimmen mit den Informationen im Netz überein
rubric-verification-1 = Begrenzt: nur plausibel, die Einrichtung gibt es und die Form stimmt
rubric-verification-0 = Nicht möglich
rubric-level-question = Welches Niveau ist angegeben und wer bestätigt es?
rubric-level-3 = Ein Niveau aus einem Qualifikationsrahmen, angegeben von der vergebenden Einrichtung, bestätigt durch ein Register oder einen akkreditierten Studiengang
rubric-level-2 = Ein Niveau aus einem Qualifikationsrahmen, nur nach Angabe des Anbieters
rubric-level-1 = Wörter der Plattform („fortgeschritten“), oder aus den Voraussetzungen geschlossen
rubric-level-0 = Nichts
rubric-learning_outcomes-question = Wie sind die Lernergebnisse beschrieben?
rubric-learning_outcomes-3 = Ausdrücklich, prüfbar und der Prüfung zugeordnet
rubric-learning_outcomes-2 = Aufgezählt, der Prüfung nicht zugeordnet
rubric-learning_outcomes-1 = Nur Themen oder eine Kursbeschreibung
rubric-learning_outcomes-0 = Nur der Titel
rubric-workload-question = Wie ist der Arbeitsaufwand angegeben?
rubric-workload-3 = Leistungspunkte und Stunden, die zusammenpassen
rubric-workload-2 = Nur Leistungspunkte oder nur die Gesamtstunden
rubric-workload-1 = Wochen, Kontakt- oder Videostunden, oder widersprüchlich
rubric-workload-0 = Nichts
rubric-testing-question = Wie wurde das Lernen geprüft?
rubric-testing-3 = Abschlussprüfung; Verfahren und Kriterien veröffentlicht, auf die Lernergebnisse bezogen, von Lehrenden bewertet
rubric-testing-2 = Geprüft, Verfahren bekannt; Kriterien oder Bezug nicht dokumentiert
rubric-testing-1 = Nur automatische Tests, Bewertung durch Mitlernende oder unbegrenzte Versuche
rubric-testing-0 = Keine, nur Anwesenheit oder nicht bekannt
rubric-identification-question = Wie wurde die Identität geprüft?
rubric-identification-3 = Identität geprüft und Prüfung beaufsichtigt
rubric-identification-2 = Eines von beiden
rubric-identification-1 = Anmeldung mit Konto, Tippmuster oder Ehrenwort
rubric-identification-0 = Keines von beiden
evaluation-text-all_green = Alles grün: Eine Anerkennung nach der Lissabon-Konvention ist möglich.
evaluation-text-mixed = Gemischt: Können manche Kriterien vorgehen und andere als nicht oder nur teilweise erfüllt gelten? Das hängt vom Zweck ab. Gehen Sie flexibel vor; reichen die Belege nicht aus, kann stattdessen früheres Lernen geprüft werden.
evaluation-text-mostly_red = Überwiegend rot: Mit diesen Belegen ist eine Anerkennung höchstwahrscheinlich nicht möglich. Stattdessen kann früheres Lernen geprüft werden.
evaluation-track = Verfahren
evaluation-shortfalls = Unter dem, was der Zweck braucht
evaluation-flags = Gut zu wissen
evaluation-track-lrc = Nach der Lissabon-Konvention
evaluation-track-reservation = Nach der Lissabon-Konvention, unter Bedingungen
evaluation-track-rpl = Anerkennung früheren Lernens
evaluation-weight-minor = gering
evaluation-weight-major = schwer
evaluation-shortfall = { $criterion }: { $rating }, { $weight } ({ $priority })
evaluation-flag-workload_inconsistent = Stunden und Leistungspunkte passen nicht zusammen: Der Arbeitsaufwand zählt höchstens 1 (R-C5)
evaluation-flag-priorities_not_approved = Die andere Gewichtung blieb außer Acht: Niemand sonst stimmt ihr zu (R-A5)
evaluation-flag-age_unknown = Niemand weiß, wie alt der Nachweis ist (R-B5)
evaluation-need-level_judgement = Sagen Sie, wie sich das Niveau zum Ziel verhält (R-B6).
evaluation-need-source_ects = Der Umfang des Nachweises ist nicht bekannt.
evaluation-need-source_isced_f = Das Fachgebiet des Nachweises ist nicht bekannt.
evaluation-rules = Regeln, die entschieden haben
evaluation-colour-all_green = Alles grün
evaluation-colour-mixed = Gemischt
evaluation-colour-mostly_red = Überwiegend rot
nav-desk-equivalencies = Gleichwertigkeiten
nav-desk-precedents = Frühere Fälle
verdict-equivalency = Gleichwertigkeit
verdict-equivalency-text = { $reference }: ersetzt { $component }
verdict-precedent = Frühere Entscheidungen
verdict-precedent-all = { $count } von { $count }: { $outcome }
verdict-precedent-few = Alle gleich, weniger als 5: { $outcome }
verdict-precedent-review = Das Angebot hat sich seither geändert, darum wird neu hingesehen

## Wessen Regel es ist
origin-law = Recht
origin-law-text = Das Lissabonner Anerkennungsübereinkommen und die Texte, die es erläutern.
origin-default = Vorgabe des Verbunds
origin-default-text = Wovon die Hochschulen dieses Verbunds ausgehen. Das ist kein Recht, und jede Hochschule kann eigene Regeln setzen.
origin-own = Eigene Regel
origin-own-text = Von einer Hochschule gesetzt oder in einer Vereinbarung zwischen Hochschulen.
footer-criteria = Kriterien
footer-rights = Ihre Rechte
verdict-rights = Was Ihnen zusteht und bis wann
request-rights = Ihre Rechte
request-rights-link = Was Ihnen zusteht und bis wann
## Die Bewertung eines Angebots
course_rating-record = Bewertung
course_rating-save = Dieses Angebot bewerten
course_rating-public = Wie gut es belegt ist
course_rating-public-about = Nach den Kriterien der Hochschulen, von 0 (nichts) bis 3 (sicher). Wer bewertet, hat das Angebot nicht geschrieben und sagt, worauf sich jede Stufe stützt.
rating-rated_on = Bewertet am { $day }

# Whom to ask, where a university has given an address.
office-recognition = Anerkennungsstelle
office-courses = Kursbüro
