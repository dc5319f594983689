## Imports: spreadsheets, and what only they have wrong
import-field-table = CSV file or spreadsheet (XLSX)
import-hint-table = At most 10 MiB and 5,000 rows. CSV in UTF-8, with comma or semicolon; of a spreadsheet the first sheet that is shown.
import-act-template-sheet = The same as a spreadsheet (XLSX)
import-column-look = What to look at
import-alike = “{ $title }” is here already, as { $identifier }. To change that listing, write { $identifier } as the identifier of this line.
import-other-sheet = This sheet was not read. Only the first sheet that is shown is.
import-cell-error = The spreadsheet shows an error in this cell. Correct the cell or empty it.
import-formula-empty = The formula in this cell has no stored result. Open the file in your spreadsheet program and save it.
import-merged-cell = This cell is merged with another one. Undo that and write a value into each row.
import-example-row = This is the example of our file to fill in. Delete the line.
import-too-many-entries = The file has too many parts for a spreadsheet. Save it anew as XLSX, or as CSV.
import-too-large-unpacked = The file is too large once it is unpacked. Delete what does not belong to the table, or save it as CSV.
import-nested-archive = There is another archive inside the file. Take out what is embedded, or save the table as CSV.
import-archive-path = The file has a part with a forbidden path. Save it anew as XLSX, or as CSV.
field-not-table = Choose a CSV file or a spreadsheet (XLSX): this is something else

## A file that is everything a provider offers, and what it no longer has
import-field-whole = This file is everything we offer
import-hint-whole = Listings that came with an earlier file and are not in this one are marked. Nothing is deleted, and what you wrote by hand stays as it is.
import-count-vanished = { $count ->
    [one] { $count } listing is no longer in the file
   *[other] { $count } listings are no longer in the file
}
import-table-vanished = No longer in the file
import-vanished-about = These came with an earlier file. They are marked for you and your colleagues; students see them as before.
import-act-mark = { $count ->
    [one] Mark { $count } listing
   *[other] Mark { $count } listings
}
listing-vanished-since = No longer in the provider’s file since { $day }
listing-vanished-count = { $count ->
    [one] { $count } listing is no longer in your file.
   *[other] { $count } listings are no longer in your file.
}
listing-vanished-only = Show only these
listing-vanished-about = These came with an earlier file, and the last one that was everything you offer did not have them. Students still see what is published.
listing-vanished-all = Show all listings
listing-vanished-advice = Students see it as before. Archive it if you no longer offer it. If you keep it, it is looked after by hand from now on, and no file marks it again.
listing-act-keep = Keep it
flash-listing_kept = Kept. From now on it is looked after by hand.
import-untold = { $count ->
    [one] { $count } more remark is not shown.
   *[other] { $count } more remarks are not shown.
}
