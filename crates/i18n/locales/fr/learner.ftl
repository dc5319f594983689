# Les pages de l’étudiant : vue d’ensemble, inscription, suivi, demande ; et l’avis de décision.

## Vue d’ensemble
my-page-title = Ma page
my-acts-heading = À faire de votre côté
my-act-conditions_pending = { $title } : remplissez les conditions avant le { $day }.
my-act-information_requested = { $title } : il manque quelque chose. Envoyez-le avant le { $day }.
my-act-link = Voir ce qu’il faut faire
my-credits-counted = Déjà comptés : { $credits }
my-enrolments-heading = Vos inscriptions
my-requests-heading = Vos demandes de reconnaissance
my-column-micro_credential = Microcertification
my-column-provider = Proposée par
my-column-dates = Dates
my-column-state = Où en est-on
my-column-recognition = Reconnaissance de
my-column-at = Auprès de
my-column-next = La suite
my-empty-title = Vous n’êtes pas encore inscrit·e
my-empty-text = Trouvez une microcertification et voyez avant de vous inscrire si votre université la comptera.
my-empty-link = Trouver une microcertification
my-suggestions-heading = Celles-ci comptent dans votre université

## S’inscrire
enrol-page-title = Inscription : { $title }
enrol-row-provider = Proposée par
enrol-row-dates = Dates
enrol-row-person = Vous
enrol-row-home = Votre université
enrol-bar-cancelled = Ces dates ont été annulées
enrol-bar-late = Les inscriptions ont fermé le { $day }
enrol-bar-ended = C’était terminé le { $day }
enrol-bar-full = { $count ->
    [one] La seule place est prise ({ $time })
   *[other] Les { $count } places sont prises ({ $time })
}
enrol-bar-advice = Vous pouvez chercher d’autres dates. Une place se libère quand quelqu’un rend la sienne.
enrol-bar-link = Voir toutes les dates
enrol-verdict-unknown = Inconnu : vous ne nous avez pas dit où vous étudiez
enrol-field-component = Ce que cela doit compter
enrol-field-component-hint = Cela peut compter comme option ou remplacer une partie de votre programme. Choisissez, et voyez ce que dit votre université.
enrol-field-component-none = Une option
enrol-field-component-show = Voir ce qui compte
enrol-gate-verification = Votre certificat est authentique : l’émetteur et la signature peuvent être vérifiés.
enrol-gate-status = Votre certificat est valable et n’a pas été retiré.
enrol-gate-identity = Le certificat est bien le vôtre.
enrol-gate-passed = Vous réussissez.
enrol-why-heading = Comment nous l’avons établi
enrol-why-none = Aucun accord entre les deux universités ne le couvre ; une personne examine donc chaque cas.
enrol-data-heading = Qui verra quoi
enrol-data-provider = { $provider } voit votre nom et saisit votre résultat.
enrol-data-home = { $home } voit que vous êtes inscrit·e. Quand une demande est envoyée, elle voit aussi votre résultat, votre note et ce que dit le cours.
enrol-data-nobody = Personne d’autre.
enrol-field-consent = Oui, envoyez ma demande à { $home } dès que je réussis
enrol-field-consent-hint = Vous pouvez dire non. Alors rien n’est envoyé à { $home } et rien n’est compté tout seul : vous vous adressez vous-même à son service de reconnaissance.

## Inscription
enrolment-line-enrolled = Vous êtes inscrit·e
enrolment-line-withdrawn = Vous avez rendu votre place
enrolment-line-passed = Vous avez réussi
enrolment-line-failed = Vous n’avez pas réussi
enrolment-line-cancelled = Ces dates ont été annulées
enrolment-next-starts = La suite : cela commence le { $day }.
enrolment-next-result = La suite : { $provider } saisit votre résultat.
enrolment-next-result-after = La suite : { $provider } saisit votre résultat après le { $day }.
enrolment-withdrawn-at = Le { $time }. Vous pouvez vous réinscrire tant qu’il y a des places.
enrolment-next-request = Votre demande de reconnaissance a été envoyée.
enrolment-next-no_request = Aucune demande de reconnaissance n’a été envoyée.
enrolment-next-failed = Rien n’a été envoyé à votre université. Demandez à l’établissement si vous pouvez repasser l’évaluation.
enrolment-next-cancelled = Votre place est rendue. Cherchez d’autres dates.
enrolment-request-link = Voir votre demande de reconnaissance
enrolment-enrolled_at = Inscription le
enrolment-result = Résultat
enrolment-result-day = Résultat saisi le
enrolment-grade = Note
enrolment-consent = Demande automatique
enrolment-consent-yes = Oui, elle part dès que vous réussissez
enrolment-consent-no = Non, rien ne part tout seul
enrolment-office = Service de reconnaissance
enrolment-facts-heading = Votre place
enrolment-next-heading = La suite
enrolment-step-mail = Nous vous envoyons un message qui dit la même chose que cette page.
enrolment-step-result = { $provider } enseigne, vous évalue et saisit votre résultat ici.
enrolment-step-request = Quand vous réussissez, votre demande part d’elle-même à { $home }. Vous la suivez ici.
enrolment-step-no_request = Quand vous réussissez, rien ne part tout seul. Demandez au service de reconnaissance de { $home } de la compter.
enrolment-promise-heading = Ce que { $institution } a promis
enrolment-withdraw-heading = Rendre votre place
enrolment-withdraw-effect = Quelqu’un d’autre pourra la prendre. Vous ne pourrez vous réinscrire que tant qu’il y a des places.
enrolment-withdraw-effect-promise = Quelqu’un d’autre pourra la prendre, et la promesse de votre université prend fin avec elle. Vous ne pourrez vous réinscrire que tant qu’il y a des places, avec ce qui sera promis alors.
enrolment-withdraw-button = Rendre ma place
enrolment-stale-own = Vous avez vous-même modifié cela le { $time }
enrolment-stale-provider = Modifié le { $time } ({ $provider })
enrolment-stale-text = Rien n’a été fait. Lisez où on en est, puis décidez à nouveau.

## Demande
request-page-title = Reconnaissance de { $title }
request-who-you = vous
request-outcome-recognise = Reconnu : { $credits }
request-outcome-conditions = Reconnu sous conditions : { $credits }
request-outcome-alternative = Reconnu en partie : { $credits } comme option
request-outcome-part = Reconnu en partie : { $credits }
request-facts-heading = Votre demande
request-decides = Décide
request-route = Voie
request-submitted = Reçue
request-cap = Décidée au plus tard le
request-enrolment = Inscription
request-enrolment-link = Voir votre inscription et la promesse

## Ce qui est arrivé à une demande
timeline-request_submitted = La demande a été reçue
timeline-request_completed = Tout est là ; le délai court
timeline-assessment_begun = L’examen a commencé
timeline-request_rated = Les preuves ont été évaluées
timeline-outcome_proposed = Un résultat a été proposé ; une seconde personne décide
timeline-proposal_returned = La proposition est revenue pour un nouvel examen
timeline-request_decided = La demande a été décidée
timeline-request_rerouted = Les crédits prévus par l’accord sont épuisés ; le dossier est maintenant examiné au cas par cas
timeline-proposal_taken_back = La proposition a été reprise
timeline-who-officer = responsable de la reconnaissance, { $institution }
timeline-who-named = { $name }, responsable de la reconnaissance, { $institution }

## L’avis de décision
letter-heading = La décision
letter-reasons = Motifs
letter-reasons-agreement = L’accord { $agreement } le couvre, par la règle { $rule } :
letter-differences = Différences qui comptent
letter-difference-found = Constaté
letter-difference-required = Exigé
letter-difference-why = Pourquoi cela compte
letter-difference-evidence = Preuve
letter-conditions = Conditions
letter-condition = { $condition }, avant le { $day }. Sinon, la demande se poursuit comme validation des acquis.
letter-help = Ce qui aiderait
letter-help-level = Un certificat au niveau exigé, ou une déclaration du niveau par l’émetteur
letter-help-workload = D’autres crédits dans la même matière
letter-help-quality = Des preuves de l’assurance qualité du cours et de son évaluation
letter-help-profile = Un certificat dans le domaine exigé
letter-help-learning_outcomes = Des preuves des acquis qui ne sont pas couverts
letter-help-not_authentic = Un certificat que son émetteur confirme
letter-help-identity_mismatch = La preuve que le certificat est le vôtre
letter-help-fail_grade = Réussir l’évaluation et demander à nouveau
letter-help-duplicate = Rien n’est perdu : cet apprentissage compte déjà
letter-help-cap_exceeded = Demander s’il peut remplacer une partie de votre programme au lieu d’une option
letter-help-awarding_body_not_recognised = La preuve que l’organisme fait partie d’un système d’enseignement supérieur
letter-help-rpl = Vous pouvez demander une validation des acquis : c’est alors vous qui êtes évalué·e, pas le certificat.
letter-appeal = Si vous n’êtes pas d’accord
letter-appeal-until = Vous pouvez faire recours auprès de l’instance de recours de { $institution } jusqu’au { $day }. C’est gratuit, et personne de ceux qui ont traité votre demande ne décide du recours.
letter-appeal-how = Écrivez à { $name }, { $email }, en indiquant la référence { $reference }.
letter-appeal-how-office = Écrivez au service de reconnaissance en indiquant la référence { $reference }.
letter-purpose = Demandé
letter-counts_as = Compte comme
letter-credits = Crédits inscrits
letter-source = Crédits de la microcertification
letter-level = Niveau
letter-grade = Note
letter-ground = Motif légal
letter-agreement = Accord
letter-rules = Règles
letter-criteria = Version des critères
letter-decided = Décidé le
letter-by = Décidé par
letter-by-agreement = Passerelle, selon l’accord de { $institution }
letter-by-officer = responsable de la reconnaissance, { $institution }
flash-enrolled = Vous êtes inscrit·e. Nous vous avons envoyé un message.
flash-withdrawn = Vous avez rendu votre place.
