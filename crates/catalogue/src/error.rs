//! What can go wrong in the catalogue.

use kernel::{Denied, Failure, Kind};

use crate::{FieldError, opportunity::state::IllegalTransition};

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// Looking an institution up failed.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// A policy says no.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not there, or not for this actor.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it first.
    #[error("changed by somebody else meanwhile")]
    Stale,
    /// Fields that are wrong, each with its code.
    #[error("{} field(s) are wrong", .0.len())]
    Invalid(Vec<FieldError>),
    /// Not in this state.
    #[error(transparent)]
    IllegalTransition(#[from] IllegalTransition),
    /// Published already, and nothing has been edited since.
    #[error("there is no edited version to publish")]
    NothingToPublish,
    /// The institution has another opportunity under this identifier.
    #[error("the identifier is taken")]
    IdentifierTaken,
    /// The opportunity has a run of these dates already.
    #[error("there is a run of these dates already")]
    RunTaken,
    /// Every seat is taken (H076).
    #[error("no seat is left")]
    Full,
    /// The run does not take place.
    #[error("the run is cancelled")]
    Cancelled,
}

impl Error {
    /// One wrong field.
    pub fn field(field: &str, code: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }
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
            Self::Consortium(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::NotFound => Kind::NotFound,
            Self::Stale => Kind::Stale,
            Self::Invalid(_) => Kind::Invalid,
            Self::IllegalTransition(_)
            | Self::NothingToPublish
            | Self::IdentifierTaken
            | Self::RunTaken
            | Self::Full
            | Self::Cancelled => Kind::Conflict,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::NotFound => "not-found",
            Self::Stale => "stale",
            Self::Invalid(_) => "invalid",
            Self::IllegalTransition(_) => "wrong-state",
            Self::NothingToPublish => "nothing-to-publish",
            Self::IdentifierTaken => "identifier-taken",
            Self::RunTaken => "run-taken",
            Self::Full => "no-seat-left",
            Self::Cancelled => "offering-cancelled",
        }
    }
}
