# Qui reçoit quels dossiers : domaines, absences, dossiers confiés, rappels.
nav-desk-routing = Répartition
routing-whose = À qui sont les dossiers
routing-whose-mine = Les miens
routing-whose-unassigned = Non attribués
routing-whose-all = Tous
routing-column-choose = Choisir
routing-choose = Choisir { $name }, { $reference }
routing-choose-officer = Choisir une personne
routing-nobody = À personne (dossier non attribué)
routing-field-to = Confier les dossiers choisis à
routing-assign = Confier
routing-given = { $count ->
    [one] 1 dossier est maintenant confié à { $name }.
   *[other] { $count } dossiers sont maintenant confiés à { $name }.
}
routing-given-nobody = { $count ->
    [one] 1 dossier n’est plus confié à personne.
   *[other] { $count } dossiers ne sont plus confiés à personne.
}
routing-gone = Quelqu’un a été plus rapide ; ces dossiers restent comme ils sont : { $cases }
routing-barred = Non confiés, car c’est une demande personnelle ou une étape pour laquelle cette personne n’a pas le droit voulu : { $cases }
routing-nobody_has_it = Pas encore attribué
routing-away = { $name } : absence jusqu’au { $day }
routing-title = Qui reçoit quels dossiers : { $institution }
routing-lead = Un nouveau dossier va à la personne chargée de son domaine. Pendant une absence, il va à la personne qui la supplée. Si aucune des deux ne peut le prendre, il n’est confié à personne, et la liste le dit.
routing-table = Domaines et personnes chargées
routing-empty = Aucun domaine n’est encore attribué. Les nouveaux dossiers ne sont confiés à personne tant que personne ne les prend.
routing-column-field = Domaine
routing-column-evaluator = Personne chargée
routing-no_longer = N’a plus le droit d’évaluer : ces dossiers ne sont confiés à personne. Choisissez quelqu’un d’autre.
routing-stands_in = Absence jusqu’au { $day }. Suppléance : { $deputy }
routing-field-field = Domaine
routing-field-rest = Tous les autres domaines, et les dossiers sans domaine
routing-field-evaluator = Personne chargée
routing-line-nobody = Personne : retirer la ligne
routing-line-heading = Attribuer un domaine
routing-keep = Enregistrer la ligne
routing-readers = C’est l’administration de votre université qui tient ce tableau.
routing-absences = Absences
routing-absences-none = Personne n’est absent.
routing-absence = { $name } : absence du { $from } au { $to }. Suppléance : { $deputy }
routing-alone = La suppléance ({ $deputy }) n’est pas assurée tout le temps. Les nouveaux dossiers ne sont alors confiés à personne.
routing-end = Mettre fin à l’absence
routing-field-person = Qui s’absente
routing-field-from = Premier jour
routing-field-to_day = Dernier jour
routing-field-deputy = Suppléance
routing-field-deputy-hint = Reçoit les nouveaux dossiers et les rappels, et voit les dossiers ouverts.
routing-absence-heading = Une autre absence
routing-enter = Inscrire l’absence
routing-stale = Cette absence est déjà terminée
routing-stale-text = Voici la situation actuelle. Rien n’a été modifié.
field-cases = Choisissez au moins un dossier
field-deputy = Choisissez une autre personne qui a le droit d’évaluer
field-absence-end = Le dernier jour ne peut être ni passé ni antérieur au premier
field-absence-twice = Une absence est déjà inscrite pour l’un de ces jours
flash-routing_kept = Enregistré. Cela vaut dès maintenant pour les nouveaux dossiers.
flash-absence_entered = Absence inscrite. Les nouveaux dossiers vont à la suppléance.
flash-absence_ended = L’absence est terminée.
