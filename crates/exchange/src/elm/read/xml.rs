//! What holds for XML of any kind before a word of it is believed: no declaration of a document type, so that nothing is
//! fetched and nothing is unfolded (H016, H017), and not nested without end (LIM-5).

use std::io::{BufRead, Read, Seek};

use quick_xml::{Reader, events::Event};

use crate::FileError;

/// LIM-5.
pub(super) const DEPTH: usize = 32;

/// Reads it once for its form alone, then stands at its begin again.
pub(super) fn check(input: &mut (impl BufRead + Seek)) -> Result<(), FileError> {
    let begin = input.stream_position().map_err(|_| FileError::new(1, "unreadable"))?;
    let found = walk(&mut *input);
    let found = found.map_err(|(position, fault)| at(input, position, fault));
    input.seek(std::io::SeekFrom::Start(begin)).map_err(|_| FileError::new(1, "unreadable"))?;
    found
}

fn walk(input: impl BufRead) -> Result<(), (u64, Fault)> {
    let mut reader = Reader::from_reader(input);
    let (mut depth, mut buffer) = (0_usize, Vec::new());
    loop {
        buffer.clear();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return Err((reader.error_position(), Fault::Syntax(error.to_string()))),
        };
        match event {
            Event::DocType(_) => return Err((reader.buffer_position(), Fault::DocumentType)),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth > 0 => return Err((reader.buffer_position(), Fault::Unfinished)),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > DEPTH {
            return Err((reader.buffer_position(), Fault::Depth));
        }
    }
}

/// What can be wrong with any XML.
#[derive(Debug)]
pub(super) enum Fault {
    /// It declares a document type.
    DocumentType,
    /// It is nested too deep.
    Depth,
    /// It passes a limit: the code.
    Limit(&'static str),
    /// It ends in the middle.
    Unfinished,
    /// It is not well formed.
    Syntax(String),
}

/// The fault with its line.
pub(super) fn at(input: &mut (impl BufRead + Seek), position: u64, fault: Fault) -> FileError {
    let line = line_at(input, position);
    match fault {
        Fault::DocumentType => FileError::new(line, "dtd-forbidden"),
        Fault::Depth => FileError::new(line, "too-deep"),
        Fault::Limit(code) => FileError::new(line, code),
        Fault::Unfinished => FileError::new(line, "unfinished"),
        Fault::Syntax(message) => FileError { line, ..FileError::of_columns("syntax", vec![message]) },
    }
}

/// The line of a place in the file, from 1.
pub(super) fn line_at(input: &mut (impl BufRead + Seek), position: u64) -> u64 {
    if input.rewind().is_err() {
        return 1;
    }
    let mut before = (&mut *input).take(position);
    let mut line = 1;
    loop {
        let Ok(piece) = before.fill_buf() else { return line };
        let length = piece.len();
        if length == 0 {
            return line;
        }
        line += piece.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        before.consume(length);
    }
}
