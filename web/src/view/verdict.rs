//! The verdict: what the reader's university will do with a micro-credential (UX §5). One line on a card, a panel on a
//! listing and before enrolling. It never says «recognised» (R-O4).

use i18n::{Arg, Locale};

use super::{Fact, Link};

/// The route, or why there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerdictKind {
    /// An agreement counts it without examination.
    Automatic,
    /// An officer confirms.
    FastTrack,
    /// Case by case.
    Individual,
    /// A rule leaves it out; then case by case.
    LeftOut,
    /// The same learning counts there already (R-H4).
    Counted,
    /// The university itself offers it.
    Own,
    /// The reader has not said which university.
    #[default]
    NoUniversity,
    /// The university is not in the network.
    NotMember,
}

impl VerdictKind {
    /// The code in keys (`verdict-<code>-line`) and class names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::FastTrack => "fast_track",
            Self::Individual => "individual",
            Self::LeftOut => "left_out",
            Self::Counted => "counted",
            Self::Own => "own",
            Self::NoUniversity => "no_university",
            Self::NotMember => "not_member",
        }
    }
}

/// A verdict with ready words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Which icon and colour.
    pub kind: VerdictKind,
    /// The one line.
    pub line: String,
    /// «As of 3 March 2026. The decision is made when you have passed.»; none where nothing was worked out.
    pub as_of: Option<String>,
    /// Credits, purpose, agreement, rules.
    pub facts: Vec<Fact>,
    /// «If you pass and the credential verifies.»
    pub condition: Option<String>,
    /// What is still unknown, and who can say.
    pub missing: Vec<String>,
    /// Where the reader can supply a rating that is missing.
    pub rate: Option<Link>,
    /// What matters and what to prepare.
    pub prepare: Vec<String>,
    /// What a student is owed there, by when.
    pub rights: Option<Link>,
    /// Where the whole reasoning stands («Why?»).
    pub why: Option<Link>,
    /// What to take to a university outside the network.
    pub ask: Option<Link>,
}

impl Verdict {
    /// The verdict with its line; `args` fill the line's message: `institution`, `credits` and `purpose`, `days`,
    /// `day` or `reason`, as the kind asks.
    pub fn new(locale: Locale, kind: VerdictKind, args: &[(&str, Arg)]) -> Self {
        let line = locale.with(&format!("verdict-{}-line", kind.code()), args);
        let condition =
            matches!(kind, VerdictKind::Automatic | VerdictKind::FastTrack).then(|| locale.text("verdict-condition"));
        Self { kind, line, condition, ..Self::default() }
    }
}
