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
mail-why-issuer = Sie bekommen diese E-Mail, weil an diese Adresse eine Frage gestellt wurde ({ $home }). Ein Konto wurde für Sie nicht angelegt.
mail-asked-subject = { $title }: wir brauchen etwas von Ihnen
mail-asked-text = Zu Ihrem Antrag auf Anerkennung von { $title } gibt es eine Frage ({ $home }). Antworten Sie bis { $day }; kommt nichts, wird der Antrag geschlossen, und Sie können ihn später wieder aufnehmen.
mail-asked-act = Frage lesen und beantworten
mail-issuer-subject = { $title }: eine Frage von einer Hochschule
mail-issuer-text = Ein Antrag auf Anerkennung betrifft { $title } ({ $home }), und für die Entscheidung wird Ihre Antwort gebraucht. Der Link öffnet die Frage ohne Konto. Antworten Sie bis { $day }.
mail-issuer-act = Frage lesen und beantworten
mail-due-subject = { $title }: wir warten noch auf Ihre Antwort
mail-due-text = Ihre Antwort zu { $title } wird bis { $day } erwartet ({ $home }). Brauchen Sie länger, sind einmal 30 Tage mehr möglich.
mail-due-act = Die Frage beantworten
mail-lapsed-subject = { $title }: Ihr Antrag wurde ohne Antwort geschlossen
mail-lapsed-text = Zu { $title } kam keine Antwort zur rechten Zeit, darum wurde der Antrag geschlossen ({ $home }). Das ist keine Ablehnung: Sie können ihn bis { $day } wieder aufnehmen.
mail-lapsed-act = Den Antrag wieder aufnehmen
mail-answer-subject = { $title }: eine Antwort ist da
mail-answer-text = Auf eine Frage zu { $title } ist eine Antwort eingegangen ({ $home }).
mail-answer-act = Den Fall öffnen
mail-taken_back-subject = { $title }: der Antrag wurde zurückgezogen
mail-taken_back-text = Der Antrag zu { $title } wurde zurückgezogen. Es ist nichts mehr zu tun ({ $home }).
mail-taken_back-act = Den Fall ansehen
## Nach einer Entscheidung und um sie herum
notice-conditions_reminded-subject = { $title }: Bedingungen werden bald fällig
notice-conditions_reminded-text = Bei Ihrem Antrag auf Anerkennung sind noch Bedingungen offen: { $title }. Der letzte Tag ist { $day }. Auf Ihrer Seite steht, was zu tun ist.
notice-condition_answered-subject = { $title }: Es fehlt noch etwas
notice-condition_answered-text = { $home } hat geprüft, was Sie zu einer Bedingung geschrieben haben: { $title }. Es fehlt noch etwas. Der letzte Tag ist { $day }. Auf Ihrer Seite steht, was fehlt.
notice-conditions_met-subject = { $title }: alle Bedingungen sind erfüllt
notice-conditions_met-text = { $home } hat festgestellt, dass Sie alle Bedingungen erfüllt haben: { $title }. Die Entscheidung gilt. Sie müssen nichts weiter tun.
notice-conditions_failed-subject = { $title }: eine Bedingung wurde nicht rechtzeitig erfüllt
notice-conditions_failed-text = Eine Bedingung zu { $title } war am letzten Tag nicht erfüllt. Ihr Fall geht weiter als Anerkennung früheren Lernens ({ $home }). Auf Ihrer Seite steht, was Sie tun können.
notice-appeal_lodged-subject = { $title }: Ihr Widerspruch ist eingegangen
notice-appeal_lodged-text = { $home } hat Ihren Widerspruch erhalten: { $title }. Darüber entscheiden bis { $day } Personen, die mit Ihrem Fall noch nie zu tun hatten. Bis dahin gilt die Entscheidung.
notice-appeal_upheld-subject = { $title }: über Ihren Widerspruch ist entschieden
notice-appeal_upheld-text = Die Widerspruchsstelle hat über Ihren Widerspruch entschieden ({ $home }): { $title }. Ergebnis und Gründe stehen auf Ihrer Seite.
notice-appeal_remitted-subject = { $title }: über Ihren Widerspruch ist entschieden
notice-appeal_remitted-text = Die Widerspruchsstelle hat Ihren Fall zurückgegeben ({ $home }): { $title }. Er wird neu geprüft, spätestens bis { $day }. Die Gründe stehen auf Ihrer Seite.
notice-decision_reopened-subject = { $title }: Ihr Fall wird neu geprüft
notice-decision_reopened-text = { $home } prüft die Entscheidung wegen eines Fehlers noch einmal: { $title }. Die frühere Entscheidung gilt, bis es eine neue gibt. Der Grund steht auf Ihrer Seite.
notice-decision_delayed-subject = { $title }: die Entscheidung kommt später
notice-decision_delayed-text = { $home } braucht für Ihren Antrag auf Anerkennung mehr Zeit: { $title }. Sie bekommen die Entscheidung bis { $day }. Der Grund steht auf Ihrer Seite.
notice-condition_said-subject = { $title }: eine Bedingung ist zu prüfen
notice-condition_said-text = Zu einer Bedingung liegt eine Nachricht vor: { $title }. Die Anerkennungsstelle muss sie prüfen ({ $home }).
notice-appeal_waiting-subject = { $title }: ein Widerspruch wartet auf Sie
notice-appeal_waiting-text = Ein Widerspruch zu { $title } wartet bei der Widerspruchsstelle ({ $home }). Er ist bis { $day } zu entscheiden.
notice-request_overdue-subject = { $title }: der letzte Tag ist vorbei
notice-information_unanswered-subject = { $title }: Ihr Fall geht ohne Antwort weiter
notice-information_unanswered-text = Es kam keine Antwort zur rechten Zeit: { $title }. Weil über Ihren Antrag schon eine Entscheidung gilt, wird er nicht geschlossen ({ $home }): Er wird mit dem geprüft, was da ist, und Sie bekommen bis { $day } eine Antwort. Bis dahin gilt die frühere Entscheidung.
notice-draft_expiring-subject = { $title }: Ihr Entwurf bleibt bis { $day }
notice-draft_expiring-text = Sie haben einen Antrag auf Anerkennung begonnen und nicht gesendet ({ $home }): { $title }. Nur Sie können ihn sehen. Wenn Sie nichts daran ändern, wird er nach dem { $day } mit seinen Dokumenten gelöscht.
notice-answer_missing-subject = { $title }: Es kam keine Antwort
notice-answer_missing-text = Es kam keine Antwort zur rechten Zeit: { $title }. Über diesen Antrag gilt eine Entscheidung, darum verfällt er nicht: Er liegt wieder bei der Anerkennungsstelle ({ $home }) und ist bis { $day } mit dem zu entscheiden, was da ist.
notice-request_overdue-text = Der letzte Tag für den nächsten Schritt war { $day }: { $title }. Auf eine Antwort wird noch gewartet ({ $home }). Schweigen ist keine Entscheidung: Jetzt muss jemand handeln.

mail-cases_due-subject = { $title } – fällige Fälle: { $count }
mail-cases_due-text = Diese Fälle liegen bei Ihnen und sind in den nächsten drei Tagen fällig oder schon überfällig:
mail-cases_due-late = überfällig seit { $day }: { $title }, { $reference }
mail-cases_due-line = fällig am { $day }: { $title }, { $reference }
mail-cases_due-more = und { $count } weitere
mail-cases_due-act = Liste öffnen
