# Ce que les composants disent d’eux-mêmes.
error_summary-item = { $field } : { $error }
error_summary-title = Il y a un problème
flash-label = Message
notice-label = Avis
notice-warning = Important
field-optional-mark = (facultatif)
field-error-mark = Erreur :
field-day-hint = Par exemple 2026-03-02
field-choose = Choisir
facet-heading = Filtrer
facet-link = { $count ->
    [0] Filtrer
   *[other] Filtrer ({ $count })
}
facet-add = Ajouter un choix parmi { $count } autres
facet-more = Afficher { $count } de plus
facet-apply = Afficher les résultats
facet-recognised_by = Compte dans votre université
facet-field = Domaine
facet-ects = ECTS
facet-ects_min = Au moins
facet-ects_max = Au plus
facet-level = Niveau
chip-list-label = Filtres actifs
chip-remove = Retirer le filtre : { $filter }
chip-recognised_by = Compte à : { $value }
chip-ects_min = Au moins { $value }
chip-level = Niveau : { $value }
page_links-label = Pages de résultats
page_links-previous = Précédente
page_links-next = Suivante
page_links-page = Page { $number }
timeline-heading = Ce qui s’est passé
timeline-private = Note privée
state_line-heading = Où en est-on
state_line-next = À suivre : { $who }, d’ici au { $day }
state_line-next-open = À suivre : { $who }
check_answers-heading = Vérifiez vos réponses
rating-unrated = Pas encore évalué
figure-up = en hausse de { $change }
figure-down = en baisse de { $change }
figure-same = sans changement
figure-definition = Comment on compte
figure-few = moins de 5
table-empty = Rien ici pour l’instant
