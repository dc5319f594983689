# Anerkennung beantragen: der Entwurf, Abschnitt für Abschnitt, und seine Unterlagen.

ask-new-title = Anerkennung beantragen
ask-new-about = Sie haben anderswo etwas bestanden und möchten, dass es zählt. Es entscheidet: { $home }.
ask-new-need = Sie brauchen:
ask-new-need-credential = den Nachweis: ein Ergebnis von hier, eine Datei, eine Webadresse oder das, was Sie darüber wissen
ask-new-need-details = was darauf steht: Titel, wer ihn vergeben hat, wann, was Sie jetzt können, wie viel Arbeit es war
ask-new-leave = Sie können jederzeit aufhören und später weitermachen, auch auf einem anderen Gerät. Niemand sieht etwas, bevor Sie es absenden.
ask-new-start = Beginnen
ask-new-no_home = Ihr Konto hat keine Heimathochschule, deshalb kann niemand entscheiden. Bitten Sie Ihre Hochschule, Sie aufzunehmen.

ask-draft-title = Ihr Antrag
ask-draft-about = Noch nicht abgesendet. { $home } sieht ihn erst, wenn Sie ihn absenden.
ask-task-credential = Der Nachweis
ask-task-purpose = Wofür er zählen soll
ask-task-target = Wo er zählen soll
ask-task-details = Was auf dem Nachweis steht
ask-task-documents = Unterlagen
ask-task-consent = Ihre Einwilligung
ask-check = Antworten prüfen
ask-delete = Diesen Entwurf löschen
ask-delete-about = Alle Antworten und Unterlagen dieses Entwurfs werden endgültig gelöscht.
ask-stale-title = Dieser Entwurf wurde inzwischen geändert
ask-stale = Ihr Text ist noch da. Speichern Sie noch einmal, um den anderen zu ersetzen.
ask-check-stale = Es wurde nichts abgeschickt. Unten sehen Sie den jetzigen Stand: Prüfen Sie ihn noch einmal, bevor Sie ihn absenden.

ask-intro-credential = Woher kommt der Nachweis?
ask-intro-purpose = Je nach Zweck prüft die Hochschule anderes.
ask-intro-target = Wo in Ihrem Studium soll er zählen?
ask-intro-details = Schreiben Sie, was auf dem Nachweis steht. Was Sie nicht wissen, lassen Sie leer und kreuzen es unten an.
ask-intro-details-known = Die Hochschule, die ihn vergeben hat, gibt all das an. Sie müssen nichts eintippen.
ask-intro-documents = PDF, PNG, JPEG, JSON oder XML, je höchstens 10 MB, höchstens 20 Unterlagen.
ask-intro-consent = Wer entscheidet, braucht Ihre Erlaubnis, all das anzusehen.

ask-source-result-hint = Ihr Ergebnis von hier
ask-source-file = Eine Datei
ask-source-file-hint = Sie laden sie unter «Unterlagen» hoch
ask-source-link = Eine Webadresse
ask-source-link-hint = Der Nachweis ist auf einer Seite zu sehen
ask-source-typed = Ich tippe ein, was ich weiß
ask-source-typed-hint = Sie haben weder eine Datei noch eine Webadresse

ask-purpose-exemption = Als Ersatz für einen Teil meines Studiengangs
ask-purpose-exemption-hint = Diesen Teil müssen Sie nicht noch einmal belegen
ask-purpose-admission = Als Zugangsvoraussetzung
ask-purpose-admission-hint = Etwas, das Sie für die Zulassung brauchen
ask-purpose-elective_credit = Als freie Wahlleistung
ask-purpose-elective_credit-hint = Es zählt zu den Kursen, die Sie frei wählen
ask-purpose-stack = Als Teil von etwas Größerem
ask-purpose-stack-hint = Zum Beispiel ein Zertifikat aus mehreren Kursen
ask-purpose-employment = Als Bescheinigung für Arbeitgeber
ask-purpose-employment-hint = Keine Credits: nur eine schriftliche Bescheinigung

ask-programme-none = Kein Studiengang

ask-field-source = Woher er kommt
ask-field-link = Webadresse des Nachweises
ask-field-link-hint = Nur bei «Eine Webadresse». Sie beginnt mit https://
ask-field-purpose = Wofür er zählen soll
ask-field-programme = Studiengang
ask-field-programme-hint = Aus Ihrem Profil übernommen. Ändern Sie ihn, wenn es anderswo zählen soll.
ask-field-component = Der Teil, den er ersetzen soll
ask-field-component-hint = Studiengang und Teil, mit dem Umfang
ask-field-title = Titel
ask-field-issuer = Vergebende Stelle
ask-field-issuer-hint = Die Hochschule oder Organisation, deren Name darauf steht
ask-field-country = Land der vergebenden Stelle
ask-field-issued_on = Ausstellungsdatum
ask-field-grade = Note
ask-field-outcomes = Was Sie jetzt können
ask-field-outcomes-hint = Die Lernergebnisse, eines je Zeile
ask-field-ects = ECTS-Credits
ask-field-hours = Arbeitsstunden insgesamt
ask-field-eqf = Niveau
ask-field-eqf-hint = Nur wenn der Nachweis es nennt
ask-field-assessment = Wie Sie geprüft wurden
ask-field-assessment-hint = Zum Beispiel: schriftliche Prüfung, benotetes Projekt
ask-field-mode = Wie Sie teilgenommen haben
ask-field-quality_assurance = Wie die Qualität gesichert ist
ask-field-quality_assurance-hint = Zum Beispiel: von wem akkreditiert, Teil welches Studiengangs
ask-field-absent = Das habe ich nicht
ask-field-absent-hint = Kreuzen Sie an, was Sie nicht herausfinden können. Die Hochschule sieht es und entscheidet, ob es reicht.
ask-field-consent = Ich bin einverstanden, dass die Entscheidenden ({ $home }) diesen Antrag und seine Unterlagen ansehen.
ask-field-file = Unterlage
ask-field-file-hint = Wählen Sie eine Datei von Ihrem Gerät

ask-element-title = Titel
ask-element-country = Land der vergebenden Stelle
ask-element-awarding_body = Vergebende Stelle
ask-element-issued_on = Ausstellungsdatum
ask-element-learning_outcomes = Lernergebnisse
ask-element-workload = Arbeitsaufwand: Credits oder Stunden
ask-element-assessment = Art der Prüfung
ask-element-participation = Art der Teilnahme
ask-element-quality_assurance = Qualitätssicherung
ask-element-evidence = Der Nachweis selbst: eine Unterlage oder eine Webadresse
ask-element-purpose = Wofür er zählen soll
ask-element-programme = Wo er zählen soll
ask-element-component = Der Teil, den er ersetzen soll
ask-element-consent = Ihre Einwilligung

ask-document = { $kind }, { $size } kB, hinzugefügt am { $day }
ask-document-remove = Entfernen
ask-documents-none = Keine Unterlagen
ask-documents-add = Unterlage hinzufügen
ask-documents-send = Unterlage hinzufügen
ask-documents-back = Zurück zu Ihrem Antrag

ask-same-title = Das haben Sie schon beantragt
ask-same = Derselbe Nachweis für denselben Zweck am selben Ort steht in einem Antrag, der noch offen ist:
ask-open-title = Es fehlt etwas
ask-open = Füllen Sie das aus, oder kreuzen Sie «Das habe ich nicht» an, wo Sie es nicht können:
ask-absent-title = Das haben Sie nicht
ask-absent = Sie können den Antrag trotzdem absenden. { $home } prüft innerhalb von 10 Tagen, ob es reicht.
ask-earlier = Was Sie für diesen Nachweis schon beantragt haben
ask-send-about = { $home } bekommt Ihren Antrag und bestätigt den Eingang per E-Mail. Das heißt noch nicht, dass Ihr Nachweis anerkannt ist.
ask-send = Antrag absenden

flash-draft_saved = Gespeichert.
flash-draft_deleted = Der Entwurf ist gelöscht.
flash-document_added = Die Unterlage ist hinzugefügt.
flash-document_removed = Die Unterlage ist entfernt.
flash-request_sent = Ihr Antrag ist abgesendet. Sie bekommen eine E-Mail.

field-home = Ihr Konto hat keine Heimathochschule
field-issued-later = Geben Sie den Tag der Ausstellung an: Er kann nicht in der Zukunft liegen
field-component = Wählen Sie den Teil, den er ersetzen soll
field-missing = Füllen Sie das aus, oder kreuzen Sie an, dass Sie es nicht haben
field-file-empty = Wählen Sie eine Datei, die nicht leer ist
field-file-size = Wählen Sie eine Datei mit höchstens 10 MB
field-file-kind = Wählen Sie eine PDF-, PNG-, JPEG-, JSON- oder XML-Datei: Das hier ist etwas anderes
field-file-name = Wählen Sie die Datei noch einmal: Ihr Name nennt eine andere Art als ihr Inhalt
field-file-count = Dieser Antrag hat schon 20 Unterlagen, mehr gehen nicht
field-file-room = Ihre Unterlagen wären zusammen über 200 MB groß. Wählen Sie eine kleinere Datei

timeline-evidence_added = Eine Unterlage wurde hinzugefügt
timeline-completeness_awaited = Es wird geprüft, ob alles da ist

desk-case-source = Vorgelegt als
desk-case-source-result = Ergebnis von dieser Plattform
desk-case-source-file = Datei
desk-case-source-link = Webadresse
desk-case-source-typed = Von der Person eingetippt
desk-case-absent = Die Person hat nicht:
desk-case-complete = Alles Nötige ist da
desk-case-complete-about = Entscheiden Sie, ob das Vorhandene für die Prüfung reicht. Von da an läuft die Frist.
flash-completed = Vollständig. Die Frist läuft ab heute.
ask-draft-kept = Dieser Entwurf wird bis { $day } aufbewahrt. Mit jeder Änderung beginnen zwölf Monate neu.
