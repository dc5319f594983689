# Suggestions pendant la saisie.
suggest-group-micro_credential = Micro-certifications
suggest-group-field = Domaines d’études
suggest-group-institution = Établissements
suggest-status = { $count ->
    [0] Aucune suggestion
    [one] { $count } suggestion. Les touches fléchées y mènent
   *[other] { $count } suggestions. Les touches fléchées y mènent
}
