# Les courriels.
mail-sender = Passerelle
mail-greeting = Bonjour { $name },
mail-why-learner = Vous recevez ce courriel parce que vous avez ici un compte pour les études. Il concerne votre propre dossier.
mail-why-officer = Vous recevez ce courriel parce que vous travaillez au service de reconnaissance ({ $home }).
mail-enrolled-subject = { $title } : votre inscription est enregistrée
mail-enrolled-text = Vous avez une place dans { $title } ({ $provider }).
mail-enrolled-starts = Début : { $starts }.
mail-enrolled-consent = Quand vous aurez réussi, le résultat sera transmis automatiquement à { $home }. Vous n’avez pas de demande à déposer.
mail-enrolled-act = Voir votre inscription
mail-moved-subject = { $title } : les dates ont changé
mail-moved-text = { $title } : les dates ont été déplacées ({ $provider }).
mail-moved-before = Avant : { $before }
mail-moved-now = Maintenant : { $now }
mail-moved-choice = Votre place est gardée, vous n’avez rien à faire. Si les nouvelles dates ne vous conviennent pas, vous pouvez rendre votre place jusqu’à la saisie de votre résultat.
mail-moved-act = Voir votre inscription
mail-withdrawn-subject = { $title } : vous avez rendu votre place
mail-withdrawn-text = Votre place dans { $title } ({ $provider }) est de nouveau libre. Vous n’avez rien d’autre à faire.
mail-withdrawn-act = Voir la microcertification
mail-result-subject = { $title } : votre résultat est arrivé
mail-result-text = { $provider } a saisi votre résultat pour { $title }.
mail-result-act = Voir votre résultat
mail-submitted-subject = { $title } : votre demande est arrivée
mail-submitted-text = { $home } a reçu votre demande de reconnaissance : { $title }. Une demande reçue n’est pas encore acceptée.
mail-submitted-procedure = D’abord, nous vérifions que rien ne manque. Puis le certificat est comparé, selon des critères publiés, à ce que demande votre université.
mail-submitted-limits =
    La réponse est visée sous { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Elle ne prend jamais plus de { $months ->
        [one] { $months } mois
       *[other] { $months } mois
    }. Vous pouvez faire recours contre la décision.
mail-submitted-contact = Qui vous aide : { $contact }
mail-submitted-act = Voir votre demande
mail-decided-subject = { $title } : la décision est prise
mail-decided-text = { $home } a pris une décision sur votre demande de reconnaissance : { $title }. La décision, ses motifs et les voies de recours figurent sur votre page.
mail-decided-act = Lire la décision
mail-case-subject = { $title } : un dossier vous attend
mail-case-text = Un dossier attend au service de reconnaissance ({ $home }) : { $title } ({ $provider }).
mail-case-act = Ouvrir le dossier
mail-proposal-subject = { $title } : une proposition attend votre décision
mail-proposal-text = Un résultat est proposé pour { $title } ({ $provider }). Une seconde personne décide ({ $home }).
mail-proposal-act = Ouvrir le dossier
mail-why-issuer = Vous recevez ce courriel parce qu’une question a été posée à cette adresse ({ $home }). Aucun compte n’a été créé pour vous.
mail-asked-subject = { $title } : il nous manque quelque chose
mail-asked-text = Une question vous est posée sur votre demande de reconnaissance pour { $title } ({ $home }). Répondez jusqu’au { $day } ; sans réponse, la demande est close, et vous pourrez la reprendre plus tard.
mail-asked-act = Lire la question et répondre
mail-issuer-subject = { $title } : une question d’un établissement
mail-issuer-text = Une demande de reconnaissance porte sur { $title } ({ $home }), et votre réponse est nécessaire pour décider. Le lien ouvre la question sans compte. Répondez jusqu’au { $day }.
mail-issuer-act = Lire la question et répondre
mail-due-subject = { $title } : votre réponse est encore attendue
mail-due-text = Votre réponse sur { $title } est attendue jusqu’au { $day } ({ $home }). S’il vous faut plus de temps, vous pouvez obtenir une fois 30 jours de plus.
mail-due-act = Répondre à la question
mail-lapsed-subject = { $title } : votre demande a été close sans réponse
mail-lapsed-text = Aucune réponse sur { $title } n’est arrivée à temps, et la demande a été close ({ $home }). Ce n’est pas un refus : vous pouvez la reprendre jusqu’au { $day }.
mail-lapsed-act = Reprendre la demande
mail-answer-subject = { $title } : une réponse est arrivée
mail-answer-text = Une réponse à une question sur { $title } est arrivée au service de reconnaissance ({ $home }).
mail-answer-act = Ouvrir le dossier
mail-taken_back-subject = { $title } : la demande a été retirée
mail-taken_back-text = La demande sur { $title } a été retirée. Il n’y a plus rien à faire au service de reconnaissance ({ $home }).
mail-taken_back-act = Voir le dossier
## Après une décision et autour d’elle
notice-conditions_reminded-subject = { $title } : des conditions arrivent à échéance
notice-conditions_reminded-text = Votre demande de reconnaissance a encore des conditions à remplir : { $title }. Le dernier jour est le { $day }. Votre page explique ce qu’il faut faire.
notice-condition_answered-subject = { $title } : il manque encore quelque chose
notice-condition_answered-text = { $home } a examiné ce que vous avez écrit au sujet d’une condition : { $title }. Il manque encore quelque chose. Le dernier jour est le { $day }. Votre page explique quoi.
notice-conditions_met-subject = { $title } : toutes les conditions sont remplies
notice-conditions_met-text = { $home } a constaté que toutes les conditions sont remplies : { $title }. La décision est acquise. Vous n’avez plus rien à faire.
notice-conditions_failed-subject = { $title } : une condition n’a pas été remplie à temps
notice-conditions_failed-text = Une condition n’était pas remplie le dernier jour : { $title }. Votre dossier se poursuit comme validation des acquis ({ $home }). Votre page explique ce que vous pouvez faire.
notice-appeal_lodged-subject = { $title } : votre recours est arrivé
notice-appeal_lodged-text = { $home } a reçu votre recours : { $title }. Des personnes qui n’ont jamais traité votre dossier se prononcent avant la fin du { $day }. Jusque-là, la décision reste valable.
notice-appeal_upheld-subject = { $title } : votre recours a été examiné
notice-appeal_upheld-text = L’instance de recours s’est prononcée ({ $home }) : { $title }. Le résultat et ses motifs figurent sur votre page.
notice-appeal_remitted-subject = { $title } : votre recours a été examiné
notice-appeal_remitted-text = L’instance de recours a renvoyé votre dossier ({ $home }) : { $title }. Il est examiné de nouveau, au plus tard le { $day }. Les motifs figurent sur votre page.
notice-decision_reopened-subject = { $title } : votre dossier est rouvert
notice-decision_reopened-text = { $home } réexamine sa décision à cause d’une erreur : { $title }. La décision précédente reste valable jusqu’à la nouvelle. Le motif figure sur votre page.
notice-decision_delayed-subject = { $title } : la décision prend du retard
notice-decision_delayed-text = { $home } a besoin de plus de temps pour votre demande de reconnaissance : { $title }. Vous recevrez la décision au plus tard le { $day }. Le motif figure sur votre page.
notice-condition_said-subject = { $title } : une condition est à vérifier
notice-condition_said-text = Un message est arrivé au sujet d’une condition : { $title }. Le service de reconnaissance doit le vérifier ({ $home }).
notice-appeal_waiting-subject = { $title } : un recours vous attend
notice-appeal_waiting-text = Un recours attend l’instance de recours ({ $home }) : { $title }. Il est à examiner au plus tard le { $day }.
notice-request_overdue-subject = { $title } : le dernier jour est passé
notice-information_unanswered-subject = { $title } : l’examen continue sans réponse
notice-information_unanswered-text = Aucune réponse n’est arrivée à temps : { $title }. Comme une décision sur votre demande reste valable, le dossier n’est pas clos ({ $home }) : l’examen continue avec ce qui est là, et vous aurez une réponse au plus tard le { $day }. Jusque-là, la décision précédente reste valable.
notice-draft_expiring-subject = { $title } : votre brouillon est gardé jusqu’au { $day }
notice-draft_expiring-text = Vous avez commencé une demande de reconnaissance sans l’envoyer ({ $home }) : { $title }. Personne d’autre ne peut la voir. Sans changement de votre part, elle sera effacée avec ses documents après le { $day }.
notice-answer_missing-subject = { $title } : aucune réponse à temps
notice-answer_missing-text = Aucune réponse n’est arrivée à temps : { $title }. Une décision sur cette demande reste valable, la demande ne devient donc pas caduque : le dossier est de retour au service de reconnaissance ({ $home }), pour une décision avec ce qui est là, au plus tard le { $day }.
notice-request_overdue-text = Le dernier jour pour l’étape suivante était le { $day } : { $title }. Une réponse est toujours attendue ({ $home }). Le silence n’est pas une décision : il faut agir maintenant.

mail-cases_due-subject = { $title } – dossiers à traiter : { $count }
mail-cases_due-text = L’échéance de ces dossiers, qui vous sont confiés, tombe dans les trois jours ou est dépassée :
mail-cases_due-late = en retard depuis le { $day } : { $title }, { $reference }
mail-cases_due-line = à traiter avant la fin du { $day } : { $title }, { $reference }
mail-cases_due-more = et { $count } de plus
mail-cases_due-act = Ouvrir la liste
