# Suggestions pendant la saisie.
suggest-group-micro_credential = Micro-certifications
suggest-group-field = Domaines d’études
suggest-group-institution = Établissements
suggest-status = { $count ->
    [0] Aucune suggestion
    [one] { $count } suggestion. Les touches fléchées y mènent
   *[other] { $count } suggestions. Les touches fléchées y mènent
}

# Les mots propres au consortium, et les recherches restées sans résultat.
nav-network-words = Mots
words-title = Mots
words-lead = Des abréviations et d’autres mots pour dire la même chose. Chercher l’un, c’est trouver aussi les autres. Passerelle en connaît déjà beaucoup ; les vôtres s’y ajoutent.
words-add = Ajouter des mots
words-change-title = Modifier des mots
words-count = { $count ->
    [one] { $count } entrée à vous
   *[other] { $count } entrées à vous
}
words-column-words = Mots
words-column-languages = Langues
words-column-changed = Modifiés
words-empty-title = Pas encore de mots à vous
words-empty-text = Ajoutez une abréviation que vos étudiants tapent, avec sa forme longue.
words-field = Mots de même sens
words-field-hint = Une langue par ligne : d’abord son code, puis les mots, séparés par des virgules. Par exemple : en user experience, UX – et à la ligne suivante : fr expérience utilisateur, UX
words-stale-title = Quelqu’un a modifié ou supprimé cette entrée entre-temps
words-stale-text = Rien n’a été enregistré. Votre texte est toujours là : relisez-le, puis enregistrez.
words-remove-title = Supprimer cette entrée
words-remove-text = Les recherches ne rapprochent alors plus ces mots. Les mots fournis avec Passerelle restent.
words-remove = Supprimer l’entrée
words-missed-title = Recherches sans résultat
words-missed-hint = Les mots cherchés au moins { $count } fois ces { $weeks } dernières semaines, sans filtre et sans résultat. Personne n’est enregistré avec eux. Les adresses, les longs numéros et les mots rares ne s’affichent jamais.
words-missed-caption = Recherches sans résultat, les plus fréquentes d’abord
words-missed-text = Mots cherchés
words-missed-count = Combien de fois
words-missed-week = Dernière fois, semaine du
words-missed-empty = Chaque recherche a trouvé quelque chose, ou trop peu de personnes cherchaient la même chose.
flash-words_added = Les mots sont ajoutés. Les recherches s’en servent dans quelques secondes.
flash-words_changed = Les mots sont modifiés. Les recherches s’en servent dans quelques secondes.
flash-words_removed = L’entrée est supprimée. Les recherches ne s’en servent plus.
field-synonym-line = Commencez chaque ligne par le code de sa langue, par exemple : fr expérience utilisateur, UX
field-synonym-alone = Écrivez au moins deux mots ou expressions de même sens
field-synonym-long = Écrivez chaque expression en 60 caractères et 6 mots au plus
field-synonym-sign = Écrivez des mots séparés par des virgules, sans autres signes
field-synonym-many = Écrivez au plus 40 mots ou expressions par entrée
field-synonym-full = Vous avez 500 entrées, et il n’y a plus de place. Supprimez-en d’abord une
