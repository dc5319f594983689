//! What can go wrong with people and institutions.

use kernel::{Denied, Failure, Kind};

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// A policy says no.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not there, or not for this actor.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it in between.
    #[error("changed in between")]
    Stale,
    /// A field is wrong: which, and how.
    #[error("{0}: {1}")]
    Invalid(&'static str, &'static str),
    /// The password hash could not be made or read.
    #[error("password hash: {0}")]
    Hash(String),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Kernel(error.into())
    }
}

impl Failure for Error {
    fn kind(&self) -> Kind {
        match self {
            Self::Kernel(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::NotFound => Kind::NotFound,
            Self::Stale => Kind::Stale,
            Self::Invalid(..) => Kind::Invalid,
            Self::Hash(_) => Kind::Bug,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::NotFound => "not-found",
            Self::Stale => "stale",
            Self::Invalid(_, code) => code,
            Self::Hash(_) => "bug",
        }
    }
}
