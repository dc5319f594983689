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
import-untold = { $count ->
    [one] { $count } more remark is not shown.
   *[other] { $count } more remarks are not shown.
}
