# Vorschläge beim Tippen.
suggest-group-micro_credential = Micro-Credentials
suggest-group-field = Fachgebiete
suggest-group-institution = Hochschulen
suggest-status = { $count ->
    [0] Keine Vorschläge
    [one] { $count } Vorschlag. Mit den Pfeiltasten erreichbar
   *[other] { $count } Vorschläge. Mit den Pfeiltasten erreichbar
}

# Die eigenen Wörter des Verbunds, und Suchen ohne Ergebnis.
nav-network-words = Wörter
words-title = Wörter
words-lead = Abkürzungen und andere Wörter für dasselbe. Wer eines davon eingibt, findet auch, was ein anderes sagt. Viele bringt Passerelle mit; Ihre kommen dazu.
words-add = Wörter hinzufügen
words-change-title = Wörter ändern
words-count = { $count ->
    [one] { $count } eigener Eintrag
   *[other] { $count } eigene Einträge
}
words-column-words = Wörter
words-column-languages = Sprachen
words-column-changed = Geändert
words-empty-title = Noch keine eigenen Wörter
words-empty-text = Fügen Sie eine Abkürzung hinzu, die Ihre Studierenden eingeben, mit ihrer langen Form.
words-field = Wörter mit derselben Bedeutung
words-field-hint = In jeder Zeile eine Sprache: zuerst ihr Kürzel, dann die Wörter, durch Kommas getrennt. Zum Beispiel: en user experience, UX – und in der nächsten Zeile: de Nutzererlebnis, UX
words-stale-title = Jemand hat diesen Eintrag inzwischen geändert oder entfernt
words-stale-text = Nichts wurde gespeichert. Was Sie geschrieben haben, ist noch da: Sehen Sie es noch einmal an, dann speichern Sie.
words-remove-title = Diesen Eintrag entfernen
words-remove-text = Suchen nehmen diese Wörter dann nicht mehr als dasselbe. Die Wörter, die Passerelle mitbringt, bleiben.
words-remove = Eintrag entfernen
words-missed-title = Suchen ohne Ergebnis
words-missed-hint = Wörter, nach denen in den letzten { $weeks } Wochen mindestens { $count }-mal gesucht wurde, ohne Filter und ohne Ergebnis. Wer gesucht hat, wird nicht gespeichert. Adressen, lange Nummern und seltene Wörter erscheinen nie.
words-missed-caption = Suchen ohne Ergebnis, die häufigsten zuerst
words-missed-text = Gesucht wurde
words-missed-count = Wie oft
words-missed-week = Zuletzt in der Woche vom
words-missed-empty = Jede Suche hat etwas gefunden, oder zu wenige haben dasselbe gesucht.
flash-words_added = Die Wörter sind hinzugefügt. Suchen nutzen sie in wenigen Sekunden.
flash-words_changed = Die Wörter sind geändert. Suchen nutzen sie in wenigen Sekunden.
flash-words_removed = Der Eintrag ist entfernt. Suchen nutzen ihn nicht mehr.
field-synonym-line = Beginnen Sie jede Zeile mit dem Kürzel der Sprache, zum Beispiel: de Nutzererlebnis, UX
field-synonym-alone = Schreiben Sie mindestens zwei Wörter oder Wendungen, die dasselbe bedeuten
field-synonym-long = Schreiben Sie jede Wendung mit höchstens 60 Zeichen und 6 Wörtern
field-synonym-sign = Schreiben Sie Wörter, durch Kommas getrennt, ohne andere Zeichen
field-synonym-many = Schreiben Sie höchstens 40 Wörter oder Wendungen in einen Eintrag
field-synonym-full = Sie haben 500 Einträge, mehr passen nicht. Entfernen Sie zuerst einen
