//! Reasons in words of acts that have no row of their own.

kernel::text_enum! {
    /// What a remark explains.
    pub enum RemarkKind {
        /// Why the decision comes later, and until when (R-S3).
        Delay = "delay",
        /// Which error it is re-opened for (M24).
        Reopening = "reopening",
        /// Why the day of an assessment of prior learning moves.
        Rescheduling = "rescheduling",
    }
}
