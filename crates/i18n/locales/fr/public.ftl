# Pages pour tous.

## Sign-in
sign_in-page-title = Se connecter
sign_in-field-email = Adresse électronique
sign_in-field-password = Mot de passe

## Signing in again with a form behind
again-page-title = Votre session est terminée
again-page-lead = Reconnectez-vous et envoyez à nouveau. Ce que vous avez saisi est gardé jusque-là.
again-page-file = Un fichier ne peut pas être gardé : choisissez-le à nouveau ensuite.
again-resumed-title = Votre formulaire est de nouveau là
again-resumed-lead = Rien n’a encore été envoyé. Relisez, puis envoyez.
again-resumed-text = Votre texte ({ $count })
again-resumed-send = Envoyer
again-stale-title = Ce formulaire n’est plus à jour
again-stale-texts = Voici ce que vous avez écrit. Copiez-le avant de continuer.
again-stale-back = Retour à la page
flash-not-your-form = Le formulaire ouvert appartient à un autre compte. Il n’a pas été envoyé et n’est pas affiché.

## Start page
home-page-title = Des microcertifications qui comptent dans votre université
home-page-lead = Trouvez une formation courte dans une université partenaire, voyez avant de vous inscrire ce que la vôtre en fera, et faites-la reconnaître.
home-search-label = Que voulez-vous apprendre ?
home-fields-title = Par domaine
home-field = { $field } ({ $count })
home-next-title = Prochains débuts
home-next-empty = Les prochaines microcertifications apparaîtront ici dès qu’un établissement annoncera des dates.
home-figures-title = Les douze derniers mois
home-figures-more = Tous les chiffres et leur mode de calcul
home-demo-title = Essayez
home-demo-text = Ceci est une démonstration avec un consortium inventé. Rien ne quitte cet ordinateur.
home-demo-mailbox = Lire les courriels
home-demo-components = Voir les composants
home-demo-jump = Ceci est une démonstration : se connecter avec l’un de ses comptes
home-demo-guides = Un compte par rôle, et ce qu’il permet d’essayer
home-demo-caption = Les autres comptes
home-demo-others = { $count ->
    [one] Un autre compte
   *[other] { $count } autres comptes
}
home-demo-try-learner = trouver une microcertification qui compte chez soi et s’y inscrire
home-demo-try-provider_editor = saisir les résultats d’un cours terminé
home-demo-try-provider_admin = rédiger une offre, ou en importer depuis un fichier, puis publier
home-demo-try-evaluator = évaluer les preuves d’un dossier et proposer un résultat
home-demo-try-decider = décider d’une proposition du service de reconnaissance
home-demo-try-signatory = ouvrir un résultat de recherche et remonter de la réponse jusqu’à l’accord
home-demo-try-consortium_admin = lire les chiffres exacts sous « Impact »
home-demo-try-auditor = lire les mêmes chiffres et les brouillons, sans rien modifier
home-demo-role = Rôle
home-demo-institution = Établissement

## Search
search-page-title = Microcertifications
search-page-filter = { $count ->
    [0] Filtrer
   *[other] Filtrer ({ $count })
}
search-filter-title = Affiner les résultats
search-page-away = La recherche est momentanément indisponible. Voici quelques offres ; réessayez bientôt.
search-page-faults = Certains filtres ont été ignorés
search-page-fault = « { $value } » ne convient pas à « { $filter } ».
search-page-fault-university = « { $value } » a été laissé de côté. Choisissez d’abord une université.
search-sort-label = Trier par
search-sort-button = Trier
search-sort-relevance = Pertinence
search-sort-start = Prochain début
search-sort-ects = Crédits ECTS croissants
search-sort-title = Titre
search-sort-newest = Plus récentes
search-route-automatic = Compte automatiquement
search-route-fast_track = Devrait compter
search-route-individual = Décision au cas par cas
search-facet-route = Compte dans votre université
search-facet-route-note = Ce filtre ne tient pas compte de ce qui vous a déjà été reconnu. Si une limite est atteinte, le résultat lui-même vous le dit.
search-facet-field = Domaine
search-facet-start = Début
search-facet-language = Langue d’enseignement
search-facet-ects = ECTS
search-facet-level = Niveau
search-facet-mode = Forme
search-facet-free = Prix
search-facet-institution = Établissement
search-facet-country = Pays
search-parameter-q = Texte cherché
search-parameter-recognised_by = Votre université
search-parameter-route = Compte dans votre université
search-parameter-field = Domaine
search-parameter-starts_from = Début à partir du
search-parameter-starts_to = Début jusqu’au
search-parameter-language = Langue d’enseignement
search-parameter-ects_min = ECTS à partir de
search-parameter-ects_max = ECTS jusqu’à
search-parameter-level = Niveau
search-parameter-mode = Forme
search-parameter-free = Prix
search-parameter-institution = Établissement
search-parameter-country = Pays
search-parameter-sort = Ordre
search-parameter-page = Page
search-parameter-limit = Résultats par page
search-parameter-after = Continuer après
search-parameter-lang = Langue de la page
search-chip = { $filter } : { $value }
search-empty-title = Rien ne correspond à tout cela
search-empty-text = Essayez avec moins de mots ou un filtre de moins.
search-empty-way-corrected = Vouliez-vous dire « { $text } » ? ({ $count })
search-empty-way-without = Sans « { $filter } », il y en a { $count }
search-empty-way-broader = Dans le domaine plus large « { $field } », il y en a { $count }
search-empty-way-without_text = Sans les mots « { $text } », il y en a { $count }
search-empty-way-all = Voir toutes les microcertifications ({ $count })

## Listing
listing-page-by = { $institution }, { $country }
listing-page-outcomes = Ce que vous saurez faire
listing-page-content = Contenu
listing-page-details = Évaluation, admission et qualité
listing-page-dates = Toutes les dates
listing-page-credential = Sur le certificat
listing-page-identifier = Identifiant { $identifier }
listing-page-changed = Dernière modification : { $day }
listing-page-homepage = Page de l’établissement
listing-run-undated = Aucune date annoncée
listing-run-none = Aucune date annoncée. L’inscription n’est pas encore possible.
listing-run-cancelled = Ces dates ont été annulées.
listing-run-over = Ces dates sont passées.
listing-run-closed = Les inscriptions ont fermé le { $day }.
listing-run-full = Toutes les places sont prises.
listing-notice-draft-title = Ceci est un brouillon
listing-notice-draft-text = Seul votre établissement le voit tant qu’il n’est pas publié.
listing-notice-archived-title = N’est plus proposée
listing-notice-archived-text = Cette page reste disponible pour les personnes qui y ont participé. Cherchez une microcertification semblable.
fact-stackability = Autonome ou partie d’un ensemble
fact-stacks_into = Peut s’intégrer dans
stackability-stand_alone = Autonome
stackability-integrated = Partie d’un ensemble plus large

## Impact
impact-page-title = Impact
impact-page-lead = Ce que le consortium rend possible, compté à partir des faits.
impact-page-show = Afficher cette période
impact-page-quiet = Rien ne s’est passé durant cette période. Choisissez-en une plus longue.
impact-page-few = Pour protéger les personnes, les chiffres publics inférieurs à 5 sont indiqués « moins de 5 ».
impact-few = moins de 5
impact-none = Aucune décision
impact-number = { $count }
impact-students_exposed-question = Combien de personnes ont consulté une offre ?
impact-students_exposed-definition = Personnes aux études qui, une fois connectées, ont ouvert au moins une offre ; sans le personnel. MT-1
impact-students_enrolled-question = Combien de personnes ont participé ?
impact-students_enrolled-definition = Personnes aux études ayant au moins une inscription commencée et non retirée. MT-2
impact-virtual_mobilities-question = Combien de mobilités virtuelles rendues possibles ?
impact-virtual_mobilities-definition = Une personne et une microcertification d’une autre université, en ligne ou hybride, avec une décision positive de l’université d’origine, au jour de la décision. MT-4
impact-credits_transferred-question = Combien de crédits transférés ?
impact-credits_transferred-definition = Somme des crédits ECTS enregistrés dans les décisions positives. MT-5
impact-automatic_share-question = Quelle part est décidée automatiquement ?
impact-automatic_share-definition = Part des décisions automatiques. MT-7
impact-recognition_rate-question = Quelle part est reconnue ?
impact-recognition_rate-definition = Part des décisions positives ; sans les demandes retirées ou caduques. MT-8
impact-full_rate-question = Quelle part est reconnue entièrement ?
impact-full_rate-definition = Part des décisions de reconnaissance complète. MT-8

## Demo
mailbox-page-title = Courriels de la démonstration
mailbox-page-lead = Tout ce que Passerelle a envoyé, du plus récent au plus ancien.
mailbox-page-empty = Aucun courriel. Inscrivez-vous quelque part : il en arrivera un en quelques secondes.
mailbox-page-to = À { $address }, { $instant }

## Convert
convert-page-title = Convertir des niveaux, des crédits et des notes
convert-page-lead = Que vaut ailleurs un niveau, un nombre de crédits ou une note ? Chaque réponse indique sa méthode et sa source. Rien de ce que vous saisissez n’est conservé.
convert-heading-level = Niveaux
convert-heading-credit = Crédits
convert-heading-grade = Notes
convert-lead-level = Le même chiffre dans deux pays ne désigne pas forcément le même niveau. Chaque comparaison passe donc par le cadre européen des certifications (CEC).
convert-lead-credit = Saisissez ce qui figure sur le certificat. La première indication convertible compte : les crédits ECTS de l’organisme certificateur, puis les crédits d’un autre système, puis une part d’année à temps plein, puis les heures de travail. Les heures de cours, les vidéos et les semaines du calendrier ne sont pas des heures de travail.
convert-lead-grade = Par formule, à partir de la meilleure note et de la note minimale de réussite. Si les deux universités tiennent des tableaux des notes attribuées, ce sont eux qui décident (GR-1). Ces tableaux sont confidentiels : ils ne sont pas demandés ici.
convert-choose = Choisir
convert-compare-none = Sans comparaison
convert-action = Convertir
convert-result = Résultat
convert-share = L’adresse de cette page contient votre question : gardez-la, partagez-la ou imprimez la page.
convert-yes = Oui
convert-no = Non
convert-field-framework = Cadre
convert-field-level = Niveau, tel qu’il y est écrit
convert-field-target_framework = Comparer avec
convert-field-target_level = Niveau dans ce cadre
convert-field-credits = Crédits
convert-field-system = Système de crédits
convert-field-notional_hours = Heures de travail au total
convert-field-recogniser_hours_per_ects = Heures pour un crédit ECTS dans votre université
convert-field-units = Unités
convert-field-units_per_full_time_year = Unités d’une année à temps plein
convert-field-nd = Note
convert-field-nmax = Meilleure note possible
convert-field-nmin = Note minimale de réussite
convert-field-method = Convertir en
convert-field-hmax = Meilleure note de l’autre échelle
convert-field-hmin = Note minimale de réussite de l’autre échelle
convert-hint-recogniser_hours_per_ects = 25 si vous ne saisissez rien
convert-hint-units_per_full_time_year = Pour les pays sans crédits, par exemple 8 en Australie
convert-to-bavarian = Note allemande, de 1,0 à 4,0
convert-to-linear = Une autre échelle
convert-fact-asked = Niveau
convert-fact-eqf = Dans le CEC
convert-fact-isced = Dans la CITE 2011
convert-fact-status = Statut
convert-fact-automatic = Utilisable dans les règles automatiques
convert-fact-source = Selon
convert-fact-rules = Règles
convert-fact-gap = Comparaison
convert-fact-learnt = Premier niveau
convert-fact-wanted = Comparé avec
convert-fact-exact = En crédits ECTS
convert-fact-recorded = Enregistré, au demi-crédit le plus proche
convert-fact-method = Méthode
convert-fact-grade = Note
convert-fact-step = Degré supérieur suivant de l’échelle allemande
convert-eqf-none = Aucun niveau CEC
convert-status-referenced = Référencé au CEC
convert-status-compared = Comparé avec le CEC
convert-status-inferred = Seulement déduit d’un autre cadre ; le service de reconnaissance confirme
convert-status-unlevelled = Sans niveau CEC ; le service de reconnaissance apprécie
convert-mark-seed = Tiré d’un document fondateur de cette plateforme
convert-mark-read = Lu à la source
convert-mark-unread = Connu de cette source, sans relecture : vérifiez avant de vous y fier
convert-mark-own = Notre propre lecture, qui n’est la règle de personne
convert-gap-same = Même niveau
convert-gap-below = { $count ->
    [one] Un niveau au-dessous du niveau comparé
   *[other] { $count } niveaux au-dessous du niveau comparé
}
convert-gap-above = { $count ->
    [one] Un niveau au-dessus du niveau comparé
   *[other] { $count } niveaux au-dessus du niveau comparé
}
convert-gap-unknown = Inconnu : un des niveaux n’a pas de place dans le CEC
convert-level-note = Une comparaison de niveaux ne signifie jamais que deux certifications sont équivalentes (LV-4).
convert-method-stated = Crédits ECTS indiqués par l’organisme certificateur
convert-method-system = Crédits multipliés par le facteur de leur système
convert-method-share = Part d’une année à temps plein, multipliée par 60 crédits ECTS
convert-method-hours = Heures de travail divisées par les heures pour un crédit ECTS
convert-method-bavarian = Formule bavaroise modifiée, coupée après une décimale
convert-method-linear = En ligne droite, de la note minimale de réussite à la meilleure note
convert-hours-each = { $number } heures pour un crédit ECTS
convert-flag-workload_inconsistent = Les heures et les crédits ECTS ne concordent pas : un crédit ECTS correspond à 25 à 30 heures de travail (CR-5).
convert-flag-time_is_not_workload = Les heures de cours, les vidéos et les semaines ont été laissées de côté : ce ne sont pas des heures de travail (CR-2).
convert-grade-note = C’est une suggestion pour la personne qui décide. Les notes d’échec ne sont jamais converties (GR-7).
convert-wrong-required = Remplissez ce champ
convert-wrong-number = Saisissez un nombre, par exemple 14 ou 2,5
convert-wrong-nothing = Saisissez des crédits, des unités ou des heures de travail
convert-wrong-not-positive = Saisissez un nombre supérieur à zéro
convert-wrong-too-large = Saisissez un nombre plus petit
convert-wrong-unknown-framework = Aucun cadre « { $value } ». Choisissez-en un dans la liste
convert-wrong-unknown-level = { $framework } n’a pas de niveau « { $value } » dans notre tableau. Il a : { $levels }
convert-wrong-unknown-system = Aucun système de crédits « { $value } ». Choisissez-en un dans la liste
convert-wrong-no-scale = La meilleure note et la note minimale de réussite ne peuvent pas être égales
convert-wrong-failing = C’est au-dessous de la note minimale de réussite. Les notes d’échec ne sont pas converties
convert-wrong-better-than-best = C’est mieux que la meilleure note possible. Vérifiez les deux
micro_evaluator-title = Micro-évaluateur
micro_evaluator-lead = Évaluez une microcertification selon sept critères et voyez comment elle serait reconnue. Aucun compte n’est nécessaire. L’adresse de cette page contient vos réponses : vous pouvez la partager.
micro_evaluator-result = Résultat
micro_evaluator-unanswered = Ce qui n’est pas connu
micro_evaluator-unanswered-text = Un critère sans réponse compte 0, jamais comme rempli (R-C2). Les autres informations manquantes restent inconnues.
micro_evaluator-no_decision = Ce n’est pas une décision : seule une université décide. Calculé selon la version { $version } des critères.
micro_evaluator-print = Imprimer ou enregistrer en PDF
micro_evaluator-print-hint = Pour garder le résultat, imprimez cette page ou enregistrez-la en PDF depuis votre navigateur.
micro_evaluator-questions = Vos réponses
micro_evaluator-questions-hint = Si une information est introuvable, ne répondez pas ou choisissez 0. Tout n’a pas besoin d’être au vert : c’est la finalité qui dit quels critères comptent.
micro_evaluator-on_site = L’authenticité et l’identification ne sont pas demandées pour un cours sur place (R-C1).
micro_evaluator-sizes = Niveau et volume
micro_evaluator-show = Afficher le résultat
micro_evaluator-unknown = Inconnu
micro_evaluator-purpose = Comme quoi doit-elle compter ?
micro_evaluator-mode = Forme de participation
micro_evaluator-source_eqf = Niveau du certificat
micro_evaluator-source_ects = Volume du certificat
micro_evaluator-level_judgement = Comment son niveau se compare-t-il ?
micro_evaluator-level_judgement-hint = Seulement si le certificat n’indique pas de niveau et que vous en demandez un (R-B6).
micro_evaluator-target_eqf = Niveau demandé
micro_evaluator-target_ects = Volume de ce qu’elle doit remplacer ou compléter
listing-replaces-title = Ce que cela remplace
listing-replaces = { $institution } : remplace { $component } dans { $programme }
listing-replaces-together = { $institution } : avec d’autres, remplace { $component } dans { $programme }
