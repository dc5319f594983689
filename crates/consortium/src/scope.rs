//! How far a token of the API reaches (M54).

kernel::text_enum! {
    /// What a token may do.
    pub enum Scope {
        /// Look only.
        Read = "read",
        /// What its person may.
        Write = "write",
    }
}
