//! What a search or a write to the index can fail with.

use kernel::{Failure, Kind};
use tantivy::TantivyError;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// More characters than LIM-14 allows.
    #[error("write at most 200 characters")]
    TextTooLong,
    /// More words than LIM-14 allows.
    #[error("write at most 16 words")]
    TooManyWords,
    /// A cursor that is not ours, or of another order.
    #[error("this cursor belongs to no such search")]
    Cursor,
    /// A page too far back (LIM-13).
    #[error("no more than 10,000 results can be skipped")]
    TooFar,
    /// Another process writes this index.
    #[error("another process holds the index")]
    Busy,
    /// The files are gone, broken, or of another schema.
    #[error("the index is damaged or not ready")]
    Damaged,
    /// The index itself says no.
    #[error("index: {0}")]
    Index(TantivyError),
    /// The disk says no.
    #[error("index files: {0}")]
    Disk(#[from] std::io::Error),
}

impl From<TantivyError> for Error {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(..) => Self::Busy,
            error => Self::Index(error),
        }
    }
}

impl Failure for Error {
    fn kind(&self) -> Kind {
        match self {
            Self::TextTooLong | Self::TooManyWords | Self::Cursor | Self::TooFar => Kind::Invalid,
            Self::Busy | Self::Damaged | Self::Index(_) | Self::Disk(_) => Kind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::TextTooLong => "search-text-too-long",
            Self::TooManyWords => "search-too-many-words",
            Self::Cursor => "search-cursor-unknown",
            Self::TooFar => "search-too-far",
            Self::Busy | Self::Damaged | Self::Index(_) | Self::Disk(_) => "search-unavailable",
        }
    }
}
