## Imports : les tableurs, et ce qui ne peut clocher que chez eux
import-field-table = Fichier CSV ou feuille de calcul (XLSX)
import-hint-table = 10 Mio et 5 000 lignes au plus. CSV en UTF-8, avec virgule ou point-virgule ; d’un classeur, la première feuille visible.
import-act-template-sheet = Le même comme feuille de calcul (XLSX)
import-column-look = À regarder
import-alike = « { $title } » existe déjà, sous l’identifiant { $identifier }. Pour modifier cette offre, donnez à cette ligne l’identifiant { $identifier }.
import-other-sheet = Cette feuille n’a pas été lue. Seule la première feuille visible l’est.
import-cell-error = Le tableur affiche une erreur dans cette cellule. Corrigez-la ou videz-la.
import-formula-empty = La formule de cette cellule n’a pas de résultat enregistré. Ouvrez le fichier dans votre tableur et enregistrez-le.
import-merged-cell = Cette cellule est fusionnée avec une autre. Annulez la fusion et donnez une valeur à chaque ligne.
import-example-row = C’est l’exemple de notre fichier à remplir. Supprimez cette ligne.
import-too-many-entries = Le fichier a trop de parties pour un classeur. Enregistrez-le de nouveau en XLSX, ou en CSV.
import-too-large-unpacked = Une fois décompressé, le fichier est trop grand. Retirez ce qui n’appartient pas au tableau, ou enregistrez-le en CSV.
import-nested-archive = Le fichier contient une autre archive. Retirez ce qui y est incorporé, ou enregistrez le tableau en CSV.
import-archive-path = Une partie du fichier a un chemin interdit. Enregistrez-le de nouveau en XLSX, ou en CSV.
field-not-table = Choisissez un fichier CSV ou une feuille de calcul (XLSX) : ceci est autre chose

## A file that is everything a provider offers, and what it no longer has
import-field-whole = Ce fichier contient tout ce que nous proposons
import-hint-whole = Les offres venues d’un fichier précédent et absentes de celui-ci sont signalées. Rien n’est supprimé ; ce que vous avez écrit à la main reste tel quel.
import-count-vanished = { $count ->
    [one] { $count } offre n’est plus dans le fichier
   *[other] { $count } offres ne sont plus dans le fichier
}
import-table-vanished = Absentes du fichier
import-vanished-about = Elles sont venues d’un fichier précédent. Elles sont signalées pour vous et vos collègues ; pour les étudiantes et étudiants, rien ne change.
import-act-mark = { $count ->
    [one] Signaler { $count } offre
   *[other] Signaler { $count } offres
}
listing-vanished-since = Absente du fichier de l’établissement depuis le { $day }
listing-vanished-count = { $count ->
    [one] { $count } offre n’est plus dans votre fichier.
   *[other] { $count } offres ne sont plus dans votre fichier.
}
listing-vanished-only = Afficher seulement celles-ci
listing-vanished-about = Ces offres sont venues d’un fichier précédent ; le dernier fichier complet ne les contenait plus. Ce qui est publié reste visible.
listing-vanished-all = Afficher toutes les offres
listing-vanished-advice = La page publique reste la même. Archivez l’offre si vous ne la proposez plus. Si vous la gardez, elle est désormais tenue à la main et aucun fichier ne la signalera plus.
listing-act-keep = La garder
flash-listing_kept = Gardée. Elle est désormais tenue à la main.
import-untold = { $count ->
    [one] { $count } autre remarque n’est pas affichée.
   *[other] { $count } autres remarques ne sont pas affichées.
}
