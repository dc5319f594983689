//! Where something stands, what happened, and what was answered.

use super::{Link, Text};

/// The colour of a tag; the word says the same (UX §13: never by colour alone).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good.
    Ok,
    /// Something is needed.
    Warn,
    /// Refused, failed.
    Bad,
    /// Under way.
    Info,
    /// Not begun.
    Neutral,
    /// Over: plain text, no tag.
    #[default]
    Plain,
}

impl Tone {
    /// The name of its class and colours.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Info => "info",
            Self::Neutral => "neu",
            Self::Plain => "plain",
        }
    }
}

/// A state in a word or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// The words.
    pub text: String,
    /// The colour.
    pub tone: Tone,
}

impl Tag {
    /// A tag.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// One section of a saved draft, and where it stands (UX-21).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// The section.
    pub link: Link,
    /// «Not started», «In progress», «Completed».
    pub tag: Tag,
}

/// The one line of UX-18: state, who acts next, by which day, and the button if the reader must act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateLine {
    /// The state in plain words.
    pub text: String,
    /// Its colour.
    pub tone: Tone,
    /// «Next: Lindholm University, by Monday 2 March 2026».
    pub next: Option<String>,
    /// What the reader has to do.
    pub act: Option<Link>,
}

/// One entry of a timeline (UX-19).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The instant, for machines.
    pub datetime: String,
    /// The instant, as read.
    pub when: String,
    /// Name and role.
    pub who: String,
    /// What was done.
    pub what: String,
    /// Rules, reasons, text.
    pub note: Option<String>,
    /// Only colleagues see it.
    pub is_private: bool,
}

/// A row of a summary list; with a link it is a row of «Check your answers» (UX-17).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryRow {
    /// The question.
    pub label: String,
    /// The answer, one part a line; none: not stated.
    pub values: Vec<Text>,
    /// Where it can be changed.
    pub change: Option<String>,
}

/// Two things to compare, side by side, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairRow {
    /// What is asked for here.
    pub here: Text,
    /// What stands there; none: nothing matches.
    pub there: Option<Text>,
    /// What was found.
    pub tag: Option<Tag>,
}
