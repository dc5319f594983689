//! What can go wrong with an enrolment.

use kernel::{Denied, EnrolmentId, Failure, Kind};

use crate::IllegalTransition;

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// People and institutions could not be read.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// The catalogue could not be read or its seat not taken.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// A policy says no.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not there, or not for this actor.
    #[error("not found")]
    NotFound,
    /// Not in this state.
    #[error(transparent)]
    Illegal(#[from] IllegalTransition),
    /// Somebody else changed it in between.
    #[error("changed in between")]
    Stale,
    /// No seat left (I-3).
    #[error("no seat left")]
    Full,
    /// The run takes nobody any more, or not yet.
    #[error("not open for enrolment")]
    Closed,
    /// The person has a place already: the one both clicks lead to (H073).
    #[error("already enrolled")]
    AlreadyEnrolled(EnrolmentId),
    /// A field is wrong: which, and how.
    #[error("{0}: {1}")]
    Invalid(&'static str, &'static str),
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
            Self::Catalogue(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::NotFound => Kind::NotFound,
            Self::Stale => Kind::Stale,
            Self::Illegal(_) | Self::Full | Self::Closed | Self::AlreadyEnrolled(_) => Kind::Conflict,
            Self::Invalid(..) => Kind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::Catalogue(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::NotFound => "not-found",
            Self::Stale => "stale",
            Self::Illegal(_) => "wrong-state",
            Self::Full => "full",
            Self::Closed => "enrolment-closed",
            Self::AlreadyEnrolled(_) => "already-enrolled",
            Self::Invalid(_, code) => code,
        }
    }
}
