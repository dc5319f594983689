//! Records of RFC 4180, read byte by byte. Own, because the usual reader takes an unclosed quote for the end of the
//! file, holds a record of any size, and does not say on which line a bad one began (H001, H002, H004).

use std::io::{BufRead, Cursor, Read};

use crate::{
    FileError,
    table::{Cell, KEPT, MAX_COLUMNS, Record, Source},
};

const MAX_HEADER: usize = 64 * 1024;

/// The records of a file. Its delimiter is whichever of `,` and `;` cuts the header into more known columns; a comma if
/// that decides nothing.
pub(crate) fn open<'a>(
    mut input: impl BufRead + Send + 'a,
    is_known: impl Fn(&str) -> bool,
) -> Result<Source<'a>, FileError> {
    let head = head(&mut input, MAX_HEADER)?;
    let known = |delimiter: u8| {
        let cells = Records::new(head.as_slice(), delimiter).next_record().ok().flatten().map(|record| record.cells);
        cells.unwrap_or_default().iter().filter(|cell| is_known(&cell.text)).count()
    };
    let delimiter = if known(b';') > known(b',') { b';' } else { b',' };
    Ok(Box::new(Records::new(Cursor::new(head).chain(input), delimiter)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing of the cell has been read.
    Begin,
    /// In a cell without quotes.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote between quotes: its end, or the first half of a doubled one.
    Closing,
}

/// Records of an input.
#[derive(Debug)]
pub(crate) struct Records<R> {
    input: R,
    delimiter: u8,
    line: u64,
    after_return: bool,
}

/// What is being read.
struct Reading {
    began: u64,
    cells: Vec<Cell>,
    count: usize,
    cell: Vec<u8>,
    cell_began: u64,
    cut: bool,
    place: Place,
}

impl<R: BufRead> Records<R> {
    pub(crate) const fn new(input: R, delimiter: u8) -> Self {
        Self { input, delimiter, line: 1, after_return: false }
    }

    /// The next record; none at the end.
    pub(crate) fn next_record(&mut self) -> Result<Option<Record>, FileError> {
        let mut reading: Option<Reading> = None;
        while let Some(byte) = self.byte()? {
            if std::mem::take(&mut self.after_return) && byte == b'\n' {
                // The second half of a line break that has ended a record.
                continue;
            }
            let record = reading.get_or_insert_with(|| Reading::new(self.line));
            let quoted = record.place == Place::Quoted;
            match byte {
                b'\n' | b'\r' if !quoted => {
                    self.after_return = byte == b'\r';
                    self.line += 1;
                    return reading.map(Reading::end).transpose();
                }
                b'\n' => {
                    self.line += 1;
                    record.push(byte);
                }
                _ => record.take(byte, self.delimiter, self.line)?,
            }
        }
        match reading {
            Some(record) if record.place == Place::Quoted => Err(FileError::new(record.began, "unclosed-quote")),
            Some(record) => record.end().map(Some),
            None => Ok(None),
        }
    }

    fn byte(&mut self) -> Result<Option<u8>, FileError> {
        let line = self.line;
        let byte = self.input.fill_buf().map_err(|_| FileError::new(line, "unreadable"))?.first().copied();
        if byte.is_some() {
            self.input.consume(1);
        }
        Ok(byte)
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_record().transpose()
    }
}

impl Reading {
    const fn new(line: u64) -> Self {
        Self {
            began: line,
            cells: Vec::new(),
            count: 0,
            cell: Vec::new(),
            cell_began: line,
            cut: false,
            place: Place::Begin,
        }
    }

    fn take(&mut self, byte: u8, delimiter: u8, line: u64) -> Result<(), FileError> {
        match self.place {
            Place::Begin if byte == b'"' => {
                self.place = Place::Quoted;
                self.cell_began = line;
            }
            Place::Quoted if byte == b'"' => self.place = Place::Closing,
            Place::Quoted => self.push(byte),
            Place::Begin | Place::Plain | Place::Closing if byte == delimiter => return self.end_cell(line),
            Place::Begin | Place::Plain => {
                self.place = Place::Plain;
                self.push(byte);
            }
            Place::Closing if byte == b'"' => {
                self.place = Place::Quoted;
                self.push(byte);
            }
            Place::Closing => return Err(FileError::new(self.began, "text-after-quote")),
        }
        Ok(())
    }

    fn push(&mut self, byte: u8) {
        if self.cell.len() < KEPT {
            self.cell.push(byte);
        } else {
            self.cut = true;
        }
    }

    fn end_cell(&mut self, line: u64) -> Result<(), FileError> {
        let bytes = std::mem::take(&mut self.cell);
        let cut = std::mem::take(&mut self.cut);
        let text =
            text(bytes, cut).map_err(|lines_before| FileError::new(self.cell_began + lines_before, "not-utf8"))?;
        self.count += 1;
        if self.cells.len() < MAX_COLUMNS {
            self.cells.push(Cell { text, fault: cut.then_some("too-long") });
        }
        self.place = Place::Begin;
        self.cell_began = line;
        Ok(())
    }

    fn end(mut self) -> Result<Record, FileError> {
        let line = self.cell_began;
        self.end_cell(line)?;
        Ok(Record { line: self.began, cells: self.cells, count: self.count })
    }
}

/// The text of a cell, or how many lines of it come before the first byte that is no UTF-8.
fn text(bytes: Vec<u8>, cut: bool) -> Result<String, u64> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let valid = error.utf8_error().valid_up_to();
    let cut_in_a_character = cut && error.utf8_error().error_len().is_none();
    let mut bytes = error.into_bytes();
    bytes.truncate(valid);
    let text = String::from_utf8(bytes).unwrap_or_default();
    if cut_in_a_character {
        return Ok(text);
    }
    Err(u64::try_from(text.matches('\n').count()).unwrap_or(0))
}

/// The first line of a file, without the byte-order mark, to find out its delimiter.
pub(crate) fn head(input: &mut impl BufRead, limit: usize) -> Result<Vec<u8>, FileError> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    let mut head = Vec::new();
    input.take(most).read_until(b'\n', &mut head).map_err(|_| FileError::new(1, "unreadable"))?;
    if head.len() >= limit {
        return Err(FileError::new(1, "header-too-long"));
    }
    if head.starts_with(b"\xEF\xBB\xBF") {
        head.drain(..3);
    }
    Ok(head)
}
