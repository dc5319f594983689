//! Mails to officers. The learner's name is not in them.

use i18n::Locale;

use super::{Args, message};

/// A case waits at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseWaiting {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who teaches it.
    pub provider: String,
    /// The officer's university.
    pub home: String,
    /// The case.
    pub link: String,
}

impl CaseWaiting {
    fn args(&self, _: Locale) -> Args {
        vec![
            ("name", (&self.name).into()),
            ("title", (&self.title).into()),
            ("provider", (&self.provider).into()),
            ("home", (&self.home).into()),
        ]
    }
}

message!(CaseWaiting: "case_waiting" "case_waiting/subject.txt" "case_waiting/body.txt" "case_waiting/body.html");

/// A proposal waits for a second person (R-R5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalWaiting {
    /// Who reads it.
    pub name: String,
    /// The micro-credential.
    pub title: String,
    /// Who teaches it.
    pub provider: String,
    /// The officer's university.
    pub home: String,
    /// The case.
    pub link: String,
}

impl ProposalWaiting {
    fn args(&self, _: Locale) -> Args {
        vec![
            ("name", (&self.name).into()),
            ("title", (&self.title).into()),
            ("provider", (&self.provider).into()),
            ("home", (&self.home).into()),
        ]
    }
}

message!(
    ProposalWaiting: "proposal_waiting" "proposal_waiting/subject.txt" "proposal_waiting/body.txt"
        "proposal_waiting/body.html"
);
