//! Information requests: what the desk asks of learner and issuer before it decides, and what the clock makes of it
//! (RECOGNITION §9, L-5).

mod answer;
mod ask;
pub mod event;
mod extend;
mod lapse;
mod pause;
pub mod query;
pub(super) mod store;
#[cfg(test)]
mod tests;

use super::element::Element;

pub use answer::{answer, answer_by_link, close};
pub use ask::{Addressed, NewQuestion, admit, ask, resend};
pub use extend::{extend, may_extend};
pub use lapse::{due, due_reminders, lapse, remind};
pub use pause::{paused_until, resumed};

kernel::text_enum! {
    /// Who is asked.
    pub enum Addressee {
        /// Whose request it is.
        Learner = "learner",
        /// A contact of who awarded the credential.
        Issuer = "issuer",
    }
}

kernel::text_enum! {
    /// Why nothing is waited for any more.
    pub enum Ending {
        /// The answer came.
        Answered = "answered",
        /// An officer goes on without it.
        Closed = "closed",
        /// The reply day passed.
        Lapsed = "lapsed",
        /// The learner took the request back.
        Withdrawn = "withdrawn",
    }
}

kernel::text_enum! {
    /// What can be asked for: elements of Annex I that somebody else can supply, and evidence for a criterion.
    pub enum Item {
        /// M2.
        Title = "m2",
        /// M3.
        Country = "m3",
        /// M4.
        AwardingBody = "m4",
        /// M5.
        DateOfIssue = "m5",
        /// M6.
        Outcomes = "m6",
        /// M7.
        Workload = "m7",
        /// M8; never a reason to wait (R-IN1).
        Level = "m8",
        /// M9.
        Assessment = "m9",
        /// M10.
        Participation = "m10",
        /// M11.
        QualityAssurance = "m11",
        /// The file or the link of the credential.
        Credential = "credential",
        /// Where it should count.
        Target = "target",
        /// Evidence for the first criterion.
        Quality = "quality",
        /// Evidence that it is genuine.
        Verification = "verification",
        /// How learning is tested.
        Testing = "testing",
        /// How the person was identified.
        Identification = "identification",
    }
}

impl Item {
    /// What to ask for where this is missing; none for what a question cannot supply.
    pub fn of(missing: Element) -> Option<Self> {
        Some(match missing {
            Element::Title => Self::Title,
            Element::Country => Self::Country,
            Element::AwardingBody => Self::AwardingBody,
            Element::IssuedOn => Self::DateOfIssue,
            Element::LearningOutcomes => Self::Outcomes,
            Element::Workload => Self::Workload,
            Element::Assessment => Self::Assessment,
            Element::Participation => Self::Participation,
            Element::QualityAssurance => Self::QualityAssurance,
            Element::Evidence => Self::Credential,
            Element::Purpose | Element::Programme | Element::Component => Self::Target,
            Element::Consent => return None,
        })
    }
}

kernel::text_serde!(Addressee, Ending, Item);

/// What is asked for, each once, in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Items(Vec<Item>);

kernel::json_value!(Items);

impl Items {
    /// Each once, in the order of the list.
    pub fn of(asked: &[Item]) -> Self {
        Self(Item::ALL.iter().copied().filter(|item| asked.contains(item)).collect())
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Item> + '_ {
        self.0.iter().copied()
    }
}
