//! What can go wrong with ratings, requests and decisions.

use kernel::{Denied, Failure, Kind, PersonId, RequestId, Timestamp};

use crate::{
    assess::{Contradiction, Need},
    prior_learning,
    request::state::IllegalTransition,
};

/// A failure of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database, or a bug below.
    #[error(transparent)]
    Kernel(#[from] kernel::Error),
    /// People and institutions could not be read.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// The catalogue could not be read.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// Agreements and programmes could not be read.
    #[error(transparent)]
    Recognition(#[from] recognition::Error),
    /// The enrolment could not be read or made.
    #[error(transparent)]
    Enrolment(#[from] enrolment::Error),
    /// A policy says no.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Not there, or not for this actor.
    #[error("not found")]
    NotFound,
    /// Not in this state.
    #[error(transparent)]
    Illegal(#[from] IllegalTransition),
    /// Not in this state of the second track.
    #[error(transparent)]
    NotNow(#[from] prior_learning::state::IllegalTransition),
    /// Somebody else changed it in between.
    #[error("changed in between")]
    Stale,
    /// Somebody else was faster (H075): who, none for the software itself, and when.
    #[error("decided in between")]
    AlreadyDecided {
        /// Which request.
        request: RequestId,
        /// Who decided.
        by: Option<PersonId>,
        /// When.
        at: Timestamp,
    },
    /// There is an open request for the same credential, purpose and target (I-4): which one.
    #[error("asked already")]
    AskedAlready(RequestId),
    /// The version has a rating of this criterion already (R-C3).
    #[error("rated already")]
    AlreadyRated,
    /// The proposal no longer is what the function makes of the case: back to the evaluator.
    #[error("the proposal is out of date")]
    Outdated,
    /// The evaluation has no outcome without this fact.
    #[error("{0} is needed")]
    Needs(Need),
    /// Criteria contradict themselves or the law.
    #[error("{} contradictions", .0.len())]
    Contradictions(Vec<Contradiction>),
    /// Its days are over, or it can be done only once.
    #[error("{0}")]
    Over(&'static str),
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
            Self::Recognition(error) => error.kind(),
            Self::Enrolment(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::NotFound => Kind::NotFound,
            Self::Illegal(_)
            | Self::NotNow(_)
            | Self::AskedAlready(_)
            | Self::AlreadyRated
            | Self::Outdated
            | Self::Over(_) => Kind::Conflict,
            Self::Stale | Self::AlreadyDecided { .. } => Kind::Stale,
            Self::Needs(_) | Self::Contradictions(_) | Self::Invalid(..) => Kind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::Catalogue(error) => error.code(),
            Self::Recognition(error) => error.code(),
            Self::Enrolment(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::NotFound => "not-found",
            Self::Illegal(_) | Self::NotNow(_) => "illegal-transition",
            Self::Stale => "stale",
            Self::AlreadyDecided { .. } => "already-decided",
            Self::AskedAlready(_) => "asked-already",
            Self::AlreadyRated => "already-rated",
            Self::Outdated => "proposal-outdated",
            Self::Needs(_) => "needs-input",
            Self::Contradictions(_) => "contradictions",
            Self::Over(code) | Self::Invalid(_, code) => code,
        }
    }
}
