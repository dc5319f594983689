//! Reports as DEQAR publishes them, as far as recognition asks for them.

use kernel::Day;
use serde::{Deserialize, Serialize};

/// How long a report without a last day is valid: six years (DQ-3).
pub const DEFAULT_MONTHS: u16 = 72;

kernel::text_enum! {
    /// What was looked at.
    pub enum Activity {
        /// One programme.
        Programme = "programme",
        /// The whole institution.
        Institutional = "institutional",
        /// A programme of several institutions.
        JointProgramme = "joint programme",
        /// Some programmes of an institution; it covers just those (DQ-5).
        InstitutionalProgramme = "institutional/programme",
    }
}

kernel::text_enum! {
    /// Whether somebody had to be looked at.
    pub enum Status {
        /// Part of the obligatory system of external quality assurance.
        Obligatory = "part of obligatory EQA system",
        /// Asked for by the provider.
        Voluntary = "voluntary",
    }
}

kernel::text_enum! {
    /// What came out.
    pub enum Decision {
        /// Yes.
        Positive = "positive",
        /// Yes, if something is done.
        PositiveWithConditions = "positive with conditions or restrictions",
        /// No.
        Negative = "negative",
        /// The report does not end in a decision.
        NotApplicable = "not applicable",
    }
}

kernel::text_enum! {
    /// What the editors of DEQAR think of the record.
    pub enum Flag {
        /// Nothing.
        None = "none",
        /// A small question; published.
        Low = "low level",
        /// Not published, so never counted (DQ-2).
        High = "high level",
    }
}

kernel::text_enum! {
    /// What a programme leaves in the learner's hands.
    pub enum Certification {
        /// For having been there.
        Attendance = "Attendance certificate",
        /// For an assessment.
        Assessed = "Assessment based certificate",
        /// Neither.
        None = "No assessment and no certificate",
    }
}
kernel::text_serde!(Activity, Status, Decision, Flag, Certification);

impl Decision {
    /// With or without conditions.
    pub const fn is_positive(self) -> bool {
        matches!(self, Self::Positive | Self::PositiveWithConditions)
    }
}

/// An institution that a report is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its number in DEQAR.
    pub id: i64,
    /// Its name there.
    #[serde(default)]
    pub name: String,
    /// Whether it is something else than a higher education institution; none is not known.
    #[serde(default)]
    pub is_other_provider: Option<bool>,
}

/// A programme that a report lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// What agency and provider call it.
    pub identifiers: Vec<String>,
    /// Its names, each as [`same_name`] writes it.
    pub names: Vec<String>,
    /// What it leaves in the learner's hands; none is not known.
    pub certification: Option<Certification>,
    /// Whether it leads to a full degree; none is not known.
    pub full_degree: Option<bool>,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its number in DEQAR.
    pub id: i64,
    /// Who looked: the agency's short name, else its name.
    pub agency: String,
    /// What was looked at.
    pub activity: Activity,
    /// Whom it is about. A platform that only carries a course is not among them (DQ-1).
    pub institutions: Vec<Body>,
    /// Which programmes it lists.
    pub programmes: Vec<Listed>,
    /// Whether it had to be.
    pub status: Status,
    /// What came out.
    pub decision: Decision,
    /// First day.
    pub valid_from: Day,
    /// Last day; none is six years (DQ-3).
    pub valid_to: Option<Day>,
    /// What the editors think of it.
    pub flag: Flag,
}

impl Report {
    /// The last day on which it counts: the stated one, else six years on (DQ-3).
    pub fn last_day(&self) -> Day {
        self.valid_to.unwrap_or_else(|| self.valid_from.plus_months(DEFAULT_MONTHS))
    }

    /// Whether it is about this institution.
    pub fn names(&self, id: i64) -> bool {
        self.institutions.iter().any(|body| body.id == id)
    }
}

/// A name to be compared: without case and outer spaces.
pub fn same_name(name: &str) -> String {
    name.trim().to_lowercase()
}

kernel::json_value!(Report);
