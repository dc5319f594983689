//! From proposal to example.

kernel::text_enum! {
    /// Where a reference case stands: it is one by the word of two people.
    pub enum ReferenceState {
        /// Waits for somebody else's yes.
        Proposed = "proposed",
        /// Is shown first.
        Approved = "approved",
        /// Was not wanted.
        Rejected = "rejected",
    }
}

kernel::text_serde!(ReferenceState);
