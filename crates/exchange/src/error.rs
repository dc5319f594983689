//! What can go wrong while something is read in.

use kernel::{Denied, Failure, Kind};

use crate::import::Report;

/// Every code of a [`FileError`].
pub const FILE_ERRORS: &[&str] = &[
    "not-utf8",
    "unclosed-quote",
    "text-after-quote",
    "empty-file",
    "header-too-long",
    "missing-column",
    "column-twice",
    "personal-column",
    "too-many-columns",
    "too-many-rows",
    "unreadable",
    "syntax",
    "unfinished",
    "dtd-forbidden",
    "too-deep",
    "too-many-nodes",
    "duplicate-key",
    "unknown-context",
    "no-opportunity",
    "too-many-entries",
    "too-large-unpacked",
    "nested-archive",
    "archive-path",
];

/// A file that cannot be read on: where, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {code}{}", shown(.columns))]
pub struct FileError {
    /// The line, from 1; of a record over several lines the first.
    pub line: u64,
    /// One of [`FILE_ERRORS`].
    pub code: &'static str,
    /// The columns it is about, if it is about columns.
    pub columns: Vec<String>,
}

impl FileError {
    pub(crate) const fn new(line: u64, code: &'static str) -> Self {
        Self { line, code, columns: Vec::new() }
    }

    /// Whether it is about the file as a whole, so that its line says nothing.
    pub fn is_of_whole_file(&self) -> bool {
        ["empty-file", "too-many-entries", "too-large-unpacked", "nested-archive", "archive-path"].contains(&self.code)
    }

    pub(crate) const fn of_columns(code: &'static str, columns: Vec<String>) -> Self {
        Self { line: 1, code, columns }
    }
}

fn shown(columns: &[String]) -> String {
    if columns.is_empty() { String::new() } else { format!(" ({})", columns.join(", ")) }
}

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is damaged or of another kind.
    #[error(transparent)]
    File(#[from] FileError),
    /// Rows are refused, and all or nothing was asked for: drop the work.
    #[error("{} row(s) refused", .0.count(crate::import::Outcome::Refused))]
    Refused(Box<Report>),
    /// The catalogue says no.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// The consortium says no.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// The programmes say no.
    #[error(transparent)]
    Recognition(#[from] recognition::Error),
    /// A policy says no.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The part of an export that waits could not be kept.
    #[error("the export could not be kept while it was written")]
    Spool(#[source] std::io::Error),
}

impl Failure for Error {
    fn kind(&self) -> Kind {
        match self {
            Self::File(_) | Self::Refused(_) => Kind::Invalid,
            Self::Spool(_) => Kind::Bug,
            Self::Catalogue(error) => error.kind(),
            Self::Consortium(error) => error.kind(),
            Self::Recognition(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code,
            Self::Refused(_) => "import-refused",
            Self::Catalogue(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::Recognition(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::Spool(_) => "bug",
        }
    }
}
