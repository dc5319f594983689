//! What a recognition is for: it always has a stated purpose (RECOGNITION §3).

kernel::text_enum! {
    /// What the learner wants the credential to count for.
    pub enum Purpose {
        /// Replaces one component of a programme.
        Exemption = "exemption",
        /// Fills a missing entry requirement.
        Admission = "admission",
        /// Counts as free credits.
        ElectiveCredit = "elective_credit",
        /// Is part of something larger.
        Stack = "stack",
        /// A statement only.
        Employment = "employment",
    }
}
kernel::text_serde!(Purpose);

impl Purpose {
    /// Whether credits are recorded for it (R-B11): a place to study and a statement need none.
    pub const fn records_credits(self) -> bool {
        matches!(self, Self::Exemption | Self::ElectiveCredit | Self::Stack)
    }
}
