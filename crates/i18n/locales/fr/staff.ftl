# Les bureaux des responsables et des établissements.
desk-queue-title = Dossiers
desk-queue-empty-title = Rien ne vous attend
desk-queue-empty-text = { $count ->
    [one] { $count } dossier attend d’autres personnes.
   *[other] { $count } dossiers attendent d’autres personnes.
}
desk-queue-overdue = En retard
desk-queue-soon = À rendre sous 7 jours
desk-queue-waiting = En attente de l’étudiant
desk-queue-to_decide = À décider
desk-queue-column-learner = Étudiant
desk-queue-column-purpose = Finalité
desk-queue-column-route = Voie
desk-queue-column-due = Échéance
desk-queue-column-state = État
desk-queue-column-waits = Attend
desk-case-title = Dossier { $reference }
desk-case-due = À rendre le { $day }
desk-case-evidence = Preuves
desk-case-ratings = Sept évaluations
desk-case-ratings-hint = Choisissez le plus haut niveau dont toutes les preuves sont présentes.
desk-case-ratings-published = Évalué une fois pour cette version
desk-case-ratings-save = Enregistrer les évaluations
desk-case-comparison = Comparaison avec la cible
desk-case-outcome = Ce que disent les règles
desk-case-rules = Règles qui ont décidé
desk-case-precedents = Décisions antérieures dans des cas semblables
desk-case-propose = Proposer ce résultat
desk-case-proposed = { $person } propose
desk-case-decide = Décider et envoyer
desk-case-return = Renvoyer à l’examen
desk-case-confirm = Confirmer et envoyer
desk-case-reason = Motifs, tels que l’étudiant les lit
desk-case-second_person = Une autre personne décide.
desk-case-own = Vous ne pouvez pas traiter votre propre demande.
desk-case-difference = Différence substantielle
desk-case-difference-element = Élément
desk-case-difference-found = Constaté
desk-case-difference-required = Exigé
desk-case-difference-why = Pourquoi la réussite est peu probable
desk-case-difference-evidence = Preuve
desk-case-next = Dossier suivant
provider-listings-title = Offres
provider-listings-new = Nouvelle offre
provider-listings-empty-title = Pas encore d’offre
provider-listings-empty-text = Il y a deux entrées : remplir un formulaire ou importer un fichier.
provider-listings-column-title = Titre
provider-listings-column-state = État
provider-listings-column-missing = Manque
provider-listings-column-start = Prochain début
provider-listings-column-places = Inscrits sur places
provider-editor-title = Modifier l’offre
provider-editor-title-new = Nouvelle offre
provider-editor-section-what = De quoi il s’agit
provider-editor-section-outcomes = Acquis d’apprentissage
provider-editor-section-assessment = Évaluation
provider-editor-section-workload = Charge de travail et niveau
provider-editor-section-quality = Assurance qualité
provider-editor-section-dates = Dates et places
provider-editor-section-admission = Admission
provider-editor-section-price = Prix
provider-editor-section-languages = Langues
provider-editor-outcomes-hint = Un par ligne. Commencez par un verbe : que saura faire la personne ?
provider-editor-missing-title = Il manque encore
provider-editor-missing-text = Une lacune se lit « Non précisé par l’établissement ». Rien n’est rempli à votre place.
provider-editor-see = La voir comme un étudiant
provider-editor-published = Ce qui est publié ne change pas. Enregistrer commence une nouvelle version.
provider-archive-effect = { $count ->
    [one] { $count } personne est inscrite. L’archivage met fin aux inscriptions.
   *[other] { $count } personnes sont inscrites. L’archivage met fin aux inscriptions.
}
provider-dates-title = Dates
provider-dates-add = Ajouter des dates
provider-dates-empty-title = Pas encore de dates
provider-dates-empty-text = Sans dates, personne ne peut s’inscrire.
provider-participants-title = Participants et résultats
provider-participants-empty = Personne n’est encore inscrit.
provider-participants-result = Résultat
provider-participants-save = Enregistrer les résultats
provider-participants-final = Un résultat enregistré est définitif. Une réussite est transmise d’elle-même à l’université d’origine.
provider-import-title = Importer des offres
provider-import-file = Fichier CSV
provider-import-hint = UTF-8, 10 Mio et 5 000 lignes au plus. La vérification n’enregistre rien.
provider-import-check = Vérifier le fichier
provider-import-commit = { $count ->
    [one] Importer { $count } offre
   *[other] Importer { $count } offres
}
provider-import-created = Créées
provider-import-changed = Modifiées
provider-import-unchanged = Inchangées
provider-import-refused = Refusées
provider-import-warnings = Avertissements
provider-import-line = Ligne
provider-import-column = Colonne
