//! What a job of the outbox is, and where it stands.

crate::text_enum! {
    /// What a job is.
    pub enum Topic {
        /// An event whose consequences are due.
        Event = "event",
        /// A mail to one person.
        Mail = "mail",
    }
}

crate::text_enum! {
    /// Where a job stands.
    pub enum JobState {
        /// To be done at `due_at`.
        Waiting = "waiting",
        /// Done.
        Done = "done",
        /// Given up; staff see it.
        Dead = "dead",
    }
}
