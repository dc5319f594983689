//! Failures: every crate has its own list; what they have in common is a kind and a code.

use std::fmt;

/// What sort of failure it is; the web and the API answer by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not there, or not for this actor to know of.
    NotFound,
    /// May see, may not do.
    Denied,
    /// Something typed is wrong.
    Invalid,
    /// Someone else was faster.
    Stale,
    /// Not in this state, or already there.
    Conflict,
    /// Database, disk or a service away; try again.
    Unavailable,
    /// Our mistake.
    Bug,
}

/// What every crate's error can say of itself.
pub trait Failure: std::error::Error + Send + Sync + 'static {
    /// Its sort.
    fn kind(&self) -> Kind;
    /// Its name: the problem type of the API, and `error-<code>` in the words files.
    fn code(&self) -> &'static str;
}

/// A policy says no; the code says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied(pub &'static str);

impl fmt::Display for Denied {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "denied: {}", self.0)
    }
}

impl std::error::Error for Denied {}

/// The answer of a policy: yes, or why not.
pub const fn denied(allowed: bool, code: &'static str) -> Result<(), Denied> {
    if allowed { Ok(()) } else { Err(Denied(code)) }
}

impl Failure for Denied {
    fn kind(&self) -> Kind {
        Kind::Denied
    }
    fn code(&self) -> &'static str {
        self.0
    }
}
