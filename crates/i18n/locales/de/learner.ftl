# Die eigenen Seiten der Studierenden: Übersicht, Einschreiben, Einschreibung, Antrag; und der Bescheid.

## Übersicht
my-page-title = Meine Seite
my-acts-heading = Hier sind Sie gefragt
my-act-conditions_pending = { $title }: Erfüllen Sie die Bedingungen bis { $day }.
my-act-information_requested = { $title }: Es fehlt etwas. Senden Sie es bis { $day }.
my-act-link = Was zu tun ist
my-credits-counted = Bisher angerechnet: { $credits }
my-enrolments-heading = Ihre Einschreibungen
my-requests-heading = Ihre Anträge auf Anerkennung
my-column-micro_credential = Micro-Credential
my-column-provider = Angeboten von
my-column-dates = Termine
my-column-state = Stand
my-column-recognition = Anerkennung von
my-column-at = Bei
my-column-next = Wie es weitergeht
my-empty-title = Sie haben sich noch nicht eingeschrieben
my-empty-text = Finden Sie ein Micro-Credential und sehen Sie vor dem Einschreiben, ob Ihre Universität es anrechnet.
my-empty-link = Micro-Credential finden
my-suggestions-heading = Diese zählen an Ihrer Universität

## Einschreiben
enrol-page-title = Einschreiben: { $title }
enrol-row-provider = Angeboten von
enrol-row-dates = Termine
enrol-row-person = Sie
enrol-row-home = Ihre Universität
enrol-bar-cancelled = Diese Termine fallen aus
enrol-bar-late = Die Einschreibung endete am { $day }
enrol-bar-ended = Das endete am { $day }
enrol-bar-full = { $count ->
    [one] Der einzige Platz ist vergeben ({ $time })
   *[other] Alle { $count } Plätze sind vergeben ({ $time })
}
enrol-bar-advice = Sie können nach anderen Terminen sehen. Ein Platz wird frei, wenn jemand seinen zurückgibt.
enrol-bar-link = Alle Termine ansehen
enrol-verdict-unknown = Nicht bekannt: Sie haben uns nicht gesagt, wo Sie studieren
enrol-field-component = Als was es zählen soll
enrol-field-component-hint = Es kann im Wahlbereich zählen oder einen Teil Ihres Studiengangs ersetzen. Wählen Sie und sehen Sie, was Ihre Universität sagt.
enrol-field-component-none = Im Wahlbereich
enrol-field-component-show = Zeigen, was zählt
enrol-gate-verification = Ihr Nachweis ist echt: Aussteller und Signatur lassen sich prüfen.
enrol-gate-status = Ihr Nachweis ist gültig und wurde nicht zurückgezogen.
enrol-gate-identity = Der Nachweis gehört Ihnen.
enrol-gate-passed = Sie bestehen.
enrol-why-heading = Wie wir darauf kommen
enrol-why-none = Kein Abkommen zwischen den beiden Universitäten deckt das ab; deshalb wird jeder Fall einzeln angesehen.
enrol-data-heading = Wer was sieht
enrol-data-provider = { $provider } sieht Ihren Namen und trägt Ihr Ergebnis ein.
enrol-data-home = { $home } sieht, dass Sie eingeschrieben sind. Wird ein Antrag gesendet, sieht sie auch Ihr Ergebnis, Ihre Note und was über den Kurs gesagt ist.
enrol-data-nobody = Sonst niemand.
enrol-field-consent = Ja, senden Sie meinen Antrag an { $home }, sobald ich bestanden habe
enrol-field-consent-hint = Sie dürfen Nein sagen. Dann wird nichts an { $home } gesendet und nichts von selbst angerechnet: Sie wenden sich selbst an die Anerkennungsstelle.

## Einschreibung
enrolment-line-enrolled = Sie sind eingeschrieben
enrolment-line-withdrawn = Sie haben Ihren Platz zurückgegeben
enrolment-line-passed = Sie haben bestanden
enrolment-line-failed = Sie haben nicht bestanden
enrolment-line-cancelled = Diese Termine fallen aus
enrolment-next-starts = Als Nächstes: Beginn am { $day }.
enrolment-next-result = Als Nächstes: { $provider } trägt Ihr Ergebnis ein.
enrolment-next-result-after = Als Nächstes: { $provider } trägt Ihr Ergebnis nach { $day } ein.
enrolment-withdrawn-at = Am { $time }. Solange Plätze frei sind, können Sie sich wieder einschreiben.
enrolment-next-request = Ihr Antrag auf Anerkennung wurde gesendet.
enrolment-next-no_request = Dafür wurde kein Antrag auf Anerkennung gesendet.
enrolment-next-failed = An Ihre Universität wurde nichts gesendet. Fragen Sie den Anbieter, ob Sie die Prüfung wiederholen können.
enrolment-next-cancelled = Ihr Platz ist aufgegeben. Sehen Sie nach anderen Terminen.
enrolment-request-link = Ihren Antrag auf Anerkennung ansehen
enrolment-enrolled_at = Eingeschrieben am
enrolment-result = Ergebnis
enrolment-result-day = Ergebnis eingetragen am
enrolment-grade = Note
enrolment-consent = Antrag von selbst
enrolment-consent-yes = Ja, er geht hinaus, sobald Sie bestanden haben
enrolment-consent-no = Nein, nichts geht von selbst hinaus
enrolment-office = Anerkennungsstelle
enrolment-facts-heading = Ihr Platz
enrolment-next-heading = Wie es weitergeht
enrolment-step-mail = Wir senden Ihnen eine E-Mail, die dasselbe sagt wie diese Seite.
enrolment-step-result = { $provider } lehrt, prüft und trägt Ihr Ergebnis hier ein.
enrolment-step-request = Wenn Sie bestehen, geht Ihr Antrag von selbst an { $home }. Sie können ihn hier verfolgen.
enrolment-step-no_request = Wenn Sie bestehen, wird nichts von selbst gesendet. Bitten Sie die Anerkennungsstelle von { $home }, es anzurechnen.
enrolment-promise-heading = Was { $institution } zugesagt hat
enrolment-withdraw-heading = Platz zurückgeben
enrolment-withdraw-effect = Jemand anderes kann ihn nehmen. Sie können sich nur wieder einschreiben, solange Plätze frei sind.
enrolment-withdraw-effect-promise = Jemand anderes kann ihn nehmen, und die Zusage Ihrer Universität endet damit. Sie können sich nur wieder einschreiben, solange Plätze frei sind, mit dem, was dann zugesagt ist.
enrolment-withdraw-button = Meinen Platz zurückgeben
enrolment-stale-own = Sie selbst haben das am { $time } geändert
enrolment-stale-provider = Das wurde am { $time } geändert ({ $provider })
enrolment-stale-text = Es wurde nichts getan. Lesen Sie den jetzigen Stand und entscheiden Sie neu.

## Antrag
request-page-title = Anerkennung von { $title }
request-who-you = Sie
request-outcome-recognise = Anerkannt: { $credits }
request-outcome-conditions = Anerkannt unter Bedingungen: { $credits }
request-outcome-alternative = Zum Teil anerkannt: { $credits } im Wahlbereich
request-outcome-part = Zum Teil anerkannt: { $credits }
request-facts-heading = Ihr Antrag
request-decides = Es entscheidet
request-route = Weg
request-submitted = Eingegangen
request-cap = Spätestens entschieden am
request-enrolment = Einschreibung
request-enrolment-link = Ihre Einschreibung und die Zusage ansehen

## Was mit einem Antrag geschah
timeline-request_submitted = Der Antrag ist eingegangen
timeline-request_completed = Alles ist da; die Frist läuft
timeline-assessment_begun = Die Prüfung hat begonnen
timeline-request_rated = Die Belege wurden bewertet
timeline-outcome_proposed = Ein Ergebnis wurde vorgeschlagen; eine zweite Person entscheidet
timeline-proposal_returned = Der Vorschlag ging zur erneuten Prüfung zurück
timeline-request_decided = Über den Antrag wurde entschieden
timeline-request_rerouted = Die Leistungspunkte aus der Vereinbarung sind aufgebraucht; der Fall wird jetzt einzeln geprüft
timeline-proposal_taken_back = Der Vorschlag wurde zurückgenommen
timeline-who-officer = Anerkennungsstelle, { $institution }
timeline-who-named = { $name }, Anerkennungsstelle, { $institution }

## Der Bescheid
letter-heading = Die Entscheidung
letter-reasons = Gründe
letter-reasons-agreement = Das Abkommen { $agreement } deckt es ab, nach Regel { $rule }:
letter-differences = Unterschiede, auf die es ankommt
letter-difference-found = Gefunden
letter-difference-required = Verlangt
letter-difference-why = Warum es darauf ankommt
letter-difference-evidence = Beleg
letter-conditions = Bedingungen
letter-condition = { $condition }, bis { $day }. Sonst geht der Antrag als Anerkennung früher erworbener Kenntnisse weiter.
letter-help = Was helfen würde
letter-help-level = Ein Nachweis auf dem verlangten Niveau oder eine Angabe des Niveaus durch den Aussteller
letter-help-workload = Weitere Leistungspunkte im selben Fach
letter-help-quality = Belege, wie Kurs und Prüfung gesichert sind
letter-help-profile = Ein Nachweis im verlangten Fach
letter-help-learning_outcomes = Belege für die Lernergebnisse, die nicht abgedeckt sind
letter-help-not_authentic = Ein Nachweis, den der Aussteller bestätigt
letter-help-identity_mismatch = Ein Beleg, dass der Nachweis Ihnen gehört
letter-help-fail_grade = Die Prüfung bestehen und neu anfragen
letter-help-duplicate = Es geht nichts verloren: Diese Leistung zählt schon
letter-help-cap_exceeded = Fragen, ob es statt eines Wahlfachs einen Teil Ihres Studiengangs ersetzen kann
letter-help-awarding_body_not_recognised = Ein Beleg, dass die verleihende Stelle zu einem Hochschulsystem gehört
letter-help-rpl = Sie können die Anerkennung früher erworbener Kenntnisse beantragen: Dann werden Sie geprüft, nicht das Zertifikat.
letter-appeal = Wenn Sie nicht einverstanden sind
letter-appeal-until = Sie können bis { $day } bei der Beschwerdestelle von { $institution } Beschwerde einlegen. Das kostet nichts, und niemand, der Ihren Antrag bearbeitet hat, entscheidet darüber.
letter-appeal-how = Schreiben Sie an { $name }, { $email }, und nennen Sie das Aktenzeichen { $reference }.
letter-appeal-how-office = Schreiben Sie an die Anerkennungsstelle und nennen Sie das Aktenzeichen { $reference }.
letter-purpose = Beantragt
letter-counts_as = Zählt als
letter-credits = Angerechnete Leistungspunkte
letter-source = Leistungspunkte des Micro-Credentials
letter-level = Niveau
letter-grade = Note
letter-ground = Grund
letter-agreement = Abkommen
letter-rules = Regeln
letter-criteria = Fassung der Kriterien
letter-decided = Entschieden am
letter-by = Entschieden von
letter-by-agreement = Passerelle, nach dem Abkommen von { $institution }
letter-by-officer = Anerkennungsstelle, { $institution }
flash-enrolled = Sie sind eingeschrieben. Wir haben Ihnen eine E-Mail gesendet.
flash-withdrawn = Sie haben Ihren Platz zurückgegeben.
