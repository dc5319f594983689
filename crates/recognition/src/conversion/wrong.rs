//! Why something cannot be converted: which field, and what is wrong with it.

kernel::text_enum! {
    /// What is wrong with one field.
    pub enum Reason {
        /// It is missing.
        Required = "required",
        /// Zero or less, where something must be there.
        NotPositive = "not-positive",
        /// Less than nothing.
        Negative = "negative",
        /// Larger than anything real.
        TooLarge = "too-large",
        /// No framework of this name.
        UnknownFramework = "unknown-framework",
        /// The framework has no such level, or nobody has compared it.
        UnknownLevel = "unknown-level",
        /// No credit system of this name.
        UnknownSystem = "unknown-system",
        /// A table without grades, or without anybody in it.
        EmptyTable = "empty-table",
        /// A grade stands twice.
        DoubledGrade = "doubled-grade",
        /// A grade without a name, or with one that is too long.
        BadGrade = "bad-grade",
        /// The grade is not among the passing grades; failing grades are never converted (GR-7).
        NotInTable = "not-in-table",
        /// Nobody in the table had the grade, so it takes no place among the others.
        NobodyHadIt = "nobody-had-it",
        /// Best grade and lowest pass are the same.
        NoScale = "no-scale",
        /// Below the lowest pass; failing grades are never converted (GR-7).
        Failing = "failing",
        /// Better than the best grade.
        BetterThanBest = "better-than-best",
        /// One day lies before the other.
        BeforeBegin = "before-begin",
    }
}

/// One wrong field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {}", .reason.sentence())]
pub struct Wrong {
    /// Its name, as callers write it.
    pub field: &'static str,
    /// What is wrong.
    pub reason: Reason,
}

impl Wrong {
    /// A wrong field.
    pub const fn new(field: &'static str, reason: Reason) -> Self {
        Self { field, reason }
    }
}

impl Reason {
    /// For machines' logs and problems, in English; pages have their own words.
    const fn sentence(self) -> &'static str {
        match self {
            Self::Required => "this is needed",
            Self::NotPositive => "this must be more than zero",
            Self::Negative => "this cannot be less than zero",
            Self::TooLarge => "this is too large",
            Self::UnknownFramework => "no framework of this name",
            Self::UnknownLevel => "the framework has no such level in the table",
            Self::UnknownSystem => "no credit system of this name",
            Self::EmptyTable => "the table holds nobody",
            Self::DoubledGrade => "a grade stands twice",
            Self::BadGrade => "a grade needs a name of at most 40 characters",
            Self::NotInTable => "not among the passing grades of the table; failing grades are never converted (GR-7)",
            Self::NobodyHadIt => "nobody in the table had this grade",
            Self::NoScale => "best grade and lowest pass are the same",
            Self::Failing => "below the lowest pass; failing grades are never converted (GR-7)",
            Self::BetterThanBest => "better than the best grade",
            Self::BeforeBegin => "this day lies before the one it follows",
        }
    }
}
