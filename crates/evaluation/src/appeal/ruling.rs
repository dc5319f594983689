//! What the appeals body can say.

kernel::text_enum! {
    /// What came of an appeal.
    pub enum AppealRuling {
        /// The decision stands.
        Upheld = "upheld",
        /// Another decision took its place.
        Overturned = "overturned",
        /// The office examines the case again.
        Remitted = "remitted",
    }
}
