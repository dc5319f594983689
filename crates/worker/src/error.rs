//! What can go wrong behind the scenes.

use kernel::{Failure, Kind};
use notifications::Unbuildable;

/// A failure of a job or of the index.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// People and institutions.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// The catalogue.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// Equivalencies.
    #[error(transparent)]
    Recognition(#[from] recognition::Error),
    /// Enrolments.
    #[error(transparent)]
    Enrolment(#[from] enrolment::Error),
    /// Requests.
    #[error(transparent)]
    Evaluation(#[from] evaluation::Error),
    /// Figures.
    #[error(transparent)]
    Impact(#[from] impact::Error),
    /// The index.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// A mail that cannot be built.
    #[error(transparent)]
    Unbuildable(#[from] Unbuildable),
    /// What a job is about is not there any more, or never was.
    #[error("nothing left to do it for")]
    Gone,
    /// A thread ended before its work did.
    #[error("a thread ended early")]
    Thread,
}

impl Error {
    /// Whether trying again would not help.
    pub(crate) const fn is_permanent(&self) -> bool {
        matches!(self, Self::Unbuildable(_) | Self::Gone)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Kernel(error.into())
    }
}

impl Failure for Error {
    fn kind(&self) -> Kind {
        match self {
            Self::Kernel(error) => error.kind(),
            Self::Consortium(error) => error.kind(),
            Self::Catalogue(error) => error.kind(),
            Self::Recognition(error) => error.kind(),
            Self::Enrolment(error) => error.kind(),
            Self::Evaluation(error) => error.kind(),
            Self::Impact(error) => error.kind(),
            Self::Search(error) => error.kind(),
            Self::Unbuildable(_) | Self::Thread => Kind::Bug,
            Self::Gone => Kind::NotFound,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::Catalogue(error) => error.code(),
            Self::Recognition(error) => error.code(),
            Self::Enrolment(error) => error.code(),
            Self::Evaluation(error) => error.code(),
            Self::Impact(error) => error.code(),
            Self::Search(error) => error.code(),
            Self::Unbuildable(error) => error.code(),
            Self::Gone => "gone",
            Self::Thread => "thread",
        }
    }
}
