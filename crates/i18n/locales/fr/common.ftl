# Ce que toute page peut dire : le cadre, les boutons, les mots du domaine.

## Cadre
site-name = Passerelle
site-tagline = Des microcertifications qui comptent dans votre université
site-title = { $title } – Passerelle
site-title-error = Erreur : { $title } – Passerelle
site-title-results = { $count ->
    [one] ({ $count } résultat) { $title } – Passerelle
   *[other] ({ $count } résultats) { $title } – Passerelle
}
site-skip = Aller au contenu
nav-menu-label = Menu
nav-main-label = Navigation principale
nav-breadcrumb-label = Vous êtes ici
nav-home = Accueil
nav-universities = Pour les universités
nav-search-label = Chercher une microcertification
nav-search-button = Chercher
nav-language-label = Langue
nav-sign_in = Se connecter
nav-sign_out = Se déconnecter
nav-account-label = Votre compte
nav-area-label = Pages de cet espace
nav-my = Ma page
nav-my-overview = Vue d’ensemble
nav-my-profile = Profil
nav-desk = Service de reconnaissance
nav-desk-queue = Dossiers
nav-desk-programmes = Programmes
nav-provider = Bureau des offres
nav-provider-listings = Offres
nav-provider-import = Importer
nav-acting = Votre rôle : { $role }, { $institution }
nav-acting-change = Changer de rôle
footer-label = À propos de ce service
footer-micro_credentials = Microcertifications
footer-impact = Impact
footer-convert = Convertir niveaux, crédits, notes
footer-micro_evaluator = Micro-évaluateur
footer-institutions = Universités
footer-version = Version { $version }
theme-label = Couleurs
theme-system = Comme votre appareil
theme-light = Claires
theme-dark = Sombres

## Boutons et liens
action-cancel = Annuler
action-change = Modifier
action-clear_all = Tout effacer
action-copy = Copier
action-copied = Copié
action-enrol = S’inscrire
action-publish = Publier
action-archive = Archiver
action-save = Enregistrer
action-save_and_continue = Enregistrer et continuer
action-search = Chercher
action-show_results = Afficher les résultats
action-sign_in = Se connecter
action-upload = Téléverser
action-see_all = Tout voir

## Mots du domaine
word-micro_credential = Microcertification
word-micro_credentials = Microcertifications
word-institution = Établissement
word-university = Université
word-programme = Programme
word-agreement = Accord
word-rule = Règle
word-rules = Règles
word-yes = Oui
word-no = Non
word-unknown = Inconnu
word-not_stated = Non précisé par l’établissement
word-not_stated-short = Non précisé
word-not_given = Non indiqué
word-free = Gratuit
word-reference = Référence
word-reason = Motif
word-optional = facultatif
word-required = obligatoire
word-from = Du
word-to = Au
word-and = et
ects-explained = Crédits européens : 60 représentent une année d’études à plein temps.
text-translated = traduit par l’établissement
text-in_language = en { $language }
count-results = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
count-results-about = Environ { $count } résultats
count-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
count-places = { $count ->
    [0] Plus de place
    [one] Encore { $count } place
   *[other] Encore { $count } places
}
count-of = { $count } sur { $total }

## Niveaux, formes, finalités, critères
eqf-level-1 = CEC 1
eqf-level-2 = CEC 2
eqf-level-3 = CEC 3
eqf-level-4 = Niveau de fin d’études secondaires (CEC 4)
eqf-level-5 = Niveau cycle court (CEC 5)
eqf-level-6 = Niveau licence ou bachelor (CEC 6)
eqf-level-7 = Niveau master (CEC 7)
eqf-level-8 = Niveau doctorat (CEC 8)
eqf-level-other = CEC { $level }
mode-online = En ligne
mode-blended = Hybride : en ligne et sur place
mode-on_site = Sur place
supervision-unsupervised_no_id = Sans surveillance, identité non vérifiée
supervision-unsupervised_id = Sans surveillance, identité vérifiée
supervision-supervised_no_id = Sous surveillance, identité non vérifiée
supervision-supervised_id = Sous surveillance, identité vérifiée
purpose-exemption = remplace une partie de votre programme
purpose-admission = condition d’entrée
purpose-elective_credit = option
purpose-stack = partie d’un diplôme plus large
purpose-employment = attestation pour l’emploi
route-automatic = Automatique
route-fast_track = Accélérée
route-individual = Au cas par cas
criterion-quality = Assurance qualité
criterion-verification = Authenticité
criterion-level = Niveau
criterion-learning_outcomes = Acquis d’apprentissage
criterion-workload = Charge de travail
criterion-testing = Évaluation
criterion-identification = Identification
role-learner = personne qui étudie
role-provider_editor = rédaction des offres
role-provider_admin = administration
role-recognition_officer = responsable de la reconnaissance
role-signatory = signataire
role-consortium_admin = administration du consortium
role-auditor = audit
role-system = Passerelle

## Verdict : ce que l’université choisie en fera
verdict-heading = Est-ce que cela compte à { $institution } ?
verdict-heading-open = Est-ce que cela compte dans votre université ?
verdict-automatic-line = Compte automatiquement à { $institution } : { $credits }, { $purpose }
verdict-fast_track-line = Devrait compter à { $institution } : le service de reconnaissance confirme, délai visé { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
verdict-individual-line = { $institution } décide au cas par cas, délai visé { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
verdict-left_out-line = L’accord ne couvre pas cette offre ({ $reason }). { $institution } décide au cas par cas.
verdict-counted-line = Déjà compté pour vous le { $day } ({ $institution }) ; cela ne comptera pas une seconde fois.
verdict-own-line = Cette offre vient de votre propre université ; il n’y a rien à faire reconnaître.
verdict-no_university-line = Choisissez votre université pour voir si cela compte
verdict-not_member-line = Cette université ne fait pas partie du réseau
verdict-not_member-advice = Renseignez-vous auprès de son service de reconnaissance avant de vous inscrire, avec les données de cette page.
verdict-not_member-evaluate = L’évaluer soi-même avec le micro-évaluateur
verdict-not_member-dossier = Demander à votre université : toutes les données sur une page à imprimer
verdict-as_of = Au { $day }. La décision est prise quand vous avez réussi.
verdict-why = Pourquoi ?
verdict-condition = Si vous réussissez et si le certificat est authentique.
verdict-credits = Crédits
verdict-purpose = Compte comme
verdict-agreement = Accord
verdict-agreement-version = { $agreement }, version { $version }
verdict-rules = Règles
verdict-missing = Encore inconnu
verdict-missing-item = { $fact } – à demander à { $who }
verdict-conditions = À ces conditions
verdict-prepare = Ce qui importe et ce qu’il faut préparer
verdict-precedents-line = { $count } reconnues sur { $total }
verdict-choose-label = Votre université
verdict-choose-none = Pas encore choisie
verdict-choose-button = Voir ce qui compte
verdict-promise = Cette promesse a été enregistrée le { $day }. Aucun changement ultérieur ne peut vous désavantager.

## États d’une demande de reconnaissance, pour la personne qui étudie
state-learner-draft = Pas encore envoyée. Gardée jusqu’au { $day }
state-learner-submitted = Reçue. Nous vérifions d’ici au { $day } que rien ne manque
state-learner-information_requested = Il nous faut quelque chose de vous d’ici au { $day }
state-learner-complete = En cours d’examen. Réponse d’ici au { $day }
state-learner-under_assessment = En cours d’examen. Réponse d’ici au { $day }
state-learner-decision_proposed = En cours d’examen. Réponse d’ici au { $day }
state-learner-decided = Décidée
state-learner-conditions_pending = Compte dès que les conditions sont remplies, au plus tard le { $day }
state-learner-referred_rpl = Se poursuit comme validation des acquis
state-learner-appealed = Recours reçu. Réponse d’ici au { $day }
state-learner-lapsed = Close : rien n’est arrivé jusqu’au { $day }
state-learner-withdrawn = Retirée par vous
state-learner-closed = Close
# Les mêmes, pour le responsable.
state-officer-draft = Pas envoyée
state-officer-submitted = Nouvelle
state-officer-information_requested = En attente d’une réponse
state-officer-complete = Prête
state-officer-under_assessment = En examen
state-officer-decision_proposed = À décider
state-officer-decided = Décidée
state-officer-conditions_pending = Conditions ouvertes
state-officer-referred_rpl = Transmise
state-officer-appealed = Recours
state-officer-lapsed = Caduque
state-officer-withdrawn = Retirée
state-officer-closed = Close

## Résultats
outcome-recognise = Reconnue
outcome-recognise-full = Reconnue : { $credits } pour { $target }
outcome-recognise-elective = Reconnue : { $credits } comme option
outcome-recognise_partially = Reconnue en partie
outcome-recognise_partially-full = Reconnue en partie : { $credits } sur { $total }
outcome-recognise_with_conditions = Reconnue sous conditions
outcome-refer_to_rpl = Examinée autrement : validation des acquis
outcome-refuse = Non reconnue
ground-not_authentic = Le certificat n’est pas authentique ou a été retiré par l’émetteur
ground-identity_mismatch = Le certificat appartient à une autre personne
ground-fail_grade = L’évaluation n’a pas été réussie
ground-duplicate = Les mêmes acquis comptent déjà
ground-cap_exceeded = La place pour des crédits de ce type est épuisée
ground-awarding_body_not_recognised = L’organisme certificateur ne fait pas partie d’un système d’enseignement supérieur reconnu
ground-substantial_difference = Différence substantielle avec les exigences du programme
element-level = Niveau
element-workload = Charge de travail
element-quality = Qualité
element-profile = Profil
element-learning_outcomes = Acquis d’apprentissage
condition-provide_qa_evidence = Montrer comment la qualité du cours est assurée
condition-issuer_confirmation = Faire confirmer votre résultat par l’émetteur
condition-issuer_level_statement = Faire préciser le niveau par l’émetteur
condition-provide_syllabus = Envoyer le syllabus avec les acquis d’apprentissage
condition-provide_workload_statement = Faire préciser la charge de travail par l’émetteur
condition-supplementary_assessment = Passer une évaluation complémentaire
condition-identity_check = Faire vérifier votre identité
condition-recency_check = Montrer que vos connaissances sont à jour
condition-bridging_component = Suivre un module passerelle

## États d’une offre, de ses dates, d’une inscription
state-opportunity-draft = Brouillon
state-opportunity-published = Publiée
state-opportunity-archived = Archivée
state-offering-cancelled = Annulée
state-enrolment-enrolled = Inscription confirmée
state-enrolment-withdrawn = Inscription retirée
state-enrolment-cancelled = Annulée
state-enrolment-passed = Réussie
state-enrolment-failed = Non réussie

## Données d’une offre
fact-ects = ECTS
fact-workload = Charge de travail
fact-level = Niveau
fact-field = Domaine
fact-language = Langue d’enseignement
fact-mode = Forme
fact-dates = Prochaines dates
fact-dates-none = Aucune date annoncée
fact-starts = Prochain début
fact-starts_on = Commence le
fact-enrol_by = S’inscrire jusqu’au
fact-price = Prix
fact-places = Places
fact-identifier = Identifiant
fact-supervision = Surveillance
fact-prerequisites = Qui peut s’inscrire
fact-version = Version { $number }

## Les onze éléments obligatoires (annexe I de la recommandation 2022/C 243/02)
annex-m1 = Titulaire
annex-m1-about = La personne dont l’apprentissage est attesté, nommée sur le certificat
annex-m2 = Titre
annex-m3 = Pays ou région de l’émetteur
annex-m4 = Organisme certificateur
annex-m5 = Date de délivrance
annex-m5-about = Indiquée sur le certificat à sa délivrance
annex-m6 = Acquis d’apprentissage
annex-m7 = Charge de travail
annex-m8 = Niveau
annex-m9 = Type d’évaluation
annex-m10 = Forme de participation
annex-m11 = Type d’assurance qualité

## Champs des règles, qui peut les fournir, et autres mots
rule_field-credential-issuer = émetteur
rule_field-credential-mc_id = identifiant de la microcertification
rule_field-credential-version = version de la microcertification
rule_field-credential-ects = nombre de crédits ECTS
rule_field-credential-eqf = niveau
rule_field-credential-isced_f = domaine d’études
rule_field-credential-language = langue d’enseignement
rule_field-credential-mode = forme de participation
rule_field-credential-assessment = type d’évaluation
rule_field-credential-supervision = surveillance de l’évaluation
rule_field-credential-issued_on = date de délivrance
rule_field-credential-grade = note
rule_field-credential-status = statut du certificat
rule_field-credential-format = format du certificat
rule_field-rating-quality = évaluation de l’assurance qualité
rule_field-rating-verification = évaluation de l’authenticité
rule_field-rating-level = évaluation du niveau
rule_field-rating-learning_outcomes = évaluation des acquis d’apprentissage
rule_field-rating-workload = évaluation de la charge de travail
rule_field-rating-testing = évaluation de l’épreuve
rule_field-rating-identification = évaluation de l’identification
rule_field-verification-valid = si le certificat est authentique et valable
rule_field-level-gap = écart entre les niveaux
rule_field-deqar-covered = inscription au registre qualité DEQAR
rule_field-target-institution = université qui décide
rule_field-target-programme = programme
rule_field-target-component = partie du programme remplacée
rule_field-target-eqf = niveau demandé
rule_field-target-ects = crédits ECTS de la partie remplacée
rule_field-target-isced_f = domaine du programme
rule_field-target-regulated_profession = si le programme mène à une profession réglementée
rule_field-learner-home_institution = université d’origine
rule_field-request-purpose = finalité
rule_field-request-submitted_on = jour de la demande
rule_field-usage-ects_under_agreement = crédits ECTS déjà reconnus selon cet accord
rule_field-usage-programme_ects = crédits ECTS du programme entier
supplier-provider = l’établissement
supplier-rater = la personne qui évalue l’offre
supplier-home_university = votre université
supplier-learner = vous
supplier-register = le registre qualité
verdict-prepare-evidence = Gardez le syllabus, les acquis d’apprentissage et votre résultat : ce sont vos preuves.
verdict-prepare-criteria = Sept points sont examinés : assurance qualité, authenticité, niveau, acquis d’apprentissage, charge de travail, évaluation et identification.
word-outcome = Résultat
outcome-needs_input = Une appréciation manque
flash-listing_saved = Enregistré.
coverage-covered = Couvert
coverage-partly = En partie
coverage-not = Non couvert

## La grille : ce que veut dire chaque robustesse
rubric-quality-question = Comment la qualité du cours est-elle assurée ?
rubric-quality-3 = Forte : une assurance qualité externe, valable à la date de délivrance, couvre le cours ou l’organisme certificateur, et l’assurance qualité interne est documentée
rubric-quality-2 = Substantielle : établissement accrédité, crédits transférables, mais pas d’information sur l’assurance qualité
rubric-quality-1 = Faible : avis positifs de personnes qui ont suivi le cours, ou assurance qualité par des tiers comme des employeurs
rubric-quality-0 = Aucune
rubric-verification-question = Comment vérifier le certificat ?
rubric-verification-3 = Sûre : la signature ou le sceau est valable et l’émetteur connu, ou l’émetteur confirme le résultat de cette personne
rubric-verification-2 = Partielle : les données du certificat concordent avec les informations en ligne
rubric-verification-1 = Limitée : seulement plausible, l’émetteur existe et la présentation est correcte
rubric-verification-0 = Impossible
rubric-level-question = Quel niveau est indiqué, et qui le confirme ?
rubric-level-3 = Un niveau de cadre indiqué par l’organisme, confirmé par un registre ou un programme accrédité
rubric-level-2 = Un niveau de cadre, sur la seule parole de l’établissement
rubric-level-1 = Des mots de la plateforme (« avancé »), ou déduit des prérequis
rubric-level-0 = Rien
rubric-learning_outcomes-question = Comment les acquis d’apprentissage sont-ils décrits ?
rubric-learning_outcomes-3 = Explicites, évaluables et reliés à l’évaluation
rubric-learning_outcomes-2 = Énumérés, sans lien avec l’évaluation
rubric-learning_outcomes-1 = Seulement des thèmes ou un syllabus
rubric-learning_outcomes-0 = Seulement le titre
rubric-workload-question = Comment la charge de travail est-elle indiquée ?
rubric-workload-3 = Crédits et heures, cohérents entre eux
rubric-workload-2 = Crédits seuls, ou total des heures seul
rubric-workload-1 = Semaines, heures de contact ou de vidéo, ou incohérent
rubric-workload-0 = Rien
rubric-testing-question = Comment l’apprentissage a-t-il été évalué ?
rubric-testing-3 = Évaluation finale ; méthode et critères publiés, alignés sur les acquis d’apprentissage, notée par le personnel
rubric-testing-2 = Évalué, méthode connue ; critères ou alignement non documentés
rubric-testing-1 = Seulement des quiz automatiques, une évaluation par les pairs ou des essais illimités
rubric-testing-0 = Aucune, présence seule, ou inconnu
rubric-identification-question = Comment l’identité de la personne a-t-elle été vérifiée ?
rubric-identification-3 = Identité vérifiée et évaluation surveillée
rubric-identification-2 = L’un des deux
rubric-identification-1 = Connexion à un compte, façon de taper ou engagement sur l’honneur
rubric-identification-0 = Ni l’un ni l’autre
evaluation-text-all_green = Tout est au vert : une reconnaissance conforme à la Convention de Lisbonne est possible.
evaluation-text-mixed = Résultat mitigé : certains critères peuvent-ils passer en premier, et d’autres être acceptés sans être remplis, ou en partie seulement ? Cela dépend de la finalité. Faites preuve de souplesse ; si les éléments ne suffisent pas, la validation des acquis reste possible.
evaluation-text-mostly_red = Surtout du rouge : avec ces éléments, une reconnaissance est très improbable. La validation des acquis reste possible.
evaluation-track = Procédure
evaluation-shortfalls = En dessous de ce que la finalité exige
evaluation-flags = Bon à savoir
evaluation-track-lrc = Selon la Convention de Lisbonne
evaluation-track-reservation = Selon la Convention de Lisbonne, sous conditions
evaluation-track-rpl = Validation des acquis
evaluation-weight-minor = mineur
evaluation-weight-major = majeur
evaluation-shortfall = { $criterion } : { $rating }, { $weight } ({ $priority })
evaluation-flag-workload_inconsistent = Heures et crédits ne concordent pas : la charge de travail compte 1 au plus (R-C5)
evaluation-flag-priorities_not_approved = D’autres priorités n’ont pas compté : personne d’autre ne les approuve (R-A5)
evaluation-flag-age_unknown = Personne ne sait de quand date le certificat (R-B5)
evaluation-need-level_judgement = Dites comment le niveau se compare à celui visé (R-B6).
evaluation-need-source_ects = Le volume du certificat n’est pas connu.
evaluation-need-source_isced_f = Le domaine du certificat n’est pas connu.
evaluation-rules = Règles qui ont décidé
evaluation-colour-all_green = Tout est au vert
evaluation-colour-mixed = Résultat mitigé
evaluation-colour-mostly_red = Surtout du rouge
nav-desk-equivalencies = Équivalences
nav-desk-precedents = Précédents
verdict-equivalency = Équivalence
verdict-equivalency-text = { $reference } : remplace { $component }
verdict-precedent = Décisions antérieures
verdict-precedent-all = { $count } sur { $count } : { $outcome }
verdict-precedent-few = Toutes identiques, moins de 5 : { $outcome }
verdict-precedent-review = L’offre a changé depuis ; quelqu’un vérifie donc à nouveau

## À qui est la règle
origin-law = Droit
origin-law-text = La Convention de Lisbonne sur la reconnaissance et les textes qui l’expliquent.
origin-default = Règle par défaut du réseau
origin-default-text = Ce dont partent les universités du réseau. Ce n’est pas le droit, et chacune peut fixer ses propres règles.
origin-own = Règle propre
origin-own-text = Fixée par une université, ou par un accord entre universités.
footer-criteria = Critères
footer-rights = Vos droits
verdict-rights = Ce qui vous est dû, et dans quel délai
request-rights = Vos droits
request-rights-link = Ce qui vous est dû, et dans quel délai
## L’évaluation d’une offre
course_rating-record = Évaluation
course_rating-save = Évaluer cette offre
course_rating-public = Ce que valent les preuves
course_rating-public-about = Selon les critères des universités, de 0 (rien) à 3 (sûr). Une personne qui n’a pas écrit cette offre doit dire sur quoi repose chaque niveau.
rating-rated_on = Évaluation du { $day }

# Whom to ask, where a university has given an address.
office-recognition = Service de la reconnaissance
office-courses = Service des formations
