# Les bureaux des responsables et des établissements.
desk-queue-title = Dossiers
desk-queue-empty-title = Rien ne vous attend
desk-queue-empty-text = { $count ->
    [one] { $count } dossier attend d’autres personnes.
   *[other] { $count } dossiers attendent d’autres personnes.
}
desk-queue-overdue = En retard
desk-queue-soon = À rendre sous 7 jours
desk-queue-waiting = En attente d’une réponse
desk-queue-to_decide = À décider
desk-queue-column-learner = Personne concernée
desk-queue-column-purpose = Finalité
desk-queue-column-route = Voie
desk-queue-column-due = Échéance
desk-queue-column-state = État
desk-queue-column-waits = Attend
desk-case-title = Dossier { $reference }
desk-case-evidence = Preuves
desk-case-ratings = Sept évaluations
desk-case-ratings-hint = Choisissez le plus haut niveau dont toutes les preuves sont présentes.
desk-case-ratings-save = Enregistrer les évaluations
desk-case-comparison = Comparaison avec la cible
desk-case-outcome = Ce que disent les règles
desk-case-propose = Proposer ce résultat
desk-case-proposed = { $person } propose
desk-case-decide = Décider et envoyer
desk-case-return = Renvoyer à l’examen
desk-case-confirm = Confirmer et envoyer
desk-case-reason = Motifs, tels que la personne concernée les lit
desk-case-second_person = Une autre personne décide.
desk-case-difference = Différence substantielle
desk-case-difference-found = Constaté
desk-case-difference-required = Exigé
desk-case-difference-why = Pourquoi la réussite est peu probable
desk-case-difference-evidence = Preuve
desk-case-next = Dossier suivant

## Les offres de l’établissement
listing-page-title = Vos offres
listing-page-first = Première page
listing-column-title = Titre
listing-column-state = État
listing-column-complete = Précisé
listing-column-places = Inscriptions sur places
listing-places-enrolled = Places prises : { $places }
listing-empty-title = Pas encore d’offre
listing-empty-text = Il y a deux entrées : remplir un formulaire, ou apporter un fichier qui les contient toutes.
listing-act-new = Nouvelle offre
listing-act-import = Importer un fichier
listing-act-as_student = Aperçu de la page
listing-act-dates = Dates et places
listing-act-archive = Archiver cette offre
listing-act-publish-about = Publie ce qui est enregistré. C’est visible en quelques secondes.
listing-state-changes = avec des changements non publiés
listing-places-unlimited = { $count }, sans limite indiquée
listing-missing-names = Manque : { $names }
listing-missing-title = Ce qui manque encore
listing-missing-count = { $stated } éléments d’une microcertification sont précisés. Une lacune se lit « Non précisé par l’établissement » ; rien n’est rempli à votre place.
listing-missing-none = Rien ne manque.
listing-missing-advised = Ceci aide aussi à la trouver et à se décider :
listing-about-draft = Seul votre établissement la voit. Publiez-la quand elle est prête.
listing-about-draft_editor = Seul votre établissement la voit. Une personne qui administre votre établissement la publie.
listing-about-changed = C’est le texte publié qui est visible. Publiez pour montrer vos changements.
listing-about-changed_editor = C’est le texte publié qui est visible. Une personne qui administre votre établissement publie les changements.
listing-about-published = Elle est visible. Enregistrer commence un nouveau texte ; celui qui est publié reste jusqu’à la prochaine publication.
listing-about-archived = Elle n’est plus proposée et ne peut plus changer. Les promesses et décisions qui reposent sur elle restent valables.
listing-dates-title = Dates et places
listing-dates-count = { $count ->
    [0] Pas encore de dates. Sans dates, personne ne peut s’inscrire.
    [one] { $count } session
   *[other] { $count } sessions
}
listing-new-title = Nouvelle offre
listing-intro-new = Identifiant, langue et titre suffisent pour enregistrer. Tout le reste peut suivre.
listing-conflict-title = Une autre personne a été plus rapide
listing-conflict-by = { $name } a changé cette offre le { $when }, pendant que vous écriviez. Votre texte n’est pas encore enregistré, et rien n’est perdu.
listing-conflict-when = Cette offre a changé le { $when }, pendant que vous écriviez. Votre texte n’est pas encore enregistré, et rien n’est perdu.
listing-conflict-archive = L’offre a changé pendant que vous écriviez. Regardez-la encore une fois ; votre motif est conservé ci-dessous.
listing-conflict-advice = Votre texte est dans le formulaire. Reprenez ce que vous voulez garder ; enregistrer maintenant remplace ce qui est en place.
listing-conflict-caption = Où les deux diffèrent
listing-conflict-field = Champ
listing-conflict-stored = En place maintenant
listing-conflict-own = Votre texte
listing-archive-title = Archiver « { $title } »
listing-archive-heading = Archiver
listing-archive-about = Retire l’offre du catalogue pour de bon.
listing-archive-effect = Personne ne trouve plus cette offre ni ne s’y inscrit, et elle ne peut plus changer. Sa page reste lisible à son adresse. Les cours en route continuent, et les promesses faites restent valables.
listing-archive-enrolled = { $count ->
    [0] Aucune inscription.
    [one] { $count } personne est inscrite et le reste.
   *[other] { $count } personnes sont inscrites et le restent.
}
listing-archive-reason_hint = Vos collègues le liront plus tard, par exemple : remplacée par DS-2027.
listing-archive-act = Archiver pour de bon
listing-section-what = De quoi il s’agit
listing-section-outcomes = Ce que l’on saura faire
listing-section-assessment = Comment on est évalué
listing-section-workload = Charge de travail et niveau
listing-section-quality = Qualité
listing-section-admission = Qui peut s’inscrire
listing-section-price = Prix
listing-section-languages = Langues
listing-field-identifier = Identifiant
listing-field-language = Langue des textes
listing-field-title = Titre
listing-field-description = Description
listing-field-keywords = Mots-clés
listing-field-homepage = Adresse de votre propre page à son sujet
listing-field-learning_outcomes = Acquis d’apprentissage
listing-field-assessment = Type d’évaluation
listing-field-supervision = Surveillance et contrôle d’identité
listing-field-ects = Crédits
listing-field-hours = Heures de travail
listing-field-eqf_level = Niveau
listing-field-quality_assurance = Type d’assurance qualité
listing-field-mode = Forme de participation
listing-field-teaching_language_1 = Langue d’enseignement principale
listing-field-teaching_language_more = Autre langue d’enseignement
listing-field-isced_f = Domaine d’études
listing-field-prerequisites = Ce qu’il faut avant de commencer
listing-field-stackability = Seule ou partie d’un ensemble
listing-field-stacks_into = De quoi elle peut faire partie
listing-field-price = Prix
listing-field-currency = Monnaie
listing-field-then = Après l’enregistrement, continuer en
listing-field-in_language = { $field } ({ $language })
listing-unit-hours = heures
listing-hint-identifier = Votre propre nom pour elle, unique dans votre établissement. Il ne change plus après la publication.
listing-hint-language = Celle dans laquelle vous écrivez. Les traductions suivent une à une.
listing-hint-description = Des paragraphes et du HTML simple : listes, gras, liens.
listing-hint-learning_outcomes = Un par ligne. Commencez par un verbe : que saura faire la personne ?
listing-hint-assessment = Par exemple : projet avec soutenance.
listing-hint-ects = De 0,5 à 60, par pas d’un demi.
listing-hint-quality_assurance = Qui contrôle la qualité et comment, par exemple : établissement accrédité, programme revu tous les trois ans.
listing-hint-keywords = Les mots sous lesquels on la cherche, séparés par des virgules.
listing-hint-stacks_into = Par exemple : module 3 du master en science des données.
listing-hint-price = 0 si elle est gratuite.
listing-hint-currency = Trois lettres, par exemple EUR.
listing-hint-then = L’enregistrement ouvre alors les textes dans cette langue.

## Dates et places
offering-page-title = Dates de « { $title } »
offering-table-caption = Toutes les dates
offering-column-dates = Du – au
offering-column-participants = Personnes inscrites
offering-act-participants = Personnes inscrites et résultats
offering-act-add = Ajouter des dates
offering-new-title = Ajouter des dates
offering-empty-title = Pas encore de dates
offering-empty-text = Sans dates, personne ne peut s’inscrire.
offering-dates-from = À partir du { $day }
offering-dates-until = Jusqu’au { $day }
offering-dates-open = Sans jours fixes
offering-seats-unlimited = sans limite
offering-field-start = Premier jour
offering-field-end = Dernier jour
offering-field-enrol_by = Dernier jour d’inscription
offering-field-seats = Places
offering-hint-enrol_by = Le jour compte en entier.
offering-hint-seats = Vide s’il n’y a pas de limite. Jamais moins que les places prises.
offering-taken = { $count ->
    [0] Aucune place n’est prise.
    [one] { $count } place est prise.
   *[other] { $count } places sont prises.
}
offering-closed = Ces dates ne peuvent plus changer.
offering-conflict-stored = Ces dates ont changé pendant que vous écriviez. En place maintenant : { $dates }, inscription jusqu’au { $enrol_by }, places : { $seats }.

## Participants et résultats
participant-page-title = Personnes inscrites, { $dates }
participant-table-caption = Toutes les personnes de cette session
participant-column-name = Nom
participant-column-state = État
participant-column-result = Résultat
participant-column-grade = Note
participant-field-outcome = Résultat : { $name }
participant-field-grade = Note : { $name }
participant-outcome-none = Pas encore
participant-outcome-grade = { $outcome }, note { $grade }
participant-result-by = Saisi par { $name }, { $when }
participant-own = Vous ne pouvez pas saisir votre propre résultat. Cela revient à une autre personne.
participant-final = Un résultat saisi est définitif. Une réussite part aussitôt à l’université d’origine et y lance la reconnaissance ; la personne l’apprend par courriel.
participant-act-check = Vérifier les résultats
participant-check-title = Vérifiez avant de saisir, { $dates }
participant-act-record = { $count ->
    [one] Saisir { $count } résultat
   *[other] Saisir { $count } résultats
}
participant-error = { $name } : { $error }
participant-stale-title = Certains résultats sont déjà saisis
participant-stale-text = Le tableau montre par qui et quand. Rien de votre saisie n’a été retenu ; ce que vous avez choisi pour les autres est conservé.
participant-empty-title = Pas encore d’inscription
participant-empty-text = Les noms paraissent ici dès que quelqu’un s’inscrit.

## Import
import-page-title = Importer des offres
import-lead = Le fichier est d’abord vérifié, et rien n’est enregistré. Vous voyez ce qui changerait, puis un seul bouton l’importe.
import-field-file = Fichier CSV
import-hint-file = UTF-8, avec virgule ou point-virgule, 10 Mio et 5 000 lignes au plus.
import-field-publish = Publier les offres aussitôt
import-hint-publish = Sinon elles arrivent comme brouillons.
import-act-check = Vérifier le fichier
import-act-template = Télécharger un fichier vide avec toutes les colonnes
import-act-commit = { $count ->
    [one] Importer { $count } ligne
   *[other] Importer { $count } lignes
}
import-report-title = Ce que ferait le fichier
import-other = Ce n’est pas le fichier qui a été vérifié. Il vient de l’être ; rien n’a été importé.
import-fault-title = Le fichier ne se lit pas jusqu’au bout
import-fault = Ligne { $line } : { $reason }
import-fault-columns = Ligne { $line } : { $reason } ({ $columns })
import-refused-summary = Corrigez le fichier et vérifiez-le encore. Rien n’a été importé.
import-refused-about = Rien n’est importé tant qu’une ligne est refusée. Corrigez ces lignes dans votre fichier et vérifiez-le encore.
import-admin-only = Le fichier est en ordre. Une personne qui administre votre établissement peut l’importer.
import-count-created = { $count ->
    [one] { $count } ligne est nouvelle
   *[other] { $count } lignes sont nouvelles
}
import-count-changed = { $count ->
    [one] { $count } ligne change ce qui est enregistré
   *[other] { $count } lignes changent ce qui est enregistré
}
import-count-unchanged = { $count ->
    [one] { $count } ligne ne change rien
   *[other] { $count } lignes ne changent rien
}
import-count-refused = { $count ->
    [one] { $count } ligne est refusée
   *[other] { $count } lignes sont refusées
}
import-table-refused = Lignes refusées
import-table-warnings = À regarder
import-table-rows = Ligne par ligne
import-column-line = Ligne
import-column-column = Colonne
import-column-why = Ce qui ne va pas
import-column-outcome = Ce qui se passe
import-outcome-created = Nouvelle
import-outcome-changed = Modifiée
import-outcome-unchanged = Inchangée
import-more = { $count ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}
import-field-again = Le même fichier encore une fois
import-hint-again = Il est trop grand pour rester dans cette page. Rien n’est enregistré avant que vous pressiez le bouton.
import-again-title = Vérifier un autre fichier
import-columns-title = Colonnes du fichier
import-columns-about = Seuls identifier et title sont nécessaires. Un texte peut porter sa langue, par exemple title@fr. Plusieurs dates : répétez l’identifiant avec d’autres dates.
import-archived = L’offre est archivée et ne peut plus changer.
import-offering-cancelled = Ces dates ont été annulées.

## Après une action
flash-listing_published = Publiée. On la trouve en quelques secondes.
flash-listing_archived = Archivée. Elle n’est plus proposée.
flash-dates_saved = Dates enregistrées.
flash-results_recorded = Résultats saisis. La reconnaissance commence dans les universités d’origine.
flash-import_done = Importé. Tout ce que contient le fichier est ici.
import-programme-differs = La ligne { $line } dit autre chose de ce programme.
import-component-twice = Cette composante figure déjà dans une ligne précédente.
import-personal-column = Ces colonnes semblent permettre d’identifier une personne. Retirez-les : aucune donnée personnelle n’est importée
import-no-version = Sans version, elle est montrée aux collègues et n’a pas d’effet sur la procédure.
import-past-provider = Aucun membre du réseau n’a cet identifiant ou ce nom.
import-past-own = C’est votre propre université : il n’y a rien à reconnaître.
import-past-version = L’offre n’a pas cette version.
import-past-choice = Ce mot ne fait pas partie de ceux qui sont possibles ici.
import-past-programme = Votre université n’a pas de programme avec ce code.
import-past-component = Aucune composante n’a ce code, ou plusieurs l’ont : indiquez aussi le programme.
import-past-target = Indiquez la composante remplacée.
import-past-future = Ce jour est encore à venir.
import-past-twice = Cette référence figure déjà dans une ligne précédente.

## Évaluer un texte publié
course_rating-title = Évaluation de « { $title } »
course_rating-version = Version { $number }, publiée le { $day }
course_rating-form = Évaluer ce texte
course_rating-once = Les universités s’appuient sur cette évaluation, et tout le monde peut la lire. Un texte n’est évalué qu’une fois ; un nouveau texte l’est à nouveau.
course_rating-on_site = Le contrôle d’identité n’est pas demandé pour les cours en présentiel.
course_rating-stated = Ce que dit l’offre
course_rating-evidence-hint = Qu’avez-vous consulté ? Par exemple : le guide du module, page 4.
course_rating-own-title = Vous ne pouvez pas évaluer ce texte
course_rating-own-text = Une partie du texte est de vous. Une autre personne de votre établissement, qui ne l’a pas écrit, peut l’évaluer ; le consortium aussi.
course_rating-draft-title = Pas encore de texte publié
course_rating-draft-text = Seul un texte publié est évalué. Publiez-le, puis une personne qui ne l’a pas écrit pourra l’évaluer.
course_rating-conflict-rated = Ce texte vient d’être évalué. Il ne l’est qu’une fois : rien de ce que vous avez écrit n’a été enregistré. L’évaluation figure ci-dessous.
course_rating-conflict-changed = Un nouveau texte a été publié pendant votre évaluation. Rien n’est encore enregistré. Comparez-le avec ce que vous avez écrit, puis enregistrez de nouveau.
course_rating-done = Évaluation faite
course_rating-why = Sans évaluation, beaucoup d’universités ne peuvent pas dire oui d’office et décident au cas par cas.
rating-rated_by = Évaluation du { $day } par { $name } ({ $role })
flash-version_rated = Évaluation enregistrée. Tout le monde peut la lire sur la page de l’offre.
