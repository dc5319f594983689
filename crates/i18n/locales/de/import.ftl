## Importe: Tabellen, und was nur bei ihnen nicht stimmen kann
import-field-table = CSV-Datei oder Tabelle (XLSX)
import-hint-table = Höchstens 10 MiB und 5.000 Zeilen. CSV in UTF-8, mit Komma oder Semikolon; aus einer Arbeitsmappe das erste sichtbare Blatt.
import-act-template-sheet = Dieselbe als Tabelle (XLSX)
import-column-look = Worauf zu achten ist
import-alike = „{ $title }“ gibt es hier schon, unter der Kennung { $identifier }. Soll die Zeile jenes Angebot ändern, tragen Sie bei ihr { $identifier } als Kennung ein.
import-other-sheet = Dieses Blatt wurde nicht gelesen, nur das erste sichtbare.
import-cell-error = Die Tabelle zeigt in dieser Zelle einen Fehler. Verbessern oder leeren Sie die Zelle.
import-formula-empty = Zur Formel in dieser Zelle ist kein Ergebnis gespeichert. Öffnen Sie die Datei in Ihrem Tabellenprogramm und speichern Sie sie.
import-merged-cell = Diese Zelle ist mit einer anderen verbunden. Heben Sie die Verbindung auf und tragen Sie in jede Zeile einen Wert ein.
import-example-row = Das ist das Beispiel aus unserer Vorlage. Löschen Sie die Zeile.
import-too-many-entries = Die Datei hat zu viele Teile für eine Tabelle. Speichern Sie sie neu als XLSX oder als CSV.
import-too-large-unpacked = Entpackt ist die Datei zu groß. Nehmen Sie heraus, was nicht zur Tabelle gehört, oder speichern Sie sie als CSV.
import-nested-archive = In der Datei steckt noch ein Archiv. Nehmen Sie Eingebettetes heraus oder speichern Sie die Tabelle als CSV.
import-archive-path = Ein Teil der Datei hat einen unzulässigen Pfad. Speichern Sie sie neu als XLSX oder als CSV.
field-not-table = Wählen Sie eine CSV-Datei oder eine Tabelle (XLSX): Das ist etwas anderes

## A file that is everything a provider offers, and what it no longer has
import-field-whole = Diese Datei enthält alles, was wir anbieten
import-hint-whole = Angebote, die mit einer früheren Datei kamen und in dieser fehlen, werden markiert. Gelöscht wird nichts, und was Sie von Hand geschrieben haben, bleibt, wie es ist.
import-count-vanished = { $count ->
    [one] { $count } Angebot steht nicht mehr in der Datei
   *[other] { $count } Angebote stehen nicht mehr in der Datei
}
import-table-vanished = Nicht mehr in der Datei
import-vanished-about = Sie kamen mit einer früheren Datei. Sie werden für Sie und Ihre Kolleginnen und Kollegen markiert; für Studierende ändert sich nichts.
import-act-mark = { $count ->
    [one] { $count } Angebot markieren
   *[other] { $count } Angebote markieren
}
listing-vanished-since = Seit { $day } nicht mehr in der Datei des Anbieters
listing-vanished-count = { $count ->
    [one] { $count } Angebot steht nicht mehr in Ihrer Datei.
   *[other] { $count } Angebote stehen nicht mehr in Ihrer Datei.
}
listing-vanished-only = Nur diese zeigen
listing-vanished-about = Diese Angebote kamen mit einer früheren Datei und fehlten in der letzten, die Ihr ganzes Angebot enthielt. Veröffentlichtes bleibt für Studierende sichtbar.
listing-vanished-all = Alle Angebote zeigen
listing-vanished-advice = Studierende sehen es wie bisher. Archivieren Sie es, wenn Sie es nicht mehr anbieten. Behalten Sie es, so pflegen Sie es ab jetzt von Hand, und keine Datei markiert es mehr.
listing-act-keep = Behalten
flash-listing_kept = Behalten. Ab jetzt wird es von Hand gepflegt.
import-untold = { $count ->
    [one] { $count } weiterer Hinweis wird nicht gezeigt.
   *[other] { $count } weitere Hinweise werden nicht gezeigt.
}
