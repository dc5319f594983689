//! A sentence of the rules, with whose rule it is.

use super::{Link, Tag};

/// One rule, right or duty with ready words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// Whose it is.
    pub mark: Tag,
    /// What it says.
    pub text: String,
    /// Where more stands.
    pub link: Option<Link>,
}
