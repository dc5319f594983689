//! What can go wrong with programmes and agreements.

use kernel::{Denied, Failure, Kind};

use crate::rule::Fault;

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
    /// The programme makes no sense; everything that is wrong with it.
    #[error("programme: {}", listed(.0))]
    Programme(Vec<Fault>),
    /// The agreement makes no sense; everything that is wrong with it.
    #[error("agreement: {}", listed(.0))]
    Agreement(Vec<Fault>),
    /// The equivalency makes no sense; everything that is wrong with it.
    #[error("equivalency: {}", listed(.0))]
    Equivalency(Vec<Fault>),
    /// The catalogue.
    #[error(transparent)]
    Catalogue(#[from] catalogue::Error),
    /// Institutions and people.
    #[error(transparent)]
    Consortium(#[from] consortium::Error),
    /// Parties that are no members here.
    #[error("unknown institutions: {}", .0.join(", "))]
    UnknownParties(Vec<String>),
    /// The version is there with another wording; a new wording is a new version.
    #[error("version {number} of {reference} is there with another wording")]
    VersionDiffers {
        /// The agreement.
        reference: String,
        /// The version.
        number: i32,
    },
    /// A later version is there already.
    #[error("{reference} has a later version than {number} already")]
    VersionOlder {
        /// The agreement.
        reference: String,
        /// The version.
        number: i32,
    },
}

fn listed(faults: &[Fault]) -> String {
    let sentences: Vec<_> = faults.iter().map(ToString::to_string).collect();
    sentences.join("; ")
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
            Self::Catalogue(error) => error.kind(),
            Self::Consortium(error) => error.kind(),
            Self::Programme(_) | Self::Agreement(_) | Self::Equivalency(_) | Self::UnknownParties(_) => Kind::Invalid,
            Self::VersionDiffers { .. } | Self::VersionOlder { .. } => Kind::Conflict,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Kernel(error) => error.code(),
            Self::Denied(denied) => denied.code(),
            Self::NotFound => "not-found",
            Self::Stale => "stale",
            Self::Programme(_) => "programme-invalid",
            Self::Agreement(_) => "agreement-invalid",
            Self::Equivalency(_) => "equivalency-invalid",
            Self::Catalogue(error) => error.code(),
            Self::Consortium(error) => error.code(),
            Self::UnknownParties(_) => "agreement-unknown-parties",
            Self::VersionDiffers { .. } => "agreement-version-differs",
            Self::VersionOlder { .. } => "agreement-version-older",
        }
    }
}
