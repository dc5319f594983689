//! What a request consists of, element by element (RECOGNITION §3).

kernel::text_enum! {
    /// Something that a request needs (RECOGNITION §3). Who the learner is (M1) the account says; a level that is not
    /// stated (M8) is no lack.
    pub enum Element {
        /// M2.
        Title = "title",
        /// M3.
        Country = "country",
        /// M4.
        AwardingBody = "awarding_body",
        /// M5.
        IssuedOn = "issued_on",
        /// M6.
        LearningOutcomes = "learning_outcomes",
        /// M7.
        Workload = "workload",
        /// M9.
        Assessment = "assessment",
        /// M10.
        Participation = "participation",
        /// M11.
        QualityAssurance = "quality_assurance",
        /// The credential itself: a file, or where it can be seen.
        Evidence = "evidence",
        /// What for.
        Purpose = "purpose",
        /// In which programme it should count.
        Programme = "programme",
        /// What it should replace.
        Component = "component",
        /// That the university may look at it.
        Consent = "consent",
    }
}

kernel::text_serde!(Element);

impl Element {
    /// Whether a learner may say «I do not have this» and send the request all the same: what stands on the credential.
    /// What only the learner can say is never left out.
    pub fn may_be_absent(self) -> bool {
        !matches!(self, Self::Purpose | Self::Programme | Self::Component | Self::Consent)
    }
}
