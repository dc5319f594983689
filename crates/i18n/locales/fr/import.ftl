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
import-untold = { $count ->
    [one] { $count } autre remarque n’est pas affichée.
   *[other] { $count } autres remarques ne sont pas affichées.
}
