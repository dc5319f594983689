//! The facts a rule may ask for (RECOGNITION §7). No personal attribute is among them (duty L-1).

use super::{FaultKind, Value};

kernel::text_enum! {
    /// A fact, by the name it has in a rule.
    pub enum Field {
        /// Slug of the awarding institution.
        CredentialIssuer = "credential.issuer",
        /// Id of the micro-credential.
        CredentialMcId = "credential.mc_id",
        /// Number of its version.
        CredentialVersion = "credential.version",
        /// Its credits.
        CredentialEcts = "credential.ects",
        /// Its level.
        CredentialEqf = "credential.eqf",
        /// Its field of study.
        CredentialIscedF = "credential.isced_f",
        /// The languages it is taught in.
        CredentialLanguage = "credential.language",
        /// Online, blended or on site.
        CredentialMode = "credential.mode",
        /// How it is assessed.
        CredentialAssessment = "credential.assessment",
        /// How the assessment is supervised.
        CredentialSupervision = "credential.supervision",
        /// The day of its award.
        CredentialIssuedOn = "credential.issued_on",
        /// The grade on it.
        CredentialGrade = "credential.grade",
        /// Active, suspended or revoked.
        CredentialStatus = "credential.status",
        /// The format of its file.
        CredentialFormat = "credential.format",
        /// Robustness of quality.
        RatingQuality = "rating.quality",
        /// Robustness of verification.
        RatingVerification = "rating.verification",
        /// Robustness of the level.
        RatingLevel = "rating.level",
        /// Robustness of the learning outcomes.
        RatingLearningOutcomes = "rating.learning_outcomes",
        /// Robustness of the workload.
        RatingWorkload = "rating.workload",
        /// Robustness of the testing.
        RatingTesting = "rating.testing",
        /// Robustness of the identification.
        RatingIdentification = "rating.identification",
        /// Whether the credential's signature and issuer hold.
        VerificationValid = "verification.valid",
        /// Target level minus source level; unknown unless both are referenced or compared (R-G7).
        LevelGap = "level.gap",
        /// Whether a report in DEQAR covers it.
        DeqarCovered = "deqar.covered",
        /// Slug of the recognising institution.
        TargetInstitution = "target.institution",
        /// Code of the programme.
        TargetProgramme = "target.programme",
        /// Code of the component.
        TargetComponent = "target.component",
        /// Level of the target.
        TargetEqf = "target.eqf",
        /// Credits of the target.
        TargetEcts = "target.ects",
        /// Field of study of the target.
        TargetIscedF = "target.isced_f",
        /// Whether the programme leads to a regulated profession.
        TargetRegulatedProfession = "target.regulated_profession",
        /// Slug of the university where the learner studies.
        LearnerHomeInstitution = "learner.home_institution",
        /// What the request is for.
        RequestPurpose = "request.purpose",
        /// The day of the request.
        RequestSubmittedOn = "request.submitted_on",
        /// Credits this learner has already had under the agreement in the programme.
        UsageEctsUnderAgreement = "usage.ects_under_agreement",
        /// All credits of the programme.
        UsageProgrammeEcts = "usage.programme_ects",
    }
}
kernel::text_serde!(Field);

/// What sort of value a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// One word.
    Word,
    /// A calendar day.
    Day,
    /// True or false.
    Bool,
    /// Several words.
    Words,
}

impl std::fmt::Display for Kind {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Number => "a number",
            Self::Word => "a word",
            Self::Day => "a day",
            Self::Bool => "true or false",
            Self::Words => "a list of words",
        })
    }
}

impl Field {
    /// What sort of value it has.
    pub const fn kind(self) -> Kind {
        use Field::*;
        match self {
            CredentialVersion
            | CredentialEcts
            | CredentialEqf
            | RatingQuality
            | RatingVerification
            | RatingLevel
            | RatingLearningOutcomes
            | RatingWorkload
            | RatingTesting
            | RatingIdentification
            | LevelGap
            | TargetEqf
            | TargetEcts
            | UsageEctsUnderAgreement
            | UsageProgrammeEcts => Kind::Number,
            CredentialIssuedOn | RequestSubmittedOn => Kind::Day,
            VerificationValid | DeqarCovered | TargetRegulatedProfession => Kind::Bool,
            CredentialLanguage => Kind::Words,
            CredentialIssuer
            | CredentialMcId
            | CredentialIscedF
            | CredentialMode
            | CredentialAssessment
            | CredentialSupervision
            | CredentialGrade
            | CredentialStatus
            | CredentialFormat
            | TargetInstitution
            | TargetProgramme
            | TargetComponent
            | TargetIscedF
            | LearnerHomeInstitution
            | RequestPurpose => Kind::Word,
        }
    }

    /// Whether a known fact can be so: a rating of 4 or of 1.5, or credits below nothing, nobody has found.
    pub(super) fn possible(self, value: &Value) -> Result<(), FaultKind> {
        use Field::*;
        let Value::Number(number) = value else { return Ok(()) };
        let number = number.get();
        let whole = |low: f64, high: f64| number.fract() == 0.0 && (low..=high).contains(&number);
        let (is_possible, sentence) = match self {
            RatingQuality
            | RatingVerification
            | RatingLevel
            | RatingLearningOutcomes
            | RatingWorkload
            | RatingTesting
            | RatingIdentification => (whole(0.0, 3.0), "a rating is a whole number from 0 to 3"),
            CredentialEqf | TargetEqf => (whole(1.0, 8.0), "an EQF level is a whole number from 1 to 8"),
            LevelGap => (whole(-7.0, 7.0), "a gap between EQF levels is a whole number from -7 to 7"),
            CredentialVersion => (whole(1.0, 1e9), "versions are counted from 1"),
            _ => (number >= 0.0, "credits are never negative"),
        };
        if is_possible { Ok(()) } else { Err(FaultKind::Outside(sentence)) }
    }

    /// The field that holds the rating of a criterion.
    pub const fn rating(criterion: crate::criterion::Criterion) -> Self {
        use crate::criterion::Criterion;
        match criterion {
            Criterion::Quality => Self::RatingQuality,
            Criterion::Verification => Self::RatingVerification,
            Criterion::Level => Self::RatingLevel,
            Criterion::LearningOutcomes => Self::RatingLearningOutcomes,
            Criterion::Workload => Self::RatingWorkload,
            Criterion::Testing => Self::RatingTesting,
            Criterion::Identification => Self::RatingIdentification,
        }
    }
}
