//! The form that gives chosen cases to somebody.

use kernel::{PersonId, RequestId};
use serde::Deserialize;

use crate::{
    extract::Pairs,
    posted::{FieldErrors, Fields},
    staff::desk::officers::NOBODY,
};

/// As sent: the cases, to whom, and the list that they were chosen from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AssignForm {
    pub case: Vec<String>,
    pub to: String,
    state: String,
    route: String,
    due: String,
    whose: String,
    after: String,
}

impl Fields for AssignForm {
    type Command = (Vec<RequestId>, Option<PersonId>);
    const REPEATED: &'static [&'static str] = &["case"];

    fn read(&self) -> Result<Self::Command, FieldErrors> {
        let mut errors = FieldErrors::default();
        let ids: Vec<RequestId> = self.case.iter().filter_map(|id| id.parse().ok()).collect();
        if ids.is_empty() {
            errors.add("case", "cases");
        }
        let to = if self.to == NOBODY { Some(None) } else { self.to.parse().ok().map(Some) };
        if to.is_none() {
            errors.add("to", "choice");
        }
        match to {
            Some(to) if errors.is_empty() => Ok((ids, to)),
            _ => Err(errors),
        }
    }
}

impl AssignForm {
    /// The list that the cases were chosen from.
    pub(super) fn asked(&self) -> Pairs {
        let filters = [("state", &self.state), ("route", &self.route), ("due", &self.due), ("whose", &self.whose)];
        let pairs = [filters.as_slice(), &[("after", &self.after)]].concat();
        let pairs = pairs.into_iter();
        Pairs(pairs.map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }
}
