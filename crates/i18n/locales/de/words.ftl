# Vorschläge beim Tippen.
suggest-group-micro_credential = Micro-Credentials
suggest-group-field = Fachgebiete
suggest-group-institution = Hochschulen
suggest-status = { $count ->
    [0] Keine Vorschläge
    [one] { $count } Vorschlag. Mit den Pfeiltasten erreichbar
   *[other] { $count } Vorschläge. Mit den Pfeiltasten erreichbar
}
