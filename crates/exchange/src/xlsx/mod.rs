//! The catalogue as a spreadsheet (CONTRACT §1): the same columns as in CSV, from the first visible sheet, read cell by cell.
//! An archive is measured before anything of it is read (LIM-7), and the sheet by its highest cell (LIM-8).

mod archive;
mod cell;
mod gather;
mod merged;

#[cfg(test)]
mod tests;

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use crate::{FileError, Rows, Warning, csv::Limits};

use gather::Gathering;

/// Reads the file; the rows follow as they are asked for.
pub fn rows(content: &[u8], limits: Limits) -> Result<Rows<'static>, FileError> {
    archive::check(content)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content)).map_err(|_| unreadable(1))?;
    let shown = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let mut shown = shown.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone());
    let Some(sheet) = shown.next() else { return Err(FileError::new(1, "empty-file")) };
    let others = shown.map(|name| Warning { line: 1, column: name, code: "other-sheet" }).collect();
    let regions = book.merge_cells_by_sheet_name(&sheet).map_err(|_| unreadable(1))?;
    let mut gathering = Gathering::new(limits);
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(|_| unreadable(1))?;
    while let Some(read) = cells.next_cell_with_formula_metadata().map_err(|_| unreadable(gathering.line()))? {
        gathering.take(read.pos, cell::of(&read.value, read.formula.is_some()))?;
    }
    let mut records = gathering.end();
    merged::mark(&mut records, &regions)?;
    Rows::open(Box::new(records.into_iter().map(Ok)), limits, others)
}

const fn unreadable(line: u64) -> FileError {
    FileError::new(line, "unreadable")
}
