# Suggestions while typing.
suggest-group-micro_credential = Micro-credentials
suggest-group-field = Fields of study
suggest-group-institution = Institutions
suggest-status = { $count ->
    [0] No suggestions
    [one] { $count } suggestion. The arrow keys lead there
   *[other] { $count } suggestions. The arrow keys lead there
}
