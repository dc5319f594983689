//! What can go wrong with the figures.

use kernel::{Failure, Kind};

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below; an event that cannot be read is one.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// A run.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// Who is in it.
    #[error(transparent)]
    Enrolment(#[from] enrolment::Error),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Kernel(error.into())
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
            Self::Catalogue(error) => error.kind(),
            Self::Enrolment(error) => error.kind(),
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Catalogue(error) => error.code(),
            Self::Enrolment(error) => error.code(),
        }
    }
}
