# Pages pour tous.

## Sign-in
sign_in-page-title = Se connecter
sign_in-field-email = Adresse e-mail
sign_in-field-password = Mot de passe

## Start page
home-page-title = Des microcertifications reconnues par votre université
home-page-lead = Trouvez une formation courte dans une université partenaire, voyez avant de vous inscrire ce que la vôtre en fera, et faites-la reconnaître.
home-search-label = Que voulez-vous apprendre ?
home-fields-title = Par domaine
home-field = { $field } ({ $count })
home-next-title = Prochains débuts
home-next-empty = Les prochaines microcertifications apparaîtront ici dès qu’un établissement annoncera des dates.
home-figures-title = Les douze derniers mois
home-figures-more = Tous les chiffres et leur mode de calcul
home-demo-title = Essayez
home-demo-text = Ceci est une démonstration avec un consortium inventé. Rien ne quitte cet ordinateur.
home-demo-mailbox = Lire les messages
home-demo-components = Voir les composants
home-demo-jump = Ceci est une démonstration : se connecter avec l’un de ses comptes
home-demo-guides = Un compte par rôle, et ce qu’il permet d’essayer
home-demo-caption = Les autres comptes
home-demo-others = { $count ->
    [one] Un autre compte
   *[other] { $count } autres comptes
}
home-demo-try-learner = trouver une microcertification qui compte chez soi et s’y inscrire
home-demo-try-provider_editor = saisir les résultats d’un cours terminé
home-demo-try-provider_admin = rédiger une offre, ou en importer depuis un fichier, puis publier
home-demo-try-evaluator = évaluer les preuves d’un dossier et proposer une issue
home-demo-try-decider = décider de ce qui a été proposé au bureau
home-demo-try-signatory = ouvrir un résultat de recherche et remonter de la réponse jusqu’à l’accord
home-demo-try-consortium_admin = lire les chiffres exacts sous «Impact»
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
search-page-away = La recherche est momentanément indisponible. Voici quelques offres ; réessayez bientôt.
search-page-faults = Certains filtres ont été ignorés
search-page-fault = «{ $value }» ne convient pas à «{ $filter }».
search-page-fault-university = «{ $value }» a été laissé de côté. Choisissez d’abord une université.
search-sort-label = Trier par
search-sort-button = Trier
search-sort-relevance = Pertinence
search-sort-start = Prochain début
search-sort-ects = ECTS croissants
search-sort-title = Titre
search-sort-newest = Plus récentes
search-route-automatic = Reconnue automatiquement
search-route-fast_track = Probablement reconnue
search-route-individual = Décidée au cas par cas
search-facet-route = Reconnue par votre université
search-facet-route-note = Ce filtre ne tient pas compte de ce qui vous a déjà été reconnu. Si une limite est atteinte, le résultat lui-même vous le dit.
search-facet-field = Domaine
search-facet-start = Début
search-facet-language = Langue d’enseignement
search-facet-ects = ECTS
search-facet-level = Niveau
search-facet-mode = Modalité
search-facet-free = Prix
search-facet-institution = Établissement
search-facet-country = Pays
search-parameter-q = Texte cherché
search-parameter-recognised_by = Votre université
search-parameter-route = Reconnue par votre université
search-parameter-field = Domaine
search-parameter-starts_from = Début à partir du
search-parameter-starts_to = Début jusqu’au
search-parameter-language = Langue d’enseignement
search-parameter-ects_min = ECTS à partir de
search-parameter-ects_max = ECTS jusqu’à
search-parameter-level = Niveau
search-parameter-mode = Modalité
search-parameter-free = Prix
search-parameter-institution = Établissement
search-parameter-country = Pays
search-parameter-sort = Ordre
search-parameter-page = Page
search-parameter-limit = Résultats par page
search-parameter-after = Continuer après
search-parameter-lang = Langue de la page
search-chip = { $filter } : { $value }
search-empty-title = Rien ne correspond à tout cela
search-empty-text = Essayez avec moins de mots ou un filtre de moins.
search-empty-way-corrected = Vouliez-vous dire «{ $text }» ? ({ $count })
search-empty-way-without = Sans «{ $filter }», il y en a { $count }
search-empty-way-broader = Dans le domaine plus large «{ $field }», il y en a { $count }
search-empty-way-without_text = Sans les mots «{ $text }», il y en a { $count }
search-empty-way-all = Voir toutes les microcertifications ({ $count })

## Listing
listing-page-by = { $institution }, { $country }
listing-page-outcomes = Ce que vous saurez faire
listing-page-content = Contenu
listing-page-details = Évaluation, admission et qualité
listing-page-dates = Toutes les dates
listing-page-why = Pourquoi ?
listing-page-why-text = Ces règles ont été examinées dans cet ordre. Une règle est inconnue lorsqu’un fait manque.
listing-page-credential = Sur l’attestation
listing-page-identifier = Identifiant { $identifier }
listing-page-changed = Dernière modification : { $day }
listing-page-homepage = Page de l’établissement
listing-run-undated = Dates non annoncées
listing-run-none = Aucune date annoncée. L’inscription n’est pas encore possible.
listing-run-cancelled = Ces dates ont été annulées.
listing-run-over = Ces dates sont passées.
listing-run-closed = Inscriptions closes le { $day }.
listing-run-full = Toutes les places sont prises.
listing-notice-draft-title = Ceci est un brouillon
listing-notice-draft-text = Seul votre établissement le voit tant qu’il n’est pas publié.
listing-notice-archived-title = N’est plus proposée
listing-notice-archived-text = Cette page reste disponible pour les participants. Cherchez une microcertification semblable.
fact-stackability = Autonome ou partie d’un ensemble
fact-stacks_into = Peut s’intégrer dans
stackability-stand_alone = Autonome
stackability-integrated = Partie d’un ensemble plus large

## Impact
impact-page-title = Impact
impact-page-lead = Ce que le consortium rend possible, compté à partir des faits.
impact-page-show = Afficher cette période
impact-page-quiet = Rien ne s’est passé durant cette période. Choisissez-en une plus longue.
impact-page-few = Pour protéger les personnes, les chiffres publics inférieurs à 5 sont indiqués «moins de 5».
impact-few = moins de 5
impact-none = Aucune décision
impact-number = { $count }
impact-students_exposed-question = Combien d’étudiants ont consulté ?
impact-students_exposed-definition = Étudiants connectés ayant ouvert au moins une offre ; sans le personnel. MT-1
impact-students_enrolled-question = Combien d’étudiants ont participé ?
impact-students_enrolled-definition = Étudiants ayant au moins une inscription commencée et non retirée. MT-2
impact-virtual_mobilities-question = Combien de mobilités virtuelles ?
impact-virtual_mobilities-definition = Étudiant et microcertification d’une autre université, en ligne ou hybride, avec une décision positive de l’université d’origine, au jour de la décision. MT-4
impact-credits_transferred-question = Combien de crédits transférés ?
impact-credits_transferred-definition = Somme des ECTS enregistrés dans les décisions positives. MT-5
impact-automatic_share-question = Quelle part est décidée automatiquement ?
impact-automatic_share-definition = Part des décisions automatiques. MT-7
impact-recognition_rate-question = Quelle part est reconnue ?
impact-recognition_rate-definition = Part des décisions positives ; sans les demandes retirées ou caduques. MT-8
impact-full_rate-question = Quelle part est reconnue entièrement ?
impact-full_rate-definition = Part des décisions de reconnaissance complète. MT-8

## Demo
mailbox-page-title = Messages de la démonstration
mailbox-page-lead = Tout ce que Passerelle a envoyé, du plus récent au plus ancien.
mailbox-page-empty = Aucun message. Inscrivez-vous quelque part : il en arrivera un en quelques secondes.
mailbox-page-to = À { $address }, { $instant }
