# Après une décision : ce que le dossier d’études doit savoir, une autre note que celle proposée, rapidité et équité.
nav-desk-bookings = Dossiers d’études
booking-title = Dossiers d’études
booking-lead-waiting = Ces décisions donnent des crédits. Reportez-les dans le dossier d’études, puis indiquez-le ici.
booking-lead-changed = Ces décisions figurent au dossier, mais autre chose vaut désormais. Corrigez le dossier, puis indiquez-le ici.
booking-lead-pending = Ces décisions compteront une fois les conditions remplies. Ne les reportez pas encore.
booking-lead-booked = Le dossier d’études correspond à ces décisions.
booking-standings = Où en sont les décisions
booking-standing-waiting = À reporter
booking-standing-changed = Modifié depuis le report
booking-standing-pending = Pas encore : conditions ouvertes
booking-standing-booked = Reporté
booking-tag-waiting = À reporter
booking-tag-changed = Modifié depuis
booking-tag-pending = Pas encore
booking-tag-booked = Reporté
booking-column-learner = Personne concernée
booking-column-decision = Décision
booking-column-credential = Certificat et émetteur
booking-column-original = Note et ECTS d’origine
booking-column-grade = Note ici
booking-column-credits = Retenu
booking-column-target = Compte pour
booking-column-standing = Dossier d’études
booking-decided = { $day }, { $by }
booking-organ-software = automatique, par { $agreement }
booking-organ-office = { $name }, service de reconnaissance
booking-organ-appeals = { $name }, instance de recours
booking-grade-suggested = Note retenue par { $name } ; la proposition était { $grade }.
booking-none = aucune
booking-nothing = Plus rien
booking-known = Au dossier depuis le { $day } : { $what } ({ $decision }).
booking-known-out = Retiré du dossier le { $day }.
booking-what-grade = { $credits }, note { $grade }
booking-number = Numéro { $number }.
booking-tick = Choisir
booking-act-enter = Noter comme reporté au dossier
booking-act-take_out = Noter comme retiré
booking-act-enter_ticked = Noter toute la sélection comme reportée
booking-act-undo = Annuler
booking-act-file = Obtenir cette liste en CSV
booking-act-import = Importer des confirmations
booking-entered = { $count ->
    [one] Vous avez reporté { $count } décision.
   *[other] Vous avez reporté { $count } décisions.
}
booking-changed = Quelque chose a changé entre-temps. Rien n’a été reporté. Voici l’état actuel.
booking-changed-undo = Quelque chose a changé entre-temps. Rien n’a été annulé. Voici l’état actuel.
booking-empty-title = Rien ici
booking-empty-text = Les décisions arrivent ici d’elles-mêmes dès qu’elles donnent des crédits.
booking-file-about = Le fichier compte au plus 5 000 lignes. Remplissez booked_on et register_number, puis importez-le : les lignes sans jour sont ignorées.
booking-import-title = Ce qui est reporté dans les dossiers d’études
booking-columns-about = Une ligne par dossier : son numéro, le jour du report (2026-03-02) et, s’il existe, le numéro au dossier d’études. Si vous indiquez le numéro de la décision, la ligne est refusée dès qu’une autre décision l’a remplacée. La liste obtenue en CSV peut revenir telle quelle.
booking-learner = Dans votre dossier d’études
booking-learner-entered = Reporté dans votre dossier le { $day }.
booking-learner-out = Retiré de votre dossier le { $day }.
booking-learner-changed = Reporté dans votre dossier le { $day }. Une autre décision a été prise depuis ; votre université corrigera le dossier.
timeline-decision_booked = La décision a été reportée dans le dossier d’études
timeline-booking_undone = Le report au dossier d’études a été annulé
flash-bookings_entered = C’est noté et visible pour la personne concernée.
flash-bookings_undone = C’est annulé.
field-choose-some = Choisissez au moins une ligne
import-booking-unknown = Aucun dossier à reporter ne porte ce numéro.
import-booking-superseded = Une autre décision est en vigueur. Consultez la liste avant de la reporter.
import-booking-pending = Des conditions sont encore ouvertes. Cela ne compte pas encore.
import-booking-nothing = Ce dossier ne donne pas de crédits.
import-booking-twice = Ce dossier figure déjà à une ligne précédente.
import-booking-future = Ce jour est encore à venir.
import-booking-early = Ce jour précède celui de la décision.

## Une autre note que celle proposée
desk-case-grade = Note à retenir
desk-case-grade-hint = Proposition : { $grade }. Laissez vide pour la retenir.
desk-case-grade-hint-none = Il n’y a pas de proposition. Laissez vide pour ne retenir aucune note.
desk-case-grade_reason = Pourquoi une autre note
desk-case-grade_reason-hint = Seulement si vous retenez une autre note que celle proposée. La personne concernée le lira.
grade-here-other = Note retenue par la personne qui a décidé, à la place de la proposition. Motif : { $reason }
field-grade-here = Écrivez la note en 40 caractères au plus
field-grade-none = Aucune note n’est retenue ici. Laissez vide

## Rapidité et équité
impact-page-university = Chiffres de
impact-page-network = Tout le consortium
impact-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
impact-none-appeals = Aucun recours tranché
impact-median_decision_days-question = Combien de temps prend une décision ?
impact-median_decision_days-definition = Médiane des jours entre la demande complète et la décision, sans les jours où une réponse était attendue. Pour un nombre pair, moyenne des deux valeurs centrales. Pour une décision de l’instance de recours, les jours comptent à partir du recours. MT-6
impact-median_decision_days_without_automatic-question = Combien de temps quand des personnes décident ?
impact-median_decision_days_without_automatic-definition = La même médiane, sans les décisions que le logiciel a prises selon un accord. MT-6
impact-on_time-question = Quelle part est décidée à temps ?
impact-on_time-definition = Part des décisions prises au plus tard le jour prévu. Ce jour vient du délai de la voie, décalé des jours où une réponse était attendue ; annoncer un retard ne le décale pas. MT-10
impact-appeal_rate-question = Les recours sont-ils fréquents ?
impact-appeal_rate-definition = Recours déposés durant la période, rapportés aux décisions de la période. MT-11
impact-overturn_rate-question = Combien de recours aboutissent ?
impact-overturn_rate-definition = Part des recours tranchés durant la période qui ont mené à une autre décision. MT-11
impact-refusal_grounds-question = Pourquoi des refus ?
impact-refusal_grounds-ground = Motif ou élément
impact-refusal_grounds-count = Refus
impact-refusal_grounds-definition = Refus par motif ; en cas de différence substantielle, par élément. Un refus avec deux éléments compte pour chacun. MT-9
impact-table-show = Les mêmes chiffres en tableau
impact-table-caption = Chiffres de la période
impact-table-question = Question
impact-table-figure = Chiffre
impact-table-file = Obtenir les chiffres en CSV
