//! Mails to officers. The learner's name is not in them.

use i18n::{Arg, Locale};
use kernel::Day;

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

/// Cases of an officer are due within days, or overdue: one mail a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasesDue {
    /// Who reads it.
    pub name: String,
    /// The officer's university.
    pub home: String,
    /// Overdue ones first; never empty.
    pub cases: Vec<DueCase>,
    /// How many more there are.
    pub more: usize,
    /// The queue.
    pub link: String,
}

/// A case in such a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueCase {
    /// The micro-credential.
    pub title: String,
    /// The case number.
    pub reference: String,
    /// Its due day.
    pub due_on: Day,
    /// Whether that is over.
    pub is_overdue: bool,
}

impl CasesDue {
    fn args(&self, _: Locale) -> Args {
        let title = self.cases.first().map(|case| case.title.clone()).unwrap_or_default();
        let count = u32::try_from(self.cases.len() + self.more).unwrap_or(u32::MAX);
        vec![
            ("name", (&self.name).into()),
            ("home", (&self.home).into()),
            ("title", title.into()),
            ("count", count.into()),
        ]
    }

    /// A line for each case.
    fn lines(&self, words: Locale) -> Vec<String> {
        let line = |case: &DueCase| {
            let key = if case.is_overdue { "mail-cases_due-late" } else { "mail-cases_due-line" };
            let args = [
                ("title", Arg::from(&case.title)),
                ("reference", (&case.reference).into()),
                ("day", words.day(case.due_on).into()),
            ];
            words.with(key, &args)
        };
        let more = u32::try_from(self.more).unwrap_or(u32::MAX);
        let more = (more > 0).then(|| words.with("mail-cases_due-more", &[("count", more.into())]));
        self.cases.iter().map(line).chain(more).collect()
    }
}

message!(CasesDue: "cases_due" "cases_due/subject.txt" "cases_due/body.txt" "cases_due/body.html");
